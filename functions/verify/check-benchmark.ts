import { rhoOfTable } from '../disclosure/account.ts';
import { respondentsTable } from '../disclosure/budget.ts';
import { fromText, sum, toNumber, toText } from '../disclosure/rational.ts';
import { AdjustedFigures } from '../observatory/adjusted-figure.ts';
import { comparedFigure, comparisonOf } from '../observatory/benchmark-comparison.ts';
import { benchmarkDifference, judge } from '../observatory/benchmark-difference.ts';
import type { Benchmark, BenchmarkIndicator } from '../observatory/benchmark-document.ts';
import type { Manifest, PublishedTable } from '../observatory/edition.ts';
import type { QuestionFigures } from '../observatory/question-figures.ts';
import { tableName } from './check-tables.ts';
import { measuredGroups, noiseOf, shownGroup, stepsOf } from './shown-groups.ts';
import { Comparing, type Verdict } from './verdict.ts';

/**
 * Whether a company's benchmark follows from the edition and its own figures: the observatory's with the company's mix,
 * every difference with its p and verdict, and what it costs of the company's half of the budget.
 */
export function checkBenchmark(
  benchmark: Benchmark,
  { manifest, tables }: { manifest: Manifest; tables: readonly PublishedTable[] },
): Verdict {
  const comparing = new Comparing('benchmark');
  comparing.equal('benchmark: edition', benchmark.edition, manifest.id);
  if (!benchmark.privacy || !manifest.privacy) {
    comparing.note('benchmarks made by the former rules, which do not say what they were computed from');
    return comparing.verdict;
  }
  checkAdjusted(comparing, benchmark, { manifest, tables });
  checkDifferences(comparing, benchmark, manifest);
  const charged = benchmark.privacy.tables.map((table) => ({ ...table, sigma2: fromText(table.sigma2) }));
  for (const [index, table] of charged.entries()) {
    const where = `benchmark/privacy/${tableName(table)}: ρ`;
    comparing.equal(where, benchmark.privacy.tables[index]?.rho, toText(rhoOfTable(table)));
  }
  const record = toText(sum(...charged.map(rhoOfTable)));
  comparing.equal('benchmark/privacy/spent/record', benchmark.privacy.spent.record, record);
  return comparing.verdict;
}

/** Rounded shares and effective bases leave an interval open by so many steps, and so much of its width. */
const slackSteps = 3;
const slackOfWidth = 0.1;

function checkAdjusted(
  comparing: Comparing,
  { mix, indicators, privacy }: Benchmark,
  { manifest, tables }: { manifest: Manifest; tables: readonly PublishedTable[] },
): void {
  if (!mix) return;
  const counted = privacy?.tables.find(({ question }) => question === respondentsTable);
  const variance = counted ? toNumber(fromText(counted.sigma2)) / counted.unit ** 2 : 0;
  const figures = new AdjustedFigures(figuresOf(manifest, tables), {
    questions: manifest.questions,
    mixedBy: Object.keys(mix.cells[0]?.levels ?? {}),
  });
  for (const { id, adjusted } of indicators) {
    const indicator = manifest.indicators.find((candidate) => candidate.id === id);
    const { measure } = indicator ?? {};
    if (!indicator || !measure) continue;
    const where = `benchmark/${id}: adjusted`;
    const again = figures.figureOf({ ...indicator, measure }, { ...mix, variance });
    comparing.equal(`${where} figure`, adjusted?.estimate ?? null, again?.estimate ?? null);
    if (!adjusted || !again || again.low === null || again.high === null) continue;
    const steps = indicator.unit === 'mean' ? 10 : stepsOf(adjusted);
    const slack = slackSteps / steps + slackOfWidth * (again.high - again.low);
    comparing.within(`${where} low`, adjusted.low, [again.low - slack, again.low + slack]);
    comparing.within(`${where} high`, adjusted.high, [again.high - slack, again.high + slack]);
  }
}

/** An edition's figures as adjusted ones are made from, out of its published tables. */
function figuresOf(manifest: Manifest, tables: readonly PublishedTable[]): QuestionFigures[] {
  return [...Map.groupBy(tables, ({ question }) => question)].map(([question, own]) => ({
    question,
    everybody: manifest.respondents,
    byName: new Map(
      own.map((table) => {
        const variance = noiseOf(table, manifest) ?? 0;
        const groups = table.groups.flatMap((group) => shownGroup(group, { variance }) ?? []);
        const size = measuredGroups(table.by, manifest);
        return [table.by.join(','), { by: table.by, groups, measuredGroups: size, variance }] as const;
      }),
    ),
  }));
}

function checkDifferences(comparing: Comparing, benchmark: Benchmark, manifest: Manifest): void {
  const { indicators } = benchmark;
  for (const { id, observatory } of indicators) {
    const published = manifest.indicators.find((candidate) => candidate.id === id);
    for (const member of ['estimate', 'low', 'high', 'base'] as const) {
      comparing.equal(`benchmark/${id}: observatory's ${member}`, observatory[member], published?.[member]);
    }
  }
  const again = judge(indicators.map((indicator) => withDifference(indicator, benchmark, manifest)));
  for (const [index, { id, difference }] of indicators.entries()) {
    // How many more would be needed depends on the headcount, which the document does not hold.
    const [told, recomputed] = [difference, again[index]?.difference].map(
      (one) => one && { ...one, moreNeeded: undefined },
    );
    comparing.equal(`benchmark/${id}: difference`, told ?? null, recomputed ?? null);
  }
}

function withDifference(
  indicator: BenchmarkIndicator,
  benchmark: Benchmark,
  manifest: Manifest,
): BenchmarkIndicator {
  const comparison = comparisonOf(benchmark, indicator);
  // The observatory's own figure is published with its degrees of freedom.
  const other =
    comparison === 'observatory'
      ? (manifest.indicators.find(({ id }) => id === indicator.id) ?? indicator.observatory)
      : comparedFigure(indicator, comparison);
  const difference = other && benchmarkDifference(indicator.company, other, { headcount: Infinity });
  return { ...indicator, difference };
}
