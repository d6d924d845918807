import { openToAll } from '../open-to-all.ts';
import type { Api } from '../route.ts';

/** The API's description of itself; written when it is asked for, since whoever answers never asks. */
export function documentRoute(api: Api): void {
  api.app.use('/openapi.json', openToAll);
  api.app.get('/openapi.json', async (c) => {
    const { openApiDocument } = await import('../openapi-document.ts');
    return c.json(openApiDocument(api.descriptions));
  });
}
