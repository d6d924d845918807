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
  invited: { fr: 'invités', en: 'invited' },
  invitedText: {
    fr: 'Liens personnels et admissions de l’affiche.',
    en: 'Personal links and the poster’s admissions.',
  },
  answered: { fr: 'ont répondu, environ', en: 'have answered, about' },
  band: {
    fr: (from: string, to: string) => `${from} à ${to}`,
    en: (from: string, to: string) => `${from} to ${to}`,
  },
  answeredText: {
    fr: (date: string) => `À l’édition du ${date}, bruit compris.`,
    en: (date: string) => `At the edition of ${date}, noise included.`,
  },
  answeredNever: {
    fr: 'Dit par tranches, à chaque édition et pas entre-temps.',
    en: 'Told as a band, at each edition and not in between.',
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

  neededTitle: { fr: 'Ce qu’il faut pour une comparaison', en: 'What a benchmark needs' },
  neededFirst: {
    fr: (required: string) =>
      `Environ ${required} réponses. Combien ont répondu n’est dit qu’à chaque édition, et la première n’est pas encore parue.`,
    en: (required: string) =>
      `About ${required} answers. How many have answered is told only at each edition, and the first is not out yet.`,
  },
  neededUncounted: {
    fr: (required: string) =>
      `Environ ${required} réponses. La dernière édition ne dit pas combien de vos salariés ont répondu.`,
    en: (required: string) =>
      `About ${required} answers. The last edition does not say how many of your people have answered.`,
  },
  answeredAt: {
    fr: (date: string, from: string, to: string) =>
      `À l’édition du ${date}, entre ${from} et ${to} de vos salariés avaient répondu.`,
    en: (date: string, from: string, to: string) =>
      `At the edition of ${date}, between ${from} and ${to} of your people had answered.`,
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
    fr: 'Et il faut que l’entreprise soit vérifiée : d’ici là, les réponses sont gardées sans être comptées.',
    en: 'And the company must be verified: until then responses are kept without being counted.',
  },
  neededRefused: {
    fr: 'L’inscription de l’entreprise a été refusée : personne n’est admis, et aucune comparaison ne paraît.',
    en: 'The company’s sign-up was refused: nobody is admitted, and no benchmark appears.',
  },
  planned: {
    fr: 'La comparaison paraît avec les éditions prévues, fixées avant l’ouverture ; rien n’en change entre-temps.',
    en: 'The benchmark appears with the planned editions, fixed before the wave opens; nothing of it changes in between.',
  },
  plannedEdition: {
    fr: (date: string, hour: string, isFinal: boolean) =>
      `${date}, ${hour} h : édition ${isFinal ? 'définitive' : 'provisoire'}`,
    en: (date: string, hour: string, isFinal: boolean) =>
      `${date}, ${hour}:00 (Paris): ${isFinal ? 'final' : 'provisional'} edition`,
  },

  neverTitle: { fr: 'Ce que vous ne verrez jamais', en: 'What you will never see' },
  never: {
    fr: 'Qui a répondu, qui ne l’a pas fait, quand, ni quoi. Ce n’est pas un réglage : ni une heure, ni rien qui aille d’une invitation à une réponse n’est enregistré. L’observatoire sait quels numéros ont servi, pour qu’aucun ne serve deux fois, mais pas à qui vous les avez donnés ; vous savez à qui, mais ne verrez jamais lesquels. Combien ont répondu n’est dit que par tranches, avec un bruit tiré au hasard, à chaque édition : même en invitant une personne à la fois, on ne la voit pas arriver.',
    en: 'Who answered, who did not, when, or what. This is no setting: neither a time nor anything that leads from an invitation to a response is stored. The observatory knows which numbers were used, so that none is used twice, but not whom you gave them to; you know to whom, but will never see which. How many have answered is told only as a band, with chance noise, at each edition: even by inviting one person at a time, you do not see them come.',
  },
  remind: {
    fr: 'Pour relancer, écrivez à tout le monde, avec le même lien qu’au premier envoi : qui a déjà répondu en est averti sur la page, et rien n’est compté deux fois.',
    en: 'To remind people, write to everyone, with the same link as the first time: whoever has answered already is told so on the page, and nothing counts twice.',
  },
});
