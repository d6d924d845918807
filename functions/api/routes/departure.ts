import { strToU8, zipSync } from 'fflate';
import * as z from 'zod/mini';
import type { AccountJob } from '../../mail/mailer.ts';
import { fixedTime } from '../../observatory/export/fixed-time.ts';
import { deleteAllOfCompany, writeDeparture } from '../../storage/departures.ts';
import { noteDeparture } from '../../storage/operator-log.ts';
import { removeFromAddress, type StoredPeople, takePeople, writePeople } from '../../storage/people.ts';
import { memberAddressHash } from '../../survey/member-address.ts';
import { type People, withoutDeparture } from '../../survey/members.ts';
import { currentlyAsked, memberObjectionDays, withAsked } from '../../survey/recovery.ts';
import { departureWaits } from '../../survey/removal.ts';
import { SurveyError } from '../../survey/survey-error.ts';
import { dayInParis } from '../../survey/wave.ts';
import { exportCompany } from '../company-export.ts';
import { signedInMember } from '../company-session.ts';
import { jsonBody, jsonResponse, keyProblems, memberSecurity, problemResponse } from '../describe.ts';
import { requireMailer } from '../require-mailer.ts';
import { type Api, describeRoute } from '../route.ts';
import { departureSchema } from '../schemas/people.ts';
import type { Services } from '../services.ts';
import { takeSession } from '../session-cookie.ts';
import { addressOf, beginOnceTold, requestView, requireTimeToObject } from './members.ts';

const membersWhoManage = { 403: problemResponse('`members-only`, `reads-only`, `foreign-request`') };

const exportRoute = describeRoute({
  method: 'get',
  path: '/company/export',
  summary:
    'Everything kept about the company, as a ZIP: one JSON document, its benchmarks as CSV, its guarantee sheets',
  description:
    'Profile, contact, members and keys without the keys, plans, actions, governance, mail in counts, and benchmarks. Nothing says who was invited or answered: it is not kept.',
  security: memberSecurity,
  responses: {
    200: {
      content: {
        'application/zip': { schema: z.string().register(z.globalRegistry, { format: 'binary' }) },
      },
      description: 'The archive',
    },
    ...membersWhoManage,
    ...keyProblems,
  },
});

const leaveRoute = describeRoute({
  method: 'post',
  path: '/company/departure',
  summary: 'Deletes the company for good; every member is written to',
  description: `Where another member has managed for ${memberObjectionDays} days, or whoever asks has not, it waits ${memberObjectionDays} days: all members and who signed the company up get an email, and any member may refuse. From that day on, the same request completes it. What stays: published editions; answers, which are the people’s own, until the wave’s stated time; the number of the panel in lists of keys and weekly counts; guarantee sheets, which tell those who answered what they were promised; the operator’s log with the company’s name.`,
  security: memberSecurity,
  request: { body: jsonBody(z.strictObject({ name: z.string().check(z.maxLength(200)) })) },
  responses: {
    202: jsonResponse(departureSchema, 'All members were told, and may refuse'),
    204: { description: 'The company is gone, and the session with it' },
    409: problemResponse(
      '`other-name`: what was typed is not the company’s name; `departure-waits`, `asked-too-often`, with `from`; `changed-meanwhile`, `mail-not-set-up`',
    ),
    ...membersWhoManage,
    ...keyProblems,
  },
});

const refuseRoute = describeRoute({
  method: 'delete',
  path: '/company/departure',
  summary: 'Refuses that the company be deleted, which every member may do',
  security: memberSecurity,
  responses: {
    204: { description: 'It is not asked for' },
    403: problemResponse('`members-only`, `foreign-request`'),
    409: problemResponse('`changed-meanwhile`'),
    ...keyProblems,
  },
});

