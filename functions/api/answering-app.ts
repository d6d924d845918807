import type { Hono } from 'hono';
import { assembleApp } from './assemble-app.ts';
import { Api, type RouteGroup } from './route.ts';
import { healthRoute } from './routes/health.ts';
import { panelRoutes } from './routes/panels.ts';
import { responseRoutes } from './routes/responses.ts';
import { tokenRoutes } from './routes/tokens.ts';
import type { Services } from './services.ts';

/** What someone who answers asks for after the questionnaire: all routes below a wave but that of challenges, and whether all is well. */
export const answeringRoutes: readonly RouteGroup[] = [healthRoute, panelRoutes, tokenRoutes, responseRoutes];

/** The part of the API that takes answers: nobody who sends one waits for the code of editions and companies. */
export function createAnsweringApp(services: Services): Hono {
  return assembleApp(services, (app) => {
    const api = new Api(app);
    for (const addRoutes of answeringRoutes) addRoutes(api, services);
  });
}
