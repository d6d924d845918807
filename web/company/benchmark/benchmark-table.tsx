import type { ProtectedFigure } from '../../../functions/disclosure/published.ts';
import {
  type Comparison,
  comparisonOf,
  comparisonsOf,
} from '../../../functions/observatory/benchmark-comparison.ts';
import type { Benchmark, ShownBenchmark } from '../../../functions/observatory/benchmark-document.ts';
import { formatNumber } from '../../shared/format.ts';
import type { Language } from '../../shared/language.ts';
import { List } from '../../shared/lists.tsx';
import { Heads } from '../../shared/table.tsx';
import { type JudgedIndicator, judgedIndicators } from './judged.ts';
import { indicatorName } from './phrases.ts';
import { type BenchmarkTexts, benchmarkTexts } from './texts.ts';
import {
  differenceInterval,
  differenceInWords,
  figureInWords,
  moreNeededInWords,
  publishedInterval,
  type Unit,
  verdictInWords,
  verdictSign,
} from './wording.ts';

interface TableProps {
  benchmark: Benchmark & Pick<ShownBenchmark, 'standings'>;
  language: Language;
}

/** All figures of a benchmark, one indicator a row; on a narrow screen each row becomes a short list of its own. */
export function BenchmarkTable({ benchmark, language }: TableProps) {
  const t = benchmarkTexts(language);
  const [comparison = 'observatory'] = comparisonsOf(benchmark);
  const columns = columnsOf(t, comparison, benchmark);
  return (
    <table class="benchmark-table small">
      <caption>{t[captions[comparison]]}</caption>
      <Heads columns={[t.indicator, ...columns.map(({ name }) => name), t.difference, t.verdict]} />
      <tbody>
        {judgedIndicators(benchmark).map((judged) => (
          <Row
            key={judged.indicator.id}
            row={judged}
            comparison={comparisonOf(benchmark, judged.indicator)}
            columns={columns}
            federation={benchmark.coalition?.figures[judged.indicator.id] ?? null}
            language={language}
          />
        ))}
      </tbody>
    </table>
  );
}

const captions = {
  adjusted: 'tableCaptionAdjusted',
  observatory: 'tableCaptionObservatory',
  adjustedOthers: 'tableCaption',
  others: 'tableCaption',
} as const;

interface Column {
  readonly series: 'company' | 'activity' | 'observatory' | 'federation' | 'adjusted';
  readonly name: string;
}

/** What the series are called: nothing is called adjusted that is not. */
function columnsOf(t: BenchmarkTexts, comparison: Comparison, { coalition }: Benchmark): readonly Column[] {
  const columns: readonly (Column | false | undefined)[] = [
    { series: 'company', name: coalition?.standsIn ? t.membersTogether : t.company },
    { series: 'activity', name: t.activity },
    { series: 'observatory', name: t.observatory },
    // Not where its members stand in the company's place.
    coalition && !coalition.standsIn && { series: 'federation', name: t.federation },
    // Not where the company is compared with nothing but the observatory as it is.
    comparison !== 'observatory' && {
      series: 'adjusted',
      name: comparison === 'others' ? t.unadjusted : t.adjusted,
    },
  ];
  return columns.filter((column) => column !== undefined && column !== false);
}

interface RowProps {
  row: JudgedIndicator;
  comparison: Comparison;
  columns: readonly Column[];
  federation: ProtectedFigure | null;
  language: Language;
}

