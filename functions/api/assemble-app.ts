import type { Hono, MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { HonoBase } from 'hono/hono-base';
import { TrieRouter } from 'hono/router/trie-router';
import type { BlankEnv } from 'hono/types';
import { problem, problemFor } from './errors.ts';
import type { ReadingServices } from './services.ts';

export const basePath = '/api/v1';
/** Of most routes' bodies. */
export const bodyLimitBytes = 16 * 1024;

/** An API of these routes, with what holds for every route: limits, refusals, errors. */
export function assembleApp(services: ReadingServices, addRoutes: (app: Hono) => void): Hono {
  // The smallest router by which an address has one form only: others take `/waves/` for `/waves`.
  const app = new HonoBase<BlankEnv>({ router: new TrieRouter() }).basePath(basePath);
  app.onError((error, c) => problem(c, problemFor(services, error, c.req.routePath)));
  app.notFound((c) =>
    problem(c, {
      slug: 'not-found',
      title: 'There is nothing here',
      status: 404,
      detail: `no route ${c.req.path}`,
    }),
  );
  app.use(limitBody());
  addRoutes(app);
  refuseOtherMethods(app);
  return app;
}

/** Longer are questionnaires, forty questions in every language, the house file, batches of responses, and lists of addresses, 5000 of the longest that there are. */
const questionnaireLimitBytes = 256 * 1024;
const takesQuestionnaires = /\/operator\/(house$|(questionnaires|waves\/[^/]+\/import\/responses)\/[^/]+$)/;
const listLimitBytes = 2 * 1024 * 1024;
const takesLists = /\/company\/waves\/[^/]+\/mailings$/;

function limitBody(): MiddlewareHandler {
  const usual = limitTo(bodyLimitBytes, '16 KiB');
  const lists = limitTo(listLimitBytes, '2 MiB');
  const questionnaires = limitTo(questionnaireLimitBytes, '256 KiB');
  return (c, next) => {
    const { path } = c.req;
    return (takesLists.test(path) ? lists : takesQuestionnaires.test(path) ? questionnaires : usual)(c, next);
  };
}

function limitTo(maxSize: number, most: string): MiddlewareHandler {
  return bodyLimit({
    maxSize,
    onError: (c) =>
      problem(c, {
        slug: 'body-too-large',
        title: 'The body is too large',
        status: 413,
        detail: `a body has at most ${most}`,
      }),
  });
}

/** Answers 405 on every path that has routes, for the methods that it has none for. */
function refuseOtherMethods(app: Hono): void {
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
