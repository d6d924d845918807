import { foldSample } from './fold-sample.ts';
import { type Sample, SampleBuilder, type Variable } from './sample.ts';

/** So many rows are worth folding while more are to come. */
const fewRows = 2 ** 20;

/** Takes respondents one by one as `SampleBuilder` does, and folds them now and then, so that memory grows with folded rows. */
export class FoldingBuilder {
  readonly #variables: readonly Variable[];
  readonly #crossed: readonly string[];
  readonly #foldAt: number;
  #builder: SampleBuilder;
  #most: number;

  /**
   * @param crossed  the variables that tables may be broken down by, see `foldSample`
   * @param options  `foldAt`: rows to fold at; again at twice those that are left, so that a row is folded a few times at most
   */
  constructor(variables: readonly Variable[], crossed: readonly string[], { foldAt = fewRows } = {}) {
    this.#variables = variables;
    this.#crossed = crossed;
    this.#foldAt = foldAt;
    this.#most = foldAt;
    this.#builder = new SampleBuilder(variables);
  }

  /** @param respondents  how many there are of the row; the others as `SampleBuilder` has them */
  add(row: ArrayLike<number>, unit?: string, respondents = 1): void {
    this.#builder.add(row, unit, respondents);
    if (this.#builder.size < this.#most) return;
    const folded = this.build();
    this.#builder = rebuilt(this.#variables, folded, this.#builder.clusters());
    this.#most = Math.max(this.#foldAt, 2 * folded.size);
  }

  /** The same whatever order respondents came in, clusters in the order of their names. */
  inOrder(): { readonly sample: Sample; readonly clusters: readonly string[] } {
    const clusters = this.#builder.clusters();
    const { sample, order } = renumbered(this.#builder.build(), clusters);
    return { sample: foldSample(sample, this.#crossed), clusters: order };
  }

  /** Clusters are numbered as they came. */
  build(): Sample {
    return foldSample(this.#builder.build(), this.#crossed);
  }
}

/** Folded rows come cluster by cluster, so that each keeps its number. */
function rebuilt(
  variables: readonly Variable[],
  { size, columns, units, counts }: Sample,
  clusters: readonly string[],
): SampleBuilder {
  const builder = new SampleBuilder(variables);
  const row = new Uint16Array(columns.length);
  for (let i = 0; i < size; i++) {
    for (let v = 0; v < columns.length; v++) row[v] = columns[v]?.[i] ?? 0;
    builder.add(row, clusters[units[i] ?? -1], counts?.[i]);
  }
  return builder;
}

function renumbered(sample: Sample, clusters: readonly string[]): { sample: Sample; order: string[] } {
  const order = clusters.toSorted((a, b) => (a < b ? -1 : 1));
  const places = new Map(order.map((name, place) => [name, place]));
  const numbers = Int32Array.from(clusters, (name) => places.get(name) ?? -1);
  const units = sample.units.map((unit) => (unit < 0 ? unit : (numbers[unit] ?? -1)));
  return { sample: { ...sample, units }, order };
}
