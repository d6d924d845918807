import { describe, expect, it } from 'vitest';
import type { Figure } from '../../../web/figures/figures.ts';
import { sortFigures } from '../../../web/figures/sort-figures.ts';

const label = (name: string) => ({ fr: name, en: name });
const [woman, man] = [label('woman'), label('man')];

function figure(groupCode: string, share: number | null, more: Partial<Figure> = {}): Figure {
  return { groupCode, share, group: [label(groupCode)], ...more } as Figure;
}

const order = (figures: readonly Figure[]) => figures.map(({ groupCode }) => groupCode);

describe('sortFigures', () => {
  const figures = [figure('a', 0.2), figure('b', null), figure('c', 0.5), figure('d', 0.2), figure('e', 0)];

  it('leaves the order of the questionnaire where none is asked for', () => {
    expect(sortFigures(figures, undefined)).toBe(figures);
  });

  it('sorts by share, keeps ties in order, and puts what has no share last either way', () => {
    expect(order(sortFigures(figures, 'down'))).toEqual(['c', 'a', 'd', 'e', 'b']);
    expect(order(sortFigures(figures, 'up'))).toEqual(['e', 'a', 'd', 'c', 'b']);
    expect(order(figures)).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  it('puts a bound at its end, since "≤ 10 %" may well be less than 6 %', () => {
    const bounded = [figure('six', 0.06), figure('atMost', 0.1, { bound: 'atMost' })];
    expect(order(sortFigures(bounded, 'down'))).toEqual(['six', 'atMost']);
    expect(order(sortFigures(bounded, 'up'))).toEqual(['atMost', 'six']);
  });

  it('sorts the second breakdown within the first', () => {
    const pairs = [
      figure('woman.young', 0.1, { group: [woman, label('young')] }),
      figure('woman.old', 0.3, { group: [woman, label('old')] }),
      figure('man.young', 0.9, { group: [man, label('young')] }),
      figure('man.old', 0.95, { group: [man, label('old')] }),
    ];
    expect(order(sortFigures(pairs, 'down'))).toEqual(['woman.old', 'woman.young', 'man.old', 'man.young']);
  });
});
