import { defineTexts } from '../shared/language.ts';

/** What several pages about the observatory say. */
export const texts = defineTexts({
  unfilled: { fr: 'à compléter par l’éditeur', en: 'not filled in yet by the publisher' },
  noRelease: {
    fr: 'Aucune édition n’est annoncée pour le moment.',
    en: 'No edition is announced at the moment.',
  },
  release: {
    fr: (day: string, hour: number, wave: string) => `${day} à ${hour} h (heure de Paris) : ${wave}`,
    en: (day: string, hour: number, wave: string) => `${day}, ${hour}:00 Paris time: ${wave}`,
  },
  failedTitle: {
    fr: 'Cette page ne peut pas être montrée pour le moment',
    en: 'This page cannot be shown at the moment',
  },
  failedText: {
    fr: 'Son contenu n’a pas pu être chargé. Réessayez dans un instant.',
    en: 'Its content could not be loaded. Try again in a moment.',
  },
});
