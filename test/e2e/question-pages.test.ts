import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Manifest, PublishedTable } from '../../functions/observatory/edition.ts';
import { formatPercent } from '../../web/shared/format.ts';
import { pick } from '../../web/shared/language.ts';
import { variants } from '../support/rounds.ts';
import { axeViolations, looks, overflow } from './support/axe.ts';
import { type RunningServer, startWithEdition } from './support/server.ts';
import { sharedBrowser } from './support/shared-browser.ts';
import { visitPage } from './support/visit-page.ts';

const languages = variants(['fr', 'en'] as const);

let server: RunningServer;
let browser: Browser;
let manifest: Manifest;

beforeAll(async () => {
  [server, browser] = await Promise.all([startWithEdition(), sharedBrowser()]);
  manifest = await read<Manifest>('/editions/latest');
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

const asked = () => manifest.questions.filter(({ kind }) => kind !== 'profile');

describe('the page of a question', () => {
  for (const { language, colorScheme, rules } of looks) {
    it(`has no accessibility violation and asks nobody else (${language}, ${colorScheme})`, async () => {
      await onPage(`/${language}/questions/tone`, { colorScheme }, async (page) => {
        await page.locator('details').evaluateAll((all) => {
          for (const details of all) (details as HTMLDetailsElement).open = true;
        });
        expect(await axeViolations(page, { rules })).toEqual([]);
      });
    });
  }

  it.each(languages)('has every figure that is published of it, and no other (%s)', async (language) => {
    await onPage(`/${language}/questions`, { javaScriptEnabled: false }, async (page) => {
      for (const { id } of asked()) {
        await page.goto(`${server.url}/${language}/questions/${id}`);
        const singles = (manifest.tables?.[id] ?? []).filter((by) => !by.includes(','));
        for (const by of ['', ...singles]) {
          const table = await read<PublishedTable>(`/editions/latest/tables/${id}${by && `?by=${by}`}`);
          const within = by ? page.locator(`#by-${by}`) : page.locator('.question-page > .question');
          const cells = within.locator('.full-table td[data-column="share"]');
          const shown = await cells.evaluateAll((all) => all.map((cell) => cell.textContent ?? ''));
          expect([id, by, shown.filter((text) => /\d\s?%$/.test(text))]).toEqual([
            id,
            by,
            sharesOf(table, language),
          ]);
        }
      }
    });
  });

  it.each(languages)(
    'is titled by its finding, and says the question as it was asked (%s)',
    async (language) => {
      const question = asked().find(({ id }) => id === 'mention');
      const titles = manifest.findings?.ranked
        .filter((finding) => finding.question === 'mention')
        .map(({ title }) => pick(title, language));
      await onPage(`/${language}/questions/mention`, {}, async (page) => {
        expect(titles).toContain(await page.locator('h1').innerText());
        const wording = await page.locator('.question-wording').innerText();
        expect(wording).toContain(pick(question?.text ?? { fr: '?', en: '?' }, language));
        for (const { label } of question?.options ?? []) expect(wording).toContain(pick(label, language));
        if (question?.hint) expect(wording).toContain(pick(question.hint, language));
      });
    },
  );

  it('says who was asked a question that others decide', async () => {
    await onPage('/en/questions/tone', {}, async (page) => {
      const mention = asked().find(({ id }) => id === 'mention');
      const yes = mention?.options.find(({ code }) => code === 'yes');
      expect(await page.locator('.question-wording').innerText()).toContain(
        `answered “${pick(yes?.label ?? { fr: '?', en: '?' }, 'en')}”`,
      );
    });
  });

  it('shows another answer of its groups at an address of its own, without a script', async () => {
    await onPage('/en/questions/aware', { javaScriptEnabled: false }, async (page) => {
      const links = page.locator('.groups .choice-links');
      const before = await page.locator('#by-sex .value-figure strong').allInnerTexts();
      await links.getByRole('link', { name: 'No', exact: true }).click();
      await page.waitForURL(({ searchParams }) => searchParams.get('answer') === 'no');
      expect(await page.locator('#by-sex .value-figure strong').allInnerTexts()).not.toEqual(before);
      expect(await links.locator('[aria-current]').innerText()).toBe('No');
    });
  });

  it('tells its history, and leads to the whole of it', async () => {
    await onPage('/en/questions/mention', {}, async (page) => {
      const figure = manifest.indicators.find(({ id }) => id === 'mention');
      const row = page.locator(`.question-history tr[data-edition="${manifest.id}"]`);
      expect(await row.innerText()).toContain(formatPercent(figure?.estimate ?? 0, 'en'));
      expect(await page.locator('.question-history tr[data-edition="2010"]').innerText()).toContain('15%');
      await page.getByRole('link', { name: 'The whole history' }).click();
      await page.waitForURL(/\/en\/over-time#mention$/);
    });
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

  it('is found by machine: its address, its translation, its data set, and a place in the map', async () => {
    await onPage('/fr/questions/mention', {}, async (page) => {
      const of = (selector: string) => page.locator(selector).getAttribute('href');
      expect(await of('link[rel="canonical"]')).toBe(`${server.url}/fr/questions/mention`);
      expect(await of('link[hreflang="en"]')).toBe(`${server.url}/en/questions/mention`);
      expect(
        JSON.parse((await page.locator('script[type="application/ld+json"]').textContent()) ?? ''),
      ).toMatchObject({
        '@type': 'Dataset',
      });
      const said = await page.locator('meta[property="og:description"]').getAttribute('content');
      expect(said).toBe(await page.locator('.quote p').first().innerText());
    });
    const map = await (await fetch(`${server.url}/sitemap.xml`)).text();
    for (const { id } of asked()) expect(map).toContain(`${server.url}/fr/questions/${id}<`);
  });

  it('shows 2010 as it asked the question, and says that a newer edition does', async () => {
    await onPage('/en/questions/mention?edition=2010', {}, async (page) => {
      expect(await page.locator('.banner').innerText()).toContain('2010');
      await page.getByRole('link', { name: 'see its figures' }).click();
      await page.waitForURL(/\/en\/questions\/mention$/);
    });
  });

  it('leads on from a question or an edition that there is not', async () => {
    const page = await browser.newPage();
    for (const [path, next] of [
      ['/fr/questions/nothing', 'Parler de son entreprise'],
      ['/fr/questions/mention?edition=1999-q1-1', 'Voir la dernière édition'],
    ] as const) {
      expect((await page.goto(server.url + path))?.status()).toBe(404);
      await page.getByRole('link', { name: next }).click();
      await page.locator('.question-wording').waitFor();
    }
    await page.close();
  });

  it.each(languages)('stands beside all others on one page (%s)', async (language) => {
    await onPage(`/${language}/questions`, {}, async (page) => {
      expect(await page.locator('.question-list a').count()).toBe(asked().length);
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

const onPage = (path: string, options: BrowserContextOptions, check: (page: Page) => Promise<void>) =>
  visitPage(browser, { address: server.url + path, options }, check);

async function read<T>(path: string): Promise<T> {
  const reply = await fetch(`${server.url}/api/v1${path}`);
  expect(reply.status).toBe(200);
  return (await reply.json()) as T;
}

/** Every published share of a table as the page should write it, in the table's own order. */
function sharesOf({ groups }: PublishedTable, language: 'fr' | 'en'): string[] {
  const signs = { atMost: '≤\u00a0', atLeast: '≥\u00a0' };
  return groups.flatMap(({ cells }) =>
    cells.flatMap(({ share, bound }) =>
      share === null ? [] : [(bound ? signs[bound] : '') + formatPercent(share, language)],
    ),
  );
}
