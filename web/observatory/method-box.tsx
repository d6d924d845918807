import type { ComponentChildren } from 'preact';
import type { Manifest, WeightingMargin } from '../../functions/observatory/edition.ts';
import { apiBase } from '../shared/api.ts';
import { EditionFiles } from '../shared/edition-files.tsx';
import { formatMean, formatNumber, formatPercent } from '../shared/format.ts';
import { type Language, pick } from '../shared/language.ts';
import { answerQuestions, breakdownName, topicOf } from './question-section.tsx';
import { observatoryTexts } from './texts.ts';
import { tableAddress } from './view.ts';

/** Who, when, how many, how weighted, how far to trust it, how to cite it and take it away. */
export function MethodBox({ manifest, language }: { manifest: Manifest; language: Language }) {
  const t = observatoryTexts(language);
  const { notice, weighting, effectiveBase, designEffect } = manifest;
  const say = (field: keyof typeof notice) => asSentence(pick(notice[field], language));
  const isOwn = !manifest.reference;
  return (
    <section class="method" id="method" aria-labelledby="method-title">
      <h2 id="method-title">{t.method}</h2>
      <p>
        <a href={`/${language}/method?edition=${encodeURIComponent(manifest.id)}`}>{t.wholeMethod}</a>
      </p>
      <dl>
        <Entry term={t.who}>{say('who')}</Entry>
        <Entry term={t.forWhom}>{say('forWhom')}</Entry>
        <Entry term={t.universe}>{say('universe')}</Entry>
        <Entry term={t.whenHow}>
          {say('dates')} {say('mode')} {say('selection')}
        </Entry>
        <Entry term={t.numbers}>{say('numbers')}</Entry>
        <Entry term={t.weighting}>
          {say('weighting')}{' '}
          {effectiveBase !== null &&
            designEffect !== null &&
            t.effectiveBaseText(formatNumber(effectiveBase, language), formatMean(designEffect, language))}
          <Margins manifest={manifest} language={language} />
        </Entry>
        {isOwn && (
          <Entry term={t.anonymity}>
            {t.anonymityText} <a href={`/${language}/privacy`}>{t.anonymityMore}</a>.
          </Entry>
        )}
        <Entry term={t.wording}>{say('wording')}</Entry>
        <Entry term={t.limits}>
          {isOwn && `${weighting.method === 'none' ? t.limitsStandingUnweighted : t.limitsStanding} `}
          {say('limits')}
        </Entry>
        <Entry term={t.cite}>{pick(manifest.citation, language)}</Entry>
        <Entry term={t.licence}>{manifest.licence}</Entry>
        <Entry term={t.downloads}>
          <EditionFiles edition={manifest.id} language={language} />
          <span class="no-addresses">
            {t.downloadsTables}{' '}
            {answerQuestions(manifest).map((question, index) => (
              <span key={question.id}>
                {index > 0 && ', '}
                <a href={apiBase + tableAddress(manifest.id, question.id, [], 'csv')} download>
                  {pick(topicOf(question), language)}
                </a>
              </span>
            ))}
            .
          </span>
        </Entry>
      </dl>
    </section>
  );
}

/** A notice's field may be a phrase or sentences; here each begins and ends like a sentence. */
function asSentence(text: string): string {
  const begun = text.charAt(0).toUpperCase() + text.slice(1);
  return /[.!?…]$/.test(begun) ? begun : `${begun}.`;
}

function Entry({ term, children }: { term: string; children: ComponentChildren }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** Each margin's target beside the sample's own share, and where the target comes from. */
function Margins({ manifest, language }: { manifest: Manifest; language: Language }) {
  const t = observatoryTexts(language);
  const { margins } = manifest.weighting;
  if (margins.length === 0) return null;
  return (
    <details>
      <summary>{t.margins}</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section class="scroll" tabIndex={0} aria-label={t.margins}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t.marginVariable}</th>
              <th scope="col" class="figure">
                {t.marginTarget}
              </th>
              <th scope="col" class="figure">
                {t.marginSample}
              </th>
            </tr>
          </thead>
          {margins.map((margin) => (
            <MarginRows key={margin.variable} margin={margin} manifest={manifest} language={language} />
          ))}
        </table>
      </section>
    </details>
  );
}

function MarginRows(props: { margin: WeightingMargin; manifest: Manifest; language: Language }) {
  const { margin, manifest, language } = props;
  const t = observatoryTexts(language);
  const breakdown = manifest.breakdowns.find(({ id }) => id === margin.variable);
  const options =
    breakdown?.options ?? manifest.questions.find(({ id }) => id === margin.variable)?.options ?? [];
  const name = breakdown ? pick(breakdownName(breakdown), language) : margin.variable;
  const label = (code: string) => {
    const option = options.find((candidate) => candidate.code === code);
    return option ? pick(option.label, language) : code;
  };
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" colSpan={3}>
          <strong>{name}</strong>
          {!margin.used && ` (${t.marginUnused})`}
          <br />
          <span class="small muted">
            {t.source(margin.source)}
            {margin.note && ` ${pick(margin.note, language)}`}
          </span>
        </th>
      </tr>
      {margin.categories.map(({ codes, target, sample }) => (
        <tr key={codes.join()}>
          <th scope="row">{codes.map(label).join(' + ')}</th>
          <td class="figure">{targetInWords(target, language)}</td>
          <td class="figure">{sample === null ? '–' : targetInWords(sample, language)}</td>
        </tr>
      ))}
    </tbody>
  );
}

/** Targets are shares, or people where a margin counts them. */
function targetInWords(target: number, language: Language): string {
  return target <= 1 ? formatPercent(target, language) : formatNumber(Math.round(target), language);
}
