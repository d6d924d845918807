import { createHash, timingSafeEqual } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import { SurveyError } from '../survey/survey-error.ts';
import { bearer } from './bearer.ts';
import type { Services } from './services.ts';

/** Asks for the operator's key before anything else of the request is looked at; nothing of the replies is cached. */
export function requireOperator({ operatorKeyHash, waves }: Services): MiddlewareHandler {
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
