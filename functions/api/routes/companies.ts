import * as z from 'zod/mini';
import { createCompany, replaceCompany } from '../../storage/companies.ts';
import { type Company, companyKeyHash, newCompanyId, newCompanyKey } from '../../survey/company.ts';
import { statusAfter } from '../../survey/verified-anew.ts';
import { signedIn } from '../company-session.ts';
import {
  commonProblems,
  jsonBody,
  jsonResponse,
  keyProblems,
  problemResponse,
  companySecurity as security,
} from '../describe.ts';
import {
  asChangedSince,
  etagHeaders,
  ifMatchHeaders,
  requireRevision,
  revisionProblems,
  tellRevision,
} from '../revisions.ts';
import { type Api, describeRoute } from '../route.ts';
import { companyChangeSchema, companyFieldsSchema, companySchema } from '../schemas/companies.ts';
import type { Services } from '../services.ts';

const signUpRoute = describeRoute({
  method: 'post',
  path: '/companies',
  summary: 'Signs a company up; its key is shown this once',
  request: { body: jsonBody(companyFieldsSchema) },
  responses: {
    201: jsonResponse(
      z.object({ id: z.string(), key: z.string(), status: z.literal('pending') }),
      'The company and its key',
    ),
    ...commonProblems,
  },
});

const readRoute = describeRoute({
  method: 'get',
  path: '/company',
  summary: 'The company that the key belongs to',
  security,
  responses: { 200: { ...jsonResponse(companySchema, 'The company'), headers: etagHeaders }, ...keyProblems },
});

const changeRoute = describeRoute({
  method: 'patch',
  path: '/company',
  summary:
    'Changes what the company says of itself; the operator verifies it anew, unless only the headcount shrank',
  security,
  request: { headers: ifMatchHeaders, body: jsonBody(companyChangeSchema) },
  responses: {
    200: { ...jsonResponse(companySchema, 'The company as it is kept now'), headers: etagHeaders },
    ...revisionProblems,
    ...keyProblems,
  },
});

const rotateRoute = describeRoute({
  method: 'post',
  path: '/company/key',
  summary: 'Replaces the key; the old one is void at once',
  security,
  responses: {
    200: jsonResponse(z.object({ key: z.string() }), 'The new key, shown this once'),
    409: problemResponse('`changed-meanwhile`'),
    ...keyProblems,
  },
});

export function companyRoutes(api: Api, services: Services): void {
  const { table } = services;

  api.route(signUpRoute, async (c) => {
    const id = newCompanyId();
    const key = newCompanyKey(id);
    await createCompany(table, {
      id,
      ...c.req.valid('json'),
      status: 'pending',
      keyHash: companyKeyHash(key),
    });
    c.header('cache-control', 'no-store');
    return c.json({ id, key, status: 'pending' as const }, 201);
  });

  api.route(readRoute, async (c) => {
    const { company, revision } = signedIn(c);
    tellRevision(c, revision);
    return c.json(companyView(company), 200);
  });

  api.route(changeRoute, async (c) => {
    const { company, revision } = signedIn(c);
    requireRevision(c, revision);
    const described = { ...company, ...c.req.valid('json') };
    const changed: Company = { ...described, status: statusAfter(company, described) };
    await asChangedSince(() => replaceCompany(table, { company: changed, revision }));
    tellRevision(c, revision + 1);
    return c.json(companyView(changed), 200);
  });

  api.route(rotateRoute, async (c) => {
    const { company, revision } = signedIn(c);
    const key = newCompanyKey(company.id);
    await replaceCompany(table, { company: { ...company, keyHash: companyKeyHash(key) }, revision });
    return c.json({ key }, 200);
  });
}

export function companyView({ keyHash: _, ...view }: Company) {
  return view;
}
