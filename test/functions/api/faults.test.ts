import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../../functions/api/app.ts';
import { freshWaves } from '../../../functions/api/wave-reader.ts';
import { eachResponse } from '../../../functions/storage/responses.ts';
import type { Table } from '../../../functions/storage/table.ts';
import { ApiError } from '../../../web/shared/api.ts';
import type { Blinding } from '../../../web/survey/protocol/blind-token.ts';
import { obtainToken } from '../../../web/survey/protocol/obtain-token.ts';
import { isRecorded, sendResponse, withdrawResponse } from '../../../web/survey/protocol/response.ts';
import { cardLinks, codeOf } from '../../support/company-panel.ts';
import { type Fault, faultyTable } from '../../support/faulty-table.ts';
import { type LocalObservatory, startLocalObservatory } from '../../support/local-observatory.ts';
import { answersWith, random } from '../../support/respondents.ts';
import { rounds } from '../../support/rounds.ts';
import { storedAnswers } from '../../support/stored-answers.ts';
import { verifiedCompanyOf } from '../../support/verified-company.ts';

const now = new Date('2026-11-22T12:00:00Z');
const answers = answersWith({ mention: 'yes' });
const origin = 'http://localhost';

let observatory: LocalObservatory;
let company: { id: string; key: string };
let codes: string[];

beforeAll(async () => {
  observatory = await startLocalObservatory({ now });
  company = await verifiedCompanyOf(observatory, { headcount: 500 });
  codes = (await cardLinks(observatory, company.key, 200)).map((url) => codeOf(url));
});

afterAll(() => observatory.stop());

/** The API over a table, asked as a browser would. */
function fetchOver(table: Table, services = observatory.services): typeof globalThis.fetch {
  const app = createApp({ ...services, table, waves: freshWaves(table) });
  return async (input, init) => app.request(String(input), init);
}

const respondentsOf = async () => {
  let count = 0;
  await eachResponse(observatory.services, observatory.wave.id, () => {
    count += 1;
  });
  return count;
};

const mostAttempts = 3;

/** Does it as the survey's page does: again, when the service says that it cannot for the moment. */
async function persistently<T>(attempt: () => Promise<T>): Promise<T> {
  for (let made = 1; ; made++) {
    try {
      return await attempt();
    } catch (error) {
      expect(error).toBeInstanceOf(ApiError);
      const { status, slug, retryAfterSeconds } = error as ApiError;
      expect({ status, slug, waits: (retryAfterSeconds ?? 0) > 0 }).toEqual({
        status: 503,
        slug: 'unavailable',
        waits: true,
      });
      if (made === mostAttempts) throw error;
    }
  }
}

const faults: readonly Fault[] = ['throttled', 'unreachable', 'lostReply', 'timedOut', 'slow'];

/** Which commands fail by a fault: each of them, and in the short form as many, shared among the faults. */
function fatalCommands(sent: number, fault: Fault): number[] {
  const share = rounds({ short: faults.length, long: 1 });
  const commands = Array.from({ length: sent }, (_, index) => index + 1);
  return commands.filter((number) => number % share === faults.indexOf(fault) % share);
}

/** One respondent from the admission to the answers kept; returns the token. */
async function answerOver(fetch: typeof globalThis.fetch, invitation: string | undefined): Promise<string> {
  const panel = invitation === undefined ? 'simulated' : company.id;
  let blinding: Blinding | undefined;
  const token = await persistently(() =>
    obtainToken('current', panel, {
      origin,
      fetch,
      randomBytes: random,
      invitation,
      blinding,
      keepBlinding: async (made) => {
        blinding = made;
      },
    }),
  );
  const given = invitation === undefined ? answers : answersWith({ mention: 'yes' }, { profile: 'company' });
  await persistently(() => sendResponse('current', token, given, { origin, fetch }));
  return token;
}

describe.each(['simulated', 'invited'] as const)('an answer in a panel of %s respondents', (kind) => {
  const invitation = () => (kind === 'invited' ? codes.pop() : undefined);

  it.each(faults)('arrives once and is told truthfully, wherever a command is %s', async (fault) => {
    const counted = faultyTable(observatory.table, () => undefined);
    await answerOver(fetchOver(counted.table), invitation());
    let recorded = await respondentsOf();
    for (const fatal of fatalCommands(counted.sent(), fault)) {
      const { table, settled } = faultyTable(observatory.table, (number) =>
        number === fatal ? fault : undefined,
      );
      const token = await answerOver(fetchOver(table), invitation());
      await settled();
      expect(await respondentsOf(), `command ${fatal}`).toBe(++recorded);
      expect(await isRecorded('current', token, { origin, fetch: fetchOver(observatory.table) })).toBe(true);
      expect(await storedAnswers(observatory, token)).toMatchObject({ mention: 'yes' });
    }
  });
});

describe('a respondent', () => {
  it.each(faults)('can withdraw whatever is %s, and is told when nothing is left', async (fault) => {
    const fetch = fetchOver(observatory.table);
    const counted = faultyTable(observatory.table, () => undefined);
    const first = await answerOver(fetch, undefined);
    await withdrawResponse('current', first, { origin, fetch: fetchOver(counted.table) });
    for (const fatal of fatalCommands(counted.sent(), fault)) {
      const token = await answerOver(fetch, undefined);
      const { table, settled } = faultyTable(observatory.table, (number) =>
        number === fatal ? fault : undefined,
      );
      const faulty = fetchOver(table);
      await persistently(() =>
        withdrawResponse('current', token, { origin, fetch: faulty }).catch((error) => {
          // Gone already: the reply that said so was lost, or what was given up on was done meanwhile.
          const isDoneUnheard = fault === 'lostReply' || fault === 'timedOut';
          if (!(error instanceof ApiError && error.slug === 'no-response' && isDoneUnheard)) throw error;
        }),
      );
      await settled();
      expect(await isRecorded('current', token, { origin, fetch })).toBe(false);
    }
  });

  it('is admitted where the servers’ clocks are ten minutes apart', async () => {
    const at = (minutes: number) =>
      fetchOver(observatory.table, {
        ...observatory.services,
        now: () => new Date(now.getTime() + minutes * 60_000),
      });
    const [early, late] = [at(-10), at(10)];
    for (const order of [
      [early, late],
      [late, early],
    ] as const) {
      let asked = 0;
      const fetch: typeof globalThis.fetch = (...request) => (order[asked++ % 2] ?? early)(...request);
      await expect(answerOver(fetch, undefined)).resolves.toContain('simulated.');
    }
  });
});

describe('the service without its store', () => {
  it('says 503 and when to come back on every route that needs it, and counts it as a failure', async () => {
    const before = observatory.failures.length;
    const gone = faultyTable(observatory.table, () => 'throttled');
    const missing: Table = { ...observatory.table, name: 'no-such-table' };
    let asked = 0;
    for (const table of [gone.table, missing]) {
      const fetch = fetchOver(table);
      for (const path of ['/waves', '/waves/current', '/editions', '/editions/latest', '/editions/x']) {
        const reply = await fetch(`${origin}/api/v1${path}`);
        expect(reply.status, path).toBe(503);
        expect(reply.headers.get('retry-after')).toMatch(/^\d+$/);
        expect(reply.headers.get('content-type')).toBe('application/problem+json');
        expect(reply.headers.get('cache-control')).toBe('no-store');
        asked++;
      }
    }
    expect(observatory.failures.length - before).toBe(asked);
  });
});
