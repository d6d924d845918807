import type { ChargedTable } from './account.ts';
import { gaussianSampler } from './discrete-gaussian.ts';
import { type NoiseKey, noiseStreams, type TableName, tableText } from './noise-stream.ts';
import { compare, quotient, type Rational, rational, sum, toText, zero } from './rational.ts';

/** The level, and the cell, of respondents who were not asked. */
export const notAsked = 'notAsked';

/** Exact sums of a table in which every respondent lies in one cell. They are for `addNoise` alone. */
export interface CountedTable extends TableName {
  readonly codes: readonly string[];
  /** Every combination of the breakdown's codes and `notAsked`; which ones there are does not depend on answers. */
  readonly groups: readonly {
    readonly levels: Readonly<Record<string, string>>;
    /** Whole numbers: one per code, and one more for those who were not asked the question. */
    readonly counts: readonly number[];
  }[];
}

/** How much a table may tell. */
interface Charge {
  /** ρ of replacing one record. */
  readonly rho: Rational;
  /** Units that stand for one respondent: `weightGrid` in a weighted table, 1 in an unweighted one. */
  readonly unit: number;
  /** Most that one record adds to a cell, in units: w_max · `unit`. */
  readonly sensitivity: number;
}

declare const hasNoise: unique symbol;

/**
 * A table with noise on every cell: the only thing about responses that publications may read. What is made from it,
 * and from public numbers, tells no more than it does.
 */
export interface NoisyTable extends ChargedTable {
  readonly [hasNoise]: true;
  readonly codes: readonly string[];
  readonly unit: number;
  readonly rho: Rational;
  readonly groups: readonly {
    readonly levels: Readonly<Record<string, string>>;
    /** As `CountedTable`'s, with noise: some are below 0. */
    readonly counts: readonly number[];
  }[];
}

/**
 * Adds to every cell its own draw of the discrete Gaussian with σ² = Δ²/ρ, Δ being the sensitivity: a record lies in
 * one cell, so that replacing it moves two, and (Δ² + Δ²)/(2σ²) = ρ. What happens to others' cells by it must be
 * nothing: weights are fixed by profile before (see `profileWeights`).
 *
 * @throws RangeError for a ρ of 0 or less, and for a sum that is no whole number
 * @see Canonne, Kamath & Steinke (2020), theorem 14
 */
export function addNoise(table: CountedTable, { rho, unit, sensitivity }: Charge, key: NoiseKey): NoisyTable {
  if (compare(rho, zero) <= 0) throw new RangeError(`addNoise: ${tableText(table)} has ρ ${toText(rho)}`);
  const sigma2 = quotient(rational(BigInt(sensitivity) ** 2n), rho);
  const draw = gaussianSampler(sigma2);
  const bitsOf = noiseStreams(key, table);
  const cells = [...table.codes, notAsked];
  const { question, by, panel, codes } = table;
  return branded({
    ...nameOf({ question, by, panel }),
    codes,
    unit,
    sensitivity,
    rho,
    sigma2,
    groups: table.groups.map(({ levels, counts }) => ({
      levels,
      counts: cells.map((code, index) => {
        const count = counts[index];
        if (!Number.isSafeInteger(count)) {
          throw new RangeError(`addNoise: a cell of ${tableText(table)} is no whole number`);
        }
        const cell = [...by.map((variable) => levels[variable] ?? notAsked), code].join(',');
        return (count as number) + draw(bitsOf(cell));
      }),
    })),
  });
}

/**
 * Tables of different people added up, each charged by itself: their sum tells no more than they do, and has the noise of
 * all. Its ρ is what it would cost alone, and is charged to nobody.
 *
 * @param tables  by one plan: of one question and breakdown, with the same groups
 * @throws RangeError where they are not, or there is none
 */
export function sumTables(tables: readonly NoisyTable[]): NoisyTable {
  const [first] = tables;
  const cellsOf = ({ question, by, codes, unit, sensitivity, groups }: NoisyTable) =>
    JSON.stringify([question, by, codes, unit, sensitivity, groups.map(({ levels }) => levels)]);
  if (!first || tables.some((table) => cellsOf(table) !== cellsOf(first))) {
    throw new RangeError(`sumTables: ${tables.map(tableText).join(' ')}`);
  }
  const { question, by, codes, unit, sensitivity, groups } = first;
  const sigma2 = sum(...tables.map((table) => table.sigma2));
  return branded({
    ...{ question, by, codes, unit, sensitivity, sigma2 },
    rho: quotient(rational(BigInt(sensitivity) ** 2n), sigma2),
    groups: groups.map(({ levels, counts }, group) => ({
      levels,
      counts: counts.map((_, cell) =>
        tables.reduce((all, table) => all + (table.groups[group]?.counts[cell] ?? 0), 0),
      ),
    })),
  });
}

function nameOf({ question, by, panel }: TableName) {
  return { question, by, ...(panel !== undefined && { panel }) };
}

function branded(table: Omit<NoisyTable, typeof hasNoise>): NoisyTable {
  return table as NoisyTable;
}
