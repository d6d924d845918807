import type { Text } from '../../survey/questionnaire.ts';

/** The words of the files, in both languages. */
export const texts = {
  observatory: {
    fr: 'Observatoire des salariés et des médias sociaux',
    en: 'Observatory of employees and social media',
  },
  indicators: { fr: 'Indicateurs', en: 'Indicators' },
  method: { fr: 'Méthode', en: 'Method' },
  columns: { fr: 'Colonnes', en: 'Columns' },
  edition: { fr: 'Édition', en: 'Edition' },
  headline: { fr: 'À retenir', en: 'Headline' },
  publishedOn: { fr: 'Publiée le', en: 'Published on' },
  licence: { fr: 'Licence', en: 'Licence' },
  citation: { fr: 'Pour citer', en: 'To cite' },
  designEffect: { fr: 'Effet de plan', en: 'Design effect' },
  weights: { fr: 'Poids, du plus petit au plus grand', en: 'Weights, smallest to largest' },
  margin: { fr: 'Marge', en: 'Margin' },
  disclosure: { fr: 'Règle de confidentialité', en: 'Disclosure rule' },
  who: { fr: 'Qui', en: 'Who' },
  forWhom: { fr: 'Pour qui', en: 'For whom' },
  universe: { fr: 'Population', en: 'Population' },
  selection: { fr: 'Sélection', en: 'Selection' },
  mode: { fr: 'Mode', en: 'Mode' },
  dates: { fr: 'Dates', en: 'Dates' },
  numbers: { fr: 'Effectifs', en: 'Numbers' },
  weighting: { fr: 'Pondération', en: 'Weighting' },
  wording: { fr: 'Formulation', en: 'Wording' },
  limits: { fr: 'Limites', en: 'Limits' },
  standing: {
    fr: 'Les répondants sont volontaires, pondérés sur les marges indiquées. Les intervalles sont des intervalles à 95 % sous le modèle de pondération ; d’autres erreurs existent. Une case vide n’est pas un zéro : son statut et sa raison figurent à côté.',
    en: 'Respondents are volunteers, weighted to the margins named. Intervals are 95% intervals under the weighting model; other errors exist. An empty cell is not a zero: its status and reason stand beside it.',
  },
  standingQuoted: {
    fr: 'Chiffres cités d’une publication de 2011 : ni intervalle ni base par groupe. Une case vide n’est pas un zéro, et un chiffre qui n’a pas été publié n’a pas de ligne.',
    en: 'Figures quoted from a publication of 2011: no interval, and no base by group. An empty cell is not a zero, and a figure that was not published has no row.',
  },
  simulated: {
    fr: 'Cette édition compte des réponses simulées : ses chiffres ne disent rien des salariés.',
    en: 'This edition counts simulated responses: its figures say nothing of employees.',
  },
  subject: {
    fr: 'Les salariés parlent-ils de leur entreprise sur les réseaux sociaux, sur quel ton, et quelqu’un les a-t-il sensibilisés à ce que cela implique ?',
    en: 'Whether employees talk about their employer on social networks, in what tone, and whether anyone made them aware of what that means.',
  },
  openAccess: { fr: 'Accès libre, sans inscription.', en: 'Open access, without registration.' },
  continues: {
    fr: 'Continue l’observatoire Hopscotch-Viavoice « Salariés et médias sociaux », vague 1, décembre 2010.',
    en: 'Continues the Hopscotch-Viavoice observatory “Employees and social media”, wave 1, December 2010.',
  },
  mainTables: {
    fr: 'Les indicateurs, puis chaque question au total et par chaque variable de croisement : une ligne par chiffre.',
    en: 'The indicators, then every question in total and by each breakdown: a row a figure.',
  },
  everyone: { fr: 'Ensemble', en: 'Everyone' },
  fieldwork: { fr: 'Terrain :', en: 'Fieldwork:' },
  lowReliability: { fr: 'peu fiable', en: 'low reliability' },
  breakInSeries: { fr: 'rupture de série', en: 'break in series' },
  repeatedFrom: { fr: 'repris de l’édition', en: 'repeated from edition' },
  sheet: {
    sentence: { fr: 'Indicateur', en: 'Indicator' },
    breakdown1: { fr: 'Croisement', en: 'Breakdown' },
    breakdown2: { fr: 'Second croisement', en: 'Second breakdown' },
    unitWords: { fr: 'Mesure', en: 'Measure' },
    remark: { fr: 'Remarque', en: 'Remark' },
  },
  units: {
    share: { fr: 'part', en: 'share' },
    points: { fr: 'différence de parts, en points', en: 'difference of shares, in points' },
    mean: { fr: 'moyenne', en: 'mean' },
  },
  apostrophes: {
    fr: 'Une apostrophe précède un code qu’un tableur prendrait pour une date ou un nombre, comme 1-9 ou 65+.',
    en: 'An apostrophe stands before a code that a spreadsheet would take for a date or a number, such as 1-9 or 65+.',
  },
  measure: { fr: 'Mesure', en: 'Measure' },
  asked: { fr: 'Personnes interrogées : ', en: 'Asked: ' },
} as const satisfies Record<string, Text | Record<string, Text>>;
