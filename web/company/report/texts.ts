import type { ShownBenchmark } from '../../../functions/observatory/benchmark-document.ts';
import { byLanguage, defineTexts, type Language, type TextsOf } from '../../shared/language.ts';
import { promise } from '../../shared/promise.ts';
import { siteName } from '../../shared/site-house.ts';

const { answer, deciding } = promise();

interface AnsweredBand {
  readonly date: string;
  readonly from: string;
  readonly to: string;
}

const texts = defineTexts({
  intro: {
    fr: 'Cinq pages : une pour la direction, deux de comparaison, une de gouvernance, une de méthode. À imprimer, à enregistrer en PDF, ou à reprendre dans Word.',
    en: 'Five pages: one for senior management, two on the benchmark, one on governance, one on method. Print them, save them as PDF, or carry on in Word.',
  },
  print: { fr: 'Imprimer ou enregistrer en PDF', en: 'Print or save as PDF' },
  printTitle: {
    fr: (company: string, wave: string) => `Rapport ${company} ${wave}`.trim(),
    en: (company: string, wave: string) => `Report ${company} ${wave}`.trim(),
  },
  kind: { fr: 'Rapport d’entreprise', en: 'Company report' },
  company: { fr: 'Entreprise', en: 'Company' },
  companyFacts: {
    fr: (activity: string, employer: string, headcount: string) =>
      `${activity} ; secteur ${employer.toLowerCase()} ; ${headcount} salariés`,
    en: (activity: string, employer: string, headcount: string) =>
      `${activity}; ${employer.toLowerCase()}; ${headcount} employees`,
  },
  fieldwork: { fr: 'Terrain', en: 'Fieldwork' },
  fieldworkDays: {
    fr: (from: string, to: string) => (from === to ? `le ${from}` : `du ${from} au ${to}`),
    en: (from: string, to: string) => (from === to ? from : `${from} to ${to}`),
  },
  edition: { fr: 'Édition', en: 'Edition' },
  editionText: {
    fr: (edition: string, date: string) => `${edition}, publiée le ${date}`,
    en: (edition: string, date: string) => `${edition}, published on ${date}`,
  },
  base: { fr: 'Base', en: 'Base' },
  baseText: {
    fr: (own: string, all: string) => `${own} répondants de l’entreprise ; ${all} dans l’observatoire`,
    en: (own: string, all: string) => `${own} respondents in the company; ${all} in the observatory`,
  },
  aboutBase: {
    fr: (own: string, all: string) =>
      `environ ${own} répondants de l’entreprise ; environ ${all} dans l’observatoire`,
    en: (own: string, all: string) =>
      `about ${own} respondents in the company; about ${all} in the observatory`,
  },
  notVerified: {
    fr: 'Document provisoire : l’observatoire n’a pas encore vérifié cette entreprise.',
    en: 'Provisional document: the observatory has not verified this company yet.',
  },
  loading: { fr: 'Chargement du rapport…', en: 'Loading the report…' },

  docx: { fr: 'Télécharger en Word (DOCX)', en: 'Download as Word (DOCX)' },
  making: { fr: 'Préparation du fichier…', en: 'Preparing the file…' },
  downloaded: {
    fr: (file: string) => `${file} est dans vos téléchargements.`,
    en: (file: string) => `${file} is in your downloads.`,
  },
  failed: {
    fr: 'Le fichier n’a pas pu être préparé : le réseau manque, ou la page a été mise à jour. Rechargez-la.',
    en: 'The file could not be prepared: there is no network, or the page was updated. Reload it.',
  },

  board: { fr: 'En une page', en: 'On one page' },
  threeFigures: { fr: 'Trois chiffres', en: 'Three figures' },
  against: { fr: (figure: string) => `comparé à ${figure}`, en: (figure: string) => `against ${figure}` },
  threeFindings: { fr: 'Ce qui est établi', en: 'What is established' },
  noOtherFinding: {
    fr: (answers: string) =>
      `Rien d’autre n’est établi avec ${answers} réponses ; cela ne veut pas dire que tout le reste est pareil.`,
    en: (answers: string) =>
      `Nothing else is established with ${answers} answers; that does not mean that everything else is the same.`,
  },
  oneAction: { fr: 'Ce qu’il y a à faire d’abord', en: 'What to do first' },
  underWay: { fr: (line: string) => `En cours : ${line}.`, en: (line: string) => `Under way: ${line}.` },
  notStated: {
    fr: 'L’entreprise n’a pas encore dit ce qu’elle a mis en place : les pas à faire en dépendent.',
    en: 'The company has not yet said what it has in place: the steps to take depend on it.',
  },

  allEstablished: {
    fr: (compared: string) => `Écarts établis : ${compared} sur ${compared} comparés.`,
    en: (compared: string) => `Differences established: ${compared} of ${compared} compared.`,
  },
  established: {
    fr: (told: string, compared: string) =>
      `Écarts établis : ${told} sur ${compared} comparés. Des autres, les réponses reçues ne permettent pas de dire s’il y en a un ; cela n’établit pas que vos salariés sont pareils.`,
    en: (told: string, compared: string) =>
      `Differences established: ${told} of ${compared} compared. For the others, the answers received cannot tell whether there is one; that does not establish that your people are the same.`,
  },
  tableCaption: {
    fr: (company: string) =>
      `${company} et ceux à qui l’entreprise est comparée, intervalle à 95 % entre parenthèses`,
    en: (company: string) => `${company} and those it is compared with, 95% interval in brackets`,
  },
  ownColumn: { fr: 'Vos salariés', en: 'Your people' },
  likeForLikeColumn: { fr: 'À profil égal', en: 'Like for like' },
  othersColumn: { fr: 'Autres répondants', en: 'Other respondents' },
  observatoryColumn: { fr: 'Observatoire', en: 'Observatory' },

  groups: { fr: 'Vos groupes et vos questions', en: 'Your groups and your questions' },
  group: { fr: 'Groupe', en: 'Group' },
  groupsCaption: {
    fr: 'Chaque groupe, celui que vos salariés ont eux-mêmes indiqué, intervalle à 95 % entre parenthèses',
    en: 'Each group, as people named their own, 95% interval in brackets',
  },
  ownQuestionCaption: {
    fr: 'Question posée par l’entreprise, intervalle à 95 % entre parenthèses',
    en: 'A question that the company asked, 95% interval in brackets',
  },
  chart: { fr: 'Les mêmes chiffres, dessinés', en: 'The same figures, drawn' },
  chartTitle: {
    fr: 'Point plein : vos salariés ; losange : ceux à qui ils sont comparés. Le trait est l’intervalle à 95 % selon le modèle de pondération.',
    en: 'Dot: your people; diamond: those they are compared with. The line is the 95% interval under the weighting model.',
  },
  unitShare: { fr: 'Parts, en %', en: 'Shares, in %' },
  unitPoints: { fr: 'Différence de parts, en points', en: 'Difference between shares, in points' },
  unitMean: { fr: 'Moyennes', en: 'Means' },
  sinceLastWave: { fr: 'Depuis la vague précédente', en: 'Since the last wave' },
  firstWave: {
    fr: 'Aucune vague précédente n’a encore de chiffres de l’entreprise : la prochaine montrera ce qui a bougé.',
    en: 'No earlier wave has figures for the company yet: the next one will show what changed.',
  },
  rise: {
    fr: (name: string, before: string, now: string) => `${name} : hausse établie, ${before} → ${now}.`,
    en: (name: string, before: string, now: string) => `${name}: an established rise, ${before} → ${now}.`,
  },
  fall: {
    fr: (name: string, before: string, now: string) => `${name} : baisse établie, ${before} → ${now}.`,
    en: (name: string, before: string, now: string) => `${name}: an established fall, ${before} → ${now}.`,
  },
  noOtherChange: {
    fr: (others: string) => `Aucun autre changement n’est établi (autres indicateurs comparés : ${others}).`,
    en: (others: string) => `No other change is established (other indicators compared: ${others}).`,
  },

  governanceCaption: {
    fr: 'Ce que l’entreprise déclare, et ce que ses salariés en connaissent',
    en: 'What the company states, and what its people know of it',
  },
  pillar: { fr: 'Pilier', en: 'Pillar' },
  stated: { fr: 'Déclaré', en: 'Stated' },
  known: { fr: 'Connu des salariés', en: 'Known to employees' },

  figures: { fr: 'Comparaison avec l’observatoire', en: 'Benchmark against the observatory' },
  participation: { fr: 'Participation', en: 'Participation' },
  participationText: {
    fr: (invited: string, { date, from, to }: AnsweredBand) =>
      `${invited} personnes invitées ; à l’édition du ${date}, entre ${from} et ${to} avaient répondu (par tranches et avec du bruit, pour que personne ne puisse être repéré).`,
    en: (invited: string, { date, from, to }: AnsweredBand) =>
      `${invited} people invited; by the edition of ${date}, between ${from} and ${to} had answered (a range, with noise, so that nobody can be singled out).`,
  },
  participationInvited: {
    fr: (invited: string) => `${invited} personnes invitées.`,
    en: (invited: string) => `${invited} people invited.`,
  },
  participationNone: {
    fr: 'Personne n’a encore été invité pour cette vague.',
    en: 'Nobody has been invited for this wave yet.',
  },
  participationUnknown: {
    fr: 'Ces chiffres n’ont pas pu être chargés.',
    en: 'These figures could not be loaded.',
  },
  governance: { fr: 'Gouvernance', en: 'Governance' },

  method: { fr: 'Méthode', en: 'Method' },
  ownMethod: { fr: 'D’où viennent ces chiffres', en: 'Where these figures come from' },
  who: { fr: 'Qui', en: 'Who' },
  forWhom: { fr: 'Pour qui', en: 'For whom' },
  universe: { fr: 'Univers', en: 'Universe' },
  selection: { fr: 'Sélection', en: 'Selection' },
  mode: { fr: 'Mode', en: 'Mode' },
  dates: { fr: 'Dates', en: 'Dates' },
  numbers: { fr: 'Effectifs', en: 'Numbers' },
  weighting: { fr: 'Redressement', en: 'Weighting' },
  wording: { fr: 'Formulations', en: 'Wording' },
  limits: { fr: 'Limites', en: 'Limits' },
  comparison: { fr: 'Comparaison', en: 'Benchmark' },
  comparisonText: {
    fr: (profile: string) =>
      `Intervalles de Wilson pour une population finie (l’effectif) ; écarts de Newcombe ; ajustement par post-stratification (${profile}) ; p ajustés de Benjamini et Hochberg sur tous les indicateurs comparés, au seuil de 5 %.`,
    en: (profile: string) =>
      `Wilson intervals for a finite population (the headcount); Newcombe’s differences; adjustment by post-stratification on ${profile}; Benjamini and Hochberg’s adjusted p over all indicators compared, at 5%.`,
  },
  comparisonUnadjusted: {
    fr: 'Intervalles de Wilson pour une population finie (l’effectif) ; écarts de Newcombe à tous les autres répondants, sans ajustement ; p ajustés de Benjamini et Hochberg sur tous les indicateurs comparés, au seuil de 5 %.',
    en: 'Wilson intervals for a finite population (the headcount); Newcombe’s differences from all other respondents, without adjustment; Benjamini and Hochberg’s adjusted p over all indicators compared, at 5%.',
  },
  comparisonObservatory: {
    fr: 'Effectifs de l’entreprise bruités (loi normale discrète) ; intervalles de Wilson sur la base que laissent ensemble le bruit et le tirage dans une population finie (l’effectif) ; écarts de Newcombe à l’observatoire tel qu’il est, sans ajustement ; p ajustés de Benjamini et Hochberg sur tous les indicateurs comparés, au seuil de 5 %.',
    en: 'The company’s counts carry noise (discrete Gaussian); Wilson intervals on the base that noise and sampling from a finite population (the headcount) leave together; Newcombe’s differences from the observatory as it is, without adjustment; Benjamini and Hochberg’s adjusted p over all indicators compared, at 5%.',
  },
  comparisonLikeForLike: {
    fr: (profile: string, isFitted: boolean) =>
      `Effectifs de l’entreprise bruités (loi normale discrète) ; intervalles de Wilson sur la base que laissent ensemble le bruit et le tirage dans une population finie (l’effectif). Observatoire ajusté : ses chiffres publiés par profil${profile && ` (${profile})`}, ${isFitted ? 'ajustés les uns aux autres (calage itératif) puis ' : ''}pesés selon la composition bruitée de l’entreprise, dont les salariés restent compris ; son intervalle, par linéarisation, tient compte du tirage, des entreprises, du bruit et des arrondis. Écarts de Newcombe à l’observatoire ajusté et, là où l’édition ne permet pas d’ajuster, à l’observatoire tel qu’il est ; p ajustés de Benjamini et Hochberg sur tous les indicateurs comparés, au seuil de 5 %.`,
    en: (profile: string, isFitted: boolean) =>
      `The company’s counts carry noise (discrete Gaussian); Wilson intervals on the base that noise and sampling from a finite population (the headcount) leave together. Adjusted observatory: its published figures by ${profile || 'profile'}, ${isFitted ? 'fitted to one another (raking) and then ' : ''}weighed by the company’s noisy mix; the company’s own people stay included; its interval, by linearisation, counts sampling, companies, noise and rounding. Newcombe’s differences from the adjusted observatory and, where the edition cannot be adjusted, from the observatory as it is; Benjamini and Hochberg’s adjusted p over all indicators compared, at 5%.`,
  },
  anonymity: { fr: 'Anonymat', en: 'Anonymity' },
  anonymityText: {
    fr: `Tous les effectifs portent un bruit tiré au hasard, dont le budget est fixé avant l’ouverture de la vague. Qui saurait tout le reste ne devinerait une réponse, à partir de ces chiffres et de tout ce qui est publié, qu’au plus ${answer.withCompany} fois sur 100 (${deciding.withCompany} pour celles dont d’autres questions dépendent) ; pile ou face en donne 50. Ce budget est le même pour tous, et personne ne peut le lever. Rien de ce qui est gardé ne relie une réponse à une personne.`,
    en: `All counts carry random noise, whose budget is fixed before the wave opens. Someone who knew everything else would guess an answer, from these figures and all that is published, at most ${answer.withCompany} times in 100 (${deciding.withCompany} for those that other questions depend on); tossing a coin gives 50. This budget is the same for everyone, and nobody can lift it. Nothing that is kept ties an answer to a person.`,
  },
  anonymityOfGroups: {
    fr: 'Les groupes (chacun indique lui-même le sien, ou s’en abstient) et les questions de l’entreprise prennent leur bruit sur ce même budget, ce qui rend ses autres chiffres un peu moins précis. Rien n’en entre dans l’observatoire ni dans les chiffres d’une autre entreprise.',
    en: 'The company’s groups (people choose their own, or choose not to say) and its own questions take their noise from this same budget, which makes its other figures a little less precise. Nothing from them enters the observatory or another company’s figures.',
  },
  anonymityFormer: {
    fr: 'Édition des anciennes règles : aucun chiffre sur moins de dix répondants, un léger bruit sur chaque effectif, des bornes pour les parts extrêmes des petits groupes. Ces règles étaient les mêmes pour tous. Rien de ce qui est gardé ne relie une réponse à une personne.',
    en: 'An edition of the former rules: no figure on fewer than ten respondents, a little noise on every count, bounds for the extreme shares of small groups. These rules were the same for everyone. Nothing that is kept ties an answer to a person.',
  },
  cite: { fr: 'Citer', en: 'How to cite' },
  citeObservatory: { fr: 'Les chiffres de l’observatoire :', en: 'The observatory’s figures:' },
  citeCompany: { fr: 'Ceux de l’entreprise :', en: 'The company’s:' },
  citeCompanyText: {
    // After the company's name.
    fr: (wave: string, edition: string) =>
      `, comparaison avec les chiffres de « ${siteName('fr')} », ${wave}, édition ${edition}. Toujours avec leur base et leur intervalle.`,
    en: (wave: string, edition: string) =>
      `, benchmark with the figures of “${siteName('en')}”, ${wave}, edition ${edition}. Always with their base and interval.`,
  },
  online: { fr: 'En ligne :', en: 'Online:' },
});

