import { SampleBuilder } from '../../../../functions/statistics/sample.ts';
import { privacyReference } from './reference.ts';

type Codes<T> = Readonly<Record<string, T>>;

interface WorkedTable {
  readonly exactEighths: Codes<number>;
  readonly suppliedNoiseEighths: Codes<number>;
  readonly noisyEighths: Codes<number>;
  readonly base: number;
  readonly published: Codes<{
    readonly share: number;
    readonly effectiveBase: number;
    readonly interval95: readonly [number, number];
  }>;
}

/** An edition of 120 respondents reckoned by another program, with the noise it drew. */
export const worked = privacyReference<{
  readonly rows: readonly { sex: string; age: string; mention: string; tone: string | null }[];
  readonly margins: Codes<Codes<number>>;
  readonly profileTable: {
    readonly sexes: readonly string[];
    readonly ages: readonly string[];
    readonly exact: readonly (readonly number[])[];
    readonly noisy: readonly (readonly number[])[];
    readonly rho: readonly [number, number];
    readonly sigma2: readonly [number, number];
  };
  readonly weights: { readonly w_max: number; readonly eighths: readonly (readonly number[])[] };
  readonly answerTables: {
    readonly rho: readonly [number, number];
    readonly sigma2: readonly [number, number];
    readonly mention: WorkedTable;
    readonly tone: WorkedTable;
  };
  readonly nHat: number;
  readonly designEffect: number;
}>('worked-edition');

export const workedVariables = [
  { id: 'sex', codes: worked.profileTable.sexes },
  { id: 'age', codes: worked.profileTable.ages },
  { id: 'mention', codes: ['yes', 'no', 'unsure'] },
  { id: 'tone', codes: ['positive', 'critical', 'unsure'] },
  { id: 'respondents', codes: ['all'] },
];

export type WorkedRow = (typeof worked.rows)[number];

export function sampleOfRows(rows: readonly WorkedRow[]) {
  const builder = new SampleBuilder(workedVariables);
  for (const row of rows) {
    builder.add(
      workedVariables.map(({ id, codes }) => {
        if (id === 'respondents') return 0;
        const code = row[id as keyof WorkedRow];
        return code === null ? 255 : codes.indexOf(code);
      }),
    );
  }
  return builder.build();
}

export const workedMargins = Object.entries(worked.margins).map(([variable, shares]) => ({
  variable,
  categories: Object.entries(shares).map(([code, share]) => ({ codes: [code], share })),
}));

/** Those of the edition's profile table, in the order that tables count in: "not asked" follows each variable's codes. */
export function profileGroups(counts: readonly (readonly number[])[]) {
  const { sexes, ages } = worked.profileTable;
  return [...sexes, 'notAsked'].flatMap((sex, i) =>
    [...ages, 'notAsked'].map((age, j) => ({ levels: { sex, age }, counts: [counts[i]?.[j] ?? 0, 0] })),
  );
}
