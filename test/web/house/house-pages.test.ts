import { describe, expect, it } from 'vitest';
import { backupsKeptDays, disclosureRules } from '../../../functions/disclosure/rules.ts';
import type { Manifest } from '../../../functions/observatory/edition.ts';
import { edition2010 } from '../../../functions/observatory/edition-2010.ts';
import { findingsOf } from '../../../functions/observatory/findings/findings-of.ts';
import { drawPage } from '../../../functions/pages/draw-page.ts';
import type { SiteReader } from '../../../functions/pages/site-reader.ts';
import { type House, houseFields, housePlaces, houseValue } from '../../../functions/survey/house.ts';
import { housePages } from '../../../web/house/house-pages.ts';
import { pressPage } from '../../../web/house/press.tsx';
import { methodInShort } from '../../../web/house/press-edition.tsx';
import { readPictureAddress } from '../../../web/pictures/picture-address.ts';
import { quoteOf } from '../../../web/results/quote.ts';
import { typeset } from '../../../web/shared/language.ts';
import { madeUpReader, madeUpSite } from '../../functions/pages/made-up-reader.ts';
import { filledHouse } from '../../support/filled-house.ts';
import { madeUpManifests } from '../over-time/made-up-series.ts';

const languages = ['fr', 'en'] as const;
const names = Object.keys(housePages);

async function draw(
  name: string,
  language: 'fr' | 'en',
  house: House,
  releases: SiteReader['releases'] = async () => [],
) {
  const page = housePages[name];
  if (!page) throw new Error(`no page ${name}`);
  const address = new URL(`/${language}/${name}`, 'https://observatory.test');
  return drawPage(page, madeUpReader([]), address, {
    ...madeUpSite,
    house: async () => house,
    releases,
  });
}

const textOf = (html: string) => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');
const unfilled = { fr: 'à compléter par l’éditeur', en: 'not filled in yet by the publisher' };

