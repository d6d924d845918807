import { defineTexts } from '../../shared/language.ts';

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
  band: {
    fr: (from: string, to: string) => `${from} à ${to}`,
    en: (from: string, to: string) => `${from} to ${to}`,
  },
  answered: {
    fr: (invited: string, isOne: boolean) =>
      isOne ? 'réponses environ, pour 1 invité' : `réponses environ, pour ${invited} invités`,
    en: (invited: string, isOne: boolean) =>
      isOne
        ? 'answers, approximately, out of 1 invited'
        : `answers, approximately, out of ${invited} invited`,
  },
  invited: {
    fr: (isOne: boolean) => (isOne ? 'personne invitée' : 'personnes invitées'),
    en: (isOne: boolean) => (isOne ? 'person invited' : 'people invited'),
  },
  answeredText: {
    fr: (date: string) => `Compté le ${date}, bruit compris.`,
    en: (date: string) => `Counted on ${date}, noise included.`,
  },
  answeredFew: {
    fr: (date: string) =>
      `Le ${date}, moins d’une dizaine de personnes avaient répondu, ou trop peu pour en donner le nombre.`,
    en: (date: string) =>
      `On ${date}, fewer than about ten people had answered, or too few to give a number.`,
  },
  answeredNever: {
    fr: 'Les réponses n’ont pas encore été comptées.',
    en: 'The answers have not been counted yet.',
  },
  nextCount: {
    fr: (date: string) => `Prochain compte le ${date} ; rien d’ici là.`,
    en: (date: string) => `Next count on ${date}; nothing before then.`,
  },
  daysLeft: {
    fr: (isOne: boolean) => (isOne ? 'jour pour répondre' : 'jours pour répondre'),
    en: (isOne: boolean) => (isOne ? 'day to answer' : 'days to answer'),
  },
  daysLeftText: {
    fr: (to: string) => `Jusqu’au ${to} inclus.`,
    en: (to: string) => `Until the end of ${to}.`,
  },
  daysUntil: {
    fr: (isOne: boolean) => (isOne ? 'jour avant l’ouverture' : 'jours avant l’ouverture'),
    en: (isOne: boolean) => (isOne ? 'day until it opens' : 'days until it opens'),
  },
  daysUntilText: { fr: (from: string) => `Le ${from}.`, en: (from: string) => `On ${from}.` },
  over: { fr: 'La vague est close', en: 'The wave is closed' },
  overText: { fr: 'Plus aucune réponse n’est acceptée.', en: 'No more answers are accepted.' },

  neededTitle: { fr: 'Ce qu’il faut pour une comparaison', en: 'What a benchmark needs' },
  neededFirst: {
    fr: (required: string) => `Environ ${required} réponses.`,
    en: (required: string) => `About ${required} answers.`,
  },
  answeredAt: {
    fr: (date: string, from: string, to: string) =>
      `Le ${date}, entre ${from} et ${to} de vos salariés avaient répondu.`,
    en: (date: string, from: string, to: string) =>
      `On ${date}, between ${from} and ${to} of your people had answered.`,
  },
  neededMore: {
    fr: (required: string, fewest: string, most: string) =>
      `Il en faut environ ${required} : ${fewest} à ${most} de plus.`,
    en: (required: string, fewest: string, most: string) =>
      `About ${required} are needed: ${fewest} to ${most} more.`,
  },
  neededReached: {
    fr: (required: string) => `C’est assez : il en faut environ ${required}.`,
    en: (required: string) => `That is enough: about ${required} are needed.`,
  },
  neededTooFewInvited: {
    fr: 'Vous avez invité moins de personnes que cela : il est peu probable qu’une comparaison paraisse. Invitez-en davantage.',
    en: 'You have invited fewer people than that: a benchmark is unlikely to appear. Invite more.',
  },
  neededPending: {
    fr: 'Il faut aussi que l’entreprise soit vérifiée : d’ici là, les réponses sont gardées sans être comptées.',
    en: 'The company must also be verified: until then, answers are kept but not counted.',
  },
  neededRefused: {
    fr: 'L’inscription de l’entreprise a été refusée : personne n’est admis, et aucune comparaison ne paraît.',
    en: 'The company’s sign-up was refused: nobody is admitted, and there is no benchmark.',
  },

  weeksTitle: { fr: 'Semaine après semaine', en: 'Week by week' },
  weeksText: {
    fr: 'Les réponses sont comptées à des jours fixés avant l’ouverture, à 9 h, au plus une fois par semaine. Un bruit tiré au hasard s’ajoute au compte, qui n’est donné que par tranches. Entre deux comptes, rien ne bouge.',
    en: 'Answers are counted on days fixed before the wave opens, at 9:00 (Paris), once a week at most. Random noise is added to the count, which is given only as a range. Between counts, nothing moves.',
  },
  weeksNone: { fr: 'Rien n’a encore été compté.', en: 'Nothing has been counted yet.' },
  weeksCaption: { fr: 'Réponses comptées', en: 'Answers counted' },
  weekDay: { fr: 'Jour du compte', en: 'Day of the count' },
  weekAnswered: { fr: 'Avaient répondu', en: 'Had answered' },
  few: { fr: 'moins d’une dizaine', en: 'fewer than about ten' },
  toCome: { fr: 'à venir', en: 'to come' },

  target: { fr: 'Votre objectif, en réponses (facultatif)', en: 'Your target, in answers (optional)' },
  targetHint: {
    fr: 'Il n’est gardé que dans ce navigateur : vos collègues ne le voient pas.',
    en: 'It is kept only in this browser: your colleagues do not see it.',
  },
  targetWrong: {
    fr: (most: string) => `Écrivez un nombre entier, de 1 à ${most}, ou laissez vide.`,
    en: (most: string) => `Enter a whole number, from 1 to ${most}, or leave this empty.`,
  },
  targetSave: { fr: 'Enregistrer l’objectif', en: 'Save the target' },
  targetSaved: { fr: 'L’objectif est enregistré.', en: 'The target has been saved.' },
  targetGone: { fr: 'L’objectif est supprimé.', en: 'The target has been removed.' },
  targetReached: {
    fr: (target: string) => `Objectif de ${target} : atteint.`,
    en: (target: string) => `Target of ${target}: reached.`,
  },
  targetMaybe: {
    fr: (target: string) => `Objectif de ${target} : peut-être atteint, il est dans la tranche.`,
    en: (target: string) => `Target of ${target}: perhaps reached, it is within the range.`,
  },
  targetMissing: {
    fr: (target: string, fewest: string, most: string) =>
      `Objectif de ${target} : il manque ${fewest} à ${most} réponses.`,
    en: (target: string, fewest: string, most: string) =>
      `Target of ${target}: ${fewest} to ${most} more are needed.`,
  },
  targetUnknown: {
    fr: (target: string) => `Objectif de ${target} : le premier compte dira où vous en êtes.`,
    en: (target: string) => `Target of ${target}: the first count will show where you stand.`,
  },

  datesTitle: { fr: 'Les dates', en: 'The dates' },
  datesText: {
    fr: 'La comparaison paraît avec les éditions, à des dates fixées avant l’ouverture ; d’ici là, elle ne change pas.',
    en: 'The benchmark comes out with the editions, on dates fixed before the wave opens; it does not change in between.',
  },
  mailsSent: { fr: 'Invitations par courriel', en: 'Invitations by email' },
  reminder: { fr: 'Rappel à tout le monde', en: 'Reminder to everyone' },
  reminderMissed: { fr: 'Rappel manqué : il n’est pas parti', en: 'Reminder missed: it was not sent' },
  count: { fr: 'Prochain compte des réponses', en: 'Next count of answers' },
  close: { fr: 'Dernier jour pour répondre', en: 'Last day to answer' },
  edition: {
    fr: (hour: string, isFinal: boolean) => `Édition ${isFinal ? 'définitive' : 'provisoire'}, ${hour} h`,
    en: (hour: string, isFinal: boolean) =>
      `${isFinal ? 'Final' : 'Provisional'} edition, ${hour}:00 (Paris)`,
  },
  past: { fr: 'passé', en: 'past' },

  neverTitle: { fr: 'Ce que vous ne verrez jamais', en: 'What you will never see' },
  never: {
    fr: 'Qui a répondu, qui ne l’a pas fait, quand, ni quoi. Ce n’est pas un réglage : aucune heure n’est enregistrée, ni rien qui relie une invitation à une réponse. Vous n’avez entre les mains aucun lien dont vous sauriez à qui il est. Le nombre de réponses n’est donné que par tranches, avec un bruit tiré au hasard, à des jours fixés d’avance. Essayer une carte dirait si elle a servi, et l’utiliserait sinon : laissez donc chacun tirer la sienne, et n’en remettez à personne.',
    en: 'Who answered, who did not, when, or what. This is not a setting: no time is stored, nor anything that links an invitation to a response. You never hold a link whose owner you know. The number of answers is given only as a range, with random noise, on days fixed in advance. Trying a card would tell whether it was used, and use it up if not: so let everyone draw their own, and hand one to nobody.',
  },
  remind: {
    fr: 'Un rappel va toujours à tout le monde, avec le même lien que l’invitation : ceux qui ont déjà répondu en sont avertis sur la page, et rien n’est compté deux fois.',
    en: 'A reminder always goes to everyone, with the same link as the invitation: those who have already answered are told so on the page, and nothing is counted twice.',
  },
});
