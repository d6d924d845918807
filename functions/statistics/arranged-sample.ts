import { arrangeByUnit, inUnitOrder, type UnitOrder } from './arrange-by-unit.ts';
import { type Grouping, groupingBy, groupRespondents } from './group-respondents.ts';
import { type Column, isAsked, type Sample, type Variable, variableIndex } from './sample.ts';
import { type CellSums, type Respondents, sumCells } from './sum-cells.ts';

/** A sample in the order of its units, in which all sums over clusters are taken; columns are arranged once each. */
export class ArrangedSample {
  readonly sample: Sample;
  readonly respondents: Respondents;
  readonly #order: UnitOrder;
  readonly #columns = new Map<string, Column>();
  readonly #categories = new Map<string, Column>();
  #lastGroups: { by: string; grouping: Grouping; groupOf: Int32Array } | undefined;

  constructor(sample: Sample) {
    this.sample = sample;
    this.#order = arrangeByUnit(sample);
    this.respondents = {
      ownUnits: this.#order.ownUnits,
      clusterStarts: this.#order.clusterStarts,
      weights: this.arrange(sample.weights),
      counts: sample.counts && inUnitOrder(sample.counts, this.#order),
    };
  }

  /** One value per respondent, in this order. */
  arrange(values: Float64Array): Float64Array {
    return inUnitOrder(values, this.#order);
  }

  /** The groups of a breakdown, and the group of each respondent (`grouping.groups` for those in none). */
  groupsBy(by: readonly string[]): { grouping: Grouping; groupOf: Int32Array } {
    const key = JSON.stringify(by);
    if (this.#lastGroups?.by !== key) {
      const grouping = groupingBy(this.sample, by);
      const groupOf = groupRespondents(grouping, this.sample.size, (id) => this.#columnOf(id));
      this.#lastGroups = { by: key, grouping, groupOf };
    }
    return this.#lastGroups;
  }

  /** The sums of one table, in one pass over the respondents. */
  sumTable(question: string, by: readonly string[]): CellSums {
    const { grouping, groupOf } = this.groupsBy(by);
    const categories = this.variable(question).codes.length;
    return sumCells(this.respondents, groupOf, grouping.groups, this.#categoriesOf(question), categories);
  }

  variable(id: string): Variable {
    return this.sample.variables[variableIndex(this.sample, id)]!;
  }

  #columnOf(id: string): Column {
    let column = this.#columns.get(id);
    if (!column) {
      column = inUnitOrder(this.sample.columns[variableIndex(this.sample, id)]!, this.#order);
      this.#columns.set(id, column);
    }
    return column;
  }

  /** The question's column with "not asked" as one category more. */
  #categoriesOf(question: string): Column {
    let categories = this.#categories.get(question);
    if (!categories) {
      const column = this.#columnOf(question);
      const notAsked = this.variable(question).codes.length;
      categories = column.slice();
      for (let i = 0; i < categories.length; i++) if (!isAsked(column, i)) categories[i] = notAsked;
      this.#categories.set(question, categories);
    }
    return categories;
  }
}
