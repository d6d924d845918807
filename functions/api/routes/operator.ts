import * as z from 'zod/mini';
import { listCompanies, readCompany, replaceCompany, type StoredCompany } from '../../storage/companies.ts';
import { ofFirstWave, questionnaireHashOf, readWaveQuestionnaire } from '../../storage/questionnaires.ts';
import { shardsFor } from '../../storage/responses.ts';
import type { Table } from '../../storage/table.ts';
import { createWave, listWaves, readWave, replaceWave } from '../../storage/waves.ts';
import { faultsOfMargins } from '../../survey/check-margins.ts';
import { faultsOfFieldedElsewhere } from '../../survey/fielded-elsewhere.ts';
import { quarterWave } from '../../survey/france-wave.ts';
import { faultsOfPlan, plannedEditions } from '../../survey/planned-editions.ts';
import { questionsOf } from '../../survey/questionnaire.ts';
import { openContact } from '../../survey/sign-up.ts';
import { SurveyError } from '../../survey/survey-error.ts';
import { answeredHere, dayInParis, type NoticeTexts, type Wave, waveStatus } from '../../survey/wave.ts';
import { jsonBody, jsonResponse, keyProblems, operatorSecurity, problemResponse } from '../describe.ts';
import { mayChange, mayChangeNow, requireFixed } from '../fixed-wave.ts';
import {
  asChangedSince,
  etagHeaders,
  ifMatchHeaders,
  requireRevision,
  revisionProblems,
  tellRevision,
} from '../revisions.ts';
import { type Api, describeRoute } from '../route.ts';
import { waveParameter } from '../schemas/common.ts';
import { companyStatusSchema, decisionSchema, verifiedCompanySchema } from '../schemas/companies.ts';
import { newWaveSchema, operatorWaveSchema, waveChangeSchema, waveIdSchema } from '../schemas/operator.ts';
import type { Services } from '../services.ts';
import { freshWaves } from '../wave-reader.ts';
import { companyView } from './companies.ts';
import { companyRecoveryRoutes } from './company-recoveries.ts';
import { doLogged, type IntendedAction, operatorActionRoutes } from './operator-actions.ts';
import { operatorEditionRoutes } from './operator-editions.ts';
import { operatorHealthRoute } from './operator-health.ts';
import { operatorHouseRoutes } from './operator-house.ts';
import { operatorImportRoutes } from './operator-imports.ts';
import { nameQuestionnaire, operatorQuestionnaireRoutes } from './questionnaires.ts';
import { findWave } from './waves.ts';

const listWavesRoute = describeRoute({
  method: 'get',
  path: '/operator/waves',
  summary: 'All waves as stored now, newest first',
  security: operatorSecurity,
  responses: { 200: jsonResponse(z.array(operatorWaveSchema), 'The waves'), ...keyProblems },
});

const createWaveRoute = describeRoute({
  method: 'post',
  path: '/operator/waves',
  summary:
    'Adds a wave; questionnaire, population, margins and notice left out are taken over from the newest wave',
  security: operatorSecurity,
  request: { body: jsonBody(newWaveSchema) },
  responses: {
    201: jsonResponse(operatorWaveSchema, 'The wave as it is kept'),
    404: problemResponse('`unknown-questionnaire`'),
    409: problemResponse('`wave-exists`'),
    ...keyProblems,
  },
});

const readWaveRoute = describeRoute({
  method: 'get',
  path: '/operator/waves/{wave}',
  summary: 'A wave with its margins and the texts of its notice',
  security: operatorSecurity,
  request: { params: waveParameter },
  responses: {
    200: { ...jsonResponse(operatorWaveSchema, 'The wave'), headers: etagHeaders },
    404: problemResponse('`unknown-wave`'),
    ...keyProblems,
  },
});

const changeWaveRoute = describeRoute({
  method: 'patch',
  path: '/operator/waves/{wave}',
  summary: 'Changes a wave’s titles, dates, questionnaire, margins or notice, or closes it early',
  security: operatorSecurity,
  request: { params: waveParameter, headers: ifMatchHeaders, body: jsonBody(waveChangeSchema) },
  responses: {
    200: { ...jsonResponse(operatorWaveSchema, 'The wave as it is kept now'), headers: etagHeaders },
    404: problemResponse('`unknown-wave`, `unknown-questionnaire`'),
    409: problemResponse(
      'Of a wave that has opened `editions-fixed`, and `wave-fixed`: its opening, questionnaire, population and margins. `mayChange` lists what may still change',
    ),
    ...keyProblems,
    ...revisionProblems,
  },
});

const companiesRoute = describeRoute({
  method: 'get',
  path: '/operator/companies',
  summary: 'All companies, or those of a status',
  security: operatorSecurity,
  request: { query: z.strictObject({ status: z.optional(companyStatusSchema) }) },
  responses: { 200: jsonResponse(z.array(verifiedCompanySchema), 'The companies'), ...keyProblems },
});

