import { randomBytes } from 'node:crypto';
import * as z from 'zod/mini';
import { composeMessage } from '../../mail/compose-message.ts';
import { forgetMailing } from '../../mail/forget-mailing.ts';
import { exampleLinks } from '../../mail/mailing-link.ts';
import { advanced, isSending } from '../../mail/mailing-rounds.ts';
import { addressHash, sealAddress } from '../../mail/sealed-address.ts';
import { readHouse } from '../../storage/house.ts';
import { type PanelKey, readInvitationPlan } from '../../storage/invitations.ts';
import {
  addRecipients,
  countMailing,
  countTest,
  type Mailing,
  readHashes,
  readMailing,
  type StoredMailing,
  writeMailing,
} from '../../storage/mailings.ts';
import type { Company } from '../../survey/company.ts';
import { namedHouse } from '../../survey/house.ts';
import { randomSerials } from '../../survey/invitations.ts';
import { type AddressFault, checkAddress, normalAddress } from '../../survey/read-addresses.ts';
import { SurveyError } from '../../survey/survey-error.ts';
import { dayInParis, type Wave } from '../../survey/wave.ts';
import { changePlan } from '../change-plan.ts';
import { signedIn } from '../company-session.ts';
import {
  jsonBody,
  jsonResponse,
  keyProblems,
  problemResponse,
  companySecurity as security,
} from '../describe.ts';
import { requireMayInvite } from '../may-invite.ts';
import { listedPanel, openedPanel } from '../panel-keys.ts';
import { requireMailer } from '../require-mailer.ts';
import { type Api, describeRoute } from '../route.ts';
import { waveParameter } from '../schemas/common.ts';
import {
  acceptedSchema,
  mailingRequestSchema,
  mailingSchema,
  messageSchema,
  previewQuerySchema,
  testRequestSchema,
} from '../schemas/ways-in.ts';
import type { Services } from '../services.ts';
import { findWave } from './waves.ts';

/** A plan names its additions, and whoever asks for a token has it read. */
const mostAdditions = 200;
const mostTests = 20;

const mailingPath = '/company/waves/{wave}/mailing';
const unknown = { 404: problemResponse('`unknown-wave`, `no-mailing`') } as const;
const changed = { 409: problemResponse('`changed-meanwhile`') } as const;
const request = { params: waveParameter } as const;

const addRoute = describeRoute({
  method: 'post',
  path: `${mailingPath}s`,
  summary: 'Has the observatory mail each address a link that only its receiver sees',
  security,
  request: { params: waveParameter, body: jsonBody(mailingRequestSchema) },
  responses: {
    202: jsonResponse(acceptedSchema, 'How many are sent to; addresses are deleted with their last mail'),
    404: problemResponse('`unknown-wave`'),
    409: problemResponse(
      '`not-verified`, `no-guarantee`, `wave-not-open` (closed), `reminders-fixed`, `mail-not-set-up`, `changed-meanwhile`',
    ),
    422: problemResponse(
      '`invalid-addresses`, with `invalid: [{line, reason}]`, and nothing is kept; `above-headcount`, with `left`',
    ),
    ...keyProblems,
  },
});

const readRoute = describeRoute({
  method: 'get',
  path: mailingPath,
  summary: 'The state of the mailing: numbers of messages, never of answers, and never to whom',
  security,
  request,
  responses: {
    200: jsonResponse(mailingSchema, 'The mailing'),
    404: problemResponse('`unknown-wave`'),
    ...keyProblems,
  },
});

const previewRoute = describeRoute({
  method: 'get',
  path: `${mailingPath}/preview`,
  summary: 'The message as it will be sent, with a link that admits nobody',
  security,
  request: { params: z.extend(waveParameter, {}), query: previewQuerySchema },
  responses: {
    200: jsonResponse(messageSchema, 'In both languages, that asked for first'),
    404: problemResponse('`unknown-wave`'),
    ...keyProblems,
  },
});

const testRoute = describeRoute({
  method: 'post',
  path: `${mailingPath}/test`,
  summary: 'Sends the message once, with a link that admits nobody',
  security,
  request: { params: waveParameter, body: jsonBody(testRequestSchema) },
  responses: {
    202: { description: 'It is on its way' },
    404: problemResponse('`unknown-wave`'),
    409: problemResponse('`not-verified`, `wave-not-open` (closed), `mail-not-set-up`, `too-many-tests`'),
    422: problemResponse('`invalid-addresses`'),
    ...keyProblems,
  },
});

