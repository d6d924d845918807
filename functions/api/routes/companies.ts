import * as z from 'zod/mini';
import { replaceCompany } from '../../storage/companies.ts';
import { signUpHours } from '../../storage/sign-ins.ts';
import { type Company, newCompanyId } from '../../survey/company.ts';
import { plainRegistration } from '../../survey/registration.ts';
import { sealSignUp } from '../../survey/sign-up.ts';
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
import { requireMailer } from '../require-mailer.ts';
import {
  asChangedSince,
  etagHeaders,
  ifMatchHeaders,
  requireRevision,
  revisionProblems,
  tellRevision,
} from '../revisions.ts';
import { type Api, describeRoute } from '../route.ts';
import { companyChangeSchema, companySchema, signUpSchema } from '../schemas/companies.ts';
import type { Services } from '../services.ts';
import { mailed } from './sign-ins.ts';

const signUpRoute = describeRoute({
  method: 'post',
  path: '/companies',
  summary: 'Asks to sign a company up; it is signed up once the mailed link is followed',
  request: { body: jsonBody(signUpSchema) },
  responses: {
    202: jsonResponse(z.object({ hours: z.int() }), 'For how long the link is good'),
    409: problemResponse('`mail-not-set-up`'),
    ...commonProblems,
  },
});

const readRoute = describeRoute({
  method: 'get',
  path: '/company',
  summary: 'The company whose space the caller is signed in to',
  security,
  responses: { 200: { ...jsonResponse(companySchema, 'The company'), headers: etagHeaders }, ...keyProblems },
});

const changeRoute = describeRoute({
  method: 'patch',
  path: '/company',
  summary:
    'Changes what the company says of itself; the operator verifies it again, unless only the headcount shrank',
  security,
  request: { headers: ifMatchHeaders, body: jsonBody(companyChangeSchema) },
  responses: {
    200: { ...jsonResponse(companySchema, 'The company as it is kept now'), headers: etagHeaders },
    ...revisionProblems,
    ...keyProblems,
  },
});

export function companyRoutes(api: Api, services: Services): void {
  const { table, seed } = services;

  api.route(signUpRoute, async (c) => {
    const mailer = await requireMailer(services);
    const { contact, registration, ...stated } = c.req.valid('json');
    const id = newCompanyId();
    const sealed = sealSignUp(seed, id, {
      ...stated,
      registration: plainRegistration(registration),
      contact: { ...contact, address: mailed(contact.address) },
    });
    await mailer.ask({ kind: 'sign-up', id, sealed });
    c.header('cache-control', 'no-store');
    return c.json({ hours: signUpHours }, 202);
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
}

/** What a company may read of itself. */
export function companyView({
  keyHash: _,
  contact: __,
  federation: ___,
  federationCodes: ____,
  ...view
}: Company) {
  return view;
}