/** What is said otherwise where a federation reads what its members' people say together. */
const federationTexts = defineTexts({
  kind: { fr: 'Rapport de fédération', en: 'Federation report' },
  company: { fr: 'Fédération', en: 'Federation' },
  baseText: {
    fr: (own: string, all: string) => `${own} répondants chez vos membres ; ${all} dans l’observatoire`,
    en: (own: string, all: string) => `${own} respondents at your members; ${all} in the observatory`,
  },
  aboutBase: {
    fr: (own: string, all: string) =>
      `environ ${own} répondants chez vos membres ; environ ${all} dans l’observatoire`,
    en: (own: string, all: string) =>
      `about ${own} respondents at your members; about ${all} in the observatory`,
  },
  notVerified: {
    fr: 'Document provisoire : l’observatoire n’a pas encore vérifié cette fédération.',
    en: 'Provisional document: the observatory has not verified this federation yet.',
  },
  notStated: {
    fr: 'La fédération n’a pas encore dit ce qu’elle a mis en place : les pas à faire en dépendent.',
    en: 'The federation has not yet said what it has in place: the steps to take depend on it.',
  },
  established: {
    fr: (told: string, compared: string) =>
      `Écarts établis : ${told} sur ${compared} comparés. Des autres, les réponses reçues ne permettent pas de dire s’il y en a un ; cela n’établit pas que les salariés de vos membres sont pareils.`,
    en: (told: string, compared: string) =>
      `Differences established: ${told} of ${compared} compared. For the others, the answers received cannot tell whether there is one; that does not establish that your members’ people are the same.`,
  },
  tableCaption: {
    fr: (federation: string) =>
      `Les membres de ${federation} et ceux à qui ils sont comparés, intervalle à 95 % entre parenthèses`,
    en: (federation: string) =>
      `The members of ${federation} and those they are compared with, 95% interval in brackets`,
  },
  ownColumn: { fr: 'Vos membres', en: 'Your members' },
  firstWave: {
    fr: 'Aucune vague précédente n’a encore de chiffres de vos membres : la prochaine montrera ce qui a bougé.',
    en: 'No earlier wave has figures for your members yet: the next one will show what changed.',
  },
  governanceCaption: {
    fr: 'Ce que la fédération déclare, et ce que les salariés de ses membres en connaissent',
    en: 'What the federation states, and what its members’ people know of it',
  },
  citeCompany: { fr: 'Ceux de vos membres :', en: 'Your members’:' },
});

const ofCompany = byLanguage(texts);
const ofFederation = byLanguage(federationTexts);

type Words<T> = { readonly [K in keyof T]: T[K] extends string ? string : T[K] };
type ReportTexts = Words<TextsOf<typeof texts>>;

/** The report's words; given a benchmark, those for whom it is: a company, or a federation that its members stand in for. */
export function reportTexts(language: Language, benchmark?: Pick<ShownBenchmark, 'coalition'>): ReportTexts {
  const own = ofCompany(language);
  return benchmark?.coalition?.standsIn ? { ...own, ...ofFederation(language) } : own;
}
