import { describe, expect, it } from 'vitest';
import { fitClasses } from '../../../functions/statistics/fit-classes.ts';

/** R's `HairEyeColor` (Snee 1974): hair black, brown, red, blond by eyes brown, blue, hazel, green. */
const men = [32, 11, 10, 3, 53, 50, 25, 15, 10, 10, 7, 7, 3, 30, 5, 8];
const women = [36, 9, 5, 2, 66, 34, 29, 14, 16, 7, 7, 7, 4, 64, 5, 8];
const classes = men.map((_, index) => ({ hair: Math.floor(index / 4), eyes: index % 4 }));

function students() {
  const everybody = [...men, ...women].reduce((sum, count) => sum + count, 0);
  const sharesOf = (isIn: (index: number) => boolean) => {
    const count = (counts: readonly number[]) =>
      counts.reduce((sum, own, index) => sum + (isIn(index) ? own : 0), 0);
    const [of, others] = [count(men), count(women)];
    return [of / (of + others), others / (of + others)];
  };
  const levels = [0, 1, 2, 3];
  return {
    everybody,
    margins: {
      parts: men.map((count, index) => (count + (women[index] ?? 0)) / everybody),
      levels: classes.map(({ hair, eyes }) => [hair, eyes]),
      all: sharesOf(() => true),
      shares: [
        levels.map((level) => sharesOf((index) => classes[index]?.hair === level)),
        levels.map((level) => sharesOf((index) => classes[index]?.eyes === level)),
      ],
    },
  };
}

describe('fitClasses', () => {
  // example(loglin) of R: margins hair × eyes, hair × sex, eyes × sex; lrt 6.761258, pearson 6.868292, at its tolerance of 0.1.
  it('fits what R’s loglin fits', () => {
    const { everybody, margins } = students();
    const fitted = fitClasses(margins);
    const cells = [men, women].flatMap((counts, code) =>
      counts.map((count, index) => ({
        count,
        expected: (margins.parts[index] ?? 0) * everybody * (fitted[index]?.[code] ?? 0),
      })),
    );
    const likelihood = cells.reduce(
      (sum, { count, expected }) => sum + count * Math.log(count / expected),
      0,
    );
    const pearson = cells.reduce((sum, { count, expected }) => sum + (count - expected) ** 2 / expected, 0);
    expect(2 * likelihood).toBeCloseTo(6.761258, 4);
    expect(pearson).toBeCloseTo(6.868292, 2);
  });

  it('gives all their share again, whatever depends on what', () => {
    const { margins } = students();
    const fitted = fitClasses(margins);
    const whole = fitted.reduce((sum, row, index) => sum + (margins.parts[index] ?? 0) * (row[0] ?? 0), 0);
    expect(whole).toBeCloseTo(margins.all[0] ?? 0, 9);
    for (const row of fitted) expect((row[0] ?? 0) + (row[1] ?? 0)).toBeCloseTo(1, 12);
  });
});
