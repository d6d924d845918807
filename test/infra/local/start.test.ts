import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { defaultQuestions } from '../../../functions/survey/default-questionnaire.ts';
import { packAnswers } from '../../../functions/survey/pack-answers.ts';
import {
  end,
  type FailedStart,
  type ObservatoryProcess,
  started,
  startProcess,
} from '../../support/observatory-process.ts';
import { answersWith, newToken } from '../../support/respondents.ts';
import { storedResponses } from '../../support/stored-responses.ts';

let data: string;
const running: ObservatoryProcess[] = [];

beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'observatory-start-'));
});

afterEach(async () => {
  for (const observatory of running.splice(0)) await end(observatory, 'SIGKILL');
  rmSync(data, { recursive: true, force: true });
});

async function start(folder = data, port = 0): Promise<ObservatoryProcess> {
  const observatory = await started(folder, port);
  running.push(observatory);
  return observatory;
}

async function failedStart(folder = data, port = 0, options: string[] = []): Promise<FailedStart> {
  const result = await startProcess(folder, port, options);
  if ('url' in result) {
    running.push(result);
    throw new Error('it started');
  }
  // A message for people: one exit code, no stack trace.
  expect(result.code).toBe(1);
  expect(result.output).toMatch(/The observatory cannot start: /);
  expect(result.output).not.toMatch(/\n\s+at /);
  return result;
}

describe('a first start', () => {
  it('makes secrets that only their owner can read, and a wave that is open', async () => {
    const { url } = await start();
    for (const file of ['operator.key', 'seed']) {
      expect([file, statSync(join(data, file)).mode & 0o777]).toEqual([file, 0o600]);
    }
    const wave = await (await fetch(`${url}/api/v1/waves/current`)).json();
    expect(wave).toMatchObject({ status: 'open' });
    const key = readFileSync(join(data, 'operator.key'), 'utf8').trim();
    const preview = await fetch(`${url}/api/v1/operator/waves/current/editions`, {
      headers: { authorization: `Bearer ${key}` },
    });
    expect(await preview.json()).toMatchObject({
      passesDates: true,
      editions: [{ number: 1 }, { number: 2 }],
    });
  });

  it('runs on the Lambda functions’ own Node', () => {
    expect(Number(process.versions.node.split('.')[0])).toBeGreaterThanOrEqual(24);
  });
});

describe('a start that cannot be', () => {
  it('names the port that is taken', async () => {
    const other = createServer();
    await new Promise<void>((done) => other.listen(0, () => done()));
    const { port } = other.address() as AddressInfo;
    const { output } = await failedStart(data, port);
    other.close();
    expect(output).toContain(`port ${port} is taken`);
  });

  it('names the data folder that cannot be written', async () => {
    const file = join(data, 'file');
    writeFileSync(file, '');
    expect((await failedStart(file)).output).toContain(`the data folder ${file} cannot be used`);
    expect((await failedStart('/proc/observatory')).output).toContain(
      'the data folder /proc/observatory cannot be used',
    );
  });

  it('names secrets that are damaged or gone', async () => {
    await end(await start(), 'SIGTERM');
    writeFileSync(join(data, 'operator.key'), 'x');
    expect((await failedStart()).output).toContain('operator.key is damaged');
    rmSync(join(data, 'operator.key'));
    rmSync(join(data, 'seed'));
    expect((await failedStart()).output).toContain('has a database but no seed');
  });

  it('names a database that is damaged', async () => {
    await end(await start(), 'SIGTERM');
    const database = join(data, 'database');
    for (const file of readdirSync(database)) {
      if (/^(CURRENT|MANIFEST)/.test(file)) writeFileSync(join(database, file), 'garbage');
    }
    const { output } = await failedStart();
    expect(output).toMatch(/the database in .* cannot be opened/);
  });

  it('names the process that has the data folder already', async () => {
    const first = await start();
    expect((await failedStart()).output).toContain(`another observatory (process ${first.child.pid})`);
    expect((await fetch(`${first.url}/api/v1/health`)).status).toBe(200);
  });

  it('names a port that is none', async () => {
    expect((await failedStart(data, Number.NaN)).output).toContain('PORT is "NaN"');
  });

  it('names an option, of which it has none', async () => {
    const { output } = await failedStart(data, 0, ['--port', '8788']);
    expect(output).toContain('it takes no options, and was given "--port"');
  });
});

