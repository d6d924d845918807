import type { Payload } from 'altcha-lib/types';
import * as z from 'zod/mini';
import { countingOf, keepWithinHeadcount, useInvitation } from '../../storage/admission-marks.ts';
import { spendChallenge } from '../../storage/challenges.ts';
import { takeEntranceAdmission } from '../../storage/entrance.ts';
import { checkSolution, readPayload } from '../../survey/challenges.ts';
import { blindedElementHash, checkInvitation } from '../../survey/invitations.ts';
import { SurveyError } from '../../survey/survey-error.ts';
import { toBase64Url } from '../../survey/token-format.ts';
import { evaluateBlinded, type PanelOfWave, panelKeys, requireElement } from '../../survey/tokens.ts';
import { admitsByWork } from '../admits-by-work.ts';
import { commonProblems, jsonBody, jsonResponse, problemResponse } from '../describe.ts';
import { findInvitingPanel, requireEntrance } from '../panels.ts';
import { jsonReply } from '../plain-reply.ts';
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

/** @param options  `evaluate` is counted by a test: it is what costs, and comes last */
export function tokenRoutes(api: Api, services: Services, { evaluate = evaluateBlinded } = {}): void {
  api.plain(services, tokenRoute, async ({ param, json }) => {
    const { panel: panelId, ...asked } = json;
    const { blindedElement } = asked;
    const wave = await findWave(services, param.wave);
    const panelOfWave = { wave: wave.id, panel: panelId };
    // What costs least comes first: whether there is anything to evaluate, then MACs and signatures; what the store is
    // needed for comes after what it is not.
    requireElement(blindedElement);
    requireOpen(wave, services.now());
    const spend = await authenticate(services, panelOfWave, asked);
    // Spent before it is evaluated: who was admitted before costs no evaluation, and a reply that is lost is given again,
    // by the same element or for other work.
    await spend();
    const { evaluatedElement, proof } = evaluate(panelKeys(services.seed, panelOfWave), blindedElement);
    return jsonReply(200, { evaluatedElement: toBase64Url(evaluatedElement), proof: toBase64Url(proof) });
  });
}

type Asked = Omit<z.output<typeof admissionSchema>, 'panel'>;

/**
 * Checks that an admission is one of ours, without writing anything.
 *
 * @returns what spends it; throws `admission-used`, `no-admission-left`
 * @throws SurveyError `unknown-panel`, `invalid-admission`
 */
async function authenticate(
  services: Services,
  { wave, panel: company }: PanelOfWave,
  { blindedElement, invitation, entrance, proofOfWork }: Asked,
): Promise<() => Promise<void>> {
  const { table, seed, now } = services;
  const checkWork = async () => {
    const id = await checkSolution(seed, { wave, panel: company, now: now() }, payloadOf(proofOfWork));
    return () => spendChallenge(table, id, now());
  };
  if (admitsByWork(services, company)) return checkWork();
  const spendWork = entrance === undefined ? undefined : await checkWork();
  const { plan } = await findInvitingPanel(services, wave, company);
  const panelKey = { wave, company };
  const blindedHash = blindedElementHash(blindedElement);
  if (entrance !== undefined) {
    requireEntrance(services, { ...panelKey, plan }, entrance);
    return async () => {
      // Before a place is taken: one piece of work must not take more than one.
      await spendWork?.();
      const admissions = plan.entrance?.admissions ?? 0;
      const counting = countingOf(seed, panelKey, plan);
      const claimed = await takeEntranceAdmission(table, panelKey, { admissions, blindedHash, counting });
      if (claimed) await keepWithinHeadcount(table, panelKey, claimed);
    };
  }
  const used = checkInvitation(seed, panelKey, { code: invitation ?? '', cards: plan.cards });
  return async () => {
    const claimed = await useInvitation(table, panelKey, {
      ...used,
      blindedHash,
      counting: countingOf(seed, panelKey, plan),
    });
    if (claimed) await keepWithinHeadcount(table, panelKey, claimed);
  };
}

function payloadOf(proofOfWork: z.infer<typeof admissionSchema>['proofOfWork']): Payload {
  if (proofOfWork === undefined) throw new SurveyError('invalid-admission', 'a proofOfWork is needed here');
  return typeof proofOfWork === 'string' ? readPayload(proofOfWork) : (proofOfWork as unknown as Payload);
}
