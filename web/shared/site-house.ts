import { useEffect, useState } from 'preact/hooks';
import type { House } from '../../functions/survey/house.ts';
import { request } from './api.ts';
import { currentLanguage, type Language, pick, type Text } from './language.ts';

/** What every page says of who stands behind it. */
interface SiteHouse {
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
  asking ??= request<{ house: House; logo?: string }>('/house').then(({ house, logo }) => {
    const untold = siteName(currentLanguage());
    setSiteHouse(house, logo);
    document.title = document.title.replace(untold, siteName(currentLanguage()));
  });
  return asking;
}

const told = typeof document === 'undefined' ? undefined : document.getElementById(elementId)?.textContent;
if (told) {
  const { logo, ...house } = JSON.parse(told) as SiteHouse;
  setSiteHouse(house, logo);
}
