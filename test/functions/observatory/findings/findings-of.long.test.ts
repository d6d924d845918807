import { describe, expect, it } from 'vitest';
import { editionOf, keyNamed, made, makeRespondents } from '../../../attacks/support/made-edition.ts';
import { seededRandom } from '../../../load/simulated-answers.ts';
import { defaultQuestions } from '../../../support/questionnaire-1.ts';
import { rounds } from '../../../support/rounds.ts';

describe('people who do not differ', () => {
  const companies = Array.from({ length: 20 }, (_, index) => ({
    id: `company${index}`,
    headcount: 500,
    activity: 'digital',
    answers: {},
  }));

  /**
   * Every answer drawn by itself from the answers of all: nobody's profile says anything of what they answer. A quarter
   * is of companies, where one in five answers what their company's people like to answer.
   */
  function withoutDifferences(size: number, seed: number) {
    const random = seededRandom(seed);
    const draw = (id: string) => {
      const pool = answersOf.get(id) ?? [];
      return pool[Math.floor(random() * pool.length)] ?? '';
    };
    const liked = companies.map(() => new Map(defaultQuestions.map(({ id }) => [id, draw(id)])));
    return Array.from({ length: size }, (_, index) => {
      const company = index % 4 === 0 ? (index / 4) % companies.length : undefined;
      const answers: Record<string, string> = {};
      for (const { id, kind, askedIf = {} } of defaultQuestions) {
        const isAsked = Object.entries(askedIf).every(([on, codes]) => codes.includes(answers[on] ?? ''));
        const own = company === undefined || kind === 'profile' ? undefined : liked[company]?.get(id);
        if (isAsked) answers[id] = own !== undefined && random() < 0.2 ? own : draw(id);
      }
      return { answers, ...(company !== undefined && { company: `company${company}` }) };
    });
  }
  const everybody = makeRespondents(4000, 7);
  const answersOf = new Map(
    defaultQuestions.map(({ id }) => [id, everybody.flatMap(({ answers }) => answers[id] ?? [])]),
  );

  // Of 5 in 100 at most, more than 2 of 10 or 30 of 400 are less likely than 1 in 60.
  it.each([5000])('are said to differ in no more than one edition of twenty, of %i', (size) => {
    const editions = rounds({ short: 10, long: 400 });
    let withDifference = 0;
    for (let round = 0; round < editions; round++) {
      const { manifest } = made(
        editionOf(withoutDifferences(size, 1000 + round), {
          companies,
          key: keyNamed(`alike ${size} ${round}`),
        }),
      );
      expect(manifest.findings?.ranked.some(({ kind }) => kind === 'noDifference')).toBe(true);
      withDifference += Number(manifest.findings?.ranked.some(({ kind }) => kind === 'groups'));
    }
    expect(withDifference / editions).toBeLessThanOrEqual(editions > 100 ? 0.075 : 0.2);
  });

  it('are found where they do, in the same editions', () => {
    const { manifest } = made(editionOf(makeRespondents(5000, 3), { key: keyNamed('differ') }));
    expect(manifest.findings?.ranked.some(({ kind }) => kind === 'groups')).toBe(true);
  });
});
