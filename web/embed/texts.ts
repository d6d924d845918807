import { defineTexts } from '../shared/language.ts';

export const texts = defineTexts({
  seeAll: {
    fr: 'Ces chiffres, leurs intervalles et leur méthode dans l’observatoire',
    en: 'These figures, their intervals and method in the observatory',
  },
  licence: { fr: 'Licence', en: 'Licence' },
  absentTitle: { fr: 'Cette figure n’existe pas', en: 'There is no such figure' },
  absentText: {
    fr: 'L’adresse nomme une édition ou une question qui n’a pas été publiée.',
    en: 'The address names an edition or a question that was not published.',
  },
  toObservatory: { fr: 'Voir l’observatoire', en: 'See the observatory' },
});
