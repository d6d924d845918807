import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EditionListItem, Manifest } from '../../functions/observatory/edition.ts';
import type { Answers } from '../../functions/survey/answers.ts';
import { packAnswers } from '../../functions/survey/pack-answers.ts';
import { mostPlannedEditions } from '../../functions/survey/planned-editions.ts';
import { parseToken, toBase64Url } from '../../functions/survey/token-format.ts';
import { responseId } from '../../functions/survey/tokens.ts';
import { seededRandom, simulatedAnswers } from '../load/simulated-answers.ts';
import { type ObservatoryProcess, started } from '../support/observatory-process.ts';
import { defaultQuestions } from '../support/questionnaire-1.ts';
import { makeTokens } from '../support/server-tokens.ts';
import { storedResponses } from '../support/stored-responses.ts';

const atOnce = 4;
const perRound = 40;
const longestMilliseconds = 900;
/** A wave plans four editions at most, and needs about a hundred respondents for the first. */
const roundsPerWave = 6;
const enoughForEdition = 150;

interface Sent {
  readonly wave: string;
  readonly body: string;
}

/**
 * Kills the observatory at random moments while answers and publications are under way, and starts it again over the
 * same folder: everything acknowledged must be there as it was sent, nothing twice, and every edition whole and as it
 * was first read.
 */
export async function benchKillRounds([rounds = 200]: number[] = []): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'observatory-kill-'));
  const random = seededRandom(9);
  let running = await started(folder);
  const seed = Buffer.from(readFileSync(join(folder, 'seed'), 'utf8').trim(), 'hex');
  const operatorKey = readFileSync(join(folder, 'operator.key'), 'utf8').trim();
  const acknowledged = new Map<string, Sent>();
  /** Sent without a reply: it may be there or not. */
  const unsure = new Map<string, Sent>();
  const seen = new Map<string, string>();
  for (let round = 1; round <= rounds; round++) {
    const { url, child } = running;
    const wave = `kill-${Math.ceil(round / roundsPerWave)}`;
    const answer = async (count: number) => {
      const queue = makeTokens(seed, { wave }, count).map(
        (token) => [token, JSON.stringify({ answers: simulatedAnswers(random) })] as const,
      );
      const work = async () => {
        for (let next = queue.pop(); next; next = queue.pop()) {
          const [token, body] = next;
          unsure.set(token, { wave, body });
          const reply = await put(url, token, { wave, body }).catch(() => undefined);
          if (!reply) return;
          if (!reply.ok) throw new Error(`round ${round}: an answer was refused with ${reply.status}`);
          unsure.delete(token);
          acknowledged.set(token, { wave, body });
        }
      };
      await Promise.all(Array.from({ length: atOnce }, work));
    };
    if (round % roundsPerWave === 1) {
      await addWave(url, operatorKey, wave);
      await answer(enoughForEdition);
    }
    const publishing = publish(url, operatorKey, wave).catch(() => undefined);
    const working = answer(perRound);
    await new Promise((done) => setTimeout(done, random() * longestMilliseconds));
    const ended = new Promise((done) => child.once('exit', done));
    child.kill('SIGKILL');
    await Promise.all([ended, working, publishing]);
    running = await started(folder);
    // The newest are what a crash could lose; all of them are looked at in the end.
    await checkResponses(running, [...acknowledged].slice(-perRound), round);
    await checkEditions(running, seen, round);
    if (round % 20 === 0) {
      console.log(
        `  ${round} rounds   ${acknowledged.size} acknowledged, all there   ${seen.size} editions, all whole`,
      );
    }
  }
  await checkResponses(running, [...acknowledged], rounds);
  running.child.kill('SIGTERM');
  await new Promise((done) => running.child.once('exit', done));
  await checkStored(folder, acknowledged, unsure.size);
  rmSync(folder, { recursive: true, force: true });
}

/** A wave that is open today, with as many editions as one may have. */
async function addWave(url: string, key: string, id: string): Promise<void> {
  const day = (fromToday: number) => new Date(Date.now() + fromToday * 86_400_000).toISOString().slice(0, 10);
  const editions = Array.from({ length: mostPlannedEditions }, (_, index) => ({
    releasesOn: day(31 + index),
    hour: 9,
  }));
  const reply = await operate(url, key, '', {
    id,
    title: { fr: id, en: id },
    opensOn: day(-1),
    closesOn: day(30),
    editions,
  });
  if (!reply.ok) throw new Error(`wave ${id} was refused with ${reply.status}: ${await reply.text()}`);
}

const operate = (url: string, key: string, path: string, body: object) =>
  fetch(`${url}/api/v1/operator/waves${path}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

const put = (url: string, token: string, { wave, body }: Sent) =>
  fetch(`${url}/api/v1/waves/${wave}/response`, {
    method: 'PUT',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body,
  });

/** Prepares and releases the wave's editions, as far as a round gets. */
async function publish(url: string, key: string, wave: string): Promise<void> {
  for (let number = 1; number <= mostPlannedEditions; number++) {
    for (const step of ['prepare', 'release'])
      await operate(url, key, `/${wave}/editions/${number}/${step}`, {});
  }
}

async function checkResponses(
  { url }: ObservatoryProcess,
  expected: readonly (readonly [token: string, sent: Sent])[],
  round: number,
): Promise<void> {
  for (const [token, { wave }] of expected) {
    const reply = await fetch(`${url}/api/v1/waves/${wave}/response`, {
      headers: { authorization: `Bearer ${token}` },
    });
    if (!reply.ok) throw new Error(`round ${round}: an acknowledged answer is lost`);
  }
}

/** Reads every document of every edition of our own that is new, and the others' manifests. @param seen  these, by id */
async function checkEditions(
  { url }: ObservatoryProcess,
  seen: Map<string, string>,
  round: number,
): Promise<void> {
  const editions = await read<EditionListItem[]>(url, '/editions');
  const own = editions.map(({ id }) => id).filter((id) => id !== '2010');
  const lost = [...seen.keys()].find((id) => !own.includes(id));
  if (lost !== undefined) throw new Error(`round ${round}: edition ${lost} is gone`);
  for (const id of own) {
    const manifest = await read<Manifest>(url, `/editions/${id}`);
    const text = JSON.stringify(manifest);
    if (seen.has(id) && seen.get(id) !== text) throw new Error(`round ${round}: edition ${id} has changed`);
    if (seen.has(id)) continue;
    seen.set(id, text);
    for (const question of manifest.questions.filter(({ kind }) => kind !== 'profile')) {
      await read(url, `/editions/${id}/tables/${question.id}`).catch((cause) => {
        throw new Error(`round ${round}: edition ${id} is not whole`, { cause });
      });
    }
  }
}

/** What is stored is what was acknowledged, and some of what had no reply. */
async function checkStored(
  folder: string,
  expected: ReadonlyMap<string, Sent>,
  unsure: number,
): Promise<void> {
  const responses = await storedResponses(folder);
  const stored = responses.size;
  const acknowledged = expected.size;
  if (stored < acknowledged || stored > acknowledged + unsure) {
    throw new Error(`${stored} are stored; ${acknowledged} were acknowledged, ${unsure} had no reply`);
  }
  for (const [text, { body }] of expected) {
    const token = parseToken(text);
    const kept = token && responses.get(toBase64Url(responseId(token)));
    if (kept !== packAnswers(defaultQuestions, (JSON.parse(body) as { answers: Answers }).answers))
      throw new Error('an acknowledged answer is lost or changed');
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
