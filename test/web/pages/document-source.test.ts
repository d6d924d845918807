import { afterEach, describe, expect, it, vi } from 'vitest';
import { edition2010 } from '../../../functions/observatory/edition-2010.ts';
import { storedDocuments } from '../../../functions/pages/stored-documents.ts';
import { documentsFromApi } from '../../../web/pages/documents-from-api.ts';
import { loadEdition, readEdition } from '../../../web/results/documents.ts';
import { tableAddress } from '../../../web/results/view.ts';
import { madeUpReader, madeUpSite } from '../../functions/pages/made-up-reader.ts';
import { madeUpManifests } from '../over-time/made-up-series.ts';

const manifests = madeUpManifests(2).reverse();
const stored = storedDocuments(madeUpReader(manifests), madeUpSite);

/** Answers as the API does for these paths, and as a server in trouble for those that fail. */
function serve(documents: Readonly<Record<string, unknown>>, failing: readonly string[] = []): void {
  vi.stubGlobal('fetch', async (address: string) => {
    const path = address.replace('/api/v1', '');
    if (failing.includes(path)) return Response.json({ type: '/problems/unavailable' }, { status: 503 });
    if (!(path in documents)) return Response.json({ type: '/problems/unknown-edition' }, { status: 404 });
    return Response.json(documents[path]);
  });
}

const [newest] = manifests;
const reference = edition2010().manifest;
const served = {
  '/editions': await stored.editions(),
  '/editions/latest': newest,
  '/editions/2010': reference,
};

afterEach(() => vi.unstubAllGlobals());

describe('the source of published documents', () => {
  it('gives an edition’s page the same from the API as from the store', async () => {
    serve(served);
    const fromApi = await readEdition(documentsFromApi, undefined);
    expect(fromApi).toEqual(JSON.parse(JSON.stringify(await readEdition(stored, undefined))));
    expect(fromApi).toMatchObject({ state: 'ready', value: { manifest: { id: newest?.id } } });
  });

  it('says of an edition that does not exist that there is none, either way', async () => {
    serve(served);
    for (const source of [documentsFromApi, stored]) {
      expect(await source.manifest('1999-q1-1')).toBeUndefined();
      expect(await readEdition(source, '1999-q1-1')).toEqual({ state: 'unknownEdition' });
    }
  });

  it('fails where a service does, which is not an edition that does not exist', async () => {
    serve(served, ['/editions/latest']);
    await expect(documentsFromApi.manifest('latest')).rejects.toThrow('503');
    expect(await loadEdition(undefined)).toEqual({ state: 'failed' });
    await expect(stored.table('/editions')).rejects.toThrow('no edition has the table /editions');
    await expect(stored.table(tableAddress('1999-q1-1', 'tone', []))).rejects.toThrow('no edition');
  });

  it('lets a browser show figures without the list and the comparison, and no copy that others are given', async () => {
    serve(served, ['/editions', '/editions/2010']);
    expect(await loadEdition(undefined)).toMatchObject({
      state: 'ready',
      value: { manifest: { id: newest?.id }, editions: [] },
    });
    await expect(readEdition(documentsFromApi, undefined)).rejects.toThrow('503');
  });
});