const pauseRoute = describeRoute({
  method: 'post',
  path: `${mailingPath}/pause`,
  summary: 'Pauses the mailing until it is resumed; addresses stay encrypted',
  security,
  request,
  responses: { 200: jsonResponse(mailingSchema, 'The mailing'), ...unknown, ...changed, ...keyProblems },
});

const resumeRoute = describeRoute({
  method: 'post',
  path: `${mailingPath}/resume`,
  summary: 'Resumes a paused mailing',
  security,
  request,
  responses: { 200: jsonResponse(mailingSchema, 'The mailing'), ...unknown, ...changed, ...keyProblems },
});

const stopRoute = describeRoute({
  method: 'delete',
  path: mailingPath,
  summary: 'Stops the mailing for good and deletes every address at once; links already sent stay valid',
  security,
  request,
  responses: { 204: { description: 'It is stopped' }, ...unknown, ...changed, ...keyProblems },
});

export function mailingRoutes(api: Api, services: Services): void {
  const { table, seed, now, siteOrigin } = services;

  api.route(addRoute, async (c) => {
    const { company } = signedIn(c);
    const wave = await findWave(services, c.req.valid('param').wave);
    requireMayInvite(company, wave, now());
    const mailer = await requireMailer(services);
    const { addresses, ...settings } = c.req.valid('json');
    const { valid, duplicates } = requireValid(addresses);
    const panel = { wave: wave.id, company: company.id };
    const keys = await openedPanel(services, wave.id, company);
    const next = (before: Mailing | undefined) =>
      nextMailing(before, { wave, company, today: dayInParis(now()), keys, ...settings });
    // What it refuses is refused before anybody is added.
    next((await readMailing(table, panel))?.mailing);
    const already = await addPeople(services, { wave, company }, valid);
    await saveMailing(services, { wave, company: company.id }, next);
    await mailer.ask({ kind: 'mailing', ...panel });
    const accepted = valid.length - already.length;
    return c.json({ accepted, already, duplicates, invalid: [] }, 202);
  });

  api.route(readRoute, async (c) => {
    const { company } = signedIn(c);
    const wave = await findWave(services, c.req.valid('param').wave);
    return c.json(await mailingView(services, { wave: wave.id, company: company.id }), 200);
  });

  api.route(previewRoute, async (c) => {
    const { company } = signedIn(c);
    const wave = await findWave(services, c.req.valid('param').wave);
    const { language, signature } = c.req.valid('query');
    const panel = { wave: wave.id, company: company.id };
    const mailing = (await readMailing(table, panel))?.mailing;
    const message = composeMessage({
      kind: 'invitation',
      house: namedHouse((await readHouse(table)).house),
      companyName: company.name,
      signature: signature ?? mailing?.signature ?? '',
      language,
      links: exampleLinks(siteOrigin, panel),
      closesOn: wave.closesOn,
      reminders: (mailing?.reminders ?? []).map(({ on }) => on),
      guarantee: (await listedPanel(services, wave.id, company.id))?.sheet,
    });
    return c.json({ ...message }, 200);
  });

  api.route(testRoute, async (c) => {
    const { company } = signedIn(c);
    const wave = await findWave(services, c.req.valid('param').wave);
    requireMayInvite(company, wave, now());
    const mailer = await requireMailer(services);
    const { address, language, signature } = c.req.valid('json');
    const [to = ''] = requireValid([address]).valid.map((one) => one.address);
    const panel = { wave: wave.id, company: company.id };
    if (!(await countTest(table, panel, mostTests))) {
      throw new SurveyError('too-many-tests', `${mostTests} test messages were sent for this wave`);
    }
    const mailing = (await readMailing(table, panel))?.mailing;
    await mailer.ask({
      kind: 'test',
      ...panel,
      companyName: company.name,
      signature: signature ?? mailing?.signature ?? '',
      language,
      sealedAddress: Buffer.from(sealAddress(seed, { ...panel, serial: 0 }, to)).toString('base64'),
    });
    return c.body(null, 202);
  });

  api.route(pauseRoute, async (c) => {
    const { company } = signedIn(c);
    const wave = await findWave(services, c.req.valid('param').wave);
    const panel = { wave: wave.id, company: company.id };
    const stored = await requireMailing(services, panel);
    const { state } = stored.mailing;
    if (state !== 'paused') {
      const mailing = { ...stored.mailing, state: 'paused' as const, resumesAs: state };
      await writeMailing(table, { ...stored, mailing });
    }
    return c.json(await mailingView(services, panel), 200);
  });

  api.route(resumeRoute, async (c) => {
    const { company } = signedIn(c);
    const wave = await findWave(services, c.req.valid('param').wave);
    requireMayInvite(company, wave, now());
    const panel = { wave: wave.id, company: company.id };
    const stored = await requireMailing(services, panel);
    const { resumesAs, ...paused } = stored.mailing;
    if (paused.state === 'paused') {
      const mailing = { ...paused, state: resumesAs ?? ('sending' as const) };
      await writeMailing(table, { ...stored, mailing });
      const mailer = await requireMailer(services);
      if (isSending(advanced(mailing, wave, now()))) await mailer.ask({ kind: 'mailing', ...panel });
    }
    return c.json(await mailingView(services, panel), 200);
  });

  api.route(stopRoute, async (c) => {
    const { company } = signedIn(c);
    const wave = await findWave(services, c.req.valid('param').wave);
    const panel = { wave: wave.id, company: company.id };
    await requireMailing(services, panel);
    await forgetMailing(services, panel);
    return c.body(null, 204);
  });
}

