import { replaceCompany } from '../../storage/companies.ts';
import { type Governance, latestMonth, pillars } from '../../survey/governance.ts';
import { SurveyError } from '../../survey/survey-error.ts';
import { signedIn } from '../company-session.ts';
import { companySecurity, jsonBody, jsonResponse, keyProblems, problemResponse } from '../describe.ts';
import { type Api, describeRoute } from '../route.ts';
import { governanceSchema } from '../schemas/governance.ts';
import type { Services } from '../services.ts';

const stateRoute = describeRoute({
  method: 'put',
  path: '/company/governance',
  summary: 'Says what the company has: listening, charter, awareness, training and ambassadors',
  description:
    'Replaces the earlier statement. The company stays verified: none of this stands for an answer.',
  security: companySecurity,
  request: { body: jsonBody(governanceSchema) },
  responses: {
    200: jsonResponse(governanceSchema, 'The statement as it is kept; `GET /company` has it as `governance`'),
    409: problemResponse('`changed-meanwhile`'),
    ...keyProblems,
  },
});

export function governanceRoutes(api: Api, { table, now }: Services): void {
  api.route(stateRoute, async (c) => {
    const { company, revision } = signedIn(c);
    const governance = c.req.valid('json');
    requirePastMonths(governance, latestMonth(now()));
    await replaceCompany(table, { company: { ...company, governance }, revision });
    return c.json(governance, 200);
  });
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
