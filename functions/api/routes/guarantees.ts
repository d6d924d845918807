import * as z from 'zod/mini';
import { listedSheet } from '../../storage/guarantees.ts';
import { SurveyError } from '../../survey/survey-error.ts';
import { commonProblems, jsonResponse, problemResponse } from '../describe.ts';
import { type Api, describeRoute } from '../route.ts';
import { guaranteeHashSchema, sheetSchema } from '../schemas/guarantees.ts';
import type { Services } from '../services.ts';

const immutable = 'public, max-age=31536000, immutable';

const description = describeRoute({
  method: 'get',
  path: '/guarantees/{hash}',
  summary: 'A guarantee sheet by its hash: the exact text that was hashed; reading it leaves no trace',
  request: { params: z.object({ hash: guaranteeHashSchema }) },
  responses: {
    200: jsonResponse(
      sheetSchema,
      'Canonical JSON (RFC 8785): SHA-256 of the body, hex, is the hash. The wave’s list of keys holds, beside the panel’s, SHA-256, base64url, of `guarantee <hash>` and a line feed',
    ),
    404: problemResponse(
      '`unknown-guarantee`; 503 `damaged-guarantee` where what is stored is not what its hash says',
    ),
    ...commonProblems,
  },
});

/** What everyone who is invited may read: the same sheet for all, kept on the way for good. */
export function guaranteeRoute(api: Api, services: Services): void {
  api.route(description, async (c) => {
    const { hash } = c.req.valid('param');
    const sheet = (await listedSheet(services.table, hash)) as z.output<typeof sheetSchema> | undefined;
    if (!sheet) throw new SurveyError('unknown-guarantee', `there is no guarantee sheet ${hash}`);
    c.header('cache-control', immutable);
    return c.json(sheet, 200);
  });
}
