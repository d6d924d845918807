import { randomBytes } from 'node:crypto';
import * as z from 'zod/mini';
import { acceptedSheet, draftSheet } from '../../observatory/guarantee/sheet.ts';
import { requireHouse } from '../../publish/require-house.ts';
import { readCompany } from '../../storage/companies.ts';
import { namedGuarantee, readGuarantee, writeGuarantee } from '../../storage/guarantees.ts';
import { readHouse } from '../../storage/house.ts';
import { questionnaireHashOf, readWaveQuestionnaire } from '../../storage/questionnaires.ts';
import { readSupplement, writeSupplement } from '../../storage/supplements.ts';
import type { Table } from '../../storage/table.ts';
import { readWave, replaceWave } from '../../storage/waves.ts';
import type { Company } from '../../survey/company.ts';
import type { GuaranteeSheet } from '../../survey/guarantee-sheet.ts';
import { namedHouse } from '../../survey/house.ts';
import type { Supplement } from '../../survey/supplement.ts';
import { SurveyError } from '../../survey/survey-error.ts';
import { dayInParis, type Wave } from '../../survey/wave.ts';
import { signedIn } from '../company-session.ts';
import { supplementQuestions } from '../company-supplement.ts';
import {
  jsonBody,
  jsonResponse,
  keyProblems,
  problemResponse,
  companySecurity as security,
} from '../describe.ts';
import { requireMayInvite } from '../may-invite.ts';
import { listedPanel, openPanel } from '../panel-keys.ts';
import { type Api, describeRoute } from '../route.ts';
import { waveParameter } from '../schemas/common.ts';
import { acceptanceSchema, companyGuaranteeSchema } from '../schemas/guarantees.ts';
import type { Services } from '../services.ts';
import { findWave } from './waves.ts';

const path = '/company/waves/{wave}/guarantee';

const readRoute = describeRoute({
  method: 'get',
  path,
  summary: 'What the company’s people read before the first question: frozen, or what would be frozen now',
  security,
  request: { params: waveParameter },
  responses: {
    200: jsonResponse(companyGuaranteeSchema, 'The sheet, and whether it is frozen'),
    404: problemResponse('`unknown-wave`'),
    ...keyProblems,
  },
});

const acceptRoute = describeRoute({
  method: 'post',
  path,
  summary: 'Accepts the guarantee sheet, with a name and position, which freezes it and opens the campaign',
  security,
  request: { params: z.extend(waveParameter, {}), body: jsonBody(acceptanceSchema) },
  responses: {
    201: jsonResponse(companyGuaranteeSchema, 'The frozen sheet'),
    404: problemResponse('`unknown-wave`'),
    409: problemResponse(
      '`not-verified`, `wave-not-open` (closed), `incomplete-house`, `changed-meanwhile` (the draft is another by now), `guarantee-frozen`',
    ),
    ...keyProblems,
  },
});

export function companyGuaranteeRoutes(api: Api, services: Services): void {
  const { table, now } = services;

  api.route(readRoute, async (c) => {
    const { company } = signedIn(c);
    const wave = await findWave(services, c.req.valid('param').wave);
    const listed = await listedPanel(services, wave.id, company.id);
    if (listed) return c.json(await frozenView(services, listed.sheet), 200);
    // As it is now: a draft of a copy that is kept for a while could not be accepted.
    const { wave: fresh } = await storedWave(table, wave.id);
    const { supplement } = await readSupplement(table, { wave: wave.id, company: company.id });
    const { hash, sheet } = await namedGuarantee(await draftOf(services, fresh, { company, supplement }));
    return c.json({ state: 'draft' as const, hash, sheet: view(sheet) }, 200);
  });

  api.route(acceptRoute, async (c) => {
    const { company } = signedIn(c);
    const wave = await findWave(services, c.req.valid('param').wave);
    requireMayInvite(company, wave, now());
    await requireHouse(services);
    const { name, position, draft: read } = c.req.valid('json');
    if (await listedPanel(services, wave.id, company.id)) throw isFrozen();
    const draft = await promisedDraft(services, wave.id, { company, read });
    const accepted = await namedGuarantee(
      acceptedSheet(draft, {
        signatory: { name, position },
        day: dayInParis(now()),
        nonce: randomBytes(16).toString('base64url'),
      }),
    );
    // Stored first: what the list names is always there. One that somebody else's was before is served to nobody.
    await writeGuarantee(table, accepted);
    const listed = await openPanel(services, wave.id, { panel: company.id, sheet: accepted.hash });
    if (listed !== accepted.hash) throw isFrozen();
    return c.json(await frozenView(services, accepted.hash), 201);
  });
}

function isFrozen(): SurveyError {
  return new SurveyError(
    'guarantee-frozen',
    'the campaign is open, and its people are told what was accepted then',
  );
}

/**
 * The draft that was read, of a wave that can no longer change what it says: either the operator's change came first, and
 * the draft is another, or it finds the wave changed since it was read, and fixed.
 */
async function promisedDraft(
  services: Services,
  id: string,
  { company, read }: { company: Company; read: string },
): Promise<GuaranteeSheet> {
  const { table } = services;
  const stored = await storedWave(table, id);
  const panel = { wave: id, company: company.id };
  const kept = await readSupplement(table, panel);
  const { supplement } = kept;
  const draft = await draftOf(services, stored.wave, { company, supplement });
  if ((await namedGuarantee(draft)).hash !== read) {
    throw new SurveyError('changed-meanwhile', 'what the sheet says has changed since it was read');
  }
  // What the company asks besides stays as it was read: changed meanwhile, it is refused, and the draft is another.
  if (!kept.isFixed) await writeSupplement(table, panel, { ...kept, isFixed: true });
  if (stored.wave.isPromised) return draft;
  try {
    await replaceWave(table, { ...stored, wave: { ...stored.wave, isPromised: true } });
    return draft;
  } catch (cause) {
    if (!(cause instanceof SurveyError) || cause.code !== 'changed-meanwhile') throw cause;
    return promisedDraft(services, id, { company, read });
  }
}

async function storedWave(table: Table, id: string) {
  const stored = await readWave(table, id);
  if (!stored) throw new SurveyError('unknown-wave', `there is no wave ${id}`);
  return stored;
}

async function draftOf(
  { table }: Services,
  wave: Wave,
  { company, supplement }: { company: Company; supplement: Supplement },
): Promise<GuaranteeSheet> {
  const { id, name, federation: of } = company;
  const [questionnaire, { house }, federation] = await Promise.all([
    readWaveQuestionnaire(table, wave),
    readHouse(table),
    of === undefined ? undefined : readCompany(table, of),
  ]);
  return draftSheet({
    wave,
    questionnaire,
    questionnaireHash: questionnaireHashOf(wave),
    ownQuestions: await supplementQuestions({ table }, wave, supplement),
    company: {
      id,
      name,
      ...(federation && { federation: { id: federation.company.id, name: federation.company.name } }),
    },
    house: namedHouse(house),
  });
}

async function frozenView(
  { table }: Services,
  hash: string | undefined,
): Promise<z.output<typeof companyGuaranteeSchema>> {
  if (hash === undefined) return { state: 'none', hash: null, sheet: null };
  const found = await readGuarantee(table, hash);
  if (!found) throw new Error('the list of keys names a guarantee sheet that is not stored');
  return { state: 'frozen', hash, sheet: view(found.sheet) };
}

/** The same document, as the schema names its types. */
function view(sheet: GuaranteeSheet): z.output<typeof companyGuaranteeSchema>['sheet'] {
  return sheet as unknown as z.output<typeof companyGuaranteeSchema>['sheet'];
}