async function requireMailing({ table }: Services, panel: PanelKey): Promise<StoredMailing> {
  const stored = await readMailing(table, panel);
  if (!stored) throw new SurveyError('no-mailing', 'no mail was prepared for this wave');
  return stored;
}

async function mailingView({ table }: Services, panel: PanelKey): Promise<z.infer<typeof mailingSchema>> {
  const [stored, plan] = await Promise.all([readMailing(table, panel), readInvitationPlan(table, panel)]);
  const counts = await countMailing(table, panel, plan?.additions ?? []);
  const {
    state = 'none',
    sendsOn = null,
    reminders = [],
    signature = '',
    language = 'fr',
  } = stored?.mailing ?? {};
  return {
    state,
    sendsOn,
    invited: counts.invited,
    sent: counts.sent,
    failed: counts.failed + counts.bounced,
    reminders: reminders.map((reminder) => ({ ...reminder })),
    signature,
    language,
    addressesKept: counts.addressesKept > 0,
  };
}

/** An address to send to, and its place in the list, from 1. */
interface ListedAddress {
  readonly line: number;
  readonly address: string;
}

/** @throws SurveyError `invalid-addresses` with every faulty line: nothing is kept unless all are good */
function requireValid(texts: readonly string[]) {
  const firstLines = new Map<string, number>();
  const valid: ListedAddress[] = [];
  const duplicates: { line: number; firstLine: number }[] = [];
  const invalid: { line: number; reason: AddressFault }[] = [];
  for (const [index, text] of texts.entries()) {
    const line = index + 1;
    const read = checkAddress(text.trim());
    if ('reason' in read) {
      invalid.push({ line, reason: read.reason });
      continue;
    }
    const firstLine = firstLines.get(normalAddress(read.address));
    if (firstLine !== undefined) {
      duplicates.push({ line, firstLine });
      continue;
    }
    firstLines.set(normalAddress(read.address), line);
    valid.push({ line, address: read.address });
  }
  if (invalid.length === 0) return { valid, duplicates };
  throw new SurveyError('invalid-addresses', `${invalid.length} of ${texts.length} are not addresses`, {
    details: { invalid, duplicates },
  });
}

interface MailingSettings {
  readonly wave: Wave;
  readonly company: Company;
  readonly today: string;
  readonly reminders: readonly string[];
  readonly sender: { readonly signature: string };
  readonly sendsOn: string;
  readonly language: 'fr' | 'en';
  readonly keys: string;
}

