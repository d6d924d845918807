/** A symmetric matrix of the given size as its rows; `entry` is asked once for each pair. */
export function symmetric(size: number, entry: (a: number, b: number) => number): Float64Array[] {
  const rows = Array.from({ length: size }, () => new Float64Array(size));
  for (let a = 0; a < size; a++) {
    for (let b = 0; b <= a; b++) {
      rows[a]![b] = entry(a, b);
      rows[b]![a] = rows[a]![b]!;
    }
  }
  return rows;
}

/**
 * tr A⁻¹B and tr (A⁻¹B)² of a positive definite A and a symmetric B, by the Cholesky factor A = LL': the traces are
 * those of the symmetric M = L⁻¹BL⁻ᵀ, and tr M² is the sum of its squared entries, which loses no digits.
 *
 * @returns undefined where A is not positive definite
 */
export function traces(
  a: readonly Float64Array[],
  b: readonly Float64Array[],
): { trace: number; traceOfSquare: number } | undefined {
  const factor = cholesky(a);
  if (!factor) return undefined;
  // B is symmetric, so the rows of L⁻¹B, solved again, are the columns of M.
  const half = transpose(b.map((row) => solveLower(factor, row)));
  const whole = half.map((row) => solveLower(factor, row));
  let trace = 0;
  let traceOfSquare = 0;
  for (const [k, row] of whole.entries()) {
    trace += row[k]!;
    for (const entry of row) traceOfSquare += entry * entry;
  }
  return { trace, traceOfSquare };
}

function cholesky(a: readonly Float64Array[]): Float64Array[] | undefined {
  const factor = a.map((row) => new Float64Array(row.length));
  for (let i = 0; i < a.length; i++) {
    for (let j = 0; j <= i; j++) {
      let rest = a[i]![j]!;
      for (let k = 0; k < j; k++) rest -= factor[i]![k]! * factor[j]![k]!;
      if (i > j) factor[i]![j] = rest / factor[j]![j]!;
      else if (rest > 0) factor[i]![i] = Math.sqrt(rest);
      else return undefined;
    }
  }
  return factor;
}

/** x with Lx = b. */
function solveLower(factor: readonly Float64Array[], b: Float64Array): Float64Array {
  const x = new Float64Array(b.length);
  for (let i = 0; i < x.length; i++) {
    let rest = b[i]!;
    for (let k = 0; k < i; k++) rest -= factor[i]![k]! * x[k]!;
    x[i] = rest / factor[i]![i]!;
  }
  return x;
}

function transpose(rows: readonly Float64Array[]): Float64Array[] {
  return rows.map((_, j) => Float64Array.from(rows, (row) => row[j]!));
}
