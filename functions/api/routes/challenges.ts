import type { Context, Hono } from 'hono';
import { entranceWork, makeChallenge, respondentWork, simulationWork } from '../../survey/challenges.ts';
import { SurveyError } from '../../survey/survey-error.ts';
import { panelPattern } from '../../survey/token-format.ts';
import { admitsByWork } from '../admits-by-work.ts';
import type { Reply } from '../route.ts';
import type { Services } from '../services.ts';
import type { challengeRoute as description } from './challenge-description.ts';
import { findWave, requireOpen } from './waves.ts';

const challengePath = '/waves/:wave/challenges';

/** Which panel is to admit, and the code of its entrance. */
interface Asked {
  readonly panel?: string | undefined;
  readonly entrance?: string | undefined;
}

/** The first step of an answer. Described apart, as the waves are: nobody who begins waits for schemas, or for companies. */
export function challengeRoute(app: Hono, services: Services): void {
  const { seed, now } = services;

  app.post(challengePath, async (c) => {
    const asked = await readAsked(c);
    if (asked instanceof Response) return asked;
    const { panel = 'open', entrance } = asked;
    const wave = await findWave(services, c.req.param('wave'));
    const isByWork = admitsByWork(services, panel);
    if (!isByWork) await requireEntranceOf(services, { wave: wave.id, panel, entrance });
    requireOpen(wave, now());
    const work = !isByWork ? entranceWork : panel === 'simulated' ? simulationWork : respondentWork;
    const challenge = await makeChallenge(seed, { wave: wave.id, panel, now: now() }, work);
    c.header('cache-control', 'no-store');
    return c.json(challenge as typeof challenge & { signature: string }, 200) satisfies Reply<
      typeof description
    >;
  });
}

/** What is plainly right needs no schema; of anything else the schema says whether it will do, and why not. */
async function readAsked(c: Context): Promise<Asked | Response> {
  const type = c.req.header('content-type');
  const text = await c.req.text();
  if (type === undefined && text === '') return {};
  const plain = type === 'application/json' ? plainlyAsked(text) : undefined;
  if (plain) return plain;
  const [{ checkRequest }, { challengeRoute: described }] = await Promise.all([
    import('../route.ts'),
    import('./challenge-description.ts'),
  ]);
  const refusal = await checkRequest(c, described.request);
  return refusal ?? (c.req.valid('json' as never) as Asked);
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
