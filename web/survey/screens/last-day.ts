import { formatDate } from '../../shared/format.ts';
import type { Language } from '../../shared/language.ts';
import type { Texts } from '../texts.ts';

/**
 * The last day of a wave, with its hour for whoever lives by another clock than Paris.
 *
 * @param day  `YYYY-MM-DD`
 * @param zone  the reader's time zone; the browser's where left out
 */
export function lastDay(
  day: string,
  language: Language,
  t: Pick<Texts, 'untilParisMidnight'>,
  zone?: string,
): string {
  const written = formatDate(day, language);
  return isParisTime(day, zone) ? written : t.untilParisMidnight(written);
}

/** Whether clocks there show the same as in Paris on that day, as in Brussels or Madrid. */
function isParisTime(day: string, zone: string | undefined): boolean {
  const noon = new Date(`${day}T12:00:00Z`);
  const [there, paris] = [zone, 'Europe/Paris'].map((timeZone) =>
    new Intl.DateTimeFormat('en-GB', { ...(timeZone && { timeZone }), timeStyle: 'short' }).format(noon),
  );
  return there === paris;
}
