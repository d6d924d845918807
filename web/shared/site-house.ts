import { useEffect, useState } from 'preact/hooks';
import type { House } from '../../functions/survey/house.ts';
import { request } from './api.ts';
import { currentLanguage, type Language, pick, type Text } from './language.ts';

/** What every page says of who stands behind it. */
export interface SiteHouse {
  readonly name: Text;
  /** Undefined where nobody has filled it in. */
  readonly publisher?: string | undefined;
  /** Where its logo is, from the site's root. */
  readonly logo?: string | undefined;
}

const elementId = 'site-house';

/** What a file says that knows nothing of whose site it is. */
export const untoldName: Text = { fr: 'L’observatoire', en: 'The observatory' };

/** Of this process or page: a site is one observatory's. */
let current: SiteHouse = { name: untoldName };
let isTold = false;
/** Whether it comes with another document, so that it is not asked for by itself. */
let isAwaited = false;
/** What is drawn with it now. */
const drawn = new Set<() => void>();

/** What the observatory is called. */
export function siteName(language: Language): string {
  return pick(current.name, language);
}

/** Undefined where the house file has none. */
export function siteLogo(): string | undefined {
  return current.logo;
}

/** What is said of who stands behind the site, for the head of a page whose script goes on from it. */
export function siteHouseElement(): string {
  const json = JSON.stringify(current).replaceAll('<', '\\u003c');
  return `<script type="application/json" id="${elementId}">${json}</script>`;
}

/** For whatever is drawn from now on. @param logo  its address, which the house file itself does not tell */
export function setSiteHouse({ name, publisher }: House, logo?: string): void {
  current = {
    name: { ...untoldName, ...name },
    ...(publisher !== undefined && { publisher }),
    ...(logo !== undefined && { logo }),
  };
  isTold = true;
  for (const redraw of drawn) redraw();
}

/** Read off the page where it was drawn with it, and asked for once where its file came bare. */
export function useSiteHouse(): SiteHouse & { readonly isTold: boolean } {
  const [house, setHouse] = useState(current);
  useEffect(() => {
    const redraw = () => setHouse(current);
    drawn.add(redraw);
    redraw();
    if (!isTold && !isAwaited) askSiteHouse();
    return () => void drawn.delete(redraw);
  }, []);
  return { ...house, isTold };
}

/** Of a page that is told by another document, whose coming `tellSiteHouse` follows, or whose failing `askSiteHouse`. */
export function awaitSiteHouse(): void {
  isAwaited = true;
}

/** For the page that is shown, its title too. */
export function tellSiteHouse({ logo, ...house }: SiteHouse): void {
  const untold = siteName(currentLanguage());
  setSiteHouse(house, logo);
  document.title = document.title.replace(untold, siteName(currentLanguage()));
}

/** Asks for it, once. Where it cannot be had, a page says less for once, and nothing that is wrong. */
export function askSiteHouse(): void {
  if (!isTold) askOnce().catch(() => {});
}

/** Done once it is told, or cannot be had: for what is copied and printed, which nobody draws anew. */
export async function siteHouseKnown(): Promise<void> {
  if (!isTold) await askOnce().catch(() => {});
}

let asking: Promise<void> | undefined;

function askOnce(): Promise<void> {
  asking ??= request<{ house: House & { name: Text }; logo?: string }>('/house').then(({ house, logo }) =>
    tellSiteHouse({ ...house, ...(logo !== undefined && { logo }) }),
  );
  return asking;
}

const told = typeof document === 'undefined' ? undefined : document.getElementById(elementId)?.textContent;
if (told) {
  const { logo, ...house } = JSON.parse(told) as SiteHouse;
  setSiteHouse(house, logo);
}