const verifyRoute = describeRoute({
  method: 'patch',
  path: '/operator/companies/{id}',
  summary: 'Verifies, refuses or suspends a company; those who manage its space are notified',
  security: operatorSecurity,
  request: {
    params: z.object({ id: z.string() }),
    body: jsonBody(decisionSchema),
  },
  responses: {
    200: jsonResponse(verifiedCompanySchema, 'The company as it is kept now'),
    404: problemResponse('`unknown-company`'),
    409: problemResponse('`changed-meanwhile`'),
    ...keyProblems,
  },
});

export function operatorRoutes(api: Api, shared: Services): void {
  // The operator sees and publishes what is there now.
  const services = { ...shared, waves: freshWaves(shared.table) };
  const { table, now } = services;

  api.route(listWavesRoute, async (c) => {
    const waves = (await listWaves(table)).sort(byNewest);
    return c.json(
      waves.map((wave) => operatorView(wave, now())),
      200,
    );
  });

  api.route(createWaveRoute, async (c) => {
    const waves = await listWaves(table);
    const asked = newWave(c.req.valid('json'), waves, now());
    requireOrderedDays(asked);
    requireFieldedElsewhere(asked, now(), c.req.valid('json'));
    if (waves.some(({ id }) => id === asked.id)) {
      throw new SurveyError('wave-exists', `there is a wave ${asked.id} already`);
    }
    const wave = withShards(await withQuestionnaire(table, asked, { waves, now: now() }));
    await doLogged(c, [{ action: 'wave-created', object: wave.id }], () => createWave(table, wave));
    return c.json(operatorView(wave, now()), 201);
  });

  const viewWithAnswers = async (wave: Wave) => ({
    ...operatorView(wave, now()),
    mayChange: await mayChangeNow(table, wave, now()),
  });
  /** As it is stored, with its revision. */
  const storedWave = async (asked: string) => {
    const { id } = await findWave(services, asked);
    const stored = await readWave(table, id);
    if (!stored) throw new SurveyError('unknown-wave', `there is no wave ${id}`);
    return stored;
  };

  api.route(readWaveRoute, async (c) => {
    const { wave, revision } = await storedWave(c.req.valid('param').wave);
    tellRevision(c, revision);
    return c.json(await viewWithAnswers(wave), 200);
  });

  api.route(changeWaveRoute, async (c) => {
    const stored = await storedWave(c.req.valid('param').wave);
    const { id } = stored.wave;
    requireRevision(c, stored.revision);
    const { status, ...change } = c.req.valid('json');
    const asked: Wave = { ...stored.wave, ...change, ...(status === 'closed' && { closedEarly: true }) };
    requireOrderedDays(asked);
    requireFieldedElsewhere(asked, now());
    await requireFixed(table, { before: stored.wave, after: asked, now: now() });
    const named = await withQuestionnaire(table, asked, { waves: await listWaves(table), now: now() });
    // Of a wave that may have been answered the population is fixed, and with it where its responses lie.
    const wave = asked.population === stored.wave.population ? named : withShards(named);
    const fields = Object.keys(change);
    const intended: IntendedAction[] = [];
    if (fields.length > 0) intended.push({ action: 'wave-changed', object: id, fields });
    if (status === 'closed') intended.push({ action: 'wave-closed', object: id });
    if (intended.length > 0) {
      await asChangedSince(() =>
        doLogged(c, intended, () => replaceWave(table, { wave, revision: stored.revision })),
      );
    }
    tellRevision(c, stored.revision + (intended.length > 0 ? 1 : 0));
    return c.json(await viewWithAnswers(wave), 200);
  });

  operatorQuestionnaireRoutes(api, services);
  operatorEditionRoutes(api, services);
  operatorImportRoutes(api, services);
  operatorHouseRoutes(api, services);
  operatorHealthRoute(api, services);
  verificationRoutes(api, services);
  companyRecoveryRoutes(api, services);
  operatorActionRoutes(api, services);
}

function verificationRoutes(api: Api, services: Services): void {
  const { table } = services;

  api.route(companiesRoute, async (c) => {
    const { status } = c.req.valid('query');
    const listed = await listCompanies(table);
    const stored = await Promise.all(
      listed
        .filter((company) => status === undefined || company.status === status)
        .map(({ id }) => readCompany(table, id)),
    );
    return c.json(
      stored.flatMap((found) => (found ? [toVerify(services, found)] : [])),
      200,
    );
  });

  api.route(verifyRoute, async (c) => {
    const { id } = c.req.valid('param');
    const stored = await readCompany(table, id);
    if (!stored) throw new SurveyError('unknown-company', `there is no company ${id}`);
    const { status, reason, revision = stored.revision } = c.req.valid('json');
    // A name could be changed between the operator's looking at it and their press.
    if (revision !== stored.revision) {
      throw new SurveyError('changed-meanwhile', 'the company has changed since it was looked at');
    }
    const company = { ...stored.company, status, reason: status === 'verified' ? undefined : reason };
    const action = `company-${status}` as const;
    await doLogged(c, [{ action, object: id, name: company.name }], () =>
      replaceCompany(table, { company, revision }),
    );
    await (await services.mailer())?.ask({ kind: 'decision', company: id });
    return c.json(toVerify(services, { company, revision: revision + 1 }), 200);
  });
}