describe('the pages about the observatory', () => {
  it.each(languages)('say every mandatory field somewhere, in %s', async (language) => {
    const drawn = await Promise.all(names.map((name) => draw(name, language, filledHouse)));
    const text = textOf(drawn.map(({ app }) => app).join(' '));
    for (const place of housePlaces) {
      if (!houseFields[place.field].isMandatory || (place.language ?? language) !== language) continue;
      expect(text).toContain(houseValue(filledHouse, place));
    }
    expect(text).not.toContain(unfilled[language]);
  });

  it.each(languages)('mark what nobody has filled in, in %s', async (language) => {
    for (const name of names) {
      const { app, title } = await draw(name, language, {});
      expect([name, app.includes(unfilled[language])]).toEqual([name, true]);
      expect([name, app.match(/<h1/g)?.length, title?.includes(' – ')]).toEqual([name, 1, true]);
    }
  });

  it('let no text of the operator become anything but text', async () => {
    const hostile = '"><script>alert(1)</script><a href="javascript:x">';
    const house = Object.fromEntries(
      housePlaces
        .filter(({ field }) => field !== 'logo')
        .map(({ field, language }) => [field, language ? { fr: hostile, en: hostile } : hostile]),
    ) as House;
    for (const name of names) {
      const { app } = await draw(name, 'en', house);
      expect(app).not.toContain('<script');
      for (const [, href] of app.matchAll(/ href="([^"]*)"/g))
        expect(href).toMatch(/^(?:\/|#|https:|mailto:)/);
    }
  });

  it('tell when the next edition comes, and until then an embargo', async () => {
    const release = {
      wave: '2026-q4',
      title: { fr: '4e trimestre', en: 'Fourth quarter' },
      releasesOn: '2027-01-05',
      hour: 9,
    };
    const { app } = await draw('press', 'en', filledHouse, async () => [release]);
    expect(textOf(app)).toContain('Under embargo until 5 January 2027, 9:00 Paris time.');
    expect(textOf((await draw('press', 'fr', filledHouse)).app)).toContain('Aucune édition n’est annoncée');
  });

  it('promise of responses what the program keeps, and no other time', async () => {
    for (const language of languages) {
      const text = textOf((await draw('data-protection', language, filledHouse)).app);
      const numbers = [...text.matchAll(/(\d+) (?:mois|months|jours|days)/g)].map(([, number]) =>
        Number(number),
      );
      expect(new Set(numbers)).toEqual(new Set([disclosureRules.responsesKeptMonths, backupsKeptDays]));
    }
  });

  it('show a logo as it is drawn', async () => {
    const logo =
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><path d="M0 0h24v24H0z"/></svg>';
    expect((await draw('press', 'fr', { ...filledHouse, logo })).app).toContain(logo);
    expect((await draw('press', 'fr', filledHouse)).app).not.toContain(typeset('Le logo', 'fr'));
  });

  describe('for the press, of an edition', () => {
    const [, first, second] = madeUpManifests(2).map((manifest) => ({
      ...manifest,
      findings: findingsOf(manifest),
    })) as [Manifest, Manifest, Manifest];
    const drawPress = (language: 'fr' | 'en', query = '', manifests = [second, first]) =>
      drawPage(
        pressPage,
        madeUpReader(manifests),
        new URL(`/${language}/press${query}`, 'https://observatory.test'),
        madeUpSite,
      );

    it.each(languages)('quote what it found with base, interval and source, in %s', async (language) => {
      const text = textOf((await drawPress(language)).app);
      expect(second.findings?.top.length).toBe(3);
      for (const { id, sentence, evidence } of second.findings?.ranked ?? []) {
        if (!second.findings?.top.includes(id)) continue;
        expect(text).toContain(textOf(typeset(sentence[language], language)));
        // It begins a sentence there.
        expect(text).toContain(textOf(typeset(evidence[language], language)).slice(1));
      }
      expect(text).toContain(textOf(typeset(second.citation[language], language)));
    });

    it('hands over each sentence to be copied as the results page copies it, with its lasting address', async () => {
      const { app } = await drawPress('en');
      const copied = [...app.matchAll(/data-quote="([^"]*)" data-address="([^"]*)"/g)];
      const { ranked = [], top = [] } = second.findings ?? {};
      const first = ranked.find(({ id }) => id === top[0]);
      if (!first) throw new Error('nothing is found');
      expect(copied).toHaveLength(ranked.length);
      const [, quote, address] = copied[0] ?? [];
      expect(quote).toBe(quoteOf(first, { manifest: second, address: '', language: 'en' }));
      expect(quote).toContain(second.citation.en);
      expect(address).toMatch(new RegExp(`^/en/questions/${first.question}\\?.*edition=${second.id}`));
    });

    it('offer the pictures of the edition and of its findings', async () => {
      const { app } = await drawPress('en');
      const pictures = [...app.matchAll(/href="(\/pictures\/[^"]+)"/g)].map(([, address = '']) =>
        readPictureAddress(address),
      );
      expect(pictures).toHaveLength(16);
      expect(new Set(pictures.map((picture) => picture?.edition))).toEqual(new Set([second.id]));
      expect(pictures.map((picture) => picture?.subject)).toContainEqual({
        of: 'finding',
        id: second.findings?.top[0],
      });
    });

    it.each(languages)('tell the method in a hundred words at most, in %s', (language) => {
      const noisy = { ...second, privacy: first.privacy ?? ({} as NonNullable<Manifest['privacy']>) };
      for (const manifest of [noisy, edition2010().manifest]) {
        const words = methodInShort(manifest, language).split(/\s+/).length;
        expect(words).toBeGreaterThan(15);
        expect(words).toBeLessThanOrEqual(100);
      }
    });

    it('say of an old edition that there is a newer one, and of the newest not', async () => {
      const newer = /A newer edition came out on 20 June 2026: see it/;
      expect(textOf((await drawPress('en', `?edition=${first.id}`)).app)).toMatch(newer);
      expect(textOf((await drawPress('en')).app)).not.toMatch(/A newer edition/);
    });

    it('say of an edition that does not exist that it does not', async () => {
      const { app, status } = await drawPress('en', '?edition=2031-q1-1');
      expect([status, textOf(app).includes('There is no such edition')]).toEqual([404, true]);
    });
  });
});
