import type { Payload } from 'altcha-lib/types';
import * as z from 'zod/mini';
import { spendChallenge } from '../../storage/challenges.ts';
import { takeEntranceAdmission } from '../../storage/entrance.ts';
import { useInvitation } from '../../storage/invitations.ts';
import { checkSolution, readPayload } from '../../survey/challenges.ts';
import { blindedElementHash, checkInvitation } from '../../survey/invitations.ts';
import { SurveyError } from '../../survey/survey-error.ts';
import { toBase64Url } from '../../survey/token-format.ts';
import { evaluateBlinded, panelKeys } from '../../survey/tokens.ts';
import { commonProblems, jsonBody, jsonResponse, problemResponse } from '../describe.ts';
import { findPanel, requireEntrance } from '../panels.ts';
import { type Api, describeRoute } from '../route.ts';
import { waveParameter } from '../schemas/common.ts';
import { base64UrlSchema, entranceCodeSchema, panelSchema } from '../schemas/respondents.ts';
import type { Services } from '../services.ts';
import { findWave, requireOpen } from './waves.ts';

const admissionSchema = z
  .strictObject({
    panel: panelSchema,
    blindedElement: base64UrlSchema(32),
    proofOfWork: z
      .optional(
        z.union([
          z.string().check(z.maxLength(4000)),
          z.strictObject({
            challenge: z.strictObject({
              parameters: z.looseObject({ nonce: z.string() }),
              signature: z.string(),
            }),
            solution: z.looseObject({ counter: z.number(), derivedKey: z.string() }),
          }),
        ]),
      )
      .register(z.globalRegistry, {
        description:
          'Open panel and entrances: ALTCHA’s payload, base64 of the JSON `{challenge, solution}` or that object',
      }),
    invitation: z
      .optional(z.string().check(z.maxLength(100)))
      .register(z.globalRegistry, { description: 'Company panels: the code of the link' }),
    entrance: z.optional(entranceCodeSchema),
  })
  .check(
    z.refine(({ invitation, entrance }) => invitation === undefined || entrance === undefined, {
      path: ['entrance'],
      message: 'comes in place of an invitation, not beside it',
    }),
  )
  .register(z.globalRegistry, { id: 'Admission' });

const tokenRoute = describeRoute({
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
    409: problemResponse('`admission-used`, `no-admission-left`, `wave-not-open`'),
    ...commonProblems,
  },
});

export function tokenRoutes(api: Api, services: Services): void {
  const { table, seed, now } = services;

  api.route(tokenRoute, async (c) => {
    const { panel: panelId, blindedElement, ...admission } = c.req.valid('json');
    const wave = await findWave(services, c.req.valid('param').wave);
    const panel = await findPanel(services, wave.id, panelId);
    requireOpen(wave, now());
    // Evaluated before the challenge is spent: a malformed element must not cost an admission.
    const panelOfWave = { wave: wave.id, panel: panelId };
    const { evaluatedElement, proof } = evaluateBlinded(panelKeys(seed, panelOfWave), blindedElement);
    const spendWork = async () => {
      const payload = payloadOf(admission.proofOfWork);
      await spendChallenge(table, await checkSolution(seed, { ...panelOfWave, now: now() }, payload), now());
    };
    if (panel.admitsBy === 'proofOfWork') {
      await spendWork();
    } else if (admission.entrance !== undefined) {
      const panelKey = { wave: wave.id, company: panelId };
      requireEntrance(services, { ...panelKey, plan: panel.plan }, admission.entrance);
      // Before a place is taken: one piece of work must not take more than one.
      await spendWork();
      const admissions = panel.plan.entrance?.admissions ?? 0;
      const blindedHash = blindedElementHash(blindedElement);
      await takeEntranceAdmission(table, panelKey, { admissions, blindedHash });
    } else {
      const { epoch, invited } = panel.plan;
      const context = { wave: wave.id, company: panelId, epoch };
      const serial = checkInvitation(seed, context, { code: admission.invitation ?? '', invited });
      await useInvitation(table, context, { serial, blindedHash: blindedElementHash(blindedElement) });
    }
    c.header('cache-control', 'no-store');
    return c.json({ evaluatedElement: toBase64Url(evaluatedElement), proof: toBase64Url(proof) }, 200);
  });
}

function payloadOf(proofOfWork: z.infer<typeof admissionSchema>['proofOfWork']): Payload {
  if (proofOfWork === undefined) throw new SurveyError('invalid-admission', 'a proofOfWork is needed here');
  return typeof proofOfWork === 'string' ? readPayload(proofOfWork) : (proofOfWork as unknown as Payload);
}
