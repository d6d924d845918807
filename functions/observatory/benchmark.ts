import { effectiveBaseOf, protectIndicator } from '../disclosure/protect-indicator.ts';
import type { ProtectedFigure } from '../disclosure/published.ts';
import { disclosureRules } from '../disclosure/rules.ts';
import { finiteEffectiveBase } from '../statistics/finite-population.ts';
import type { Sample } from '../statistics/sample.ts';
import { variableIndex } from '../statistics/sample.ts';
import { type StratumSums, sumStrata } from '../statistics/sum-strata.ts';
import { type Group, tabulate } from '../statistics/tabulate.ts';
import { adjustedFigure } from './adjusted-figure.ts';
import { benchmarkDifference, judge } from './benchmark-difference.ts';
import type { Benchmark, BenchmarkIndicator } from './benchmark-document.ts';
import type { PublishedIndicator } from './edition.ts';
import { type IndicatorVariable, withIndicatorVariables } from './indicator-variable.ts';
import { indicators } from './indicators.ts';
import { figureKind } from './publish-indicators.ts';
import { type Strata, strataOf } from './strata.ts';

/** A company's panel among the sample's clusters. */
export interface CompanyPanel {
  readonly id: string;
  readonly headcount: number;
  readonly activity: string;
  /** Links handed out; undefined where that is not known. */
  readonly invited?: number | undefined;
}

/**
 * The benchmarks of all companies with enough respondents.
 *
 * @param sample    weighted; cluster c is the panel `panels[c]`
 * @param published the edition's indicators, with which a company is compared
 * @returns one per company that has at least the minimum of respondents, in the order of `panels`
 */
export function buildBenchmarks(
  sample: Sample,
  panels: readonly CompanyPanel[],
  edition: {
    readonly id: string;
    readonly wave: string;
    readonly publishedOn: string;
    readonly indicators: readonly PublishedIndicator[];
  },
): Benchmark[] {
  const sizes = clusterSizes(sample);
  const shown = panels.flatMap((panel, cluster) =>
    (sizes[cluster] ?? 0) >= disclosureRules.minimumGroup ? [{ panel, cluster }] : [],
  );
  if (shown.length === 0) return [];
  const { sample: extended, variables } = withIndicatorVariables(sample, indicators);
  const strata = strataOf(extended);
  const byActivity = activityFigures(extended, variables);
  const benchmarks = shown.map(({ panel, cluster }) => ({
    cluster,
    panel,
    indicators: [] as BenchmarkIndicator[],
  }));
  // Indicator by indicator, so that the sums of one at a time are held.
  for (const variable of variables) {
    const observatory = edition.indicators.find(({ id }) => id === variable.indicator.id);
    if (!observatory) continue;
    const sums = sumsOf(extended, variable, strata);
    for (const { panel, cluster, indicators: own } of benchmarks) {
      const activity = byActivity.get(`${variable.indicator.id}/${panel.activity}`) ?? null;
      own.push(
        compareCompany(
          { extended, variable, sums, strata, cluster, panel, size: sizes[cluster] ?? 0 },
          {
            activity: activity?.estimate === null ? null : activity,
            observatory: figureOf(observatory),
          },
        ),
      );
    }
  }
  return benchmarks.map(({ panel, cluster, indicators: own }) =>
    document(edition, panel, { indicators: judge(own), isAdjusted: strata.isAsked(cluster) }),
  );
}

function clusterSizes({ units, clusterCount }: Sample): Int32Array {
  const sizes = new Int32Array(clusterCount);
  for (const cluster of units) if (cluster >= 0) sizes[cluster] = (sizes[cluster] ?? 0) + 1;
  return sizes;
}

function document(
  edition: { id: string; wave: string; publishedOn: string },
  { id, invited }: CompanyPanel,
  { indicators: own, isAdjusted }: { indicators: BenchmarkIndicator[]; isAdjusted: boolean },
): Benchmark {
  // Everybody is asked the first question: its base is the panel's published number of respondents.
  const respondents = own[0]?.company.base ?? disclosureRules.minimumGroup;
  return {
    edition: edition.id,
    wave: edition.wave,
    company: id,
    publishedOn: edition.publishedOn,
    respondents,
    invited: invited ?? null,
    responseRate: invited ? Math.min(1, Math.round((respondents / invited) * 100) / 100) : null,
    adjustment: isAdjusted ? 'sexAgeOccupation' : 'none',
    indicators: own,
  };
}

function activityFigures(
  sample: Sample,
  variables: readonly IndicatorVariable[],
): Map<string, ProtectedFigure> {
  const tables = tabulate(
    sample,
    variables.map(({ variable }) => ({ question: variable, by: ['activity'] })),
  );
  const figures = new Map<string, ProtectedFigure>();
  variables.forEach((variable, place) => {
    for (const group of tables[place]?.groups ?? []) {
      const kind = figureKind(variable, () => simpleStandardError(group, variable));
      figures.set(`${variable.indicator.id}/${group.levels.activity}`, protectIndicator(group, kind, {}));
    }
  });
  return figures;
}

