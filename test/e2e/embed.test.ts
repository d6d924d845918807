import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PublishedTable } from '../../functions/observatory/edition.ts';
import { axeViolations, looks, overflow } from './support/axe.ts';
import { closeContext } from './support/browser.ts';
import { printedPercents } from './support/printed-percents.ts';
import { type RunningServer, startWithEdition } from './support/server.ts';
import { sharedBrowser } from './support/shared-browser.ts';

let server: RunningServer;
let browser: Browser;
/** Somebody else's site: another origin. */
let stranger: Server;
let strangerUrl: string;
let strangersPage = '';

beforeAll(async () => {
  stranger = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(
      `<!doctype html><html lang="en"><title>Elsewhere</title><h1>An article</h1>${strangersPage}</html>`,
    );
  }).listen(0);
  [server, browser] = await Promise.all([startWithEdition(), sharedBrowser(), once(stranger, 'listening')]);
  strangerUrl = `http://localhost:${(stranger.address() as AddressInfo).port}/`;
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
  stranger?.close();
});

describe('the code to embed a figure', () => {
  it('is copied from beside the chart, and shows the same figures in a page of another origin', async () => {
    const snippet = await copySnippet('/en/questions/mention', 'Embed: Talking about one’s company, By age');
    await onStrangersPage(snippet, {}, async (page) => {
      const frame = page.frameLocator('iframe');
      await frame.locator('h1').waitFor();
      const reply = await fetch(`${server.url}/api/v1/editions/latest/tables/mention?by=age`);
      const table = (await reply.json()) as PublishedTable;
      const shares = printedPercents(table, 'yes');
      expect(shares.length).toBeGreaterThan(2);
      const told = await frame.locator('.rows').innerText();
      for (const percent of shares) expect(told).toContain(`${percent}%`);
      expect(await frame.locator('.embed-simulated').innerText()).toContain('Simulated data');
      expect(await page.locator('iframe').getAttribute('title')).toBe('Talking about one’s company');
    });
  });

  it('keeps the frame as high as its content, at any width', async () => {
    const snippet = await copySnippet('/fr/questions/aware', 'Intégrer : La sensibilisation, Par sexe');
    await onStrangersPage(snippet, { viewport: { width: 900, height: 900 } }, async (page) => {
      const wide = await settledHeight(page);
      await page.setViewportSize({ width: 340, height: 900 });
      const narrow = await settledHeight(page);
      expect(narrow).toBeGreaterThan(wide);
    });
  });

  it('is a picture with a link where scripts are off', async () => {
    const snippet = await copySnippet('/en/questions/mention', 'Embed: Talking about one’s company');
    await onStrangersPage(snippet, { javaScriptEnabled: false }, async (page) => {
      const picture = page.locator('figure img');
      const { width } = (await picture.boundingBox()) ?? { width: 0 };
      expect(width).toBeGreaterThan(300);
      expect(await picture.getAttribute('alt')).toMatch(/Yes.*\d+%/);
      const reply = await fetch((await picture.getAttribute('src')) ?? '');
      expect(reply.headers.get('content-type')).toContain('image/svg+xml');
      expect(await reply.text()).toContain('Do you ever talk about your company');
    });
  });

  it('heeds a height from the observatory’s own frames only', async () => {
    const snippet = await copySnippet('/en/questions/mention', 'Embed: Talking about one’s company');
    await onStrangersPage(snippet, {}, async (page) => {
      const height = await settledHeight(page);
      await page.evaluate(async () => {
        const heardAfter = new Promise<void>((done) =>
          addEventListener('message', ({ data }) => data === 'after' && done()),
        );
        postMessage({ type: 'observatory-height', height: 9999 }, '*');
        postMessage('after', '*');
        await heardAfter;
      });
      expect(await page.locator('iframe').getAttribute('height')).toBe(String(height));
    });
  });
});

describe('framing', () => {
  it('is refused for every page but embedded figures', async () => {
    for (const path of ['/fr/', '/en/survey', '/fr/company', '/en/operator', '/fr/privacy']) {
      const { headers } = await fetch(server.url + path);
      expect(headers.get('content-security-policy'), path).toContain("frame-ancestors 'none'");
    }
    for (const path of ['/fr/embed/mention', '/en/embed/nothing', '/fr/embed/mention.svg']) {
      const { headers } = await fetch(server.url + path);
      expect(headers.get('content-security-policy'), path).toContain('frame-ancestors *');
      expect(headers.get('content-security-policy'), path).toContain("default-src 'none'");
    }
    await onStrangersPage(`<iframe src="${server.url}/fr/"></iframe>`, {}, async (page) => {
      const framed = page.frames().find((frame) => frame !== page.mainFrame());
      await expect.poll(() => framed?.url()).toBe('chrome-error://chromewebdata/');
      expect(await framed?.locator('.extract').count()).toBe(0);
    });
  });
});

describe('an embedded figure', () => {
  for (const { language, colorScheme, rules } of looks) {
    it(`has no accessibility violation and fits 320 pixels (${language}, ${colorScheme})`, async () => {
      const context = await browser.newContext({ colorScheme, viewport: { width: 320, height: 700 } });
      const page = await context.newPage();
      const errors: string[] = [];
      page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
      for (const path of ['mention?by=age', 'tone', 'aware?by=sex,age&sort=down', 'mention?edition=2010']) {
        await page.goto(`${server.url}/${language}/embed/${path}`);
        expect(await axeViolations(page, { rules }), path).toEqual([]);
        expect(await overflow(page), path).toBe(0);
      }
      expect(errors).toEqual([]);
      await closeContext(context);
    });
  }

  it('says of an unknown question or edition that there is none', async () => {
    for (const path of ['/en/embed/shoes', '/en/embed/mention?edition=1999-q1-1', '/en/embed/shoes.svg']) {
      const reply = await fetch(server.url + path);
      expect(reply.status, path).toBe(404);
      expect(await reply.text(), path).toContain('There is no such chart');
    }
  });
});

async function copySnippet(path: string, button: string): Promise<string> {
  const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
  const page = await context.newPage();
  try {
    await page.goto(server.url + path);
    await page.getByRole('button', { name: button, exact: true }).click();
    await page.locator('.embed-said').filter({ hasText: /copi/ }).waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toBe(await page.locator('.embed-code textarea').inputValue());
    return copied;
  } finally {
    await closeContext(context);
  }
}

async function onStrangersPage(
  html: string,
  options: BrowserContextOptions,
  check: (page: Page) => Promise<void>,
): Promise<void> {
  strangersPage = html;
  const context = await browser.newContext(options);
  const page = await context.newPage();
  try {
    await page.goto(strangerUrl);
    await check(page);
  } finally {
    await closeContext(context);
  }
}

/** Waits until the frame is as high as what it shows. */
async function settledHeight(page: Page): Promise<number> {
  const frame = page.frameLocator('iframe');
  await frame.locator('h1').waitFor();
  const heights = async () => {
    const content = await frame
      .locator('html')
      .evaluate((html) => Math.ceil(html.getBoundingClientRect().height));
    return { content, frame: Number(await page.locator('iframe').getAttribute('height')) };
  };
  await expect
    .poll(async () => {
      const { content, frame } = await heights();
      return content - frame;
    })
    .toBe(0);
  return (await heights()).content;
}
