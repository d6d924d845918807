import {
  existsSync,
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
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { defaultQuestions } from '../../../functions/survey/default-questionnaire.ts';
import { packAnswers } from '../../../functions/survey/pack-answers.ts';
import { begin } from '../../../infra/local/main.ts';
import { StartError } from '../../../infra/local/start-error.ts';
import {
  end,
  type FailedStart,
  type ObservatoryProcess,
  started,
  startProcess,
} from '../../support/observatory-process.ts';
import { answersWith } from '../../support/respondents.ts';
import { makeTokens } from '../../support/server-tokens.ts';
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

async function start(): Promise<ObservatoryProcess> {
  const observatory = await started(data);
  running.push(observatory);
  return observatory;
}

/** By the command itself: one exit code, and a message for people without a stack. */
async function failedStart(port = 0, environment = {}): Promise<FailedStart> {
  const result = await startProcess(data, port, [], environment);
  if ('url' in result) {
    running.push(result);
    throw new Error('it started');
  }
  expect(result.code).toBe(1);
  expect(result.output).toMatch(/The observatory cannot start: /);
  expect(result.output).not.toMatch(/\n\s+at /);
  return result;
}

/** What the command would say, in this process. */
async function refusal({ folder = data, port = '0' } = {}, argument?: string): Promise<string> {
  const environment = { PORT: port, OBSERVATORY_DATA: folder, OBSERVATORY_PAGES: 'built' };
  const error = await begin(environment, argument).catch((cause: unknown) => cause);
  expect(error).toBeInstanceOf(StartError);
  return (error as StartError).message;
}

/** Ends it with a connection open: the exit code is 0, and the folder is free. */
async function expectCleanEnd(
  observatory: ObservatoryProcess,
  { folder, signal }: { folder: string; signal: 'SIGINT' | 'SIGTERM' },
): Promise<void> {
  await (await fetch(`${observatory.url}/api/v1/health`)).text();
  expect([signal, await end(observatory, signal)]).toEqual([signal, 0]);
  expect(existsSync(join(folder, 'process.lock'))).toBe(false);
}

describe('a first start, in a folder that does not exist yet', () => {
  const folder = join(mkdtempSync(join(tmpdir(), 'observatory-first-')), 'new', 'folder');
  let first: ObservatoryProcess;

  beforeAll(async () => {
    first = await started(folder);
  });

  afterAll(async () => {
    await end(first, 'SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  });

  it('makes secrets that only their owner can read, and a wave that is open', async () => {
    for (const file of ['operator.key', 'seed']) {
      expect([file, statSync(join(folder, file)).mode & 0o777]).toEqual([file, 0o600]);
    }
    const wave = await (await fetch(`${first.url}/api/v1/waves/current`)).json();
    expect(wave).toMatchObject({ status: 'open' });
    const key = readFileSync(join(folder, 'operator.key'), 'utf8').trim();
    const preview = await fetch(`${first.url}/api/v1/operator/waves/current/editions`, {
      headers: { authorization: `Bearer ${key}` },
    });
    expect(await preview.json()).toMatchObject({
      passesDates: true,
      editions: [{ number: 1 }, { number: 2 }],
    });
  });

  it('is reached from this machine, by either protocol, unless HOST says otherwise, and says so', async () => {
    const { url, output } = first;
    expect(output).toMatch(/Reached from +this machine only, not the network/);
    expect(output).toMatch(/Database +reached by this process only/);
    expect(output).toMatch(new RegExp(`House file +lacks \\d+ fields .* ${url}/en/operator#/house`));
    const { port } = new URL(url);
    const addresses = ['localhost', '127.0.0.1', ...(hasIpv6() ? ['[::1]'] : [])];
    for (const host of addresses)
      expect([host, (await fetch(`http://${host}:${port}/api/v1/health`)).status]).toEqual([host, 200]);
  });

  it('lets no other have the data folder, which is told the process that has it', async () => {
    expect(await refusal({ folder })).toContain(`another observatory (process ${first.child.pid})`);
    expect((await fetch(`${first.url}/api/v1/health`)).status).toBe(200);
  });

  it('ends by Ctrl-C cleanly and soon', async () => {
    await expectCleanEnd(first, { folder, signal: 'SIGINT' });
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
    const { output } = await failedStart(port);
    other.close();
    expect(output).toContain(`port ${port} is taken`);
  });

  it('names the data folder that cannot be written', async () => {
    const file = join(data, 'file');
    writeFileSync(file, '');
    expect(await refusal({ folder: file })).toContain(`the data folder ${file} cannot be used`);
    expect(await refusal({ folder: '/proc/observatory' })).toContain(
      'the data folder /proc/observatory cannot be used',
    );
  });

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

  it('names a port that is none', async () => {
    expect(await refusal({ port: 'NaN' })).toContain('PORT is "NaN"');
  });

  it('names an option, of which it has none', async () => {
    expect(await refusal({}, '--port')).toContain('it takes no options, but was given "--port"');
  });

  it('names an address that the machine has not', async () => {
    const { output } = await failedStart(0, { HOST: '203.0.113.1' });
    expect(output).toContain('HOST is "203.0.113.1", which is no address of this machine');
  });
});

describe('with HOST=0.0.0.0', () => {
  const outside = Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .find(({ internal, family }) => !internal && family === 'IPv4')?.address;
  const folder = mkdtempSync(join(tmpdir(), 'observatory-network-'));
  let observatory: ObservatoryProcess;

  beforeAll(async () => {
    observatory = await started(folder, 0, { HOST: '0.0.0.0' });
  });

  afterAll(async () => {
    await end(observatory, 'SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  });

  it('it is reached from the network, which the banner says with the addresses', async () => {
    const { url, output } = observatory;
    const { port } = new URL(url);
    expect(output).toMatch(/Reached from +this machine, the network/);
    expect(output).toMatch(/Database +reached by this process only/);
    if (outside === undefined) return;
    expect(output).toContain(`http://${outside}:${port}`);
    expect((await fetch(`http://${outside}:${port}/api/v1/health`)).status).toBe(200);
  });

  it.skipIf(!existsSync('/proc/net/tcp'))('the database never is', () => {
    const { child, url } = observatory;
    const [gateway] = listeningAddresses(child.pid as number).filter(({ port }) => port === portOf(url));
    expect(gateway?.address).toBe('0.0.0.0');
    const others = listeningAddresses(child.pid as number).filter(({ port }) => port !== portOf(url));
    expect(others.map(({ address }) => address)).toEqual(['127.0.0.1']);
  });

  it('it ends by termination cleanly and soon', async () => {
    await expectCleanEnd(observatory, { folder, signal: 'SIGTERM' });
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
