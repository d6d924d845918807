import { describe, expect, it } from 'vitest';
import type { Manifest, PublishedTable } from '../../../functions/observatory/edition.ts';
import { edition2010 } from '../../../functions/observatory/edition-2010.ts';
import type { Finding } from '../../../functions/observatory/findings/finding.ts';
import { embeddedFigure } from '../../../web/embed/embedded-figure.ts';
import type { FigureRow } from '../../../web/figures/figure-rows.ts';
import type { Figure } from '../../../web/figures/figures.ts';
import { drawPicture, type PictureContent } from '../../../web/pictures/draw-picture.tsx';
import {
  editionPicture,
  figurePicture,
  indicatorPicture,
  pictureAlt,
} from '../../../web/pictures/picture-content.ts';
import { type ShapeName, shapes } from '../../../web/pictures/shapes.ts';
import { initialTables } from '../../../web/results/initial-state.ts';
import { tableAddress } from '../../../web/results/view.ts';
import { languages } from '../../../web/shared/language.ts';
import { seededRandom } from '../../load/simulated-answers.ts';
import { flawsOf, pictureBoxes } from '../../support/picture-boxes.ts';
import { madeUpEdition } from '../figures/made-up-edition.ts';

const origin = 'https://observatory.example';
const names = Object.keys(shapes) as ShapeName[];
const widths = [280, 320, 390, 480, 640, 800, 1000, 1200];

interface Edition {
  readonly manifest: Manifest;
  readonly tables: readonly PublishedTable[];
}

const madeUp: Edition = madeUpEdition();
const of2010: Edition = edition2010();

function contentOf(
  { manifest, tables }: Edition,
  { question, by, language }: { question: string; by?: string; language: 'fr' | 'en' },
  finding?: Finding,
): PictureContent | undefined {
  const reference = manifest.reference ? undefined : of2010.manifest;
  const documents = { manifest, editions: [], reference };
  const known = [...tables, ...(reference ? of2010.tables : [])];
  const loaded = initialTables({
    documents: { state: 'ready', value: documents },
    tables: Object.fromEntries(
      known.map((table) => [tableAddress(table.edition, table.question, table.by), table]),
    ),
  });
  const view = { edition: manifest.id, question, by: by === undefined ? [] : [by] };
  const figure = embeddedFigure(documents, loaded, { view, language });
  return figure && figurePicture(figure, { language, origin, finding });
}

const finding: Finding = {
  id: 'level-mention',
  kind: 'level',
  question: 'mention',
  indicator: 'mention',
  title: {
    fr: '15 % des salariés parlent de leur entreprise',
    en: '15% of employees talk about their company',
  },
  sentence: { fr: 'Quinze.', en: 'Fifteen.' },
  evidence: {
    fr: 'entre 13 % et 17 %, sur 1 012 salariés',
    en: 'between 13% and 17%, of 1,012 employees',
  },
};

const words = (svg: string) =>
  pictureBoxes(svg)
    .words.map(({ text }) => text)
    .join(' ');

/** With plain spaces. */
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

