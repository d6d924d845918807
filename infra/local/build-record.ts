import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, matchesGlob, relative, sep } from 'node:path';

/** `web`: pages, scripts and styles. `server`: the function that draws pages, with copies of the pages it fills. */
type BuildStep = 'web' | 'server';

const settings = [
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'vite.config.ts',
  'infra/local/pages.ts',
  'infra/local/page-files.ts',
];
const domain = 'functions/{survey,statistics,disclosure,observatory,import}/**/*.*';

/** What each step is made from, as patterns of paths; what comes from npm is told by its lock file. */
const inputs: Record<BuildStep, readonly string[]> = {
  web: ['web/**/*.*', domain, ...settings],
  server: ['web/**/*.*', 'functions/**/*.*', 'infra/aws/bundle-functions.ts', ...settings],
};

/** Whether what a step built is there, and made from the files as they are now. */
export function isUpToDate(root: string, step: BuildStep): boolean {
  return existsSync(join(root, 'dist', step)) && readRecord(root)[step] === fingerprint(root, step);
}

/**
 * Takes steps out of the record as their build begins, so that one that is broken off is done again.
 *
 * @returns what writes them down as done, made from the files as they were at the beginning
 */
export function beginBuild(root: string, steps: readonly BuildStep[]): () => void {
  const made = Object.fromEntries(steps.map((step) => [step, fingerprint(root, step)]));
  writeRecord(root, { ...readRecord(root), ...Object.fromEntries(steps.map((step) => [step, ''])) });
  return () => writeRecord(root, { ...readRecord(root), ...made });
}

/**
 * Holds the list of inputs against what a build has read: a file beside it would change without a new build.
 *
 * @param files  absolute, or relative to `root`
 * @throws Error that names the files
 */
export function requireListed(root: string, step: BuildStep, files: Iterable<string>): void {
  const unlisted = [...files]
    .map((file) => (file.startsWith(root) ? relative(root, file) : file).split(sep).join('/'))
    .filter((file) => existsSync(join(root, file)) && !/(^|\/)node_modules\//.test(file))
    .filter((file) => !inputs[step].some((pattern) => matchesGlob(file, pattern)));
  if (unlisted.length === 0) return;
  throw new Error(`infra/local/build-record.ts does not list ${unlisted.join(', ')} as inputs of ${step}`);
}

/** SHA-256 of names and contents: times would call every file of a fresh checkout changed. */
export function fingerprint(root: string, step: BuildStep): string {
  const hash = createHash('sha256');
  for (const file of globSync([...inputs[step]], { cwd: root }).sort()) {
    hash.update(`${file}\0`).update(
      createHash('sha256')
        .update(readFileSync(join(root, file)))
        .digest(),
    );
  }
  return hash.digest('hex');
}

function readRecord(root: string): Partial<Record<BuildStep, string>> {
  try {
    return JSON.parse(readFileSync(recordFile(root), 'utf8'));
  } catch {
    return {};
  }
}

function writeRecord(root: string, record: Partial<Record<BuildStep, string>>): void {
  mkdirSync(join(root, 'dist'), { recursive: true });
  writeFileSync(recordFile(root), `${JSON.stringify(record, null, 2)}\n`);
}

function recordFile(root: string): string {
  return join(root, 'dist/built.json');
}
