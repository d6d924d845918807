import type { Hono } from 'hono';
import { readHouse } from '../../storage/house.ts';
import { readFirstPanelKey } from '../../storage/panel-keys.ts';
import { questionnaireHashOf, readWaveQuestionnaire } from '../../storage/questionnaires.ts';
import type { Table } from '../../storage/table.ts';
import { answeringTime } from '../../survey/answering-time.ts';
import { type House, namedHouse } from '../../survey/house.ts';
import { plannedEditions } from '../../survey/planned-editions.ts';
import { type Questionnaire, questionsOf } from '../../survey/questionnaire.ts';
import { SurveyError } from '../../survey/survey-error.ts';
import { answeredHere, currentWave, type Wave, waveStatus } from '../../survey/wave.ts';
import { logoAddress } from '../logo-address.ts';
import { openToAll } from '../open-to-all.ts';
import { jsonReply } from '../plain-reply.ts';
import { addPlainRoute, type PlainRequest } from '../plain-routes.ts';
import type { DocumentOf, Reply } from '../route.ts';
import type { ReadingServices } from '../services.ts';
import type { listRoute, waveRoute } from './wave-descriptions.ts';

export const listPath = '/waves';
export const wavePath = `${listPath}/:wave`;

export const listCaching = 'public, max-age=60';

/** Described apart: nothing of these requests needs a schema, and so nobody who opens the survey waits for schemas. */
export function waveRoutes(app: Hono, services: ReadingServices): void {
  const { now, table } = services;
  app.use(listPath, openToAll);

  app.get(listPath, async (c) => {
    const waves = answeredHere(await services.waves.all()).sort((a, b) => (a.opensOn < b.opensOn ? -1 : 1));
    c.header('cache-control', listCaching);
    return c.json(
      waves.map((wave) => waveSummary(wave, now())),
      200,
    ) satisfies Reply<typeof listRoute>;
  });

  addPlainRoute(app, services, { method: 'GET', path: '/waves/{wave}', answer: tellWave });

  async function tellWave({ param }: PlainRequest) {
    const wave = await findWave(services, param.wave ?? '');
    const [questionnaire, { house }, keys] = await Promise.all([
      readWaveQuestionnaire(table, wave),
      readHouse(table),
      keysAtFirst(table, wave.id),
    ]);
    const document = {
      ...waveSummary(wave, now()),
      editions: plannedEditions(wave).map(({ releasesOn, hour }) => ({ releasesOn, hour })),
      questionnaire: publicQuestionnaire(wave, questionnaire),
      house: siteHouse(house),
      ...(keys && { keys }),
    } satisfies DocumentOf<typeof waveRoute>;
    return jsonReply(200, document, listCaching);
  }
}

/** Who asks, as every page says it: the survey's needs no request for it. */
function siteHouse(house: House) {
  const { name, publisher } = namedHouse(house);
  const logo = logoAddress(house);
  return { name, ...(publisher !== undefined && { publisher }), ...(logo !== undefined && { logo }) };
}

/**
 * The wave's list of panel keys as it began, with everyone's panel alone, signed as it was then: all that somebody checks
 * who answers without a link, however long the list has become. Undefined until somebody has asked for the list.
 */
async function keysAtFirst(table: Table, wave: string) {
  const entry = await readFirstPanelKey(table, wave);
  if (!entry) return undefined;
  const { panel, publicKey, head, signature, signedBy } = entry;
  return { wave, panels: [{ panel, publicKey }], head, signature, signedBy };
}

/** The questions in one list, as they were told before there were sections, and the sections beside it. */
function publicQuestionnaire(wave: Wave, questionnaire: Questionnaire) {
  const { id, title, sections } = questionnaire;
  return {
    id,
    title,
    hash: questionnaireHashOf(wave),
    version: wave.questionnaireVersion,
    estimatedSeconds: secondsOf(questionnaire),
    questions: questionsOf(questionnaire).map(({ askedIf, options, numeric: _, ...question }) => ({
      ...question,
      options: options.map((option) => ({ ...option })),
      ...(askedIf && { askedIf: mapCodes(askedIf) }),
    })),
    sections: sections.map((section) => ({
      title: section.title,
      screens: section.screens.map((screen) => [...screen]),
    })),
  };
}

const keptSeconds = new WeakMap<Questionnaire, number>();

/** Of a document that is kept: thousands ask for it. */
function secondsOf(questionnaire: Questionnaire): number {
  const seconds = keptSeconds.get(questionnaire) ?? answeringTime(questionnaire).seconds;
  keptSeconds.set(questionnaire, seconds);
  return seconds;
}

function mapCodes(askedIf: Readonly<Record<string, readonly string[]>>): Record<string, string[]> {
  return Object.fromEntries(Object.entries(askedIf).map(([id, codes]) => [id, [...codes]]));
}

function waveSummary(wave: Wave, now: Date) {
  const { id, title, opensOn, closesOn } = wave;
  return { id, title, opensOn, closesOn, status: waveStatus(wave, now) };
}

/** The wave of that id, `current` included. @throws SurveyError `unknown-wave` */
export async function findWave({ waves, now }: ReadingServices, id: string): Promise<Wave> {
  const all = await waves.all();
  const wave = id === 'current' ? currentWave(all, now()) : all.find((each) => each.id === id);
  if (!wave) {
    throw new SurveyError(
      'unknown-wave',
      id === 'current' ? 'there is no wave yet' : `there is no wave ${id}`,
    );
  }
  return wave;
}

/** @throws SurveyError `wave-not-open` with the wave's status and days */
export function requireOpen(wave: Wave, now: Date): void {
  const status = waveStatus(wave, now);
  if (status === 'open') return;
  const { opensOn, closesOn } = wave;
  const when = status === 'scheduled' ? `opens on ${opensOn}` : `closed on ${closesOn}`;
  throw new SurveyError(
    'wave-not-open',
    wave.closedEarly ? `wave ${wave.id} is closed` : `wave ${wave.id} ${when}`,
    {
      details: { waveStatus: status, opensOn, closesOn },
    },
  );
}