describe('a picture', () => {
  it.each(languages)('has words that touch nothing, in every shape and at every width (%s)', (language) => {
    for (const edition of [madeUp, of2010]) {
      const views = edition.manifest.questions.flatMap(({ id: question }) =>
        [undefined, 'sex', 'age', 'occupation', 'industry'].flatMap((by) =>
          by === undefined ? { question } : { question, by },
        ),
      );
      views.forEach((view, index) => {
        const content = contentOf(edition, { ...view, language });
        if (!content) return;
        // Each view in one shape and at one width, all of them over all views.
        for (const shape of [names[index % names.length], widths[index % widths.length]]) {
          const svg = drawPicture(content, shape as ShapeName);
          expect(flawsOf(svg), `${edition.manifest.id} ${JSON.stringify(view)} ${shape}`).toEqual([]);
        }
      });
    }
  });

  it('has words that touch nothing, whatever it says', () => {
    const random = seededRandom(5);
    for (let time = 0; time < 160; time++) {
      const content = randomContent(random);
      const shape = time % 2 ? names[(time >> 1) % names.length] : widths[(time >> 1) % widths.length];
      const svg = drawPicture(content, shape as ShapeName);
      expect(flawsOf(svg), `${time} ${shape}`).toEqual([]);
    }
  });

  it.each(names)('is of its size (%s)', (shape) => {
    const content = editionPicture(madeUp.manifest, { language: 'en', origin });
    const { width, height } = shapes[shape];
    expect(drawPicture(content, shape)).toMatch(
      new RegExp(`^<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" `),
    );
  });

  it.each(languages)('says all that it takes to cite it, and the edition’s figures (%s)', (language) => {
    const content = contentOf(madeUp, { question: 'mention', by: 'age', language }, finding);
    if (!content?.chart) throw new Error('no chart');
    const said = words(drawPicture(content, 'square'));
    for (const told of [content.site, content.title, content.address, 'CC BY 4.0', '2412', '2026']) {
      expect(said.replace(/(\d)[\u202f,](\d{3})/g, '$1$2')).toContain(told);
    }
    // From the published table itself, in whole points.
    const table = madeUp.tables.find(({ question, by }) => question === 'mention' && by.join() === 'age');
    const shares = (table?.groups ?? []).flatMap(({ cells }) => {
      const yes = cells.find(({ code }) => code === 'yes');
      return yes?.share == null ? [] : [Math.round(yes.share * 100)];
    });
    expect(shares.length).toBeGreaterThan(2);
    for (const share of shares) expect(plain(said)).toMatch(new RegExp(`\\b${share} ?%`));
  });

  it('has a finding as its title, and the question’s topic without one', () => {
    const titled = contentOf(madeUp, { question: 'mention', language: 'en' }, finding);
    expect(titled?.title).toBe(finding.title.en);
    expect(titled?.evidence).toBe('Between 13% and 17%, of 1,012 employees.');
    expect(contentOf(madeUp, { question: 'mention', language: 'en' })?.title).toBe(
      'Talking about one’s company',
    );
  });

  it('shows both figures of a gap, and none where it has one alone', () => {
    const gap = { ...finding, id: 'gap-positive-critical', kind: 'gap', indicator: 'positive' } as const;
    const shown = indicatorPicture(madeUp.manifest, gap, { language: 'en', origin });
    expect(shown?.numerals.map(({ id }) => id)).toEqual(['positive', 'critical']);
    const unknown = { ...gap, id: 'gap-positive-shoes' };
    expect(indicatorPicture(madeUp.manifest, unknown, { language: 'en', origin })).toBeUndefined();
  });

  it('says in every shape that responses were simulated', () => {
    const manifest = { ...madeUp.manifest, simulated: madeUp.manifest.respondents };
    for (const shape of names) {
      const svg = drawPicture(editionPicture(manifest, { language: 'en', origin }), shape);
      expect(words(svg)).toContain('Simulated data');
    }
  });

  it('is told to those who cannot see it with its figures, interval and source', () => {
    const edition = pictureAlt(editionPicture(madeUp.manifest, { language: 'en', origin }));
    expect(edition).toBe(
      '21% of employees talk about their company on social networks (19 to 23%). 58% of them do so positively ' +
        '(53 to 63%). 24% do so critically (20 to 29%). 26% were made aware by their company (24 to 28%). Fieldwork ' +
        '1 October 2026 to 30 November 2026. Source: Observatory of employees and social media, edition 2026-q4-1. ' +
        'CC BY 4.0.',
    );
    const one = indicatorPicture(madeUp.manifest, finding, { language: 'fr', origin });
    expect(one && plain(pictureAlt(one))).toMatch(
      /^15 % des salariés parlent de leur entreprise\. Entre 13 % et 17 %, sur 1 012 salariés\. Terrain/,
    );
  });

  it('holds each line to its measured width, whatever font a viewer has', () => {
    const svg = drawPicture(editionPicture(madeUp.manifest, { language: 'en', origin }), 'wide');
    for (const [text] of svg.matchAll(/<text[^>]*>/g)) expect(text).toMatch(/ textLength="[\d.]+"/);
  });
});

const letters = 'abcdefghijklmnopqrstuvwxyzéèàçœ’-';

function randomContent(random: () => number): PictureContent {
  const upTo = (most: number) => Math.floor(random() * (most + 1));
  const word = () => Array.from({ length: 1 + upTo(12) }, () => letters[upTo(letters.length - 1)]).join('');
  const text = (most: number) => Array.from({ length: 1 + upTo(most) }, word).join(' ');
  const kind = random() < 0.3 ? ('bars' as const) : ('dots' as const);
  const axisMax = kind === 'bars' ? 1 : (2 + upTo(8)) / 10;
  const figure = (code: string, share: number | null): Figure => ({
    code,
    answer: { fr: text(3), en: text(3) },
    group: [],
    groupCode: code,
    state: share === null ? 'suppressed' : 'published',
    reason: share === null ? 'fewerThan10' : undefined,
    share,
    low: share === null ? null : Math.max(0, share - random() * 0.2),
    high: share === null ? null : Math.min(axisMax, share + random() * 0.2),
    population: null,
    base: 100,
    effectiveBase: 80,
    flags: share !== null && random() < 0.2 ? ['u'] : [],
    reference: kind === 'dots' && share !== null && random() < 0.3 ? random() * axisMax : null,
  });
  const row = (_: unknown, index: number): FigureRow => {
    const isAbsent = random() < 0.15;
    const split = random();
    const shares = kind === 'bars' ? [split * 0.7, (1 - split) * 0.7, 0.3] : [random() * axisMax];
    return {
      key: String(index),
      heading: random() < 0.1 ? text(4) : undefined,
      label: text(10),
      figures: shares.map((share, part) => figure(`${index}-${part}`, isAbsent ? null : share)),
    };
  };
  return {
    language: random() < 0.5 ? 'fr' : 'en',
    site: 'Observatoire des salariés et des médias sociaux',
    simulated: random() < 0.3 ? text(20) : undefined,
    title: text(25),
    question: text(40),
    evidence: random() < 0.5 ? text(15) : undefined,
    numerals: [],
    chart: {
      heading: text(4),
      shown: {
        kind,
        axisMax,
        rows: Array.from({ length: 1 + upTo(13) }, row),
        hidden: [],
        answer: undefined,
        groups: [],
        summary: '',
      },
      legend: [
        { mark: 'dot', text: text(8) },
        { mark: 'ring', text: text(8) },
      ],
    },
    notes: Array.from({ length: upTo(4) }, () => text(30)),
    source: text(25),
    address: `https://observatory.example/${word().repeat(8)}`,
    summary: text(5),
  };
}
