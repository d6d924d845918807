import { describe, expect, it } from 'vitest';
import { ofName } from '../../../functions/survey/of-name.ts';

describe('ofName', () => {
  it.each([
    ['Ateliers du Rhône', 'd’Ateliers du Rhône'],
    ['Électricité 38', 'd’Électricité 38'],
    ['Meunier', 'de Meunier'],
    ['Hopscotch', 'de Hopscotch'],
    ['Yoopies', 'de Yoopies'],
    ['Onze & Cie', 'de Onze & Cie'],
    ['3 Suisses', 'de 3 Suisses'],
    ['', 'de '],
  ])('elides before a vowel that is said as one: %s', (name, of) => {
    expect(ofName(name)).toBe(of);
  });
});
