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
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { end, type ObservatoryProcess, started } from '../../support/observatory-process.ts';
import { data, failedStart, refusal, startsInOwnFolders } from './starts.ts';

startsInOwnFolders();

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

  it('names a port that is none', async () => {
    expect(await refusal({ port: 'NaN' })).toContain('PORT is "NaN"');
  });

  it('names an option, of which it has none', async () => {
    expect(await refusal({}, '--port')).toContain('it takes no options, but was given "--port"');
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
