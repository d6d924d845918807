import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const storagePlugin = 'functions/storage/observatory-types.grit';

/** What a file of each room may import. */
const doors: [file: string, imported: string][] = [
  ['functions/statistics/command/a.ts', "import '../sample.ts'"],
  ['functions/disclosure/a.ts', "import '../statistics/sample.ts'"],
  ['functions/observatory/a.ts', "import '../disclosure/rules.ts'"],
  ['functions/observatory/export/a.ts', "import '../edition.ts'; import '../../survey/wave.ts'"],
  ['functions/storage/a.ts', "import '../survey/survey-error.ts'"],
  ['functions/storage/questionnaires.ts', "import '../survey/default-questionnaire.ts'"],
  ['functions/survey/default-questionnaire.ts', "import './default-questionnaire.json'"],
  ['functions/storage/b.ts', "import type { Manifest } from '../observatory/edition.ts'"],
  ['functions/api/routes/a.ts', "import '../../publish/publish-edition.ts'"],
  ['functions/publish/a.ts', "import '../storage/waves.ts'"],
  ['functions/import/a.ts', "import '../survey/wave.ts'; import '../statistics/command/read-csv.ts'"],
  ['functions/verify/a.ts', "import '../observatory/edition.ts'; import '../disclosure/account.ts'"],
  ['functions/canary/a.ts', "import '../storage/setting-error.ts'"],
  ['functions/pages/a.ts', "import '../../web/method/render.tsx'"],
  ['functions/pictures/a.ts', "import '../../web/pictures/block.tsx'; import '../pages/stored-documents.ts'"],
  ['web/method/a.ts', "import '../../functions/observatory/edition.ts'; import '../shared/api.ts'"],
  ['infra/local/a.ts', "import '../../functions/api/handler.ts'"],
  [
    'infra/aws/a.ts',
    "import '../../functions/publish/slices-handler.ts'; import '../../functions/storage/table.ts'",
  ],
];

