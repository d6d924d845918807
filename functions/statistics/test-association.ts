import { ArrangedSample } from './arranged-sample.ts';
import { symmetric, traces } from './positive-definite.ts';
import type { Sample } from './sample.ts';
import { StatisticsError } from './statistics-error.ts';
import type { CellSums } from './sum-cells.ts';
import { upperTailF } from './tail-probabilities.ts';

interface AssociationRequest {
  readonly row: string;
  readonly col: string;
}

interface AssociationTest extends AssociationRequest {
  /** Rao and Scott's second-order corrected F, its degrees of freedom and upper tail; null where not computable. */
  readonly F: number | null;
  readonly ndf: number | null;
  readonly ddf: number | null;
  readonly p: number | null;
  /** √(X²/(n (min(rows, columns) − 1))), weighted, 0 to 1; null in a table of one row or column. */
  readonly cramersV: number | null;
  /** Respondents who were asked both. */
  readonly n: number;
  /** Primary sampling units with someone who was asked both. */
  readonly psus: number;
  /** Rows and columns that occur with a weight above 0, and the empty ones among their cells. */
  readonly rows: number;
  readonly cols: number;
  readonly emptyCells: number;
}

/** Larger tables would take minutes, and no test of so many cells is of use. */
const mostCells = 1000;
/** tr Δ is about the number of contrasts; below this, the variance is a rounding error of 0. */
const zeroTrace = 1e-12;

/**
 * Tests whether two variables are associated, for each pair: Pearson's X² on the weighted proportions with Rao and
 * Scott's second-order correction, as `svychisq(statistic = "F")` of R's `survey` package. Degrees of freedom follow
 * the units present in the table, the variance's m/(m − 1) the whole sample.
 *
 * Not computable, hence null: a table of one row or column, respondents of a single unit, no variance at all, or so
 * many empty cells that the interaction cannot be told from them.
 *
 * @throws StatisticsError `unknown-variable`; `invalid-request` for a variable with itself; `table-too-large`
 * @see Rao & Scott (1984), Annals of Statistics 12, 46–60; Lumley (2010), Complex Surveys, 2.5
 */
export function testAssociations(sample: Sample, requests: readonly AssociationRequest[]): AssociationTest[] {
  const arranged = new ArrangedSample(sample);
  const results = new Map<AssociationRequest, AssociationTest>();
  // By column variable, so that respondents are grouped by each once.
  for (const request of [...requests].sort((a, b) => (a.col < b.col ? -1 : 1))) {
    results.set(request, testAssociation(arranged, request));
  }
  return requests.map((request) => results.get(request)!);
}

function testAssociation(arranged: ArrangedSample, { row, col }: AssociationRequest): AssociationTest {
  if (row === col) throw new StatisticsError('invalid-request', `association of "${row}" with itself`);
  const table = occurringCells(arranged.sumTable(row, [col]));
  const { rows, cols, proportions } = table;
  if (rows * cols > mostCells) {
    throw new StatisticsError(
      'table-too-large',
      `association of "${row}" with "${col}": ${rows} × ${cols} cells`,
    );
  }
  const described = {
    row,
    col,
    n: table.respondents,
    psus: table.units,
    rows,
    cols,
    emptyCells: proportions.filter((p) => p === 0).length,
  };
  if (rows < 2 || cols < 2) return { ...described, ...notComputable, cramersV: null };

  const phiSquared = meanSquareContingency(table);
  const cramersV = Math.sqrt(phiSquared / (Math.min(rows, cols) - 1));
  const correction =
    table.units < 2 || hasCycle(table) ? undefined : correctionOf(table, arranged.sample.unitCount);
  if (!correction || !(correction.trace > zeroTrace)) return { ...described, ...notComputable, cramersV };

  const F = (table.respondents * phiSquared) / correction.trace;
  const ndf = correction.trace ** 2 / correction.traceOfSquare;
  const ddf = ndf * (table.units - 1);
  return { ...described, F, ndf, ddf, p: upperTailF(F, ndf, ddf), cramersV };
}

const notComputable = { F: null, ndf: null, ddf: null, p: null };

/** A two-way table of the rows and columns that occur; cells by column: cell = column × rows + row. */
interface TwoWayTable {
  readonly rows: number;
  readonly cols: number;
  readonly respondents: number;
  readonly units: number;
  /** Σw. */
  readonly weight: number;
  readonly proportions: Float64Array;
  /** Σw² by cell, of respondents who are units of their own. */
  readonly ownSquares: Float64Array;
  /** Weights by cell of each cluster that has someone in the table. */
  readonly clusters: readonly Float64Array[];
}

