import { commonProblems, jsonResponse } from '../describe.ts';
import { etagHeaders } from '../revisions.ts';
import { describeRoute } from '../route.ts';
import { houseViewSchema } from '../schemas/house.ts';

export const houseRouteDescription = describeRoute({
  method: 'get',
  path: '/house',
  summary: 'Who stands behind the observatory: publisher, contacts, funding, data protection',
  responses: {
    200: {
      ...jsonResponse(houseViewSchema, 'The house file as far as it is filled in'),
      headers: etagHeaders,
    },
    ...commonProblems,
  },
});
