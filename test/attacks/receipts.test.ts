import { beforeAll, describe, expect, it } from 'vitest';
import { call, type Reply } from '../support/local-observatory.ts';
import { observatoryOfFile } from '../support/observatory-of-file.ts';
import { defaultQuestions } from '../support/questionnaire-1.ts';
import { answersWith, respond } from '../support/respondents.ts';
import { rounds } from '../support/rounds.ts';
import { storedAnswers } from '../support/stored-answers.ts';

/**
 * Whoever is shown every receipt, as an employer who demands them, and asks everything of the whole API with each.
 * Measure: how many people's answers are told apart. They answered in two ways, opposite in every question.
 */

const now = new Date('2026-11-22T12:00:00Z');
/** A third of them say yes. */
const people = rounds({ short: 9, long: 24 });
const yes = answersWith({ mention: 'yes' });
const lastOfEach = defaultQuestions.map(({ id, options }) => [id, options.at(-1)?.code ?? ''] as const);
const no = answersWith({ ...Object.fromEntries(lastOfEach), mention: 'no' });

const observatory = await observatoryOfFile({ now });
let receipts: { token: string; saidYes: boolean }[];
let operations: { method: string; path: string }[];

beforeAll(async () => {
  receipts = await Promise.all(
    Array.from({ length: people }, async (_, index) => {
      const saidYes = index % 3 === 0;
      const [token = ''] = await respond(observatory, [saidYes ? yes : no]);
      return { token, saidYes };
    }),
  );
  const { body } = await call(observatory, '/openapi.json');
  operations = Object.entries(body.paths as Record<string, object>).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => ({ method: method.toUpperCase(), path })),
  );
});

/** What differs from one request to the next by itself: the clock's, and the challenge drawn for each. */
function told({ status, headers, text }: Reply): string {
  const kept = [...headers].filter(([name]) => !['date', 'x-request-id'].includes(name));
  return JSON.stringify([status, kept, text]);
}

/** Everything that a method of the API says to a token, with the parameters that its holder knows. */
async function askAll(token: string, methods: readonly string[]): Promise<string[]> {
  const transcript: string[] = [];
  for (const { method, path } of operations) {
    if (!methods.includes(method) || path.endsWith('/challenges')) continue;
    const address = path
      .replace('/api/v1', '')
      .replace('{wave}', observatory.wave.id)
      .replace('{panel}', 'open')
      .replaceAll(/\{\w+\}/g, 'mention');
    transcript.push(`${method} ${path} ${told(await call(observatory, address, { method, key: token }))}`);
  }
  return transcript;
}

/** How many are told right by whoever puts equal transcripts together and is then told what one of each answered. */
function toldRight(transcripts: readonly string[]): number {
  const groups = Map.groupBy(receipts, (_, index) => transcripts[index]);
  return [...groups.values()].reduce((sum, group) => {
    const sayingYes = group.filter(({ saidYes }) => saidYes).length;
    return sum + Math.max(sayingYes, group.length - sayingYes);
  }, 0);
}

const ofEach = (ask: (token: string) => Promise<unknown>) =>
  Promise.all(receipts.map(async ({ token }) => JSON.stringify(await ask(token))));

const response = (key: string, method: string, body?: unknown) =>
  call(observatory, `/waves/${observatory.wave.id}/response`, { method, key, body });

describe('every receipt in one hand', () => {
  /** Whoever guesses "no" for all. */
  const blind = people - people / 3;

  it('tells nothing of the answers, whatever is asked of the API, while the wave is open and after', async () => {
    const reading = ['GET'];
    expect(operations.filter(({ method }) => method === 'GET').length).toBeGreaterThan(10);
    expect(toldRight(await ofEach((token) => askAll(token, reading)))).toBe(blind);
    observatory.setNow(new Date('2027-02-01T12:00:00Z'));
    expect(toldRight(await ofEach((token) => askAll(token, reading)))).toBe(blind);
    observatory.setNow(now);
    expect(await ofEach(async (token) => (await response(token, 'GET')).text)).toEqual(
      receipts.map(() => JSON.stringify('{"recorded":true}')),
    );
  });

  it('tells everything where the route answers with what was sent, as it once did', async () => {
    const asked = await ofEach((token) => storedAnswers(observatory, token));
    expect(toldRight(asked)).toBe(people);
  });

  it('tells nothing by replacing: neither the same answers nor others are received otherwise', async () => {
    for (const sent of [yes, no, { ...no, mention: 'never' }, {}]) {
      const asked = await ofEach(async (token) => {
        const before = await storedAnswers(observatory, token);
        const reply = told(await response(token, 'PUT', { answers: sent }));
        // The next question is asked of what was first answered.
        if (before) await response(token, 'PUT', { answers: before });
        return reply;
      });
      expect(new Set(asked).size).toBe(1);
    }
  });

  it('tells nothing by withdrawing either', async () => {
    const asked = await ofEach(async (token) => [
      told(await response(token, 'DELETE')),
      told(await response(token, 'GET')),
      told(await response(token, 'DELETE')),
    ]);
    expect(new Set(asked).size).toBe(1);
  });
});
