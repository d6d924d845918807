import { disclosureRules } from '../../../functions/disclosure/rules.ts';
import { defineTexts, type TextsOf } from '../../shared/language.ts';

const { minimumGroup, newResponsesForBenchmark } = disclosureRules;

export const texts = defineTexts({
  noWave: {
    fr: 'Aucune vague n’est prévue pour l’instant : il n’y a rien à suivre.',
    en: 'No wave is planned for now: there is nothing to follow.',
  },
  nobodyInvited: {
    fr: 'Vous n’avez encore invité personne à cette vague.',
    en: 'You have not invited anyone to this wave yet.',
  },
  inviteNow: { fr: 'Inviter', en: 'Invite' },
  invited: { fr: 'invités', en: 'invited' },
  invitedText: {
    fr: 'Liens personnels et admissions de l’affiche.',
    en: 'Personal links and the poster’s admissions.',
  },
  admitted: { fr: 'admis, au moins', en: 'admitted, at least' },
  admittedText: {
    fr: 'Arrondi vers le bas, de cinq en cinq. Qui est admis a ouvert l’enquête, sans l’avoir toujours finie.',
    en: 'Rounded down to fives. Whoever is admitted has opened the survey, and not always finished it.',
  },
  daysLeft: {
    fr: (isOne: boolean) => (isOne ? 'jour pour répondre' : 'jours pour répondre'),
    en: (isOne: boolean) => (isOne ? 'day to answer' : 'days to answer'),
  },
  daysLeftText: {
    fr: (to: string) => `Jusqu’au ${to} inclus.`,
    en: (to: string) => `Until ${to} inclusive.`,
  },
  daysUntil: {
    fr: (isOne: boolean) => (isOne ? 'jour avant l’ouverture' : 'jours avant l’ouverture'),
    en: (isOne: boolean) => (isOne ? 'day until it opens' : 'days until it opens'),
  },
  daysUntilText: { fr: (from: string) => `Le ${from}.`, en: (from: string) => `On ${from}.` },
  over: { fr: 'La vague est close', en: 'The wave is closed' },
  overText: { fr: 'Plus aucune réponse n’est prise.', en: 'No more responses are taken.' },
  share: {
    fr: (admitted: string, invited: string) => `Au moins ${admitted} admis sur ${invited} invités`,
    en: (admitted: string, invited: string) => `At least ${admitted} admitted of ${invited} invited`,
  },
  refresh: { fr: 'Actualiser', en: 'Refresh' },
  refreshed: { fr: 'C’est à jour.', en: 'Up to date.' },
  refreshing: { fr: 'Actualisation…', en: 'Refreshing…' },

  neededTitle: { fr: 'Ce qu’il faut pour une comparaison', en: 'What a benchmark needs' },
  neededTooFewInvited: {
    fr: `Il faut au moins ${minimumGroup} réponses, et vous avez invité moins de ${minimumGroup} personnes : aucune comparaison ne pourra paraître. Invitez-en davantage.`,
    en: `It takes at least ${minimumGroup} responses, and you have invited fewer than ${minimumGroup} people: no benchmark can appear. Invite more.`,
  },
  neededNotYet: {
    fr: `Il faut au moins ${minimumGroup} réponses envoyées. Moins de ${minimumGroup} personnes ont été admises pour l’instant, à en juger par le nombre arrondi.`,
    en: `It takes at least ${minimumGroup} responses sent. Fewer than ${minimumGroup} people have been admitted so far, going by the rounded number.`,
  },
  neededReached: {
    fr: `Il faut au moins ${minimumGroup} réponses envoyées. Assez de personnes ont été admises ; la comparaison paraît avec l’édition qui suit, si ${minimumGroup} d’entre elles sont allées jusqu’au bout.`,
    en: `It takes at least ${minimumGroup} responses sent. Enough people have been admitted; the benchmark appears with the next edition, if ${minimumGroup} of them went through to the end.`,
  },
  neededPending: {
    fr: 'Et il faut que l’entreprise soit vérifiée : d’ici là, les réponses sont gardées sans être comptées.',
    en: 'And the company must be verified: until then responses are kept without being counted.',
  },
  neededRefused: {
    fr: 'L’inscription de l’entreprise a été refusée : personne n’est admis, et aucune comparaison ne paraît.',
    en: 'The company’s sign-up was refused: nobody is admitted, and no benchmark appears.',
  },
  renewed: {
    fr: `La comparaison est ensuite renouvelée dès que ${newResponsesForBenchmark} réponses de chez vous sont nouvelles.`,
    en: `The benchmark is then renewed as soon as ${newResponsesForBenchmark} responses of your people are new.`,
  },

  neverTitle: { fr: 'Ce que vous ne verrez jamais', en: 'What you will never see' },
  never: {
    fr: 'Qui a répondu, qui ne l’a pas fait, quand, ni quoi. Ce n’est pas un réglage : ni une heure, ni rien qui aille d’une invitation à une réponse n’est enregistré. L’observatoire sait quels numéros ont servi, pour qu’aucun ne serve deux fois, mais pas à qui vous les avez donnés ; vous savez à qui, mais ne verrez jamais lesquels. Le nombre d’admis va de cinq en cinq pour que, même en invitant une personne à la fois, on ne la voie pas arriver.',
    en: 'Who answered, who did not, when, or what. This is no setting: neither a time nor anything that leads from an invitation to a response is stored. The observatory knows which numbers were used, so that none is used twice, but not whom you gave them to; you know to whom, but will never see which. The number admitted moves in fives so that, even by inviting one person at a time, you do not see them come.',
  },
  remind: {
    fr: 'Pour relancer, écrivez à tout le monde, avec le même lien qu’au premier envoi : qui a déjà répondu en est averti sur la page, et rien n’est compté deux fois.',
    en: 'To remind people, write to everyone, with the same link as the first time: whoever has answered already is told so on the page, and nothing counts twice.',
  },
});

export type Texts = TextsOf<typeof texts>;
