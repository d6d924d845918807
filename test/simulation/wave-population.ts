import { type Sample, SampleBuilder } from '../../functions/statistics/sample.ts';
import type { Margin } from '../../functions/survey/wave.ts';
import { type Random, seededRandom, simulatedAnswers } from '../load/simulated-answers.ts';
import { defaultQuestions } from '../support/questionnaire-1.ts';

export const variables = defaultQuestions.map(({ id, options }) => ({
  id,
  codes: options.map(({ code }) => code),
}));

export const placeOf = (id: string) => variables.findIndex((variable) => variable.id === id);

const notAsked = 255;

/** People whose answers are all known, and what is true of them. */
export interface Population {
  readonly people: readonly Uint8Array[];
  /** The margins of sex, age and occupation as they are. */
  readonly margins: readonly Margin[];
  /** The share of a code among those who were asked; of a group, where one is named. */
  readonly shareOf: (question: string, code: number, levels?: Readonly<Record<string, string>>) => number;
}

export function makePopulation({ size, seed }: { size: number; seed: number }): Population {
  const random = seededRandom(seed);
  const people = Array.from({ length: size }, () => {
    const answers = simulatedAnswers(random);
    return Uint8Array.from(variables, ({ id, codes }) => {
      const code = answers[id];
      return code === undefined ? notAsked : codes.indexOf(code);
    });
  });
  const known = new Map<string, number>();
  const shareOf = (question: string, code: number, levels: Readonly<Record<string, string>> = {}) => {
    const name = JSON.stringify([question, code, levels]);
    const found = known.get(name) ?? countShare(people, question, code, levels);
    known.set(name, found);
    return found;
  };
  return { people, shareOf, margins: ['sex', 'age', 'occupation'].map((id) => marginOf(id, shareOf)) };
}

function countShare(
  people: readonly Uint8Array[],
  question: string,
  code: number,
  levels: Readonly<Record<string, string>>,
): number {
  const wanted = Object.entries(levels).map(
    ([id, level]) => [placeOf(id), variables[placeOf(id)]?.codes.indexOf(level)] as const,
  );
  const at = placeOf(question);
  let asked = 0;
  let counted = 0;
  for (const row of people) {
    if (row[at] === notAsked || wanted.some(([index, level]) => row[index] !== level)) continue;
    asked++;
    if (row[at] === code) counted++;
  }
  return counted / asked;
}

function marginOf(variable: string, shareOf: Population['shareOf']): Margin {
  const shares = (defaultQuestions.find(({ id }) => id === variable)?.options ?? [])
    .map(({ code }, index) => ({ code, share: shareOf(variable, index) }))
    .filter(({ code }) => code !== 'undisclosed');
  const sum = shares.reduce((total, { share }) => total + share, 0);
  const categories = shares.map(({ code, share }) => ({ codes: [code], share: share / sum }));
  return { variable, source: 'the population itself', categories };
}

/** A company of the wave: its people answer `alike` questions a little alike. */
export interface DrawnCompany {
  readonly id: string;
  readonly answers: Readonly<Record<string, string>>;
  readonly respondents: number;
  /** What its people think alike is drawn from this, and so is the same in every wave. */
  readonly seed: number;
}

export interface WaveDesign {
  /** Respondents of no company. */
  readonly open: number;
  readonly companies: readonly DrawnCompany[];
  /** Questions of which a company's people think alike, and by how much: the intraclass correlation of their codes. */
  readonly alike: readonly string[];
  readonly correlation: number;
}

/** Companies of about equal size, one of four the double of the rest, each with a record drawn at random. */
export function drawCompanies(count: number, respondents: number, draw: Random): DrawnCompany[] {
  const parts = Array.from({ length: count }, (_, number) => (number % 4 === 0 ? 2 : 1));
  const sum = parts.reduce((total, part) => total + part, 0);
  const record = ['activity', 'employer', 'size'];
  return parts.map((part, number) => ({
    id: `c${number}`,
    answers: Object.fromEntries(
      record.map((id) => {
        const codes = (defaultQuestions.find((one) => one.id === id)?.options ?? []).map(({ code }) => code);
        return [id, codes[Math.floor(draw() * codes.length)] ?? ''];
      }),
    ),
    respondents: Math.round((respondents * part) / sum),
    seed: Math.floor(draw() * 2 ** 32),
  }));
}

/**
 * A wave's responses. The questions that companies' people answer alike depend on nothing else, neither profile nor
 * record: the population's share of a code is every group's.
 */
export function drawWave({ people, shareOf }: Population, design: WaveDesign, draw: Random): Sample {
  const builder = new SampleBuilder(variables);
  const somebody = (sharesOf: (question: string) => readonly number[]) => {
    const row = Uint8Array.from(people[Math.floor(draw() * people.length)] as Uint8Array);
    for (const question of design.alike) {
      const at = placeOf(question);
      if (row[at] !== notAsked) row[at] = drawCode(sharesOf(question), draw);
    }
    return row;
  };
  const ofAll = Object.fromEntries(
    design.alike.map((question) => [
      question,
      (variables[placeOf(question)]?.codes ?? []).map((_, code) => shareOf(question, code)),
    ]),
  );
  for (let i = 0; i < design.open; i++) builder.add(somebody((question) => ofAll[question] ?? []));
  for (const { id, answers, respondents, seed } of design.companies) {
    const drawOwn = seededRandom(seed);
    const own = Object.fromEntries(
      design.alike.map((question) => [question, companyShares(ofAll[question] ?? [], design, drawOwn)]),
    );
    for (let i = 0; i < respondents; i++) {
      const row = somebody((question) => own[question] ?? []);
      for (const [variable, code] of Object.entries(answers)) {
        row[placeOf(variable)] = variables[placeOf(variable)]?.codes.indexOf(code) ?? notAsked;
      }
      builder.add(row, id);
    }
  }
  return builder.build();
}

/** A company's own shares of the codes: Dirichlet, by gammas, with the design's correlation. */
function companyShares(shares: readonly number[], { correlation }: WaveDesign, draw: Random): number[] {
  if (correlation === 0) return [...shares];
  const concentration = 1 / correlation - 1;
  const gammas = shares.map((share) => gamma(share * concentration, draw));
  const sum = gammas.reduce((total, value) => total + value, 0);
  return gammas.map((value) => value / sum);
}

function drawCode(shares: readonly number[], draw: Random): number {
  let rest = draw();
  const found = shares.findIndex((share) => {
    rest -= share;
    return rest < 0;
  });
  return found < 0 ? shares.length - 1 : found;
}

/** @see Marsaglia & Tsang (2000), ACM Transactions on Mathematical Software 26, 363–372 */
export function gamma(shape: number, draw: Random): number {
  if (shape < 1) return gamma(shape + 1, draw) * (1 - draw()) ** (1 / shape);
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = normal(draw);
    const v = (1 + c * x) ** 3;
    if (v > 0 && Math.log(1 - draw()) < x * x * 0.5 + d - d * v + d * Math.log(v)) return d * v;
  }
}

export function normal(draw: Random): number {
  return Math.sqrt(-2 * Math.log(1 - draw())) * Math.cos(2 * Math.PI * draw());
}
