import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { sessionHours } from '../storage/sign-ins.ts';
import type { Services } from './services.ts';

/** Whose session it is; each space has a cookie of its own. */
type Space = 'company';

/** Over HTTPS the name says that no other host has set it; a laptop has no HTTPS, and its browsers take no such name. */
function cookieOf({ siteOrigin }: Pick<Services, 'siteOrigin'>, space: Space) {
  const isSecure = siteOrigin.startsWith('https:');
  return {
    name: isSecure ? `__Host-${space}` : `local-${space}`,
    attributes: { path: '/', httpOnly: true, sameSite: 'Strict', secure: isSecure } as const,
  };
}

export function sessionOf(
  services: Pick<Services, 'siteOrigin'>,
  c: Context,
  space: Space,
): string | undefined {
  return getCookie(c, cookieOf(services, space).name);
}

export function giveSession(
  services: Pick<Services, 'siteOrigin'>,
  c: Context,
  { space, id }: { space: Space; id: string },
): void {
  const { name, attributes } = cookieOf(services, space);
  setCookie(c, name, id, { ...attributes, maxAge: sessionHours * 3600 });
}

export function takeSession(services: Pick<Services, 'siteOrigin'>, c: Context, space: Space): void {
  const { name, attributes } = cookieOf(services, space);
  deleteCookie(c, name, attributes);
}
