import { describe, expect, it } from 'vitest';
import { texts } from '../../../web/figures/texts.ts';

describe('texts', () => {
  it('never speak of a margin of error: respondents chose to take part', () => {
    const all = Object.values(texts)
      .flatMap(({ fr, en }) => [fr, en])
      .map((entry) => (typeof entry === 'string' ? entry : (entry as () => string)()));
    expect(all.length).toBeGreaterThan(100);
    expect(all.join('\n')).not.toMatch(/marge d.erreur|margin of error/i);
    expect(all.every((entry) => entry.trim() !== '')).toBe(true);
  });
});
