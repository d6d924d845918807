import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { withPictureAddress } from '../picture-addresses.ts';
import { securityHeaders, securityHeadersOf } from '../security-headers.ts';
import { httpAnswer, lambdaEvent } from './lambda-event.ts';
import type { SourceLimits } from './limit-sources.ts';
import { isForAnotherPage, type Reach, reachOf } from './reach.ts';
import { StartError } from './start-error.ts';
import { errorPage, staticAnswer } from './static-files.ts';

/** A Lambda function behind the HTTP API (payload 2.0). */
export type ApiHandler = (event: APIGatewayProxyEventV2) => Promise<APIGatewayProxyStructuredResultV2>;

interface Gateway {
  readonly url: string;
  stop(): Promise<void>;
}

interface GatewayParts {
  /** Answers `/api/*`. */
  readonly api: ApiHandler;
  /** Answers the pages that come with their figures, and other addresses with an empty 404. */
  readonly pages?: ApiHandler;
  /** Answers `/pictures/*`. */
  readonly pictures?: ApiHandler;
  /** The folder of the built pages. */
  readonly files: string;
  readonly limits?: SourceLimits;
}

/**
 * The local stand-in for CloudFront and API Gateway: hands `/api/*` and the pages with figures to the Lambda handlers
 * as events and serves files for the rest. Writes no access log. Answers on this machine only unless told otherwise,
 * under no name but its own, and to no page of another site but what every page may have.
 *
 * @throws StartError when the port is taken, or the machine has no such address
 */
export async function startGateway(
  port: number,
  parts: GatewayParts,
  { reach = reachOf() }: { reach?: Reach } = {},
): Promise<Gateway> {
  const url = () => `http://${reach.host}:${portOf(servers[0])}`;
  const kept = new Map<string, Buffer>();
  const servers = await listen(port, reach, (request, response) => {
    (refusal(request, reach) ?? answer(request, parts, url()))
      .catch(() => failed(request, parts.files))
      .then((result) => send(request, response, { ...result, kept }));
  });
  return {
    url: url(),
    async stop() {
      await Promise.all(servers.map(close));
    },
  };
}

function close(server: Server): Promise<void> {
  return new Promise((done) => {
    server.close(() => done());
    server.closeIdleConnections();
    // Answers under way are finished; connections kept open without one are not waited for.
    setTimeout(() => server.closeAllConnections(), 2000).unref();
  });
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port;
}

/** A server at each address, all of them at the same port. */
async function listen(port: number, reach: Reach, listener: RequestListener): Promise<[Server, ...Server[]]> {
  const [first, ...others] = reach.listensAt;
  const servers: [Server, ...Server[]] = [await listenAt(first, port, listener)];
  try {
    for (const host of others) servers.push(await listenAt(host, portOf(servers[0]), listener));
  } catch (cause) {
    const code = codeOf((cause as StartError).cause);
    // No IPv6 here. A port that is taken there is an error: part of the browsers would reach somebody else.
    if (code === 'EADDRNOTAVAIL' || code === 'EAFNOSUPPORT') return servers;
    await Promise.all(servers.map(close));
    if (port === 0 && code === 'EADDRINUSE') return listen(port, reach, listener);
    throw cause;
  }
  return servers;
}

async function listenAt(host: string, port: number, listener: RequestListener): Promise<Server> {
  // As long as CloudFront's; Node's own five seconds pass on a busy machine between two requests of one visitor.
  const server = createServer({ keepAliveTimeout: 60_000 }, listener);
  await new Promise<void>((done, refuse) => {
    server.once('error', (cause) => refuse(new StartError(whyNot(cause, { host, port }), { cause })));
    server.listen({ port, host }, () => done());
  });
  return server;
}

function whyNot(cause: Error, { host, port }: { host: string; port: number }): string {
  const code = codeOf(cause);
  if (code === 'EADDRINUSE') {
    return `port ${port} is taken. Choose another with PORT, such as PORT=${port + 1} npm start`;
  }
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND' || code === 'EAI_AGAIN') {
    return `HOST is "${host}", which is no address of this machine. HOST=0.0.0.0 npm start takes all of them`;
  }
  return `port ${port} cannot be used (${code})`;
}

function codeOf(cause: unknown): string | undefined {
  return (cause as { code?: string } | undefined)?.code;
}

/** Told before anything of a request is looked at; undefined where it is answered. */
function refusal(request: IncomingMessage, reach: Reach): Promise<Answer> | undefined {
  if (!reach.isOurs(request.headers.host)) {
    return refused(problem(421, 'unknown-host', 'This observatory has no such name'));
  }
  if (isForAnotherPage(request)) {
    return refused(problem(403, 'another-page', 'Other pages may read what is published, and no more'));
  }
  return undefined;
}

/** With the headers of a page, so that a frame shows an error of the browser's and nothing of ours. */
async function refused(answer: Answer): Promise<Answer> {
  return { ...answer, headers: { ...securityHeaders, ...answer.headers } };
}

interface Answer {
  readonly status: number;
  readonly headers: Record<string, string | string[]>;
  readonly body: Buffer;
}

/** API Gateway's own limit is 10 MB; this keeps a laptop safe and lets the API itself answer what is over its limits. */
const gatewayLimitBytes = 3 * 1024 * 1024;

