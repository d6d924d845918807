import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import type { WaysIn } from '../../../functions/observatory/edition.ts';
import { WaysInFigures } from '../../../web/figures/ways-in.tsx';
import { madeUpEdition } from './made-up-edition.ts';

const { manifest } = madeUpEdition();

const ways: WaysIn = {
  respondents: { open: 0.62, company: 0.38 },
  weights: { open: 0.7, company: 0.3 },
  cap: { most: 0.2, companies: 1 },
  headline: [
    {
      id: 'aware',
      open: { estimate: 0.2, low: 0.18, high: 0.22, base: 900 },
      company: { estimate: 0.5, low: 0.46, high: 0.54, base: 500 },
      withoutOpen: { estimate: 0.18, low: 0.15, high: 0.21 },
    },
    {
      id: 'mention',
      open: { estimate: null, low: null, high: null, base: null, suppressed: 'complementary' },
      company: { estimate: null, low: null, high: null, base: null, suppressed: 'dominated' },
      withoutOpen: null,
    },
  ],
};

const text = (of: WaysIn | undefined, language: 'fr' | 'en') =>
  renderToString(<WaysInFigures manifest={{ ...manifest, ...(of && { ways: of }) }} language={language} />)
    .replace(/<[^>]+>/g, ' ')
    .replace(/[\s\u00a0\u202f]+/g, ' ');

describe('how respondents came', () => {
  it('labels the open panel as self-selected, and tells the parts, the limit and the figures side by side', () => {
    const english = text(ways, 'en');
    expect(english).toContain('About 62% of respondents came by themselves');
    expect(english).toContain('they selected themselves');
    expect(english).toContain('No company may count for more than 20% of the figures: one company’s answers');
    expect(english).toContain('the open survey thus counts for 70% and companies together for 30%');
    expect(english).toMatch(/20% \(18 to 22%\)\s+50% \(46 to 54%\)\s+\+18 points \(\+15 to \+21\)/);
    const french = text(ways, 'fr');
    expect(french).toContain('Environ 62 % des répondants sont venus d’eux-mêmes');
    expect(french).toContain('+18 points (de +15 à +21)');
  });

  it('says that the two ways are not at the same mix, where they are shown', () => {
    expect(text(ways, 'en')).toContain('The two columns are not at the same mix');
    expect(text(ways, 'fr')).toContain('ne sont pas à composition égale');
    expect(text({ ...ways, headline: [] }, 'en')).not.toContain('same mix');
  });

  it('says why there is no figure, and from which size on there are some', () => {
    expect(text(ways, 'en')).toMatch(/hidden with another\s+not shown\s+–/);
    const small = { ...ways, cap: { most: 0.2, companies: 0 }, headline: [] };
    expect(text(small, 'en')).toContain('are published from 1,000 respondents');
    expect(text(small, 'en')).toContain('none had to be held back');
    expect(text(small, 'fr')).toContain('à partir de 1 000 répondants');
    expect(text({ ...ways, cap: { most: 0.2, companies: 3 } }, 'en')).toContain('the answers of 3 companies');
  });

  it('is nothing of an edition that did not measure it', () => {
    expect(text(undefined, 'en').trim()).toBe('');
  });
});
