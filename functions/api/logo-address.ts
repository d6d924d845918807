import { createHash } from 'node:crypto';
import type { House } from '../survey/house.ts';
import { basePath } from './assemble-app.ts';

/** Below the API's base; the name is the picture's hash, so that what lies there never changes. */
export const logoPath = '/house/logo/:file';

/** The logo's file name; undefined where the house file has none. */
export function logoFile({ logo }: House): string | undefined {
  return logo && `${createHash('sha256').update(logo).digest('hex').slice(0, 32)}.svg`;
}

/** Where the logo is, from the site's root. */
export function logoAddress(house: House): string | undefined {
  const file = logoFile(house);
  return file && basePath + logoPath.replace(':file', file);
}
