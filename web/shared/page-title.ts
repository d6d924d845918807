import { type Language, translate } from './language.ts';
import { texts } from './texts.ts';

/** A window's title: where one is, then the site. Tabs and screen readers show it. */
export function pageTitle(title: string, language: Language): string {
  return `${title} – ${translate(texts, language).siteTitle}`;
}
