import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EditionListItem, Manifest } from '../../functions/observatory/edition.ts';
import { seededRandom, simulatedAnswers } from '../load/simulated-answers.ts';
import { type ObservatoryProcess, started } from '../support/observatory-process.ts';
import { makeTokens } from '../support/server-tokens.ts';
import { storedResponses } from '../support/stored-responses.ts';

const atOnce = 4;
const perRound = 40;
const longestMilliseconds = 900;

/**
 * Kills the observatory at random moments while answers and publications are under way, and starts it again over the
 * same folder: everything acknowledged must be there as it was sent, nothing twice, and every edition whole.
 */
export async function benchKillRounds([rounds = 200]: number[] = []): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'observatory-kill-'));
  const random = seededRandom(9);
  let running = await started(folder);
  const seed = Buffer.from(readFileSync(join(folder, 'seed'), 'utf8').trim(), 'hex');
  const operatorKey = readFileSync(join(folder, 'operator.key'), 'utf8').trim();
  const { id: wave } = await read<{ id: string }>(running.url, '/waves/current');
  const acknowledged = new Map<string, string>();
  /** Sent without a reply: it may be there or not. */
  const unsure = new Map<string, string>();
  let editions = 0;
  for (let round = 1; round <= rounds; round++) {
    const { url, child } = running;
    const queue = makeTokens(seed, { wave }, perRound).map(
      (token) => [token, JSON.stringify({ answers: simulatedAnswers(random) })] as const,
    );
    const work = async () => {
      for (let next = queue.pop(); next; next = queue.pop()) {
        const [token, body] = next;
        unsure.set(token, body);
        const reply = await put(url, token, body).catch(() => undefined);
        if (!reply) return;
        if (!reply.ok) throw new Error(`round ${round}: an answer was refused with ${reply.status}`);
        unsure.delete(token);
        acknowledged.set(token, body);
      }
    };
    const publishing = publish(url, operatorKey).catch(() => undefined);
    const working = Promise.all(Array.from({ length: atOnce }, work));
    await new Promise((done) => setTimeout(done, random() * longestMilliseconds));
    const ended = new Promise((done) => child.once('exit', done));
    child.kill('SIGKILL');
    await Promise.all([ended, working, publishing]);
    running = await started(folder);
    // The newest are what a crash could lose; all of them are looked at in the end.
    await checkResponses(running, [...acknowledged].slice(-perRound), round);
    editions = await checkEditions(running, round);
    if (round % 20 === 0) {
      console.log(
        `  ${round} rounds   ${acknowledged.size} acknowledged, all there   ${editions} editions, all whole`,
      );
    }
  }
  await checkResponses(running, [...acknowledged], rounds);
  running.child.kill('SIGTERM');
  await new Promise((done) => running.child.once('exit', done));
  await checkCount(folder, acknowledged.size, unsure.size);
  rmSync(folder, { recursive: true, force: true });
}

const put = (url: string, token: string, body: string) =>
  fetch(`${url}/api/v1/waves/current/response`, {
    method: 'PUT',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body,
  });

/** Prepares and releases both of the wave's editions, as far as a round gets. */
async function publish(url: string, key: string): Promise<void> {
  for (const step of ['1/prepare', '1/release', '2/prepare', '2/release']) {
    await fetch(`${url}/api/v1/operator/waves/current/editions/${step}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
      body: '{}',
    });
  }
}

async function checkResponses(
  { url }: ObservatoryProcess,
  expected: readonly (readonly [token: string, body: string])[],
  round: number,
): Promise<void> {
  for (const [token, body] of expected) {
    const reply = await fetch(`${url}/api/v1/waves/current/response`, {
      headers: { authorization: `Bearer ${token}` },
    });
    const { answers } = (await reply.json()) as { answers?: unknown };
    const sent = (JSON.parse(body) as { answers: unknown }).answers;
    if (sorted(answers) !== sorted(sent))
      throw new Error(`round ${round}: an acknowledged answer is lost or changed`);
  }
}

function sorted(answers: unknown): string {
  return JSON.stringify(Object.entries((answers ?? {}) as object).sort());
}

/** Reads every document of every edition. @returns how many editions there are */
async function checkEditions({ url }: ObservatoryProcess, round: number): Promise<number> {
  const editions = await read<EditionListItem[]>(url, '/editions');
  for (const { id } of editions.slice(0, 2)) {
    const manifest = await read<Manifest>(url, `/editions/${id}`);
    for (const question of manifest.questions.filter(({ kind }) => kind !== 'profile')) {
      await read(url, `/editions/${id}/tables/${question.id}`).catch((cause) => {
        throw new Error(`round ${round}: edition ${id} is not whole`, { cause });
      });
    }
  }
  return editions.length - 1;
}

/** What is stored is what was acknowledged, and some of what had no reply. */
async function checkCount(folder: string, acknowledged: number, unsure: number): Promise<void> {
  const stored = await storedResponses(folder);
  if (stored < acknowledged || stored > acknowledged + unsure) {
    throw new Error(`${stored} are stored; ${acknowledged} were acknowledged, ${unsure} had no reply`);
  }
  console.log(
    `  ${stored} stored: ${acknowledged} acknowledged, and ${stored - acknowledged} of ${unsure} without a reply`,
  );
}

async function read<T>(url: string, path: string): Promise<T> {
  const reply = await fetch(`${url}/api/v1${path}`);
  if (!reply.ok) throw new Error(`${path} was answered with ${reply.status}`);
  return (await reply.json()) as T;
}