describe('from where it is reached', () => {
  const outside = Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .find(({ internal, family }) => !internal && family === 'IPv4')?.address;
  const inNetwork = async () => {
    const observatory = await startProcess(data, 0, [], { HOST: '0.0.0.0' });
    if (!('url' in observatory)) throw new Error(observatory.output);
    running.push(observatory);
    return observatory;
  };

  it('is this machine, by either protocol, unless HOST says otherwise, and the banner says so', async () => {
    const { url, output } = await start();
    expect(output).toMatch(/Reached from +this machine only, not the network/);
    expect(output).toMatch(/Database +reached by this process only/);
    expect(output).toMatch(new RegExp(`House file +lacks \\d+ fields .* ${url}/en/operator#/house`));
    const { port } = new URL(url);
    const addresses = ['localhost', '127.0.0.1', ...(hasIpv6() ? ['[::1]'] : [])];
    for (const host of addresses)
      expect([host, (await fetch(`http://${host}:${port}/api/v1/health`)).status]).toEqual([host, 200]);
  });

  it('is the network with HOST=0.0.0.0, which the banner says with the addresses', async () => {
    const { url, output } = await inNetwork();
    const { port } = new URL(url);
    expect(output).toMatch(/Reached from +this machine, the network/);
    expect(output).toMatch(/Database +reached by this process only/);
    if (outside === undefined) return;
    expect(output).toContain(`http://${outside}:${port}`);
    expect((await fetch(`http://${outside}:${port}/api/v1/health`)).status).toBe(200);
  });

  it.skipIf(!existsSync('/proc/net/tcp'))('is never the network for the database', async () => {
    const { child, url } = await inNetwork();
    const [gateway] = listeningAddresses(child.pid as number).filter(({ port }) => port === portOf(url));
    expect(gateway?.address).toBe('0.0.0.0');
    const others = listeningAddresses(child.pid as number).filter(({ port }) => port !== portOf(url));
    expect(others.map(({ address }) => address)).toEqual(['127.0.0.1']);
  });

  it('is not an address that the machine has not', async () => {
    const result = await startProcess(data, 0, [], { HOST: '203.0.113.1' });
    expect(result.output).toContain('HOST is "203.0.113.1", which is no address of this machine');
  });
});

const portOf = (url: string) => Number(new URL(url).port);

function hasIpv6(): boolean {
  return Object.values(networkInterfaces()).some((all) => all?.some(({ address }) => address === '::1'));
}

/** What a process listens at, as Linux tells it (proc(5)). */
function listeningAddresses(pid: number): { address: string; port: number }[] {
  const sockets = new Set(
    readdirSync(`/proc/${pid}/fd`).flatMap((fd) => {
      try {
        return /^socket:\[(\d+)\]$/.exec(readlinkSync(`/proc/${pid}/fd/${fd}`))?.[1] ?? [];
      } catch {
        return [];
      }
    }),
  );
  const lines = ['tcp', 'tcp6'].flatMap((kind) =>
    existsSync(`/proc/${pid}/net/${kind}`)
      ? readFileSync(`/proc/${pid}/net/${kind}`, 'utf8').split('\n')
      : [],
  );
  return lines.flatMap((line) => {
    const [, local = '', , state, , , , , , inode = ''] = line.trim().split(/\s+/);
    if (state !== '0A' || !sockets.has(inode)) return [];
    const [address = '', port = ''] = local.split(':');
    const bytes = address.match(/../g) ?? [];
    const isIpv4 = bytes.length === 4;
    return [
      {
        address: isIpv4
          ? bytes
              .reverse()
              .map((byte) => Number.parseInt(byte, 16))
              .join('.')
          : address,
        port: Number.parseInt(port, 16),
      },
    ];
  });
}

describe('a stop', () => {
  it('by Ctrl-C or termination is clean and soon, open connections or not', async () => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      const observatory = await start();
      await (await fetch(`${observatory.url}/api/v1/health`)).text();
      expect([signal, await end(observatory, signal)]).toEqual([signal, 0]);
      expect(existsSync(join(data, 'process.lock'))).toBe(false);
    }
  });

  it('by force, in the middle of a stream of answers, loses nothing acknowledged and doubles nothing', async () => {
    const observatory = await start();
    const tokens = await Promise.all(Array.from({ length: 60 }, () => newToken(observatory)));
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

describe('the data folder', () => {
  it('is kept between runs, and a folder left by a killed process is taken over', async () => {
    const first = await start();
    const token = await newToken(first);
    await fetch(`${first.url}/api/v1/waves/current/response`, {
      method: 'PUT',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ answers: answersWith({ mention: 'no' }, { questions: defaultQuestions }) }),
    });
    await end(first, 'SIGKILL');
    const second = await start();
    const reply = await fetch(`${second.url}/api/v1/waves/current/response`, {
      headers: { authorization: `Bearer ${token}` },
    });
    expect(reply.status).toBe(200);
  });

  it('may be one that does not exist yet', async () => {
    const folder = join(data, 'new', 'folder');
    await start(folder);
    expect(existsSync(join(folder, 'operator.key'))).toBe(true);
    mkdirSync(join(data, 'other'));
  });
});
