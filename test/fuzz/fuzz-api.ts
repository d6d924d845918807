import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { createApp } from '../../functions/api/app.ts';
import { lambdaHandler } from '../../functions/api/lambda-handler.ts';
import { seededRandom } from '../load/simulated-answers.ts';
import { acceptGuarantee } from '../support/company-panel.ts';
import {
  call,
  type LocalObservatory,
  operatorKey,
  startLocalObservatory,
} from '../support/local-observatory.ts';
import { answersWith, newToken, respond } from '../support/respondents.ts';
import { signedUpCompany } from '../support/signed-up-company.ts';
import { chanceFrom } from './chance.ts';
import { type ApiDocument, type KnownValues, type RandomRequest, randomRequest } from './random-request.ts';

export interface FuzzResult {
  /** How often each status was answered. */
  readonly statuses: Readonly<Record<string, number>>;
  /** Each reply that no caller should get, with the request. */
  readonly wrong: readonly string[];
}

/**
 * Sends random requests to the API, as API Gateway would, and judges each reply: a status that the document names for
 * the route, a problem document for every refusal, nothing of the inside.
 *
 * @param seed  the same seed makes the same requests, but for keys and tokens
 */
export async function fuzzApi({ requests, seed }: { requests: number; seed: number }): Promise<FuzzResult> {
  const observatory = await startLocalObservatory({
    now: new Date('2026-11-22T12:00:00Z'),
    mailer: { ask: async () => {} },
  });
  try {
    const known = await prepare(observatory);
    const document = (await call(observatory, '/openapi.json')).body as ApiDocument;
    const handler = lambdaHandler(createApp(observatory.services));
    const chance = chanceFrom(seededRandom(seed));
    const statuses: Record<string, number> = {};
    const wrong: string[] = [];
    for (let sent = 0; sent < requests; sent++) {
      const request = randomRequest(document, known, chance);
      const failuresBefore = observatory.failures.length;
      const reply = await handler(request.event);
      statuses[String(reply.statusCode)] = (statuses[String(reply.statusCode)] ?? 0) + 1;
      const faults = [
        ...faultsOf(reply, request, document),
        ...observatory.failures.slice(failuresBefore).map((failure) => `failed inside: ${failure}`),
      ];
      if (faults.length > 0) wrong.push(`${faults.join('; ')} ← ${described(request)}`);
    }
    return { statuses, wrong };
  } finally {
    await observatory.stop();
  }
}

/** Companies, responses and an edition, so that there is something behind every route. */
async function prepare(observatory: LocalObservatory): Promise<KnownValues> {
  const signUp = () => signedUpCompany(observatory, { headcount: 120 });
  const [verified, pending] = [await signUp(), await signUp()];
  const operate = (path: string, method: string, body: unknown) =>
    call(observatory, `/operator${path}`, { key: operatorKey, method, body });
  await operate(`/companies/${verified.id}`, 'PATCH', { status: 'verified' });
  const sheet = await acceptGuarantee(observatory, verified.key);
  const answers = answersWith({ mention: 'no' });
  const [token = ''] = await respond(
    observatory,
    Array.from({ length: 150 }, () => answers),
  );
  await operate('/waves/current/editions/1/prepare', 'POST', {});
  await operate('/waves/current/editions/1/release', 'POST', {});
  const unspent = await newToken(observatory);
  const { id: edition } = (await call(observatory, '/editions/latest')).body;
  return {
    credentials: {
      companyKey: [verified.key, pending.key],
      companySession: [verified.session, pending.session],
      operatorKey: [operatorKey],
      responseToken: [token, unspent],
    },
    parameters: {
      wave: ['current', observatory.wave.id, 'none'],
      panel: ['open', 'simulated', verified.id],
      edition: ['latest', '2010', edition, 'none'],
      number: ['1', '2', '9'],
      question: ['mention', 'tone', 'aware', 'none'],
      id: [verified.id, pending.id],
      member: [verified.member, 'none'],
      key: ['former', 'none'],
      hash: [sheet ?? '', '0'.repeat(64)],
      by: ['', 'age', 'age,employer', 'employer,age'],
      format: ['json', 'csv', 'json-stat', 'xml'],
      status: ['pending', 'verified', 'refused'],
      lang: ['fr', 'en'],
    },
    bodies: {
      'POST /api/v1/company/keys': [{ name: 'x', scope: 'reads' }],
      'POST /api/v1/company/members': [{ address: 'a@b.example', role: 'reads', language: 'fr' }],
      'PUT /api/v1/waves/{wave}/response': [{ answers }, { answers: { ...answers, age: '200' } }],
      'POST /api/v1/operator/waves/{wave}/editions/{number}/release': [
        {},
        { headline: { fr: 'Un essai', en: 'A trial' } },
      ],
      'PATCH /api/v1/operator/waves/{wave}': [
        { title: { fr: 'Titre', en: 'Title' } },
        { closesOn: '2026-12-01' },
      ],
    },
  };
}

function faultsOf(
  { statusCode = 0, headers = {}, body = '' }: APIGatewayProxyStructuredResultV2,
  { method, template }: RandomRequest,
  document: ApiDocument,
): string[] {
  if (statusCode >= 500) return [`status ${statusCode}`];
  const operations = document.paths[template] ?? {};
  const operation = operations[method.toLowerCase()] ?? (method === 'HEAD' ? operations.get : undefined);
  const slug = statusCode >= 400 ? problemSlug(statusCode, headers, body) : '';
  if (slug === undefined)
    return [`a refusal with ${statusCode} that is no problem document: ${body.slice(0, 80)}`];
  const isDocumented = operation
    ? String(statusCode) in operation.responses || statusCode === 304 || isOfNoRoute(statusCode, slug)
    : // No route takes the method: it is refused for that, or for what is looked at before.
      method === 'OPTIONS' || [400, 401, 404, 405, 413].includes(statusCode);
  return [
    ...(isDocumented ? [] : [`status ${statusCode} (${slug}) is not documented`]),
    ...(/node_modules|\.ts:\d|\bat Object\.|[A-Za-z]Error:/.test(body) ? ['shows its inside'] : []),
    ...('polluted' in {} ? ['changed every object'] : []),
  ];
}

/** A path may have been bent away from every route; the answer to HEAD has no body that could name the problem. */
function isOfNoRoute(statusCode: number, slug: string): boolean {
  return slug === 'not-found' || (statusCode === 404 && slug === '');
}

/** The end of a problem's type; undefined where a refusal is not a whole problem document of its status. */
function problemSlug(
  statusCode: number,
  headers: NonNullable<APIGatewayProxyStructuredResultV2['headers']>,
  body: string,
): string | undefined {
  if (!String(headers['content-type']).startsWith('application/problem+json')) return undefined;
  // The answer to HEAD has no body.
  if (body === '') return '';
  const { type, title, status, detail } = JSON.parse(body);
  const isWhole = [type, title, detail].every((text) => typeof text === 'string' && text !== '');
  return isWhole && status === statusCode ? type.split('/').at(-1) : undefined;
}

function described({ event: { rawPath, rawQueryString, headers, body }, method }: RandomRequest): string {
  const { authorization = '', ...rest } = headers;
  const shown = { ...rest, authorization: authorization.slice(0, 12) };
  return `${method} ${rawPath}?${rawQueryString} ${JSON.stringify(shown)} ${body ?? ''}`.slice(0, 600);
}
