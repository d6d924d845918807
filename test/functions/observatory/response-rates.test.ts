import { describe, expect, it } from 'vitest';
import { responseRates } from '../../../functions/observatory/response-rates.ts';
import { seededRandom } from '../../load/simulated-answers.ts';
import { normalDraw } from '../../support/normal-draw.ts';

const panelVariance = 78;

function companiesWith(rates: readonly number[], noiseOf: (index: number) => number, headcount = 400) {
  const companies = rates.map((_, index) => ({ id: `c${index}`, headcount, invited: headcount }));
  const panelSizes = new Map([
    ['open', 4000],
    ...rates.map((rate, index) => [`c${index}`, Math.round(rate * headcount) + noiseOf(index)] as const),
  ]);
  return { companies, panelSizes };
}

describe('responseRates', () => {
  it('tells nothing of fewer than ten companies', () => {
    const { companies, panelSizes } = companiesWith(new Array(9).fill(0.3), () => 0);
    expect(responseRates({ panelSizes, panelVariance }, companies)).toEqual({
      least: 10,
      headcountFrom: 89,
      companies: null,
      quartiles: null,
    });
  });

  it('counts those alone that invited their people and whose noise is small beside their headcount', () => {
    const { companies, panelSizes } = companiesWith(new Array(12).fill(0.3), () => 0);
    const small = companies.map((company, index) => (index < 2 ? { ...company, headcount: 80 } : company));
    expect(responseRates({ panelSizes, panelVariance }, small).companies).toBe(10);
    const uninvited = small.map((company, index) => (index === 5 ? { ...company, invited: 0 } : company));
    expect(responseRates({ panelSizes, panelVariance }, uninvited).companies).toBeNull();
  });

  it('tells quartiles as ranges of whole steps of five points, and no company’s own rate', () => {
    // Rates of 5, 10, … 65 %: quartiles of type 7 are 20, 35 and 50 %.
    const rates = Array.from({ length: 13 }, (_, index) => 0.05 * (index + 1));
    const { companies, panelSizes } = companiesWith(rates, () => 0, 4000);
    const { quartiles } = responseRates({ panelSizes, panelVariance }, companies);
    for (const [range, rate] of [
      [quartiles?.lower, 0.2],
      [quartiles?.median, 0.35],
      [quartiles?.upper, 0.5],
    ] as const) {
      expect(range?.from).toBeLessThanOrEqual(rate);
      expect(range?.to).toBeGreaterThanOrEqual(rate);
      for (const end of [range?.from ?? NaN, range?.to ?? NaN]) {
        expect(Math.round(end * 20)).toBeCloseTo(end * 20, 9);
      }
    }
  });

  it('keeps within 0 and 1, and says 0 to 5 % where nobody came', () => {
    const { companies, panelSizes } = companiesWith(new Array(10).fill(0), () => 0, 40_000);
    expect(responseRates({ panelSizes, panelVariance }, companies).quartiles).toEqual({
      lower: { from: 0, to: 0.05 },
      median: { from: 0, to: 0.05 },
      upper: { from: 0, to: 0.05 },
    });
  });

  it('holds the true quartiles in more than 93 % of simulated waves, which noise alone would spread', () => {
    const random = seededRandom(8);
    const headcount = 100;
    let [held, told] = [0, 0];
    for (let round = 0; round < 500; round++) {
      const rates = Array.from({ length: 40 }, () =>
        Math.min(1, Math.max(0, 0.35 + 0.08 * normalDraw(random))),
      );
      const { companies, panelSizes } = companiesWith(
        rates,
        () => Math.sqrt(panelVariance) * normalDraw(random),
        headcount,
      );
      const { quartiles } = responseRates({ panelSizes, panelVariance }, companies);
      const sorted = rates.map((rate) => Math.round(rate * headcount) / headcount).sort((a, b) => a - b);
      // Positions 9.75, 19.5 and 29.25 of type 7, by hand.
      const at = (index: number, part: number) =>
        (sorted[index] ?? 0) * (1 - part) + (sorted[index + 1] ?? 0) * part;
      for (const [range, rate] of [
        [quartiles?.lower, at(9, 0.75)],
        [quartiles?.median, at(19, 0.5)],
        [quartiles?.upper, at(29, 0.25)],
      ] as const) {
        told++;
        if ((range?.from ?? 1) <= rate && rate <= (range?.to ?? 0)) held++;
      }
    }
    expect(held / told).toBeGreaterThan(0.93);
  });
});
