import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type ComparedEdition, seriesBreaks } from '../../../functions/observatory/comparability.ts';
import { baseInWords } from '../../../functions/survey/base-in-words.ts';
import { questionsOfMeasure } from '../../../functions/survey/measure.ts';
import {
  type Indicator,
  type Question,
  type Questionnaire,
  questionsOf,
} from '../../../functions/survey/questionnaire.ts';
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

/** Another computation of the same indicator, or the same computation written otherwise. */
const measures: Readonly<Record<string, (indicator: Indicator, question: Question) => Indicator>> = {
  otherCodes: (indicator, { options }) =>
    indicator.measure.kind === 'mean'
      ? indicator
      : { ...indicator, measure: { ...indicator.measure, codes: [options.at(-2)?.code ?? ''] } },
  moreCodes: (indicator, { options }) =>
    indicator.measure.kind === 'mean'
      ? indicator
      : {
          ...indicator,
          measure: {
            ...indicator.measure,
            codes: options
              .slice(0, -1)
              .map(({ code }) => code)
              .toReversed(),
          },
        },
  sameCodesInAnotherOrder: (indicator) =>
    indicator.measure.kind === 'mean'
      ? indicator
      : { ...indicator, measure: { ...indicator.measure, codes: indicator.measure.codes.toReversed() } },
  mean: (indicator, { id, options }) => ({
    ...indicator,
    unit: 'mean',
    measure: {
      kind: 'mean',
      question: id,
      scores: Object.fromEntries(options.slice(0, -1).map(({ code }, index) => [code, index])),
    },
  }),
  zeroNamed: (indicator, { options }) =>
    indicator.measure.kind === 'mean'
      ? {
          ...indicator,
          measure: {
            ...indicator.measure,
            scores: { ...indicator.measure.scores, [options[0]?.code ?? '']: 0 },
          },
        }
      : indicator,
  points: (indicator) => (indicator.measure.kind === 'mean' ? { ...indicator, unit: 'points' } : indicator),
  otherSentence: (indicator) => ({ ...indicator, sentence: { fr: 'autrement', en: 'otherwise' } }),
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

/** With the mean of a score in place of every second share. */
function withMeans(questionnaire: Questionnaire): Questionnaire {
  const asked = questionsOf(questionnaire);
  const indicators = questionnaire.indicators.map((indicator, index) => {
    const question = asked.find(({ id }) => id === indicator.measure.question);
    return index % 2 === 0 && question ? (measures.mean?.(indicator, question) ?? indicator) : indicator;
  });
  return { ...questionnaire, indicators };
}

/** Without a question, and without what hangs on it or counts it; one question at least stays, and is counted. */
function without(questionnaire: Questionnaire, id: string): Questionnaire {
  const gone = new Set([id]);
  for (const { id: each, askedIf = {} } of questionsOf(questionnaire)) {
    if (Object.keys(askedIf).some((on) => gone.has(on))) gone.add(each);
  }
  return {
    ...questionnaire,
    sections: questionnaire.sections.map((section) => ({
      ...section,
      questions: section.questions.filter((question) => !gone.has(question.id)),
    })),
    indicators: questionnaire.indicators.filter(
      ({ measure }) => !questionsOfMeasure(measure).some((on) => gone.has(on)),
    ),
  };
}

/** With a new question first, and an indicator of it. */
function withOneMore(questionnaire: Questionnaire): Questionnaire {
  const [first, ...others] = questionnaire.sections;
  const [pattern] = first?.questions ?? [];
  if (!first || !pattern) return questionnaire;
  const question: Question = { ...pattern, id: 'added', revision: 1 };
  const measure = { kind: 'share' as const, question: 'added', codes: [question.options[0]?.code ?? ''] };
  return {
    ...questionnaire,
    sections: [{ ...first, questions: [question, ...first.questions] }, ...others],
    indicators: [
      ...questionnaire.indicators,
      { id: 'ofAdded', unit: 'share', sentence: question.topic, measure },
    ],
  };
}

function inReverse(questionnaire: Questionnaire): Questionnaire {
  return {
    ...questionnaire,
    sections: questionnaire.sections
      .toReversed()
      .map((section) => ({ ...section, questions: section.questions.toReversed() })),
  };
}

const sets: Readonly<Record<string, (questionnaire: Questionnaire, id: string) => Questionnaire>> = {
  same: (questionnaire) => questionnaire,
  added: withOneMore,
  dropped: without,
  inReverse,
  droppedAndAdded: (questionnaire, id) => withOneMore(without(questionnaire, id)),
};

it('a series breaks between editions where the operator was told so before, and nowhere else', () => {
  const some = (names: object) =>
    fc.array(fc.tuple(fc.nat(99), fc.constantFrom(...Object.keys(names))), { maxLength: 2 });
  const random = fc.tuple(
    anyQuestionnaire,
    some(changes),
    some(measures),
    fc.tuple(fc.nat(99), fc.constantFrom(...Object.keys(sets))),
    fc.boolean(),
  );
  const seen = new Map<string, number>();
  fc.assert(
    fc.property(random, ([shares, changed, counted, [which, set], hasMeans]) => {
      const before = hasMeans ? withMeans(shares) : shares;
      const ids = questionsOf(before).map(({ id }) => id);
      const change = (question: Question) =>
        changed
          .filter(([index]) => ids[index % ids.length] === question.id)
          .reduce((all, [, kind]) => changes[kind]?.(all) ?? all, question);
      const count = (indicator: Indicator, index: number) => {
        const question = questionsOf(before).find(({ id }) => id === indicator.measure.question) as Question;
        return counted
          .filter(([each]) => each % before.indicators.length === index)
          .reduce((all, [, kind]) => measures[kind]?.(all, question) ?? all, indicator);
      };
      const reworked = {
        ...before,
        sections: before.sections.map((section) => ({
          ...section,
          questions: section.questions.map(change),
        })),
        indicators: before.indicators.map(count),
      };
      const after = sets[set]?.(reworked, ids[which % ids.length] ?? '') ?? reworked;
      const [earlier, later] = [editionOf(before), editionOf(after)];
      const effects = seriesEffects(before, after);
      for (const { indicator, effect } of effects) {
        const isIn = ({ indicators }: ComparedEdition) => indicators.some(({ id }) => id === indicator);
        const found = !isIn(later)
          ? 'ends'
          : !isIn(earlier)
            ? 'begins'
            : seriesBreaks(earlier, later, indicator).length > 0
              ? 'breaks'
              : 'goesOn';
        expect([indicator, found]).toEqual([indicator, effect]);
        seen.set(effect, (seen.get(effect) ?? 0) + 1);
        // A question more, fewer or elsewhere is no reason of its own.
        const isTouched = changed.length + counted.length > 0;
        if (!isTouched && isIn(earlier) && isIn(later)) expect(effect).toBe('goesOn');
      }
      expect(new Set(effects.map(({ indicator }) => indicator))).toEqual(
        new Set([...earlier.indicators, ...later.indicators].map(({ id }) => id)),
      );
    }),
    { numRuns: 300, seed: 7 },
  );
  for (const effect of ['goesOn', 'breaks', 'begins', 'ends'])
    expect([effect, (seen.get(effect) ?? 0) > 30]).toEqual([effect, true]);
});