/** Leaving: taking everything along, and having it deleted. */
export function departureRoutes(api: Api, services: Services): void {
  const { table, seed, now } = services;

  api.route(exportRoute, async (c) => {
    const { stored, people } = signedInMember(c);
    const { id } = stored.company;
    const { document, files } = await exportCompany(services, { stored, people: people.people }, (member) =>
      addressOf(services, id, member),
    );
    const mtime = fixedTime(document.exportedOn);
    const members = [
      ['company.json', `${JSON.stringify(document, null, 2)}\n`] as const,
      ...files.map(({ name, text }) => [name, text] as const),
    ].map(([name, text]) => [name, [strToU8(text), { mtime }]] as const);
    c.header('content-type', 'application/zip');
    c.header('content-disposition', `attachment; filename="observatory-${document.exportedOn}.zip"`);
    return c.body(zipSync(Object.fromEntries(members) as Parameters<typeof zipSync>[0]), 200);
  });

  api.route(leaveRoute, async (c) => {
    const { stored, people, member: asking } = signedInMember(c);
    const { id: company, name } = stored.company;
    if (c.req.valid('json').name.trim() !== name.trim()) {
      throw new SurveyError('other-name', 'the name that was typed is not the company’s');
    }
    const day = dayInParis(now());
    const asked = await askToLeave(services, company, { stored: people, by: asking.id });
    if (asked) return c.json(asked, 202);
    await noteDeparture(table, { day, company, name });
    await writeDeparture(table, { company, day });
    const forgetAddresses = async ({ members }: People) => {
      for (const member of members) {
        const hash = memberAddressHash(seed, addressOf(services, company, member));
        await removeFromAddress(table, hash, company);
      }
    };
    // Before, so that they are gone if this ends here; and after, for whoever was added in the same moment.
    await forgetAddresses(people.people);
    const last = await takePeople(table, company);
    await deleteAllOfCompany(table, company);
    await forgetAddresses(last);
    // Nobody, where the SDK asked again after a lost reply.
    const { members } = last.members.length > 0 ? last : people.people;
    await tellMembers(
      services,
      members.map(({ id: member, sealedAddress, language }) => ({
        ...({ kind: 'left', company, companyName: name } as const),
        ...{ member, sealedAddress, language },
      })),
    );
    takeSession(services, c, 'company');
    return c.body(null, 204);
  });

  api.route(refuseRoute, async (c) => {
    const { stored, people } = signedInMember(c);
    if (people.people.departure) {
      const rest = withoutDeparture(people.people);
      await writePeople(table, stored.company.id, { ...people, people: rest });
    }
    return c.body(null, 204);
  });
}

/**
 * Begins what waits, and tells all. @returns what was begun, or undefined where the company can be deleted now
 *
 * @throws SurveyError `departure-waits`, `asked-too-often`, `changed-meanwhile`, `mail-not-set-up`
 */
async function askToLeave(
  services: Services,
  company: string,
  { stored, by }: { stored: StoredPeople; by: string },
) {
  const { people, revision } = stored;
  const today = dayInParis(services.now());
  if (!departureWaits(people, by, today)) return undefined;
  const underWay = currentlyAsked(people.departure, today);
  if (underWay) {
    requireTimeToObject(underWay, today, 'departure-waits');
    return undefined;
  }
  const departure = { askedBy: by, day: today };
  const begun = { ...withAsked(people, 'members', today), departure };
  const mailer = await requireMailer(services);
  await beginOnceTold(services, company, {
    untold: { people: { ...begun, departure: { ...departure, isUntold: true } }, revision },
    begun,
    tell: () => mailer.ask({ kind: 'departure', company }),
  });
  return requestView(departure, today) ?? undefined;
}

/** The company is gone whether or not this succeeds, so a failure here is reported and is not the caller's. */
async function tellMembers(services: Services, letters: readonly AccountJob[]): Promise<void> {
  try {
    const mailer = await services.mailer();
    for (const letter of letters) await mailer?.ask(letter);
  } catch (error) {
    services.reportFailure(error, '/company/departure');
  }
}
