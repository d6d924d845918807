import type { OpenAPIHono } from '@hono/zod-openapi';
import { assembleApp, basePath, type RouteGroup } from './assemble-app.ts';
import { responseRoutes } from './routes/responses.ts';
import { tokenRoutes } from './routes/tokens.ts';
import { waveRoutes } from './routes/waves.ts';
import type { Services } from './services.ts';

/** The routes that someone who answers asks for: all those below `/waves`, and no other. */
export const respondentRoutes: readonly RouteGroup[] = [waveRoutes, tokenRoutes, responseRoutes];

const ofRespondents = new RegExp(`^${basePath}/(?:health|waves)(?:/|$)`);

/**
 * The part of the API that respondents ask for. It starts by itself, so that nobody who answers waits for the code of
 * editions, companies and the operator; whatever it is asked it answers as the whole API would.
 */
export function createRespondentApp(services: Services): OpenAPIHono {
  return assembleApp(services, respondentRoutes);
}

/** Whether the respondents' part answers a path; of those it does not, the whole API does. */
export function isForRespondents(path: string): boolean {
  return ofRespondents.test(path);
}
