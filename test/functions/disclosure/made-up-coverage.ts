import { agreeTables } from '../../../functions/disclosure/agree-tables.ts';
import { weightGrid } from '../../../functions/disclosure/budget.ts';
import { sharesOf, shareWithInterval } from '../../../functions/disclosure/noisy-shares.ts';
import { addNoise, type CountedTable } from '../../../functions/disclosure/noisy-table.ts';
import {
  editionPlan,
  type PlannedTable,
  respondentTables,
} from '../../../functions/observatory/edition-plan.ts';
import {
  countRespondents,
  largestWeight,
  profileWeights,
  respondentUnits,
  withRespondents,
} from '../../../functions/observatory/profile-weights.ts';
import { countTables } from '../../../functions/statistics/count-tables.ts';
import { type Sample, SampleBuilder } from '../../../functions/statistics/sample.ts';
import { seededRandom } from '../../load/simulated-answers.ts';
import { defaultQuestionnaire } from '../../support/questionnaire-1.ts';

/** Shares in the population, and how readily such people answer: volunteers are not its mirror. */
export const people = {
  sex: { woman: [0.506, 1.15], man: [0.494, 0.9] },
  age: { '18-24': [0.107, 1.1], '25-49': [0.591, 1.1], '50+': [0.302, 0.75] },
  occupation: {
    manager: [0.2376, 1.4],
    intermediate: [0.2701, 1.05],
    clerical: [0.2848, 0.9],
    worker: [0.2075, 0.65],
  },
} as const;
export const answers = ['yes', 'no', 'unsure'];
export const profile = Object.keys(people) as (keyof typeof people)[];
export const margins = profile.map((variable) => ({
  variable,
  categories: Object.entries(people[variable]).map(([code, [share]]) => ({ codes: [code], share })),
}));

export interface Cell {
  readonly places: readonly number[];
  readonly share: number;
  readonly readiness: number;
  readonly ofAnswers: readonly number[];
}

export const cells: Cell[] = Object.values(people.sex).flatMap(([bySex, readySex], sex) =>
  Object.values(people.age).flatMap(([byAge, readyAge], age) =>
    Object.values(people.occupation).map(([byOccupation, readyOccupation], occupation) => {
      const yes = 0.12 + 0.1 * sex + 0.08 * age + 0.06 * occupation;
      return {
        places: [sex, age, occupation],
        share: bySex * byAge * byOccupation,
        readiness: readySex * readyAge * readyOccupation,
        ofAnswers: [yes, 0.9 - yes, 0.1],
      };
    }),
  ),
);

export function truthOf(isIn: (cell: Cell) => boolean, answer: number): number {
  const inside = cells.filter(isIn);
  const all = inside.reduce((sum, { share }) => sum + share, 0);
  return inside.reduce((sum, { share, ofAnswers }) => sum + share * (ofAnswers[answer] ?? 0), 0) / all;
}

export function drawSample(size: number, random: () => number): Sample {
  const variables = [
    ...profile.map((id) => ({ id, codes: Object.keys(people[id]) })),
    { id: 'aware', codes: answers },
  ];
  const builder = new SampleBuilder(variables);
  const ready = cells.map(({ share, readiness }) => share * readiness);
  for (let i = 0; i < size; i++) {
    const { places, ofAnswers } = cells[drawPlace(ready, random)] as Cell;
    builder.add([...places, drawPlace(ofAnswers, random)]);
  }
  return withRespondents(builder.build());
}

export function drawPlace(parts: readonly number[], random: () => number): number {
  let rest = random() * parts.reduce((sum, part) => sum + part, 0);
  return Math.max(
    0,
    parts.findIndex((part) => {
      rest -= part;
      return rest < 0;
    }),
  );
}

/** One edition's figures of one question: the total's and those of each group by sex and occupation. */
export function publish(
  sample: Sample,
  run: string,
  { editions, isNoiseTold = true }: { editions: number; isNoiseTold?: boolean },
) {
  const key = { secret: new Uint8Array(32).fill(15), digest: run, edition: 'coverage' };
  const [total, , ofProfile] = respondentTables(editions, ['sex', 'age', 'occupation']);
  const [all, byProfile] = [total, ofProfile as PlannedTable].map((table) => {
    const [counted] = countTables(sample, [table]) as [CountedTable];
    return addNoise(counted, { rho: table.rho, unit: 1, sensitivity: 1 }, key);
  });
  if (!all || !byProfile) throw new Error('no profile');
  const { estimate: respondents } = countRespondents(all, byProfile);
  const weights = profileWeights(byProfile, margins, { largest: largestWeight(respondents) });
  const units = respondentUnits(sample, weights);
  const measured = editionPlan(respondents, editions, defaultQuestionnaire).filter(
    ({ question, by }) =>
      question === 'aware' && by.every((id) => id === 'sex' || id === 'occupation') && by.length < 2,
  );
  const noisy = measured.map((table) => {
    const [counted] = countTables(sample, [table], units) as [CountedTable];
    const charge = { rho: table.rho, unit: weightGrid, sensitivity: weights.largest * weightGrid };
    return addNoise(counted, charge, key);
  });
  const agreed = agreeTables(noisy).map((table) => (isNoiseTold ? table : { ...table, variance: 0 }));
  const sum = agreed[0]?.groups[0]?.counts.reduce((total, count) => total + count, 0) ?? 1;
  return agreed.map((table) =>
    sharesOf(table, respondents / sum)
      .filter(({ levels }) => !Object.values(levels).includes('notAsked'))
      .map((group) => ({
        levels: group.levels,
        shares: answers.map((_, index) => shareWithInterval(group, index, weights.designEffect)),
      })),
  );
}

export function coverage(
  size: number,
  { editions, repeated, isNoiseTold }: { editions: number; repeated: number; isNoiseTold?: boolean },
) {
  const random = seededRandom(size + editions);
  const hits = { total: 0, groups: 0 };
  const told = { total: 0, groups: 0 };
  let width = 0;
  for (let round = 0; round < repeated; round++) {
    const tables = publish(drawSample(size, random), `${size}-${editions}-${round}`, {
      editions,
      ...(isNoiseTold !== undefined && { isNoiseTold }),
    });
    for (const { levels, shares } of tables.flat()) {
      const kind = Object.keys(levels).length === 0 ? 'total' : 'groups';
      shares.forEach(({ low, high }, answer) => {
        const truth = truthOf(
          ({ places }) =>
            profile.every((id, at) => {
              const level = levels[id];
              return level === undefined || Object.keys(people[id])[places[at] ?? 0] === level;
            }),
          answer,
        );
        told[kind]++;
        if (low <= truth && truth <= high) hits[kind]++;
        if (kind === 'total' && answer === 0) width += (high - low) / 2;
      });
    }
  }
  return { total: hits.total / told.total, groups: hits.groups / told.groups, halfWidth: width / repeated };
}
