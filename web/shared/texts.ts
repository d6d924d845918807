import { defineTexts } from './language.ts';

export const texts = defineTexts({
  skip: { fr: 'Aller au contenu', en: 'Skip to content' },
  navigation: { fr: 'Navigation principale', en: 'Main navigation' },
  results: { fr: 'Résultats', en: 'Results' },
  answer: { fr: 'Répondre', en: 'Take part' },
  company: { fr: 'Entreprises', en: 'Companies' },
  forCompanies: { fr: 'Pour les entreprises', en: 'For companies' },
  privacy: { fr: 'Confidentialité', en: 'Privacy' },
  // Named in the language it leads to, which is what its reader reads.
  otherLanguage: { fr: 'English', en: 'Français' },
  licence: {
    fr: 'Les chiffres publiés sont libres de réutilisation, avec mention de la source :',
    en: 'The published figures may be reused freely with attribution:',
  },
  noTracking: {
    fr: 'Ni mesure d’audience, ni contenu venu d’ailleurs ; un seul cookie, pour qui se connecte à un espace.',
    en: 'No audience measurement, nothing loaded from elsewhere; one cookie, for people who sign in to a space of their own.',
  },
  more: { fr: 'Pour aller plus loin', en: 'More' },
  overTime: { fr: 'Au fil du temps', en: 'Over time' },
  method: { fr: 'Méthode', en: 'Method' },
  data: { fr: 'API des données', en: 'Data API' },
  feed: { fr: 'Fil des éditions (Atom)', en: 'Edition feed (Atom)' },
  mayIPost: { fr: 'Puis-je publier ça ?', en: 'May I post this?' },
  about: { fr: 'Qui nous sommes', en: 'About us' },
  contact: { fr: 'Contact', en: 'Contact' },
  press: { fr: 'Presse', en: 'Press' },
  legal: { fr: 'Mentions légales', en: 'Legal notice' },
  dataProtection: { fr: 'Données personnelles', en: 'Data protection' },
  accessibility: { fr: 'Accessibilité', en: 'Accessibility' },
  publishedBy: {
    fr: (publisher: string) => `Publié par ${publisher}.`,
    en: (publisher: string) => `Published by ${publisher}.`,
  },
  menu: { fr: 'Menu', en: 'Menu' },
  operator: { fr: 'Espace opérateur', en: 'Operator’s space' },
});
