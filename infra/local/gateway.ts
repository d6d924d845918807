import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { securityHeadersOf } from '../security-headers.ts';
import { httpAnswer, lambdaEvent } from './lambda-event.ts';
import { StartError } from './start-error.ts';
import { staticAnswer } from './static-files.ts';

/** A Lambda function behind the HTTP API (payload 2.0). */
export type ApiHandler = (event: APIGatewayProxyEventV2) => Promise<APIGatewayProxyStructuredResultV2>;

export interface Gateway {
  readonly url: string;
  stop(): Promise<void>;
}

export interface GatewayParts {
  /** Answers `/api/*`. */
  readonly api: ApiHandler;
  /** Answers the pages that come with their figures, and other addresses with an empty 404. */
  readonly pages?: ApiHandler;
  /** The folder of the built pages. */
  readonly files: string;
}

/**
 * The local stand-in for CloudFront and API Gateway: hands `/api/*` and the pages with figures to the Lambda handlers
 * as events and serves files for the rest. Writes no access log.
 *
 * @throws StartError when the port is taken
 */
export async function startGateway(port: number, parts: GatewayParts): Promise<Gateway> {
  const server = createServer((request, response) => {
    answer(request, parts)
      .catch(() => failed())
      .then((result) => send(request, response, result));
  });
  await listen(server, port);
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    stop: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeIdleConnections();
        // Answers under way are finished; connections kept open without one are not waited for.
        setTimeout(() => server.closeAllConnections(), 2000).unref();
      }),
  };
}

async function listen(server: Server, port: number): Promise<void> {
  await new Promise<void>((done, refuse) => {
    server.once('error', (cause: Error & { code?: string }) => {
      const why =
        cause.code === 'EADDRINUSE'
          ? `port ${port} is taken. Choose another with PORT, such as PORT=${port + 1} npm start`
          : `port ${port} cannot be used (${cause.code})`;
      refuse(new StartError(why, { cause }));
    });
    server.listen(port, () => done());
  });
}

interface Answer {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly body: Buffer;
}

/** API Gateway's own limit is 10 MB; this keeps a laptop safe and lets the API itself answer what is over 16 KiB. */
const gatewayLimitBytes = 1024 * 1024;

async function answer(request: IncomingMessage, { api, pages, files }: GatewayParts): Promise<Answer> {
  const { pathname } = new URL(request.url ?? '/', 'http://localhost');
  if (pathname === '/api' || pathname.startsWith('/api/')) {
    const body = await readBody(request);
    if (!body) return problem(413, 'body-too-large', 'The body is too large');
    return httpAnswer(await api(lambdaEvent(request, body)));
  }
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return {
      ...problem(405, 'method-not-allowed', 'Pages are read with GET'),
      headers: { allow: 'GET, HEAD' },
    };
  }
  const drawn = pages && httpAnswer(await pages(lambdaEvent(request, Buffer.alloc(0))));
  if (drawn && (drawn.status !== 404 || drawn.body.length > 0)) {
    return { ...drawn, headers: { ...securityHeadersOf(pathname), ...drawn.headers } };
  }
  return staticAnswer(files, pathname, request.headers['accept-language'] ?? '');
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

function failed(): Answer {
  return problem(503, 'unavailable', 'The service is not available for the moment', { 'retry-after': '5' });
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

function send(request: IncomingMessage, response: ServerResponse, { status, headers, body }: Answer): void {
  const accepted = String(request.headers['accept-encoding'] ?? '');
  const isCompressible = body.length >= compressedFrom && compressible.test(headers['content-type'] ?? '');
  const encoding = isCompressible
    ? (/\bbr\b/.exec(accepted)?.[0] ?? /\bgzip\b/.exec(accepted)?.[0])
    : undefined;
  const sent = encoding === 'br' ? brotli(body) : encoding === 'gzip' ? gzipSync(body) : body;
  const vary = [headers.vary, isCompressible ? 'accept-encoding' : undefined].filter(Boolean).join(', ');
  response.writeHead(status, {
    ...headers,
    ...(vary && { vary }),
    ...(encoding && { 'content-encoding': encoding }),
    ...(status !== 204 && status !== 304 && { 'content-length': sent.length }),
  });
  response.end(request.method === 'HEAD' || status === 204 || status === 304 ? undefined : sent);
}

function brotli(body: Buffer): Buffer {
  return brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });
}
