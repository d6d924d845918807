import {
  type Comparison,
  comparisonOf,
  comparisonsOf,
} from '../../../functions/observatory/benchmark-comparison.ts';
import type { ShownBenchmark } from '../../../functions/observatory/benchmark-document.ts';
import { beside } from '../../shared/beside.ts';
import { between } from '../../shared/between.ts';
import { formatNumber } from '../../shared/format.ts';
import { type Language, typeset } from '../../shared/language.ts';
import { useSpace } from '../../space/space.ts';
import { type JudgedIndicator, judgedIndicators, type Sense } from './judged.ts';
import { type DrawnLane, Plot } from './lane-chart.tsx';
import { placeOf, scales } from './lanes.ts';
import { indicatorName } from './phrases.ts';
import { type BenchmarkTexts, benchmarkTexts, benchmarkWords } from './texts.ts';
import {
  differenceInterval,
  differenceInWords,
  figureInWords,
  publishedInterval,
  verdictInWords,
  verdictSign,
} from './wording.ts';

interface DifferenceRowsProps {
  benchmark: ShownBenchmark;
}

/** One row an indicator, the best established first: both figures drawn, their difference, and what it is. */
export function DifferenceRows({ benchmark }: DifferenceRowsProps) {
  const { t, language } = useSpace(benchmarkWords);
  const judged = judgedIndicators(benchmark);
  const [comparison = 'observatory'] = comparisonsOf(benchmark);
  const groups = [
    ['established', t.groupEstablished],
    ['probable', t.groupProbable],
    ['none', t.none],
  ] as const;
  return (
    <>
      <p class="lead" data-summary="rows">
        {rowsInWords(judged, language)}
      </p>
      <p class="muted small">{t.rowsLegend(againstInWords(t, comparison))}</p>
      {groups.map(([standing, title]) => {
        const rows = judged.filter((one) => one.judged?.standing === standing);
        if (rows.length === 0) return null;
        return (
          <section key={title} aria-label={title}>
            <h3 class="rows-title">{title}</h3>
            <ul class="rows unmarked flush">
              {rows.map((row) => (
                <Row key={row.indicator.id} row={row} benchmark={benchmark} />
              ))}
            </ul>
          </section>
        );
      })}
      <NotCompared rows={judged.filter((one) => !one.judged)} />
    </>
  );
}

/** What nothing is said of, with the company's own figure where there is one; why is told among all figures. */
function NotCompared({ rows }: { rows: readonly JudgedIndicator[] }) {
  const { t, language } = useSpace(benchmarkWords);
  if (rows.length === 0) return null;
  const names = rows.map(({ indicator }) => {
    const { company, unit } = indicator;
    const own = company.estimate === null ? '' : ` (${figureInWords(company, unit, language)})`;
    return `${indicatorName(indicator, language)}${own}`;
  });
  return (
    <section aria-label={t.groupNotCompared}>
      <h3 class="rows-title">{t.groupNotCompared}</h3>
      <p class="small muted">{typeset(beside(...names), language)}</p>
    </section>
  );
}

function Row({ row, benchmark }: DifferenceRowsProps & { row: JudgedIndicator }) {
  const { t, language } = useSpace(benchmarkWords);
  const { indicator, other, judged } = row;
  const { id, unit, company } = indicator;
  const against = againstInWords(t, comparisonOf(benchmark, indicator));
  const lanes = [
    {
      key: 'company',
      name: benchmark.coalition?.standsIn ? t.membersShort : t.companyShort,
      figure: company,
      shape: 'dot' as const,
    },
    { key: 'other', name: against, figure: other, shape: 'diamond' as const },
  ].map(
    ({ figure, ...lane }): DrawnLane => ({
      ...lane,
      value: figureInWords(figure, unit, language),
      ...placeOf(figure, scales[unit]),
    }),
  );
  const intervals = [company, other].map((figure) => figure && publishedInterval(figure, unit, language));
  return (
    <li class="row" data-indicator={id} data-standing={judged?.standing} data-sense={judged?.sense}>
      <div class="row-name">
        {indicatorName(indicator, language)}{' '}
        <span class="row-figures">
          <b>{lanes[0]?.value}</b>
          <span class="visually-hidden"> ({intervals[0]})</span>
          {between}
          {against} {lanes[1]?.value} <span class="visually-hidden">({intervals[1]})</span>
        </span>
      </div>
      <div class="row-plot">
        <Plot lanes={lanes} scale={scales[unit]} />
      </div>
      <div class="row-difference">
        {judged && (
          <>
            <b>{differenceInWords(judged.estimate, unit, language)}</b>{' '}
            <span class="block muted unbroken">{differenceInterval(judged, unit, language)}</span>
          </>
        )}
      </div>
      <div class="row-verdict">
        {judged && (
          <span class="row-sign" aria-hidden="true">
            {verdictSign(judged)}
          </span>
        )}{' '}
        {verdictInWords(row, language)}
      </div>
    </li>
  );
}

const senses: readonly Sense[] = ['better', 'worse', 'different'];

/** How many differences are established, and what they are: "3 differences are established: 1 better, 2 worse". */
export function rowsInWords(judged: readonly JudgedIndicator[], language: Language): string {
  const t = benchmarkTexts(language);
  const compared = judged.filter((one) => one.judged);
  if (compared.length === 0) return t.nothingCompared;
  const established = compared.filter((one) => one.judged?.standing === 'established');
  const parts = senses.flatMap((sense) => {
    const count = established.filter((one) => one.judged?.sense === sense).length;
    return count === 0 ? [] : [t[senseTexts[sense]](formatNumber(count, language))];
  });
  return t.rowsLead(formatNumber(compared.length, language), established.length, parts.join(', '));
}

const senseTexts = { better: 'manyBetter', worse: 'manyWorse', different: 'manyDifferent' } as const;

/** Whom an indicator is held against, as short as a row needs it. */
function againstInWords(t: BenchmarkTexts, comparison: Comparison): string {
  if (comparison === 'observatory') return t.observatoryShort;
  return comparison === 'others' ? t.allOthers : t.likeForLike;
}
