import { createHash } from 'node:crypto';
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { listCompanies } from '../../storage/companies.ts';
import { entranceWork, makeChallenge, respondentWork, simulationWork } from '../../survey/challenges.ts';
import { questionnaire } from '../../survey/questionnaire.ts';
import { SurveyError } from '../../survey/survey-error.ts';
import { toBase64Url } from '../../survey/token-format.ts';
import { panelKeys } from '../../survey/tokens.ts';
import { currentWave, type Wave, waveStatus } from '../../survey/wave.ts';
import { commonProblems, jsonBody, jsonResponse, problemResponse } from '../describe.ts';
import { findPanel, requireEntrance } from '../panels.ts';
import { waveParameter } from '../schemas/common.ts';
import { entranceCodeSchema, panelSchema, waveSchema, waveSummarySchema } from '../schemas/respondents.ts';
import type { Services } from '../services.ts';

const listCaching = 'public, max-age=60';
const notStored = 'no-store';

const listRoute = createRoute({
  method: 'get',
  path: '/waves',
  summary: 'All waves, by opening day',
  responses: { 200: jsonResponse(z.array(waveSummarySchema), 'The waves'), ...commonProblems },
});

const waveRoute = createRoute({
  method: 'get',
  path: '/waves/{wave}',
  summary: 'A wave and its questionnaire',
  request: { params: waveParameter },
  responses: {
    200: jsonResponse(waveSchema, 'The wave'),
    404: problemResponse('`unknown-wave`'),
    ...commonProblems,
  },
});

const panelRoute = createRoute({
  method: 'get',
  path: '/waves/{wave}/panels/{panel}',
  summary: 'The public key under which a panel’s tokens are issued',
  request: { params: waveParameter.extend({ panel: panelSchema }) },
  responses: {
    200: jsonResponse(
      z.object({
        wave: z.string(),
        panel: z.string(),
        publicKey: z.string(),
        profileQuestions: z.enum(['full', 'company', 'none']),
      }),
      'The key: base64url of 32 bytes, a ristretto255 element; and which profile questions the panel is asked',
    ),
    404: problemResponse('`unknown-wave`, `unknown-panel`'),
    ...commonProblems,
  },
});

const panelKeysRoute = createRoute({
  method: 'get',
  path: '/waves/{wave}/panels',
  summary: 'The public keys of all panels in one document, the same for everyone',
  request: { params: waveParameter },
  responses: {
    200: jsonResponse(
      z.object({
        wave: z.string(),
        panels: z.array(z.object({ panel: z.string(), publicKey: z.string() })),
        digest: z.string(),
      }),
      'The keys by panel, and the digest of the whole list by which two people can compare what they were given: SHA-256, base64url, of the lines `<panel> <publicKey>`, each ended by a line feed',
    ),
    404: problemResponse('`unknown-wave`'),
    ...commonProblems,
  },
});

const challengeRoute = createRoute({
  method: 'post',
  path: '/waves/{wave}/challenges',
  summary: 'An ALTCHA challenge that admits once to the open panel, or by a company’s shared entrance',
  request: {
    params: waveParameter,
    body: {
      ...jsonBody(z.strictObject({ panel: panelSchema.optional(), entrance: entranceCodeSchema.optional() })),
      required: false,
    },
  },
  responses: {
    200: jsonResponse(
      z.object({ parameters: z.looseObject({ algorithm: z.string() }), signature: z.string() }),
      'The challenge (ALTCHA, version 2); valid for an hour',
    ),
    403: problemResponse('`invalid-admission`: the entrance’s code'),
    404: problemResponse('`unknown-wave`, `unknown-panel`'),
    409: problemResponse('`wave-not-open`'),
    ...commonProblems,
  },
});

export function waveRoutes(app: OpenAPIHono, services: Services): void {
  const { table, seed, now } = services;

  app.openapi(listRoute, async (c) => {
    const waves = (await services.waves.all()).toSorted((a, b) => (a.opensOn < b.opensOn ? -1 : 1));
    c.header('cache-control', listCaching);
    return c.json(
      waves.map((wave) => waveSummary(wave, now())),
      200,
    );
  });

  app.openapi(waveRoute, async (c) => {
    const wave = await findWave(services, c.req.valid('param').wave);
    c.header('cache-control', listCaching);
    return c.json({ ...waveSummary(wave, now()), questionnaire: publicQuestionnaire }, 200);
  });

  app.openapi(panelRoute, async (c) => {
    const { wave: waveId, panel } = c.req.valid('param');
    const wave = await findWave(services, waveId);
    const { profileQuestions } = await findPanel(services, wave.id, panel);
    c.header('cache-control', listCaching);
    const { publicKey } = panelKeys(seed, { wave: wave.id, panel });
    return c.json({ wave: wave.id, panel, publicKey: toBase64Url(publicKey), profileQuestions }, 200);
  });

  app.openapi(panelKeysRoute, async (c) => {
    const wave = await findWave(services, c.req.valid('param').wave);
    const companies = (await listCompanies(table)).filter(({ status }) => status !== 'refused');
    const panels = ['open', ...companies.map(({ id }) => id).sort()].map((panel) => ({
      panel,
      publicKey: toBase64Url(panelKeys(seed, { wave: wave.id, panel }).publicKey),
    }));
    const lines = panels.map(({ panel, publicKey }) => `${panel} ${publicKey}\n`).join('');
    c.header('cache-control', listCaching);
    return c.json(
      { wave: wave.id, panels, digest: createHash('sha256').update(lines).digest('base64url') },
      200,
    );
  });

  app.openapi(challengeRoute, async (c) => {
    const { panel = 'open', entrance } = c.req.valid('json') ?? {};
    const wave = await findWave(services, c.req.valid('param').wave);
    const found = await findPanel(services, wave.id, panel);
    if (found.admitsBy === 'invitation') {
      if (entrance === undefined) {
        throw new SurveyError('unknown-panel', `panel ${panel} admits by invitation`);
      }
      // Before any work is done for it.
      requireEntrance(services, { wave: wave.id, company: panel, plan: found.plan }, entrance);
    }
    requireOpen(wave, now());
    const work =
      found.admitsBy === 'invitation'
        ? entranceWork
        : panel === 'simulated'
          ? simulationWork
          : respondentWork;
    const challenge = await makeChallenge(seed, { wave: wave.id, panel, now: now() }, work);
    c.header('cache-control', notStored);
    return c.json(challenge as typeof challenge & { signature: string }, 200);
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

export function waveSummary(wave: Wave, now: Date) {
  const { id, title, opensOn, closesOn } = wave;
  return { id, title, opensOn, closesOn, status: waveStatus(wave, now) };
}

/** The wave of that id, `current` included. @throws SurveyError `unknown-wave` */
export async function findWave({ waves, now }: Services, id: string): Promise<Wave> {
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
