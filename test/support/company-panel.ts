import type { Answers, ProfileQuestions } from '../../functions/survey/answers.ts';
import { sendResponse } from '../../web/survey/protocol/response.ts';
import { answersWith, newToken } from './respondents.ts';

/** A company's side and its people's, through the API alone. */

interface Observatory {
  readonly url: string;
  readonly operatorKey: string;
}

export interface SignedUpCompany {
  readonly id: string;
  readonly key: string;
}

const ordinary = { name: 'Acme', activity: 'digital', employer: 'private', headcount: 100 };

/** Signs a company up and has the operator verify it. */
export async function verifiedCompany(
  observatory: Observatory,
  fields: Partial<typeof ordinary> = {},
): Promise<SignedUpCompany> {
  const company = await signedUpCompany(observatory, fields);
  await send(observatory, `/operator/companies/${company.id}`, {
    method: 'PATCH',
    key: observatory.operatorKey,
    body: { status: 'verified' },
  });
  return company;
}

export async function signedUpCompany(
  observatory: { url: string },
  fields: Partial<typeof ordinary> = {},
): Promise<SignedUpCompany> {
  return send(observatory, '/companies', { method: 'POST', body: { ...ordinary, ...fields } });
}

/**
 * Has people of a company answer by its invitations.
 *
 * @param people  which of the invited, such as `[0, 40]` for the first forty
 */
export async function answerInvitations(
  observatory: { url: string },
  { id, key }: SignedUpCompany,
  {
    invited,
    people: [from, to],
    answers = () => ({}),
  }: { invited: number; people: readonly [number, number]; answers?: (person: number) => Answers },
): Promise<void> {
  const { invitations } = await send<{ invitations: { url: string }[] }>(
    observatory,
    '/company/waves/current/invitations',
    { method: 'POST', key, body: { count: invited } },
  );
  const { profileQuestions } = await send<{ profileQuestions: ProfileQuestions }>(
    observatory,
    `/waves/current/panels/${id}`,
  );
  const queue = invitations.slice(from, to).map(({ url }, place) => ({ url, person: from + place }));
  const work = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      const invitation = new URLSearchParams(new URL(next.url).hash.slice(1)).get('code') ?? '';
      const token = await newToken(observatory, { panel: id, invitation });
      const complete = answersWith(answers(next.person), { profile: profileQuestions });
      await sendResponse('current', token, complete, { origin: observatory.url });
    }
  };
  await Promise.all(Array.from({ length: 4 }, work));
}

/** Prepares and releases a planned edition of the current wave; returns its id. */
export async function publishEdition(
  observatory: Observatory,
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
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const text = await reply.text();
  if (!reply.ok) throw new Error(`${method} ${path} answered ${reply.status}: ${text}`);
  return (text === '' ? undefined : JSON.parse(text)) as T;
}
