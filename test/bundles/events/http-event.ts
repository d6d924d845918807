import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import recorded from './http-event.json' with { type: 'json' };

/** What an event tells of the person: the address they came from, and marks that lead back to the request. */
export const identifying = [
  '203.0.113.77',
  recorded.headers['x-amz-cf-id'],
  recorded.headers['x-amzn-trace-id'],
  recorded.requestContext.requestId,
];

/**
 * An event as API Gateway sends it for a request that came through CloudFront (payload 2.0), with the request of
 * another in it.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html
 */
export function httpEvent({
  rawPath,
  rawQueryString,
  headers,
  requestContext,
  body,
  isBase64Encoded,
}: APIGatewayProxyEventV2): APIGatewayProxyEventV2 {
  const { method } = requestContext.http;
  const kept = ['accept', 'authorization', 'content-type', 'if-match'].filter(
    (name) => headers[name] !== undefined,
  );
  return {
    ...recorded,
    rawPath,
    rawQueryString,
    headers: {
      ...recorded.headers,
      'content-length': String(Buffer.from(body ?? '', isBase64Encoded ? 'base64' : 'utf8').length),
      ...Object.fromEntries(kept.map((name) => [name, headers[name]])),
    },
    requestContext: {
      ...recorded.requestContext,
      http: { ...recorded.requestContext.http, method, path: rawPath },
    },
    pathParameters: { proxy: rawPath.replace(/^\/api\//, '') },
    ...(body !== undefined && { body }),
    isBase64Encoded,
  };
}
