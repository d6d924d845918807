import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shortHead } from '../../../functions/survey/key-list.ts';
import { answerOf, honestFiles, type MadeUpSite, madeUpBuild } from '../../support/made-up-site.ts';
import { signedList } from '../../support/signed-list.ts';

const command = resolve(import.meta.dirname, '../../../infra/witness/command.ts');
const folder = mkdtempSync(join(tmpdir(), 'witness-'));
const keys = ['open', 'acme'].map((panel) => ({ panel, publicKey: panel.padEnd(43, 'A') }));
const honest: MadeUpSite = { files: honestFiles, lists: [await signedList('w', keys)] };
let site = answerOf(honest);
let server: Server;
let address: string;

beforeAll(async () => {
  server = createServer(({ url = '' }, response) => {
    const found = site(url);
    response.writeHead(found ? 200 : 404, { 'content-type': found?.type ?? 'text/plain' });
    response.end(found?.body);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

function witness(...args: string[]): Promise<{ status: number; stdout: string; stderr: string }> {
  return new Promise((done) => {
    execFile(process.execPath, [command, ...args], { cwd: folder }, (error, stdout, stderr) => {
      done({ status: error ? Number(error.code) : 0, stdout, stderr });
    });
  });
}

describe('npm run witness', () => {
  it('writes down what it saw, then compares: with before, with a build, with what others were given', async () => {
    const state = join(folder, `witness-${new URL(address).host.replace(':', '-')}.json`);
    const first = await witness(address);
    expect(first).toMatchObject({ status: 0, stderr: '' });
    expect(first.stdout).toMatch(/seen for the first time/);
    const head = honest.lists[0]?.head ?? '';
    expect(first.stdout).toContain(`wave w: 2 keys, head ${head}, as links carry it ${shortHead(head)}`);
    expect(JSON.parse(readFileSync(state, 'utf8')).lists.w.panels).toEqual(keys);
    const build = madeUpBuild(honestFiles);
    const again = await witness(address, '--build', build, '--compare', state, '--compare', shortHead(head));
    expect(again).toMatchObject({ status: 0, stderr: '' });

    site = answerOf({ ...honest, lists: [await signedList('w', keys.slice(0, 1))] });
    const kept = readFileSync(state, 'utf8');
    const differs = await witness(address);
    expect(differs.status).toBe(1);
    expect(differs.stdout).toMatch(/NOT THE SAME\n- the list of keys of wave w .* ends before panel acme/);
    // Both stay: the two signatures prove it to anybody.
    expect(readFileSync(state, 'utf8')).toBe(kept);
    const beside = state.replace('.json', '.differs.json');
    expect(existsSync(beside)).toBe(true);

    site = answerOf({ ...honest, source: 'source-2', files: { ...honestFiles, 'assets/shared-2.js': '2' } });
    expect((await witness(address, '--accept')).status).toBe(1);
    expect((await witness(address)).status).toBe(0);
    const other = await witness(address, '--compare', beside, '--build', build);
    expect(other.stdout).toMatch(/files of the pages are not those in what others saw/);
    expect(other.stdout).toMatch(/\/assets\/shared-2\.js is served differently/);
  });

  it('says how it is used, and that nothing can be compared where there is nothing', async () => {
    for (const args of [[], ['nonsense'], [address, '--nonsense'], [address, 'another']]) {
      const { status, stderr } = await witness(...args);
      expect([args, status]).toEqual([args, 2]);
      expect(stderr).toMatch(/usage: npm run witness|Unknown option/);
    }
    site = () => undefined;
    expect(await witness(address)).toMatchObject({
      status: 2,
      stderr: `${address}/files.json answers 404\n`,
    });
  });
});
