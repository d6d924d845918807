import { arrangeByUnit, inUnitOrder } from './arrange-by-unit.ts';
import { type Cell, estimateCells, type GroupSize } from './estimate-cells.ts';
import { type Grouping, groupingBy, groupRespondents, levelsOf, parentGroups } from './group-respondents.ts';
import { type Column, isAsked, type Sample, type Variable, variableIndex } from './sample.ts';
import { StatisticsError } from './statistics-error.ts';
import { type CellSums, mergeGroups, type Respondents, sumCells } from './sum-cells.ts';

export interface TableRequest {
  readonly question: string;
  /** Breakdown variables: none for the total. */
  readonly by: readonly string[];
}

export interface Group extends GroupSize {
  /** The breakdown's codes, such as `{ age: '18-24' }`; `{}` in a table without a breakdown. */
  readonly levels: Readonly<Record<string, string>>;
  /** One per code of the question, in the order of its codes. */
  readonly cells: readonly Cell[];
}

export interface Table extends TableRequest {
  /** Every combination of the breakdown's codes, those without respondents included; the first variable slowest. */
  readonly groups: readonly Group[];
}

/**
 * All tables of an edition: weighted shares with their linearised standard errors and effective bases.
 *
 * A group's base is its respondents who were asked the question. Respondents who were not asked a breakdown variable
 * are in no group of that breakdown. The finest breakdowns are summed from the respondents, one pass each; a coarser
 * one comes from a finer one where that is exact, that is where everybody was asked the variable left out.
 *
 * @returns tables in the order of the requests
 * @throws StatisticsError `unknown-variable`, `table-too-large`, and `invalid-request` where a breakdown names a
 *   variable twice or the question itself
 */
export function tabulate(sample: Sample, requests: readonly TableRequest[]): Table[] {
  const tabulation = new Tabulation(sample, requests);
  const finestFirst = [...requests].sort((a, b) => b.by.length - a.by.length);
  for (const [by, group] of Map.groupBy(finestFirst, (request) => JSON.stringify(request.by))) {
    tabulation.fill(
      JSON.parse(by),
      group.map((request) => request.question),
    );
  }
  return tabulation.tables();
}

class Tabulation {
  readonly #sample: Sample;
  /** The sample in the order of its units, in which all sums are taken. */
  readonly #arranged: Sample;
  readonly #respondents: Respondents;
  readonly #requests: readonly TableRequest[];
  /** By request: the table, once it is known. */
  readonly #tables = new Map<string, Table | undefined>();
  readonly #categories = new Map<string, Column>();
  readonly #askedOfAll = new Map<string, boolean>();

  constructor(sample: Sample, requests: readonly TableRequest[]) {
    const order = arrangeByUnit(sample);
    const used = new Set(requests.flatMap(({ question, by }) => [question, ...by]));
    this.#sample = sample;
    this.#arranged = {
      ...sample,
      columns: sample.columns.map((column, v) =>
        used.has(sample.variables[v]!.id) ? inUnitOrder(column, order) : column,
      ),
      weights: inUnitOrder(sample.weights, order),
    };
    this.#respondents = {
      ownUnits: order.ownUnits,
      clusterStarts: order.clusterStarts,
      weights: this.#arranged.weights,
      recordKeys: sample.recordKeys ? inUnitOrder(sample.recordKeys, order) : new Uint32Array(sample.size),
    };
    this.#requests = requests;
    for (const request of requests) {
      this.#tables.set(keyOf(checked(request)), undefined);
    }
  }

  tables(): Table[] {
    return this.#requests.map((request) => this.#tables.get(keyOf(request)) as Table);
  }

  /** Makes the tables of one breakdown that no finer one has made, and the coarser ones that follow from them. */
  fill(by: readonly string[], questions: readonly string[]): void {
    const missing = questions.filter((question) => this.#isMissing({ question, by }));
    if (missing.length === 0) return;
    const grouping = groupingBy(this.#sample, by);
    const groupOf = groupRespondents(this.#arranged, grouping);
    for (const question of missing) {
      const { codes } = this.#variable(question);
      const sums = sumCells(
        this.#respondents,
        groupOf,
        grouping.groups,
        this.#categoriesOf(question),
        codes.length,
      );
      this.#keep(question, by, grouping, sums);
    }
  }

  #isMissing(request: TableRequest): boolean {
    const key = keyOf(request);
    return this.#tables.has(key) && this.#tables.get(key) === undefined;
  }

  #keep(question: string, by: readonly string[], grouping: Grouping, sums: CellSums): void {
    const { codes } = this.#variable(question);
    const estimates = estimateCells(sums, codes, this.#sample.unitCount);
    const groups = estimates.map((estimate, group) => ({ levels: levelsOf(grouping, group), ...estimate }));
    this.#tables.set(keyOf({ question, by }), { question, by, groups });

    for (let omitted = 0; omitted < by.length; omitted++) {
      const coarser = by.toSpliced(omitted, 1);
      if (!this.#isMissing({ question, by: coarser }) || !this.#isAskedOfAll(by[omitted]!)) continue;
      const parent = groupingBy(this.#sample, coarser);
      const merged = mergeGroups(sums, parentGroups(grouping, omitted), parent.groups);
      this.#keep(question, coarser, parent, merged);
    }
  }

  #variable(id: string): Variable {
    return this.#sample.variables[variableIndex(this.#sample, id)]!;
  }

  #isAskedOfAll(id: string): boolean {
    const known = this.#askedOfAll.get(id);
    if (known !== undefined) return known;
    const column = this.#sample.columns[variableIndex(this.#sample, id)]!;
    let asked = true;
    for (let i = 0; asked && i < column.length; i++) asked = isAsked(column, i);
    this.#askedOfAll.set(id, asked);
    return asked;
  }

  /** The question's column with "not asked" as one category more. */
  #categoriesOf(question: string): Column {
    const known = this.#categories.get(question);
    if (known) return known;
    const column = this.#arranged.columns[variableIndex(this.#sample, question)]!;
    const notAsked = this.#variable(question).codes.length;
    const categories = column.slice();
    for (let i = 0; i < categories.length; i++) if (!isAsked(column, i)) categories[i] = notAsked;
    this.#categories.set(question, categories);
    return categories;
  }
}

function keyOf({ question, by }: TableRequest): string {
  return JSON.stringify([question, ...by]);
}

function checked(request: TableRequest): TableRequest {
  if (!request.by.includes(request.question)) return request;
  throw new StatisticsError('invalid-request', `table of ${request.question}: broken down by itself`);
}
