import { drawNotFound, drawUnavailable } from '../errors/draw-at-build.tsx';
import { drawLandingPage } from '../for-companies/draw-at-build.tsx';
import { drawPrivacyPage } from '../privacy/draw-at-build.ts';
import type { Language } from '../shared/language.ts';

/** Draws pages that say the same to everybody, by their paths. */
export type BuildDrawers = Readonly<Record<string, (language: Language) => string>>;

/** Pages that are drawn as they are built: the same for everybody, and whole without a script. */
export const buildDrawers: BuildDrawers = {
  '/for-companies': drawLandingPage,
  '/privacy': drawPrivacyPage,
  '/404': drawNotFound,
  '/503': drawUnavailable,
};
