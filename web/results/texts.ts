import { byLanguage, defineTexts } from '../shared/language.ts';

const texts = defineTexts({
  findings: { fr: 'Ce qu’il faut retenir', en: 'Main findings' },
  detail: { fr: 'Voir le détail', en: 'See the detail' },
  detailOf: {
    fr: (title: string) => `Voir le détail : ${title}`,
    en: (title: string) => `See the detail: ${title}`,
  },
  quote: { fr: 'Copier la citation', en: 'Copy the quote' },
  quoteOf: {
    fr: (title: string) => `Copier la citation : ${title}`,
    en: (title: string) => `Copy the quote: ${title}`,
  },
  quoteCopied: {
    fr: 'Citation copiée, avec sa base, sa source et son adresse.',
    en: 'Quote copied, with its base, source and address.',
  },
  quoteByHand: {
    fr: 'Votre navigateur ne laisse pas copier : voici le texte, à copier vous-même.',
    en: 'Your browser does not allow copying: here is the text, to copy yourself.',
  },
  allQuestions: { fr: 'Question par question', en: 'Question by question' },
  legendLevel: {
    fr: (year: string) => `${year} ; le trait : l’intervalle à 95 % selon le modèle de pondération`,
    en: (year: string) => `${year}; the line across: its 95% interval under the weighting model`,
  },
  differentIn2010: {
    fr: 'Question différente en 2010 : comparaison indicative.',
    en: 'A different question in 2010: comparison only indicative.',
  },
  baseConcerned: {
    fr: (count: string) => `Base : ${count} personnes.`,
    en: (count: string) => `Base: ${count} people.`,
  },
  someGroups: {
    fr: (by: string, some: string, all: string) => `${by} (${some} groupes sur ${all})`,
    en: (by: string, some: string, all: string) => `${by} (${some} of ${all} groups)`,
  },
  others: {
    fr: (answer: string, share: string) => `${answer} : ${share}`,
    en: (answer: string, share: string) => `${answer}: ${share}`,
  },

  showsTotal: {
    fr: (topic: string) => `${topic} : réponses de l’ensemble.`,
    en: (topic: string) => `${topic}: answers of everyone together.`,
  },
  showsGroups: {
    fr: (topic: string, by: string) => `${topic}, par ${by}.`,
    en: (topic: string, by: string) => `${topic}, by ${by}.`,
  },
  showsShare: {
    fr: (topic: string, answer: string, by: string) => `${topic} : la part de ${answer}, par ${by}.`,
    en: (topic: string, answer: string, by: string) => `${topic}: the share of ${answer}, by ${by}.`,
  },
  and: {
    fr: (first: string, second: string) => `${first} et ${second}`,
    en: (first: string, second: string) => `${first} and ${second}`,
  },
  methodInFull: { fr: 'Qui, redressement, anonymat', en: 'Who, weighting, anonymity' },
  howToRead: { fr: 'Lire ces chiffres', en: 'How to read these figures' },
});

export const resultsTexts = byLanguage(texts);
