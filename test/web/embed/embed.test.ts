import { describe, expect, it } from 'vitest';
import { embedPage } from '../../../web/embed/definition.tsx';
import { embedAddress, readEmbed } from '../../../web/embed/embed-address.ts';
import { embedSnippet } from '../../../web/embed/embed-snippet.ts';
import { type EmbeddedFigure, embeddedFigure, embeddedTables } from '../../../web/embed/embedded-figure.ts';
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

  it('is none where the edition has no such question', () => {
    expect(figureOf('/en/embed/shoes')).toBeUndefined();
    expect(figureOf('/en/embed/age')).toBeUndefined();
    expect(draw(undefined, 'en')).toContain('There is no such figure');
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
