import { respondentsTable, weightGrid } from '../disclosure/budget.ts';
import type { NoiseKey } from '../disclosure/noise-stream.ts';
import type { NoisyEstimate } from '../disclosure/noisy-estimate.ts';
import { addNoise, type CountedTable, type NoisyTable } from '../disclosure/noisy-table.ts';
import { toNumber } from '../disclosure/rational.ts';
import { countTables } from '../statistics/count-tables.ts';
import type { Sample } from '../statistics/sample.ts';
import type { Margin } from '../survey/wave.ts';
import { byPanel, editionPlan, type PlannedTable, respondentTables } from './edition-plan.ts';
import {
  countRespondents,
  largestWeight,
  type ProfileWeights,
  profileWeights,
  respondentUnits,
  withRespondents,
} from './profile-weights.ts';

/** All that an edition learns of its responses: tables with noise, and what follows from them. */
export interface MeasuredEdition {
  readonly respondents: NoisyEstimate;
  readonly profile: NoisyTable;
  /** Noisy respondents of each company, and the variance of that noise. */
  readonly panelSizes: ReadonlyMap<string, number>;
  readonly panelVariance: number;
  readonly weights: ProfileWeights;
  /** Of answers, in the order of the plan. */
  readonly tables: readonly NoisyTable[];
  /** Every table that was measured: what is charged. */
  readonly measured: readonly NoisyTable[];
}

export interface MeasureInput {
  readonly sample: Sample;
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
  const { margins, editions, key } = input;
  const sample = withRespondents(input.sample);
  const [ofAll, ofProfiles, ofPanels] = respondentTables(editions);
  const [allCounts, profileCounts] = countTables(sample, [ofAll, ofProfiles]) as [CountedTable, CountedTable];
  const measure = (counts: CountedTable, { rho }: PlannedTable) =>
    addNoise(counts, { rho, unit: 1, sensitivity: 1 }, key);
  const total = measure(allCounts, ofAll);
  const profile = measure(profileCounts, ofProfiles);
  const panels = measure(countPanels(input), ofPanels);
  const respondents = countRespondents(total, profile);
  const plan = editionPlan(respondents.estimate, editions);
  if (plan.length === 0) return undefined;
  const weights = profileWeights(profile, margins, { largest: largestWeight(respondents.estimate) });
  const tables = measureAnswers(sample, plan, { weights, key });
  return {
    respondents,
    profile,
    panelSizes: new Map(
      panels.groups.map(({ levels, counts: [count = 0] }) => [levels[byPanel] ?? '', count]),
    ),
    panelVariance: toNumber(panels.sigma2),
    weights,
    tables,
    measured: [total, profile, panels, ...tables],
  };
}

function measureAnswers(
  sample: Sample,
  plan: readonly PlannedTable[],
  { weights, key }: { weights: ProfileWeights; key: NoiseKey },
): NoisyTable[] {
  const units = respondentUnits(sample, weights);
  const sensitivity = Math.round(weights.largest * weightGrid);
  return countTables(sample, plan, units).map((counted, place) => {
    const { rho } = plan[place] as PlannedTable;
    return addNoise(counted, { rho, unit: weightGrid, sensitivity }, key);
  });
}

/** Respondents by company, those of no company in a cell of their own. */
function countPanels({ sample, companies, clusters }: MeasureInput): CountedTable {
  const counts = new Map(['open', ...companies].map((company) => [company, 0]));
  for (const cluster of sample.units) {
    const company = clusters[cluster] ?? 'open';
    // Which groups there are must not depend on who answered: people of a company without a record count as of none.
    const panel = counts.has(company) ? company : 'open';
    counts.set(panel, (counts.get(panel) ?? 0) + 1);
  }
  return {
    question: respondentsTable,
    by: [byPanel],
    codes: ['all'],
    groups: [...counts].map(([company, count]) => ({ levels: { [byPanel]: company }, counts: [count, 0] })),
  };
}
