import type { Hono } from 'hono';
import { plannedEditions } from '../../survey/planned-editions.ts';
import { questionnaire } from '../../survey/questionnaire.ts';
import { SurveyError } from '../../survey/survey-error.ts';
import { currentWave, type Wave, waveStatus } from '../../survey/wave.ts';
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
    const waves = (await services.waves.all()).toSorted((a, b) => (a.opensOn < b.opensOn ? -1 : 1));
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
      questionnaire: publicQuestionnaire,
    };
    return c.json(document, 200) satisfies Reply<typeof waveRoute>;
  });
}

const publicQuestionnaire = {
  version: questionnaire.version,
  estimatedSeconds: questionnaire.estimatedSeconds,
  questions: questionnaire.questions.map(({ id, kind, text, options, askedIf, fromCompany }) => ({
    id,
    kind,
    text,
    options: options.map(({ code, label }) => ({ code, label })),
    ...(askedIf && { askedIf: mapCodes(askedIf) }),
    ...(fromCompany && { fromCompany }),
  })),
};

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
