import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';
import type { EditionReader } from '../../../functions/api/edition-reader.ts';
import { renderedPages } from '../../../functions/pages/rendered-pages.ts';
import { pageQueryNames, readPageQuery } from '../../../web/shared/page-query.ts';
import { madeUpSheet } from '../../support/made-up-sheet.ts';
import { madeUpEdition } from '../../web/figures/made-up-edition.ts';
import { madeUpSite } from './made-up-reader.ts';

const root = resolve(import.meta.dirname, '../../..');
const { manifest, tables } = madeUpEdition();
const reader = {
  list: async () => [],
  find: async () => ({
    manifest: async () => manifest,
    table: async (question: string, by: readonly string[]) => {
      const found = tables.find((table) => table.question === question && `${table.by}` === `${by}`);
      if (!found) throw new Error(`no table ${question} by ${by}`);
      return found;
    },
  }),
} as unknown as EditionReader;

/** An address that notes the names asked of its query; going through all of them counts as `*`. */
function noting(href: string): { address: URL; asked: Set<string> } {
  const asked = new Set<string>();
  const address = new URL(href);
  const query = new Proxy(address.searchParams, {
    get(target, property) {
      const member = Reflect.get(target, property, target);
      if (typeof member !== 'function') return member;
      return (...given: unknown[]) => {
        asked.add(property === 'get' || property === 'has' || property === 'getAll' ? String(given[0]) : '*');
        return member.apply(target, given);
      };
    },
  });
  Object.defineProperty(address, 'searchParams', { value: query });
  return { address, asked };
}

describe('the names that pages read in an address', () => {
  it('are those of the list', async () => {
    const paths: Readonly<Record<string, string>> = {
      '/': '/fr/?question=tone&by=age',
      '/embed/*': '/fr/embed/tone',
      '/guarantee/*': `/fr/guarantee/${'0'.repeat(64)}`,
      '/questions/*': '/fr/questions/tone?answer=critical',
    };
    const drawn = Object.keys(renderedPages).map((page) => ({ page, path: paths[page] ?? `/fr${page}` }));
    const site = { ...madeUpSite, guarantee: async () => madeUpSheet };
    const read = new Set<string>();
    for (const { page, path } of drawn) {
      const { address, asked } = noting(`https://observatory.example${path}`);
      expect((await renderedPages[page]?.(reader, address, site))?.status, path).toBe(200);
      for (const name of asked) read.add(name);
    }
    expect([...read].toSorted()).toEqual([...pageQueryNames].toSorted());
  });

  it('are read in one place, which takes no others', async () => {
    // @ts-expect-error no page may read what the edge does not let through
    readPageQuery(new URL('https://observatory.example'), 'fbclid');
    const { metafile } = await build({
      absWorkingDir: root,
      entryPoints: ['functions/pages/handler.ts'],
      bundle: true,
      write: false,
      outdir: 'nowhere',
      platform: 'node',
      format: 'esm',
      splitting: true,
      packages: 'external',
      metafile: true,
    });
    const sources = Object.keys(metafile.inputs).filter((file) => /^(web|functions\/pages)\//.test(file));
    expect(sources.length).toBeGreaterThan(50);
    const readers = sources.filter((file) => /\bsearchParams\b/.test(readFileSync(join(root, file), 'utf8')));
    expect(readers.toSorted()).toEqual([
      // Reads the API's addresses of tables.
      'web/results/view.ts',
      'web/shared/page-query.ts',
    ]);
  });
});
