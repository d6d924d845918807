import { createHash, timingSafeEqual } from 'node:crypto';
import { OpenAPIHono } from '@hono/zod-openapi';
import type { Context, MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { cors } from 'hono/cors';
import { etag } from 'hono/etag';
import { SurveyError } from '../survey/survey-error.ts';
import { requireCompany } from './company-session.ts';
import { isUnavailable, problem, problemOf } from './errors.ts';
import { bearer } from './routes/responses.ts';
import type { Services } from './services.ts';

export const basePath = '/api/v1';
const bodyLimitBytes = 16 * 1024;

/** Adds routes of one kind. */
export type RouteGroup = (app: OpenAPIHono, services: Services) => void;

/** An API of these routes over its services, with what holds for every route: limits, keys, refusals, errors. */
export function assembleApp(services: Services, groups: readonly RouteGroup[]): OpenAPIHono {
  const app = new OpenAPIHono({ defaultHook: refuseInvalid }).basePath(basePath);
  app.onError((error, c) => answerError(services, error, c));
  app.notFound((c) =>
    problem(c, {
      slug: 'not-found',
      title: 'There is nothing here',
      status: 404,
      detail: `no route ${c.req.path}`,
    }),
  );
  app.use(limitBody());
  // Published figures are for everyone, from any page; respondents' and operators' routes for our own pages only.
  const openToAll = cors({
    origin: '*',
    allowMethods: ['GET', 'HEAD'],
    exposeHeaders: ['etag', 'content-disposition'],
  });
  for (const path of ['/editions', '/editions/*', '/editions.atom', '/openapi.json', '/waves', '/health'])
    app.use(path, openToAll);
  app.use('/editions/*', etag());
  app.use('/editions', etag());
  app.use('/editions.atom', etag());
  app.use('/operator/*', requireOperator(services));
  for (const path of ['/company', '/company/*']) app.use(path, requireCompany(services));

  app.get('/health', (c) => {
    c.header('cache-control', 'no-store');
    return c.json({ status: 'ok' });
  });
  for (const addRoutes of groups) addRoutes(app, services);
  describeApi(app);
  refuseOtherMethods(app);
  return app;
}

/** Answers 400 with where and why, for whatever a route's schema refuses. */
function refuseInvalid(
  result: { success: true } | { success: false; error: { issues: readonly Issue[] }; target?: string },
  c: Context,
): Response | undefined {
  if (result.success) return undefined;
  const errors = result.error.issues.flatMap(describeIssue);
  const detail = errors.map(({ path, message }) => `${path || 'body'}: ${message}`).join('; ');
  return problem(c, {
    slug: 'invalid-request',
    title: 'The request is not valid',
    status: 400,
    detail: detail.slice(0, 1000),
    details: { errors: errors.slice(0, 50) },
  });
}

interface Issue {
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly code?: string | undefined;
  readonly keys?: readonly string[];
}

function describeIssue({ path, message, code, keys }: Issue): { path: string; message: string }[] {
  const place = path.map(String).join('.');
  if (code !== 'unrecognized_keys' || !keys) return [{ path: place, message }];
  return keys.map((unknown) => ({
    path: [place, unknown.slice(0, 64)].filter(Boolean).join('.'),
    message: 'unknown field',
  }));
}

function limitBody(): MiddlewareHandler {
  return bodyLimit({
    maxSize: bodyLimitBytes,
    onError: (c) =>
      problem(c, {
        slug: 'body-too-large',
        title: 'The body is too large',
        status: 413,
        detail: 'a body has at most 16 KiB',
      }),
  });
}

function requireOperator({ operatorKeyHash, waves }: Services): MiddlewareHandler {
  return async (c, next) => {
    const offered = createHash('sha256').update(bearer(c)).digest();
    if (!timingSafeEqual(offered, await operatorKeyHash())) {
      throw new SurveyError('unauthorized', 'this route needs the operator’s key');
    }
    c.header('cache-control', 'no-store');
    await next();
    if (c.req.method !== 'GET') waves.forget();
  };
}

function describeApi(app: OpenAPIHono): void {
  app.openAPIRegistry.registerComponent('securitySchemes', 'responseToken', {
    type: 'http',
    scheme: 'bearer',
    description: 'A blind token: `<panel>.<base64url nonce>.<base64url output>`',
  });
  app.openAPIRegistry.registerComponent('securitySchemes', 'companyKey', { type: 'http', scheme: 'bearer' });
  app.openAPIRegistry.registerComponent('securitySchemes', 'operatorKey', { type: 'http', scheme: 'bearer' });
  app.doc31('/openapi.json', {
    openapi: '3.1.0',
    info: {
      title: 'Observatory of employees and social media',
      version: '1',
      description:
        'Anonymous answers in, published figures out. Errors are RFC 9457 problem documents whose `type` ends in the code named with each status.',
      license: { name: 'CC BY 4.0 (figures)', url: 'https://creativecommons.org/licenses/by/4.0/' },
    },
  });
}

/** Answers 405 on every path that has routes, for the methods that it has none for. */
function refuseOtherMethods(app: OpenAPIHono): void {
  const methodsOf = new Map<string, Set<string>>();
  for (const { path, method } of app.routes) {
    if (method === 'ALL') continue;
    methodsOf.set(path, (methodsOf.get(path) ?? new Set()).add(method));
  }
  for (const [path, methods] of methodsOf) {
    const allow = [...methods, ...(methods.has('GET') ? ['HEAD'] : [])].join(', ');
    app.all(path.slice(basePath.length), (c) => {
      c.header('allow', allow);
      return problem(c, {
        slug: 'method-not-allowed',
        title: 'The method is not allowed here',
        status: 405,
        detail: `this route takes ${allow}`,
      });
    });
  }
}

function answerError(services: Services, error: unknown, c: Context): Response {
  const known = problemOf(c, error);
  if (known) return known;
  services.reportFailure(error, c.req.routePath);
  const unavailable = isUnavailable(error);
  return problem(c, {
    slug: unavailable ? 'unavailable' : 'internal-error',
    title: unavailable ? 'The service is not available for the moment' : 'Something went wrong on our side',
    status: unavailable ? 503 : 500,
    detail: 'nothing was lost that was acknowledged; please try again',
  });
}
