import { describe, expect, it } from 'vitest';
import {
  citationAsBibtex,
  citationAsCff,
  citationAsCsl,
  citationAsText,
} from '../../../functions/observatory/citation.ts';
import { editionAsDataset, jsonLdElement } from '../../../functions/observatory/citation-dataset.ts';
import { hostile, madeUp, of2010 } from './export/editions.ts';

const { manifest } = madeUp();
const english = { language: 'en', origin: 'https://observatory.test' } as const;
const french = { language: 'fr', origin: 'https://observatory.test' } as const;
const nowhere = { language: 'en', origin: '' } as const;

describe('a citation', () => {
  it('is the edition’s own sentence, with its address where that is known', () => {
    expect(citationAsText(manifest, french)).toBe(
      `${manifest.citation.fr} https://observatory.test/fr/?edition=2026-q4-1`,
    );
    expect(citationAsText(manifest, nowhere)).toBe(manifest.citation.en);
  });

  it('says that answers are simulated', () => {
    const simulated = { ...manifest, simulated: 10 };
    expect(citationAsText(simulated, english)).toContain('simulated responses');
    expect(citationAsBibtex(simulated, french)).toContain('(réponses simulées)');
  });

  it('names the authors of 2010 as theirs, under no licence and no address of ours', () => {
    const { manifest: first } = of2010();
    expect(citationAsText(first, english)).toBe(first.citation.en);
    const [csl] = citationAsCsl(first, english);
    expect(csl).toMatchObject({
      type: 'dataset',
      author: [{ literal: 'Hopscotch' }, { literal: 'Viavoice' }],
      issued: { 'date-parts': [[2011, 1, 6]] },
    });
    expect(csl).not.toHaveProperty('URL');
    expect(citationAsCff(first, english)).not.toContain('license');
    expect(editionAsDataset(first, english)).not.toHaveProperty('license');
  });

  it('in BibTeX is one entry, whatever the title', () => {
    expect(citationAsBibtex(manifest, english)).toMatchInlineSnapshot(`
      "@misc{observatory-2026-q4-1,
        author = {{Observatory of employees and social media}},
        title = {{Observatory of employees and social media, Fourth quarter 2026}},
        year = {2026},
        month = {12},
        date = {2026-12-04},
        version = {2026-q4-1},
        note = {Data set. CC BY 4.0},
        language = {english},
        url = {https://observatory.test/en/?edition=2026-q4-1},
      }
      "
    `);
    const entry = citationAsBibtex(
      { ...manifest, title: { fr: 'x', en: '50 % of {R&D}\n_#1_ \\input{a} $x^2$ ~' } },
      english,
    );
    expect(entry).toContain(
      '50 \\% of \\{R\\&D\\} \\_\\#1\\_ \\textbackslash{}input\\{a\\} \\$x\\textasciicircum{}2\\$',
    );
    for (const language of ['fr', 'en'] as const) {
      const hostileEntry = citationAsBibtex(hostile().manifest, { language, origin: '' });
      // Braces balance when the escaped ones are left out: nothing ends the entry early.
      let depth = 0;
      for (const brace of hostileEntry.replace(/\\[{}]/g, '').match(/[{}]/g) ?? []) {
        depth += brace === '{' ? 1 : -1;
        expect(depth).toBeGreaterThanOrEqual(0);
      }
      expect(depth).toBe(0);
      expect(hostileEntry.trim().split('\n').at(-1)).toBe('}');
    }
  });

  it('in CFF is YAML on lines of its own, whatever the title', () => {
    for (const line of citationAsCff(hostile().manifest, english).trim().split('\n')) {
      expect(line).toMatch(
        /^(cff-version|type|message|title|authors|version|date-released|license|url| {2}- name):/,
      );
    }
  });
});

describe('an edition as a schema.org data set', () => {
  const files = [{ name: 'a.csv', mediaType: 'text/csv', path: '/api/v1/editions/2026-q4-1/files/a.csv' }];
  const dataset = editionAsDataset(manifest, english, files);

  it('has what a search engine and a researcher look for', () => {
    expect(dataset).toMatchObject({
      '@type': 'Dataset',
      license: 'https://creativecommons.org/licenses/by/4.0/',
      version: '2026-q4-1',
      temporalCoverage: '2026-10-01/2026-11-30',
      url: 'https://observatory.test/en/?edition=2026-q4-1',
      distribution: [{ contentUrl: 'https://observatory.test/api/v1/editions/2026-q4-1/files/a.csv' }],
    });
    expect(dataset.variableMeasured).toHaveLength(manifest.indicators.length);
    expect(editionAsDataset(of2010().manifest, english).description).toMatch(
      /^15% of employees talk about their company on social networks; 67% /,
    );
    // Search engines refuse descriptions that are shorter or longer.
    expect(dataset.description.length).toBeGreaterThan(50);
    expect(dataset.description.length).toBeLessThan(5000);
  });

  it('cannot end the element that it stands in', () => {
    const element = jsonLdElement(editionAsDataset(hostile().manifest, english));
    expect(element.match(/<\/script>/g)).toHaveLength(1);
    const json = element.replace(/^<script[^>]*>/, '').replace(/<\/script>$/, '');
    expect(JSON.parse(json)['@type']).toBe('Dataset');
  });
});
