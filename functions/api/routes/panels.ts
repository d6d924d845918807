import * as z from 'zod/mini';
import { shortHeadPattern } from '../../survey/key-list.ts';
import { toBase64Url } from '../../survey/token-format.ts';
import { panelKeys } from '../../survey/tokens.ts';
import { commonProblems, jsonResponse, problemResponse } from '../describe.ts';
import { keyList, listedKey } from '../panel-keys.ts';
import { findPanel } from '../panels.ts';
import { type Api, describeRoute } from '../route.ts';
import { waveParameter } from '../schemas/common.ts';
import { keyListSchema, panelSchema } from '../schemas/respondents.ts';
import type { Services } from '../services.ts';
import { findWave, listCaching } from './waves.ts';

const panelRoute = describeRoute({
  method: 'get',
  path: '/waves/{wave}/panels/{panel}',
  summary: 'The public key under which a panel’s tokens are issued',
  request: { params: z.extend(waveParameter, { panel: panelSchema }) },
  responses: {
    200: jsonResponse(
      z.object({
        wave: z.string(),
        panel: z.string(),
        publicKey: z.string(),
        profileQuestions: z.enum(['full', 'company', 'none']),
      }),
      'The key: base64url of 32 bytes, a ristretto255 element; and which profile questions the panel is asked',
    ),
    404: problemResponse('`unknown-wave`, `unknown-panel`'),
    ...commonProblems,
  },
});

const keyListRoute = describeRoute({
  method: 'get',
  path: '/waves/{wave}/panels',
  summary: 'The signed list of all panels’ public keys, the same for everyone and only ever longer',
  request: {
    params: waveParameter,
    query: z.strictObject({
      head: z.optional(z.string().check(z.regex(shortHeadPattern, 'not a head'))).register(z.globalRegistry, {
        description:
          'The head in a link: a copy kept on the way that is older than the link is passed by. The answer is the same',
      }),
    }),
  },
  responses: {
    200: jsonResponse(
      keyListSchema,
      'The keys in the order in which the panels opened. The head is the last link of a chain of SHA-256, base64url: first of `key list <wave> <signedBy>`, then, for each key, of the head before it and, on a line of its own, `<wave> <panel> <publicKey>`, and after another space `guarantee` where there is one: SHA-256, base64url, of `guarantee <hash of the panel’s guarantee sheet>` and a line feed; each line ends with a line feed. Links, cards, posters and editions carry its first 16 bytes. The signature is Ed25519, by `signedBy`, of `key list <wave> <number of keys> <head>` and a line feed',
    ),
    404: problemResponse('`unknown-wave`'),
    ...commonProblems,
  },
});

export function panelRoutes(api: Api, services: Services): void {
  api.route(panelRoute, async (c) => {
    const { wave: waveId, panel } = c.req.valid('param');
    const wave = await findWave(services, waveId);
    const { profileQuestions } = await findPanel(services, wave.id, panel);
    // Simulated respondents have nothing to hide, and are in no list.
    const publicKey =
      panel === 'simulated'
        ? toBase64Url(panelKeys(services.seed, { wave: wave.id, panel }).publicKey)
        : await listedKey(services, wave.id, panel);
    c.header('cache-control', listCaching);
    return c.json({ wave: wave.id, panel, publicKey, profileQuestions }, 200);
  });

  api.route(keyListRoute, async (c) => {
    const wave = await findWave(services, c.req.valid('param').wave);
    const list = await keyList(services, wave.id);
    c.header('cache-control', listCaching);
    return c.json({ ...list, panels: [...list.panels] }, 200);
  });
}
