import { defineTexts } from '../../../shared/language.ts';
import { posterTexts } from '../poster-texts.ts';

/** What stands on a card, in the language of whoever draws it. */
export const cardTexts = defineTexts({
  question: posterTexts.question,
  how: {
    fr: 'Visez le code avec l’appareil photo : trois à quatre minutes, anonymement.',
    en: 'Point your camera at the code: three to four minutes, anonymously.',
  },
  drawn: {
    fr: 'Tirée au sort : personne ne sait que vous avez celle-ci.',
    en: 'Drawn at random: nobody knows that you have this one.',
  },
  sheet: {
    fr: (hash: string) => `Fiche de garantie ${hash}`,
    en: (hash: string) => `Guarantee sheet ${hash}`,
  },
  once: {
    fr: (to: string) => `Une réponse, jusqu’au ${to} inclus.`,
    en: (to: string) => `One response, until the end of ${to}.`,
  },
});
