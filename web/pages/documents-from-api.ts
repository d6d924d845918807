import { ApiError, request } from '../shared/api.ts';
import type { DocumentSource } from './document-source.ts';

/** The published documents as a browser gets them. */
export const documentsFromApi: DocumentSource = {
  editions: () => request('/editions'),
  async manifest(id) {
    try {
      return await request(`/editions/${encodeURIComponent(id)}`);
    } catch (cause) {
      if (cause instanceof ApiError && cause.status === 404) return undefined;
      throw cause;
    }
  },
  table: (address) => request(address),
  apiDocument: () => request('/openapi.json'),
};
