import type { Context } from 'hono';

/** The token of `Authorization: Bearer …`; empty, and so invalid, where there is none. */
export function bearer(c: Context): string {
  return /^Bearer +([^\s]+)$/i.exec(c.req.header('authorization') ?? '')?.[1] ?? '';
}
