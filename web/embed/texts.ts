import { defineTexts } from '../shared/language.ts';

export const texts = defineTexts({
  seeAll: {
    fr: 'Ces chiffres, leurs intervalles et leur méthode dans l’observatoire',
    en: 'These figures, their intervals and method in the observatory',
  },
  licence: { fr: 'Licence', en: 'Licence' },
  absentTitle: { fr: 'Ce graphique n’existe pas', en: 'There is no such chart' },
  absentText: {
    fr: 'Cette adresse est celle d’une édition ou d’une question qui n’a pas été publiée.',
    en: 'The address is that of an edition or a question that was not published.',
  },
  toObservatory: { fr: 'Voir l’observatoire', en: 'See the observatory' },
});
