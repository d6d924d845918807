import type { Manifest } from '../../functions/observatory/edition.ts';
import { disclosureInWords } from '../../functions/observatory/export/disclosure-words.ts';
import { asSentence } from '../shared/as-sentence.ts';
import { formatNumber } from '../shared/format.ts';
import { type Language, pick } from '../shared/language.ts';
import { Part } from './part.tsx';
import { PrivacyBudget } from './privacy-budget.tsx';
import { methodTexts } from './texts.ts';

/** What the edition was published under, in plain words: its privacy budget, and its rules, each with its value. */
export function DisclosureRules({ manifest, language }: { manifest: Manifest; language: Language }) {
  const t = methodTexts(language);
  const { reference, privacy, disclosure } = manifest;
  if (reference) {
    return (
      <Part id="disclosure" title={t.disclosureTitle}>
        <p>{t.disclosureReference}</p>
      </Part>
    );
  }
  return (
    <Part id="disclosure" title={t.disclosureTitle}>
      <p>
        {t.disclosureText} <a href={`/${language}/privacy`}>{t.privacyLink}</a>.
      </p>
      {privacy && <PrivacyBudget manifest={manifest} privacy={privacy} language={language} />}
      {privacy && <h3>{t.rulesTitle}</h3>}
      <ul class="rules">
        {Object.entries(disclosure).map(([rule, value]) => (
          <li key={rule} data-rule={rule}>
            {thousandsApart(asSentence(pick(disclosureInWords(rule, value), language)), language)}{' '}
            <code>{`${rule}: ${value}`}</code>
          </li>
        ))}
      </ul>
    </Part>
  );
}

/** The files that hold these sentences are of any language's readers; a page prints numbers as its own does. */
function thousandsApart(sentence: string, language: Language): string {
  return sentence.replaceAll(/\d{4,}/g, (digits) => formatNumber(Number(digits), language));
}