function Row({ row, comparison, columns, federation, language }: RowProps) {
  const t = benchmarkTexts(language);
  const { indicator, judged } = row;
  const { id, unit, company } = indicator;
  const figures = { ...indicator, federation };
  const sign = verdictSign(judged);
  const more = moreNeededInWords(indicator, language);
  const isElse = comparison === 'observatory' && columns.some(({ series }) => series === 'adjusted');
  return (
    <tr data-indicator={id}>
      <th scope="row">{indicatorName(indicator, language)}</th>
      {columns.map(({ series, name }) => (
        <td key={series} data-series={series} class={series === 'company' ? 'benchmark-company' : undefined}>
          <Label text={name} />
          {series === 'adjusted' && isElse ? (
            <span class="benchmark-figure">{t.noneShown}</span>
          ) : (
            <Figure figure={figures[series]} unit={unit} language={language} />
          )}
          {series === 'company' && company.base !== null && (
            <span class="benchmark-base block muted">{t.answers(formatNumber(company.base, language))}</span>
          )}
        </td>
      ))}
      <td data-series="difference">
        <Label text={t.difference} />
        {judged ? (
          <span class="benchmark-figure">
            <b>{differenceInWords(judged.estimate, unit, language)}</b>{' '}
            <span class="block muted unbroken">{differenceInterval(judged, unit, language)}</span>
            {isElse && <span class="benchmark-base block muted">{t.fromObservatory}</span>}
          </span>
        ) : (
          <span class="benchmark-figure">{t.noneShown}</span>
        )}
      </td>
      <td data-series="verdict" data-standing={judged?.standing}>
        <Label text={t.verdict} />
        <span class="benchmark-verdict">
          {sign && <span aria-hidden="true">{sign} </span>}
          {verdictInWords(row, language)}
        </span>
        {more && <span class="benchmark-base block muted">{more}</span>}
      </td>
    </tr>
  );
}

/** The column's name beside the figure, where the columns' heads are not shown. */
function Label({ text }: { text: string }) {
  return (
    <span class="benchmark-label muted" aria-hidden="true">
      {text}
    </span>
  );
}

export function Figure(props: { figure: ProtectedFigure | null; unit: Unit; language: Language }) {
  const { figure, unit, language } = props;
  const t = benchmarkTexts(language);
  const interval = figure && publishedInterval(figure, unit, language);
  const isShown = figure !== null && figure.estimate !== null;
  return (
    <span class="benchmark-figure">
      <b class={isShown ? undefined : 'absent'}>{figureInWords(figure, unit, language)}</b>
      {isShown && figure.flags.includes('u') && (
        <abbr class="flag" title={t.lowReliability}>
          u
        </abbr>
      )}{' '}
      {interval && <span class="block muted unbroken">{interval}</span>}
    </span>
  );
}

/** What each mark in the table means: only those that occur. */
export function TableNotes({ benchmark, language }: { benchmark: Benchmark; language: Language }) {
  return <List class="muted small" items={notesFor(benchmark, language)} />;
}

/** Reasons that have a note of their own. */
const saidInWords: readonly ProtectedFigure['suppressed'][] = ['fewerThan10', 'tooNoisy', 'fewCompanies'];

export function notesFor(
  benchmark: Pick<Benchmark, 'indicators' | 'adjustment' | 'answered' | 'coalition'>,
  language: Language,
): string[] {
  const t = benchmarkTexts(language);
  const { indicators, coalition } = benchmark;
  const figures = indicators.flatMap((indicator) => {
    const isAdjusted = comparisonOf(benchmark, indicator) !== 'observatory';
    const { id, company, activity, observatory, adjusted } = indicator;
    const federation = coalition?.figures[id];
    return [
      ...[company, activity, observatory],
      ...(isAdjusted ? [adjusted] : []),
      ...(federation ? [federation] : []),
    ];
  });
  const some = (holds: (figure: ProtectedFigure | null) => boolean) => figures.some(holds);
  const notes: readonly (readonly [isNeeded: boolean, note: string])[] = [
    [some((figure) => figure?.suppressed === 'fewerThan10'), t.noteFewer],
    [some((figure) => figure?.suppressed === 'tooNoisy'), t.noteTooNoisy],
    [
      some((figure) => !figure || (figure.estimate === null && !saidInWords.includes(figure.suppressed))),
      t.noteNotShown,
    ],
    [some((figure) => figure?.bound !== undefined), t.noteBound],
    [some((figure) => figure?.estimate != null && figure.flags.includes('u')), t.noteReliability],
    [comparisonsOf(benchmark).length > 1, t.noteElse],
    [indicators.some(({ difference }) => difference?.moreNeeded), t.noteMore],
    [indicators.some(({ unit }) => unit === 'mean'), t.noteNetworks],
  ];
  return notes.flatMap(([isNeeded, note]) => (isNeeded ? [note] : []));
}
