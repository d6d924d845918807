import type { EditionReader } from '../../../functions/api/edition-reader.ts';
import type { Manifest } from '../../../functions/observatory/edition.ts';
import type { SiteReader } from '../../../functions/pages/site-reader.ts';

/** A site that nobody has put a name to, and that plans nothing. */
export const madeUpSite: SiteReader = {
  house: async () => ({}),
  releases: async () => [],
  guarantee: async () => undefined,
};

/** Reads these editions, newest first as the store lists them; they have no tables. */
export function madeUpReader(manifests: readonly Manifest[]): EditionReader {
  const readable = (manifest: Manifest) => ({
    manifest: async () => manifest,
    table: () => Promise.reject(new Error('made-up editions have no tables')),
  });
  return {
    async list() {
      return manifests.map(({ id, wave, publishedOn, respondents }) => ({
        id,
        wave,
        publishedOn,
        respondents,
      }));
    },
    async find(id) {
      const found = id === 'latest' ? manifests[0] : manifests.find((manifest) => manifest.id === id);
      return found && readable(found);
    },
    prepared({ id }) {
      const found = manifests.find((manifest) => manifest.id === id);
      if (!found) throw new Error(`no made-up edition ${id}`);
      return readable(found);
    },
  };
}
