import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import type { Manifest, PublishedTable } from '../../functions/observatory/edition.ts';
import { exactEstimate, exactInterval } from '../../web/over-time/wording.ts';
import { formatMean, formatNumber } from '../../web/shared/format.ts';
import { pick } from '../../web/shared/language.ts';
import { variants } from '../support/rounds.ts';
import { looks } from './support/axe.ts';
import { browser, onPage, read, server } from './support/edition-observatory.ts';
import { expectSound, unfoldAll } from './support/sound-page.ts';

const languages = ['fr', 'en'] as const;
/** The API's routes are hundreds of parts of one kind, of which the readers' are looked at here. */
const alike = ['#respondents', '#companies', '#operator'];
const pages = ['over-time', 'method', 'api', 'press'] as const;
const run = promisify(execFile);

describe('with an edition', () => {
  for (const name of pages) {
    it.each(looks)(
      `the page ${name} is accessible, fits, asks nobody else and says the same without JavaScript ($language, $colorScheme)`,
      async ({ language, colorScheme, rules }) => {
        const address = `/${language}/${name}`;
        const texts: string[] = [];
        for (const javaScriptEnabled of [true, false]) {
          await onPage(address, { colorScheme, javaScriptEnabled }, async (page) => {
            if (javaScriptEnabled) await expectSound(page, rules, alike);
            // Buttons that copy are a script's.
            await page.locator('[data-quote]').evaluateAll((places) => places.map((place) => place.remove()));
            await page.setViewportSize({ width: 1280, height: 800 });
            texts.push(await page.locator('#app').innerText());
          });
        }
        expect(texts[0]?.length).toBeGreaterThan(2000);
        expect(texts[1]).toBe(texts[0]);
      },
    );
  }

  it.each(variants(languages))('the series have the figures of the API (%s)', async (language) => {
    const manifest = await read<Manifest>('/editions/latest');
    await onPage(`/${language}/over-time`, {}, async (page) => {
      await unfoldAll(page);
      for (const figure of manifest.indicators) {
        const row = page.locator(`#figures-${figure.id} tr[data-edition="${manifest.id}"]`);
        expect(await row.locator('[data-column="estimate"]').innerText()).toBe(
          exactEstimate(figure, language),
        );
        expect(await row.locator('[data-column="interval"]').innerText()).toBe(
          exactInterval(figure, language),
        );
        expect(await row.locator('[data-column="base"]').innerText()).toBe(count(figure.base, language));
        expect(await row.locator('[data-column="effective-base"]').innerText()).toBe(
          count(figure.effectiveBase, language),
        );
      }
      expect(await page.locator('.banner-simulated').count()).toBe(1);
    });
  });

  it.each(variants(languages))('the method has the figures of the API (%s)', async (language) => {
    const { weighting, designEffect, effectiveBase, respondents } = await read<Manifest>('/editions/latest');
    await onPage(`/${language}/method`, {}, async (page) => {
      for (const margin of weighting.margins) {
        const cells = page.locator(`[data-margin="${margin.variable}"] td`);
        expect(await cells.allInnerTexts()).toEqual(
          margin.categories.flatMap(({ target, sample }) => [
            inTenths(target, language),
            sample === null ? '–' : inTenths(sample, language),
          ]),
        );
        // Each language has its own words for the source.
        expect(await page.locator(`[data-margin="${margin.variable}"] .margin-source`).innerText()).toContain(
          margin.sourceText ? pick(margin.sourceText, language) : '?',
        );
      }
      const diagnostics = await page.locator('.diagnostics dd').allInnerTexts();
      expect(diagnostics.slice(1)).toEqual([
        formatNumber(weighting.iterations, language),
        formatMean(weighting.minWeight, language),
        formatMean(weighting.maxWeight, language),
        expect.stringMatching(/1\/64/),
        formatMean(designEffect ?? 0, language),
        formatNumber(respondents, language),
        formatNumber(effectiveBase ?? 0, language),
      ]);
    });
  });

  it('the results and the method describe the edition to search engines', async () => {
    for (const path of ['/fr/', '/en/method']) {
      await onPage(path, {}, async (page) => {
        const data = JSON.parse(
          (await page.locator('script[type="application/ld+json"]').textContent()) ?? '',
        );
        expect(data).toMatchObject({ '@context': 'https://schema.org', '@type': 'Dataset' });
        // Every file that the API lists is fetched by functions/verify/command.test.ts: to write one takes long.
        const { id } = await read<Manifest>('/editions/latest');
        const { files } = await read<{ files: { path: string }[] }>(`/editions/${id}/files`);
        const listed = files.map(({ path: file }) => server.url + file);
        expect(data.distribution.length).toBeGreaterThan(5);
        for (const { contentUrl } of data.distribution) expect(listed).toContain(contentUrl);
        const feed = await page.locator('link[type="application/atom+xml"]').getAttribute('href');
        expect((await fetch(feed ?? '')).headers.get('content-type')).toContain('application/atom+xml');
      });
    }
  });

  it('says of an edition that does not exist that there is none', async () => {
    const page = await browser.newPage();
    const reply = await page.goto(`${server.url}/en/method?edition=1999-q1-1`);
    expect(reply?.status()).toBe(404);
    await page.getByRole('link', { name: 'The method of the latest edition' }).click();
    await page.locator('#questionnaire').waitFor();
    await page.close();
  });
});

