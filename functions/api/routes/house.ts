import type { Hono } from 'hono';
import { readHouse } from '../../storage/house.ts';
import { missingInHouse, namedHouse } from '../../survey/house.ts';
import { openToAll } from '../open-to-all.ts';
import type { ReadingServices } from '../services.ts';
import { listCaching } from './waves.ts';

export const housePath = '/house';

/** Described apart, as the waves are: pages that are drawn in the browser ask for it. */
export function houseRoute(app: Hono, { table }: ReadingServices): void {
  app.use(housePath, openToAll);

  app.get(housePath, async (c) => {
    const { house, revision } = await readHouse(table);
    c.header('cache-control', listCaching);
    c.header('etag', `"${revision}"`);
    return c.json({ house: namedHouse(house), missing: missingInHouse(house) });
  });
}
