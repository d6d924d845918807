import { defineTexts } from '../shared/language.ts';

/** What the page for the press says of an edition. */
export const pressTexts = defineTexts({
  edition: { fr: (title: string) => `L’édition : ${title}`, en: (title: string) => `The edition: ${title}` },
  unknown: { fr: 'Cette édition n’existe pas', en: 'There is no such edition' },
  unknownText: {
    fr: 'Cette adresse est celle d’une édition qui n’a jamais été publiée.',
    en: 'The address is that of an edition that was never published.',
  },
  released: {
    fr: (day: string) => `Publiée le ${day} : ses chiffres ne sont plus sous embargo.`,
    en: (day: string) => `Published on ${day}: its figures are no longer under embargo.`,
  },
  simulated: {
    fr: 'Certaines de ses réponses sont simulées : rien à citer, ces chiffres ne décrivent personne.',
    en: 'Some of its responses are simulated: nothing to quote, these figures describe nobody.',
  },
  findings: { fr: 'À citer', en: 'To quote' },
  noFindings: {
    fr: 'Cette édition n’établit rien qui tienne en une phrase ; ses chiffres sont sur la page des résultats.',
    en: 'This edition establishes nothing that fits in a sentence; its figures are on the results page.',
  },
  otherFindings: {
    fr: (count: number) => (count === 1 ? 'Une autre phrase à citer' : `${count} autres phrases à citer`),
    en: (count: number) => (count === 1 ? 'One more sentence to quote' : `${count} more sentences to quote`),
  },
  detail: { fr: 'La question en détail', en: 'The question in detail' },
  pictures: { fr: 'Images à reprendre', en: 'Pictures to take' },
  picturesText: {
    fr: 'Chacune porte sa base, ses dates, sa source et sa licence.',
    en: 'Each carries its base, its dates, its source and its licence.',
  },
  pictureOfEdition: { fr: 'L’édition en une image :', en: 'The edition in one picture:' },
  method: { fr: 'La méthode en cent mots', en: 'The method in a hundred words' },
  wholeMethod: { fr: 'La méthode en entier', en: 'The method in full' },
  otherEditions: { fr: 'Les autres éditions', en: 'The other editions' },
  methodSurvey: {
    fr: (people: string, from: string, to: string) =>
      `Enquête auprès de ${people} salariés environ, ${from === to ? `le ${from}` : `du ${from} au ${to}`}.`,
    en: (people: string, from: string, to: string) =>
      `Survey of about ${people} employees, ${from === to ? from : `${from} to ${to}`}.`,
  },
  methodVolunteers: {
    fr: 'Les répondants sont volontaires : ce n’est pas un échantillon tiré au sort.',
    en: 'Respondents are volunteers, not a random sample.',
  },
  methodSelected: {
    fr: 'Un institut a choisi les répondants, comme le dit la méthode.',
    en: 'An institute chose the respondents, as the method says.',
  },
  methodWeighted: {
    fr: 'Leurs réponses sont redressées pour que leur profil soit celui des salariés dans les statistiques publiques.',
    en: 'Their answers are weighted to make their profile that of employees in public statistics.',
  },
  methodUnweighted: { fr: 'Leurs réponses ne sont pas redressées.', en: 'Their answers are not weighted.' },
  methodInterval: {
    fr: 'Chaque chiffre a son intervalle à 95 % ; d’autres erreurs existent.',
    en: 'Each figure has its 95% interval; other errors exist.',
  },
  methodNoise: {
    fr: 'Un bruit aléatoire, ajouté avant publication, protège chaque personne.',
    en: 'Random noise, added before publication, protects each person.',
  },
  methodTests: {
    fr: 'Une différence n’est dite établie que si un test la confirme, corrigé du nombre de comparaisons.',
    en: 'A difference is called established only where a test confirms it, adjusted for the number of comparisons.',
  },
  methodOpen: {
    fr: 'Questions et tableaux sont ouverts à tous.',
    en: 'Questions and tables are open to all.',
  },
  method2010: {
    fr: 'Chiffres du premier observatoire, Hopscotch et Viavoice, décembre 2010, cités comme référence : un autre échantillon, un autre univers, des intervalles non publiés.',
    en: 'Figures of the first observatory, Hopscotch and Viavoice, December 2010, quoted for reference: another sample, another universe, intervals not published.',
  },
});
