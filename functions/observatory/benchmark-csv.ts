import { stringify } from 'csv-stringify/sync';
import type { ProtectedFigure } from '../disclosure/published.ts';
import { ownQuestionIds } from '../survey/supplement.ts';
import { type Comparison, comparisonOf } from './benchmark-comparison.ts';
import type {
  BenchmarkDifference,
  BenchmarkIndicator,
  DifferenceStanding,
  ShownBenchmark,
} from './benchmark-document.ts';
import type { PublishedIndicator } from './edition.ts';

const columns = [
  'company_name',
  'edition',
  'wave',
  'published_on',
  'adjustment',
  'compared_with',
  'indicator',
  'label',
  'unit',
  'series',
  'estimate',
  'low',
  'high',
  'bound',
  'base',
  'effective_base',
  'status',
  'suppressed',
  'p',
  'adjusted_p',
  'verdict',
  'standing',
  'adjusted_low',
  'adjusted_high',
  'more_needed',
  'simulated',
  'group',
  'other_group',
  'answer',
] as const;

type Row = Partial<Record<(typeof columns)[number], string | number | null | undefined>>;

/**
 * A company's benchmark as tidy CSV: for each indicator one row a series (`company`, `activity`, `observatory`,
 * `adjusted` where another than the observatory as it is is compared with, `federation` where there is one, `difference`),
 * the last with its test and verdict, then what it was told of its own: `own_question` with each answer, `group` with each
 * group's figure by an indicator, and `group_difference`, `group` less `other_group`, with its test; `compared_with` says from what the indicator's difference is taken. What a spreadsheet would take for a formula,
 * such as a company's name that begins with `=`, is defused by an apostrophe.
 *
 * @param options  `indicators` of the edition; `language` of the labels; `spreadsheet: 'fr'` for semicolons, decimal commas and a byte order mark,
 *   which is what a French spreadsheet opens without asking
 */
export function benchmarkAsCsv(
  benchmark: ShownBenchmark,
  {
    companyName,
    indicators,
    language = 'en',
    spreadsheet,
  }: {
    companyName: string;
    indicators: readonly Pick<PublishedIndicator, 'id' | 'sentence'>[];
    language?: 'fr' | 'en';
    spreadsheet?: 'fr';
  },
): string {
  const common: Row = {
    company_name: companyName,
    edition: benchmark.edition,
    wave: benchmark.wave,
    published_on: benchmark.publishedOn,
    adjustment: benchmark.adjustment,
    simulated: benchmark.simulated ? 'yes' : '',
  };
  const rows = benchmark.indicators.flatMap((indicator) => {
    const comparison = comparisonOf(benchmark, indicator);
    const standing = benchmark.standings?.[indicator.id];
    const federation = benchmark.coalition && (benchmark.coalition.figures[indicator.id] ?? null);
    return seriesRows(indicator, { comparison, standing, federation }).map((row) => ({
      ...common,
      compared_with: comparison,
      indicator: indicator.id,
      label: indicators.find(({ id }) => id === indicator.id)?.sentence[language],
      unit: indicator.unit,
      ...row,
    }));
  });
  const all = [
    ...rows,
    ...supplementRows(benchmark, { indicators, language }).map((row) => ({ ...common, ...row })),
  ];
  const isFrench = spreadsheet === 'fr';
  return stringify(all, {
    header: true,
    columns: [...columns],
    record_delimiter: '\r\n',
    escape_formulas: true,
    // A spreadsheet of another country parts cells there, and one within a name could begin with a formula.
    quoted_match: /[;\t]|,(?!\d+$)/,
    ...(isFrench && {
      bom: true,
      delimiter: ';',
      cast: { number: (value: number) => String(value).replace('.', ',') },
    }),
  });
}

/** A series that has no figure at all still has its row: an absent row would look like a mistake of the file. */
function seriesRows(
  { company, activity, observatory, adjusted, difference }: BenchmarkIndicator,
  {
    comparison,
    standing,
    federation,
  }: {
    comparison: Comparison;
    standing: DifferenceStanding | undefined;
    /** Undefined without a federation. */
    federation: ProtectedFigure | null | undefined;
  },
): Row[] {
  return [
    { series: 'company', ...figureCells(company) },
    { series: 'activity', ...figureCells(activity) },
    { series: 'observatory', ...figureCells(observatory) },
    ...(comparison === 'observatory' ? [] : [{ series: 'adjusted', ...figureCells(adjusted) }]),
    ...(federation === undefined ? [] : [{ series: 'federation', ...figureCells(federation) }]),
    { series: 'difference', ...differenceCells(difference, standing) },
  ];
}

/** Of its own questions and of its groups. */
function supplementRows(
  { supplement }: ShownBenchmark,
  {
    indicators,
    language,
  }: { indicators: readonly Pick<PublishedIndicator, 'id' | 'sentence'>[]; language: 'fr' | 'en' },
): Row[] {
  if (!supplement) return [];
  const { questions, groups, differences = [] } = supplement;
  const nameOf = (index: number) => groups[index]?.name[language];
  const described = (indicator: string) => ({
    indicator,
    label: indicators.find(({ id }) => id === indicator)?.sentence[language],
  });
  return [
    ...questions.flatMap(({ text, answers }, index) =>
      answers.map(({ label, figure }) => ({
        ...{ series: 'own_question', indicator: ownQuestionIds[index], label: text[language], unit: 'share' },
        ...{ answer: label[language], ...figureCells(figure) },
      })),
    ),
    ...groups.flatMap(({ name, figures }) =>
      Object.entries(figures).map(([indicator, figure]) => ({
        ...{ series: 'group', ...described(indicator), unit: 'share' },
        ...{ group: name[language], ...figureCells(figure) },
      })),
    ),
    ...differences.map(({ indicator, of: [first, second], estimate, low, high, p, adjustedP, standing }) => ({
      ...{ series: 'group_difference', ...described(indicator), unit: 'share', estimate, low, high, p },
      ...{ adjusted_p: adjustedP, standing, group: nameOf(first), other_group: nameOf(second) },
    })),
  ];
}

function figureCells(figure: ProtectedFigure | null): Row {
  if (!figure) return { status: 'c' };
  const { estimate, low, high, bound, base, effectiveBase, flags, suppressed } = figure;
  return {
    estimate,
    low,
    high,
    bound,
    base,
    effective_base: effectiveBase,
    status: flags.join(''),
    suppressed,
  };
}

function differenceCells(difference: BenchmarkDifference | null, standing?: DifferenceStanding): Row {
  if (!difference) return {};
  const { estimate, low, high, p, adjustedP, verdict, moreNeeded } = difference;
  return {
    estimate,
    low,
    high,
    p,
    adjusted_p: adjustedP,
    verdict,
    standing: standing?.standing,
    adjusted_low: standing?.low,
    adjusted_high: standing?.high,
    more_needed: moreNeeded,
  };
}
