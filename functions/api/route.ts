import type { Context, Env, Hono, TypedResponse } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { StatusCode } from 'hono/utils/http-status';
import type { JSONParsed } from 'hono/utils/types';
import { en } from 'zod/locales';
import * as z from 'zod/mini';
import { type Problem, problem, problemReply } from './errors.ts';
import { invalidRequest } from './invalid-request.ts';
import type { PlainReply } from './plain-reply.ts';
import { addPlainRoute, honoPath, type PlainRequest } from './plain-routes.ts';
import type { ReadingServices, Services } from './services.ts';

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

/** What a route sends with 200, as its schema has it. */
export type DocumentOf<D extends RouteDescription> =
  Reply<D> extends infer Each
    ? Each extends TypedResponse<infer Document, 200, 'json'>
      ? Document
      : never
    : never;

/** JSON is checked against its schema by the compiler; of anything else the status alone. */
export type Reply<D extends RouteDescription> = {
  [Status in keyof D['responses'] & StatusCode]: ReplyOf<D['responses'][Status], Status>;
}[keyof D['responses'] & StatusCode];

type RouteHandler<D extends RouteDescription> = (c: Context<Env, string, Checked<D>>) => Promise<Reply<D>>;

/** What a plain route is called with: what its schemas have let through, and the headers. */
interface Given<D extends RouteDescription> {
  readonly param: Part<D, 'params'>;
  readonly json: Body<D>;
  readonly header: PlainRequest['header'];
}

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
    this.add(description, async (c) => {
      const refusal = await checkRequest(c, description.request ?? {});
      return refusal ?? ((await handler(c as never)) as unknown as Response);
    });
  }

  /** Adds a route that is answered without a request and a reply of Fetch's, see `addPlainRoute`. */
  plain<const D extends RouteDescription>(
    services: ReadingServices,
    description: D,
    reply: (given: Given<D>) => Promise<PlainReply>,
  ): void {
    const { method, path, request = {} } = description;
    this.descriptions.push(description);
    addPlainRoute(this.app, services, {
      method: method.toUpperCase(),
      path,
      async answer(asked) {
        const { refusal, valid } = checkPlain(request, asked);
        const { header } = asked;
        return refusal ? problemReply(refusal) : reply({ ...valid, header } as unknown as Given<D>);
      },
    });
  }

  private add(description: RouteDescription, handler: (c: Context) => Promise<Response>): void {
    this.descriptions.push(description);
    const { method, path } = description;
    this.app.on(method.toUpperCase(), honoPath(path), handler);
  }
}

/** Adds routes of one kind. */
export type RouteGroup = (api: Api, services: Services) => void;

/** Lets a handler read what the schemas let through; answers where they refuse. */
async function checkRequest(
  c: Context,
  request: NonNullable<RouteDescription['request']>,
): Promise<Response | undefined> {
  const text = request.body ? await c.req.text() : '';
  const { refusal, valid } = checkParts(request, {
    query: () => queryOf(c),
    param: () => c.req.param(),
    json: () => parseJson(c.req.header('content-type'), text),
  });
  if (refusal) return problem(c, refusal);
  for (const [name, value] of Object.entries(valid))
    c.req.addValidatedData(name as PartName, value as object);
  return undefined;
}

type PartName = 'query' | 'param' | 'json';

/** What the schemas let through of a plain request, or what is said where one refuses. It has no query. */
export function checkPlain(
  request: NonNullable<RouteDescription['request']>,
  { param, header, text }: PlainRequest,
) {
  return checkParts(request, {
    query: () => ({}),
    param: () => param,
    json: () => parseJson(header('content-type'), text),
  });
}

/**
 * What the schemas let through of a request's parts, or what is said where one refuses.
 *
 * @param parts  read where there is a schema for them, one after the other
 */
function checkParts(
  { query, params, body }: NonNullable<RouteDescription['request']>,
  parts: Readonly<Record<PartName, () => unknown>>,
): { refusal?: Problem; valid: Partial<Record<PartName, unknown>> } {
  const schemas = { query, param: params, json: body?.content['application/json'].schema };
  const valid: Partial<Record<PartName, unknown>> = {};
  for (const [name, schema] of Object.entries(schemas) as [PartName, Schema | undefined][]) {
    if (!schema) continue;
    const checked = z.safeParse(schema, parts[name]());
    if (!checked.success) return { refusal: invalidRequest(checked.error.issues), valid };
    valid[name] = checked.data;
  }
  return { valid };
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
function parseJson(type: string | undefined, text: string): unknown {
  if (type === undefined && text === '') return {};
  if (!jsonType.test(type ?? '')) throw new HTTPException(415);
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new HTTPException(400, { cause });
  }
}
