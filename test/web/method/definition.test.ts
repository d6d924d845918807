import { describe, expect, it } from 'vitest';
import type { Manifest } from '../../../functions/observatory/edition.ts';
import { edition2010 } from '../../../functions/observatory/edition-2010.ts';
import { drawPage } from '../../../functions/pages/draw-page.ts';
import { methodPage } from '../../../web/method/definition.ts';
import { pick } from '../../../web/shared/language.ts';
import { madeUpReader } from '../../functions/pages/made-up-reader.ts';
import { madeUpManifests } from '../over-time/made-up-series.ts';

const manifests = madeUpManifests(3).reverse();
const draw = (path: string, of: readonly Manifest[] = manifests) =>
  drawPage(methodPage, madeUpReader(of), new URL(path, 'http://localhost'));

const textOf = (html: string) =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&amp;', '&')
    .replaceAll('&quot;', '"');

describe('the method page', () => {
  it('is that of the newest edition, or of the one named', async () => {
    expect((await draw('/fr/method')).title).toMatch(/^Méthode de l’édition 2026-q3-1 – /);
    expect((await draw('/en/method?edition=2026-q1-1')).title).toMatch(/^Method of edition 2026-q1-1 – /);
    expect((await draw('/en/method?edition=2010')).title).toMatch(/^Method of the reference edition 2010 – /);
  });

  it('leads on from an edition that does not exist', async () => {
    const { status, app } = await draw('/fr/method?edition=1999-q1-1');
    expect(status).toBe(404);
    expect(app).toContain('href="/fr/method"');
  });

  it.each(['fr', 'en'] as const)(
    'says all of the notice and asks every question in both languages (%s)',
    async (language) => {
      const [manifest] = manifests as [Manifest];
      const { app } = await draw(`/${language}/method`);
      const text = textOf(app);
      for (const said of Object.values(manifest.notice)) {
        expect(text.toLowerCase()).toContain(pick(said, language).toLowerCase());
      }
      for (const question of manifest.questions) {
        expect(text).toContain(pick(question.text, 'fr'));
        expect(text).toContain(pick(question.text, 'en'));
        for (const { label } of question.options) expect(text).toContain(pick(label, 'fr'));
      }
    },
  );

  it('tells who was asked a question by its number', async () => {
    const { app } = await draw('/en/method');
    expect(textOf(app)).toContain('Asked if question 1 was answered: Yes.');
  });

  it('tells what was merged or left out, or that nothing was', async () => {
    expect((await draw('/en/method')).app).toContain('No category was merged, no margin left out.');
    const [manifest] = manifests as [Manifest];
    const [margin] = manifest.weighting.margins;
    if (!margin) throw new Error('the made-up edition has a margin');
    const note = { fr: 'Regroupé.', en: 'Merged with another.' };
    const merged = {
      ...manifest,
      weighting: { ...manifest.weighting, margins: [{ ...margin, used: false, note }] },
    };
    const { app } = await draw('/en/method', [merged]);
    expect(app).toContain('Merged with another.');
    expect(app).toContain('(not used)');
    expect(app).not.toContain('No category was merged');
  });

  it('says of 2010 what was published, and of the rest that it is not known', async () => {
    const { app } = await draw('/en/method?edition=2010', [edition2010().manifest]);
    const text = textOf(app);
    expect(text).toContain('Quota method');
    expect(text).toContain('not known');
    // Nothing of our own way of working is said of it.
    expect(text).not.toMatch(/Wilson|blind|raking/i);
    expect(text).not.toContain('A sample of volunteers');
  });
});
