import { describe, expect, it } from 'vitest';
import type { ProtectedFigure } from '../../../functions/disclosure/published.ts';
import type { SupplementFigures } from '../../../functions/observatory/supplement-figures.ts';
import { editionOf, keyNamed, made } from '../../attacks/support/made-edition.ts';
import { slipsOf } from '../../support/made-supplement.ts';
import { defaultQuestionnaire } from '../../support/questionnaire-1.ts';
import { apart, isWithin, peopleOf } from './made-up-groups.ts';

describe('a company’s own questions and groups', () => {
  it('have intervals that hold the share behind 89 times in 100 at least', () => {
    // Companies at once, each a sample of its own; three standard errors of 95 in 100 below it.
    const companies = Array.from({ length: 100 }, (_, index) => `c${index}`).map((id, index) => ({
      id,
      people: peopleOf([120, 90], apart, 1000 + 7 * index),
    }));
    const { benchmarks } = made(
      editionOf(
        companies.flatMap(({ id, people }) => people.map((answers) => ({ answers, company: id }))),
        {
          companies: companies.map(({ id, people }) => ({
            ...{ id, headcount: 1000, activity: 'digital', answers: {} },
            supplement: slipsOf(people, defaultQuestionnaire),
          })),
          key: keyNamed('coverage'),
        },
      ),
    );
    const own = benchmarks.flatMap(({ supplement }) => supplement ?? []);
    const held = (figureOf: (figures: SupplementFigures) => ProtectedFigure | undefined, truth: number) =>
      own.filter((figures) => isWithin(figureOf(figures) as ProtectedFigure, truth)).length;
    expect(own).toHaveLength(companies.length);
    expect(held(({ questions }) => questions[0]?.answers[1]?.figure, 0.5)).toBeGreaterThanOrEqual(89);
    expect(held(({ groups }) => groups[0]?.figures.mention, 0.2)).toBeGreaterThanOrEqual(89);
    expect(held(({ groups }) => groups[1]?.figures.mention, 0.6)).toBeGreaterThanOrEqual(89);
  });
});
