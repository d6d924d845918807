/** Answers by class, of which only the shares by single variables are known. */
interface ClassMargins {
  /** The part of each class among all; they sum to 1. */
  readonly parts: readonly number[];
  /** For each class its level of each variable, as an index into `shares`. */
  readonly levels: readonly (readonly number[])[];
  /** Shares of the codes among all. */
  readonly all: readonly number[];
  /** By variable and level the shares of the codes. */
  readonly shares: readonly (readonly (readonly number[])[])[];
}

const mostSweeps = 100;
const tolerance = 1e-9;

/**
 * The codes' shares in each class, from those by single variables: what all have, times a factor for each level, such that
 * every level's classes together have the level's shares (iterative proportional fitting). No variable is taken to matter
 * more at one level of another. Shares that do not quite agree, as printed ones do not, end in a fit that is off by as much.
 *
 * @param start  what the fit begins from, another fit of the same classes: sooner done where little differs from it
 * @returns for each class its shares of the codes, which sum to 1
 * @see Deming & Stephan (1940), Annals of Mathematical Statistics 11(4), 427–444
 */
export function fitClasses(
  { parts, levels, all, shares }: ClassMargins,
  start: readonly (readonly number[])[] = parts.map(() => all),
): number[][] {
  let fitted = start.map((row) => [...row]);
  const margins = shares.flatMap((ofVariable, variable) =>
    ofVariable.map((wanted, level) => ({
      classes: parts.flatMap((_, index) => (levels[index]?.[variable] === level ? [index] : [])),
      wanted,
    })),
  );
  for (let sweep = 0; sweep < mostSweeps; sweep++) {
    const before = fitted;
    fitted = before.map((row) => [...row]);
    for (const { classes, wanted } of margins) scale(fitted, parts, classes, wanted);
    for (const row of fitted) normalise(row);
    if (largestChange(before, fitted) < tolerance) break;
  }
  return fitted;
}

/** Scales some classes to the shares that they have together, in place. */
function scale(
  fitted: readonly number[][],
  parts: readonly number[],
  classes: readonly number[],
  wanted: readonly number[],
): void {
  let whole = 0;
  const has = wanted.map(() => 0);
  for (const index of classes) {
    const part = parts[index] ?? 0;
    whole += part;
    for (let code = 0; code < has.length; code++) has[code]! += part * fitted[index]![code]!;
  }
  const factors = wanted.map((share, code) => (has[code]! > 0 ? (share * whole) / has[code]! : 1));
  for (const index of classes) {
    const row = fitted[index]!;
    for (let code = 0; code < factors.length; code++) row[code]! *= factors[code]!;
  }
}

function normalise(row: number[]): void {
  const sum = row.reduce((all, share) => all + share, 0);
  if (sum > 0) for (let code = 0; code < row.length; code++) row[code] = (row[code] ?? 0) / sum;
}

function largestChange(before: readonly number[][], after: readonly number[][]): number {
  let largest = 0;
  after.forEach((row, index) => {
    row.forEach((share, code) => {
      largest = Math.max(largest, Math.abs(share - (before[index]?.[code] ?? 0)));
    });
  });
  return largest;
}
