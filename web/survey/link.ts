import { linkMarker, readSurveyLink } from '../../functions/survey/survey-link.ts';
import { currentLanguage } from '../shared/language.ts';
import { keepLink, readLink } from './kept.ts';
import type { Obstacle } from './obstacle.ts';

/**
 * Keeps the company's link of the page's address in this tab and takes it off the address bar at once. Its marker
 * stays, so that an address copied from there is known for a link without its end.
 *
 * @returns what is in the way of a link that did not arrive whole, and whether there was any
 */
export function takeLink(): { isThere: boolean; obstacle?: Obstacle } {
  const { pathname, search, hash } = location;
  const link = readSurveyLink(pathname + search + hash);
  if (link === undefined) return { isThere: false };
  // The tab of a link that was taken before: a reload, or a way within the page.
  if (link === 'lost') return readLink() ? { isThere: false } : { isThere: true, obstacle: { name: 'lost' } };
  const language = currentLanguage(pathname.toLowerCase());
  history.replaceState(history.state, '', `/${language}/survey${linkMarker}`);
  if (link === 'cut') return { isThere: true, obstacle: { name: 'invitation' } };
  const { wave = 'current', panel, admission, keys } = link;
  keepLink({
    wave,
    panel,
    ...('code' in admission ? { invitation: admission.code } : admission),
    ...(keys !== undefined && { keys }),
  });
  return { isThere: true };
}

/** Takes the marker off the address bar, so that a reload stays in the open survey. */
export function leaveLink(): void {
  history.replaceState(history.state, '', location.pathname);
}
