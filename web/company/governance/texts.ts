import { defineTexts, type TextsOf } from '../../shared/language.ts';

/** Texts of the governance part; the steps' and the charter's stand beside them. */
export const governanceTexts = defineTexts({
  stateTitle: { fr: 'D’abord : qu’avez-vous en place ?', en: 'First: what do you have in place?' },
  stateHint: {
    fr: 'Quatre réponses suffisent ; le détail est facultatif. Les pas que l’on vous propose en dépendent.',
    en: 'Four answers are enough; detail is optional. The steps you are offered depend on them.',
  },
  state: { fr: 'Où en êtes-vous ?', en: 'Where do you stand?' },
  none: { fr: 'Rien', en: 'Nothing' },
  planned: { fr: 'Prévu', en: 'Planned' },
  inPlace: { fr: 'En place', en: 'In place' },
  measuresPlanned: { fr: 'Ce qui est prévu', en: 'What is planned' },
  measuresInPlace: { fr: 'Ce qui est en place', en: 'What is in place' },
  monthPlanned: { fr: 'Pour quel mois ? (facultatif)', en: 'For which month? (optional)' },
  monthInPlace: { fr: 'Depuis quel mois ? (facultatif)', en: 'Since which month? (optional)' },
  monthHint: { fr: 'Mois et année, par exemple 03/2026.', en: 'Month and year, for example 03/2026.' },
  stateMissing: {
    fr: 'Choisissez une réponse ; si vous n’y avez pas pensé, c’est « Rien ».',
    en: 'Choose an answer; if you have not thought of it, it is “Nothing”.',
  },
  monthWrong: {
    fr: 'Écrivez le mois et l’année, comme 03/2026, de 1990 à 2099.',
    en: 'Write month and year, as in 03/2026, from 1990 to 2099.',
  },
  monthFuture: {
    fr: 'Ce mois est encore à venir : choisissez « Prévu », ou corrigez le mois.',
    en: 'This month is still to come: choose “Planned”, or correct the month.',
  },
  save: { fr: 'Enregistrer', en: 'Save' },
  saving: { fr: 'Enregistrement…', en: 'Saving…' },
  cancel: { fr: 'Annuler', en: 'Cancel' },
  saved: { fr: 'C’est enregistré.', en: 'Saved.' },
  change: { fr: 'Modifier la déclaration', en: 'Change the statement' },
  unsaved: {
    fr: 'Ce que vous saisissez est gardé dans cet onglet jusqu’à l’enregistrement.',
    en: 'What you enter is kept in this tab until you save it.',
  },
  distanceTitle: {
    fr: 'Ce que vous déclarez, et ce que vos salariés en connaissent',
    en: 'What you state, and what your people know of it',
  },
  distanceCaption: {
    fr: 'Ce que l’entreprise déclare, et ce que ses salariés en connaissent.',
    en: 'What the company states, and what its people know of it.',
  },
  pillar: { fr: 'Pilier', en: 'Pillar' },
  stated: { fr: 'L’entreprise déclare', en: 'The company states' },
  known: { fr: 'Les salariés en connaissent', en: 'Employees know' },
  since: {
    fr: (month: string) => `En place depuis ${month}`,
    en: (month: string) => `In place since ${month}`,
  },
  plannedFor: { fr: (month: string) => `Prévu pour ${month}`, en: (month: string) => `Planned for ${month}` },
  noDetail: { fr: 'sans précision', en: 'no detail given' },

  reaches: {
    fr: 'En place, et cela se sait : plus de la moitié.',
    en: 'In place, and it is known: to more than half.',
  },
  short: {
    fr: 'En place, mais moins de la moitié le savent.',
    en: 'In place, but fewer than half know.',
  },
  partly: {
    fr: 'En place, mais connu en partie seulement.',
    en: 'In place, but only partly known.',
  },
  recent: {
    fr: 'Mis en place au moment de ces réponses ou après : elles n’en disent encore rien.',
    en: 'Introduced at the time of these answers or later: they say nothing about it yet.',
  },
  unexpected: {
    fr: 'Pas en place selon vous, et pourtant un dixième au moins en connaissent quelque chose.',
    en: 'Not in place according to you, and yet at least a tenth know something about it.',
  },
  agrees: {
    fr: 'Pas en place, et moins de la moitié disent autre chose.',
    en: 'Not in place, and fewer than half say otherwise.',
  },
  undecided: {
    fr: (answers: string) =>
      `Avec ${answers} réponses, on ne peut pas dire si c’est plus ou moins de la moitié.`,
    en: (answers: string) => `With ${answers} answers, we cannot say whether it is more or fewer than half.`,
  },
  missing: {
    fr: 'Trop peu de réponses, ou un chiffre qui n’est pas montré : on ne peut pas donner l’écart.',
    en: 'Too few answers, or a figure that is not shown: the gap cannot be stated.',
  },
  notAsked: {
    fr: 'Les salariés ne sont pas interrogés sur l’écoute : il n’y a pas d’écart à mesurer.',
    en: 'Employees are not asked about listening: there is no gap to measure.',
  },
  notInWave: {
    fr: 'Cette vague ne l’a pas demandé aux salariés, ou pas dans ces termes : il n’y a pas d’écart à mesurer.',
    en: 'This wave did not ask employees about it, or not in these terms: there is no gap to measure.',
  },
  notAskedBeside: { fr: 'Ce qu’il y a à entendre :', en: 'What there is to hear:' },
  noBenchmark: { fr: 'Pas encore connu.', en: 'Not known yet.' },
  employees: { fr: 'de vos salariés', en: 'of your people' },
  fact: {
    fr: (figure: string, group: string, rest: string) => `${figure} ${group} ${rest}`,
    en: (figure: string, group: string, rest: string) => `${figure} ${group} ${rest}`,
  },
  factAbsent: {
    fr: (what: string, why: string) => `salariés qui ${what} : ${why}`,
    en: (what: string, why: string) => `people who ${what}: ${why}`,
  },
  simulated: {
    fr: 'Cette édition contient des réponses simulées : ces chiffres ne décrivent personne.',
    en: 'This edition contains simulated responses: these figures describe nobody.',
  },
  withoutBenchmark: {
    fr: 'Pour en avoir, il faut une entreprise vérifiée et assez de réponses dans une édition : l’accueil dit combien.',
    en: 'To get them, the company must be verified and have enough answers in an edition: Home says how many.',
  },
  benchmarkFailed: {
    fr: 'Les réponses de vos salariés n’ont pas pu être chargées ; votre déclaration, elle, est là.',
    en: 'Your people’s answers could not be loaded; your statement is here.',
  },
  toInvite: { fr: 'Préparer les invitations', en: 'Prepare the invitations' },
});

export type GovernanceTexts = TextsOf<typeof governanceTexts>;
