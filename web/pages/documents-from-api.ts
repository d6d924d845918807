import type { EditionListItem } from '../../functions/observatory/edition.ts';
import type { GuaranteeSheet } from '../../functions/survey/guarantee-sheet.ts';
import type { House } from '../../functions/survey/house.ts';
import { plannedReleases } from '../../functions/survey/planned-releases.ts';
import type { Wave } from '../../functions/survey/wave.ts';
import { ApiError, request } from '../shared/api.ts';
import type { DocumentSource } from './document-source.ts';

/** Of the waves before these every edition is out. */
const mostWavesAhead = 3;

/** The published documents as a browser gets them. */
export const documentsFromApi: DocumentSource = {
  editions: () => request('/editions'),
  manifest: (id) => ifFound(`/editions/${encodeURIComponent(id)}`),
  table: (address) => request(address),
  apiDocument: () => request('/openapi.json'),
  house: async () => (await request<{ house: House }>('/house')).house,
  guarantee: (hash) =>
    ifFound<GuaranteeSheet>(`/guarantees/${hash}`).catch((cause) => {
      if (cause instanceof ApiError && cause.slug === 'damaged-guarantee') return 'damaged';
      throw cause;
    }),
  async releases() {
    const [waves, released] = await Promise.all([
      request<readonly Pick<Wave, 'id'>[]>('/waves'),
      request<readonly EditionListItem[]>('/editions'),
    ]);
    const newest = waves
      .slice(-mostWavesAhead)
      .map(({ id }) => request<Wave>(`/waves/${encodeURIComponent(id)}`));
    return plannedReleases(await Promise.all(newest), {
      now: new Date(),
      isOver: (wave, number) => released.some(({ id }) => id === `${wave.id}-${number}`),
    });
  },
};

async function ifFound<Found>(path: string): Promise<Found | undefined> {
  try {
    return await request<Found>(path);
  } catch (cause) {
    if (cause instanceof ApiError && cause.status === 404) return undefined;
    throw cause;
  }
}
