import { renderPage } from '../pages/render-page.tsx';
import type { Language } from '../shared/language.ts';
import { PrivacyPage } from './page.tsx';

/** Where the site is no file can know, and what is drawn here names it nowhere. */
const someOrigin = 'http://site.invalid';

/**
 * The page as its file has it: whole without a script, and the same for everybody, so that whoever witnesses the site can
 * compare it.
 */
export function drawPrivacyPage(language: Language): string {
  const address = new URL(`/${language}/privacy`, someOrigin);
  return renderPage({ Page: PrivacyPage }, {}, address).replaceAll(someOrigin, '');
}
