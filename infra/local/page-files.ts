import { createHash } from 'node:crypto';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';

/** Every file of the built pages with its hash, as served beside them: what a witness looks at. */
export interface PageFiles {
  /** What the build was made from: SHA-256 of names and contents, in hex. Two builds of one version have the same. */
  readonly source: string;
  /** SHA-256, in hex, by the file's path within the folder of pages. */
  readonly files: Readonly<Record<string, string>>;
}

export const pageFilesName = 'files.json';

/** Writes the list of a folder of built pages into it. */
export function writePageFiles(folder: string, source: string): void {
  const names = globSync('**/*.*', { cwd: folder })
    .map((name) => name.split(sep).join('/'))
    .filter((name) => name !== pageFilesName)
    .sort();
  const hashes = names.map((name) => [name, sha256(readFileSync(join(folder, name)))] as const);
  const list: PageFiles = { source, files: Object.fromEntries(hashes) };
  writeFileSync(join(folder, pageFilesName), `${JSON.stringify(list, null, 1)}\n`);
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
