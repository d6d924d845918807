import { describe, expect, it } from 'vitest';
import type { Manifest } from '../../../functions/observatory/edition.ts';
import { drawPage } from '../../../functions/pages/draw-page.ts';
import { overTimePage } from '../../../web/over-time/definition.ts';
import { exactEstimate, exactInterval } from '../../../web/over-time/wording.ts';
import { madeUpReader, madeUpSite } from '../../functions/pages/made-up-reader.ts';
import { madeUpManifests } from './made-up-series.ts';

const draw = (manifests: readonly Manifest[], path = '/fr/over-time') =>
  drawPage(
    overTimePage,
    madeUpReader([...manifests].reverse()),
    new URL(path, 'http://localhost'),
    madeUpSite,
  );

/** The texts of a column's cells, by indicator. */
function cellsOf(html: string, indicator: string, column: string): string[] {
  const section = html.split(`<section class="series" id="${indicator}"`)[1]?.split('</table>')[0] ?? '';
  const cells = section.matchAll(new RegExp(`<td[^>]*data-column="${column}"[^>]*>(.*?)</td>`, 'g'));
  return [...cells].map(([, text = '']) => text.replace(/<[^>]+>/g, ''));
}

describe('the page over time', () => {
  it.each(['fr', 'en'] as const)('has the figures of every edition, newest first (%s)', async (language) => {
    const manifests = madeUpManifests(12);
    const { app, status } = await draw(manifests, `/${language}/over-time`);
    expect(status).toBe(200);
    for (const indicator of ['mention', 'netTone', 'networksMean']) {
      const figures = [...manifests]
        .reverse()
        .flatMap((manifest) => manifest.indicators.filter(({ id }) => id === indicator));
      expect(cellsOf(app, indicator, 'estimate')).toEqual(
        figures.map((figure) => exactEstimate(figure, language)),
      );
      expect(cellsOf(app, indicator, 'interval')).toEqual(
        figures.map((figure) => exactInterval(figure, language)),
      );
    }
  });

  it('is drawn with no edition of ours, with one, and with twelve', async () => {
    for (const waves of [0, 1, 12]) {
      const { app } = await draw(madeUpManifests(waves));
      const drawings = app.match(/<svg class="trend/g)?.length;
      expect(drawings).toBe(waves === 0 ? 7 : 8);
      expect(app.match(/<circle class="trend-2010"/g)).toHaveLength(7);
      expect(app.match(/<polyline/g)?.length ?? 0).toBe(waves === 12 ? 6 : 0);
      expect(app).not.toMatch(/NaN|undefined|Infinity/);
    }
  });

  it('says before the first edition that these are the figures of 2010', async () => {
    const { app } = await draw(madeUpManifests(0), '/en/over-time');
    expect(app).toContain('has not published an edition yet');
    expect(app).toContain('With a single edition there is nothing to compare yet.');
  });

  it('names a rise or fall only where the edition’s own test did', async () => {
    const manifests = madeUpManifests(12);
    const { app } = await draw(manifests, '/en/over-time');
    const words = { rise: 'rise', fall: 'fall', none: 'not established', notComparable: 'not comparable' };
    const tested = [...manifests]
      .reverse()
      .map((manifest) => manifest.indicators.find(({ id }) => id === 'mention')?.reference2010?.change);
    expect(cellsOf(app, 'mention', 'since-2010')).toEqual(
      tested.map((change) => (change ? words[change] : '–')),
    );
  });

  it('offers all editions where a wave has several, and shows them on demand', async () => {
    const [reference, first, second] = madeUpManifests(2) as [Manifest, Manifest, Manifest];
    const manifests = [reference, { ...first, id: '2026-q1-0' }, first, second];
    const newest = await draw(manifests);
    expect(newest.app).not.toContain('data-edition="2026-q1-0"');
    expect(newest.app).toContain('href="/fr/over-time?editions=all"');
    const all = await draw(manifests, '/fr/over-time?editions=all');
    expect(all.app).toContain('data-edition="2026-q1-0"');
    expect(all.app).toContain('trend-replaced');
  });

  it('says which editions hold simulated answers', async () => {
    const simulated = madeUpManifests(3, (manifest, wave) =>
      wave === 1 ? { ...manifest, simulated: 40 } : manifest,
    );
    const { app } = await draw(simulated, '/en/over-time');
    expect(app).toContain('In one edition, some or all responses were made by a program');
  });
});
