import { timingSafeEqual } from 'node:crypto';
import type { Context, MiddlewareHandler } from 'hono';
import { readCompany, type StoredCompany } from '../storage/companies.ts';
import { companyKeyHash } from '../survey/company.ts';
import { SurveyError } from '../survey/survey-error.ts';
import { bearer } from './bearer.ts';
import type { Services } from './services.ts';

/**
 * The company whose key a request carries; nothing of its replies is cached.
 *
 * @throws SurveyError `unauthorized`, the same for an unknown company, a wrong key and an old one
 */
async function signIn({ table }: Services, c: Context): Promise<StoredCompany> {
  c.header('cache-control', 'no-store');
  const key = bearer(c);
  const [id = ''] = key.split('.');
  const stored = /^c[a-z0-9]{1,20}$/.test(id) ? await readCompany(table, id) : undefined;
  const offered = Buffer.from(companyKeyHash(key));
  // Compared even where there is no such company, so that time tells nothing.
  const expected = Buffer.from(stored?.company.keyHash ?? companyKeyHash(''));
  if (!timingSafeEqual(offered, expected) || !stored) {
    throw new SurveyError('unauthorized', 'this route needs the company’s key');
  }
  return stored;
}

const variable = 'company';

/** Asks for the company's key before anything else of the request is looked at. */
export function requireCompany(services: Services): MiddlewareHandler {
  return async (c, next) => {
    c.set(variable, await signIn(services, c));
    await next();
  };
}

/** The company whose key came with the request, as it was read when the key was checked. */
export function signedIn(c: Context): StoredCompany {
  return c.get(variable);
}
