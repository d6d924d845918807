import fc from 'fast-check';
import { NOT_ASKED, type Sample, SampleBuilder, withWeights } from '../../../functions/statistics/sample.ts';

/** A respondent of a made-up sample: answer codes by variable (`undefined` for not asked), cluster and weight. */
export interface Person {
  readonly answers: Readonly<Record<string, string | undefined>>;
  readonly unit?: string;
  readonly weight?: number;
}

/** A sample of the people, each variable with its codes in this order. */
export function sampleOf(
  codes: Readonly<Record<string, readonly string[]>>,
  people: readonly Person[],
): Sample {
  const variables = Object.entries(codes).map(([id, codesOfVariable]) => ({ id, codes: codesOfVariable }));
  const builder = new SampleBuilder(variables);
  for (const { answers, unit } of people) {
    const row = variables.map((variable) => {
      const code = answers[variable.id];
      return code === undefined ? NOT_ASKED : variable.codes.indexOf(code);
    });
    builder.add(row, unit);
  }
  const weights = Float64Array.from(people, ({ weight = 1 }) => weight);
  return people.length > 0 ? withWeights(builder.build(), weights) : builder.build();
}

export const exampleCodes = {
  opinion: ['yes', 'no', 'unsure'],
  sex: ['woman', 'man'],
  age: ['young', 'middle', 'old'],
} as const;

/** Any people with those codes: in clusters or not, some not asked for opinion or age. */
export const anyPeople = fc.array(
  fc.record({
    answers: fc.record({
      opinion: fc.constantFrom(undefined, ...exampleCodes.opinion),
      sex: fc.constantFrom(...exampleCodes.sex),
      age: fc.constantFrom(undefined, ...exampleCodes.age),
    }),
    unit: fc.constantFrom(undefined, 'a', 'b', 'c'),
    weight: fc.double({ min: 0.1, max: 10, noNaN: true }),
    order: fc.integer(),
  }),
  { minLength: 1, maxLength: 60 },
);

/** The same numbers in every run. */
export const fixedRuns = { seed: 2010, numRuns: 200 };
