import { cpSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { beginBuild, isUpToDate, requireListed } from '../../../infra/local/build-record.ts';

type BuildStep = Parameters<typeof isUpToDate>[1];

const steps: BuildStep[] = ['web', 'server'];
let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'observatory-build-'));
  for (const file of [
    'web/page.tsx',
    'functions/survey/wave.ts',
    'functions/api/app.ts',
    'package-lock.json',
  ]) {
    write(file, 'as it was');
  }
  build();
});

afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

function write(file: string, content: string): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), content);
}

function build(): void {
  const finish = beginBuild(root, steps);
  for (const step of steps) mkdirSync(join(root, 'dist', step), { recursive: true });
  finish();
}

const stale = () => steps.filter((step) => !isUpToDate(root, step));

describe('a build', () => {
  it('is not done again while its sources are the same, whatever their times', () => {
    expect(stale()).toEqual([]);
    utimesSync(join(root, 'web/page.tsx'), new Date(0), new Date(0));
    expect(stale()).toEqual([]);
  });

  it('is done again in the steps that a changed source goes into', () => {
    const changes: [string, BuildStep[]][] = [
      ['web/page.tsx', ['web', 'server']],
      ['web/new/style.css', ['web', 'server']],
      ['functions/survey/wave.ts', ['web', 'server']],
      ['functions/api/app.ts', ['server']],
      ['package-lock.json', ['web', 'server']],
      ['test/web/page.test.tsx', []],
    ];
    for (const [file, rebuilt] of changes) {
      write(file, 'otherwise');
      expect([file, stale()]).toEqual([file, rebuilt]);
      build();
    }
  });

  it('is done again when a source is gone or has another name', () => {
    cpSync(join(root, 'web/page.tsx'), join(root, 'web/sheet.tsx'));
    rmSync(join(root, 'web/page.tsx'));
    expect(stale()).toEqual(steps);
  });

  it('is done again when it was broken off, or what it made is gone', () => {
    beginBuild(root, ['server']);
    expect(stale()).toEqual(['server']);
    build();
    rmSync(join(root, 'dist/web'), { recursive: true });
    expect(stale()).toEqual(['web']);
  });

  it('is done again when a source changed under it', () => {
    const finish = beginBuild(root, steps);
    write('functions/api/app.ts', 'changed meanwhile');
    finish();
    expect(stale()).toEqual(['server']);
  });

  it('fails when it reads a file whose change would go unseen', () => {
    const read = [join(root, 'functions/api/app.ts'), '\0virtual', 'node_modules/hono/index.js'];
    requireListed(root, 'server', read);
    expect(() => requireListed(root, 'web', read)).toThrow(
      /does not list functions\/api\/app\.ts as inputs of web/,
    );
  });
});
