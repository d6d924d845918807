import { createHash } from 'node:crypto';
import { measureEdition } from '../../../functions/observatory/measure-edition.ts';
import { questionFigures } from '../../../functions/observatory/question-figures.ts';
import { SampleBuilder } from '../../../functions/statistics/sample.ts';
import { type Random, seededRandom, simulatedAnswers } from '../../load/simulated-answers.ts';
import { defaultQuestionnaire, defaultQuestions } from '../../support/questionnaire-1.ts';

export const variables = defaultQuestions.map(({ id, options }) => ({
  id,
  codes: options.map(({ code }) => code),
}));
export const place = (id: string) => variables.findIndex((variable) => variable.id === id);
export const random = seededRandom(5);
export const population = Array.from({ length: 5000 }, () => {
  const answers = simulatedAnswers(random);
  return Uint8Array.from(variables, ({ id, codes }) => {
    const code = answers[id];
    return code === undefined ? 255 : codes.indexOf(code);
  });
});
export const companies = Array.from({ length: 11 }, (_, number) => ({ id: `c${number}`, answers: {} }));

/** `open` of the open panel, and ten companies of a tenth of the first. @param rateOf  who say yes to `contact` */
export function sampleWith(
  { open, largest }: { open: number; largest: number },
  rateOf: (company: number | undefined) => number,
  draw: Random,
) {
  const builder = new SampleBuilder(variables);
  const contact = place('contact');
  const add = (company: number | undefined, rate: number) => {
    const row = Uint8Array.from(population[Math.floor(draw() * population.length)] as Uint8Array);
    row[contact] = draw() < rate ? 0 : 1;
    builder.add(row, company === undefined ? undefined : `c${company}`);
  };
  companies.forEach((_, company) => {
    const rate = rateOf(company);
    for (let i = 0; i < (company === 0 ? largest : largest / 10); i++) add(company, rate);
  });
  for (let i = 0; i < open; i++) add(undefined, rateOf(undefined));
  return { sample: builder.build(), clusters: companies.map(({ id }) => id) };
}

export function contactOf(
  sampled: ReturnType<typeof sampleWith>,
  name: string,
  known: typeof companies = companies,
) {
  const measured = measureEdition({
    questionnaire: defaultQuestionnaire,
    ...sampled,
    margins: [],
    companies: known.map(({ id }) => id),
    editions: 1,
    key: {
      secret: new Uint8Array(32),
      digest: createHash('sha256').update(name).digest('hex'),
      edition: 'e',
    },
  });
  if (!measured) throw new Error('no edition');
  const figures = questionFigures(measured, { companies: known, population: 1e6 });
  const group = figures.find(({ question }) => question === 'contact')?.byName.get('')?.groups[0];
  const cell = group?.published.cells[0];
  if (!cell) throw new Error('not shown');
  return { share: cell.share ?? 0, low: cell.low ?? 0, high: cell.high ?? 1, factors: measured.factors };
}
