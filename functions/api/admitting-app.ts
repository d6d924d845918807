import type { Hono } from 'hono';
import { assembleApp } from './assemble-app.ts';
import { challengeRoute } from './routes/challenges.ts';
import type { Services } from './services.ts';

/** The part of the API that an answer begins with: no schemas, no arithmetic of tokens, no companies before one is asked for. */
export function createAdmittingApp(services: Services): Hono {
  return assembleApp(services, (app) => challengeRoute(app, services));
}
