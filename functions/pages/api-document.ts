import type { ApiDocument } from '../../web/api-page/api-document.ts';
import { createApp } from '../api/app.ts';
import { basePath } from '../api/assemble-app.ts';
import type { Services } from '../api/services.ts';

/**
 * The API's own description of itself, as it answers at `/openapi.json`. It needs no store: none is there. `vite build`
 * puts its value in place of this module, so that the pages' function need not carry the whole API.
 */
export async function readApiDocument(): Promise<ApiDocument> {
  const app = createApp({} as Services);
  const reply = await app.request(`${basePath}/openapi.json`);
  return (await reply.json()) as ApiDocument;
}
