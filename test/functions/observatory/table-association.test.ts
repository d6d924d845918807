import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { measureEdition } from '../../../functions/observatory/measure-edition.ts';
import { type QuestionFigures, questionFigures } from '../../../functions/observatory/question-figures.ts';
import { tableAssociation } from '../../../functions/observatory/table-association.ts';
import { seededRandom } from '../../load/simulated-answers.ts';
import { drawCompanies, drawWave, makePopulation } from '../../simulation/wave-population.ts';
import { defaultQuestionnaire } from '../../support/questionnaire-1.ts';
import { rounds } from '../../support/rounds.ts';

const population = makePopulation({ size: 40_000, seed: 51 });

/** Drawn of everybody alike, or of every company's people: they depend on no breakdown. */
const alike = ['aware', 'sanctions', 'outlook', 'contact', 'charter', 'networks'];

interface MadeWave {
  readonly companies: number;
  readonly clustered: number;
  readonly open: number;
}

function publish(wave: MadeWave, round: number): { figures: QuestionFigures[]; respondents: number } {
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

function associationOf({ figures, respondents }: ReturnType<typeof publish>, question: string, by: string) {
  const table = figures.find((one) => one.question === question)?.byName.get(by);
  return table && tableAssociation(table, respondents);
}

describe('the association of a question with a breakdown', () => {
  const large = publish({ companies: 0, clustered: 0, open: 12_000 }, 0);

  it('is given of one breakdown whose groups are all shown, but for those who did not say', () => {
    const found = associationOf(large, 'mention', 'occupation');
    expect(found).toMatchObject({ p: expect.any(Number), cramersV: expect.any(Number) });
    expect(found && 'x2' in found && found.x2 > 0 && found.df > 0).toBe(true);
    // 2 of 100 are 65 or over: noise covers them.
    expect(associationOf(large, 'mention', 'age')).toBeUndefined();
    expect(associationOf(large, 'mention', '')).toBeUndefined();
  });

  it('is not given under 10,000 respondents, by their noisy number', () => {
    const small = publish({ companies: 0, clustered: 0, open: 9000 }, 0);
    for (const by of ['sex', 'occupation', 'activity']) {
      expect(associationOf(small, 'mention', by)).toBeUndefined();
      expect(associationOf({ ...large, respondents: 9999 }, 'mention', by)).toBeUndefined();
    }
  });

  const waves: (MadeWave & { name: string })[] = [
    { name: 'an open panel', companies: 0, clustered: 0, open: 12_000 },
    { name: '40 companies and an open panel', companies: 40, clustered: 12_000, open: 3000 },
  ];

  it.each(waves)('is found in at most 6 of 100 tables without one, and where there is one: $name', (wave) => {
    const run = rounds({ short: 6, long: 200 });
    const counts = { tested: 0, found: 0, told: 0 };
    for (let round = 0; round < run; round++) {
      const published = publish(wave, round);
      for (const question of alike) {
        for (const by of ['sex', 'occupation', 'employer', 'activity', 'size', 'way']) {
          const association = associationOf(published, question, by);
          if (!association) continue;
          counts.tested++;
          if ((association.p ?? 1) < 0.05) counts.found++;
        }
      }
      // In 2010 managers stood at 21 %, workers at 8 %.
      if ((associationOf(published, 'mention', 'occupation')?.p ?? 1) < 0.05) counts.told++;
    }
    expect(counts.tested).toBeGreaterThan(15 * run);
    // Tables of one wave share their respondents: as if a fourth of them were independent.
    expect(counts.found / counts.tested).toBeLessThan(
      0.055 + 2 * Math.sqrt((0.05 * 0.95 * 4) / counts.tested),
    );
    expect(counts.told / run).toBeGreaterThan(0.9);
  });
});
