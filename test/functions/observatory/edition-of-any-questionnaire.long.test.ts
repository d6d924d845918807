import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { weightGrid } from '../../../functions/disclosure/budget.ts';
import { notAsked } from '../../../functions/disclosure/noisy-table.ts';
import { toNumber } from '../../../functions/disclosure/rational.ts';
import { buildEdition } from '../../../functions/observatory/build-edition.ts';
import { hasteVariable } from '../../../functions/observatory/haste.ts';
import { measureEdition } from '../../../functions/observatory/measure-edition.ts';
import { toldToCompanies } from '../../../functions/observatory/questionnaire-budget.ts';
import { SampleBuilder } from '../../../functions/statistics/sample.ts';
import { packAnswers, unpackIndices } from '../../../functions/survey/pack-answers.ts';
import { questionsOf } from '../../../functions/survey/questionnaire.ts';
import { keyNamed, makeRespondents, wave } from '../../attacks/support/made-edition.ts';
import { anyQuestionnaire } from '../../support/random-questionnaire.ts';

const company = { id: 'acme', headcount: 500, activity: 'trade', invited: 400, answers: {} };
const ofCompany = 130;

describe('of any questionnaire', () => {
  it('packed answers, counts, tables and documents of an edition agree', () => {
    let compared = 0;
    fc.assert(
      fc.property(
        anyQuestionnaire,
        fc.constantFrom(250, 1300, 3500, 11_000),
        fc.nat(),
        (questionnaire, size, seed) => {
          const questions = questionsOf(questionnaire);
          const respondents = makeRespondents(size, seed, undefined, questions);
          const variables = questions.map(({ id, options }) => ({
            id,
            codes: options.map(({ code }) => code),
          }));
          const builder = new SampleBuilder([...variables, hasteVariable]);
          const row = new Uint8Array(questions.length);
          respondents.forEach(({ answers }, index) => {
            unpackIndices(packAnswers(questions, answers), row);
            builder.add([...row, 1], index < ofCompany ? company.id : undefined);
          });
          const common = {
            questionnaire,
            sample: builder.build(),
            clusters: [company.id],
            editions: 1,
            key: keyNamed(`${seed}`),
          };

          const measured = measureEdition({ ...common, margins: [], companies: [company.id] });
          if (!measured) throw new Error('no edition');
          const everybody = respondents.map(({ answers }, index) => ({
            answers: { ...answers, way: index < ofCompany ? 'company' : 'open' } as Record<string, string>,
          }));
          // One company of a few hundred is held back, and without margins everybody else counts once.
          const isWhole = measured.factors.size === 0;
          for (const { question, by, codes, groups, sigma2 } of isWhole ? measured.tables.slice(0, 60) : []) {
            const exact = new Map<string, number>();
            for (const { answers } of everybody) {
              const cell = [...by, question].map((id) => answers[id] ?? notAsked).join();
              exact.set(cell, (exact.get(cell) ?? 0) + 1);
            }
            // Beyond six standard deviations is one cell of 500 million.
            const most = 6 * Math.sqrt(toNumber(sigma2)) + 1;
            for (const { levels, counts } of groups) {
              [...codes, notAsked].forEach((code, index) => {
                const cell = [...by.map((id) => levels[id]), code].join();
                const counted = (exact.get(cell) ?? 0) * weightGrid;
                expect(Math.abs((counts[index] ?? 0) - counted)).toBeLessThan(most);
                compared++;
              });
            }
          }

          const built = buildEdition({
            ...common,
            id: `${wave.id}-1`,
            wave: { ...wave, margins: [] },
            number: 1,
            publishedOn: '2026-12-01',
            companies: [company],
            simulated: 0,
          });
          const { manifest, tables, benchmarks } = built ?? {};
          const answered = questions.filter(({ kind }) => kind !== 'profile').map(({ id }) => id);
          expect([...(tables?.keys() ?? [])]).toEqual(answered);
          expect(manifest?.questions.map(({ id }) => id)).toEqual(questions.map(({ id }) => id));
          expect(manifest?.indicators.map(({ id }) => id)).toEqual(
            questionnaire.indicators.map(({ id }) => id),
          );
          expect(Object.keys(manifest?.privacy?.spent.questions ?? {})).toEqual(answered);
          for (const [id, byName] of tables ?? []) {
            const names = Object.keys(byName).filter((name) => name !== '');
            expect(manifest?.tables?.[id]).toEqual(names);
          }
          const told = toldToCompanies(questionnaire);
          const measuredOfCompany = benchmarks?.[0]?.privacy?.tables.map(({ question }) => question) ?? [];
          expect(measuredOfCompany.length).toBeGreaterThan(0);
          for (const id of measuredOfCompany) expect(told).toContain(id);
        },
      ),
      { seed: 18, numRuns: 8 },
    );
    expect(compared).toBeGreaterThan(1000);
  });
});
