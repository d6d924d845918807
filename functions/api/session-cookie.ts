import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { linkMinutes, type Space } from '../storage/sign-ins.ts';
import type { Services } from './services.ts';

/** Of whoever is at an identity provider, from which a browser brings back no cookie that is strict. */
const visit = 'operator-visit';

/** Each space has a cookie of its own. Over HTTPS the name says that no other host has set it; a laptop has no HTTPS, and its browsers take no such name. */
function cookieOf({ siteOrigin }: Pick<Services, 'siteOrigin'>, space: Space | typeof visit) {
  const isSecure = siteOrigin.startsWith('https:');
  return {
    name: isSecure ? `__Host-${space}` : `local-${space}`,
    attributes: {
      ...{ path: '/', httpOnly: true, secure: isSecure },
      sameSite: space === visit ? 'Lax' : 'Strict',
    } as const,
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
  { space, id, hours }: { space: Space; id: string; hours: number },
): void {
  const { name, attributes } = cookieOf(services, space);
  setCookie(c, name, id, { ...attributes, maxAge: hours * 3600 });
}

export function takeSession(services: Pick<Services, 'siteOrigin'>, c: Context, space: Space): void {
  const { name, attributes } = cookieOf(services, space);
  deleteCookie(c, name, attributes);
}

export function giveVisit(services: Pick<Services, 'siteOrigin'>, c: Context, secret: string): void {
  const { name, attributes } = cookieOf(services, visit);
  setCookie(c, name, secret, { ...attributes, maxAge: linkMinutes * 60 });
}

/** Which it is this once. */
export function takeVisit(services: Pick<Services, 'siteOrigin'>, c: Context): string | undefined {
  const { name, attributes } = cookieOf(services, visit);
  const secret = getCookie(c, name);
  deleteCookie(c, name, attributes);
  return secret;
}
