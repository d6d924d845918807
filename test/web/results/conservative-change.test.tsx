import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import type { Manifest } from '../../../functions/observatory/edition.ts';
import { Extract } from '../../../web/results/extract.tsx';
import { madeUpEdition } from '../figures/made-up-edition.ts';

const { manifest } = madeUpEdition();

const extract = (difference: boolean, language: 'fr' | 'en') => {
  const previous = {
    ...{ edition: 'before', estimate: 0.2, low: 0.18, high: 0.22, change: 'none' as const },
    ...(difference && { difference: { estimate: 0, low: -0.02, high: 0.02, p: 1, adjustedP: 1 } }),
  };
  const indicators = manifest.indicators.map(({ previous: _, ...indicator }) => ({ ...indicator, previous }));
  return renderToString(<Extract manifest={{ ...manifest, indicators } as Manifest} language={language} />);
};

describe('the edition in brief', () => {
  it('says that a comparison with the edition before is conservative, where there is one', () => {
    expect(extract(true, 'en')).toMatch(/as if no company had answered in both.*conservative/);
    expect(extract(true, 'fr')).toMatch(/comme si aucune entreprise n’avait répondu aux deux.*prudent/);
    expect(extract(false, 'en')).not.toMatch(/conservative/);
  });
});
