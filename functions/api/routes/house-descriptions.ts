import * as z from 'zod/mini';
import { commonProblems, jsonResponse, problemResponse } from '../describe.ts';
import { etagHeaders } from '../revisions.ts';
import { describeRoute } from '../route.ts';
import { publicHouseSchema } from '../schemas/house.ts';

export const houseRouteDescription = describeRoute({
  method: 'get',
  path: '/house',
  summary: 'Who publishes the observatory: publisher, contacts, funding, data protection',
  responses: {
    200: {
      ...jsonResponse(publicHouseSchema, 'The house file as far as it is filled in'),
      headers: etagHeaders,
    },
    ...commonProblems,
  },
});

export const logoRouteDescription = describeRoute({
  method: 'get',
  path: '/house/logo/{file}',
  summary: 'The observatory’s logo, under the name that `/house` gives; it never changes',
  request: {
    params: z.object({
      file: z.string().register(z.globalRegistry, { example: '5f3a1c0b9d8e7f6a5b4c3d2e1f0a9b8c.svg' }),
    }),
  },
  responses: {
    200: { content: { 'image/svg+xml': { schema: z.string() } }, description: 'An SVG of shapes alone' },
    404: problemResponse('`unknown-file`'),
    ...commonProblems,
  },
});
