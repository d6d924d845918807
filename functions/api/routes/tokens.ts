import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Payload } from 'altcha-lib/types';
import { spendChallenge } from '../../storage/challenges.ts';
import { useInvitation } from '../../storage/invitations.ts';
import { checkSolution, readPayload } from '../../survey/challenges.ts';
import { blindedElementHash, checkInvitation } from '../../survey/invitations.ts';
import { SurveyError } from '../../survey/survey-error.ts';
import { toBase64Url } from '../../survey/token-format.ts';
import { evaluateBlinded, panelKeys } from '../../survey/tokens.ts';
import { commonProblems, jsonBody, jsonResponse, problemResponse } from '../describe.ts';
import { findPanel } from '../panels.ts';
import { base64UrlSchema, panelSchema, waveParameter } from '../schemas.ts';
import type { Services } from '../services.ts';
import { findWave, requireOpen } from './waves.ts';

const admissionSchema = z
  .strictObject({
    panel: panelSchema,
    blindedElement: base64UrlSchema(32),
    proofOfWork: z
      .union([
        z.string().max(4000),
        z.strictObject({
          challenge: z.strictObject({
            parameters: z.looseObject({ nonce: z.string() }),
            signature: z.string(),
          }),
          solution: z.looseObject({ counter: z.number(), derivedKey: z.string() }),
        }),
      ])
      .optional()
      .openapi({
        description:
          'Open panel: ALTCHA’s payload, base64 of the JSON `{challenge, solution}` or that object',
      }),
    invitation: z
      .string()
      .max(100)
      .optional()
      .openapi({ description: 'Company panels: the code of the link' }),
  })
  .openapi('Admission');

const tokenRoute = createRoute({
  method: 'post',
  path: '/waves/{wave}/tokens',
  summary: 'Issues a blind token (RFC 9497, VOPRF) against an admission',
  request: { params: waveParameter, body: jsonBody(admissionSchema) },
  responses: {
    200: jsonResponse(
      z.object({ evaluatedElement: z.string(), proof: z.string() }),
      'The evaluated element (32 bytes) and the proof (64 bytes), base64url',
    ),
    403: problemResponse('`invalid-admission`'),
    404: problemResponse('`unknown-wave`, `unknown-panel`'),
    409: problemResponse('`admission-used`, `wave-not-open`'),
    ...commonProblems,
  },
});

export function tokenRoutes(app: OpenAPIHono, services: Services): void {
  const { table, seed, now } = services;

  app.openapi(tokenRoute, async (c) => {
    const { panel: panelId, blindedElement, ...admission } = c.req.valid('json');
    const wave = await findWave(services, c.req.valid('param').wave);
    const panel = await findPanel(services, wave.id, panelId);
    requireOpen(wave, now());
    // Evaluated before the challenge is spent: a malformed element must not cost an admission.
    const panelOfWave = { wave: wave.id, panel: panelId };
    const { evaluatedElement, proof } = evaluateBlinded(panelKeys(seed, panelOfWave), blindedElement);
    if (panel.admitsBy === 'invitation') {
      const { epoch, invited } = panel.plan;
      const context = { wave: wave.id, company: panelId, epoch };
      const serial = checkInvitation(seed, context, { code: admission.invitation ?? '', invited });
      await useInvitation(table, context, { serial, blindedHash: blindedElementHash(blindedElement) });
    } else {
      const payload = payloadOf(admission.proofOfWork);
      await spendChallenge(table, await checkSolution(seed, { ...panelOfWave, now: now() }, payload), now());
    }
    c.header('cache-control', 'no-store');
    return c.json({ evaluatedElement: toBase64Url(evaluatedElement), proof: toBase64Url(proof) }, 200);
  });
}

function payloadOf(proofOfWork: z.infer<typeof admissionSchema>['proofOfWork']): Payload {
  if (proofOfWork === undefined)
    throw new SurveyError('invalid-admission', 'this panel admits by proofOfWork');
  return typeof proofOfWork === 'string' ? readPayload(proofOfWork) : (proofOfWork as unknown as Payload);
}
