import { describe, expect, it } from 'vitest';
import type { ProtectedFigure } from '../../../functions/disclosure/published.ts';
import { companyMinimum } from '../../../functions/observatory/company-plan.ts';
import { supplementMinimum } from '../../../functions/observatory/supplement-minimum.ts';
import { madeSupplement } from '../../support/made-supplement.ts';
import { defaultQuestionnaire } from '../../support/questionnaire-1.ts';
import { apart, benchmarkWith, editionWith, peopleOf } from './made-up-groups.ts';

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
});
