import * as z from 'zod/mini';
import { commonProblems, jsonResponse, problemResponse } from '../describe.ts';
import { describeRoute } from '../route.ts';
import { waveParameter } from '../schemas/common.ts';
import { waveSchema, waveSummarySchema } from '../schemas/respondents.ts';

export const listRoute = describeRoute({
  method: 'get',
  path: '/waves',
  summary: 'All waves that are answered here, by opening day',
  responses: { 200: jsonResponse(z.array(waveSummarySchema), 'The waves'), ...commonProblems },
});

export const waveRoute = describeRoute({
  method: 'get',
  path: '/waves/{wave}',
  summary: 'A wave and its questionnaire',
  request: { params: waveParameter },
  responses: {
    200: jsonResponse(waveSchema, 'The wave'),
    404: problemResponse('`unknown-wave`'),
    ...commonProblems,
  },
});
