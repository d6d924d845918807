import { describe, expect, it } from 'vitest';
import type { ProtectedFigure } from '../../../functions/disclosure/published.ts';
import type { Benchmark } from '../../../functions/observatory/benchmark-document.ts';
import { companyMinimum } from '../../../functions/observatory/company-plan.ts';
import type { SupplementFigures } from '../../../functions/observatory/supplement-figures.ts';
import { supplementMinimum } from '../../../functions/observatory/supplement-minimum.ts';
import type { Answers } from '../../../functions/survey/answers.ts';
import {
  editionOf,
  keyNamed,
  made,
  makeRespondents,
  type Respondent,
} from '../../attacks/support/made-edition.ts';
import { seededRandom } from '../../load/simulated-answers.ts';
import { madeSupplement, slipsOf } from '../../support/made-supplement.ts';
import { defaultQuestionnaire } from '../../support/questionnaire-1.ts';

const open = makeRespondents(400, 70);

interface Shares {
  readonly mention: number;
  readonly fromHome: number;
}

/** People of one company by group: each answers by chance, with these shares. */
function peopleOf(sizes: readonly number[], shares: readonly Shares[], seed: number): Answers[] {
  const random = seededRandom(seed);
  return sizes.flatMap((size, group) =>
    makeRespondents(size, seed + group, (answers) => {
      const { tone: _, audience: __, ...others } = answers;
      const { mention = 0, fromHome = 0 } = shares[group] ?? {};
      const isYes = random() < mention;
      return {
        ...others,
        mention: isYes ? 'yes' : 'no',
        ...(isYes && { tone: 'critical', audience: 'everyone' }),
        companyGroup: String(group + 1),
        companyQuestion1: random() < fromHome ? '2' : '1',
      };
    }).map(({ answers }) => answers),
  );
}

function editionWith(people: readonly Answers[], { name = 'made', editions = 1, hasSupplement = true } = {}) {
  const company = { headcount: 1000, activity: 'digital', invited: 900, answers: {} };
  const asking = hasSupplement && { supplement: slipsOf(people, defaultQuestionnaire) };
  const companies = [
    { id: 'acme', ...company, ...asking },
    { id: 'rival', ...company },
  ];
  const respondents: Respondent[] = [
    ...open.map((one, index) => (index < 120 ? { ...one, company: 'rival' } : one)),
    ...people.map((answers) => ({ answers, company: 'acme' })),
  ];
  return made(editionOf(respondents, { companies, editions, key: keyNamed(name) }));
}

const benchmarkWith = (...args: Parameters<typeof editionWith>) =>
  editionWith(...args).benchmarks.find(({ company }) => company === 'acme') as Benchmark;

const apart = [
  { mention: 0.2, fromHome: 0.5 },
  { mention: 0.6, fromHome: 0.5 },
];
const isWithin = ({ low, high }: ProtectedFigure, truth: number) =>
  low !== null && high !== null && low <= truth && truth <= high;

describe('a company’s own questions and groups', () => {
  const people = peopleOf([150, 150], apart, 71);
  const { supplement } = benchmarkWith(people);

  it('are told with intervals, by the names that it gave', () => {
    const [question] = supplement?.questions ?? [];
    expect(question?.text.en).toBe('From home?');
    expect(question?.answers.map(({ label }) => label.en)).toEqual(['0–1', '2–5', 'I would rather not say']);
    const fromHome = question?.answers[1]?.figure as ProtectedFigure;
    expect(Math.abs((fromHome.estimate ?? 0) - 0.5)).toBeLessThan(0.1);
    expect((fromHome.high ?? 0) - (fromHome.low ?? 0)).toBeGreaterThan(0.05);
    const [lyon, nantes] = supplement?.groups ?? [];
    expect([lyon?.name.fr, lyon?.people]).toEqual(['Lyon', 300]);
    expect(Object.keys(lyon?.figures ?? {})).toEqual(['mention', 'aware', 'charterKnown']);
    expect(lyon?.figures.mention?.high).toBeLessThan(nantes?.figures.mention?.low ?? 0);
  });

  it('are in no public document and in no other company’s, whose figures are the same without them', () => {
    const [withThem, without] = [true, false].map((hasSupplement) => editionWith(people, { hasSupplement }));
    const publicOf = ({ manifest, tables }: typeof withThem = editionWith(people)) =>
      JSON.stringify([manifest, [...tables]]);
    expect(publicOf(withThem)).toBe(publicOf(without));
    const rivalOf = ({ benchmarks }: typeof withThem = editionWith(people)) =>
      JSON.stringify(benchmarks.find(({ company }) => company === 'rival'));
    expect(rivalOf(withThem)).toBe(rivalOf(without));
    expect(publicOf(withThem)).not.toContain('companyGroup');
  });

  it('hide a group of which too few have answered, and all where the company is told of nothing', () => {
    const few = benchmarkWith(peopleOf([260, 20], apart, 72)).supplement;
    expect(few?.groups[0]?.figures.mention?.estimate).not.toBeNull();
    expect(few?.groups[1]?.figures.mention).toMatchObject({ estimate: null, suppressed: 'tooNoisy' });
    // Of sixty the groups are not measured at all, and of twelve nothing.
    const sixty = benchmarkWith(peopleOf([30, 30], apart, 73)).supplement;
    expect([sixty?.questions.length, sixty?.groups]).toEqual([1, []]);
    expect(benchmarkWith(peopleOf([6, 6], apart, 74)).supplement).toBeUndefined();
  });

  it('are told from about as many answers as people are told beforehand', () => {
    const asked = { questionnaire: defaultQuestionnaire, editions: 1 };
    const from = supplementMinimum(madeSupplement, asked);
    expect(from.question).toBeGreaterThanOrEqual(companyMinimum('headline', 1));
    const shownOf = (size: number, seed: number) =>
      benchmarkWith(peopleOf([300, size], apart, seed)).supplement?.groups[1]?.figures.mention?.estimate;
    const rounds = Array.from({ length: 6 }, (_, index) => 80 + index);
    const shown = (size: number) => rounds.filter((seed) => (shownOf(size, seed) ?? null) !== null).length;
    expect(shown(Math.round(from.group * 0.6))).toBe(0);
    expect(shown(Math.round(from.group * 1.4))).toBe(rounds.length);
    expect(supplementMinimum(madeSupplement, { ...asked, editions: 4 }).group / from.group).toBeCloseTo(2, 1);
  });

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
