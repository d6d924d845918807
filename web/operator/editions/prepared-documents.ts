import { documentsFromApi } from '../../pages/documents-from-api.ts';
import { type EditionSource, referenceEdition } from '../../results/documents.ts';
import { parseTableAddress } from '../../results/view.ts';
import type { Session } from '../../space/session.ts';

/**
 * A prepared edition as the results page reads it, by the operator's session and past every cache: whatever edition is
 * asked for, that of the plan is given. The figures of 2010 are public, and so is where they come from.
 */
export function preparedDocuments(session: Session, wave: string, number: number): EditionSource {
  const preview = `/operator/waves/${encodeURIComponent(wave)}/editions/${number}/preview`;
  return {
    // There is no other to choose from: they are all released.
    editions: async () => [],
    manifest: (id) => (id === referenceEdition ? documentsFromApi.manifest(id) : session.request(preview)),
    async table(address) {
      const named = parseTableAddress(address);
      if (!named || named.edition === referenceEdition) return documentsFromApi.table(address);
      const by = named.by.length > 0 ? `?by=${named.by.map(encodeURIComponent).join(',')}` : '';
      return session.request(`${preview}/tables/${encodeURIComponent(named.question)}${by}`);
    },
  };
}
