import { createHash } from 'node:crypto';
import { measureEdition } from '../../../functions/observatory/measure-edition.ts';
import { type QuestionFigures, questionFigures } from '../../../functions/observatory/question-figures.ts';
import { tableAssociation } from '../../../functions/observatory/table-association.ts';
import { seededRandom } from '../../load/simulated-answers.ts';
import { drawCompanies, drawWave, makePopulation } from '../../simulation/wave-population.ts';
import { defaultQuestionnaire } from '../../support/questionnaire-1.ts';

export const population = makePopulation({ size: 40_000, seed: 51 });

/** Drawn of everybody alike, or of every company's people: they depend on no breakdown. */
export const alike = ['aware', 'sanctions', 'outlook', 'contact', 'charter', 'networks'];

export interface MadeWave {
  readonly companies: number;
  readonly clustered: number;
  readonly open: number;
}

export function publish(wave: MadeWave, round: number): { figures: QuestionFigures[]; respondents: number } {
  const digest = createHash('sha256')
    .update(`${JSON.stringify(wave)} ${round}`)
    .digest();
  const draw = seededRandom(digest.readUInt32BE());
  const companies = drawCompanies(wave.companies, wave.clustered, draw);
  const ids = companies.map(({ id }) => id);
  const measured = measureEdition({
    questionnaire: defaultQuestionnaire,
    sample: drawWave(population, { open: wave.open, companies, alike, correlation: 0.016 }, draw),
    clusters: ids,
    margins: population.margins,
    companies: ids,
    editions: 1,
    key: { secret: new Uint8Array(32).fill(31), digest: digest.toString('hex'), edition: 'association' },
  });
  if (!measured) throw new Error('too few');
  return {
    figures: questionFigures(measured, { companies, population: 25e6 }),
    respondents: measured.respondents.estimate,
  };
}

export function associationOf(
  { figures, respondents }: ReturnType<typeof publish>,
  question: string,
  by: string,
) {
  const table = figures.find((one) => one.question === question)?.byName.get(by);
  return table && tableAssociation(table, respondents);
}
