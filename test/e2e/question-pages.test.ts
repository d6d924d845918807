import { beforeAll, describe, expect, it } from 'vitest';
import type { Manifest } from '../../functions/observatory/edition.ts';
import { formatPercent } from '../../web/shared/format.ts';
import { pick } from '../../web/shared/language.ts';
import { variants } from '../support/rounds.ts';
import { axeViolations, looks } from './support/axe.ts';
import { browser, onPage, read, server } from './support/edition-observatory.ts';
import { expectItsFigures } from './support/figures-of-question.ts';

const languages = variants(['fr', 'en'] as const);

let manifest: Manifest;

beforeAll(async () => {
  manifest = await read<Manifest>('/editions/latest');
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
    // One asked of all, one of some of them, one of many answers; the others are in the long tests.
    for (const id of ['mention', 'tone', 'networks']) await expectItsFigures(id, { language, manifest });
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
});
