import { agreeTables } from '../disclosure/agree-tables.ts';
import { isDominated } from '../disclosure/dominated-groups.ts';
import type { NoisyEstimate } from '../disclosure/noisy-estimate.ts';
import { type NoisyTable, sumTables } from '../disclosure/noisy-table.ts';
import type { GroupSuppression, ProtectedFigure } from '../disclosure/published.ts';
import { toNumber } from '../disclosure/rational.ts';
import { mostNoise } from '../disclosure/reliability.ts';
import { type GroupCompanies, type ShownGroup, showGroups } from '../disclosure/show-group.ts';
import { companyCorrelation, statedCorrelation } from './company-correlation.ts';
import type { CompanyLevel } from './company-plan.ts';
import { indicatorFigure, jointFigure, notMeasured } from './indicator-figure.ts';
import type { Indicator } from './indicators.ts';
import { leastMembers } from './least-members.ts';

/** What was measured of a company's people. */
export interface MeasuredPeople {
  readonly respondents: NoisyEstimate;
  readonly level: CompanyLevel;
  /** Of answers, and from `mix` on that of its people by profile. */
  readonly tables: readonly NoisyTable[];
}

/** A federation's members together: nothing is measured for it, and nothing charged. */
export interface Coalition {
  /** Those that have figures of their own. */
  readonly companies: number;
  /** Undefined where they are too few, or one is more than half. */
  readonly respondents: NoisyEstimate | undefined;
  readonly figureOf: (indicator: Indicator) => ProtectedFigure;
}

/**
 * The people of a federation's members together, from the sums of the members' own noisy tables. A question is told of
 * where three members have its table, none with more than half of those who were asked: by noisy counts alone.
 *
 * Members are clusters, as companies are in the observatory: the figure is of companies such as these, and its interval
 * knows how much they differ.
 */
export function coalitionOf(members: readonly MeasuredPeople[]): Coalition {
  const told = members.filter(({ level }) => level !== 'nothing' && level !== 'base');
  const sizes = told.map(({ respondents }) => respondents);
  return {
    companies: told.length,
    respondents: hiddenSince(sizes.map(({ estimate }) => estimate)) ? undefined : addUp(sizes),
    figureOf: (indicator) => figureOf(indicator, told),
  };
}

function addUp(sizes: readonly NoisyEstimate[]): NoisyEstimate {
  const total = (of: keyof NoisyEstimate) => sizes.reduce((sum, size) => sum + size[of], 0);
  return { estimate: total('estimate'), variance: total('variance') };
}

/** Why members of these sizes are not told of together. */
function hiddenSince(sizes: readonly number[]): GroupSuppression | undefined {
  if (sizes.length < leastMembers) return 'fewCompanies';
  return isDominated(sizes) ? 'dominated' : undefined;
}

function figureOf(indicator: Indicator, told: readonly MeasuredPeople[]): ProtectedFigure {
  const { measure } = indicator;
  const by = measure.kind === 'jointShare' ? [measure.unless.question] : [];
  const tableOf = ({ tables }: MeasuredPeople, names: readonly string[]) =>
    tables.find((table) => table.question === measure.question && table.by.join() === names.join());
  const having = told.flatMap((member) => {
    const [own, joint] = [tableOf(member, []), tableOf(member, by)];
    return own && joint ? [{ member, own, joint }] : [];
  });
  const owns = having.map(({ own }) => own);
  const hidden = hiddenSince(owns.map(askedIn));
  if (hidden) return { ...notMeasured, suppressed: hidden };
  if (measure.kind !== 'jointShare') {
    const [group] = shownTogether([owns])[0] ?? [];
    return group ? indicatorFigure(indicator, { group }) : notMeasured;
  }
  const [[total] = [], groups = []] = shownTogether([owns, having.map(({ joint }) => joint)]);
  const everybody = addUp(having.map(({ member }) => member.respondents)).estimate;
  return jointFigure(measure, groups, { everybody, total });
}

/** A question's tables by the members in their order, the first without a breakdown: the groups of each, added up. */
function shownTogether(tables: readonly (readonly NoisyTable[])[]): ShownGroup[][] {
  const [owns = []] = tables;
  const design = designOf(owns);
  return agreeTables(tables.map(sumTables)).map((table) =>
    showGroups(table, {
      perUnit: 1,
      designFactorOf: () => 1 + design.part,
      companiesOf: () => design,
      mostNoise: mostNoise.company,
    }),
  );
}

/** 1 + ρ Σ m(m − 1)/n, as in the observatory: the square of a noisy m has that noise's variance in it. */
function designOf(owns: readonly NoisyTable[]): GroupCompanies {
  const { codes, sigma2 } = owns[0] as NoisyTable;
  const groups = owns.flatMap((table) => table.groups);
  const { correlation: found, degreesOfFreedom } = companyCorrelation({ groups, codes, sigma2 });
  // Three that happen to be alike do not tell that companies are: no less than what is stated.
  const correlation = Math.max(found, statedCorrelation.correlation);
  const sizes = owns.map(askedIn);
  const pairs = sizes.reduce((sum, size) => sum + size ** 2 - codes.length * toNumber(sigma2) - size, 0);
  const all = sizes.reduce((sum, size) => sum + size, 0);
  const part = (correlation * Math.max(0, pairs)) / Math.max(1, all);
  return { part, degreesOfFreedom, count: owns.length, others: 0 };
}

function askedIn({ groups, codes }: NoisyTable): number {
  return groups.reduce(
    (all, { counts }) => all + counts.slice(0, codes.length).reduce((sum, count) => sum + count, 0),
    0,
  );
}
