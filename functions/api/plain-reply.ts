import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';

/** A reply as data. */
export interface PlainReply {
  readonly status: ContentfulStatusCode;
  /** By their names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** A document, which is nobody's to keep unless it is said for how long. */
export function jsonReply(status: 200 | 201, document: object, caching = 'no-store'): PlainReply {
  return {
    status,
    headers: { 'content-type': 'application/json', 'cache-control': caching },
    body: JSON.stringify(document),
  };
}

/** Sends a reply whose headers take the place of whatever the route had set before: how long to keep its reply must not stay. */
export function sendReply(c: Context, { status, headers, body }: PlainReply): Response {
  for (const [name, value] of Object.entries(headers)) c.header(name, value);
  return c.body(body, status);
}
