import { randomBytes } from 'node:crypto';
import { parseArgs } from 'node:util';
import { ApiError } from '../../web/shared/api.ts';
import { obtainToken } from '../../web/survey/protocol/obtain-token.ts';
import { sendResponse } from '../../web/survey/protocol/response.ts';
import { fetchCurrentWave } from '../../web/survey/protocol/wave.ts';
import { seededRandom, simulatedAnswers } from './simulated-answers.ts';

const usage = `npm run simulate -- --responses 1000 [--seed 7] [--url http://localhost:8787] [--at-once 8]

Sends simulated respondents through the real protocol: challenge, blind token, answers. They come in a panel of
their own, "simulated", so that every edition made with them says so.`;

interface Simulation {
  readonly responses: number;
  readonly seed: number;
  readonly url: string;
  readonly atOnce: number;
}

/** Sends the simulated respondents, several at once; `onSent` hears of each. */
export async function simulate(
  { responses, seed, url, atOnce }: Simulation,
  onSent: (sent: number) => void = () => {},
): Promise<void> {
  const random = seededRandom(seed);
  // Drawn before anything is sent, so that the answers do not depend on the order of the replies.
  const answers = Array.from({ length: responses }, () => simulatedAnswers(random));
  const connection = { origin: url };
  const wave = await fetchCurrentWave(connection);
  let next = 0;
  let sent = 0;
  const respond = async () => {
    for (let mine = next++; mine < responses; mine = next++) {
      const token = await obtainToken(wave.id, 'simulated', {
        ...connection,
        randomBytes: (length = 32) => Uint8Array.from(randomBytes(length)),
      });
      await sendResponse(wave.id, token, answers[mine] ?? {}, connection);
      onSent(++sent);
    }
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, responses) }, respond));
}

function readArguments(): Simulation | undefined {
  const { values } = parseArgs({
    options: {
      responses: { type: 'string', default: '1000' },
      seed: { type: 'string', default: '7' },
      url: { type: 'string', default: `http://localhost:${process.env.PORT || 8787}` },
      'at-once': { type: 'string', default: '8' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return undefined;
  return {
    responses: wholeNumber('--responses', values.responses, 1, 10_000_000),
    seed: wholeNumber('--seed', values.seed, 0, 2 ** 32 - 1),
    url: values.url.replace(/\/+$/, ''),
    atOnce: wholeNumber('--at-once', values['at-once'], 1, 200),
  };
}

function wholeNumber(name: string, text: string, from: number, to: number): number {
  const number = Number(text);
  if (/^\d+$/.test(text) && number >= from && number <= to) return number;
  throw new TypeError(`${name} is "${text}"; it must be a whole number from ${from} to ${to}`);
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
  let simulation: Simulation | undefined;
  try {
    simulation = readArguments();
    if (!simulation) console.log(usage);
    else {
      const { responses } = simulation;
      await simulate(simulation, (sent) => showProgress(sent, responses));
      if (process.stderr.isTTY) process.stderr.write('\n');
    }
  } catch (error) {
    console.error(`${explain(error, simulation?.url ?? '')}\n${simulation ? '' : `\n${usage}`}`);
    process.exitCode = 1;
  }
}
