import { createHash } from 'node:crypto';
import * as z from 'zod/mini';
import { listCompanies } from '../../storage/companies.ts';
import { toBase64Url } from '../../survey/token-format.ts';
import { panelKeys } from '../../survey/tokens.ts';
import { commonProblems, jsonResponse, problemResponse } from '../describe.ts';
import { findPanel } from '../panels.ts';
import { type Api, describeRoute } from '../route.ts';
import { waveParameter } from '../schemas/common.ts';
import { panelSchema } from '../schemas/respondents.ts';
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

const panelKeysRoute = describeRoute({
  method: 'get',
  path: '/waves/{wave}/panels',
  summary: 'The public keys of all panels in one document, the same for everyone',
  request: { params: waveParameter },
  responses: {
    200: jsonResponse(
      z.object({
        wave: z.string(),
        panels: z.array(z.object({ panel: z.string(), publicKey: z.string() })),
        digest: z.string(),
      }),
      'The keys by panel, and the digest of the whole list by which two people can compare what they were given: SHA-256, base64url, of the lines `<panel> <publicKey>`, each ended by a line feed',
    ),
    404: problemResponse('`unknown-wave`'),
    ...commonProblems,
  },
});

export function panelRoutes(api: Api, services: Services): void {
  const { table, seed } = services;

  api.route(panelRoute, async (c) => {
    const { wave: waveId, panel } = c.req.valid('param');
    const wave = await findWave(services, waveId);
    const { profileQuestions } = await findPanel(services, wave.id, panel);
    c.header('cache-control', listCaching);
    const { publicKey } = panelKeys(seed, { wave: wave.id, panel });
    return c.json({ wave: wave.id, panel, publicKey: toBase64Url(publicKey), profileQuestions }, 200);
  });

  api.route(panelKeysRoute, async (c) => {
    const wave = await findWave(services, c.req.valid('param').wave);
    const companies = (await listCompanies(table)).filter(({ status }) => status !== 'refused');
    const panels = ['open', ...companies.map(({ id }) => id).sort()].map((panel) => ({
      panel,
      publicKey: toBase64Url(panelKeys(seed, { wave: wave.id, panel }).publicKey),
    }));
    const lines = panels.map(({ panel, publicKey }) => `${panel} ${publicKey}\n`).join('');
    c.header('cache-control', listCaching);
    return c.json(
      { wave: wave.id, panels, digest: createHash('sha256').update(lines).digest('base64url') },
      200,
    );
  });
}
