import { respondentsTable, weightGrid } from '../disclosure/budget.ts';
import type { NoiseKey } from '../disclosure/noise-stream.ts';
import type { NoisyEstimate } from '../disclosure/noisy-estimate.ts';
import { addNoise, type CountedTable, type NoisyTable } from '../disclosure/noisy-table.ts';
import { toNumber } from '../disclosure/rational.ts';
import { countClusters, countTables } from '../statistics/count-tables.ts';
import type { Sample } from '../statistics/sample.ts';
import type { Questionnaire } from '../survey/questionnaire.ts';
import type { Margin } from '../survey/wave.ts';
import { type CompanyFactors, companyFactors, isTold } from './cap-companies.ts';
import { byPanel, editionPlan, hasteOfEdition, type PlannedTable, respondentTables } from './edition-plan.ts';
import { withHaste } from './haste.ts';
import {
  countRespondents,
  largestWeight,
  type ProfileWeights,
  profileWeights,
  respondentUnits,
  withRespondents,
} from './profile-weights.ts';
import { withWay } from './way-breakdown.ts';
import { weightingVariables } from './weighting-variables.ts';

/** All that an edition learns of its responses: tables with noise, and what follows from them. */
export interface MeasuredEdition {
  readonly respondents: NoisyEstimate;
  /** Respondents by profile; of all of them where the questionnaire has no profile to weight by. */
  readonly profile: NoisyTable;
  /** Noisy respondents of each company, and the variance of that noise. */
  readonly panelSizes: ReadonlyMap<string, number>;
  readonly panelVariance: number;
  /** Companies that are held back, and by how much. */
  readonly factors: CompanyFactors;
  readonly weights: ProfileWeights;
  /** How many answered in haste. */
  readonly haste: NoisyTable;
  /** Of answers, in the order of the plan. */
  readonly tables: readonly NoisyTable[];
  /** Answers by company, of companies alone whose number of respondents is told from none. */
  readonly companyTables: readonly NoisyTable[];
  /** Every table that was measured: what is charged. */
  readonly measured: readonly NoisyTable[];
}

interface MeasureInput {
  /** The document that the wave was fielded with. */
  readonly questionnaire: Questionnaire;
  readonly sample: Sample;
  /** Whether an institute asked them: nobody came by a way in then. */
  readonly isFromInstitute?: boolean;
  readonly margins: readonly Margin[];
  /** All companies that could have respondents, whether or not they have: which there are tells nothing of anybody. */
  readonly companies: readonly string[];
  /** The companies of the sample's clusters, in their order. */
  readonly clusters: readonly string[];
  /** How many editions share the wave's budget. */
  readonly editions: number;
  readonly key: NoiseKey;
}

/**
 * Measures an edition, one stage after the other: how many respondents there are, of which profile and company; by
 * these, with noise on them, what the plan has; by profile what everybody weighs; then the answers.
 *
 * @returns undefined where there are too few respondents for an edition, by the noisy number
 */
export function measureEdition(input: MeasureInput): MeasuredEdition | undefined {
  const { questionnaire, margins, editions, key } = input;
  const sample = withHaste(withRespondents(input.sample));
  const [ofAll, ofPanels, ofProfiles] = respondentTables(
    editions,
    weightingVariables(questionnaire, margins),
  );
  const measure = (counts: CountedTable | undefined, { rho }: PlannedTable, unit = 1) =>
    addNoise(counts as CountedTable, { rho, unit, sensitivity: unit }, key);
  const total = measure(countTables(sample, [ofAll])[0], ofAll);
  const panels = measure(countPanels(input), ofPanels);
  const panelSizes = new Map(
    panels.groups.map(({ levels, counts: [count = 0] }) => [levels[byPanel] ?? '', count]),
  );
  const panelVariance = toNumber(panels.sigma2);
  const factors = companyFactors({ respondents: countRespondents(total, panels), panelSizes, panelVariance });
  // Where a company is held back, it is so in the profile that weights are made from: they make up for what is left.
  const parts = partUnits(input, factors);
  const profile =
    ofProfiles && measure(countTables(sample, [ofProfiles], parts)[0], ofProfiles, parts ? weightGrid : 1);
  const respondents = countRespondents(total, (!parts && profile) || panels);
  const { isFromInstitute } = input;
  const plan = editionPlan(respondents.estimate, editions, questionnaire, { isFromInstitute });
  if (plan.length === 0) return undefined;
  const ofHaste = hasteOfEdition(editions);
  const haste = measure(countTables(sample, [ofHaste])[0], ofHaste);
  const weights = profileWeights(profile ?? total, margins, { largest: largestWeight(respondents.estimate) });
  const isByCompany = ({ by }: PlannedTable) => by.includes(byPanel);
  const tables = measureAnswers(
    withWay(sample, input.companies, input.clusters),
    plan.filter((table) => !isByCompany(table)),
    { weights, parts, key },
  );
  const told = input.companies.filter((company) => isTold(company, { panelSizes, panelVariance }));
  const companyTables = measureByCompany({ ...input, companies: told }, plan.filter(isByCompany));
  return {
    respondents,
    profile: profile ?? total,
    panelSizes,
    panelVariance,
    factors,
    weights,
    haste,
    tables,
    companyTables,
    measured: [total, ...(profile ? [profile] : []), panels, haste, ...tables, ...companyTables],
  };
}

