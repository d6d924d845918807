import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { defaultQuestions } from '../../../functions/survey/default-questionnaire.ts';
import { packAnswers } from '../../../functions/survey/pack-answers.ts';
import { end } from '../../support/observatory-process.ts';
import { answersWith } from '../../support/respondents.ts';
import { makeTokens } from '../../support/server-tokens.ts';
import { storedResponses } from '../../support/stored-responses.ts';
import { data, failedStart, refusal, start, startsInOwnFolders } from './starts.ts';

startsInOwnFolders();

describe('a start that cannot be', () => {
  it('names what is damaged or gone: the database, secrets', async () => {
    await end(await start(), 'SIGTERM');
    const database = join(data, 'database');
    for (const file of readdirSync(database)) {
      if (/^(CURRENT|MANIFEST)/.test(file)) writeFileSync(join(database, file), 'garbage');
    }
    expect((await failedStart()).output).toMatch(/the database in .* cannot be opened/);
    writeFileSync(join(data, 'operator.key'), 'x');
    expect(await refusal()).toContain('operator.key is damaged');
    rmSync(join(data, 'operator.key'));
    rmSync(join(data, 'seed'));
    expect(await refusal()).toContain('has a database but no seed');
  });

  it('names an address that the machine has not', async () => {
    const { output } = await failedStart(0, { HOST: '203.0.113.1' });
    expect(output).toContain('HOST is "203.0.113.1", which is no address of this machine');
  });
});

describe('a stop', () => {
  it('by force, in the middle of a stream of answers, leaves a folder in which the next start has all acknowledged, once', async () => {
    const observatory = await start();
    const { id: wave } = (await (await fetch(`${observatory.url}/api/v1/waves/current`)).json()) as {
      id: string;
    };
    const seed = Buffer.from(readFileSync(join(data, 'seed'), 'utf8').trim(), 'hex');
    const tokens = makeTokens(seed, { wave }, 60);
    const answers = answersWith({ mention: 'no' }, { questions: defaultQuestions });
    const acknowledged = new Set<string>();
    const send = (url: string, token: string) =>
      fetch(`${url}/api/v1/waves/current/response`, {
        method: 'PUT',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        body: JSON.stringify({ answers }),
      });
    const stream = tokens.map(async (token) => {
      const reply = await send(observatory.url, token).catch(() => undefined);
      if (reply?.status === 201) acknowledged.add(token);
      if (acknowledged.size === 20) observatory.child.kill('SIGKILL');
    });
    await Promise.all(stream);
    expect(acknowledged.size).toBeGreaterThanOrEqual(20);

    const again = await start();
    for (const token of acknowledged) {
      const reply = await fetch(`${again.url}/api/v1/waves/current/response`, {
        headers: { authorization: `Bearer ${token}` },
      });
      expect([reply.status, await reply.json()]).toEqual([200, { recorded: true }]);
    }
    for (const token of tokens) expect([200, 201]).toContain((await send(again.url, token)).status);
    expect(await end(again, 'SIGTERM')).toBe(0);
    const stored = await storedResponses(data);
    expect(stored.size).toBe(tokens.length);
    expect(new Set(stored.values())).toEqual(new Set([packAnswers(defaultQuestions, answers)]));
  });
});
