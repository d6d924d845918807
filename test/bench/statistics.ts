import { readFileSync } from 'node:fs';
import { countTables } from '../../functions/statistics/count-tables.ts';
import type { Margin } from '../../functions/statistics/margins.ts';
import { rakeWeights } from '../../functions/statistics/rake-weights.ts';
import { NOT_ASKED, type Sample, SampleBuilder, withWeights } from '../../functions/statistics/sample.ts';
import { type TableRequest, tabulate } from '../../functions/statistics/tabulate.ts';
import { testAssociations } from '../../functions/statistics/test-association.ts';
import { defaultQuestionnaire, defaultQuestions } from '../support/questionnaire-1.ts';

const clusters = 1000;
const margins: Margin[] = JSON.parse(
  readFileSync(new URL('../reference/margins-france.json', import.meta.url), 'utf8'),
).margins;
const variables = defaultQuestions.map(({ id, options }) => ({
  id,
  codes: options.map(({ code }) => code),
}));

/**
 * Times what `npm run estimate` computes of a sample's tables, and how an edition counts them, for simulated answers to
 * the real questionnaire: the sample, its weights, every table with its errors, a test of association for each question
 * and breakdown; then the same tables as whole counts. Prints a line per size, beside a bare loop that only sums weights
 * into the pair tables.
 */
export async function benchStatistics(sizes = [10_000, 100_000, 1_000_000, 10_000_000]): Promise<void> {
  const requests = editionTables();
  console.log(
    `${requests.length} tables; times in seconds; half of the respondents in ${clusters} companies`,
  );
  const rows = [];
  for (const respondents of sizes) rows.push(measure(respondents, requests));
  console.table(rows);
}

/** Every question in total, by each breakdown and by each pair of them. */
function editionTables(): TableRequest[] {
  const pairs = defaultQuestionnaire.breakdowns.flatMap((a, i) =>
    defaultQuestionnaire.breakdowns.slice(i + 1).map((b) => [a, b]),
  );
  const all: string[][] = [[], ...defaultQuestionnaire.breakdowns.map((by) => [by]), ...pairs];
  return defaultQuestions
    .filter(({ kind }) => kind !== 'profile')
    .flatMap(({ id }) => all.filter((by) => !by.includes(id)).map((by) => ({ question: id, by })));
}

function editionTests(requests: readonly TableRequest[]) {
  return requests.flatMap(({ question, by: [col, another] }) =>
    col !== undefined && another === undefined ? [{ row: question, col }] : [],
  );
}

function measure(respondents: number, requests: readonly TableRequest[]) {
  const [unweighted, build] = timed(() => simulateSample(respondents));
  const [sample, rake] = timed(() => withWeights(unweighted, rakeWeights(unweighted, margins).weights));
  const [, tables] = timed(() => tabulate(sample, requests));
  const [, tests] = timed(() => testAssociations(sample, editionTests(requests)));
  const total = build + rake + tables + tests;
  const peakMegabytes = Math.round(process.resourceUsage().maxRSS / 1024);
  const [, counts] = timed(() => countTables(sample, requests));
  const [, bareLoop] = timed(() => sumWeightsOnly(sample, requests));
  return {
    respondents,
    'simulate and build': round(build),
    rake: round(rake),
    tabulate: round(tables),
    'test associations': round(tests),
    total: round(total),
    'µs per respondent': round((total / respondents) * 1e6),
    'count tables': round(counts),
    'bare loop': round(bareLoop),
    'peak MB': peakMegabytes,
  };
}

function timed<T>(work: () => T): [T, seconds: number] {
  const start = performance.now();
  const result = work();
  return [result, (performance.now() - start) / 1000];
}

function round(seconds: number): number {
  return Number(seconds.toFixed(3));
}

function simulateSample(respondents: number): Sample {
  const random = randomNumbers(1);
  const builder = new SampleBuilder(variables);
  const row = new Uint8Array(variables.length);
  for (let i = 0; i < respondents; i++) {
    for (let v = 0; v < row.length; v++) row[v] = answer(v, row, random);
    const unit = random() < 0.5 ? undefined : `company ${Math.floor(random() * clusters)}`;
    builder.add(row, unit);
  }
  return builder.build();
}

/** Early codes are likelier, as in the questionnaire; a question is asked only where its routing says so. */
function answer(v: number, row: Uint8Array, random: () => number): number {
  for (const { question, codes } of routing[v] ?? []) {
    if (!codes.has(row[question] ?? NOT_ASKED)) return NOT_ASKED;
  }
  return Math.floor(random() ** 1.5 * (variables[v]?.codes.length ?? 0));
}

const routing = defaultQuestions.map(({ askedIf = {} }) =>
  Object.entries(askedIf).map(([id, codes]) => {
    const question = variables.findIndex((variable) => variable.id === id);
    return { question, codes: new Set(codes.map((code) => variables[question]?.codes.indexOf(code))) };
  }),
);

/** Mulberry32: the same numbers from 0 to 1 for the same seed. */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** What any method has to do at least: sum the weights of each cell of the pair tables. */
function sumWeightsOnly({ columns, weights, size }: Sample, requests: readonly TableRequest[]): void {
  const columnOf = (id: string | undefined) =>
    columns[variables.findIndex((variable) => variable.id === id)] ?? new Uint8Array(size);
  for (const { question, by } of requests.filter((request) => request.by.length === 2)) {
    const [answers, a, b] = [columnOf(question), columnOf(by[0]), columnOf(by[1])];
    const sums = new Float64Array(8 * 8 * 256);
    for (let i = 0; i < size; i++) {
      const cell = ((a[i] ?? 0) * 8 + (b[i] ?? 0)) * 256 + (answers[i] ?? 0);
      sums[cell] = (sums[cell] ?? 0) + (weights[i] ?? 0);
    }
  }
}
