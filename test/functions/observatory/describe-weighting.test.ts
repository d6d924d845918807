import { describe, expect, it } from 'vitest';
import { describeWeighting } from '../../../functions/observatory/describe-weighting.ts';
import { keyNamed, makeRespondents, measuredOf, sampleOf, wave } from '../../attacks/support/made-edition.ts';
import { defaultQuestions } from '../../support/questionnaire-1.ts';

const measured = (respondents: number) => {
  const edition = measuredOf(sampleOf(makeRespondents(respondents, 14)), { key: keyNamed('weighting') });
  if (!edition) throw new Error('too few');
  return edition;
};

describe('describeWeighting', () => {
  it('tells the bounds of weights, and that counts by profile have noise', () => {
    const { note, minWeight, maxWeight, method } = describeWeighting(
      measured(1200),
      wave.margins,
      defaultQuestions,
    );
    expect(method).toBe('raking');
    expect(note.en).toContain('Weights between 1/3 and 3');
    expect(note.fr).toContain('comptes bruités');
    expect(minWeight).toBeGreaterThanOrEqual(0.3);
    expect(maxWeight).toBeLessThanOrEqual(3);
  });

  it('tells the sample’s shares from noisy counts: others with another key', () => {
    const all = sampleOf(makeRespondents(1200, 14));
    const shares = ['a', 'b', 'c', 'd'].map((name) => {
      const edition = measuredOf(all, { key: keyNamed(name) });
      return (
        edition &&
        describeWeighting(edition, wave.margins, defaultQuestions).margins[0]?.categories[0]?.sample
      );
    });
    expect(new Set(shares).size).toBeGreaterThan(1);
    for (const share of shares) expect(Math.abs((share ?? 0) - 0.54)).toBeLessThan(0.08);
  });

  it('uses no margin below three hundred', () => {
    const { method, margins } = describeWeighting(measured(200), wave.margins, defaultQuestions);
    expect(method).toBe('none');
    expect(margins.map(({ used }) => used)).toEqual(wave.margins.map(() => false));
  });

  it('does not describe what is not of the profile as if it were known', () => {
    const employer = describeWeighting(measured(1200), wave.margins, defaultQuestions).margins.find(
      ({ variable }) => variable === 'employer',
    );
    expect(employer?.used).toBe(false);
    expect(employer?.categories.map(({ sample }) => sample)).toEqual([null, null]);
  });
});
