import { defineTexts } from '../shared/language.ts';

/** Where two people changed the same of what they share. */
export const bothVersionsTexts = defineTexts({
  conflictText: {
    fr: 'Rien n’est perdu : votre saisie est toujours là, et rien n’a été remplacé. Quelle version garder ?',
    en: 'Nothing is lost: what you typed is still here, and nothing was replaced. Which version should stay?',
  },
  yours: { fr: 'votre saisie', en: 'what you typed' },
  theirs: { fr: 'enregistré entre-temps', en: 'saved in the meantime' },
  keepYours: { fr: 'Garder ma saisie', en: 'Keep what I typed' },
  keepTheirs: { fr: 'Garder ce qui est enregistré', en: 'Keep what is saved' },
  savedBoth: {
    fr: 'C’est enregistré, avec ce que quelqu’un d’autre a changé entre-temps.',
    en: 'Saved, along with what someone else changed in the meantime.',
  },
  nothingSaved: {
    fr: 'Ce qui était enregistré reste tel quel.',
    en: 'What was saved stays as it is.',
  },
});