describe('the programs on the API page', () => {
  it('are printed with the address of this very site', async () => {
    for (const { code } of await examples()) expect(code).toContain(`${server.url}/api/v1/`);
  });

  it('work with curl', async () => {
    const [list, table] = (await examples()).filter(({ tool }) => tool === 'curl');
    const editions = JSON.parse((await run('sh', ['-c', list?.code ?? ''])).stdout);
    expect(editions).toEqual(await read('/editions'));
    const { stdout } = await run('sh', ['-c', table?.code ?? '']);
    const csv = await fetch(`${server.url}/api/v1/editions/latest/tables/mention?by=age&format=csv`);
    expect(stdout).toBe(await csv.text());
  });

  it('work with R, and give the figures of the API', async (context) => {
    const [example] = (await examples()).filter(({ tool }) => tool === 'r');
    if (!(await has('Rscript'))) return context.skip();
    const { stdout } = await run('Rscript', ['--vanilla', '-e', example?.code ?? '']);
    const { groups } = await read<PublishedTable>('/editions/latest/tables/mention?by=age');
    const shown = groups.filter(({ suppressed }) => !suppressed);
    expect(shown.length).toBeGreaterThan(1);
    for (const { levels, cells } of shown) {
      const line = stdout.split('\n').find((text) => text.trim().startsWith(`${levels.age} `));
      const share = cells.find(({ code }) => code === 'yes')?.share;
      expect(Number(line?.trim().split(/\s+/)[1]), levels.age).toBe(share);
    }
  });

  it('work with Python, and give the figures of the API', async (context) => {
    const [example] = (await examples()).filter(({ tool }) => tool === 'python');
    if (!(await has('python3'))) return context.skip();
    const { stdout } = await run('python3', ['-c', example?.code ?? '']);
    const { indicators, citation } = await read<Manifest>('/editions/latest');
    const lines = stdout.trim().split('\n');
    expect(lines).toHaveLength(indicators.length + 1);
    indicators.forEach(({ id, estimate }, index) => {
      const [name, figure] = lines[index]?.split(' ') ?? [];
      expect([name, figure === 'None' ? null : Number(figure)]).toEqual([id, estimate]);
    });
    expect(lines.at(-1)).toBe(citation.en);
  });
});

/** Of shares in a column all have a decimal. */
function inTenths(share: number, language: 'fr' | 'en'): string {
  const digits = { minimumFractionDigits: 1, maximumFractionDigits: 1 };
  return new Intl.NumberFormat(language, { style: 'percent', ...digits })
    .format(share)
    .replace('\u00a0', '\u202f');
}

function count(number: number | null, language: 'fr' | 'en'): string {
  return number === null ? '–' : formatNumber(number, language);
}

let copied: Promise<Example[]> | undefined;
const examples = () => {
  copied ??= copyExamples();
  return copied;
};

interface Example {
  readonly tool: string;
  readonly code: string;
}

/** The programs as a reader copies them. */
async function copyExamples(): Promise<Example[]> {
  const page = await browser.newPage();
  await page.goto(`${server.url}/en/api`);
  const found = await page
    .locator('[data-example]')
    .evaluateAll((all) =>
      all.map((code) => ({ tool: code.getAttribute('data-example') ?? '', code: code.textContent ?? '' })),
    );
  await page.close();
  expect(found.map(({ tool }) => tool)).toEqual(['curl', 'curl', 'r', 'python']);
  return found;
}

async function has(tool: string): Promise<boolean> {
  return run('sh', ['-c', `command -v ${tool}`]).then(
    () => true,
    () => false,
  );
}
