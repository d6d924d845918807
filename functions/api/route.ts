import type { Context, Env, Hono, TypedResponse } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { StatusCode } from 'hono/utils/http-status';
import type { JSONParsed } from 'hono/utils/types';
import { en } from 'zod/locales';
import * as z from 'zod/mini';
import { refuseInvalid } from './refuse-invalid.ts';
import type { Services } from './services.ts';

z.config(en());

type Schema = z.ZodMiniType;

interface Content {
  readonly [mediaType: string]: { readonly schema: Schema };
}

/** One route as requests are checked by it and the API's document describes it. */
export interface RouteDescription {
  readonly method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  /** From the API's base, with parameters in braces: `/waves/{wave}`. */
  readonly path: string;
  readonly summary: string;
  readonly security?: readonly Readonly<Record<string, readonly string[]>>[];
  readonly request?: {
    readonly params?: z.ZodMiniObject;
    readonly query?: z.ZodMiniObject;
    /** Described only: the route says what it makes of them. */
    readonly headers?: z.ZodMiniObject;
    readonly body?: {
      readonly content: { readonly 'application/json': { readonly schema: Schema } };
      readonly required: boolean;
    };
  };
  readonly responses: Readonly<
    Record<
      number,
      {
        readonly description: string;
        readonly content?: Content | undefined;
        readonly headers?: z.ZodMiniObject;
      }
    >
  >;
}

type Part<D extends RouteDescription, Name extends string> = D['request'] extends {
  [name in Name]: infer Found extends Schema;
}
  ? z.output<Found>
  : never;

type Body<D extends RouteDescription> = D['request'] extends {
  body: { content: { 'application/json': { schema: infer Found extends Schema } } };
}
  ? z.output<Found>
  : never;

/** What a handler reads with `c.req.valid`. */
interface Checked<D extends RouteDescription> {
  in: object;
  out: { param: Part<D, 'params'>; query: Part<D, 'query'>; json: Body<D> };
}

type ReplyOf<Found, Status extends StatusCode> = Found extends { content: infer Media }
  ? {
      [Type in keyof Media]: Type extends 'application/json'
        ? Media[Type] extends { schema: infer Of extends Schema }
          ? TypedResponse<JSONParsed<z.output<Of>>, Status, 'json'>
          : never
        : TypedResponse<unknown, Status, 'body'>;
    }[keyof Media]
  : TypedResponse<unknown, Status, 'body'>;

/** JSON is checked against its schema by the compiler; of anything else the status alone. */
export type Reply<D extends RouteDescription> = {
  [Status in keyof D['responses'] & StatusCode]: ReplyOf<D['responses'][Status], Status>;
}[keyof D['responses'] & StatusCode];

type RouteHandler<D extends RouteDescription> = (c: Context<Env, string, Checked<D>>) => Promise<Reply<D>>;

/** A route's description as it stands, with the types of its schemas. */
export function describeRoute<const D extends RouteDescription>(description: D): D {
  return description;
}

/** Routes and what they are described by. */
export class Api {
  readonly descriptions: RouteDescription[] = [];
  readonly app: Hono;

  constructor(app: Hono) {
    this.app = app;
  }

  /** Adds a route whose handler is called with what its schemas have let through, and with nothing else. */
  route<const D extends RouteDescription>(description: D, handler: RouteHandler<D>): void {
    this.descriptions.push(description);
    const { method, path, request = {} } = description;
    this.app.on(method.toUpperCase(), path.replaceAll(/\{(.+?)\}/g, ':$1'), async (c) => {
      const refusal = await checkRequest(c, request);
      return refusal ?? ((await handler(c as never)) as unknown as Response);
    });
  }
}

/** Adds routes of one kind. */
export type RouteGroup = (api: Api, services: Services) => void;

/** Lets a handler read what the schemas let through; answers where they refuse. */
export async function checkRequest(
  c: Context,
  { params, query, body }: NonNullable<RouteDescription['request']>,
): Promise<Response | undefined> {
  const parts: [name: 'query' | 'param' | 'json', schema: Schema, value: unknown][] = [];
  if (query) parts.push(['query', query, queryOf(c)]);
  if (params) parts.push(['param', params, c.req.param()]);
  for (const [name, schema, value] of parts) {
    const refusal = check(c, name, schema, value);
    if (refusal) return refusal;
  }
  return body && check(c, 'json', body.content['application/json'].schema, await readJson(c));
}

function check(
  c: Context,
  name: 'query' | 'param' | 'json',
  schema: Schema,
  value: unknown,
): Response | undefined {
  const checked = z.safeParse(schema, value);
  if (!checked.success) return refuseInvalid(c, checked.error.issues);
  c.req.addValidatedData(name, checked.data as object);
  return undefined;
}

/** A field that is given twice is a list, which no schema of ours takes. */
function queryOf(c: Context): Record<string, string | string[]> {
  const given = Object.entries(c.req.queries());
  return Object.fromEntries(
    given.map(([name, values]) => [name, values.length === 1 ? (values[0] ?? '') : values]),
  );
}

/** RFC 8259, and the types made of it (RFC 6839). */
const jsonType = /^application\/(?:[\w.-]+\+)?json\s*(?:;|$)/i;

/** The body, or an empty object where nothing was sent: the schema says whether that will do. */
async function readJson(c: Context): Promise<unknown> {
  const type = c.req.header('content-type');
  const text = await c.req.text();
  if (type === undefined && text === '') return {};
  if (!jsonType.test(type ?? '')) throw new HTTPException(415);
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new HTTPException(400, { cause });
  }
}
