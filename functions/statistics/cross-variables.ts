import { notAskedIn, requireCrossed, type Sample, type Variable, variableIndex } from './sample.ts';

/** The combinations of some variables' codes that occur; "not asked" is one code more of each. */
export interface Crossing {
  readonly variables: readonly Variable[];
  /** Combinations that occur, in the order of their codes: the first variable's slowest. */
  readonly cells: number;
  /** By variable, for each cell the index of its code; `codes.length` where it was not asked. */
  readonly placesOf: readonly Uint16Array[];
}

/** A crossing, and where each row of what it was made from lies in it. */
interface Crossed {
  readonly crossing: Crossing;
  /** The cell of each row, or of each cell of a finer crossing. */
  readonly cellOf: Uint32Array;
}

/**
 * Crosses variables of a sample, in a pass or two for each.
 *
 * @throws StatisticsError `unknown-variable`, and as `requireCrossed`
 */
export function crossRows(sample: Sample, ids: readonly string[]): Crossed {
  const parts = ids.map((id): Part => {
    const index = variableIndex(sample, id);
    const variable = sample.variables[index]!;
    return { variable, values: sample.columns[index]!, notAsked: notAskedIn(variable) };
  });
  requireCrossed(sample, ids);
  return cross(parts, sample.size);
}

/** The crossing without one of its variables. */
export function withoutVariable({ variables, cells, placesOf }: Crossing, omitted: number): Crossed {
  const parts = variables.map(
    (variable, k): Part => ({ variable, values: placesOf[k]!, notAsked: variable.codes.length }),
  );
  return cross(parts.toSpliced(omitted, 1), cells);
}

interface Part {
  readonly variable: Variable;
  /** Of each row the index of its code, or `notAsked`. */
  readonly values: ArrayLike<number>;
  readonly notAsked: number;
}

/** Variable by variable the cells are numbered anew, so that what does not occur takes no room. */
function cross(parts: readonly Part[], rows: number): Crossed {
  const cellOf = new Uint32Array(rows);
  let cells = rows > 0 ? 1 : 0;
  let placesOf: Uint16Array[] = [];
  for (const { variable, values, notAsked } of parts) {
    const places = variable.codes.length;
    const origins = refineCells(cellOf, cells, { values, places, notAsked });
    cells = origins.length;
    placesOf = [
      ...placesOf.map((former) =>
        Uint16Array.from(origins, (combination) => former[Math.floor(combination / (places + 1))]!),
      ),
      Uint16Array.from(origins, (combination) => combination % (places + 1)),
    ];
  }
  return { crossing: { variables: parts.map(({ variable }) => variable), cells, placesOf }, cellOf };
}

interface Refinement {
  /** Of each row. */
  readonly values: ArrayLike<number>;
  /** Values are below that, or `notAsked`, which comes last. */
  readonly places: number;
  readonly notAsked: number;
}

/** Of so many combinations a list is kept, which takes a tenth of the time of a map. */
const mostListed = 2 ** 25;

/**
 * Parts cells by one value more, in place.
 *
 * @returns of each new cell the former one times (`places` + 1), plus the place of its value
 */
export function refineCells(
  cellOf: Uint32Array,
  cells: number,
  { values, places, notAsked }: Refinement,
): Float64Array {
  const levels = places + 1;
  const combinationOf = (row: number) => {
    const value = values[row]!;
    return cellOf[row]! * levels + (value === notAsked ? places : value);
  };
  if (cells * levels > mostListed) {
    const occurring = new Set<number>();
    for (let row = 0; row < cellOf.length; row++) occurring.add(combinationOf(row));
    const origins = Float64Array.from(occurring).sort();
    const numbers = new Map(Array.from(origins, (combination, cell) => [combination, cell]));
    for (let row = 0; row < cellOf.length; row++) cellOf[row] = numbers.get(combinationOf(row))!;
    return origins;
  }
  const numbers = new Uint32Array(cells * levels);
  for (let row = 0; row < cellOf.length; row++) numbers[combinationOf(row)] = 1;
  let occurring = 0;
  for (let combination = 0; combination < numbers.length; combination++) {
    if (numbers[combination] === 1) numbers[combination] = ++occurring;
  }
  const origins = new Float64Array(occurring);
  for (let combination = 0; combination < numbers.length; combination++) {
    const number = numbers[combination]!;
    if (number > 0) origins[number - 1] = combination;
  }
  for (let row = 0; row < cellOf.length; row++) cellOf[row] = numbers[combinationOf(row)]! - 1;
  return origins;
}
