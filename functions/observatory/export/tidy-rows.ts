import type { Manifest, PublishedGroup, PublishedIndicator, PublishedTable } from '../edition.ts';
import { rowLabel } from '../row-label.ts';
import type { EditionTables } from './edition-tables.ts';

/**
 * One published figure with all that is said of it: the form that every file is made from. `null` is nothing known or
 * nothing published, and never zero.
 */
export interface TidyRow {
  readonly edition: string;
  readonly wave: string | null;
  /** `YYYY-MM-DD`, as all dates. */
  readonly publishedOn: string;
  readonly fieldworkFrom: string;
  readonly fieldworkTo: string;
  readonly record: 'indicator' | 'table';
  readonly indicator: string | null;
  readonly question: string | null;
  readonly wordingVersion: number | null;
  readonly textFr: string;
  readonly textEn: string;
  /** Who was asked, in words. */
  readonly askedFr: string | null;
  readonly askedEn: string | null;
  readonly by1: string | null;
  readonly level1: string | null;
  readonly level1Fr: string | null;
  readonly level1En: string | null;
  readonly by2: string | null;
  readonly level2: string | null;
  readonly level2Fr: string | null;
  readonly level2En: string | null;
  readonly category: string | null;
  readonly categoryFr: string | null;
  readonly categoryEn: string | null;
  /** Whether the answer counts those who would not say. */
  readonly refusal: 'yes' | null;
  readonly unit: 'share' | 'points' | 'mean';
  /** A share from 0 to 1, a difference of shares from -1 to 1, or a mean in its own unit; so are low and high. */
  readonly estimate: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly bound: 'atMost' | 'atLeast' | null;
  /** People. */
  readonly population: number | null;
  /** Respondents. */
  readonly base: number | null;
  readonly effectiveBase: number | null;
  /** Behind the figure, by their noisy numbers. */
  readonly companies: number | null;
  readonly degreesOfFreedom: number | null;
  /** Flags, joined: Eurostat's `c`, `u`, `b`, and `k`; empty for none. */
  readonly status: string;
  readonly suppressed: string | null;
  readonly asOf: string | null;
  readonly simulated: 'yes' | null;
}

type Fixed = Pick<
  TidyRow,
  'edition' | 'wave' | 'publishedOn' | 'fieldworkFrom' | 'fieldworkTo' | 'simulated'
>;

const noLevels = {
  by1: null,
  level1: null,
  level1Fr: null,
  level1En: null,
  by2: null,
  level2: null,
  level2Fr: null,
  level2En: null,
};

/** The edition's indicators as rows, then its tables: a row for each group and answer. */
export function tidyRows({ manifest, tables }: EditionTables): TidyRow[] {
  return [...indicatorRows(manifest), ...tables.flatMap((table) => tableRows(manifest, table))];
}

export function indicatorRows(manifest: Manifest): TidyRow[] {
  const fixed = fixedOf(manifest);
  return manifest.indicators.map((indicator) => indicatorRow(fixed, indicator));
}

function indicatorRow(fixed: Fixed, indicator: PublishedIndicator): TidyRow {
  const { id, unit, sentence, estimate, low, high, bound, population, base, effectiveBase } = indicator;
  return {
    ...fixed,
    record: 'indicator',
    indicator: id,
    question: null,
    wordingVersion: null,
    textFr: sentence.fr,
    textEn: sentence.en,
    askedFr: null,
    askedEn: null,
    ...noLevels,
    category: null,
    categoryFr: null,
    categoryEn: null,
    refusal: null,
    unit,
    estimate,
    low,
    high,
    bound: bound ?? null,
    population,
    base,
    effectiveBase,
    companies: indicator.companies ?? null,
    degreesOfFreedom: indicator.degreesOfFreedom ?? null,
    status: indicator.flags.join(''),
    suppressed: indicator.suppressed ?? null,
    asOf: null,
  };
}

/** The figures of one table. A suppressed group has a row for each answer, without figures, with its flag and reason. */
export function tableRows(manifest: Manifest, table: PublishedTable): TidyRow[] {
  const question = manifest.questions.find(({ id }) => id === table.question);
  const labels = new Map(question?.options.map((option) => [option.code, rowLabel(option)]));
  const refusals = question?.options.flatMap(({ code, refusal }) => (refusal ? [code] : [])) ?? [];
  const fixed = fixedOf(manifest);
  return table.groups.flatMap((group) => {
    const common = {
      ...fixed,
      record: 'table',
      indicator: null,
      question: table.question,
      wordingVersion: question?.wordingVersion ?? null,
      textFr: question?.text.fr ?? '',
      textEn: question?.text.en ?? '',
      askedFr: question?.base.fr ?? null,
      askedEn: question?.base.en ?? null,
      ...levelsOf(manifest, table.by, group),
      unit: 'share',
      base: group.base,
      effectiveBase: group.effectiveBase,
      companies: group.companies ?? null,
      degreesOfFreedom: group.degreesOfFreedom ?? null,
      status: group.flags.join(''),
      suppressed: group.suppressed ?? null,
      asOf: group.asOf ?? null,
    } as const;
    const hidden = (question?.options ?? []).map(({ code }) => ({ ...noFigures, code }));
    return (group.suppressed ? hidden : group.cells).map((cell) => ({
      ...common,
      category: cell.code,
      categoryFr: labels.get(cell.code)?.fr ?? null,
      categoryEn: labels.get(cell.code)?.en ?? null,
      refusal: refusals.includes(cell.code) ? 'yes' : null,
      estimate: cell.share,
      low: cell.low,
      high: cell.high,
      bound: ('bound' in cell && cell.bound) || null,
      population: cell.population,
    }));
  });
}

const noFigures = { share: null, low: null, high: null, population: null };

function levelsOf(manifest: Manifest, [first, second]: readonly string[], { levels }: PublishedGroup) {
  const label = (by: string | undefined) => {
    const option = manifest.breakdowns
      .find(({ id }) => id === by)
      ?.options.find(({ code }) => by !== undefined && code === levels[by]);
    return option && rowLabel(option);
  };
  const code = (by: string | undefined) => (by === undefined ? null : (levels[by] ?? null));
  return {
    by1: first ?? null,
    level1: code(first),
    level1Fr: label(first)?.fr ?? null,
    level1En: label(first)?.en ?? null,
    by2: second ?? null,
    level2: code(second),
    level2Fr: label(second)?.fr ?? null,
    level2En: label(second)?.en ?? null,
  };
}

function fixedOf({ id, wave, publishedOn, fieldwork, simulated }: Manifest): Fixed {
  return {
    edition: id,
    wave,
    publishedOn,
    fieldworkFrom: fieldwork.from,
    fieldworkTo: fieldwork.to,
    simulated: simulated > 0 ? 'yes' : null,
  };
}
