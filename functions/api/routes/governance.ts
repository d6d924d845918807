import type { Context } from 'hono';
import * as z from 'zod/mini';
import { replaceCompany } from '../../storage/companies.ts';
import { type Governance, latestMonth, pillars } from '../../survey/governance.ts';
import { SurveyError } from '../../survey/survey-error.ts';
import { signedIn } from '../company-session.ts';
import { companySecurity, jsonBody, jsonResponse, keyProblems } from '../describe.ts';
import {
  asChangedSince,
  etagHeaders,
  ifMatchHeaders,
  requireRevision,
  revisionProblems,
  tellRevision,
} from '../revisions.ts';
import { type Api, describeRoute } from '../route.ts';
import { governanceSchema } from '../schemas/governance.ts';
import type { Services } from '../services.ts';

const responses = {
  200: {
    ...jsonResponse(governanceSchema, 'The statement as it is kept; `GET /company` has it as `governance`'),
    headers: etagHeaders,
  },
  ...revisionProblems,
  ...keyProblems,
} as const;

const stateRoute = describeRoute({
  method: 'put',
  path: '/company/governance',
  summary: 'States what the company has in place: listening, charter, awareness, training and ambassadors',
  description:
    'Replaces the earlier statement. The company stays verified: none of this stands for an answer. The `ETag` is that ' +
    'of `GET /company`.',
  security: companySecurity,
  request: { headers: ifMatchHeaders, body: jsonBody(governanceSchema) },
  responses,
});

const changeRoute = describeRoute({
  method: 'patch',
  path: '/company/governance',
  summary: 'Changes some of the four; the others stay as they are',
  description: 'A first statement has all four.',
  security: companySecurity,
  request: { headers: ifMatchHeaders, body: jsonBody(z.partial(governanceSchema)) },
  responses,
});

export function governanceRoutes(api: Api, { table, now }: Services): void {
  const save = async (c: Context, governance: Governance) => {
    const { company, revision } = signedIn(c);
    requirePastMonths(governance, latestMonth(now()));
    requireRevision(c, revision);
    await asChangedSince(() => replaceCompany(table, { company: { ...company, governance }, revision }));
    tellRevision(c, revision + 1);
    return governance;
  };

  api.route(stateRoute, async (c) => c.json(await save(c, c.req.valid('json')), 200));

  api.route(changeRoute, async (c) => {
    const stated = { ...signedIn(c).company.governance, ...c.req.valid('json') };
    return c.json(await save(c, requireAll(stated)), 200);
  });
}

/** @throws SurveyError `invalid-request`, with what is missing */
function requireAll(stated: Partial<Governance>): Governance {
  const errors = pillars
    .filter(({ id }) => stated[id] === undefined)
    .map(({ id }) => ({ path: id, message: 'a first statement has all four' }));
  if (errors.length === 0) return stated as Governance;
  throw new SurveyError('invalid-request', 'a first statement has all four', { details: { errors } });
}

/** What is in place has begun. @throws SurveyError `invalid-request`, with where */
function requirePastMonths(governance: Governance, latest: string): void {
  const errors = pillars
    .filter(({ id }) => governance[id].state === 'inPlace' && (governance[id].month ?? '') > latest)
    .map(({ id }) => ({
      path: `${id}.month`,
      message: `${governance[id].month} is still to come: what is in place has begun`,
    }));
  if (errors.length === 0) return;
  const detail = errors.map(({ path, message }) => `${path}: ${message}`).join('; ');
  throw new SurveyError('invalid-request', detail, { details: { errors } });
}
