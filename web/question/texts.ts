import { byLanguage, defineTexts } from '../shared/language.ts';

const texts = defineTexts({
  allQuestions: { fr: 'Toutes les questions', en: 'All questions' },
  allQuestionsText: {
    fr: 'Chacune a sa page : ses chiffres pour l’ensemble et par groupe, sa formulation exacte, son historique et ses fichiers.',
    en: 'Each has its page: its figures for everyone and by group, its exact wording, its history and its files.',
  },
  unknownQuestion: { fr: 'Cette question n’existe pas', en: 'There is no such question' },
  unknownQuestionText: {
    fr: 'Aucune question de cette édition ne porte ce nom. Voici celles qu’elle pose :',
    en: 'This edition has no question of that name. These are the ones it asks:',
  },
  unknownEdition: { fr: 'Cette édition n’existe pas', en: 'There is no such edition' },
  unknownEditionText: {
    fr: 'Cette adresse est celle d’une édition qui n’a jamais été publiée.',
    en: 'The address is that of an edition that was never published.',
  },
  newest: { fr: 'Voir la dernière édition', en: 'See the latest edition' },
  olderEdition: {
    fr: 'Une édition plus récente pose cette question :',
    en: 'A newer edition asks this question:',
  },
  seeNewest: { fr: 'voir ses chiffres', en: 'see its figures' },
  toResults: { fr: 'Tous les résultats', en: 'All results' },
  byGroup: { fr: 'Par groupe', en: 'By group' },
  by: { fr: (by: string) => `Par ${by}`, en: (by: string) => `By ${by}` },
  shownAnswer: { fr: 'Réponse affichée', en: 'Answer shown' },
  wording: { fr: 'La question telle qu’elle a été posée', en: 'The question as it was asked' },
  options: { fr: 'Réponses proposées', en: 'Answers offered' },
  asked: { fr: 'À qui elle a été posée', en: 'Who was asked' },
  askedIf: {
    fr: (topic: string, answers: string) => `Ceux qui ont répondu ${answers} à la question « ${topic} ».`,
    en: (topic: string, answers: string) => `Those who answered ${answers} to “${topic}”.`,
  },
  or: { fr: ' ou ', en: ' or ' },
  fromCompany: {
    fr: 'Dans une entreprise participante, c’est l’entreprise qui donne la réponse : ses salariés ne voient pas la question.',
    en: 'In a participating company, the company gives the answer and its people are not asked.',
  },
  history: { fr: 'Au fil des éditions', en: 'Over the editions' },
  editionAndFieldwork: { fr: 'Édition et terrain', en: 'Edition and fieldwork' },
  break: { fr: 'rupture de série', en: 'break in series' },
  allOverTime: { fr: 'Tout l’historique', en: 'The whole history' },
  files: { fr: 'Fichiers et lien', en: 'Files and link' },
  table: { fr: 'En CSV :', en: 'As CSV:' },
  everyone: { fr: 'ensemble', en: 'everyone' },
  lasting: { fr: 'Adresse durable de cette page :', en: 'Lasting address of this page:' },
  cite: { fr: 'Citer', en: 'Cite' },
  otherQuestions: { fr: 'Autres questions', en: 'Other questions' },
  failedTitle: { fr: 'Les chiffres n’ont pas pu être chargés', en: 'The figures could not be loaded' },
  failedText: {
    fr: 'Le service ne répond pas, ou la connexion est coupée. Rechargez la page dans un instant.',
    en: 'The service is not responding, or the connection is down. Reload the page in a moment.',
  },
});

export const questionTexts = byLanguage(texts);
