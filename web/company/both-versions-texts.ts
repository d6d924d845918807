import { defineTexts } from '../shared/language.ts';
import { bothVersionsTexts as sharedTexts } from '../space/both-versions-texts.ts';

/** Where two people of one company changed the same. */
export const bothVersionsTexts = defineTexts({
  conflictTitle: {
    fr: 'Quelqu’un de votre entreprise vient d’enregistrer autre chose.',
    en: 'Someone in your company has just saved something else.',
  },
  ...sharedTexts,
  absent: { fr: 'rien encore', en: 'nothing yet' },
});