/** Of a mean, from the group's shares and effective base: √(s²/n). */
export function simpleStandardError(
  { cells, weight, kishBase }: Pick<Group, 'cells' | 'weight' | 'kishBase'>,
  { scores }: Pick<IndicatorVariable, 'scores'>,
  effectiveBase = kishBase,
): number | null {
  if (!(weight > 0 && effectiveBase > 0)) return null;
  const scored = cells.map((cell) => ({ share: cell.weight / weight, score: scores[cell.code] ?? 0 }));
  const mean = scored.reduce((sum, { share, score }) => sum + share * score, 0);
  const variance = scored.reduce((sum, { share, score }) => sum + share * (score - mean) ** 2, 0);
  return Math.sqrt(variance / effectiveBase);
}

interface CompanyTask {
  readonly extended: Sample;
  readonly variable: IndicatorVariable;
  readonly sums: StratumSums;
  readonly strata: Strata;
  readonly cluster: number;
  readonly panel: CompanyPanel;
  /** The panel's respondents, whether asked or not. */
  readonly size: number;
}

function compareCompany(
  task: CompanyTask,
  { activity, observatory }: { activity: ProtectedFigure | null; observatory: ProtectedFigure },
): BenchmarkIndicator {
  const { extended, variable, sums, strata, cluster, panel, size } = task;
  const codes = extended.variables[variableIndex(extended, variable.variable)]?.codes ?? [];
  const group = companyGroup(sums, codes, cluster);
  // Of the people who would have been asked: as many of the headcount as of the respondents.
  const headcount = Math.max(group.respondents, Math.round((panel.headcount * group.respondents) / size));
  const finiteBase = group.respondents > 0 ? finiteEffectiveBase(headcount, group.respondents) : 0;
  const kind = figureKind(variable, () => simpleStandardError(group, variable, finiteBase));
  const company = protectIndicator(group, kind, { headcount });
  // Who the few are that were asked would show in how the others are re-weighted to them.
  const adjusted =
    company.suppressed === 'fewerThan10'
      ? undefined
      : adjustedFigure(sums, { codes, variable, strata, cluster });
  return {
    id: variable.indicator.id,
    unit: variable.indicator.unit,
    company,
    activity,
    observatory,
    adjusted: adjusted?.figure ?? null,
    difference:
      adjusted === undefined || company.estimate === null || company.bound
        ? null
        : benchmarkDifference(
            {
              figure: company,
              effectiveBase: effectiveBaseOf(company, { headcount }),
            },
            adjusted,
            { isShare: variable.shareOf !== undefined, headcount },
          ),
  };
}

/** A company's respondents as a group of their own, each counting once. */
function companyGroup(sums: StratumSums, codes: readonly string[], cluster: number): Group {
  const cells = codes.map((code, place) => {
    let respondents = 0;
    let recordKey = 0;
    for (let stratum = 0; stratum < sums.strata; stratum++) {
      const cell = (cluster * sums.strata + stratum) * sums.codes + place;
      respondents += sums.respondents[cell] ?? 0;
      recordKey = (recordKey + (sums.recordKey[cell] ?? 0)) >>> 0;
    }
    return {
      code,
      respondents,
      weight: respondents,
      recordKey,
      share: null,
      standardError: null,
      effectiveBase: null,
    };
  });
  const respondents = cells.reduce((sum, cell) => sum + cell.respondents, 0);
  return {
    levels: {},
    respondents,
    weight: respondents,
    kishBase: respondents,
    units: respondents,
    // That one company dominates its own benchmark is no disclosure.
    largestCluster: 1,
    recordKey: cells.reduce((sum, cell) => (sum + cell.recordKey) >>> 0, 0),
    cells,
  };
}

function sumsOf(sample: Sample, { variable }: IndicatorVariable, { stratumOf, count }: Strata): StratumSums {
  const place = variableIndex(sample, variable);
  const column = sample.columns[place];
  if (!column) throw new Error(`the sample has no column ${variable}`);
  return sumStrata(sample, column, {
    codes: sample.variables[place]?.codes.length ?? 0,
    stratumOf,
    strata: count,
  });
}

function figureOf(indicator: PublishedIndicator): ProtectedFigure {
  const { estimate, low, high, base, effectiveBase, population, flags, suppressed, bound } = indicator;
  return {
    estimate,
    low,
    high,
    base,
    effectiveBase,
    population,
    flags,
    ...(suppressed && { suppressed }),
    ...(bound && { bound }),
  };
}
