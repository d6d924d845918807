import { existsSync, globSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { type PageFiles, pageFilesName } from '../local/page-files.ts';
import { addressOf, hashOf } from './read-site.ts';
import type { SiteRecord } from './site-record.ts';

/**
 * Compares what a site serves with a build of the same version, byte for byte; of pages with figures in them, what they
 * load and run.
 *
 * @param folder  the built pages, `dist/web`
 * @returns what differs, in words
 */
export function compareBuild({ files, source }: SiteRecord, folder: string): string[] {
  if (!existsSync(join(folder, pageFilesName)))
    return [`${folder} holds no build: run \`npm run build\` first`];
  const built = JSON.parse(readFileSync(join(folder, pageFilesName), 'utf8')) as PageFiles;
  const names = globSync('**/*.*', { cwd: folder })
    .map((name) => name.split(sep).join('/'))
    .filter((name) => name !== pageFilesName);
  const hashes = new Map(
    names.map((name) => [addressOf(name), hashOf(name, readFileSync(join(folder, name)))]),
  );
  const served = Object.keys(files).filter((address) => !address.includes(' '));
  const differences = [...new Set([...hashes.keys(), ...served])].sort().flatMap((address) => {
    const [here, there] = [hashes.get(address), files[address]];
    if (here === there) return [];
    if (here === undefined) return [`${address} is served and not in the build`];
    return [
      there === undefined ? `${address} is in the build and not served` : `${address} is served differently`,
    ];
  });
  if (differences.length === 0) return [];
  const sources =
    built.source === source
      ? 'though the site says that they were built from the very same'
      : `but the site says that they were built from other sources (${source}; here ${built.source}): build that version`;
  return [
    `the pages served are not the build's, ${sources}\n${differences.map((line) => `    ${line}`).join('\n')}`,
  ];
}
