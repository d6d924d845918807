import { disclosureRules } from '../../../functions/disclosure/rules.ts';
import { defineTexts, type Language, translate } from '../../shared/language.ts';

const { minimumGroup, noiseBound, extremesUnder, newResponsesForBenchmark } = disclosureRules;

export const texts = defineTexts({
  intro: {
    fr: 'Tout en un document, prêt à imprimer ou à enregistrer en PDF (format A4). Il montre la même chose que les autres parties, ni plus, ni moins.',
    en: 'Everything in one document, ready to print or to save as PDF (A4). It shows the same as the other parts, no more, no less.',
  },
  print: { fr: 'Imprimer ou enregistrer en PDF', en: 'Print or save as PDF' },
  printTitle: {
    fr: (company: string, wave: string) => `Rapport ${company} ${wave}`.trim(),
    en: (company: string, wave: string) => `Report ${company} ${wave}`.trim(),
  },
  source: {
    fr: 'Observatoire des salariés et des médias sociaux',
    en: 'Observatory of employees and social media',
  },
  kind: { fr: 'Rapport d’entreprise', en: 'Company report' },
  company: { fr: 'Entreprise', en: 'Company' },
  companyFacts: {
    fr: (activity: string, employer: string, headcount: string) =>
      `${activity} ; secteur ${employer.toLowerCase()} ; ${headcount} salariés`,
    en: (activity: string, employer: string, headcount: string) =>
      `${activity}; ${employer.toLowerCase()}; ${headcount} employees`,
  },
  wave: { fr: 'Vague', en: 'Wave' },
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
    en: (own: string, all: string) => `${own} respondents of the company; ${all} in the observatory`,
  },
  notVerified: {
    fr: 'Document provisoire : l’observatoire n’a pas encore vérifié cette entreprise.',
    en: 'Provisional document: the observatory has not verified this company yet.',
  },
  loading: { fr: 'Chargement du rapport…', en: 'Loading the report…' },

  figures: { fr: 'Comparaison avec l’observatoire', en: 'Benchmark with the observatory' },
  participation: { fr: 'Participation', en: 'Participation' },
  participationText: {
    fr: (invited: string, admitted: string) =>
      `${invited} personnes invitées ; ${admitted} admises au moins (arrondi aux cinq inférieurs, pour que personne ne puisse être suivi).`,
    en: (invited: string, admitted: string) =>
      `${invited} people invited; at least ${admitted} admitted (rounded down to fives, so that nobody can be followed).`,
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
  governanceUnknown: {
    fr: 'Ce que l’entreprise a indiqué de sa gouvernance n’a pas pu être chargé.',
    en: 'What the company stated of its governance could not be loaded.',
  },
  questions: { fr: 'Les questions en entier', en: 'The questions in full' },

  method: { fr: 'Méthode', en: 'Method' },
  who: { fr: 'Qui', en: 'Who' },
  forWhom: { fr: 'Pour qui', en: 'For whom' },
  universe: { fr: 'Univers', en: 'Universe' },
  selection: { fr: 'Sélection', en: 'Selection' },
  mode: { fr: 'Mode', en: 'Mode' },
  dates: { fr: 'Dates', en: 'Dates' },
  numbers: { fr: 'Nombres', en: 'Numbers' },
  weighting: { fr: 'Redressement', en: 'Weighting' },
  wording: { fr: 'Formulations', en: 'Wording' },
  limits: { fr: 'Limites', en: 'Limits' },
  comparison: { fr: 'Comparaison', en: 'Benchmark' },
  comparisonText: {
    fr: 'Intervalles de Wilson pour une population finie (l’effectif) ; écarts de Newcombe ; ajustement par post-stratification sur le sexe, l’âge et la profession ; p ajustés de Benjamini et Hochberg sur tous les indicateurs comparés, au seuil de 5 %.',
    en: 'Wilson intervals for a finite population (the headcount); Newcombe’s differences; adjustment by post-stratification on sex, age and occupation; Benjamini and Hochberg’s adjusted p over all indicators compared, at 5%.',
  },
  comparisonUnadjusted: {
    fr: 'Intervalles de Wilson pour une population finie (l’effectif) ; écarts de Newcombe à tous les autres répondants, sans ajustement ; p ajustés de Benjamini et Hochberg sur tous les indicateurs comparés, au seuil de 5 %.',
    en: 'Wilson intervals for a finite population (the headcount); Newcombe’s differences from all other respondents, without adjustment; Benjamini and Hochberg’s adjusted p over all indicators compared, at 5%.',
  },
  anonymity: { fr: 'Anonymat', en: 'Anonymity' },
  anonymityText: {
    fr: `Aucun chiffre sur moins de ${minimumGroup} répondants ; bruit d’au plus ${noiseBound} répondants par effectif ; sous ${extremesUnder} répondants, les parts extrêmes ne sont que des bornes ; comparaison renouvelée dès ${newResponsesForBenchmark} réponses nouvelles. Ces règles sont les mêmes pour tous, et personne ne peut les lever. Rien de ce qui est gardé ne relie une réponse à une personne.`,
    en: `No figure on fewer than ${minimumGroup} respondents; noise of at most ${noiseBound} respondents a count; below ${extremesUnder} respondents, extreme shares are bounds only; the benchmark is renewed from ${newResponsesForBenchmark} new answers. These rules are the same for everyone, and nobody can lift them. Nothing that is kept ties an answer to a person.`,
  },
  cite: { fr: 'Citer', en: 'How to cite' },
  citeObservatory: { fr: 'Les chiffres de l’observatoire :', en: 'The observatory’s figures:' },
  citeCompany: { fr: 'Ceux de l’entreprise :', en: 'The company’s:' },
  citeCompanyText: {
    fr: (company: string, wave: string, edition: string) =>
      `${company}, comparaison avec l’Observatoire des salariés et des médias sociaux, ${wave}, édition ${edition}. Toujours avec leur base et leur intervalle.`,
    en: (company: string, wave: string, edition: string) =>
      `${company}, benchmark with the Observatory of employees and social media, ${wave}, edition ${edition}. Always with their base and interval.`,
  },
  online: { fr: 'En ligne :', en: 'Online:' },
});

const translated = { fr: translate(texts, 'fr'), en: translate(texts, 'en') };

type ReportTexts = typeof translated.fr;

export function reportTexts(language: Language): ReportTexts {
  return translated[language];
}
