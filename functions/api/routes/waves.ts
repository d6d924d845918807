import type { Hono } from 'hono';
import { questionnaireHashOf, readWaveQuestionnaire } from '../../storage/questionnaires.ts';
import { answeringTime } from '../../survey/answering-time.ts';
import { plannedEditions } from '../../survey/planned-editions.ts';
import { type Questionnaire, questionsOf } from '../../survey/questionnaire.ts';
import { SurveyError } from '../../survey/survey-error.ts';
import { answeredHere, currentWave, type Wave, waveStatus } from '../../survey/wave.ts';
import { openToAll } from '../open-to-all.ts';
import type { Reply } from '../route.ts';
import type { ReadingServices } from '../services.ts';
import type { listRoute, waveRoute } from './wave-descriptions.ts';

export const listPath = '/waves';
export const wavePath = `${listPath}/:wave`;

export const listCaching = 'public, max-age=60';

/** Described apart: nothing of these requests needs a schema, and so nobody who opens the survey waits for schemas. */
export function waveRoutes(app: Hono, services: ReadingServices): void {
  const { now } = services;
  app.use(listPath, openToAll);

  app.get(listPath, async (c) => {
    const waves = answeredHere(await services.waves.all()).sort((a, b) => (a.opensOn < b.opensOn ? -1 : 1));
    c.header('cache-control', listCaching);
    return c.json(
      waves.map((wave) => waveSummary(wave, now())),
      200,
    ) satisfies Reply<typeof listRoute>;
  });

  app.get(wavePath, async (c) => {
    const wave = await findWave(services, c.req.param('wave'));
    c.header('cache-control', listCaching);
    const document = {
      ...waveSummary(wave, now()),
      editions: plannedEditions(wave).map(({ releasesOn, hour }) => ({ releasesOn, hour })),
      questionnaire: publicQuestionnaire(wave, await readWaveQuestionnaire(services.table, wave)),
    };
    return c.json(document, 200) satisfies Reply<typeof waveRoute>;
  });
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
