import * as z from 'zod/mini';
import { commonProblems, jsonBody, jsonResponse, problemResponse } from '../describe.ts';
import { describeRoute } from '../route.ts';
import { waveParameter } from '../schemas/common.ts';
import { entranceCodeSchema, panelSchema } from '../schemas/respondents.ts';

export const challengeRoute = describeRoute({
  method: 'post',
  path: '/waves/{wave}/challenges',
  summary: 'An ALTCHA challenge that admits once to the open panel, or by a company’s shared entrance',
  request: {
    params: waveParameter,
    body: {
      ...jsonBody(
        z.strictObject({ panel: z.optional(panelSchema), entrance: z.optional(entranceCodeSchema) }),
      ),
      required: false,
    },
  },
  responses: {
    200: jsonResponse(
      z.object({ parameters: z.looseObject({ algorithm: z.string() }), signature: z.string() }),
      'The challenge (ALTCHA, version 2); valid for an hour',
    ),
    403: problemResponse('`invalid-admission`: the entrance’s code'),
    404: problemResponse('`unknown-wave`, `unknown-panel`'),
    409: problemResponse('`wave-not-open`'),
    ...commonProblems,
  },
});
