import type { Comparison } from '../../functions/observatory/edition.ts';
import { formatCount } from '../shared/format.ts';
import { type Language, pick } from '../shared/language.ts';
import { Scrolling } from '../shared/table.tsx';
import type { Series, SeriesPoint } from './series.ts';
import { type OverTimeTexts, overTimeTexts } from './texts.ts';
import { breaksInWords, exactEstimate, exactInterval, fieldworkInShort, indicatorName } from './wording.ts';

/** A chapter's figures, edition by edition, with what interrupts each series. */
export function FiguresTable(props: { chapter: string; series: readonly Series[]; language: Language }) {
  const { chapter, series, language } = props;
  const t = overTimeTexts(language);
  const headings = [t.estimate, t.interval, t.base, t.effectiveBase];
  return (
    <Scrolling label={`${t.tableOf(chapter)} (${t.tableScroll})`}>
      <table class="series-table">
        <thead>
          <tr>
            <th scope="col">{t.edition}</th>
            {headings.map((heading) => (
              <th key={heading} scope="col" class="figure">
                {heading}
              </th>
            ))}
            <th scope="col">{t.flags}</th>
            <th scope="col">
              <abbr title={t.versionLong}>{t.version}</abbr>
            </th>
            <th scope="col">{t.sinceBefore}</th>
            <th scope="col">{t.since2010}</th>
          </tr>
        </thead>
        {series.map((one) => (
          <SeriesRows key={one.indicator} series={one} language={language} />
        ))}
      </table>
    </Scrolling>
  );
}

const columns = 9;

/** Newest first, as editions are listed. */
function SeriesRows({ series, language }: { series: Series; language: Language }) {
  const t = overTimeTexts(language);
  const { indicator, points, sentence } = series;
  const breaks = breaksInWords(series, language);
  return (
    <tbody id={`figures-${indicator}`} data-indicator={indicator}>
      <tr>
        <th scope="rowgroup" colSpan={columns}>
          <a href={`#${indicator}`}>{indicatorName(series, language)}</a>{' '}
          <span class="muted">… {pick(sentence, language)}</span>
        </th>
      </tr>
      {[...points].reverse().map((point) => (
        <PointRow key={point.manifest.id} point={point} language={language} />
      ))}
      {breaks.length > 0 && (
        <tr>
          <td colSpan={columns} class="muted series-breaks">
            {breaks.join(' ')} {/* One edition alone is compared with none. */}
            {points.length > 1 && <a href={`#ledger-${indicator}`}>{t.comparableWith}</a>}
          </td>
        </tr>
      )}
    </tbody>
  );
}

function PointRow({ point, language }: { point: SeriesPoint; language: Language }) {
  const { manifest, figure, wordingVersions, isInLine, previous } = point;
  const t = overTimeTexts(language);
  return (
    <tr data-edition={manifest.id} class={isInLine ? undefined : 'replaced'}>
      <th scope="row">
        <a href={`/${language}/method?edition=${encodeURIComponent(manifest.id)}`}>
          {manifest.reference ? t.reference : manifest.id}
        </a>
        {manifest.simulated > 0 && <span class="simulated"> {t.simulatedMark}</span>}
        {manifest.provisional && <span class="muted"> {t.provisionalMark}</span>}
        <span class="dates block muted unbroken">{fieldworkInShort(manifest, language)}</span>
      </th>
      <td class={figure.estimate === null ? 'figure absent' : 'figure'} data-column="estimate">
        {exactEstimate(figure, language)}
      </td>
      <td class="figure" data-column="interval">
        {exactInterval(figure, language)}
      </td>
      <td class="figure" data-column="base">
        {formatCount(figure.base, language)}
      </td>
      <td class="figure" data-column="effective-base">
        {formatCount(figure.effectiveBase, language)}
      </td>
      <td data-column="flags">
        <Flags point={point} language={language} />
      </td>
      <td class="tabular">{wordingVersions.join(', ') || '–'}</td>
      <td data-column="since-before">{changeInShort(previous, t)}</td>
      <td data-column="since-2010">{changeInShort(figure.reference2010, t)}</td>
    </tr>
  );
}

/** What the edition's own test said; a difference without a name is none that was established. */
function changeInShort(comparison: Comparison | undefined, t: OverTimeTexts): string {
  if (!comparison) return '–';
  const words = { rise: t.rise, fall: t.fall, none: t.none, notComparable: t.unlike };
  return words[comparison.change];
}

/** The flags that the figure was published with, and `b` where this page interrupts the line. */
function Flags({ point: { figure, breakBefore }, language }: { point: SeriesPoint; language: Language }) {
  const t = overTimeTexts(language);
  const words = { u: t.flagU, b: t.flagB, c: t.flagC, k: t.flagK };
  const flags = new Set([...figure.flags, ...(breakBefore.length > 0 ? (['b'] as const) : [])]);
  if (flags.size === 0) return <>–</>;
  return (
    <>
      {[...flags].sort().map((flag, index) => (
        <span key={flag}>
          {index > 0 && ', '}
          <abbr title={words[flag]}>{flag}</abbr>
        </span>
      ))}
    </>
  );
}
