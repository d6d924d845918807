import type { Hono } from 'hono';
import { assembleApp } from './assemble-app.ts';
import { waveRoutes } from './routes/waves.ts';
import type { ReadingServices } from './services.ts';

/**
 * The part of the API that every visit begins with: the waves and their questionnaire. It needs no secret and no
 * cryptography, so that nobody who opens the survey waits for them.
 */
export function createReadingApp(services: ReadingServices): Hono {
  return assembleApp(services, (app) => waveRoutes(app, services));
}
