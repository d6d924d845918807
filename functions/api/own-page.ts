import type { Context } from 'hono';
import { SurveyError } from '../survey/survey-error.ts';
import type { Services } from './services.ts';

/**
 * Lets through what our own pages send. A form or a script of another site can send neither the header nor our origin,
 * whatever cookies its visitors have: a header of one's own is asked for by CORS first, and nobody is answered that.
 *
 * @throws SurveyError `foreign-request`
 */
export function requireOwnPage({ siteOrigin }: Pick<Services, 'siteOrigin'>, c: Context): void {
  const origin = c.req.header('origin');
  const site = c.req.header('sec-fetch-site') ?? 'same-origin';
  // A laptop has several names; behind the edge it is another host that is asked.
  const isLocal = !siteOrigin.startsWith('https:') && origin === `http://${c.req.header('host')}`;
  const isOurs = origin !== undefined && (origin === siteOrigin || isLocal) && site === 'same-origin';
  if (isOurs && c.req.header('x-observatory-page') === '1') return;
  throw new SurveyError('foreign-request', 'what a session changes is asked for by our own pages alone');
}
