import type { Context } from 'hono';
import * as z from 'zod/mini';
import { readInvitationPlan } from '../../storage/invitations.ts';
import { readSupplement, writeSupplement } from '../../storage/supplements.ts';
import { faultsOfSupplement } from '../../survey/check-supplement.ts';
import type { Supplement } from '../../survey/supplement.ts';
import { SurveyError } from '../../survey/survey-error.ts';
import { type Wave, waveStatus } from '../../survey/wave.ts';
import { signedIn } from '../company-session.ts';
import { answersNeeded } from '../company-supplement.ts';
import { companySecurity, jsonBody, jsonResponse, keyProblems, problemResponse } from '../describe.ts';
import {
  asChangedSince,
  etagHeaders,
  ifMatchHeaders,
  requireRevision,
  revisionProblems,
  tellRevision,
} from '../revisions.ts';
import { type Api, describeRoute } from '../route.ts';
import { waveParameter } from '../schemas/common.ts';
import { supplementSchema, supplementStateSchema } from '../schemas/supplement.ts';
import type { Services } from '../services.ts';
import { findWave } from './waves.ts';

const path = '/company/waves/{wave}/supplement';
const unknownWave = { 404: problemResponse('`unknown-wave`') } as const;
const state = {
  ...jsonResponse(supplementStateSchema, 'Groups and questions, and whether they can still be changed'),
  headers: etagHeaders,
};

const readRoute = describeRoute({
  method: 'get',
  path,
  summary: 'The groups that the company names among its people, and the questions of its own',
  security: companySecurity,
  request: { params: z.extend(waveParameter, {}) },
  responses: { 200: state, ...unknownWave, ...keyProblems },
});

const changeRoute = describeRoute({
  method: 'put',
  path,
  summary:
    'Names up to six groups and asks up to three closed questions, until the guarantee sheet is accepted',
  description:
    'Replaces what was there. Each group has 30 people at least by the company’s own count; whoever answers chooses ' +
    'theirs, or none. Questions keep the rules of every questionnaire; none has free text. Both stay as they are once ' +
    'the company has accepted the guarantee sheet, which tells them.',
  security: companySecurity,
  request: { params: waveParameter, headers: ifMatchHeaders, body: jsonBody(supplementSchema) },
  responses: {
    200: state,
    409: problemResponse('`supplement-fixed`, with `fixedBy`'),
    ...unknownWave,
    ...revisionProblems,
    ...keyProblems,
  },
});

export function supplementRoutes(api: Api, services: Services): void {
  const { table, now } = services;

  const read = async (c: Context, waveId: string) => {
    const { company } = signedIn(c);
    const wave = await findWave(services, waveId);
    const panel = { wave: wave.id, company: company.id };
    const [stored, plan] = await Promise.all([
      readSupplement(table, panel),
      readInvitationPlan(table, panel),
    ]);
    const fixedByCompany = plan ? ('invitation' as const) : stored.isFixed && ('guarantee' as const);
    return { company, wave, panel, stored, fixedBy: fixedByCompany || fixedByDate(wave) };
  };
  const fixedByDate = (wave: Wave) => (waveStatus(wave, now()) === 'closed' ? ('close' as const) : null);
  const told = async (
    wave: Wave,
    supplement: Supplement,
    fixedBy: ReturnType<typeof fixedByDate> | 'guarantee' | 'invitation',
  ) => ({
    ...supplement,
    fixedBy,
    answersNeeded: await answersNeeded(services, wave, supplement),
  });

  api.route(readRoute, async (c) => {
    const { wave, stored, fixedBy } = await read(c, c.req.valid('param').wave);
    tellRevision(c, stored.revision);
    return c.json(await told(wave, stored.supplement, fixedBy), 200);
  });

  api.route(changeRoute, async (c) => {
    const { company, wave, panel, stored, fixedBy } = await read(c, c.req.valid('param').wave);
    requireRevision(c, stored.revision);
    if (fixedBy) throw new SurveyError('supplement-fixed', fixedSentences[fixedBy], { details: { fixedBy } });
    const supplement = c.req.valid('json');
    requireFaultless(supplement, company.headcount);
    await asChangedSince(() => writeSupplement(table, panel, { ...stored, supplement }));
    tellRevision(c, stored.revision + 1);
    return c.json(await told(wave, supplement, null), 200);
  });
}

const fixedSentences = {
  guarantee: 'the guarantee sheet is accepted: what people are asked stays as it says',
  invitation: 'people are invited: what they are asked stays as it is',
  close: 'the wave is over',
} as const;

/** @throws SurveyError `invalid-request`, with what is wrong and where */
function requireFaultless(supplement: Supplement, headcount: number): void {
  const errors = faultsOfSupplement(supplement, { headcount });
  if (errors.length === 0) return;
  const detail = errors.map(({ path, message }) => `${path}: ${message}`).join('; ');
  throw new SurveyError('invalid-request', detail.slice(0, 1000), { details: { errors } });
}
