import type { Hono } from 'hono';
import { entranceWork, makeChallenge, respondentWork, simulationWork } from '../../survey/challenges.ts';
import { SurveyError } from '../../survey/survey-error.ts';
import { panelPattern } from '../../survey/token-format.ts';
import { admitsByWork } from '../admits-by-work.ts';
import { type Problem, problemReply } from '../errors.ts';
import { jsonReply } from '../plain-reply.ts';
import { addPlainRoute, type PlainRequest } from '../plain-routes.ts';
import type { DocumentOf } from '../route.ts';
import type { Services } from '../services.ts';
import type { challengeRoute as description } from './challenge-description.ts';
import { findWave, requireOpen } from './waves.ts';

/** Which panel is to admit, and the code of its entrance. */
interface Asked {
  readonly panel?: string | undefined;
  readonly entrance?: string | undefined;
}

/** The first step of an answer. Described apart, as the waves are: nobody who begins waits for schemas, or for companies. */
export function challengeRoute(app: Hono, services: Services): void {
  const { seed, now } = services;

  addPlainRoute(app, services, {
    method: 'POST',
    path: '/waves/{wave}/challenges',
    async answer(request) {
      const { refusal, asked = {} } = await readAsked(request);
      if (refusal) return problemReply(refusal);
      const { panel = 'open', entrance } = asked;
      const wave = await findWave(services, request.param.wave ?? '');
      const isByWork = admitsByWork(services, panel);
      if (!isByWork) await requireEntranceOf(services, { wave: wave.id, panel, entrance });
      requireOpen(wave, now());
      const work = !isByWork ? entranceWork : panel === 'simulated' ? simulationWork : respondentWork;
      const { parameters, ...challenge } = await makeChallenge(
        seed,
        { wave: wave.id, panel, now: now() },
        work,
      );
      const document = { parameters: { ...parameters }, ...challenge };
      return jsonReply(
        200,
        document as typeof document & { signature: string } satisfies DocumentOf<typeof description>,
      );
    },
  });
}

/** What is plainly right needs no schema; of anything else the schema says whether it will do, and why not. */
async function readAsked(request: PlainRequest): Promise<{ refusal?: Problem; asked?: Asked }> {
  const { text } = request;
  const type = request.header('content-type');
  if (type === undefined && text === '') return {};
  const plain = type === 'application/json' ? plainlyAsked(text) : undefined;
  if (plain) return { asked: plain };
  const [{ checkPlain }, { challengeRoute: described }] = await Promise.all([
    import('../route.ts'),
    import('./challenge-description.ts'),
  ]);
  const { refusal, valid } = checkPlain(described.request, request);
  return refusal ? { refusal } : { asked: valid.json as Asked };
}

function plainlyAsked(text: string): Asked | undefined {
  try {
    const asked = JSON.parse(text);
    const { panel, entrance, ...others } = asked;
    const isPlain =
      Object.getPrototypeOf(asked) === Object.prototype &&
      Object.keys(others).length === 0 &&
      (panel === undefined || (typeof panel === 'string' && panelPattern.test(panel))) &&
      (entrance === undefined || (typeof entrance === 'string' && entrance.length <= 100));
    return isPlain ? { panel, entrance } : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Before any work is done for a company's entrance.
 *
 * @throws SurveyError `unknown-panel`, or `invalid-admission` whatever is wrong with the code
 */
async function requireEntranceOf(
  services: Services,
  { wave, panel, entrance }: { wave: string; panel: string; entrance: string | undefined },
): Promise<void> {
  const { findPanel, requireEntrance } = await import('../panels.ts');
  const found = await findPanel(services, wave, panel);
  if (found.admitsBy !== 'invitation' || entrance === undefined) {
    throw new SurveyError('unknown-panel', `panel ${panel} admits by invitation`);
  }
  requireEntrance(services, { wave, company: panel, plan: found.plan }, entrance);
}
