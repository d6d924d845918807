import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { lambdaEventFor } from '../support/lambda-event.ts';
import type { Chance } from './chance.ts';
import { hostileBodies, hostileTexts, hostileValues } from './hostile-values.ts';
import { type Schema, sampleSchema } from './sample-schema.ts';

export interface ApiDocument {
  readonly paths: Readonly<Record<string, Readonly<Record<string, DocumentedOperation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

export interface DocumentedOperation {
  readonly parameters?: readonly { readonly name: string; readonly in: string; readonly schema?: Schema }[];
  readonly requestBody?: { readonly content?: Readonly<Record<string, { readonly schema?: Schema }>> };
  readonly responses: Readonly<Record<string, unknown>>;
  readonly security?: readonly Readonly<Record<string, unknown>>[];
}

/** What lets a request in: valid keys and tokens, and names of things that are there. */
export interface KnownValues {
  /** By the security scheme that takes them. */
  readonly credentials: Readonly<Record<string, readonly string[]>>;
  /** By the name of a parameter. */
  readonly parameters: Readonly<Record<string, readonly string[]>>;
  /** Bodies that a route takes and that no schema can make up, by method and path. */
  readonly bodies: Readonly<Record<string, readonly unknown[]>>;
}

export interface RandomRequest {
  readonly event: APIGatewayProxyEventV2;
  /** The documented path that it was made for. */
  readonly template: string;
  readonly method: string;
}

const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS', 'TRACE', 'BREW'];

/** A request to a documented route with anything about it wrong, or nothing. */
export function randomRequest(document: ApiDocument, known: KnownValues, chance: Chance): RandomRequest {
  const template = chance.pick(Object.keys(document.paths));
  const operations = document.paths[template] ?? {};
  const documented = chance.pick(Object.keys(operations));
  const method = chance.happens(0.95) ? documented.toUpperCase() : chance.pick(methods);
  const operation = operations[documented];
  const path = template.replace(/\{(\w+)\}/g, (_, name: string) => pathPart(name, known, chance));
  const isHostilePath = chance.happens(0.03);
  const body = bodyFor({ document, operation, method, template }, known, chance);
  return {
    template,
    method,
    event: encodedHalfTheTime(
      lambdaEventFor(method, isHostilePath ? path + encoded(chance.pick(hostileTexts), chance) : path, {
        query: queryFor(operation, known, chance),
        headers: headersFor(operation, body !== undefined, known, chance),
        ...(body !== undefined && { body }),
      }),
      chance,
    ),
  };
}

function pathPart(name: string, { parameters }: KnownValues, chance: Chance): string {
  const usual = parameters[name] ?? ['x'];
  return chance.happens(0.75) ? chance.pick(usual) : encoded(chance.pick(hostileTexts), chance) || 'x';
}

/** As it stands, so that a broken escape stays broken, or escaped as a browser would. */
function encoded(text: string, chance: Chance): string {
  if (chance.happens(0.4)) return text.replace(/[\s?#/]|[^\x21-\x7e]/gu, '');
  try {
    return encodeURIComponent(text);
  } catch {
    return '%ED%A0%80';
  }
}

function queryFor(operation: DocumentedOperation | undefined, known: KnownValues, chance: Chance): string {
  const parts: string[] = [];
  for (const { name, in: place } of operation?.parameters ?? []) {
    if (place !== 'query' || chance.happens(0.4)) continue;
    const usual = known.parameters[name] ?? [''];
    const value = chance.happens(0.6) ? chance.pick(usual) : chance.pick(hostileTexts);
    parts.push(`${name}=${encoded(value, chance)}`);
    if (chance.happens(0.05)) parts.push(`${name}=${encoded(chance.pick(hostileTexts), chance)}`);
  }
  if (chance.happens(0.1)) parts.push(`${encoded(chance.pick(hostileTexts), chance)}=1`);
  return parts.join('&');
}

const accepts = [
  '*/*',
  'application/json',
  'text/csv',
  'application/vnd.json-stat+json',
  'text/html',
  ';;q=,',
];
const contentTypes = [
  'application/json; charset=utf-16',
  'application/problem+json',
  'text/plain',
  'multipart/form-data; boundary=x',
  'application/x-www-form-urlencoded',
  ';',
];

function headersFor(
  operation: DocumentedOperation | undefined,
  hasBody: boolean,
  { credentials }: KnownValues,
  chance: Chance,
): Record<string, string> {
  // Without it, changes of what has a revision would all be refused alike.
  const headers: Record<string, string> = { 'if-match': '*' };
  const [scheme = chance.pick(Object.keys(credentials))] = Object.keys(operation?.security?.[0] ?? {});
  const fitting = credentials[scheme] ?? [];
  const all = Object.values(credentials).flat();
  const kind = chance.below(10);
  if (kind < 7 && scheme === 'companySession') {
    Object.assign(headers, { cookie: chance.pick(fitting), 'x-observatory-page': '1' });
    headers.origin = 'https://observatory.test';
  } else if (kind < 7) headers.authorization = `Bearer ${chance.pick(fitting)}`;
  else if (kind === 7) headers.authorization = `Bearer ${chance.pick(all)}`;
  else if (kind === 8) headers.authorization = chance.pick(hostileTexts);
  if (hasBody) headers['content-type'] = chance.happens(0.9) ? 'application/json' : chance.pick(contentTypes);
  if (chance.happens(0.3)) headers.accept = chance.pick(accepts);
  if (chance.happens(0.05)) headers['content-encoding'] = chance.pick(['gzip', 'br', 'x']);
  if (chance.happens(0.05)) headers['content-length'] = chance.pick(['-1', '99999999', 'NaN', '0']);
  if (chance.happens(0.05)) headers['if-none-match'] = chance.pick(hostileTexts);
  if (chance.happens(0.05)) headers.origin = chance.pick(['null', 'https://other.test', 'x']);
  if (chance.happens(0.05)) headers[`x-${chance.below(10)}`] = 'y'.repeat(chance.below(9000));
  return headers;
}

function bodyFor(
  {
    document,
    operation,
    method,
    template,
  }: {
    document: ApiDocument;
    operation: DocumentedOperation | undefined;
    method: string;
    template: string;
  },
  { bodies }: KnownValues,
  chance: Chance,
): string | undefined {
  const schema = operation?.requestBody?.content?.['application/json']?.schema;
  if (!schema) return chance.happens(0.05) ? chance.pick(hostileBodies) : undefined;
  if (chance.happens(0.1)) return chance.pick(hostileBodies);
  const usual = bodies[`${method} ${template}`];
  const value =
    usual && chance.happens(0.6)
      ? structuredClone(chance.pick(usual))
      : sampleSchema(schema, document.components.schemas, chance);
  return JSON.stringify(chance.happens(0.5) ? spoiled(value, chance) : value);
}

/** The value with something in it replaced, left out, added or buried deep. */
function spoiled(value: unknown, chance: Chance): unknown {
  if (typeof value !== 'object' || value === null || chance.happens(0.1)) return chance.pick(hostileValues);
  if (Array.isArray(value)) {
    if (value.length === 0 || chance.happens(0.3)) return [...value, chance.pick(hostileValues)];
    const index = chance.below(value.length);
    return value.with(index, spoiled(value[index], chance));
  }
  const entries = Object.entries(value);
  const index = chance.below(entries.length + 1);
  const chosen = entries[index];
  if (!chosen) return { ...value, [chance.pick(hostileTexts)]: chance.pick(hostileValues) };
  if (chance.happens(0.2)) return Object.fromEntries(entries.filter((_, other) => other !== index));
  return { ...value, [chosen[0]]: spoiled(chosen[1], chance) };
}

/** API Gateway hands bodies over as text or in base64, by their type. */
function encodedHalfTheTime(event: APIGatewayProxyEventV2, chance: Chance): APIGatewayProxyEventV2 {
  if (event.body === undefined || chance.happens(0.5)) return event;
  return { ...event, body: Buffer.from(event.body).toString('base64'), isBase64Encoded: true };
}
