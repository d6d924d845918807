import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import type { Hono } from 'hono';
import { basePath, bodyLimitBytes } from './assemble-app.ts';
import { problemFor, problemReply } from './errors.ts';
import { type PlainReply, sendReply } from './plain-reply.ts';
import type { ReadingServices } from './services.ts';

/** A request by its parts. */
export interface PlainRequest {
  /** The segments of the path that the route names. */
  readonly param: Readonly<Record<string, string>>;
  /** @param name  in lower case */
  header(name: string): string | undefined;
  /** The body; empty where there is none. */
  readonly text: string;
}

/** A route that is answered without a request and a reply of Fetch's. */
interface PlainRoute {
  /** In capitals. */
  readonly method: string;
  /** Below the API's base, with parameters in braces: `/waves/{wave}`. */
  readonly path: string;
  /** What it throws is answered as the API answers errors. */
  answer(request: PlainRequest): Promise<PlainReply>;
}

/** A path with parameters in braces, as Hono writes it. */
export const honoPath = (path: string) => path.replaceAll(/\{(.+?)\}/g, ':$1');

/** Beside the apps, which know requests of Fetch's alone. */
const routesOf = new WeakMap<Hono, PlainRoute[]>();

/**
 * Adds a route that is answered without a request and a reply of Fetch's, whose code takes a quarter of a start and longer
 * than all else that the route does but the arithmetic of a token. It reads the path, the body and headers, and no query.
 */
export function addPlainRoute(
  app: Hono,
  services: ReadingServices,
  { method, path, answer: answerOrThrow }: PlainRoute,
): void {
  const pattern = honoPath(path);
  const answer = (request: PlainRequest) =>
    answerOrThrow(request).catch((error) => problemReply(problemFor(services, error, basePath + pattern)));
  app.on(method, pattern, async (c) => {
    const header = (name: string) => c.req.header(name);
    return sendReply(c, await answer({ param: c.req.param(), header, text: await c.req.text() }));
  });
  routesOf.set(app, [...(routesOf.get(app) ?? []), { method, path, answer }]);
}

type PlainAnswer = (event: APIGatewayProxyEventV2) => Promise<APIGatewayProxyStructuredResultV2> | undefined;

/**
 * What answers an event by the app's plain routes. Undefined where none is asked for, and where the event is anything
 * but plain: the app answers it the same, after all that Fetch makes of it.
 */
export function plainAnswers(app: Hono): PlainAnswer {
  const routes = (routesOf.get(app) ?? []).map((route) => ({ ...route, pattern: patternOf(route.path) }));
  return (event) => {
    for (const { method, pattern, answer } of routes) {
      const param = event.requestContext.http.method === method && pattern.exec(event.rawPath)?.groups;
      if (!param) continue;
      const text = plainText(event);
      if (text === undefined || !Object.entries(event.headers).every(isPlainHeader)) return undefined;
      // An empty header is none.
      const header = (name: string) => event.headers[name] || undefined;
      return answer({ param, header, text }).then(lambdaAnswer);
    }
    return undefined;
  };
}

/** Segments that no address writes in another way. */
function patternOf(path: string): RegExp {
  return new RegExp(`^${basePath}${path.replaceAll(/\{(.+?)\}/g, '(?<$1>[A-Za-z0-9_-]+)')}$`);
}

function isPlainHeader([name, value]: [string, string | undefined]): boolean {
  return /^[a-z0-9-]+$/.test(name) && /^(?:[!-~](?:[ -~]*[!-~])?)?$/.test(value ?? '');
}

/** As Fetch reads it, which leaves out a byte order mark; made with the first body, since its first use takes time. */
let utf8: TextDecoder | undefined;

/** The body; undefined where it is longer than a body may be. */
function plainText({ body = '', isBase64Encoded }: APIGatewayProxyEventV2): string | undefined {
  const bytes = Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8');
  if (bytes.length > bodyLimitBytes) return undefined;
  utf8 ??= new TextDecoder();
  return utf8.decode(bytes);
}

export function lambdaAnswer({ status, headers, body }: PlainReply): APIGatewayProxyStructuredResultV2 {
  return { statusCode: status, headers, body, isBase64Encoded: false };
}
