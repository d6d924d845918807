import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type ComparedEdition, seriesBreaks } from '../../../functions/observatory/comparability.ts';
import { baseInWords } from '../../../functions/survey/base-in-words.ts';
import { type Question, type Questionnaire, questionsOf } from '../../../functions/survey/questionnaire.ts';
import { seriesEffects } from '../../../functions/survey/series-effects.ts';
import { anyQuestionnaire } from '../../support/random-questionnaire.ts';

const changes: Readonly<Record<string, (question: Question) => Question>> = {
  revised: (question) => ({ ...question, revision: question.revision + 1 }),
  corrected: (question) => ({ ...question, text: { fr: 'Autrement ?', en: 'Otherwise?' } }),
  askedOfAll: ({ askedIf: _, ...question }) => question,
  askedOfFewer: (question) => ({
    ...question,
    ...(question.askedIf && {
      askedIf: Object.fromEntries(
        Object.entries(question.askedIf).map(([on, codes]) => [on, codes.slice(0, 1)]),
      ),
    }),
  }),
};

const universe = { fr: 'Salariés', en: 'Employees' };

/** What an edition of the questionnaire would tell of it. */
function editionOf(questionnaire: Questionnaire): ComparedEdition {
  const asked = questionsOf(questionnaire);
  return {
    notice: { universe },
    questions: asked.map(({ revision, askedIf, ...question }) => ({
      ...question,
      wordingVersion: revision,
      options: [...question.options],
      base: baseInWords(asked, { ...question, revision, ...(askedIf && { askedIf }) }),
      ...(askedIf && {
        askedIf: Object.fromEntries(Object.entries(askedIf).map(([on, codes]) => [on, [...codes]])),
      }),
      respondents: 1000,
    })),
    indicators: questionnaire.indicators.map((indicator) => ({
      ...indicator,
      headline: false,
      estimate: null,
      low: null,
      high: null,
      base: null,
      effectiveBase: null,
      population: null,
      flags: [],
    })),
  };
}

it('a series breaks between editions where the operator was told so before, and nowhere else', () => {
  const random = fc.tuple(
    anyQuestionnaire,
    fc.array(fc.tuple(fc.nat(99), fc.constantFrom(...Object.keys(changes))), { minLength: 1, maxLength: 3 }),
  );
  const seen = { goesOn: 0, breaks: 0 };
  fc.assert(
    fc.property(random, ([before, changed]) => {
      const ids = questionsOf(before).map(({ id }) => id);
      const change = (question: Question) =>
        changed
          .filter(([index]) => ids[index % ids.length] === question.id)
          .reduce((all, [, kind]) => changes[kind]?.(all) ?? all, question);
      const after = {
        ...before,
        sections: before.sections.map((section) => ({
          ...section,
          questions: section.questions.map(change),
        })),
      };
      for (const { indicator, effect } of seriesEffects(before, after)) {
        const breaks = seriesBreaks(editionOf(before), editionOf(after), indicator);
        expect([indicator, breaks.length > 0 ? 'breaks' : 'goesOn']).toEqual([indicator, effect]);
        seen[breaks.length > 0 ? 'breaks' : 'goesOn']++;
      }
    }),
    { numRuns: 150, seed: 7 },
  );
  expect(seen.breaks).toBeGreaterThan(30);
  expect(seen.goesOn).toBeGreaterThan(30);
});
