import type { Hono } from 'hono';
import { assembleApp } from './assemble-app.ts';
import { Api } from './route.ts';
import { guaranteeRoute } from './routes/guarantees.ts';
import { welcomeRoute } from './routes/welcome.ts';
import type { Services } from './services.ts';

/** The part of the API that a link opens with: nobody who only looks waits for what makes tokens. */
export function createWelcomingApp(services: Services): Hono {
  return assembleApp(services, (app) => {
    const api = new Api(app);
    welcomeRoute(api, services);
    guaranteeRoute(api, services);
  });
}
