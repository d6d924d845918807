import { weightGrid } from '../../functions/disclosure/budget.ts';
import type { Manifest, WeightingMargin } from '../../functions/observatory/edition.ts';
import { asSentence } from '../shared/as-sentence.ts';
import { formatDecimal, formatMean, formatNumber } from '../shared/format.ts';
import { type Language, pick } from '../shared/language.ts';
import { Heads, ofFigures, Scrolling } from '../shared/table.tsx';
import { Part } from './part.tsx';
import { methodTexts } from './texts.ts';

/** How answers were weighted: targets with their sources, what was merged or left out, and what it did to the weights. */
export function WeightingSection({ manifest, language }: { manifest: Manifest; language: Language }) {
  const t = methodTexts(language);
  const { weighting } = manifest;
  const hasChange = weighting.margins.some(({ used, note }) => !used || note);
  return (
    <Part id="weighting" title={t.weighting}>
      <p>{asSentence(pick(weighting.note, language))}</p>
      {weighting.margins.length > 0 && (
        <>
          {!hasChange && <p>{t.noChange}</p>}
          <Scrolling label={`${t.marginsCaption} (${t.tableScroll})`}>
            <table class="margins">
              <caption>{t.marginsCaption}</caption>
              <Heads columns={[t.marginVariable, ...ofFigures(t.marginTarget, t.marginSample)]} />
              {weighting.margins.map((margin) => (
                <MarginRows key={margin.variable} margin={margin} manifest={manifest} language={language} />
              ))}
            </table>
          </Scrolling>
        </>
      )}
      {!manifest.reference && <Diagnostics manifest={manifest} language={language} />}
    </Part>
  );
}

function MarginRows(props: { margin: WeightingMargin; manifest: Manifest; language: Language }) {
  const { margin, manifest, language } = props;
  const t = methodTexts(language);
  const question = manifest.questions.find(({ id }) => id === margin.variable);
  const source = margin.sourceText ? pick(margin.sourceText, language) : margin.source;
  const label = (code: string) => {
    const option = question?.options.find((candidate) => candidate.code === code);
    return option ? pick(option.label, language) : code;
  };
  return (
    <tbody data-margin={margin.variable}>
      <tr>
        <th scope="rowgroup" colSpan={3}>
          <strong>{question ? pick(question.text, language) : margin.variable}</strong>
          {!margin.used && ` (${t.marginUnused})`}
          <span class="margin-source block muted small">
            {t.source(source)}
            {margin.note && ` ${pick(margin.note, language)}`}
          </span>
        </th>
      </tr>
      {margin.categories.map(({ codes, target, sample }) => (
        <tr key={codes.join()}>
          <th scope="row">{codes.map(label).join(' + ')}</th>
          <td class="figure">{shareInWords(target, language)}</td>
          <td class="figure">{sample === null ? '–' : shareInWords(sample, language)}</td>
        </tr>
      ))}
    </tbody>
  );
}

/** Targets are shares, or people where a margin counts them. Of shares all have a decimal: they stand in a column. */
function shareInWords(target: number, language: Language): string {
  if (target > 1) return formatNumber(Math.round(target), language);
  const percent = formatDecimal(target * 100, language, { least: 1, most: 1 });
  return percent + (language === 'fr' ? '\u202f%' : '%');
}

function Diagnostics({ manifest, language }: { manifest: Manifest; language: Language }) {
  const t = methodTexts(language);
  const { weighting, designEffect, effectiveBase, respondents } = manifest;
  const known = (value: number | null, format: (value: number, language: Language) => string) =>
    value === null ? t.notPublished : format(value, language);
  const rows = [
    [t.method, weighting.method === 'raking' ? t.methodRaking : t.methodNone],
    [t.iterations, formatNumber(weighting.iterations, language)],
    [t.minWeight, formatMean(weighting.minWeight, language)],
    [t.maxWeight, formatMean(weighting.maxWeight, language)],
    [t.trimming, manifest.privacy ? t.trimmingStated(String(weightGrid)) : t.trimmingNone],
    [t.designEffect, known(designEffect, formatMean)],
    [t.respondents, formatNumber(respondents, language)],
    [t.effectiveBase, known(effectiveBase, formatNumber)],
  ] as const;
  return (
    <>
      <h3>{t.diagnostics}</h3>
      <dl class="facts diagnostics">
        {rows.map(([term, value]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd class="tabular">{value}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
