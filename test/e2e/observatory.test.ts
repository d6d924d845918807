import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { Manifest, PublishedTable } from '../../functions/observatory/edition.ts';
import { pick } from '../../web/shared/language.ts';
import { variants } from '../support/rounds.ts';
import { axeViolations, looks } from './support/axe.ts';
import { downloaded } from './support/browser.ts';
import { browser, onPage, read, server } from './support/edition-observatory.ts';
import { printedPercents } from './support/printed-percents.ts';
import { headline } from './support/server.ts';
import { expectStill } from './support/still-page.ts';
import { touchDrawing } from './support/touch-drawing.ts';
import { visitPage } from './support/visit-page.ts';

const languages = ['fr', 'en'] as const;

describe('the observatory page of an edition', () => {
  for (const { language, colorScheme, rules } of looks) {
    it(`has no accessibility violation and asks nobody else (${language}, ${colorScheme})`, async () => {
      const path = `/${language}/?mention=age&question=aware&by=age&compare=18-24,25-34&show=population`;
      await onPage(path, { colorScheme }, async (page) => {
        await page.locator('#explore').waitFor();
        await unfold(page);
        const explore = page.locator('#explore');
        await touchDrawing(explore.locator('.rows').first(), explore.locator('.chart-reading:not(:empty)'));
        expect(await axeViolations(page, { rules })).toEqual([]);
      });
    });
  }

  it.each(variants(languages))(
    'gives the figures of the API, and says that they are simulated (%s)',
    async (language) => {
      const manifest = await read<Manifest>('/editions/latest');
      await onPage(`/${language}/`, {}, async (page) => {
        await page.locator('#method').waitFor();
        expect(await page.locator('h1').innerText()).toBe(pick(headline, language));
        expect(await page.locator('.banner-simulated').innerText()).toMatch(
          new RegExp(new Intl.NumberFormat(language === 'fr' ? 'fr-FR' : 'en-GB').format(manifest.simulated)),
        );
        for (const finding of manifest.findings?.ranked.filter(({ id }) =>
          manifest.findings?.top.includes(id),
        ) ?? []) {
          const told = page.locator(`[data-finding="${finding.id}"]`);
          expect(await told.locator('h3').innerText()).toBe(pick(finding.title, language));
          expect(await told.locator('.quote p').first().innerText()).toBe(pick(finding.sentence, language));
        }
        for (const { id } of manifest.questions.filter(({ kind }) => kind !== 'profile')) {
          const table = await read<PublishedTable>(`/editions/latest/tables/${id}`);
          const shown = await page.locator(`#${id} .value-figure strong`).allInnerTexts();
          const published = [...printedShares(table), ...indicatorsOf(manifest, id)];
          for (const words of shown)
            expect([id, published]).toEqual([id, expect.arrayContaining([Number.parseInt(words, 10)])]);
          expect(shown.length, id).toBeGreaterThan(0);
        }
      });
    },
  );

  it('begins with the headline, the four figures and the findings, before anything else', async () => {
    for (const language of languages) {
      await onPage(`/${language}/`, {}, async (page) => {
        const manifest = await read<Manifest>('/editions/latest');
        const headings = await page.locator('main :is(h1, h2, h3)').allInnerTexts();
        const found = manifest.findings?.top.flatMap((id) =>
          manifest.findings?.ranked.filter((finding) => finding.id === id),
        );
        expect(found?.length).toBeGreaterThan(0);
        const brief = pick({ fr: 'L’essentiel', en: 'In brief' }, language);
        const main = pick({ fr: 'Ce qu’il faut retenir', en: 'Main findings' }, language);
        const first = [
          pick(headline, language),
          brief,
          main,
          ...(found ?? []).map((finding) => pick(finding?.title ?? { fr: '', en: '' }, language)),
        ];
        expect(headings.slice(0, first.length)).toEqual(first);
        // To whoever hears the page it is the same: in the accessible tree each figure stands below its heading.
        const tree = (await page.locator('main').ariaSnapshot()).replaceAll(/[\s\u00a0\u202f]+/g, ' ');
        const told = [...tree.matchAll(/- '?heading "((?:[^"\\]|\\.)*)"/g)].map(([, name = '']) =>
          plain(name),
        );
        expect(told.slice(0, first.length)).toEqual(first.map(plain));
        const inBrief = tree.slice(tree.indexOf(`heading "${brief}"`), tree.indexOf(`heading "${main}"`));
        const figures = await page.locator('.numeral').allInnerTexts();
        expect(figures).toHaveLength(4);
        let at = 0;
        for (const figure of figures) {
          at = plain(inBrief).indexOf(plain(figure), at);
          expect(at, figure).toBeGreaterThan(-1);
        }
      });
    }
  });

  it('loads in 75 kB as sent, scripts, styles and figures, and ten requests', async () => {
    const visit = { address: `${server.url}/fr/`, options: {}, isFirst: true };
    await visitPage(browser, visit, async (page) => {
      await page.waitForLoadState('networkidle');
      // With 300 bytes for the headers of each (Resource Timing, 4.3).
      const sizes = await page.evaluate(() =>
        [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')].map(
          (entry) => (entry as PerformanceResourceTiming).transferSize,
        ),
      );
      expect(sizes.length).toBeLessThanOrEqual(10);
      expect(Math.min(...sizes)).toBeGreaterThan(300);
      expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(75_000);
    });
  });

  it.each(variants(languages))(
    'copies a quote with its base, its source and its address (%s)',
    async (language) => {
      const manifest = await read<Manifest>('/editions/latest');
      const id = manifest.findings?.top[0];
      const finding = manifest.findings?.ranked.find((one) => one.id === id);
      await onPage(`/${language}/`, { permissions: ['clipboard-read', 'clipboard-write'] }, async (page) => {
        const told = page.locator(`[data-finding="${id}"]`);
        await told.locator('button').click();
        await told.getByRole('status').filter({ hasText: /\S/ }).waitFor();
        const copied = await page.evaluate(() => navigator.clipboard.readText());
        for (const part of [finding?.sentence, finding?.evidence, manifest.citation])
          expect(copied.toLowerCase()).toContain(pick(part ?? { fr: '?', en: '?' }, language).toLowerCase());
        const address = copied.split(' ').at(-1) ?? '';
        expect(new URL(address).searchParams.get('edition')).toBe(manifest.id);
        expect((await fetch(address)).status).toBe(200);
      });
    },
  );

  it('shows the quote to be copied by hand where the clipboard is refused, and says so', async () => {
    await onPage('/en/', {}, async (page) => {
      await page.evaluate(() => {
        Object.defineProperty(navigator, 'clipboard', {
          value: { writeText: () => Promise.reject(new Error('refused')) },
        });
      });
      const told = page.locator('[data-finding]').first();
      await told.locator('button').click();
      await told.getByRole('status').filter({ hasText: 'copy yourself' }).waitFor();
      const field = told.getByRole('textbox');
      const sentence = await told.locator('.quote p').first().innerText();
      expect(await field.inputValue()).toContain(`“${sentence}”`);
      expect(await field.evaluate((area: HTMLTextAreaElement) => area.selectionEnd)).toBe(
        (await field.inputValue()).length,
      );
    });
  });

  it('sorts, shows people, and compares two groups, all of it in the address', async () => {
    await onPage('/en/?question=mention&by=age', {}, async (page) => {
      const explore = page.locator('#explore');
      const choose = (name: string, value: string) =>
        explore.locator(`[data-choice="${name}"]`).selectOption(value);
      await choose('sort', 'down');
      const table = await read<PublishedTable>('/editions/latest/tables/mention?by=age');
      const shown = await explore.locator('.value-figure strong').allInnerTexts();
      const exact = shown.filter((words) => !/[≤≥]/.test(words)).map((words) => Number.parseInt(words, 10));
      expect(exact).toEqual(printedPercents(table, 'yes').sort((a, b) => b - a));

      await choose('show', 'population');
      expect(await explore.locator('.people-missing').innerText()).toContain('for everyone together only');
      await choose('by', '');
      expect(await explore.locator('.people-missing').innerText()).toBe('');
      const all = await read<PublishedTable>('/editions/latest/tables/mention');
      const people = all.groups[0]?.cells[0]?.population ?? 0;
      expect(await explore.locator('.rows').innerText()).toContain(
        `${new Intl.NumberFormat('en-GB').format(people)} people`,
      );

      await choose('by', 'sex');
      await explore.locator('.comparison > summary').click();
      await choose('compare-first', 'woman');
      await choose('compare-second', 'man');
      // The table by sex may still be on its way.
      const said = await explore.locator('.comparison-result').filter({ hasText: 'Difference' }).innerText();
      expect(said).toMatch(/Difference: [+−]?[\d.]+ points, [+−]?[\d.]+ to [+−]?[\d.]+/);
      const query = '?question=mention&by=sex&sort=down&show=population&compare=woman,man';
      await page.waitForURL(({ search }) => search === query);
      const address = page.url();
      await page.goto('about:blank');
      await page.goto(address);
      expect(await explore.locator('.comparison-result').innerText()).toBe(said);
      await choose('compare-second', 'woman');
      expect(await explore.locator('.comparison-result').innerText()).toContain(
        'This is the same group twice',
      );
    });
  });

  it('has what a choice needs before it is made, and shows it at once', async () => {
    await onPage('/en/?question=mention&by=age', {}, async (page) => {
      const choice = page.locator('#explore [data-choice="by"]');
      const offered = await choice
        .locator('option')
        .evaluateAll((options) => options.map((option) => (option as HTMLOptionElement).value));
      const ahead = offered.filter((by) => by !== '' && by !== 'age');
      expect(ahead).toEqual(expect.arrayContaining(['sex', 'occupation', 'employer', 'size']));
      // With the page, where a finding shows it; as Explore comes in sight; or as its choice is pointed at. A file is
      // listed once it is there.
      await expect
        .poll(async () => {
          await choice.hover();
          const [loaded, served] = await page.evaluate(() => [
            performance.getEntriesByType('resource').map(({ name }) => name),
            [...document.querySelectorAll('script[type="application/json"]')].map((data) => data.textContent),
          ]);
          return ahead.filter((by) => {
            const address = `/tables/mention?by=${by}`;
            return (
              !loaded?.some((name) => name?.endsWith(address)) &&
              !served?.some((data) => data?.includes(`${address}"`))
            );
          });
        })
        .toEqual([]);
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      for (const by of ['sex', 'occupation', 'employer', 'age', 'size']) {
        const summary = await page.locator('#explore .summary').innerText();
        const frames = await choice.evaluate(
          async (select, { by, summary }) => {
            (select as HTMLSelectElement).value = by;
            select.dispatchEvent(new Event('change', { bubbles: true }));
            for (let frames = 1; ; frames++) {
              await new Promise(requestAnimationFrame);
              const now = document.querySelector('#explore .summary')?.textContent ?? '';
              if (now !== summary && /\d/.test(now)) return frames;
            }
          },
          { by, summary },
        );
        // Three frames are the promised 50 ms at sixty a second; counted, they are as many on a busy machine.
        expect([by, frames <= 3]).toEqual([by, true]);
      }
      expect(asked).toEqual([]);
    });
  });

  it('is wholly usable by keyboard', async () => {
    await onPage('/en/?question=mention', {}, async (page) => {
      const explore = page.locator('#explore');
      const choice = explore.locator('[data-choice="by"]');
      await choice.focus();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowDown');
      await explore.locator('.summary').waitFor();
      expect(await choice.inputValue()).toBe('age');
      await explore.locator('.actions summary').first().focus();
      await page.keyboard.press('Enter');
      expect(await explore.locator('.full-table').isVisible()).toBe(true);
      await page.locator('#mention a').focus();
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/en\/questions\/mention$/);
    });
  });

  it('says a value where Explore is touched, by pointer and by keyboard, and loads nothing for it before', async () => {
    await onPage('/en/?question=mention&by=sex&compare=woman,man', {}, async (page) => {
      const charts = () =>
        page.evaluate(
          () =>
            performance.getEntriesByType('resource').filter(({ name }) => name.includes('answer-touch'))
              .length,
        );
      const touchable = page.locator('.touchable');
      await touchable.nth(1).waitFor();
      await page.waitForLoadState('networkidle');
      expect(await page.locator('.chapter canvas, .findings canvas').count()).toBe(0);
      expect(await charts()).toBe(0);
      for (const [index, chart] of (await touchable.all()).entries()) {
        const reading = chart.locator('.chart-reading');
        const values = await chart
          .locator('.row')
          .evaluateAll((rows) =>
            rows.map(
              (row) =>
                `${row.querySelector('th')?.textContent}: ${row.querySelector('.value-figure strong')?.textContent}`,
            ),
          );
        await chart.locator('.row').nth(1).locator('.plot').hover();
        await reading.filter({ hasText: values[1] ?? '' }).waitFor();
        await page.locator('h1').hover();
        await reading.filter({ hasNotText: /./ }).waitFor({ state: 'attached' });
        await chart.locator('canvas').focus();
        await reading.filter({ hasText: values[0] ?? '' }).waitFor();
        await page.keyboard.press('ArrowDown');
        await reading.filter({ hasText: values[1] ?? '' }).waitFor();
        await page.keyboard.press('Escape');
        expect([index, await reading.textContent()]).toEqual([index, '']);
      }
      expect(await charts()).toBe(1);
    });
  });

  it('hands out what Explore shows as picture and as CSV', async () => {
    await onPage('/fr/?question=mention&by=age', {}, async (page) => {
      const links = page.locator('.picture-links').filter({
        has: page.getByLabel('Image : Explorer, Parler de son entreprise', { exact: true }),
      });
      await links.locator('summary').click();
      const saved = page.waitForEvent('download');
      await links.getByRole('link', { name: 'Large' }).click();
      // The first eight bytes of every PNG (ISO/IEC 15948, 5.2), then width and height in the header.
      const picture = await downloaded(await saved);
      expect(picture.subarray(0, 8)).toEqual(Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]));
      expect([picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual([1600, 900]);
      const address = await page
        .getByRole('link', { name: 'CSV : Explorer, Parler de son entreprise' })
        .getAttribute('href');
      const reply = await fetch(server.url + address);
      expect(reply.headers.get('content-type')).toContain('text/csv');
      expect(await reply.text()).toContain('18-24');
    });
  });

  it('changes to the edition of 2010 and back', async () => {
    await onPage('/en/', {}, async (page) => {
      await page.locator('.edition-line select').selectOption('2010');
      await page.locator('.banner').filter({ hasText: 'not data of this observatory' }).waitFor();
      await page.waitForURL(({ search }) => search === '?edition=2010');
      await page.goBack();
      await page.locator('.banner-simulated').waitFor();
    });
  });

  it('neither moves nor scrolls sideways on a phone', async () => {
    await onPage('/fr/?mention=activity', { viewport: { width: 390, height: 800 } }, expectStill);
  });
});

