import { cors } from 'hono/cors';

/** For what everyone may read from any page; respondents' and operators' routes are for our own pages only. */
export const openToAll = cors({
  origin: '*',
  allowMethods: ['GET', 'HEAD'],
  exposeHeaders: ['etag', 'content-disposition'],
});
