import { describe, expect, it } from 'vitest';
import type { EditionListItem } from '../../../functions/observatory/edition.ts';
import { embedPage } from '../../../web/embed/definition.tsx';
import { embedAddress, readEmbed } from '../../../web/embed/embed-address.ts';
import { embedSnippet } from '../../../web/embed/embed-snippet.ts';
import { type EmbeddedFigure, embeddedFigure, embeddedTables } from '../../../web/embed/embedded-figure.ts';
import type { DocumentSource } from '../../../web/pages/document-source.ts';
import { renderPage } from '../../../web/pages/render-page.tsx';
import { drawPicture } from '../../../web/pictures/draw-picture.tsx';
import { figurePicture } from '../../../web/pictures/picture-content.ts';
import { initialTables } from '../../../web/results/initial-state.ts';
import { tableAddress } from '../../../web/results/view.ts';
import { madeUpEdition, madeUpId } from '../figures/made-up-edition.ts';

const { manifest, tables } = madeUpEdition();
const documents = { manifest, editions: [], reference: undefined };
const loaded = initialTables({
  documents: { state: 'ready', value: documents },
  tables: Object.fromEntries(
    tables.map((table) => [tableAddress(madeUpId, table.question, table.by), table]),
  ),
});
const read = (path: string) => readEmbed(new URL(path, 'https://observatory.example'));
const figureOf = (path: string, language: 'fr' | 'en' = 'en') =>
  embeddedFigure(documents, loaded, { view: read(path), language });
const draw = (figure: EmbeddedFigure | undefined, language: 'fr' | 'en') =>
  renderPage(embedPage, { figure }, new URL(`https://observatory.example/${language}/embed/mention`));

describe('the address of an embedded figure', () => {
  it('is read back as it was written, with and without the picture’s ending', () => {
    const view = {
      edition: madeUpId,
      question: 'tone',
      by: ['sex', 'age'],
      answer: 'critical',
      sort: 'up',
    } as const;
    expect(embedAddress(view, 'fr')).toBe(
      `/fr/embed/tone?edition=${madeUpId}&by=sex,age&answer=critical&sort=up`,
    );
    expect(read(embedAddress(view, 'fr'))).toEqual(view);
    expect(read(embedAddress(view, 'en', '.svg'))).toEqual(view);
    expect(read('/en/embed/mention')).toMatchObject({ edition: undefined, question: 'mention', by: [] });
  });
});

describe('an embedded figure', () => {
  it('needs its one table', () => {
    const ready = { state: 'ready', value: documents } as const;
    expect(embeddedTables(ready, read('/en/embed/mention?by=age'))).toEqual([
      tableAddress(madeUpId, 'mention', ['age']),
    ]);
    // A breakdown that the edition does not have is left out rather than failing in someone else's page.
    expect(embeddedTables(ready, read('/en/embed/mention?by=shoes'))).toEqual([
      tableAddress(madeUpId, 'mention', []),
    ]);
  });

  it.each([
    ['fr', 'Une édition plus récente est parue le 3 mai 2027'],
    ['en', 'A newer edition came out on 3 May 2027'],
  ] as const)(
    'says in an old edition that there is a newer one, and in the newest not (%s)',
    async (...said) => {
      const [language, newer] = said;
      const address = new URL(`https://observatory.example/${language}/embed/mention?edition=${madeUpId}`);
      const own = { id: madeUpId, wave: '2026-q4', publishedOn: manifest.publishedOn, respondents: 2412 };
      const later = { ...own, id: '2027-q1-1', wave: '2027-q1', publishedOn: '2027-05-03' };
      const drawnAmong = async (editions: readonly EditionListItem[]) => {
        const source = {
          editions: async () => editions,
          manifest: async (id: string) => (id === madeUpId ? manifest : undefined),
          table: async (at: string) => {
            const found = tables.find((table) => tableAddress(madeUpId, table.question, table.by) === at);
            if (!found) throw new Error(`no table at ${at}`);
            return found;
          },
        } as unknown as DocumentSource;
        return renderPage(embedPage, await embedPage.read(source, { address, language }), address);
      };
      expect(await drawnAmong([later, own])).toContain(newer);
      expect(await drawnAmong([own])).not.toContain('newer-edition');
    },
  );

  it('is none where the edition has no such question', () => {
    expect(figureOf('/en/embed/shoes')).toBeUndefined();
    expect(figureOf('/en/embed/age')).toBeUndefined();
    expect(draw(undefined, 'en')).toContain('There is no such chart');
  });

  it.each(['fr', 'en'] as const)(
    'says all that it takes to cite it, as page and as picture (%s)',
    (language) => {
      const figure = figureOf('/x/embed/mention?by=age', language);
      if (!figure) throw new Error('no figure');
      const page = draw(figure, language);
      const picture = drawPicture(
        figurePicture(figure, { language, origin: 'https://observatory.example' }),
        800,
      );
      const inPicture = picture.replace(/<\/text><text[^>]*>/g, ' ');
      for (const words of [figure.title, figure.licence, figure.fieldwork.slice(0, 12), 'u,']) {
        expect(page).toContain(words);
        expect(inPicture).toContain(words);
      }
      expect(page).toContain(figure.standing);
      expect(page).toContain(`href="${figure.link.replaceAll('&', '&amp;')}"`);
      const place = language === 'fr' ? '&lt; 10 répondants' : '&lt; 10 respondents';
      expect(page).toContain(place);
      expect(picture).toContain(place);
    },
  );

  it('carries no style that the content security policy would refuse, and nothing from elsewhere', () => {
    const figure = figureOf('/en/embed/tone?by=sex');
    if (!figure) throw new Error('no figure');
    const picture = drawPicture(figurePicture(figure, { language: 'en', origin: '' }), 800);
    for (const drawn of [draw(figure, 'en'), picture]) {
      expect(drawn).not.toMatch(/\sstyle=|<style|<script|\ssrc=|\sxlink:|url\(/);
    }
    expect(picture.startsWith('<svg xmlns="http://www.w3.org/2000/svg"')).toBe(true);
  });
});

describe('embedSnippet', () => {
  it('is a picture with a link, which the script makes a frame of, and quotes what it must', () => {
    const snippet = embedSnippet({
      embed: { edition: madeUpId, question: 'mention', by: ['age'] },
      language: 'en',
      title: 'A "title" & <more>',
      summary: '“Yes”: 20%',
      permalink: 'https://observatory.example/en/?edition=2026-q4-1&sections=mention.age#mention',
      origin: 'https://observatory.example',
    });
    expect(snippet).toContain(
      `data-observatory="https://observatory.example/en/embed/mention?edition=${madeUpId}&amp;by=age"`,
    );
    expect(snippet).toContain('title="A &quot;title&quot; &amp; &lt;more>"');
    expect(snippet).toContain(
      `<img src="https://observatory.example/en/embed/mention.svg?edition=${madeUpId}&amp;by=age"`,
    );
    expect(snippet).toContain('<script src="https://observatory.example/embed.js" async></script>');
  });
});
