import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import axe from 'axe-core';
import type { Browser, BrowserContext, Page, Route } from 'playwright-core';

/** One screen, as somebody sees it. */
export interface Screen {
  /** Begins the name of its pictures: `first-home`. */
  readonly name: string;
  /** Below the language: `company#/invite`. */
  readonly path: string;
  /** Signs its browser in; nobody is where it is left out. */
  readonly signIn?: ((page: Page) => Promise<unknown>) | undefined;
  /** What is done on it before it is looked at. */
  readonly act?: (page: Page, language: 'fr' | 'en') => Promise<unknown>;
  /** How the service answers what is asked once somebody is in. */
  readonly service?: keyof typeof services;
  readonly isPrinted?: boolean;
}

const looks = [
  { language: 'fr', width: 390, height: 844 },
  { language: 'fr', width: 1280, height: 800 },
  { language: 'en', width: 390, height: 844 },
  { language: 'en', width: 1280, height: 800 },
] as const;
type Look = (typeof looks)[number];

/** What the service does not answer is told in one frame of words, of which each language is seen once. */
const looksAt = ({ service }: Screen): readonly Look[] => (service ? [looks[0], looks[3]] : looks);

/** What is read once, to know who has come and to which company; and what anybody may read to sign in. */
const ofFrame = /\/api\/v1\/(?:session|house|(?:company|operator)(?:\/session)?|operator-sign-in-ways)$/;
const problem = (status: number) => (route: Route) =>
  route.fulfill({ status, contentType: 'application/problem+json', body: '{}' });

/** A service that takes its time, or does not answer. */
const services = {
  slow: () => new Promise<void>(() => {}),
  busy: problem(503),
  ended: problem(401),
  unreached: (route: Route) => route.abort(),
} as const;

export interface PicturesAsked {
  readonly folder: string;
  /** A pattern that the names of pictures have to match, such as `report|^failing|-fr-1280$`. */
  readonly only?: string | undefined;
  readonly isDark?: boolean;
}

export interface Camera {
  /** In French and English, on a phone and a desktop. */
  take(screen: Screen): Promise<void>;
}

/**
 * Takes pictures of screens into a folder, `first-home-fr-390.png`, and says of each how high it is, by how much it is wider
 * than its window, whether a level of its headings is left out, and what axe finds.
 */
export function openCamera(
  browser: Browser,
  url: string,
  { folder, only = '', isDark = false }: PicturesAsked,
): Camera {
  mkdirSync(folder, { recursive: true });
  const pattern = new RegExp(only);
  const colorScheme = isDark ? 'dark' : 'light';
  return {
    async take(screen) {
      const nameOf = ({ language, width }: Look) => `${screen.name}-${language}-${width}`;
      const asked = looksAt(screen).filter((look) => pattern.test(nameOf(look)));
      await Promise.all(
        asked.map(async (look) => {
          const { language, width, height } = look;
          const viewport = { width, height };
          const context = await browser.newContext({ viewport, colorScheme, reducedMotion: 'reduce' });
          context.setDefaultTimeout(20_000);
          const file = join(folder, nameOf(look));
          try {
            const page = await openScreen(context, `${url}/${language}/`, screen);
            await screen.act?.(page, language);
            if (screen.service !== 'slow') await page.waitForFunction(isLoaded);
            await settle(page);
            await page.screenshot({ path: `${file}.png`, fullPage: true });
            const faults = await faultsOf(page, { withAxe: look === asked[0] });
            console.log(`${screen.name} ${language} ${width}: ${faults.join('; ')}`);
            if (screen.isPrinted) {
              await page.pdf({ path: `${file}.pdf`, preferCSSPageSize: true, printBackground: true });
            }
          } catch (error) {
            console.log(`${screen.name} ${language} ${width}: NOT TAKEN: ${(error as Error).message}`);
          } finally {
            for (const page of context.pages()) await page.unrouteAll({ behavior: 'ignoreErrors' });
            await context.close();
          }
        }),
      );
    },
  };
}

async function openScreen(context: BrowserContext, site: string, screen: Screen): Promise<Page> {
  const { path, signIn, service } = screen;
  const page = await context.newPage();
  if (service) {
    const answer = services[service];
    await page.route('**/api/v1/**', (route) =>
      ofFrame.test(new URL(route.request().url()).pathname) ? route.continue() : answer(route),
    );
  }
  await page.goto('about:blank');
  await signIn?.(page);
  await page.goto(site + path);
  return page;
}

/** Whether there is a page, of which nothing is still being read. */
function isLoaded(): boolean {
  const said = [...document.querySelectorAll('#content [role="status"]')];
  const isWaiting = said.some(({ textContent }) => /^(?:Chargement|Loading)\b.*…$/.test(textContent ?? ''));
  return document.querySelector('#content h1') !== null && !isWaiting;
}

/** Until nothing is on its way, or for what is held back until the rest is drawn. */
async function settle(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle', { timeout: 3000 }).catch(() => {});
  await page.evaluate(async () => {
    await document.fonts.ready;
    for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
  });
}

async function faultsOf(page: Page, { withAxe }: { withAxe: boolean }): Promise<string[]> {
  const { height, wider, skipped } = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const levels = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')]
      .filter((heading) => heading.checkVisibility())
      .map((heading) => ({ level: Number(heading.tagName[1]), text: heading.textContent ?? '' }));
    return {
      height: document.querySelector('main')?.getBoundingClientRect().bottom ?? 0,
      wider: scrollWidth - clientWidth,
      skipped: levels
        .filter(({ level }, index) => level > (levels[index - 1]?.level ?? 0) + 1)
        .map(({ text }) => text),
    };
  });
  return [
    `${Math.round(height)} px`,
    ...(wider > 0 ? [`${wider} px WIDER than the window`] : []),
    ...skipped.map((text) => `LEVEL left out before “${text}”`),
    // In one language and width: what it costs is most of a picture, and names and roles are the same in all.
    ...(withAxe ? await violationsOf(page) : []),
  ];
}

async function violationsOf(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const violations = await page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: typeof import('axe-core') };
    const found = await axe.run(document, { resultTypes: ['violations'], iframes: false });
    return found.violations.map(({ id, nodes }) => `${id} (${nodes[0]?.html.slice(0, 120)})`);
  });
  return violations.map((violation) => `AXE ${violation}`);
}
