import type { Manifest } from '../../functions/observatory/edition.ts';
import { asSentence } from '../shared/as-sentence.ts';
import { type Language, pick } from '../shared/language.ts';
import { Part } from './part.tsx';
import { type StandardItem, standardItems } from './standards.ts';
import { methodTexts, type StandardName, standardTexts } from './texts.ts';

const standards: readonly StandardName[] = ['aapor', 'esomar', 'law2', 'law3'];

/** What three standards ask an edition to disclose, point by point. */
export function Standards({ manifest, language }: { manifest: Manifest; language: Language }) {
  const t = methodTexts(language);
  return (
    <Part id="standards" title={t.standardsTitle}>
      <p>{t.standardsText}</p>
      {standards.map((standard) => (
        <section key={standard} id={`standard-${standard}`} aria-labelledby={`standard-${standard}-title`}>
          <h3 id={`standard-${standard}-title`}>{pick(standardTexts[standard].title, language)}</h3>
          <p class="small muted">{pick(standardTexts[standard].text, language)}</p>
          <dl class="facts standard">
            {standardItems(standard, manifest).map((item) => (
              <Item key={item.number} item={item} language={language} />
            ))}
          </dl>
        </section>
      ))}
    </Part>
  );
}

const titles = {
  population: 'population',
  questionnaire: 'questionnaireTitle',
  weighting: 'weighting',
  precision: 'precisionTitle',
  processing: 'processingTitle',
  limits: 'limits',
} as const;

function Item({ item: { number, name, answer }, language }: { item: StandardItem; language: Language }) {
  const t = methodTexts(language);
  const states = {
    given: t.given,
    inPart: t.inPart,
    notApplicable: t.notApplicable,
    notKnown: t.notKnown,
  };
  const title = titles[answer.section as keyof typeof titles];
  return (
    <div data-state={answer.state}>
      <dt>
        {number} {pick(name, language)} <span class="state">{states[answer.state]}</span>
      </dt>
      <dd>
        {asSentence(pick(answer.text, language))}
        {answer.section && title && (
          <>
            {' '}
            <a href={`#${answer.section}`}>{t[title]}</a>
          </>
        )}
      </dd>
    </div>
  );
}
