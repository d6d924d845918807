import type { Answers, ProfileQuestions } from '../../functions/survey/answers.ts';
import { sendResponse } from '../../web/survey/protocol/response.ts';
import { fetchWave } from '../../web/survey/protocol/wave.ts';
import { answersWith, newToken } from './respondents.ts';
import { type CompanyObservatory, type SignedUpCompany, signedUpCompany } from './signed-up-company.ts';

/** A company's side and its people's, through the API alone. */

export { type SignedUpCompany, signedUpCompany };

type Observatory = CompanyObservatory & { readonly operatorKey: string };

/** Signs a company up and has the operator verify it. */
export async function verifiedCompany(
  observatory: Observatory,
  fields: Parameters<typeof signedUpCompany>[1] = {},
): Promise<SignedUpCompany> {
  const company = await signedUpCompany(observatory, fields);
  await send(observatory, `/operator/companies/${company.id}`, {
    method: 'PATCH',
    key: observatory.operatorKey,
    body: { status: 'verified' },
  });
  return company;
}

/**
 * Has people of a company answer by cards, of which they make new ones each time.
 *
 * @param people  which of the invited, such as `[0, 40]` for the first forty
 */
export async function answerInvitations(
  observatory: { url: string },
  { id, key }: Pick<SignedUpCompany, 'id' | 'key'>,
  {
    invited,
    people: [from, to],
    answers = () => ({}),
  }: { invited: number; people: readonly [number, number]; answers?: (person: number) => Answers },
): Promise<void> {
  const links = await cardLinks(observatory, key, invited);
  const { profileQuestions } = await send<{ profileQuestions: ProfileQuestions }>(
    observatory,
    `/waves/current/panels/${id}`,
  );
  const queue = links.slice(from, to).map((url, index) => ({ url, person: from + index }));
  const { questions } = (await fetchWave('current', { origin: observatory.url })).questionnaire;
  const work = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      const invitation = codeOf(next.url);
      const token = await newToken(observatory, { panel: id, invitation });
      const complete = answersWith(answers(next.person), { profile: profileQuestions, questions });
      await sendResponse('current', token, complete, { origin: observatory.url });
    }
  };
  await Promise.all(Array.from({ length: 4 }, work));
}

/** A verified company that has made cards: its panel, its key, the head of the key list and the codes of its cards. */
export async function invitedCompany(
  observatory: Observatory,
  { name = 'Acme', count = 3, wave = 'current' }: { name?: string; count?: number; wave?: string } = {},
): Promise<{ panel: string; key: string; keys: string; invitation: string; invitations: string[] }> {
  const { id, key } = await verifiedCompany(observatory, { name, headcount: Math.max(200, count) });
  const links = await cardLinks(observatory, key, count, { wave });
  const invitations = links.map((link) => codeOf(link));
  const [first = ''] = links;
  return { panel: id, key, keys: codeOf(first, 'keys'), invitation: codeOf(first), invitations };
}

/** Accepts the guarantee sheet of a wave as it stands, unless that was done: nobody is invited before. */
export async function acceptGuarantee(
  observatory: { url: string },
  key: string,
  wave = 'current',
): Promise<string | null> {
  const path = `/company/waves/${wave}/guarantee`;
  const { state, hash } = await send<{ state: string; hash: string | null }>(observatory, path, { key });
  if (state !== 'draft') return hash;
  const body = { name: 'Camille Martin', position: 'DRH', draft: hash };
  return (await send<{ hash: string }>(observatory, path, { method: 'POST', key, body })).hash;
}

/** Makes cards for a company in the current wave, in place of those it had, and returns their links. */
export async function cardLinks(
  observatory: { url: string },
  key: string,
  count: number,
  { language = 'fr', wave = 'current' }: { language?: 'fr' | 'en'; wave?: string } = {},
): Promise<string[]> {
  await acceptGuarantee(observatory, key, wave);
  const body = { count, language, replaces: true };
  const path = `/company/waves/${wave}/cards`;
  const { cards } = await send<{ cards: { url: string }[] }>(observatory, path, {
    method: 'POST',
    key,
    body,
  });
  return cards.map(({ url }) => url);
}

/** The code that a company's link carries, or another part of it. */
export function codeOf(url: string, name: 'code' | 'entrance' | 'keys' | 'panel' = 'code'): string {
  return new URLSearchParams(new URL(url).hash.slice(1)).get(name) ?? '';
}

/** Prepares and releases a planned edition of the current wave; returns its id. */
export async function publishEdition(
  observatory: { readonly url: string; readonly operatorKey: string },
  number = 1,
  { headline }: { headline?: { fr: string; en: string } } = {},
): Promise<string> {
  const step = (name: string, body: object = {}) =>
    send<{ id: string }>(observatory, `/operator/waves/current/editions/${number}/${name}`, {
      method: 'POST',
      key: observatory.operatorKey,
      body,
    });
  await step('prepare');
  return (await step('release', { ...(headline && { headline }) })).id;
}

/** One request below `/api/v1` that must succeed. */
export async function send<T>(
  { url }: { url: string },
  path: string,
  { method = 'GET', key, body }: { method?: string; key?: string; body?: unknown } = {},
): Promise<T> {
  const reply = await fetch(`${url}/api/v1${path}`, {
    method,
    headers: {
      ...(key !== undefined && { authorization: `Bearer ${key}` }),
      ...(body !== undefined && { 'content-type': 'application/json' }),
      // Whatever is there: what a test sets up is nobody else's.
      ...((method === 'PUT' || method === 'PATCH') && { 'if-match': '*' }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const text = await reply.text();
  if (!reply.ok) throw new Error(`${method} ${path} answered ${reply.status}: ${text}`);
  return (text === '' ? undefined : JSON.parse(text)) as T;
}