function occurringCells(sums: CellSums): TwoWayTable {
  const { groups, categories, stride, weights, parts } = sums;
  const rowWeight = (category: number) => sumOf(groups, (group) => weights[group * stride + category]!);
  const colWeight = (group: number) => sumOf(categories, (category) => weights[group * stride + category]!);
  const rowCodes = Array.from({ length: categories }, (_, k) => k).filter((k) => rowWeight(k) > 0);
  const colCodes = Array.from({ length: groups }, (_, k) => k).filter((k) => colWeight(k) > 0);
  const cells = colCodes.flatMap((group) => rowCodes.map((category) => group * stride + category));
  const positionOf = new Map(cells.map((cell, position) => [cell, position]));
  const weight = sumOf(cells.length, (k) => weights[cells[k]!]!);
  const respondents = sumOf(groups, (group) =>
    sumOf(categories, (category) => sums.respondents[group * stride + category]!),
  );

  const clusters = new Map<number, Float64Array>();
  let clustered = 0;
  for (let part = 0; part < parts.cluster.length; part++) {
    const cluster = parts.cluster[part]!;
    const ofCluster = clusters.get(cluster) ?? new Float64Array(cells.length);
    clusters.set(cluster, ofCluster);
    clustered += parts.respondents[part]!;
    for (let category = 0; category < categories; category++) {
      const position = positionOf.get(parts.group[part]! * stride + category);
      if (position !== undefined) ofCluster[position] = parts.weights[part * categories + category]!;
    }
  }
  return {
    rows: rowCodes.length,
    cols: colCodes.length,
    respondents,
    units: respondents - clustered + clusters.size,
    weight,
    proportions: Float64Array.from(cells, (cell) => weights[cell]! / weight),
    ownSquares: Float64Array.from(cells, (cell) => sums.ownSquares[cell]!),
    clusters: [...clusters.values()],
  };
}

/** X²/n: Σ (p − e)²/e, e being the product of the row's and the column's proportion. */
function meanSquareContingency({ rows, cols, proportions }: TwoWayTable): number {
  const rowSums = Array.from({ length: rows }, (_, i) => sumOf(cols, (j) => proportions[j * rows + i]!));
  const colSums = Array.from({ length: cols }, (_, j) => sumOf(rows, (i) => proportions[j * rows + i]!));
  return sumOf(rows * cols, (cell) => {
    const expected = rowSums[cell % rows]! * colSums[Math.floor(cell / rows)]!;
    return (proportions[cell]! - expected) ** 2 / expected;
  });
}

/**
 * Whether the empty cells, as edges between their row and column, form a cycle. Exactly then some interaction
 * contrast lives on empty cells alone, and C'D⁻C has no inverse.
 */
function hasCycle({ rows, cols, proportions }: TwoWayTable): boolean {
  const parent = Array.from({ length: rows + cols }, (_, node) => node);
  const rootOf = (node: number): number => (parent[node] === node ? node : rootOf(parent[node]!));
  for (const [cell, proportion] of proportions.entries()) {
    if (proportion > 0) continue;
    const rowRoot = rootOf(cell % rows);
    const colRoot = rootOf(rows + Math.floor(cell / rows));
    if (rowRoot === colRoot) return true;
    parent[rowRoot] = colRoot;
  }
  return false;
}

/**
 * tr Δ and tr Δ² of Δ = (C'D⁻C/n)⁻¹ (C'D⁻VD⁻C), with C the interaction contrasts, D⁻ = diag(1/p) (0 for an empty cell)
 * and V the linearised covariance of the proportions.
 */
function correctionOf(table: TwoWayTable, unitCount: number) {
  const { rows, cols, proportions, respondents } = table;
  const contrasts = interactionContrasts(rows, cols);
  const scaled = contrasts.map((contrast) =>
    contrast.map((value, cell) => (proportions[cell]! > 0 ? value / proportions[cell]! : 0)),
  );
  const simple = symmetric(contrasts.length, (a, b) => dot(contrasts[a]!, scaled[b]!) / respondents);
  return traces(simple, designCovariance(scaled, table, unitCount));
}

/** C'D⁻VD⁻C from the scores D⁻C of each unit, the table's proportions taken off: Σ_k (s'u_k)(t'u_k) m/(m − 1). */
function designCovariance(
  scaled: readonly Float64Array[],
  table: TwoWayTable,
  unitCount: number,
): Float64Array[] {
  const { proportions, ownSquares, clusters, weight } = table;
  const means = scaled.map((contrast) => dot(contrast, proportions));
  // A respondent's score is their cell's, less the mean; a cluster's the weighted sum of its respondents'.
  const centred = scaled.map((contrast, a) => contrast.map((value) => value - means[a]!));
  const clusterScores = centred.map((contrast) => clusters.map((weights) => dot(contrast, weights)));
  const scale = unitCount / (unitCount - 1) / weight ** 2;
  return symmetric(scaled.length, (a, b) => {
    const own = sumOf(
      ownSquares.length,
      (cell) => ownSquares[cell]! * centred[a]![cell]! * centred[b]![cell]!,
    );
    return scale * (own + dot(clusterScores[a]!, clusterScores[b]!));
  });
}

/** (rows − 1)(cols − 1) orthonormal vectors over the cells, orthogonal to all row and column effects. */
function interactionContrasts(rows: number, cols: number): Float64Array[] {
  return helmert(cols).flatMap((colContrast) =>
    helmert(rows).map((rowContrast) =>
      Float64Array.from(
        { length: rows * cols },
        (_, cell) => rowContrast[cell % rows]! * colContrast[Math.floor(cell / rows)]!,
      ),
    ),
  );
}

/** Orthonormal Helmert contrasts of n levels: each level against the mean of those before it. */
function helmert(n: number): number[][] {
  return Array.from({ length: n - 1 }, (_, k) => {
    const norm = Math.sqrt((k + 1) * (k + 2));
    return Array.from({ length: n }, (_, level) =>
      level <= k ? 1 / norm : level === k + 1 ? -(k + 1) / norm : 0,
    );
  });
}

function dot(a: ArrayLike<number>, b: ArrayLike<number>): number {
  return sumOf(a.length, (k) => a[k]! * b[k]!);
}

function sumOf(count: number, term: (k: number) => number): number {
  let sum = 0;
  for (let k = 0; k < count; k++) sum += term(k);
  return sum;
}
