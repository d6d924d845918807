import type { IncomingMessage } from 'node:http';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { sessionCookies } from '../session-cookies.ts';

/**
 * The API Gateway v2 event (payload 2.0) that AWS would make of the request, less what identifies the sender: no
 * address and no user agent, so that nothing behind it can ever log or keep them.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html
 */
export function lambdaEvent(request: IncomingMessage, body: Buffer): APIGatewayProxyEventV2 {
  const url = new URL(request.url ?? '/', 'http://localhost');
  const method = request.method ?? 'GET';
  return {
    version: '2.0',
    routeKey: '$default',
    rawPath: url.pathname,
    rawQueryString: url.search.slice(1),
    headers: headersOf(request),
    ...cookiesOf(request),
    requestContext: {
      accountId: 'local',
      apiId: 'local',
      domainName: 'localhost',
      domainPrefix: 'localhost',
      http: { method, path: url.pathname, protocol: 'HTTP/1.1', sourceIp: '', userAgent: '' },
      requestId: '',
      routeKey: '$default',
      stage: '$default',
      time: '',
      timeEpoch: 0,
    },
    isBase64Encoded: body.length > 0,
    ...(body.length > 0 && { body: body.toString('base64') }),
  };
}

const ours = new RegExp(`^(?:__Host-|local-)(?:${sessionCookies.join('|')})=`);

/** API Gateway hands cookies over beside the headers; the edge lets none through but those of our sessions. */
function cookiesOf({ headers: { cookie = '' } }: IncomingMessage): { cookies?: string[] } {
  const cookies = cookie.split(/; */).filter((each) => ours.test(each));
  return cookies.length > 0 ? { cookies } : {};
}

const identifying = new Set(['user-agent', 'x-forwarded-for', 'forwarded', 'via', 'cookie', 'referer']);

function headersOf(request: IncomingMessage): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(request.headers)) {
    if (value === undefined || identifying.has(name)) continue;
    headers[name] = Array.isArray(value) ? value.join(',') : value;
  }
  return headers;
}

/** What the handler answered, as an HTTP server sends it. */
export function httpAnswer(result: APIGatewayProxyStructuredResultV2): {
  status: number;
  headers: Record<string, string | string[]>;
  body: Buffer;
} {
  const headers: Record<string, string | string[]> = Object.fromEntries(
    Object.entries(result.headers ?? {}).map(([name, value]) => [name.toLowerCase(), String(value)]),
  );
  if (result.cookies) headers['set-cookie'] = result.cookies;
  const body = Buffer.from(result.body ?? '', result.isBase64Encoded ? 'base64' : 'utf8');
  return { status: result.statusCode ?? 200, headers, body };
}
