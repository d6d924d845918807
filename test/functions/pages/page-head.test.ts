import { describe, expect, it } from 'vitest';
import { edition2010 } from '../../../functions/observatory/edition-2010.ts';
import { editionData } from '../../../functions/pages/edition-data.ts';
import { escaped, pageHead } from '../../../functions/pages/page-head.ts';

const canonicalOf = (path: string) =>
  /rel="canonical" href="([^"]*)"/.exec(pageHead(new URL(path, 'https://observatory.test'), 'fr'))?.[1];

describe('a page’s head', () => {
  it('names one address for all that show the same figures', () => {
    for (const path of ['/fr/', '/fr', '/fr/index.html', '/fr/?mention=age&question=tone&by=sex']) {
      expect(canonicalOf(path), path).toBe('https://observatory.test/fr/');
    }
    for (const path of ['/fr/method', '/fr/method/', '/fr/method/index.html', '/fr/method?x=1']) {
      expect(canonicalOf(path), path).toBe('https://observatory.test/fr/method');
    }
  });

  it('tells one edition from another, and all from the newest', () => {
    expect(canonicalOf('/fr/method?edition=2026-q4-1')).toBe(
      'https://observatory.test/fr/method?edition=2026-q4-1',
    );
    expect(canonicalOf('/fr/over-time?editions=all')).toBe(
      'https://observatory.test/fr/over-time?editions=all',
    );
  });

  it('leads to the feed in the page’s language', () => {
    expect(pageHead(new URL('https://observatory.test/fr/'), 'fr')).toContain(
      '<link rel="alternate" type="application/atom+xml" href="https://observatory.test/api/v1/editions.atom?lang=fr">',
    );
  });

  it('lets nothing in an address or an edition out of its element', () => {
    const head = pageHead(new URL('https://observatory.test/fr/?edition="><script>alert(1)</script>'), 'fr');
    expect(head.match(/</g)).toHaveLength(2);
    const { manifest } = edition2010();
    const title = { fr: '</script><script>alert(1)</script>', en: 'x' };
    const data = editionData({ ...manifest, title }, 'fr', { origin: 'https://observatory.test' });
    expect(data.match(/<\/script>/g)).toHaveLength(1);
    const parsed = JSON.parse(data.replace(/^<script[^>]*>/, '').replace('</script>', ''));
    expect(parsed).toMatchObject({ '@type': 'Dataset', name: title.fr, version: '2010' });
    expect(parsed.distribution[0].contentUrl).toMatch(
      /^https:\/\/observatory\.test\/api\/v1\/editions\/2010\/files\/observatory-2010/,
    );
  });
});

describe('escaped text', () => {
  it('reads the same in an attribute and in an element', () => {
    expect(escaped('“a” & "b" < c')).toBe('“a” &amp; &quot;b&quot; &lt; c');
  });
});
