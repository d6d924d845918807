import { describe, expect, it } from 'vitest';
import { earlyAndLate } from '../../../functions/observatory/early-and-late.ts';
import type { Manifest } from '../../../functions/observatory/edition.ts';
import {
  editionOf,
  keyNamed,
  made,
  makeRespondents,
  type Respondent,
  wave,
} from '../../attacks/support/made-edition.ts';
import { seededRandom } from '../../load/simulated-answers.ts';
import { normalDraw } from '../../support/normal-draw.ts';
import { indicators } from '../../support/questionnaire-1.ts';

/** Only what is compared: the share of those made aware, of 3 answers, with its interval by hand and noise of σ². */
function figureWith(share: number, base: number, sigma2: number): Parameters<typeof earlyAndLate>[0] {
  const noise = (sigma2 * ((1 - share) ** 2 + 2 * share ** 2)) / base ** 2;
  const reach = 1.959964 * Math.sqrt((share * (1 - share)) / base + noise);
  const step = base < 1000 ? 100 : 1000;
  const round = (value: number) => Math.round(value * step) / step;
  return {
    id: `x-${base}`,
    indicators: [
      {
        id: 'aware',
        unit: 'share',
        headline: true,
        estimate: round(share),
        low: round(share - reach),
        high: round(share + reach),
        base,
        effectiveBase: base,
        population: null,
        flags: [],
        sentence: { fr: '', en: '' },
      },
    ],
    questions: [{ id: 'aware', options: [{}, {}, {}] }] as unknown as Manifest['questions'],
    privacy: {
      tables: [
        {
          question: 'aware',
          by: [],
          rho: '1/8',
          sigma2: `${Math.round(sigma2 * 100)}/100`,
          sensitivity: 1,
          unit: 1,
        },
      ],
    } as unknown as NonNullable<Manifest['privacy']>,
  };
}

describe('earlyAndLate', () => {
  it('finds what those who came later say from two published shares', () => {
    // 400 at 20 % and 600 at 30 % are 1,000 at 26 %.
    const compared = earlyAndLate(figureWith(0.2, 400, 0.01), figureWith(0.26, 1000, 0.01), indicators);
    expect(compared?.headline[0]).toMatchObject({ id: 'aware', early: 0.2, late: 0.3, differs: true });
    // By hand, independent halves: √(0.2·0.8/400 + 0.3·0.7/600) = 0.0274, and rounding beside it.
    const { low = 0, high = 0, estimate = 0 } = compared?.headline[0]?.difference ?? {};
    expect(estimate).toBeCloseTo(0.1, 6);
    expect((high - low) / 2 / 1.96).toBeGreaterThan(0.0274 * 0.95);
    expect((high - low) / 2 / 1.96).toBeLessThan(0.0274 * 1.15);
  });

  it('tells nothing where too few came later, or a figure is in one edition only', () => {
    expect(earlyAndLate(figureWith(0.2, 900, 0), figureWith(0.26, 1000, 0), indicators)).toBeUndefined();
    const none = { ...figureWith(0.2, 400, 0), indicators: [] };
    expect(earlyAndLate(none, figureWith(0.26, 1000, 0), indicators)).toBeUndefined();
  });

  it('calls early and late different in 2 to 6 % of waves where they are alike, and mostly where they are not', () => {
    const random = seededRandom(12);
    const calls = (early: number, late: number, sigma2: number) => {
      let differs = 0;
      const rounds = 2000;
      const [first, later] = [1600, 2400];
      for (let round = 0; round < rounds; round++) {
        const share = (truth: number, count: number) =>
          truth + Math.sqrt((truth * (1 - truth)) / count) * normalDraw(random);
        const [a, b] = [share(early, first), share(late, later)];
        const all = (a * first + b * later) / (first + later);
        // The noise of the code's own count and, with the base, of the others.
        const noisy = (p: number, base: number) =>
          p + (Math.sqrt(sigma2 * ((1 - p) ** 2 + 2 * p ** 2)) / base) * normalDraw(random);
        const compared = earlyAndLate(
          figureWith(noisy(a, first), first, sigma2),
          figureWith(noisy(all, first + later), first + later, sigma2),
          indicators,
        );
        if (compared?.headline[0]?.differs) differs++;
      }
      return differs / rounds;
    };
    for (const sigma2 of [1, 150]) {
      const falseCalls = calls(0.3, 0.3, sigma2);
      expect(falseCalls).toBeGreaterThan(0.02);
      expect(falseCalls).toBeLessThan(0.06);
    }
    expect(calls(0.3, 0.37, 150)).toBeGreaterThan(0.8);
  });

  it('is part of a wave’s later editions, from what both have published', () => {
    const talking = (rate: number) => (answers: Respondent['answers'], random: () => number) => ({
      ...answers,
      aware: random() < rate ? 'yes' : 'no',
    });
    const early = makeRespondents(1500, 1, talking(0.2));
    const all = [...early, ...makeRespondents(2000, 2, talking(0.4))];
    const first = made(editionOf(early, { editions: 2, key: keyNamed('early') })).manifest;
    expect(first.volunteering?.earlyAndLate).toBeNull();
    const last = made(
      editionOf(all, { number: 2, editions: 2, first, key: keyNamed('late', `${wave.id}-2`) }),
    ).manifest;
    const aware = last.volunteering?.earlyAndLate?.headline.find(({ id }) => id === 'aware');
    expect(last.volunteering?.earlyAndLate?.edition).toBe(`${wave.id}-1`);
    expect(aware?.differs).toBe(true);
    expect(aware?.early).toBeCloseTo(0.2, 1);
    expect(aware?.difference.low).toBeLessThan(0.2);
    expect(aware?.difference.high).toBeGreaterThan(0.2);
  });
});
