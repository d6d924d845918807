import type { Sample } from './sample.ts';

/**
 * An order of the respondents in which units stand together: first those who are units of their own, then cluster by
 * cluster. A cluster of one respondent is a unit of its own as far as any variance is concerned.
 */
export interface UnitOrder {
  /** Respondents who are units of their own: positions 0 to `ownUnits - 1`. */
  readonly ownUnits: number;
  /** Cluster k holds the positions from `clusterStarts[k]` up to before `clusterStarts[k + 1]`. */
  readonly clusterStarts: Int32Array;
  /** At each position the respondent; absent where the sample stands in this order already. */
  readonly respondents?: Int32Array;
}

export function arrangeByUnit({ size, units, counts, clusterCount }: Sample): UnitOrder {
  const rowsOf = new Int32Array(clusterCount);
  const respondentsOf = new Float64Array(clusterCount);
  for (let row = 0; row < size; row++) {
    const unit = units[row]!;
    if (unit < 0) continue;
    rowsOf[unit]! += 1;
    respondentsOf[unit]! += counts ? counts[row]! : 1;
  }
  const clustered = rowsOf.reduce((sum, rows, unit) => (respondentsOf[unit]! > 1 ? sum + rows : sum), 0);
  const ownUnits = size - clustered;
  if (clustered === 0) return { ownUnits, clusterStarts: Int32Array.of(size) };

  const nextOf = new Int32Array(clusterCount).fill(-1);
  const clusterStarts: number[] = [];
  let position = ownUnits;
  for (let unit = 0; unit < clusterCount; unit++) {
    if (respondentsOf[unit]! < 2) continue;
    nextOf[unit] = position;
    clusterStarts.push(position);
    position += rowsOf[unit]!;
  }
  clusterStarts.push(size);

  const respondents = new Int32Array(size);
  let nextOwn = 0;
  for (let i = 0; i < size; i++) {
    const unit = units[i] as number;
    const next = unit < 0 ? -1 : (nextOf[unit] as number);
    if (next < 0) respondents[nextOwn++] = i;
    else {
      respondents[next] = i;
      nextOf[unit] = next + 1;
    }
  }
  return { ownUnits, clusterStarts: Int32Array.from(clusterStarts), respondents };
}

/** A column's values in that order; the column itself where the order is the sample's. */
export function inUnitOrder<T extends Uint8Array | Uint16Array | Int32Array | Uint32Array | Float64Array>(
  values: T,
  { respondents }: UnitOrder,
): T {
  if (!respondents) return values;
  const arranged = new (values.constructor as new (length: number) => T)(values.length);
  for (let position = 0; position < arranged.length; position++) {
    arranged[position] = values[respondents[position] as number] as number;
  }
  return arranged;
}