/** With the contact, by whom the operator can check that the company is who it says. */
function toVerify({ seed }: Services, { company, revision }: StoredCompany) {
  const { contact } = company;
  const opened = contact && { contact: openContact(seed, company.id, contact) };
  return { ...companyView(company), ...opened, revision };
}

/**
 * The wave asked for; what is left out is taken over from the newest one that is answered here, or from France's
 * employees.
 */
function newWave(asked: z.infer<typeof newWaveSchema>, waves: readonly Wave[], now: Date): Wave {
  const newest = answeredHere(waves).sort(byNewest)[0] ?? { ...quarterWave(now), ...ofFirstWave };
  const questionnaire = asked.questionnaire ?? newest.questionnaire;
  return {
    id: waveIdSchema.parse(asked.id),
    title: asked.title,
    opensOn: asked.opensOn,
    closesOn: asked.closesOn,
    ...(asked.selection && { selection: asked.selection }),
    ...(asked.editions && { editions: asked.editions }),
    ...(questionnaire && { questionnaire }),
    questionnaireVersion: newest.questionnaireVersion,
    population: asked.population ?? newest.population,
    populationSource: asked.populationSource ?? newest.populationSource,
    margins: asked.margins ?? newest.margins,
    notice: asked.notice ?? newest.notice,
  };
}

function byNewest(a: Wave, b: Wave): number {
  return a.opensOn < b.opensOn ? 1 : -1;
}

function requireOrderedDays(wave: Wave): void {
  const { opensOn, closesOn } = wave;
  const errors =
    opensOn > closesOn
      ? [{ path: 'closesOn', message: `closesOn ${closesOn} is before opensOn ${opensOn}` }]
      : faultsOfPlan(wave).map(({ index, message }) => ({ path: `editions.${index}.releasesOn`, message }));
  const [first] = errors;
  if (first) throw new SurveyError('invalid-request', first.message, { details: { errors } });
}

/** @param stated  of a new wave, the fields that were given */
function requireFieldedElsewhere(wave: Wave, now: Date, stated?: Partial<Wave>): void {
  const errors = faultsOfFieldedElsewhere(wave, dayInParis(now), stated);
  const [first] = errors;
  if (!first) return;
  throw new SurveyError('invalid-request', `${first.path}: ${first.message}`, { details: { errors } });
}

/**
 * The wave with its questionnaire's number: that of the waves which name the same, else the next.
 *
 * @throws SurveyError `unknown-questionnaire`; `invalid-request` where its margins name what is not asked
 */
async function withQuestionnaire(
  table: Table,
  wave: Wave,
  { waves, now }: { waves: readonly Wave[]; now: Date },
): Promise<Wave> {
  const hash = questionnaireHashOf(wave);
  const others = waves.filter(({ id }) => id !== wave.id);
  const same = waves.find((other) => questionnaireHashOf(other) === hash);
  const questionnaire = same
    ? await readWaveQuestionnaire(table, wave)
    : await nameQuestionnaire(table, hash, now);
  const faults = faultsOfMargins(wave.margins, questionsOf(questionnaire));
  const errors = faults.map(({ path, message }) => ({ path, message }));
  const [first] = errors;
  if (first) {
    throw new SurveyError('invalid-request', `${first.path}: ${first.message}`, { details: { errors } });
  }
  const newest = Math.max(0, ...others.map(({ questionnaireVersion }) => questionnaireVersion));
  return { ...wave, questionnaireVersion: same?.questionnaireVersion ?? newest + 1 };
}

/** In as many shards as everybody of the population needs who could answer in the busiest second; see `shardsFor`. */
function withShards({ shards: _, ...wave }: Wave): Wave {
  const shards = wave.selection === undefined ? shardsFor(wave.population) : undefined;
  return { ...wave, ...(shards !== undefined && { shards }) };
}

function operatorView(
  { isPromised: _, shards: _shards, ...wave }: Wave,
  now: Date,
): z.infer<typeof operatorWaveSchema> {
  return {
    ...wave,
    status: waveStatus(wave, now),
    questionnaire: questionnaireHashOf(wave),
    mayChange: mayChange(wave, now),
    editions: [...plannedEditions(wave)],
    margins: [...wave.margins],
    notice: filledTexts(wave.notice),
  };
}

function filledTexts(notice: NoticeTexts) {
  return Object.fromEntries(Object.entries(notice).filter(([, text]) => text !== undefined));
}