describe('Explore', () => {
  it.each(variants(languages))(
    'offers the same views without JavaScript, as links (%s)',
    async (language) => {
      await onPage(`/${language}/`, { javaScriptEnabled: false }, async (page) => {
        const topic = language === 'fr' ? 'La sensibilisation' : 'Awareness';
        const explore = page.locator('#explore');
        await explore.locator('.choice-links summary').click();
        const choose = (choice: string, option: string | RegExp) =>
          explore
            .getByRole('navigation', { name: choice, exact: true })
            .getByRole('link', { name: option, exact: typeof option === 'string' })
            .click();
        await choose('Question', topic);
        await choose(language === 'fr' ? 'Par' : 'By', language === 'fr' ? 'Sexe' : 'Sex');
        await choose(
          language === 'fr' ? 'Ordre' : 'Order',
          language === 'fr' ? /^parts croissantes/ : /^smallest/,
        );
        await page.waitForURL(({ search }) => search === '?question=aware&by=sex&sort=up');
        const table = await read<PublishedTable>('/editions/latest/tables/aware?by=sex');
        const shares = printedPercents(table, 'yes').sort((a, b) => a - b);
        const shown = await explore.locator('.value-figure strong').allInnerTexts();
        expect(shown.map((text) => Number.parseInt(text, 10))).toEqual(shares);
        // The marks need no script either.
        expect(await explore.locator('.marks circle:visible').count()).toBeGreaterThanOrEqual(shares.length);
        expect(await explore.locator('.choice-links [aria-current]').allInnerTexts()).toContain(topic);
        // Whoever is handed this address sees what it is of before opening it.
        expect(await page.title()).toMatch(new RegExp(`^${topic} · Sexe?`));
        const preview = await page.locator('meta[property="og:description"]').getAttribute('content');
        expect(preview).toBe(await explore.locator('.summary').innerText());
        await choose(language === 'fr' ? 'Comparer' : 'Compare', language === 'fr' ? 'Femmes' : 'Women');
        await choose(language === 'fr' ? 'avec' : 'with', language === 'fr' ? 'Hommes' : 'Men');
        expect(await explore.locator('.comparison-verdict').innerText()).toMatch(/\d+/);
      });
    },
  );
});

