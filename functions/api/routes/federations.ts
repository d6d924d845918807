import type { Context } from 'hono';
import { listCompanies, readCompany, replaceCompany } from '../../storage/companies.ts';
import type { Company } from '../../survey/company.ts';
import { checkFederationCode, federationCode, federationIn } from '../../survey/federation-code.ts';
import { SurveyError } from '../../survey/survey-error.ts';
import { entered, signedInMember } from '../company-session.ts';
import {
  companySecurity,
  jsonBody,
  jsonResponse,
  keyProblems,
  memberSecurity,
  problemResponse,
} from '../describe.ts';
import { type Api, describeRoute } from '../route.ts';
import { federationSchema, joiningSchema } from '../schemas/federations.ts';
import type { Services } from '../services.ts';
import { requireVerified } from './benchmarks.ts';

const path = '/company/federation';
const reply = { 200: jsonResponse(federationSchema, 'As it is now') } as const;
const changeProblems = {
  403: problemResponse('`members-only`, `reads-only`, `foreign-request`, `company-not-verified`'),
  409: problemResponse('`own-federation`, `changed-meanwhile`'),
  ...keyProblems,
} as const;

const readRoute = describeRoute({
  method: 'get',
  path,
  summary: 'The federation that the company belongs to, and its members where it is one itself',
  security: companySecurity,
  responses: { ...reply, ...keyProblems },
});

const joinRoute = describeRoute({
  method: 'put',
  path,
  summary:
    'Joins a federation with its code, and agrees that its figures enter those of all members together',
  description:
    'Counts in every wave whose guarantee sheet is accepted from now on, since the sheet names the federation.',
  security: memberSecurity,
  request: { body: jsonBody(joiningSchema) },
  responses: { ...reply, 404: problemResponse('`invalid-federation-code`'), ...changeProblems },
});

const leaveRoute = describeRoute({
  method: 'delete',
  path,
  summary: 'Leaves the federation, with effect from the next edition',
  security: memberSecurity,
  responses: { 204: { description: 'The company belongs to none' }, ...changeProblems },
});

const codeRoute = describeRoute({
  method: 'post',
  path: `${path}/code`,
  summary:
    'Creates a code with which companies join; the previous one is void, those who used it stay members',
  security: memberSecurity,
  responses: { ...reply, ...changeProblems },
});

export function federationRoutes(api: Api, services: Services): void {
  const { table, seed } = services;

  const view = async (c: Context, company: Company) => {
    const { id, federation, federationCodes = 0 } = company;
    const found = federation === undefined ? undefined : await readCompany(table, federation);
    const members = federationCodes > 0 ? await listCompanies(table) : [];
    return {
      belongsTo: found ? { id: found.company.id, name: found.company.name } : null,
      code:
        federationCodes > 0 && entered(c).role === 'manages'
          ? federationCode(seed, id, federationCodes)
          : null,
      members: members
        .filter((member) => member.federation === id && member.status === 'verified')
        .map((member) => ({ id: member.id, name: member.name })),
    };
  };

  api.route(readRoute, async (c) => c.json(await view(c, entered(c).stored.company), 200));

  api.route(joinRoute, async (c) => {
    const { stored } = signedInMember(c);
    const { code } = c.req.valid('json');
    requireVerified(stored.company);
    const found = await readCompany(table, federationIn(code));
    const { id } = checkFederationCode(seed, found?.company, code);
    if (id === stored.company.id) {
      throw new SurveyError('own-federation', 'a federation is no member of itself');
    }
    const company = { ...stored.company, federation: id };
    await replaceCompany(table, { ...stored, company });
    return c.json(await view(c, company), 200);
  });

  api.route(leaveRoute, async (c) => {
    const { stored } = signedInMember(c);
    const { federation, ...company } = stored.company;
    if (federation !== undefined) await replaceCompany(table, { ...stored, company });
    return c.body(null, 204);
  });

  api.route(codeRoute, async (c) => {
    const { stored } = signedInMember(c);
    const company = requireVerified(stored.company);
    const changed = { ...company, federationCodes: (company.federationCodes ?? 0) + 1 };
    await replaceCompany(table, { ...stored, company: changed });
    return c.json(await view(c, changed), 200);
  });
}
