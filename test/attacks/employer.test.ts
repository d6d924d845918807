import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publishEdition } from '../../functions/publish/publish-edition.ts';
import { createCompany } from '../../functions/storage/companies.ts';
import { writeInvitationPlan } from '../../functions/storage/invitations.ts';
import { saveResponse } from '../../functions/storage/responses.ts';
import { companyKeyHash } from '../../functions/survey/company.ts';
import { packAnswers } from '../../functions/survey/pack-answers.ts';
import { seededRandom, simulatedAnswers } from '../load/simulated-answers.ts';
import { call, type LocalObservatory, seed, startLocalObservatory } from '../support/local-observatory.ts';
import { answersWith } from '../support/respondents.ts';

/**
 * An employer that knows whom it invited and when, and reads its benchmark after 10, 15 and 16 of its people answered.
 * Measure: in how many of 12 companies it tells the sixteenth person's answer from the change between the last two.
 */
const now = new Date('2026-11-22T12:00:00Z');
const companies = Array.from({ length: 12 }, (_, place) => ({
  id: `c00000000${String(place).padStart(2, '0')}`,
  sixteenth: place % 2 === 0 ? 'yes' : 'no',
}));
const keyOf = (id: string) => `${id}.key-of-this-company`;
const critical = { mention: 'yes', tone: 'critical', sanctions: 'yes' };

let observatory: LocalObservatory;
const benchmarks: Record<number, Map<string, Benchmark>> = {};

interface Figure {
  estimate: number | null;
  base: number | null;
  bound?: string;
}
interface Benchmark {
  respondents: number;
  indicators: { id: string; company: Figure }[];
}

async function answer(
  panel: string,
  number: number,
  answers: Readonly<Record<string, string>>,
): Promise<void> {
  const id = createHash('sha256').update(`${panel}/${number}`).digest();
  const key = { wave: observatory.wave.id, id };
  const response = { panel, questionnaireVersion: 1, packedAnswers: packAnswers(answers) };
  await saveResponse(observatory.table, key, response);
}

beforeAll(async () => {
  observatory = await startLocalObservatory({ now });
  const { table, wave } = observatory;
  for (const { id } of companies) {
    const record = {
      activity: 'industry',
      employer: 'private',
      headcount: 40,
      keyHash: companyKeyHash(keyOf(id)),
    };
    await createCompany(table, { id, name: id, status: 'verified', ...record });
    const after = { epoch: 1, invited: 40, profileQuestions: 'none' as const };
    await writeInvitationPlan(table, { wave: wave.id, company: id }, { before: undefined, after });
  }
  const random = seededRandom(3);
  let open = 0;
  for (const [from, to] of [
    [0, 9],
    [9, 10],
    [10, 15],
    [15, 16],
  ] as const) {
    for (const { id, sixteenth } of companies) {
      for (let number = from; number < to; number++) {
        const given = number === 15 ? { mention: sixteenth, sanctions: sixteenth } : critical;
        await answer(id, number, answersWith(given, { profile: 'none' }));
      }
    }
    for (let more = 0; more < 40; more++) await answer('open', open++, simulatedAnswers(random));
    await publishEdition({ table, seed, now: () => now }, wave);
    benchmarks[to] = new Map();
    for (const { id } of companies) {
      const { status, body } = await call(observatory, '/company/editions/latest', { key: keyOf(id) });
      if (status === 200) benchmarks[to]?.set(id, body);
    }
  }
});

afterAll(() => observatory.stop());

const figuresAt = (respondents: number) =>
  [...(benchmarks[respondents]?.values() ?? [])].flatMap(({ indicators }) =>
    indicators.map(({ id, company }) => ({ id, ...company })),
  );

describe('an employer that watches its benchmark', () => {
  it('has none while nine have answered', () => {
    expect(benchmarks[9]?.size).toBe(0);
    expect(benchmarks[10]?.size).toBe(companies.length);
  });

  it('finds it after sixteen as it was after fifteen, to the letter', () => {
    for (const { id } of companies) expect(benchmarks[16]?.get(id)).toEqual(benchmarks[15]?.get(id));
  });

  it('is not told that ten of ten, or fifteen of fifteen, are critical', () => {
    for (const respondents of [10, 15]) {
      const shares = figuresAt(respondents).filter(({ id }) =>
        ['mention', 'critical', 'sanctions'].includes(id),
      );
      expect(shares).toHaveLength(3 * companies.length);
      for (const { estimate, bound } of shares) expect([estimate, bound]).toEqual([0.9, 'atLeast']);
      const netTones = figuresAt(respondents).filter(({ id }) => id === 'netTone');
      expect(netTones.filter(({ estimate }) => estimate !== null)).toEqual([]);
    }
  });

  it('would be told the sixteenth answer by exact counts (control)', () => {
    // All fifteen said yes: after the sixteenth, exactly those companies whose count of yes grew were told yes.
    const yes = (id: string, people: number) => {
      const company = companies.find((candidate) => candidate.id === id);
      return Math.min(people, 15) + (people === 16 && company?.sixteenth === 'yes' ? 1 : 0);
    };
    const told = companies.filter(
      ({ id, sixteenth }) => (yes(id, 16) > yes(id, 15) ? 'yes' : 'no') === sixteenth,
    );
    expect(told).toHaveLength(companies.length);
  });
});
