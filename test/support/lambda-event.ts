import type { APIGatewayProxyEventV2 } from 'aws-lambda';

/** The event that API Gateway makes of a request (payload 2.0), less what identifies the sender. */
export function lambdaEventFor(
  method: string,
  path: string,
  {
    query = '',
    headers = {},
    body,
  }: { query?: string; headers?: Record<string, string>; body?: string } = {},
): APIGatewayProxyEventV2 {
  return {
    version: '2.0',
    routeKey: '$default',
    rawPath: path,
    rawQueryString: query,
    headers,
    requestContext: {
      accountId: '1',
      apiId: 'a',
      domainName: 'api.test',
      domainPrefix: 'api',
      http: { method, path, protocol: 'HTTP/1.1', sourceIp: '', userAgent: '' },
      requestId: '',
      routeKey: '$default',
      stage: '$default',
      time: '',
      timeEpoch: 0,
    },
    isBase64Encoded: false,
    ...(body !== undefined && { body }),
  };
}
