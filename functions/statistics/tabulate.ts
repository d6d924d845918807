import { ArrangedSample } from './arranged-sample.ts';
import { type Cell, estimateCells, type GroupSize } from './estimate-cells.ts';
import { type Grouping, groupingBy, levelsOf, parentGroups } from './group-respondents.ts';
import { isAsked, type Sample, variableIndex } from './sample.ts';
import { StatisticsError } from './statistics-error.ts';
import { type CellSums, mergeGroups } from './sum-cells.ts';

export interface TableRequest {
  readonly question: string;
  /** Breakdown variables: none for the total. */
  readonly by: readonly string[];
}

interface Group extends GroupSize {
  /** The breakdown's codes, such as `{ age: '18-24' }`; `{}` in a table without a breakdown. */
  readonly levels: Readonly<Record<string, string>>;
  /** One per code of the question, in the order of its codes. */
  readonly cells: readonly Cell[];
}

interface Table extends TableRequest {
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
  readonly #arranged: ArrangedSample;
  readonly #requests: readonly TableRequest[];
  /** By request: the table, once it is known. */
  readonly #tables = new Map<string, Table | undefined>();
  readonly #askedOfAll = new Map<string, boolean>();

  constructor(sample: Sample, requests: readonly TableRequest[]) {
    this.#arranged = new ArrangedSample(sample);
    this.#requests = requests;
    for (const request of requests) this.#tables.set(keyOf(checked(request)), undefined);
  }

  tables(): Table[] {
    return this.#requests.map((request) => this.#tables.get(keyOf(request)) as Table);
  }

  /** Makes the tables of one breakdown that no finer one has made, and the coarser ones that follow from them. */
  fill(by: readonly string[], questions: readonly string[]): void {
    for (const question of questions) {
      if (!this.#isMissing({ question, by })) continue;
      const { grouping } = this.#arranged.groupsBy(by);
      this.#keep(question, by, grouping, this.#arranged.sumTable(question, by));
    }
  }

  #isMissing(request: TableRequest): boolean {
    const key = keyOf(request);
    return this.#tables.has(key) && this.#tables.get(key) === undefined;
  }

  #keep(question: string, by: readonly string[], grouping: Grouping, sums: CellSums): void {
    const { sample } = this.#arranged;
    const estimates = estimateCells(sums, this.#arranged.variable(question).codes, sample.unitCount);
    const groups = estimates.map((estimate, group) => ({ levels: levelsOf(grouping, group), ...estimate }));
    this.#tables.set(keyOf({ question, by }), { question, by, groups });

    for (let omitted = 0; omitted < by.length; omitted++) {
      const coarser = by.toSpliced(omitted, 1);
      if (!this.#isMissing({ question, by: coarser }) || !this.#isAskedOfAll(by[omitted]!)) continue;
      const parent = groupingBy(sample, coarser);
      const merged = mergeGroups(sums, parentGroups(grouping, omitted), parent.groups);
      this.#keep(question, coarser, parent, merged);
    }
  }

  #isAskedOfAll(id: string): boolean {
    let asked = this.#askedOfAll.get(id);
    if (asked === undefined) {
      const { sample } = this.#arranged;
      const column = sample.columns[variableIndex(sample, id)]!;
      asked = column.every((_, i) => isAsked(column, i));
      this.#askedOfAll.set(id, asked);
    }
    return asked;
  }
}

function keyOf({ question, by }: TableRequest): string {
  return JSON.stringify([question, ...by]);
}

function checked(request: TableRequest): TableRequest {
  if (!request.by.includes(request.question)) return request;
  throw new StatisticsError('invalid-request', `table of ${request.question}: broken down by itself`);
}
