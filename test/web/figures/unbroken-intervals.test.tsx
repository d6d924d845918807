import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { UnbrokenIntervals } from '../../../web/figures/unbroken-intervals.tsx';

describe('a sentence with intervals', () => {
  it('has each in one piece, and no other words', () => {
    const text = '“Yes”: 14% [11 to 17%] of women, 21% [19 to 23%] of men.';
    const drawn = renderToString(<UnbrokenIntervals text={text} />);
    expect(drawn.match(/<span class="unbroken">[^<]*<\/span>/g)).toEqual([
      '<span class="unbroken">[11 to 17%]</span>',
      '<span class="unbroken">[19 to 23%]</span>',
    ]);
    expect(drawn.replaceAll(/<[^>]+>/g, '')).toBe(text);
  });

  it('has those in parentheses in one piece, too, and no other parenthesis', () => {
    const french = 'sexe 8 % (de 6 à 10 %), âge 4 % (deux à deux)';
    expect(renderToString(<UnbrokenIntervals text={french} />)).toBe(
      'sexe 8 % <span class="unbroken">(de 6 à 10 %)</span>, âge 4 % (deux à deux)',
    );
  });

  it('is left as it is where it has none', () => {
    expect(renderToString(<UnbrokenIntervals text="None of these figures is published." />)).toBe(
      'None of these figures is published.',
    );
  });
});
