import { createApp } from '../../functions/api/app.ts';
import type { Services } from '../../functions/api/services.ts';
import type { AccountJob, MailJob } from '../../functions/mail/mailer.ts';
import { runJob } from '../../functions/mail/run-job.ts';
import type { OutgoingMail } from '../../functions/mail/transport.ts';
import { type CallOptions, type Reply, slugOf } from './local-observatory.ts';
import { pageHeaders } from './signed-up-company.ts';

/** A route as the API's document describes it. */
export interface DocumentedRoute {
  readonly method: string;
  /** Below the API's base. */
  readonly path: string;
  /** By the scheme that lets in, the roles that the document names with it. */
  readonly security: Readonly<Record<string, readonly string[]>>;
}

type Ask = (path: string, options: CallOptions) => Promise<Reply>;

/** One request to the API as it is behind the edge: a laptop's gateway refuses other sites by itself. */
export async function callApi(
  services: Services,
  path: string,
  { method = 'GET', key, headers = {}, body }: CallOptions = {},
): Promise<Reply> {
  const reply = await createApp(services).request(`/api/v1${path}`, {
    method,
    headers: {
      ...(key !== undefined && { authorization: `Bearer ${key}` }),
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const text = await reply.text();
  const isJson = text !== '' && /json/.test(reply.headers.get('content-type') ?? '');
  return { status: reply.status, headers: reply.headers, text, body: isJson ? JSON.parse(text) : undefined };
}

/** One request of a page of ours, by whoever has this cookie. */
export function callAsPage(
  services: Services,
  cookie: string,
  path: string,
  { headers = {}, ...options }: CallOptions = {},
): Promise<Reply> {
  const own = pageHeaders(services.siteOrigin);
  return callApi(services, path, { ...options, headers: { cookie, 'if-match': '*', ...own, ...headers } });
}

/** What pages of other sites may send with somebody's cookie, whatever they add: never all that a page of ours does. */
export function foreignHeaders({ siteOrigin }: Services): readonly Record<string, string>[] {
  const own = pageHeaders(siteOrigin);
  return [
    {},
    { 'x-observatory-page': '1' },
    { origin: siteOrigin },
    { ...own, origin: 'https://evil.example' },
    { ...own, origin: 'null' },
    { ...own, origin: 'http://observatory.test' },
    { ...own, origin: 'https://observatory.test.evil.example' },
    { ...own, 'sec-fetch-site': 'cross-site' },
    { ...own, 'sec-fetch-site': 'same-site' },
  ];
}

export async function documentedRoutes(services: Services): Promise<DocumentedRoute[]> {
  const { paths } = (await callApi(services, '/openapi.json')).body as {
    paths: Record<string, Record<string, { security?: Record<string, string[]>[] }>>;
  };
  return Object.entries(paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, { security = [] }]) => ({
      method: method.toUpperCase(),
      path: path.replace('/api/v1', ''),
      security: Object.assign({}, ...security),
    })),
  );
}

/** To each route, with names of things that are not there, so that nothing comes of what is let in. */
export function askAll(routes: readonly DocumentedRoute[], ask: Ask): Promise<(readonly [string, string])[]> {
  return Promise.all(
    routes.map(async ({ method, path }) => {
      const reply = await ask(path.replace(/\{\w+\}/g, 'none'), {
        method,
        ...(method !== 'GET' && { body: { no: 'such field' } }),
      });
      return [`${method} ${path}`, slugOf(reply)] as const;
    }),
  );
}

export const cookieOf = (reply: Reply) => (reply.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
export const linkIn = (mail: OutgoingMail | undefined) =>
  /#\/link\/([\w-]+)/.exec(mail?.text ?? '')?.[1] ?? '';

/** Does what was asked of whoever sends mail, which is then asked no more. @returns what was mailed by it */
export async function mailOf(services: Services, asked: MailJob[]): Promise<OutgoingMail[]> {
  const { table, seed, now, siteOrigin } = services;
  const sent: OutgoingMail[] = [];
  const send = async (mail: OutgoingMail) => {
    sent.push(mail);
    return 'accepted' as const;
  };
  const context = {
    ...{ table, seed, now, siteOrigin, from: 'o@observatory.test' },
    ...{ wait: async () => {}, isTimeUp: () => false, transport: { send, close: async () => {} } },
  };
  for (const job of asked.splice(0)) await runJob(context, job as AccountJob);
  return sent;
}
