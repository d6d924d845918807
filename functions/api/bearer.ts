import type { Context } from 'hono';

/** The token of `Authorization: Bearer …`; empty, and so invalid, where there is none. */
export function bearer(c: Context): string {
  return bearerOf(c.req.header('authorization'));
}

/** @param authorization  the header */
export function bearerOf(authorization = ''): string {
  return /^Bearer +([^\s]+)$/i.exec(authorization)?.[1] ?? '';
}