describe('the header', () => {
  it('stands before the survey without them', async () => {
    await onPage('/en/survey', { viewport: { width: 390, height: 700 } }, async (page) => {
      await page.locator('h1').waitFor();
      expect(await page.locator('.site-header nav').count()).toBe(0);
    });
  });
});

describe('the observatory page when something fails', () => {
  it('says so, and shows the figures once the service is back', async () => {
    const page = await browser.newPage();
    await page.route('**/api/v1/**', (route) => route.abort());
    // The file as it was built, which is what there is while the figures cannot be put into it.
    const body = readFileSync(new URL('../../dist/web/en/index.html', import.meta.url), 'utf8');
    await page.route(`${server.url}/en/`, (route) =>
      route.fulfill({ status: 503, contentType: 'text/html', body }),
    );
    await page.goto(`${server.url}/en/`);
    await page.getByRole('alert').waitFor();
    await page.unroute('**/api/v1/**');
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.locator('.extract').waitFor();
    await page.close();
  });

  it('keeps its figures where the chart’s code does not arrive', async () => {
    const page = await browser.newPage();
    await page.route('**/answer-touch-*.js', (route) => route.abort());
    await page.goto(`${server.url}/en/?question=mention`);
    await page.locator('#explore canvas').focus();
    await page.waitForLoadState('networkidle');
    expect(await page.locator('#explore .rows').innerText()).toMatch(/Yes\s+\d+%/);
    expect(await page.locator('#explore .marks :is(rect, circle):visible').count()).toBeGreaterThan(1);
    await page.close();
  });

  it.each(variants(languages))(
    'has its figures, tables and method without JavaScript (%s)',
    async (language) => {
      await onPage(`/${language}/?mention=age`, { javaScriptEnabled: false }, async (page) => {
        const manifest = await read<Manifest>('/editions/latest');
        expect(await page.locator('.numeral').count()).toBe(
          manifest.indicators.filter(({ headline }) => headline).length,
        );
        expect(await page.locator('#mention .rows').innerText()).toMatch(/\d+\s?%/);
        // What needs a script is not offered: a sentence is there to be copied by hand.
        expect(await page.locator('.findings .quote').count()).toBe(manifest.findings?.top.length);
        expect(await page.locator('.findings button:visible').count()).toBe(0);
        expect(await page.locator('#method').innerText()).toContain('CC BY 4.0');
        // Explore's address is read by the server, comparison and order included.
        await page.goto(`${server.url}/${language}/?question=mention&by=sex&sort=up&compare=woman,man`);
        expect(await page.locator('.comparison-verdict').innerText()).toMatch(/\d+/);
        // What needs a script is not offered.
        expect(await page.locator('.choice:visible').count()).toBe(0);
      });
    },
  );

  it('asks for nothing that it came with', async () => {
    await onPage('/en/?mention=age', {}, async (page) => {
      await page.locator('#mention .rows').waitFor();
      await page.waitForLoadState('networkidle');
      const asked = await page.evaluate(() =>
        performance.getEntriesByType('resource').filter(({ name }) => name.includes('/api/')),
      );
      expect(asked).toEqual([]);
    });
  });
});

/** Without what tells spaces apart. */
function plain(text: string): string {
  return text
    .replaceAll(/[\s\u00a0\u202f]+/g, ' ')
    .replaceAll('\\"', '"')
    .trim();
}

/** Opens whatever is folded. */
async function unfold(page: Page): Promise<void> {
  const folded = page.locator('details');
  await folded.evaluateAll((all) => {
    for (const details of all) (details as HTMLDetailsElement).open = true;
  });
}

/** Every share of a table in whole points as pages print them. */
function printedShares(table: PublishedTable): number[] {
  return (table.groups[0]?.cells ?? []).flatMap(({ code }) => printedPercents(table, code));
}

/** The figures of the indicators that findings of a question tell, in whole points. */
function indicatorsOf({ findings, indicators }: Manifest, question: string): number[] {
  const told = findings?.ranked.filter((finding) => finding.question === question) ?? [];
  return indicators
    .filter(({ id }) => told.some(({ indicator }) => indicator === id))
    .map(({ whole, estimate }) => Math.round((whole ?? estimate ?? 0) * 100));
}
