import { randomBytes } from 'node:crypto';
import { ApiError } from '../../web/shared/api.ts';
import { obtainToken } from '../../web/survey/protocol/obtain-token.ts';
import { sendResponse } from '../../web/survey/protocol/response.ts';
import { fetchWave } from '../../web/survey/protocol/wave.ts';
import { readCommandLine, wholeNumberOption } from '../support/command-line.ts';
import { seededRandom, simulatedAnswers } from './simulated-answers.ts';

const usage = `npm run simulate -- --responses 1000 [--seed 7] [--url http://localhost:8787] [--at-once 8]

Sends simulated respondents through the real protocol: challenge, blind token, answers. They come in a panel of
their own, "simulated", so that every edition made with them says so.`;

interface Simulation {
  readonly responses: number;
  readonly seed: number;
  readonly url: string;
  readonly atOnce: number;
  /** The id of an open wave; the current one where nothing is said. */
  readonly wave?: string;
}

/** Sends the simulated respondents, several at once; `onSent` hears of each, with the token to withdraw it by. */
export async function simulate(
  { responses, seed, url, atOnce, wave: asked = 'current' }: Simulation,
  onSent: (sent: number, token: string) => void = () => {},
): Promise<void> {
  const connection = { origin: url };
  const wave = await fetchWave(asked, connection);
  const random = seededRandom(seed);
  // Drawn before anything is sent, so that the answers do not depend on the order of the replies.
  const answers = Array.from({ length: responses }, () =>
    simulatedAnswers(random, wave.questionnaire.questions),
  );
  let next = 0;
  let sent = 0;
  const respond = async () => {
    for (let mine = next++; mine < responses; mine = next++) {
      const token = await obtainToken(wave.id, 'simulated', {
        ...connection,
        randomBytes: (length = 32) => Uint8Array.from(randomBytes(length)),
      });
      await sendResponse(wave.id, token, answers[mine] ?? {}, connection);
      onSent(++sent, token);
    }
  };
  const all = await Promise.allSettled(Array.from({ length: Math.min(atOnce, responses) }, respond));
  // Once nothing is under way any more: whoever withdraws what was sent misses none.
  const failed = all.find(({ status }) => status === 'rejected');
  if (failed?.status === 'rejected') throw failed.reason;
}

function readArguments(): Simulation {
  const url = `http://localhost:${process.env.PORT || 8787}`;
  const defaults = { responses: '1000', seed: '7', url, 'at-once': '8' };
  return readCommandLine(usage, defaults, ({ responses, seed, url, 'at-once': atOnce }) => ({
    responses: wholeNumberOption('responses', responses, [1, 10_000_000]),
    seed: wholeNumberOption('seed', seed, [0, 2 ** 32 - 1]),
    url: url.replace(/\/+$/, ''),
    atOnce: wholeNumberOption('at-once', atOnce, [1, 200]),
  }));
}

function showProgress(sent: number, responses: number): void {
  if (!process.stderr.isTTY && sent % 100 !== 0 && sent !== responses) return;
  const line = `${sent} of ${responses} simulated respondents have answered`;
  process.stderr.write(process.stderr.isTTY ? `\r${line}` : `${line}\n`);
}

function explain(error: unknown, url: string): string {
  if (error instanceof ApiError && error.slug === 'unreachable') {
    return `No observatory answers at ${url}. Start one with \`npm start\`, or name another with --url.`;
  }
  if (error instanceof ApiError && error.slug === 'unknown-panel') {
    return `The observatory at ${url} takes no simulated respondents.`;
  }
  if (error instanceof ApiError)
    return `${error.problem.title ?? error.message}: ${error.problem.detail ?? ''}`;
  return error instanceof Error ? error.message : String(error);
}

if (process.argv[1] === import.meta.filename) {
  const simulation = readArguments();
  try {
    await simulate(simulation, (sent) => showProgress(sent, simulation.responses));
    if (process.stderr.isTTY) process.stderr.write('\n');
  } catch (error) {
    console.error(explain(error, simulation.url));
    process.exitCode = 1;
  }
}
