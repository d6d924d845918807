import { GrowingColumn } from '../growing-column.ts';
import type { SamplingDesign, Stratum } from '../sampling-design.ts';
import { InputError } from './input-error.ts';

/** What a line says of how its respondent was drawn. */
interface DrawnAs {
  /** '' for a respondent who is a unit of their own. */
  readonly psu: string;
  readonly stratum: string | undefined;
  /** Units of the stratum there are, or the part of them that was drawn; undefined where that is left out. */
  readonly population: number | undefined;
  /** Where `population` stands, for a message. */
  readonly place: string;
}

interface StratumRead {
  readonly name: string;
  readonly population: number | undefined;
  readonly place: string;
  /** By name, among all units and among those that have one; equal names in two strata are two units. */
  readonly clusters: Map<string, { readonly unit: number; readonly cluster: number }>;
  units: number;
}

/** Collects the sampling design of a file line by line. */
export class DesignReader {
  readonly #strata = new Map<string, { index: number; read: StratumRead }>();
  readonly #unitOf = new GrowingColumn((length) => new Int32Array(length));
  readonly #stratumOf = new GrowingColumn((length) => new Int32Array(length));
  /** As a sample has them: clusters from 0, -1 for those who are units of their own. */
  readonly #clusterOf = new GrowingColumn((length) => new Int32Array(length));
  #clusters = 0;

  /** @throws InputError where the stratum's population is another than before */
  take({ psu, stratum = '', population, place }: DrawnAs): void {
    const { index, read } = this.#stratum(stratum, population, place);
    if (read.population !== population) {
      const where = stratum === '' ? 'the file' : `stratum "${stratum}"`;
      throw new InputError(
        place,
        `${where} had the population ${read.population} before, here ${population}`,
      );
    }
    let drawn = read.clusters.get(psu);
    if (!drawn) {
      drawn = { unit: this.#stratumOf.length, cluster: psu === '' ? -1 : this.#clusters++ };
      if (psu !== '') read.clusters.set(psu, drawn);
      this.#stratumOf.push(index);
      read.units++;
    }
    this.#unitOf.push(drawn.unit);
    this.#clusterOf.push(drawn.cluster);
  }

  /**
   * @returns the design; each respondent's cluster; and, where the numbers of units are known, how many units one
   *   stands for
   * @throws InputError for a stratum with fewer units than were drawn
   */
  finish(): { design: SamplingDesign; units: Int32Array; unitWeights: Float64Array | undefined } {
    const read = [...this.#strata.values()].map((stratum) => stratum.read);
    const areFractions = read.every(({ population = 0 }) => population <= 1);
    const strata = read.map(({ name, units, population, place }): Stratum => {
      if (population === undefined) return { name, units, samplingFraction: 0 };
      if (areFractions) return { name, units, samplingFraction: population };
      if (population >= units) return { name, units, samplingFraction: units / population };
      throw new InputError(place, `${units} units were drawn of ${population}`);
    });
    const unitOf = this.#unitOf.toArray();
    const stratumOf = this.#stratumOf.toArray();
    const isKnown = strata.every(({ samplingFraction }) => samplingFraction > 0);
    const weightOf = (unit: number) => 1 / strata[stratumOf[unit]!]!.samplingFraction;
    return {
      design: { unitOf, stratumOf, strata },
      units: this.#clusterOf.toArray(),
      unitWeights: isKnown ? Float64Array.from(unitOf, weightOf) : undefined,
    };
  }

  #stratum(name: string, population: number | undefined, place: string) {
    let stratum = this.#strata.get(name);
    if (!stratum) {
      const read: StratumRead = { name, population, place, clusters: new Map(), units: 0 };
      stratum = { index: this.#strata.size, read };
      this.#strata.set(name, stratum);
    }
    return stratum;
  }
}
