import { Fragment } from 'preact';
import type { Manifest, PublishedIndicator } from '../../functions/observatory/edition.ts';
import { toneOfIndicator } from '../../functions/observatory/tone-of.ts';
import { MiniEstimate } from '../figures/mini-estimate.tsx';
import { observatoryTexts } from '../figures/texts.ts';
import {
  boundSign,
  changeSince2010,
  changeSincePrevious,
  estimateInterval,
  estimateInWords,
  reasonInWords,
} from '../figures/wording.ts';
import { inClauses } from '../shared/clauses.ts';
import { formatCount } from '../shared/format.ts';
import { type Language, pick } from '../shared/language.ts';
import { Heads, ofFigures, Scrolling } from '../shared/table.tsx';

/** The edition in a few large figures, each with its interval, its change and its figure of 2010. */
export function Extract({ manifest, language }: { manifest: Manifest; language: Language }) {
  const t = observatoryTexts(language);
  const headlines = manifest.indicators.filter(({ headline }) => headline);
  if (manifest.indicators.length === 0) return null;
  return (
    <section class="extract" aria-labelledby="extract-title">
      <h2 id="extract-title" class="visually-hidden">
        {t.extract}
      </h2>
      <ul class="extract-figures unmarked flush">
        {headlines.map((indicator) => (
          <li key={indicator.id} data-indicator={indicator.id}>
            <LargeFigure indicator={indicator} language={language} />
          </li>
        ))}
      </ul>
      {headlines.some(({ unit }) => unit === 'share') && (
        <p class="small muted">{manifest.reference ? t.miniLegendReference : t.miniLegend}</p>
      )}
      {manifest.indicators.some(({ previous }) => previous?.difference) && (
        <p class="small muted">{t.conservativeChange}</p>
      )}
      <details class="all-indicators">
        <summary>{t.allIndicators}</summary>
        <IndicatorTable indicators={manifest.indicators} language={language} />
      </details>
    </section>
  );
}

function LargeFigure({ indicator, language }: { indicator: PublishedIndicator; language: Language }) {
  return (
    <>
      <p class="large-figure">
        <strong class={numeralClass(indicator)}>{estimateOrReason(indicator, language)}</strong>{' '}
        <span class="sentence">{pick(indicator.sentence, language)}</span>
      </p>
      <MiniEstimate indicator={indicator} language={language} />
      <p class="evidence muted small">
        {evidence(indicator, language).map((line) => (
          <span key={line} class="block">
            {line.split(between).map((part, index) => (
              <Fragment key={part}>
                {index > 0 && <span class="between">{between}</span>}
                <span>{part}</span>
              </Fragment>
            ))}
          </span>
        ))}
      </p>
    </>
  );
}

/** A reason is words, not a figure: it is set as text. */
function numeralClass(indicator: PublishedIndicator): string {
  if (indicator.estimate === null) return 'numeral-absent';
  return toneOfIndicator(indicator) ? 'numeral critical' : 'numeral';
}

function estimateOrReason(indicator: PublishedIndicator, language: Language): string {
  const t = observatoryTexts(language);
  if (indicator.estimate === null) return reasonInWords(indicator.suppressed, t);
  const { estimate, whole, unit, bound } = indicator;
  return boundSign(bound) + estimateInWords(whole ?? estimate, unit, language);
}

const between = ' · ';

/** The lines under a large figure: interval and 2010, then each comparison's verdict. */
export function evidence(indicator: PublishedIndicator, language: Language): string[] {
  const t = observatoryTexts(language);
  const { unit, previous, reference2010, flags } = indicator;
  const in2010 = reference2010 ? [t.in2010(estimateInWords(reference2010.estimate, unit, language))] : [];
  if (indicator.estimate === null) return in2010;
  const figures = [estimateInterval(indicator, language) ?? t.noInterval, ...in2010].join(between);
  return [
    figures,
    ...(reference2010 ? [changeSince2010(reference2010, language)] : []),
    ...(previous ? [changeSincePrevious(previous, unit, language)] : []),
    ...(flags.includes('u') ? [t.flagU] : []),
  ];
}

function IndicatorTable(props: { indicators: readonly PublishedIndicator[]; language: Language }) {
  const { indicators, language } = props;
  const t = observatoryTexts(language);
  return (
    <Scrolling label={t.allIndicators}>
      <table>
        <Heads
          columns={[
            t.indicator,
            ...ofFigures(t.estimate, t.interval, t.baseColumn, t.effectiveBase),
            t.comparison,
          ]}
        />
        <tbody>
          {indicators.map((indicator) => (
            <tr key={indicator.id}>
              <th scope="row">{pick(indicator.sentence, language)}</th>
              <td class="figure">{estimateOrReason(indicator, language)}</td>
              <td class="figure">{estimateInterval(indicator, language) ?? '–'}</td>
              <td class="figure">{formatCount(indicator.base, language)}</td>
              <td class="figure">{formatCount(indicator.effectiveBase, language)}</td>
              <td>{comparisonsInWords(indicator, language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scrolling>
  );
}

/** Each comparison's verdict, with its note in full. */
function comparisonsInWords(indicator: PublishedIndicator, language: Language): string {
  const verdicts = evidence(indicator, language).slice(1);
  const notes = [indicator.reference2010?.note, indicator.previous?.note].flatMap((note) =>
    note ? [pick(note, language)] : [],
  );
  if (verdicts.length === 0) return '–';
  return [`${inClauses(verdicts, language)}.`, ...notes].join(' ');
}
