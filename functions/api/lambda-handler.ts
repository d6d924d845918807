import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2, Context } from 'aws-lambda';
import type { Env, Hono } from 'hono';
import { handle } from 'hono/aws-lambda';
import { type Problem, problemReply } from './errors.ts';
import { lambdaAnswer, plainAnswers } from './plain-routes.ts';

export type LambdaHandler = (
  event: APIGatewayProxyEventV2,
  context?: Context,
) => Promise<APIGatewayProxyStructuredResultV2>;

/**
 * The app behind API Gateway (payload 2.0). What could not become a request is refused here: the adapter would answer
 * in plain text and log the error, in which a header, and so a token, may be quoted.
 */
export function lambdaHandler<E extends Env>(app: Hono<E>): LambdaHandler {
  const answer = handle({
    fetch: async (request: Request, env: object) => keepByteOrderMark(await app.fetch(request, env)),
  } as unknown as Hono<E>) as unknown as LambdaHandler;
  const answerPlainly = plainAnswers(app as unknown as Hono);
  return async (event, context) => {
    const { method } = event.requestContext.http;
    if (impossibleMethods.has(method.toUpperCase())) {
      return refusal({
        status: 405,
        slug: 'method-not-allowed',
        title: 'The method is not allowed here',
        detail: `no route takes ${method}`,
      });
    }
    const malformed = Object.keys(event.headers).find(
      (name) => !isFieldValue.test(event.headers[name] ?? ''),
    );
    if (malformed !== undefined) {
      return refusal({
        status: 400,
        slug: 'invalid-request',
        title: 'The request is not valid',
        detail: 'a header has characters that no header may have',
      });
    }
    const plain = answerPlainly(event);
    if (plain) return plain;
    // A body of GET has no meaning (RFC 9110, 9.3.1), and a request made here cannot carry one.
    const { body: _, ...bare } = event;
    return answer(method === 'GET' || method === 'HEAD' ? bare : event, context);
  };
}

/**
 * The adapter takes a reply as text, and by the Fetch Standard that drops a byte order mark: a spreadsheet would then
 * take UTF-8 for something else.
 */
async function keepByteOrderMark(response: Response): Promise<Response> {
  if (!response.headers.get('content-type')?.startsWith('text/csv')) return response;
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await response.arrayBuffer());
  return Object.assign(new Response(null, response), { text: async () => text });
}

/** Those that a fetch request cannot have. */
const impossibleMethods = new Set(['CONNECT', 'TRACE', 'TRACK']);

/** RFC 9110, 5.5: visible characters, spaces and tabs, and what bytes beyond ASCII become. */
const isFieldValue = /^[\t\x20-\x7e\x80-\xff]*$/;

/** A problem document where there is no request to answer it with the app. */
export function refusal(problem: Problem): APIGatewayProxyStructuredResultV2 {
  return lambdaAnswer(problemReply(problem));
}
