import { describe, expect, it } from 'vitest';
import type { Manifest } from '../../../functions/observatory/edition.ts';
import { findingsOf } from '../../../functions/observatory/findings/findings-of.ts';
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
  const section = html.split(`<tbody id="figures-${indicator}"`)[1]?.split('</tbody>')[0] ?? '';
  const cells = section.matchAll(new RegExp(`<td[^>]*data-column="${column}"[^>]*>(.*?)</td>`, 'g'));
  return [...cells].map(([, text = '']) => text.replace(/<[^>]+>/g, ''));
}

const textOf = (html: string) =>
  html
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();

const chapters = [
  'Talking',
  'In what tone and before whom',
  'Being prepared',
  'Risk and outlook',
  'Life on networks',
];

const headingsOf = (html: string) =>
  [...html.matchAll(/<h2 id="chapter-.*?<\/h2>/gs)].map(([heading]) => textOf(heading));

/** What a release says that its edition found. */
const withFindings = (manifests: readonly Manifest[]) =>
  manifests.map((manifest) => ({ ...manifest, findings: findingsOf(manifest) }));

const withRise = (manifest: Manifest, wave: number): Manifest => ({
  ...manifest,
  indicators: manifest.indicators.map((indicator) =>
    indicator.id === 'aware' && wave === 1
      ? { ...indicator, estimate: 0.46, low: 0.44, high: 0.48, whole: 0.46 }
      : indicator,
  ),
});

const changed = (manifest: Manifest, indicator: string, change: 'rise' | 'fall'): Manifest => ({
  ...manifest,
  indicators: manifest.indicators.map((one) =>
    one.id === indicator && one.previous ? { ...one, previous: { ...one.previous, change } } : one,
  ),
});

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
      const drawings = app.match(/<svg class="trend[ "]/g)?.length;
      expect(drawings).toBe(waves === 0 ? 7 : 8);
      // One more tells what the mark is.
      expect(app.match(/<circle class="trend-2010"/g)).toHaveLength(8);
      expect(app.match(/<polyline/g)?.length ?? 0).toBe(waves === 12 ? 6 : 0);
      expect(app).not.toMatch(/NaN|undefined|Infinity/);
    }
  });

  it('says before the first edition that these are the figures of 2010', async () => {
    const { app } = await draw(madeUpManifests(0), '/en/over-time');
    expect(app).toContain('has not published an edition yet');
    expect(app).toContain('There is nothing to compare yet: the figures of 2010 stand alone.');
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

  it.each([
    [0, '2010, where the series begin'],
    [1, 'Changes will show from the second wave on'],
    [12, 'No change is established since the previous wave (Quarter 3 of 2028)'],
  ])('is headed by what %i waves establish', async (waves, headline) => {
    const { app } = await draw(madeUpManifests(waves), '/en/over-time');
    expect(textOf(app.match(/<h1>.*?<\/h1>/s)?.[0] ?? '')).toBe(`Over time ${headline}`);
    if (waves < 2) expect(headingsOf(app)).toEqual(chapters.filter((name) => app.includes(`>${name}</h2>`)));
  });

  it('names a quarter within an English sentence as one does there', async () => {
    const [before, ...rest] = madeUpManifests(2).map((manifest, index) =>
      index === 1 ? { ...manifest, title: { ...manifest.title, en: 'Fourth quarter 2026' } } : manifest,
    );
    const { app } = await draw([before as Manifest, ...rest], '/en/over-time');
    expect(textOf(app)).toContain('since the previous wave (fourth quarter 2026)');
  });

  it('draws no empty grid of an indicator that nobody has measured', async () => {
    const drawings = (html: string) => html.split('class="series-drawing"').length - 1;
    const manifests = madeUpManifests(2);
    const hidden = manifests.map((manifest) => ({
      ...manifest,
      indicators: manifest.indicators.map((indicator) =>
        indicator.id === 'mention' ? { ...indicator, estimate: null, low: null, high: null } : indicator,
      ),
    }));
    const [all, without] = [await draw(manifests), await draw(hidden)];
    expect(drawings(without.app)).toBe(drawings(all.app) - 1);
    expect(without.app).toContain('id="mention"');
  });

  it('heads a chapter by the change that its newest edition found, and the others by none', async () => {
    const manifests = withFindings(madeUpManifests(2, withRise));
    expect(manifests.at(-1)?.indicators.find(({ id }) => id === 'aware')?.previous?.change).toBe('rise');
    const english = (await draw(manifests, '/en/over-time')).app;
    expect(textOf(english)).toContain(
      'One of 6 indicators has changed since the previous wave (Quarter 1 of 2026)',
    );
    expect(headingsOf(english)).toEqual([
      'Talking No change is established since the previous wave',
      'In what tone and before whom No change is established since the previous wave',
      'Being prepared 46% have been briefed by their company on using social networks, up from 26% in the previous edition',
      'Risk and outlook',
      'Life on networks No change is established since the previous wave',
    ]);
    const french = (await draw(manifests)).app;
    expect(textOf(french)).toContain('Sur 6 indicateurs, un seul a changé depuis la vague précédente');
  });

  it('calls no chapter unchanged in which a difference of shares changed', async () => {
    const manifests = madeUpManifests(2).map((manifest, index) =>
      index < 2 ? manifest : changed(manifest, 'netTone', 'rise'),
    );
    const { app } = await draw(manifests, '/en/over-time');
    expect(headingsOf(app)[1]).toBe(
      'In what tone and before whom Net tone (positive minus critical): a change is established',
    );
  });

  it('tells of no change where the question was reworded, whatever the edition said', async () => {
    const manifests = madeUpManifests(2).map((manifest, index) =>
      index < 2
        ? manifest
        : {
            ...changed(manifest, 'aware', 'rise'),
            questions: manifest.questions.map((question) =>
              question.id === 'aware' ? { ...question, wordingVersion: 2 } : question,
            ),
          },
    );
    const { app } = await draw(withFindings(manifests), '/en/over-time');
    expect(headingsOf(app)[2]).toBe('Being prepared Nothing here can be compared with the previous wave');
  });

  it('draws the indicators of a chapter on the same scale', async () => {
    const { app } = await draw(madeUpManifests(2), '/en/over-time');
    const scaleOf = (indicator: string) =>
      [
        ...(app.split(`id="${indicator}"`)[1]?.split('</svg>')[0] ?? '').matchAll(
          /class="trend-scale"[^>]*>([^<]*%)</g,
        ),
      ].map(([, label]) => label);
    expect(scaleOf('positive').length).toBeGreaterThan(2);
    expect(scaleOf('critical')).toEqual(scaleOf('positive'));
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
