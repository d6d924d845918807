import { describe, expect, it } from 'vitest';
import type { Manifest } from '../../functions/observatory/edition.ts';
import { browser, server } from './support/edition-observatory.ts';

const languages = ['fr', 'en'] as const;
/** Public, and in no map. */
const besideMap = ['company', 'embed/mention', 'embed/tone?by=sex', '?question=mention&by=sex'];

describe('what is handed a page’s address', () => {
  it('finds on every page and edition a picture of the right size, its words, and what it says', async () => {
    const map = await (await fetch(`${server.url}/sitemap.xml`)).text();
    const inMap = [...map.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address = '']) => address);
    const addresses = [
      ...inMap.map((address) => address.replaceAll('&amp;', '&')),
      ...languages.flatMap((language) => besideMap.map((page) => `${server.url}/${language}/${page}`)),
    ];
    expect(addresses.length).toBeGreaterThan(20);
    const pictures = new Set<string>();
    for (const address of addresses) {
      const html = await (await fetch(address)).text();
      const said = (name: string) =>
        new RegExp(`<meta (?:property|name)="${name}" content="([^"]+)"`).exec(html)?.[1];
      for (const name of ['og:title', 'og:description', 'og:image:alt'])
        expect(said(name), `${address} ${name}`).toMatch(/\S{3}/);
      expect([said('og:image:width'), said('og:image:height')], address).toEqual(['1200', '630']);
      expect(said('twitter:card'), address).toBe('summary_large_image');
      expect(said('og:image'), address).toMatch(new RegExp(`^${new URL(address).origin}/pictures/`));
      pictures.add(said('og:image') ?? '');
    }
    // Of the newest edition, of 2010, of two figures and of two findings at least: each in both languages.
    expect(pictures.size).toBeGreaterThanOrEqual(12);
    for (const picture of pictures) expect(await sizeOf(picture), picture).toEqual([1200, 630]);
  });

  it('finds one for each finding of the edition, in every shape', async () => {
    const manifest = (await (await fetch(`${server.url}/api/v1/editions/latest`)).json()) as Manifest;
    const top = manifest.findings?.top ?? [];
    expect(top.length).toBeGreaterThan(0);
    const shapes = ['share', 'wide', 'square', 'tall'] as const;
    for (const [index, id] of top.entries()) {
      // To draw one takes a while, and what is shared by pages is drawn already: every shape of the first.
      for (const shape of shapes.slice(0, index === 0 ? 4 : 1)) {
        const address = `${server.url}/pictures/${manifest.id}/en/finding.${id}.${shape}.png`;
        expect(await sizeOf(address), address).toEqual(
          { share: [1200, 630], wide: [1600, 900], square: [1080, 1080], tall: [1080, 1350] }[shape],
        );
      }
    }
  });
});

/** As a browser would: the file opens as a PNG of this size. */
async function sizeOf(address: string): Promise<number[]> {
  const reply = await fetch(address);
  expect([reply.status, reply.headers.get('content-type')], address).toEqual([200, 'image/png']);
  const png = Buffer.from(await reply.arrayBuffer());
  expect(png.subarray(0, 8)).toEqual(Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]));
  return [png.readUInt32BE(16), png.readUInt32BE(20)];
}

describe('a figure in a page', () => {
  it('has labels that touch no other, from 280 pixels on', async () => {
    const page = await browser.newPage();
    for (const path of ['embed/mention?by=age', 'embed/tone', 'embed/networks', 'embed/sanctions?by=sex']) {
      await page.goto(`${server.url}/fr/${path}`);
      for (const width of [280, 320, 390, 480, 640, 720, 1000]) {
        await page.setViewportSize({ width, height: 800 });
        const touching = await page.evaluate(() =>
          [...document.querySelectorAll('svg.marks')].flatMap((marks) => {
            const boxes = [...marks.querySelectorAll('text')]
              .map((text) => ({ text: text.textContent, box: text.getBoundingClientRect() }))
              .filter(({ box }) => box.width > 0)
              .sort((a, b) => a.box.left - b.box.left);
            return boxes.flatMap(({ text, box }, index) => {
              const next = boxes[index + 1];
              return next && box.right + 2 > next.box.left ? [`${text} ${next.text}`] : [];
            });
          }),
        );
        expect(touching, `${path} at ${width}`).toEqual([]);
      }
    }
    await page.close();
  });
});
