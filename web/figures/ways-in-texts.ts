import { byLanguage, defineTexts } from '../shared/language.ts';

const texts = defineTexts({
  title: { fr: 'Comment les répondants sont venus', en: 'How respondents came' },
  parts: {
    fr: (open: string, company: string) =>
      `Environ ${open} des répondants sont venus d’eux-mêmes, par le questionnaire ouvert à tous ; ${company} ont été invités par leur entreprise.`,
    en: (open: string, company: string) =>
      `About ${open} of respondents came by themselves, through the survey that is open to all; ${company} were invited by their company.`,
  },
  allOpen: {
    fr: 'Presque tous les répondants sont venus d’eux-mêmes, par le questionnaire ouvert à tous.',
    en: 'Nearly all respondents came by themselves, through the survey that is open to all.',
  },
  selfSelected: {
    fr: 'Personne n’a choisi ceux qui viennent d’eux-mêmes : ils se sont choisis, et rien ne dit qu’ils pensent comme les autres salariés. C’est pourquoi leurs chiffres sont donnés à part.',
    en: 'Nobody selected those who come by themselves: they selected themselves, and nothing says that they think as other employees do. That is why their figures are given apart.',
  },
  capNone: {
    fr: (most: string) =>
      `Aucune entreprise ne peut peser plus de ${most} dans les chiffres ; ici, aucune n’en approchait au point d’être ramenée à ce plafond.`,
    en: (most: string) =>
      `No company may count for more than ${most} of the figures; here none had to be held back to that.`,
  },
  capOne: {
    fr: (most: string) =>
      `Aucune entreprise ne peut peser plus de ${most} dans les chiffres : les réponses d’une entreprise, plus nombreuses, comptent ici pour cette part.`,
    en: (most: string) =>
      `No company may count for more than ${most} of the figures: one company’s answers, being more, count here for that part.`,
  },
  capSome: {
    fr: (most: string, companies: string) =>
      `Aucune entreprise ne peut peser plus de ${most} dans les chiffres : les réponses de ${companies} entreprises, plus nombreuses, sont ramenées à ce plafond.`,
    en: (most: string, companies: string) =>
      `No company may count for more than ${most} of the figures: the answers of ${companies} companies, being more, are held back to that.`,
  },
  weights: {
    fr: (open: string, company: string) =>
      `Dans les chiffres, le questionnaire ouvert pèse ainsi ${open} et les entreprises ensemble ${company}.`,
    en: (open: string, company: string) =>
      `In the figures the open survey thus counts for ${open} and companies together for ${company}.`,
  },
  caption: {
    fr: 'Les chiffres clés, selon la façon de venir',
    en: 'Headline figures by how respondents came',
  },
  figure: { fr: 'Chiffre', en: 'Figure' },
  all: { fr: 'Tous', en: 'All' },
  open: { fr: 'Venus d’eux-mêmes', en: 'Self-selected' },
  company: { fr: 'Invités par leur entreprise', en: 'Invited by their company' },
  shift: { fr: 'Sans les premiers', en: 'Without the self-selected' },
  points: {
    fr: (points: string, interval: string) => `${points} points (${interval})`,
    en: (points: string, interval: string) => `${points} points (${interval})`,
  },
  notSameMix: {
    fr: 'Les deux colonnes ne sont pas à composition égale : elles portent les poids de l’édition, faits pour tous les répondants ensemble. Le profil de ceux qui viennent de chaque façon n’est pas mesuré à part : une partie de l’écart peut venir de là.',
    en: 'The two columns are not at the same mix: they carry the edition’s weights, made for all respondents together. The profile of those who come each way is not measured apart: part of a difference may come from it.',
  },
  notTold: {
    fr: (respondents: string) =>
      `Les chiffres clés selon la façon de venir sont publiés à partir de ${respondents} répondants.`,
    en: (respondents: string) =>
      `Headline figures by how respondents came are published from ${respondents} respondents.`,
  },
});

export const waysInTexts = byLanguage(texts);