/** What is behind a wall, by static, late and type imports. */
const walls: [file: string, imported: string][] = [
  ['functions/survey/a.ts', "import '../statistics/sample.ts'"],
  ['functions/survey/b.ts', "import type { Table } from '../storage/table.ts'"],
  ['functions/statistics/a.ts', "import '../survey/wave.ts'"],
  ['functions/statistics/command/b.ts', "import '../../survey/wave.ts'"],
  ['functions/disclosure/a.ts', "import '../survey/wave.ts'"],
  ['functions/disclosure/b.ts', "import '../../web/observatory/statistics/a.ts'"],
  ['functions/observatory/a.ts', "await import('../storage/table.ts')"],
  ['functions/observatory/b.ts', "import '../../web/survey/app.tsx'"],
  ['functions/observatory/export/a.ts', "export * from '../../api/app.ts'"],
  ['functions/verify/b.ts', "import '../storage/table.ts'"],
  ['functions/canary/b.ts', "import '../storage/waves.ts'"],
  ['functions/canary/c.ts', "import type { Wave } from '../survey/wave.ts'"],
  ['functions/survey/c.ts', "import './default-questionnaire.ts'"],
  ['functions/survey/d.ts', "import './default-questionnaire-1.ts'"],
  ['functions/observatory/c.ts', "import '../survey/default-questionnaire.ts'"],
  ['functions/observatory/edition-2010.ts', "import '../survey/default-questionnaire.ts'"],
  ['functions/observatory/export/b.ts', "import '../../survey/default-questionnaire.ts'"],
  ['functions/storage/d.ts', "import '../survey/default-questionnaire.ts'"],
  ['functions/storage/questionnaires.ts', "import '../api/errors.ts'"],
  ['functions/api/routes/b.ts', "import '../../survey/default-questionnaire.ts'"],
  ['functions/publish/b.ts', "import '../survey/default-questionnaire-1.ts'"],
  ['functions/mail/a.ts', "import '../survey/default-questionnaire.ts'"],
  ['functions/pages/b.ts', "import '../survey/default-questionnaire.ts'"],
  ['web/operator/waves/margin-form.ts', "import '../../../functions/survey/default-questionnaire.ts'"],
  ['web/survey/a.ts', "import '../../functions/survey/default-questionnaire.ts'"],
  ['infra/local/c.ts', "import '../../functions/survey/default-questionnaire.ts'"],
  ['functions/storage/a.ts', "import '../api/errors.ts'"],
  ['functions/storage/b.ts', "import { manifest } from '../observatory/edition.ts'"],
  ['functions/storage/c.ts', "import { type Manifest, manifest } from '../observatory/edition.ts'"],
  ['functions/api/routes/a.ts', "import '../../../web/shared/api.ts'"],
  ['functions/pictures/b.ts', "import '../../infra/local/gateway.ts'"],
  ['functions/api/routes/c.ts', "await import('../../pictures/rasterise.ts')"],
  ['functions/publish/c.ts', "import '../pictures/make-picture.ts'"],
  ['functions/publish/a.ts', "import '../api/errors.ts'"],
  ['functions/import/a.ts', "import '../storage/waves.ts'"],
  ['functions/import/b.ts', "import '../survey/default-questionnaire.ts'"],
  ['functions/import/c.ts', "import '../survey/default-questionnaire-1.ts'"],
  ['functions/publish/c.ts', "import '../survey/default-questionnaire.json'"],
  ['web/survey/b.ts', "import '../../functions/survey/default-questionnaire.json'"],
  ['functions/survey/e.ts', "import './default-questionnaire.json'"],
  ['functions/pages/a.ts', "import '../../infra/security-headers.ts'"],
  ['web/a.ts', "import type { Table } from '../functions/storage/table.ts'"],
  ['web/method/a.ts', "import '../../functions/api/errors.ts'"],
  ['web/method/b.ts', "import '../../functions/publish/slice-store.ts'"],
  ['web/method/c.ts', "import '../../functions/pages/page.ts'"],
  ['web/method/d.ts', "import '../../infra/security-headers.ts'"],
  ['infra/aws/a.ts', "import '../../functions/storage/responses.ts'"],
  ['infra/local/a.ts', "await import('../../functions/publish/publish-edition.ts')"],
  ['infra/local/b.ts', "import '../../web/survey/app.tsx'"],
];

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'observatory-walls-'));
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Checks files with the project's own rules. @returns the rules that each file breaks, by its path */
function broken(files: readonly [file: string, text: string][]): Map<string, string[]> {
  const planted = mkdtempSync(join(folder, 'planted-'));
  for (const name of ['biome.jsonc', storagePlugin]) cpSync(join(root, name), join(planted, name));
  for (const [file, text] of files) {
    mkdirSync(dirname(join(planted, file)), { recursive: true });
    writeFileSync(join(planted, file), `${text};\n`);
  }
  const found = new Map<string, string[]>();
  for (const { category, location } of diagnosticsOf(planted)) {
    found.set(location.path, [...(found.get(location.path) ?? []), category.split('/').at(-1) ?? category]);
  }
  return found;
}

function diagnosticsOf(planted: string): { category: string; location: { path: string } }[] {
  const biome = join(root, 'node_modules/.bin/biome');
  const options = ['lint', '--vcs-enabled=false', '--diagnostic-level=error', '--max-diagnostics=none'];
  try {
    execFileSync(biome, [...options, '--reporter=json', '.'], { cwd: planted, stdio: 'pipe' });
    return [];
  } catch (failure) {
    return JSON.parse(String((failure as { stdout: Buffer }).stdout)).diagnostics;
  }
}

describe('the walls between rooms', () => {
  it('let through what a room may know', () => {
    expect([...broken(doors)]).toEqual([]);
  });

  it('fail the check where they are broken', () => {
    const rules = broken(walls);
    const byPlugin = ['functions/storage/b.ts', 'functions/storage/c.ts'];
    for (const [file] of walls) {
      expect([file, rules.get(file)]).toEqual([
        file,
        [byPlugin.includes(file) ? 'plugin' : 'noRestrictedImports'],
      ]);
    }
  });

  it('fail the check where files import each other in a circle, be it for a type', () => {
    const rules = broken([
      ['web/method/page.ts', "import { b } from './part.ts';\nexport type A = typeof b"],
      ['web/method/part.ts', "import type { A } from './page.ts';\nexport const b: A[] = []"],
    ]);
    expect(Object.fromEntries(rules)).toEqual({
      'web/method/page.ts': ['noImportCycles'],
      'web/method/part.ts': ['noImportCycles'],
    });
  });
});
