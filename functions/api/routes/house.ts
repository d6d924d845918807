import type { Hono } from 'hono';
import { readHouse } from '../../storage/house.ts';
import { missingInHouse, namedHouse } from '../../survey/house.ts';
import { SurveyError } from '../../survey/survey-error.ts';
import { logoAddress, logoFile, logoPath } from '../logo-address.ts';
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
    const logo = logoAddress(house);
    return c.json({ house: namedHouse(house), missing: missingInHouse(house), ...(logo && { logo }) });
  });

  app.use(logoPath, openToAll);

  app.get(logoPath, async (c) => {
    const { house } = await readHouse(table);
    if (house.logo === undefined || c.req.param('file') !== logoFile(house)) {
      throw new SurveyError('unknown-file', 'the house file has no logo of that name');
    }
    c.header('cache-control', 'public, max-age=31536000, immutable');
    c.header('content-type', 'image/svg+xml; charset=utf-8');
    return c.body(house.logo);
  });
}
