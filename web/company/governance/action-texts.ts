import { defineTexts } from '../../shared/language.ts';

/** Texts of the steps that are proposed and chosen, and of their history. */
export const actionTexts = defineTexts({
  title: { fr: 'Vos prochains pas', en: 'Your next steps' },
  intro: {
    fr: 'Trois au plus, et seulement ceux que vos chiffres demandent : d’abord là où l’écart avec ceux à qui l’entreprise est comparée est établi, du plus grand au plus petit, puis là où le plus de monde est concerné.',
    en: 'Three at most, and only those your figures call for: first where an established difference sets your company apart, the largest first, then where most people are concerned.',
  },
  base: {
    fr: (respondents: string, wave: string) => `D’après ${respondents} réponses de vos salariés, ${wave}.`,
    en: (respondents: string, wave: string) => `Based on ${respondents} answers from your people, ${wave}.`,
  },
  noFigures: {
    fr: 'Pas encore de chiffres de votre entreprise : nous ne proposons que ce qu’ils demandent.',
    en: 'No figures for your company yet: we propose only what they call for.',
  },
  nothingAsked: {
    fr: 'Vos chiffres ne demandent rien de plus. Continuez, et mesurez à la prochaine vague.',
    en: 'Your figures call for nothing more. Carry on, and measure again with the next wave.',
  },
  nothingTold: {
    fr: 'Pas assez de réponses pour dire si un pas s’impose. Davantage de réponses à la prochaine vague le diront.',
    en: 'Not enough answers to say whether a step is called for. More answers in the next wave will show.',
  },
  full: {
    fr: 'Trois pas sont en cours : terminez-en un, ou renoncez-y, pour en choisir un autre.',
    en: 'Three steps are under way: finish one, or drop it, to choose another.',
  },
  untold: {
    fr: (names: string) => `Pas assez de réponses pour le dire : ${names}.`,
    en: (names: string) => `Not enough answers to say: ${names}.`,
  },
  how: { fr: 'Comment', en: 'How' },
  measured: {
    fr: (name: string, figure: string) => `Mesuré à la prochaine vague : ${name}, aujourd’hui ${figure}.`,
    en: (name: string, figure: string) => `Measured at the next wave: ${name}, today ${figure}.`,
  },
  choose: { fr: 'Choisir ce pas', en: 'Choose this step' },
  who: { fr: 'Qui s’en charge', en: 'Who is in charge' },
  whoHint: {
    fr: 'Une fonction plutôt qu’un nom : elle reste vraie quand les personnes changent.',
    en: 'A role rather than a name: it stays true when people change.',
  },
  whoMissing: { fr: 'Dites qui s’en charge.', en: 'Say who is in charge.' },
  whoTooLong: { fr: '120 caractères au plus.', en: '120 characters at most.' },
  by: { fr: 'Pour quand', en: 'By when' },
  byMissing: { fr: 'Choisissez un jour.', en: 'Choose a day.' },
  state: { fr: 'Où en est-ce ?', en: 'Where does it stand?' },
  open: { fr: 'En cours', en: 'Under way' },
  done: { fr: 'Fait', en: 'Done' },
  dropped: { fr: 'Abandonné', en: 'Dropped' },
  note: { fr: 'Ce qui a été fait, ou pourquoi on y renonce', en: 'What was done, or why it is dropped' },
  noteMissing: { fr: 'Dites pourquoi on y renonce.', en: 'Say why it is dropped.' },
  noteTooLong: { fr: '500 caractères au plus.', en: '500 characters at most.' },
  refused: {
    fr: 'Le service refuse ce texte : retapez-le sans caractères invisibles.',
    en: 'The service refuses this text: type it again without invisible characters.',
  },
  chosenLine: {
    fr: (who: string, by: string) => `${who}, pour le ${by}`,
    en: (who: string, by: string) => `${who}, by ${by}`,
  },
  change: { fr: 'Modifier ou clore', en: 'Change or close' },
  save: { fr: 'Enregistrer', en: 'Save' },
  saving: { fr: 'Enregistrement…', en: 'Saving…' },
  changedMeanwhile: {
    fr: 'Quelqu’un d’autre a changé le plan entre-temps : le voici à jour. Ce que vous aviez saisi est encore là ; enregistrez de nouveau.',
    en: 'Someone else has changed the plan in the meantime: here is the current one. What you typed is still there; save again.',
  },
  keptWhere: {
    fr: 'Ces textes restent dans l’espace de l’entreprise ; l’observatoire n’en publie rien.',
    en: 'These texts stay in the company’s space; the observatory publishes none of them.',
  },

  history: { fr: 'De vague en vague', en: 'Wave by wave' },
  historyText: {
    fr: 'Ce qui existait, ce qui a été choisi, ce qui en est advenu. Un chiffre qui bouge après un pas ne prouve pas que le pas l’a fait bouger.',
    en: 'What existed, what was chosen, what became of it. A figure that moves after a step does not prove that the step moved it.',
  },
  existed: { fr: 'Existait alors', en: 'What existed then' },
  chosen: { fr: 'Choisi', en: 'Chosen' },
});
