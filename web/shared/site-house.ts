import { useEffect, useState } from 'preact/hooks';
import type { House } from '../../functions/survey/house.ts';
import { observatoryName } from '../../functions/survey/observatory-name.ts';
import { request } from './api.ts';
import { type Language, pick, type Text } from './language.ts';

/** What every page says of who stands behind it. */
interface SiteHouse {
  readonly name: Text;
  /** Undefined where nobody has filled it in. */
  readonly publisher?: string | undefined;
}

const elementId = 'site-house';

/** Of this process or page: a site is one observatory's. */
let current: SiteHouse = { name: observatoryName };
let isTold = false;

/** What the observatory is called. */
export function siteName(language: Language): string {
  return pick(current.name, language);
}

/** What is said of who stands behind the site, for the head of a page whose script goes on from it. */
export function siteHouseElement(): string {
  const json = JSON.stringify(current).replaceAll('<', '\\u003c');
  return `<script type="application/json" id="${elementId}">${json}</script>`;
}

/** For whatever is drawn from now on. */
export function setSiteHouse({ name, publisher }: House): void {
  current = { name: { ...observatoryName, ...name }, ...(publisher !== undefined && { publisher }) };
  isTold = true;
}

/** Read off the page where it was drawn with it, and asked for once where its file came bare. */
export function useSiteHouse(): SiteHouse {
  const [house, setHouse] = useState(current);
  useEffect(() => {
    // Where it cannot be had, a page says less for once, and nothing that is wrong.
    if (!isTold)
      askOnce().then(
        () => setHouse(current),
        () => {},
      );
  }, []);
  return house;
}

let asking: Promise<void> | undefined;

function askOnce(): Promise<void> {
  asking ??= request<{ house: House }>('/house').then((told) => setSiteHouse(told.house));
  return asking;
}

const told = typeof document === 'undefined' ? undefined : document.getElementById(elementId)?.textContent;
if (told) setSiteHouse(JSON.parse(told) as SiteHouse);