function measureAnswers(
  sample: Sample,
  plan: readonly PlannedTable[],
  { weights, parts, key }: { weights: ProfileWeights; parts: Uint16Array | undefined; key: NoiseKey },
): NoisyTable[] {
  const units = respondentUnits(sample, weights, parts);
  const sensitivity = Math.round(weights.largest * weightGrid);
  return countTables(sample, plan, units).map((counted, index) => {
    const { rho } = plan[index] as PlannedTable;
    return addNoise(counted, { rho, unit: weightGrid, sensitivity }, key);
  });
}

/** Answers by company, each respondent counting as one. */
function measureByCompany(
  { sample, companies, clusters, key }: MeasureInput,
  plan: readonly PlannedTable[],
): NoisyTable[] {
  if (companies.length < 2 || plan.length === 0) return [];
  const counted = countClusters(
    sample,
    plan.map(({ question }) => ({ question, by: [] })),
  );
  const clusterOf = new Map(clusters.map((company, cluster) => [company, cluster]));
  return plan.map(({ question, by, rho }, index) => {
    const ofClusters = counted.map((tables) => tables[index]);
    const { codes = [] } = sample.variables.find(({ id }) => id === question) ?? {};
    const nobody = new Array<number>(codes.length + 1).fill(0);
    const groups = companies.map((company) => ({
      levels: { [byPanel]: company },
      counts: ofClusters[clusterOf.get(company) ?? -1]?.groups[0]?.counts ?? nobody,
    }));
    return addNoise({ question, by, codes, groups }, { rho, unit: 1, sensitivity: 1 }, key);
  });
}

/**
 * The part of their weight that each respondent keeps, in 1/`weightGrid`: all of it, but for those of companies that are
 * held back. Undefined where none is.
 */
export function partUnits(
  { sample, clusters }: Pick<MeasureInput, 'sample' | 'clusters'>,
  factors: CompanyFactors,
): Uint16Array | undefined {
  if (factors.size === 0) return undefined;
  const ofCluster = clusters.map((company) => factors.get(company) ?? weightGrid);
  const parts = new Uint16Array(sample.size);
  for (let i = 0; i < parts.length; i++) parts[i] = ofCluster[sample.units[i] ?? -1] ?? weightGrid;
  return parts;
}

/** Respondents by company, those of no company in a cell of their own. */
function countPanels({ sample, companies, clusters }: MeasureInput): CountedTable {
  const counts = new Map(['open', ...companies].map((company) => [company, 0]));
  const ofClusters = new Float64Array(clusters.length);
  for (let row = 0; row < sample.size; row++) {
    const cluster = sample.units[row] ?? -1;
    if (cluster >= 0) ofClusters[cluster] = (ofClusters[cluster] ?? 0) + (sample.counts?.[row] ?? 1);
  }
  let others = sample.respondents;
  clusters.forEach((company, cluster) => {
    // Which groups there are must not depend on who answered: people of a company without a record count as of none.
    if (!counts.has(company)) return;
    const own = ofClusters[cluster] ?? 0;
    counts.set(company, own);
    others -= own;
  });
  counts.set('open', others);
  return {
    question: respondentsTable,
    by: [byPanel],
    codes: ['all'],
    groups: [...counts].map(([company, count]) => ({ levels: { [byPanel]: company }, counts: [count, 0] })),
  };
}