async function answer(
  request: IncomingMessage,
  { api, pages, pictures, files, limits }: GatewayParts,
  origin: string,
): Promise<Answer> {
  const { pathname, search } = new URL(request.url ?? '/', 'http://localhost');
  if (pathname === '/api' || pathname.startsWith('/api/')) {
    const asked = {
      method: request.method ?? '',
      path: pathname,
      address: request.socket.remoteAddress ?? '',
      hasKey: request.headers.authorization !== undefined,
    };
    const wait = limits?.waitSeconds(asked);
    if (wait !== undefined) return tooMany(wait);
    let status = 0;
    try {
      const body = await readBody(request);
      if (!body) return problem(413, 'body-too-large', 'The body is too large');
      const reply = httpAnswer(await api(lambdaEvent(request, body)));
      status = reply.status;
      return reply;
    } finally {
      limits?.count(asked, status);
    }
  }
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return {
      ...problem(405, 'method-not-allowed', 'Pages are read with GET'),
      headers: { allow: 'GET, HEAD' },
    };
  }
  if (pictures && pathname.startsWith('/pictures/')) {
    const { headers, ...picture } = httpAnswer(await pictures(lambdaEvent(request, Buffer.alloc(0))));
    return { ...picture, headers: { ...securityHeaders, ...headers } };
  }
  const drawn = pages && httpAnswer(await pages(lambdaEvent(request, Buffer.alloc(0))));
  if (drawn && (drawn.status !== 404 || drawn.body.length > 0)) {
    return { ...drawn, headers: { ...securityHeadersOf(pathname), ...drawn.headers } };
  }
  const file = await staticAnswer(files, pathname, request.headers['accept-language'] ?? '', search);
  if (!file.headers['content-type']?.startsWith('text/html')) return file;
  return { ...file, body: Buffer.from(withPictureAddress(file.body.toString(), origin)) };
}

async function readBody(request: IncomingMessage): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += (chunk as Buffer).length;
    if (size <= gatewayLimitBytes) chunks.push(chunk as Buffer);
  }
  return size <= gatewayLimitBytes ? Buffer.concat(chunks) : undefined;
}

function tooMany(seconds: number): Answer {
  const headers = { 'retry-after': String(seconds) };
  return problem(429, 'too-many-requests', 'Asked too often from here; try again later', headers);
}

async function failed({ url = '/' }: IncomingMessage, files: string): Promise<Answer> {
  const retry = { 'retry-after': '5' };
  const isPage = !/^\/api(?:\/|$)/.test(url);
  if (!isPage) return problem(503, 'unavailable', 'The service is not available for the moment', retry);
  const page = await errorPage(files, url, 503);
  return { ...page, headers: { ...page.headers, ...retry, 'cache-control': 'no-store' } };
}

function problem(status: number, slug: string, title: string, headers: Record<string, string> = {}): Answer {
  return {
    status,
    headers: { 'content-type': 'application/problem+json', 'cache-control': 'no-store', ...headers },
    body: Buffer.from(JSON.stringify({ type: `/problems/${slug}`, title, status, detail: title })),
  };
}

const compressedFrom = 1024;
// A workbook is compressed already.
const compressible =
  /^(text\/|application\/([\w.-]+\+)?(json|xml)|application\/(vnd\.(?!openxml)|manifest)|image\/svg)/;

function send(
  request: IncomingMessage,
  response: ServerResponse,
  { status, headers, body, kept }: Answer & { kept: Map<string, Buffer> },
): void {
  const accepted = String(request.headers['accept-encoding'] ?? '');
  const isCompressible =
    body.length >= compressedFrom && compressible.test(String(headers['content-type'] ?? ''));
  const encoding = isCompressible
    ? (/\bbr\b/.exec(accepted)?.[0] ?? /\bgzip\b/.exec(accepted)?.[0])
    : undefined;
  const sent = encoding ? compressed(request, encoding, { headers, body, kept }) : body;
  const vary = [headers.vary, isCompressible ? 'accept-encoding' : undefined].filter(Boolean).join(', ');
  response.writeHead(status, {
    ...headers,
    ...(vary && { vary }),
    ...(encoding && { 'content-encoding': encoding }),
    ...(status !== 204 && status !== 304 && { 'content-length': sent.length }),
  });
  response.end(request.method === 'HEAD' || status === 204 || status === 304 ? undefined : sent);
}

/** Of the pages' files there are fewer; addresses that mean one of them in other letters are many. */
const keptAtMost = 1000;

/** Compressed, and kept where it is a file of the pages' that never changes. */
function compressed(
  { url = '' }: IncomingMessage,
  encoding: string,
  { headers, body, kept }: Pick<Answer, 'headers' | 'body'> & { kept: Map<string, Buffer> },
): Buffer {
  const compress = encoding === 'br' ? brotli : gzipSync;
  const [path = ''] = url.split('?');
  const stays = path.startsWith('/assets/') && String(headers['cache-control']).includes('immutable');
  if (!stays) return compress(body);
  const name = `${encoding} ${path}`;
  const sent = kept.get(name) ?? compress(body);
  if (kept.size < keptAtMost) kept.set(name, sent);
  return sent;
}

function brotli(body: Buffer): Buffer {
  return brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });
}
