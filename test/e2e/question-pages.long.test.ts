import { beforeAll, describe, expect, it } from 'vitest';
import type { Manifest } from '../../functions/observatory/edition.ts';
import { variants } from '../support/rounds.ts';
import { overflow } from './support/axe.ts';
import { onPage, read, server } from './support/edition-observatory.ts';
import { expectItsFigures } from './support/figures-of-question.ts';

const languages = variants(['fr', 'en'] as const);

let manifest: Manifest;

beforeAll(async () => {
  manifest = await read<Manifest>('/editions/latest');
});

describe('the page of a question', () => {
  it.each(languages)('has every figure that is published of it, and no other (%s)', async (language) => {
    for (const { id, kind } of manifest.questions) {
      if (kind !== 'profile') await expectItsFigures(id, { language, manifest });
    }
  });

  it('hands out its files, each there, and names a lasting address', async () => {
    await onPage('/fr/questions/mention', {}, async (page) => {
      const links = page.locator('.take-away a');
      const hrefs = (all: Element[]) => all.map((link) => link.getAttribute('href') ?? '');
      const addresses = await links.evaluateAll(hrefs);
      expect(addresses.length).toBeGreaterThan(10);
      // Those of the whole edition are the same on the page of its method, where each is fetched.
      const ofEdition = await page.locator('.edition-files a').evaluateAll(hrefs);
      const method = await (await fetch(`${server.url}/fr/method`)).text();
      for (const address of ofEdition) expect(method).toContain(`href="${address.replaceAll('&', '&amp;')}"`);
      for (const address of addresses.filter((one) => !ofEdition.includes(one)))
        expect([address, (await fetch(server.url + address)).status]).toEqual([address, 200]);
      expect(addresses).toContain(`/fr/questions/mention?edition=${manifest.id}`);
      const pictures = page.locator('.picture-links a');
      const [picture] = await pictures.evaluateAll(hrefs);
      expect((await fetch(server.url + picture)).headers.get('content-type')).toMatch(/^image\//);
      expect(await page.getByRole('button', { name: /^Intégrer/ }).count()).toBeGreaterThan(1);
    });
  });

  it.each([320, 390, 1200])(
    'takes eleven files, and does not scroll sideways at %i pixels',
    async (width) => {
      await onPage('/fr/questions/tone', { viewport: { width, height: 800 } }, async (page) => {
        expect(await overflow(page)).toBe(0);
        const files = () => performance.getEntriesByType('resource').length;
        expect(await page.evaluate(files)).toBeLessThanOrEqual(11);
      });
    },
  );

  it.each(languages)(
    'shows all four columns of the tone over the editions on a telephone (%s)',
    async (language) => {
      await onPage(`/${language}/questions/tone`, { viewport: { width: 390, height: 800 } }, async (page) => {
        const history = page.locator('.question-history .scroll');
        expect(await history.locator('thead th').count()).toBe(4);
        expect(await history.evaluate((box) => box.scrollWidth - box.clientWidth)).toBe(0);
      });
    },
  );

  it('keeps its editions and its lasting address whole on a telephone', async () => {
    await onPage('/fr/questions/mention', { viewport: { width: 390, height: 800 } }, async (page) => {
      const history = page.locator('.question-history .scroll');
      expect(await history.evaluate((box) => box.scrollWidth - box.clientWidth)).toBe(0);
      const parts = page.locator('.lasting span');
      expect(await parts.allInnerTexts()).toEqual(['/fr/questions/mention', `?edition=${manifest.id}`]);
      const lines = (all: Element[]) => all.map((part) => part.getClientRects().length);
      expect(await parts.evaluateAll(lines)).toEqual([1, 1]);
    });
  });
});
