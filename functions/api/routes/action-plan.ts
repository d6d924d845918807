import * as z from 'zod/mini';
import { readActionPlan, writeActionPlan } from '../../storage/action-plans.ts';
import { readBenchmark } from '../../storage/benchmarks.ts';
import { findEdition } from '../../storage/editions.ts';
import { mostOpenSteps, openSteps, withSteps } from '../../survey/action-plan.ts';
import { SurveyError } from '../../survey/survey-error.ts';
import { signedIn } from '../company-session.ts';
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
import { actionPlanSchema, chosenStepsSchema } from '../schemas/action-plan.ts';
import type { Services } from '../services.ts';

const plan = {
  ...jsonResponse(actionPlanSchema, 'Every wave that steps were chosen after, the oldest first'),
  headers: etagHeaders,
};

const readRoute = describeRoute({
  method: 'get',
  path: '/company/actions',
  summary: 'What the company chose to do after each wave, and what became of it',
  security: companySecurity,
  responses: { 200: plan, ...keyProblems },
});

const chooseRoute = describeRoute({
  method: 'put',
  path: '/company/editions/{edition}/actions',
  summary: 'Chooses steps by the figures of an edition, says what became of them, or takes them back',
  description:
    'Replaces the steps of the edition’s wave. With the first of them, what the company states of its governance is ' +
    `kept beside them as it is then. At most ${mostOpenSteps} steps are open at once, over all waves. The \`ETag\` is ` +
    'that of `GET /company/actions`.',
  security: companySecurity,
  request: {
    params: z.object({ edition: z.string().register(z.globalRegistry, { example: '2026-q4-1' }) }),
    headers: ifMatchHeaders,
    body: jsonBody(chosenStepsSchema),
  },
  responses: {
    200: plan,
    404: problemResponse('`unknown-edition`: none with a benchmark of this company'),
    409: problemResponse('`governance-not-stated`; `too-many-steps`'),
    ...revisionProblems,
    ...keyProblems,
  },
});

export function actionPlanRoutes(api: Api, { table }: Services): void {
  api.route(readRoute, async (c) => {
    const stored = await readActionPlan(table, signedIn(c).company.id);
    tellRevision(c, stored.revision);
    return c.json(stored.plan, 200);
  });

  api.route(chooseRoute, async (c) => {
    const { id, governance } = signedIn(c).company;
    const asked = c.req.valid('param').edition;
    const edition = await findEdition(table, asked);
    const benchmark = edition && (await readBenchmark(table, edition, id));
    if (!edition || (benchmark?.respondents ?? null) === null) {
      throw new SurveyError('unknown-edition', `there is no edition ${asked} with figures of this company`);
    }
    if (!governance) {
      throw new SurveyError('governance-not-stated', 'say what the company has before choosing steps');
    }
    const stored = await readActionPlan(table, id);
    requireRevision(c, stored.revision);
    const { steps } = c.req.valid('json');
    const changed = withSteps(stored.plan, {
      wave: edition.wave,
      edition: edition.id,
      stated: governance,
      steps,
    });
    const open = openSteps(changed).length;
    if (open > mostOpenSteps) {
      const detail = `${open} steps would be open at once, and ${mostOpenSteps} may be: finish or drop one first`;
      throw new SurveyError('too-many-steps', detail, { details: { open, most: mostOpenSteps } });
    }
    const { revision } = stored;
    await asChangedSince(() => writeActionPlan(table, id, { plan: changed, revision }));
    tellRevision(c, revision + 1);
    return c.json(changed, 200);
  });
}
