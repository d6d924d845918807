import type { Language } from './language.ts';
import { siteName } from './site-house.ts';

/** A window's title: where one is, then the site. Tabs and screen readers show it. */
export function pageTitle(title: string, language: Language): string {
  return `${title} – ${siteName(language)}`;
}
