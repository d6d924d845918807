import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import type { Manifest } from '../../../functions/observatory/edition.ts';
import { EditionLine } from '../../../web/results/edition-line.tsx';
import { newerEdition } from '../../../web/results/newer-edition.tsx';
import type { EditionProps } from '../../../web/results/page-props.ts';
import { readView } from '../../../web/results/view.ts';
import { madeUpManifests } from '../over-time/made-up-series.ts';

const [reference, first, second] = madeUpManifests(2) as [Manifest, Manifest, Manifest];
const editions = [second, first, reference].map(({ id, wave, publishedOn, respondents }) => ({
  id,
  wave,
  publishedOn,
  respondents,
}));

function drawLine(manifest: Manifest, language: 'fr' | 'en'): string {
  const view = readView(new URL(`http://localhost/${language}/?edition=${manifest.id}`));
  const props = { documents: { manifest, editions, reference: undefined }, view, language, onChoose() {} };
  return renderToString(<EditionLine {...(props as unknown as EditionProps)} />);
}

describe('an edition among others', () => {
  it('has a newer one unless it is the newest, or that of 2010', () => {
    expect(newerEdition(first, editions)?.id).toBe(second.id);
    expect(newerEdition(second, editions)).toBeUndefined();
    expect(newerEdition(reference, editions)).toBeUndefined();
    expect(newerEdition(first, [])).toBeUndefined();
  });

  it.each([
    ['fr', 'Une édition plus récente est parue le 20 juin 2026'],
    ['en', 'A newer edition came out on 20 June 2026'],
  ] as const)('says on the page of its results that it is an old one (%s)', (language, newer) => {
    expect(drawLine(first, language)).toContain(newer);
    expect(drawLine(second, language)).not.toContain('newer-edition');
  });
});
