import type { Context } from 'hono';
import * as z from 'zod/mini';
import { readOperatorPeople } from '../../storage/people.ts';
import { createLink, type ProviderVisit, provedSessionHours, spendVisit } from '../../storage/sign-ins.ts';
import { operatorOwner } from '../../survey/members.ts';
import { SurveyError } from '../../survey/survey-error.ts';
import { basePath } from '../assemble-app.ts';
import { commonProblems, jsonBody, jsonResponse, problemResponse } from '../describe.ts';
import type { ProvedPerson } from '../identity-provider.ts';
import { requireOwnPage } from '../own-page.ts';
import { admitProved } from '../proved-member.ts';
import { type Api, describeRoute } from '../route.ts';
import { languageSchema } from '../schemas/people.ts';
import type { Services } from '../services.ts';
import { giveVisit, takeVisit } from '../session-cookie.ts';
import { beginSession } from './sign-ins.ts';

const path = '/provider-sign-ins';
/** Where the provider sends people back to, which it has to be told. */
export const callbackPath = `${basePath}${path}/callback`;

const waysRoute = describeRoute({
  method: 'get',
  path: '/operator-sign-in-ways',
  summary: 'How the operator’s members sign in here',
  responses: {
    200: jsonResponse(
      z.object({
        hasMembers: z
          .boolean()
          .register(z.globalRegistry, { description: 'Whether somebody who operates is a member' }),
        sendsMail: z.boolean(),
        provider: z.boolean().register(z.globalRegistry, {
          description: 'Whether there is an identity provider to sign in with',
        }),
        onlyProvider: z.boolean().register(z.globalRegistry, {
          description: 'Whether members are mailed no link, and sign in there alone',
        }),
      }),
      'The ways',
    ),
    ...commonProblems,
  },
});

const beginRoute = describeRoute({
  method: 'post',
  path,
  summary: 'Begins to sign one of the operator’s members in at the identity provider (OpenID Connect)',
  request: { body: jsonBody(z.strictObject({ language: languageSchema })) },
  responses: {
    201: jsonResponse(
      z.object({ address: z.string() }),
      'Where to go now; a cookie holds what has to come back, for a quarter of an hour',
    ),
    403: problemResponse('`foreign-request`'),
    409: problemResponse('`provider-not-set-up`'),
    ...commonProblems,
  },
});

const callbackRoute = describeRoute({
  method: 'get',
  path: `${path}/callback`,
  summary: 'Where the identity provider sends people back to; leads to the operator’s page in any case',
  responses: {
    303: { description: 'To the operator’s page, with a session, or with why there is none in the fragment' },
    ...commonProblems,
  },
});

/** Why nobody was signed in, as the page is told. */
type Refusal =
  | 'gone'
  | 'declined'
  | 'not-proved'
  | 'unavailable'
  | Awaited<ReturnType<typeof admitProved>>['refusal'];

/** Signing in at the institute's own identity provider, where one is set. */
export function providerSignInRoutes(api: Api, services: Services): void {
  const { table, now, onlyProvider } = services;

  api.route(waysRoute, async (c) => {
    const [{ people }, mailer, provider] = await Promise.all([
      readOperatorPeople(table),
      services.mailer(),
      isProviderSet(services),
    ]);
    const hasMembers = people.members.some(({ role }) => role === 'operates');
    c.header('cache-control', 'no-store');
    return c.json({ hasMembers, sendsMail: mailer !== undefined, provider, onlyProvider }, 200);
  });

  api.route(beginRoute, async (c) => {
    requireOwnPage(services, c);
    const provider = await services.provider();
    if (!provider)
      throw new SurveyError('provider-not-set-up', 'no identity provider is set for this observatory');
    const { address, flow } = await provider.begin().catch((cause) => {
      services.reportFailure(cause, path);
      throw new SurveyError('unavailable', 'the identity provider cannot be reached for the moment', {
        cause,
      });
    });
    const visit: ProviderVisit = { kind: 'provider', ...c.req.valid('json'), ...flow };
    giveVisit(services, c, await createLink(table, visit, now()));
    c.header('cache-control', 'no-store');
    return c.json({ address }, 201);
  });

  api.route(callbackRoute, async (c) => {
    const secret = takeVisit(services, c);
    const visit = secret === undefined ? undefined : await spendVisit(table, secret, now());
    const refusal: Refusal | undefined = visit ? await enter(services, c, visit) : 'gone';
    c.header('cache-control', 'no-store');
    // The code and the state in this address go nowhere from here.
    c.header('referrer-policy', 'no-referrer');
    // Never to an address that came with the request.
    const page = `/${visit?.language ?? 'fr'}/operator`;
    c.header('location', refusal === undefined ? page : `${page}#/sign-in/${refusal}`);
    return c.body(null, 303);
  });
}

/** Begins the session of whoever came back. @returns why not, where it does not */
async function enter(
  services: Services,
  c: Context,
  { language, ...flow }: ProviderVisit,
): Promise<Refusal | undefined> {
  const provider = await services.provider();
  if (!provider) return 'unavailable';
  let proved: ProvedPerson;
  try {
    proved = await provider.end(new URL(c.req.url), flow);
  } catch (error) {
    if (error instanceof Error && error.name === 'AuthorizationResponseError') return 'declined';
    // Somebody has to mend what is set wrongly; whoever comes back with something forged is told no more.
    services.reportFailure(error, `${path}/callback`);
    return 'not-proved';
  }
  const { member, refusal } = await admitProved(services, proved, language);
  if (member === undefined) return refusal;
  const person = { space: 'operator', owner: operatorOwner, member } as const;
  await beginSession(services, c, person, provedSessionHours);
  return undefined;
}

/** A setting that cannot be used is somebody's to mend, and hides no other way in. */
async function isProviderSet({ provider, reportFailure }: Services): Promise<boolean> {
  try {
    return (await provider()) !== undefined;
  } catch (error) {
    reportFailure(error, path);
    return false;
  }
}