/** The mailing as a request asks for it. @throws SurveyError where its days do not follow each other in the wave */
function nextMailing(
  before: Mailing | undefined,
  { wave, company, today, reminders, sender, sendsOn: asked, language, keys }: MailingSettings,
): Mailing {
  const earliest = today < wave.opensOn ? wave.opensOn : today;
  const sendsOn = asked === 'now' || asked < earliest ? earliest : asked;
  const isFixed = before !== undefined && before.state !== 'draft' && before.resumesAs !== 'draft';
  if (isFixed && before.reminders.map(({ on }) => on).join() !== reminders.join()) {
    throw new SurveyError('reminders-fixed', 'the first mails have said when reminders come', {
      details: { reminders: before.reminders.map(({ on }) => on) },
    });
  }
  for (const [index, on] of isFixed ? [] : reminders.entries()) {
    const after = reminders[index - 1] ?? sendsOn;
    if (on <= after) throw new SurveyError('invalid-request', `a reminder on ${on} is not after ${after}`);
    if (on > wave.closesOn) {
      throw new SurveyError('invalid-request', `a reminder on ${on} is after the wave, ${wave.closesOn}`);
    }
  }
  return {
    wave: wave.id,
    company: company.id,
    state: before?.state === 'paused' ? 'paused' : isFixed ? 'sending' : 'draft',
    ...(before?.state === 'paused' && { resumesAs: isFixed ? ('sending' as const) : ('draft' as const) }),
    companyName: company.name,
    signature: sender.signature,
    language,
    keys,
    sendsOn: isFixed ? before.sendsOn : sendsOn,
    sendsAtOnce: isFixed ? before.sendsAtOnce : asked === 'now' && wave.opensOn <= today,
    reminders: isFixed ? before.reminders : reminders.map((on) => ({ on, state: 'planned' })),
  };
}

/**
 * Seals addresses away for those who are not invited yet. The plan says at the end, by one conditional write, that the
 * addition counts: of a request that was killed before, or overtaken, nothing does.
 *
 * @returns the lines of those who were invited before
 */
async function addPeople(
  services: Services,
  { wave, company }: { wave: Wave; company: Company },
  people: readonly ListedAddress[],
): Promise<number[]> {
  const { table, seed } = services;
  const panel = { wave: wave.id, company: company.id };
  const hashed = people.map(({ line, address }) => ({
    line,
    address,
    hash: addressHash(seed, panel, address),
  }));
  const findNew = async () => {
    const known = await knownHashes(services, panel);
    return hashed.filter(({ hash }) => !known.has(Buffer.from(hash).toString('hex')));
  };
  const estimate = (await findNew()).length;
  if (estimate === 0) return people.map(({ line }) => line);
  const id = randomBytes(8).toString('base64url');
  await changePlan(services, { wave, company }, ({ additions }) => {
    if (additions.length >= mostAdditions) {
      throw new SurveyError('invalid-request', `addresses come in ${mostAdditions} parts at most`);
    }
    return { adding: { id, people: estimate } };
  });
  // Asked again now that no other addition can begin to count.
  const added = await findNew();
  const serials = randomSerials(added.length);
  const recipients = added.map(({ address }, index) => {
    const serial = serials[index] ?? 0;
    return { serial, sealedAddress: sealAddress(seed, { ...panel, serial }, address) };
  });
  recipients.sort((one, other) => one.serial - other.serial);
  await addRecipients(table, panel, { addition: id, recipients, hashes: added.map(({ hash }) => hash) });
  await changePlan(services, { wave, company }, ({ mailed, additions, adding }) => {
    if (adding?.id !== id) {
      throw new SurveyError(
        'changed-meanwhile',
        'other addresses were added, or the mail was stopped, meanwhile',
      );
    }
    return { mailed: mailed + added.length, additions: [...additions, id], adding: undefined };
  });
  const lines = new Set(added.map(({ line }) => line));
  return people.map(({ line }) => line).filter((line) => !lines.has(line));
}

/** Of all who are invited by mail, in hex. */
async function knownHashes({ table }: Services, panel: PanelKey): Promise<Set<string>> {
  const [byAddition, plan] = await Promise.all([readHashes(table, panel), readInvitationPlan(table, panel)]);
  const counted = [...byAddition].filter(([addition]) => plan?.additions.includes(addition));
  return new Set(counted.flatMap(([, hashes]) => hashes.map((hash) => Buffer.from(hash).toString('hex'))));
}

/** Written after the people, so that nobody is told that it is done before it began; a run may change it meanwhile. */
async function saveMailing(
  services: Pick<Services, 'table' | 'now'>,
  { wave, company }: { wave: Wave; company: string },
  next: (before: Mailing | undefined) => Mailing,
  tries = 5,
): Promise<void> {
  const { table, now } = services;
  const before = await readMailing(table, { wave: wave.id, company });
  try {
    const mailing = advanced(next(before?.mailing), wave, now());
    await writeMailing(table, { mailing, revision: before?.revision ?? 0 });
  } catch (error) {
    if (!(error instanceof SurveyError && error.code === 'changed-meanwhile') || tries === 1) throw error;
    await saveMailing(services, { wave, company }, next, tries - 1);
  }
}
