import type { Context } from 'hono';
import * as z from 'zod/mini';
import type { AccountJob } from '../../mail/mailer.ts';
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
  summary: 'Leaves the federation, with effect from the next edition that is prepared',
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

const removeRoute = describeRoute({
  method: 'delete',
  path: `${path}/members/{company}`,
  summary: 'Removes a member company, which is told by email, and replaces the code it may have joined by',
  description:
    'Its figures no longer count from the next edition that is prepared. What is published, or prepared already, stays as it is. With the new code it can join again.',
  security: memberSecurity,
  request: { params: z.object({ company: z.string() }) },
  responses: { ...reply, 404: problemResponse('`unknown-company`: no member'), ...changeProblems },
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

  api.route(removeRoute, async (c) => {
    const { stored } = signedInMember(c);
    const { id, name } = stored.company;
    const found = await readCompany(table, c.req.valid('param').company);
    if (found?.company.federation !== id) {
      throw new SurveyError('unknown-company', 'no company of this id is a member of the federation');
    }
    // First, so that it is not back in the same moment by the code that it has.
    const changed = { ...stored.company, federationCodes: (stored.company.federationCodes ?? 0) + 1 };
    await replaceCompany(table, { ...stored, company: changed });
    const { federation: _, ...member } = found.company;
    await replaceCompany(table, { ...found, company: member });
    const names = { federationName: name, memberName: member.name };
    await tellManagers(services, [
      { kind: 'federation-parted', company: member.id, side: 'member', ...names },
      { kind: 'federation-parted', company: id, side: 'federation', ...names },
    ]);
    return c.json(await view(c, changed), 200);
  });
}

/** It is removed whether or not this succeeds, so a failure here is reported and is not the caller's. */
async function tellManagers(services: Services, letters: readonly AccountJob[]): Promise<void> {
  try {
    const mailer = await services.mailer();
    for (const letter of letters) await mailer?.ask(letter);
  } catch (error) {
    services.reportFailure(error, `${path}/members/{company}`);
  }
}
