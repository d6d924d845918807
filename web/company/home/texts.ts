import { defineTexts, type TextsOf } from '../../shared/language.ts';

export const texts = defineTexts({
  waveTitle: { fr: 'La vague', en: 'The wave' },
  noWave: {
    fr: 'Aucune vague n’est prévue pour l’instant.',
    en: 'No wave is planned for now.',
  },
  scheduled: {
    fr: (title: string, opens: string, closes: string) => `${title} : ouvre le ${opens}, close le ${closes}.`,
    en: (title: string, opens: string, closes: string) => `${title}: opens on ${opens}, closes on ${closes}.`,
  },
  open: {
    fr: (title: string, days: string, closes: string) =>
      `${title} : encore ${days} pour répondre, jusqu’au ${closes}.`,
    en: (title: string, days: string, closes: string) => `${title}: ${days} left to answer, until ${closes}.`,
  },
  days: {
    fr: (count: string, isOne: boolean) => (isOne ? `${count} jour` : `${count} jours`),
    en: (count: string, isOne: boolean) => (isOne ? `${count} day` : `${count} days`),
  },
  waiting: {
    fr: (title: string, edition: string) => `${title} : close. Les chiffres paraissent le ${edition}.`,
    en: (title: string, edition: string) => `${title}: closed. Figures appear on ${edition}.`,
  },
  closed: {
    fr: (title: string, closes: string) => `${title} : close le ${closes}.`,
    en: (title: string, closes: string) => `${title}: closed on ${closes}.`,
  },
  answered: {
    fr: (from: string, to: string, target: string, aim: string) =>
      `Entre ${from} et ${to} réponses, pour ${target} ${aim}`,
    en: (from: string, to: string, target: string, aim: string) =>
      `Between ${from} and ${to} answers, of ${target} ${aim}`,
  },
  answeredFew: {
    fr: (target: string, aim: string) => `Trop peu de réponses pour le dire, pour ${target} ${aim}`,
    en: (target: string, aim: string) => `Too few answers to tell, of ${target} ${aim}`,
  },
  answeredNever: {
    fr: (target: string, aim: string) => `Pas encore compté ; ${target} réponses ${aim}`,
    en: (target: string, aim: string) => `Not counted yet; ${target} answers ${aim}`,
  },
  aimedAt: { fr: 'visées', en: 'aimed at' },
  neededAim: { fr: 'nécessaires', en: 'needed' },
  countedOn: {
    fr: (date: string, invited: string) => `Compté le ${date}, bruit compris. Invités : ${invited}.`,
    en: (date: string, invited: string) => `Counted on ${date}, noise included. Invited: ${invited}.`,
  },
  invited: {
    fr: (invited: string) => `Invités : ${invited}.`,
    en: (invited: string) => `Invited: ${invited}.`,
  },
  joined: {
    fr: (members: number, least: string) =>
      `${members} ${members < 2 ? 'entreprise membre' : 'entreprises membres'}, pour ${least} nécessaires`,
    en: (members: number, least: string) =>
      `${members} member ${members === 1 ? 'company' : 'companies'}, of ${least} needed`,
  },
  nextDate: { fr: 'Prochaine date', en: 'Next date' },
  nextMail: { fr: 'Prochain courriel', en: 'Next mail' },
  noMail: { fr: 'aucun n’est prévu', en: 'none is planned' },
  count: {
    fr: (date: string) => `${date}, compte des réponses`,
    en: (date: string) => `${date}, answers are counted`,
  },
  close: { fr: (date: string) => `${date}, dernier jour`, en: (date: string) => `${date}, last day` },
  edition: { fr: (date: string) => `${date}, édition`, en: (date: string) => `${date}, edition` },
  openFrom: { fr: (date: string) => `${date}, ouverture`, en: (date: string) => `${date}, it opens` },
  mailsSent: { fr: (date: string) => `${date}, invitation`, en: (date: string) => `${date}, invitation` },
  reminder: { fr: (date: string) => `${date}, relance`, en: (date: string) => `${date}, reminder` },

  actionTitle: { fr: 'À faire maintenant', en: 'To do now' },
  othersActionTitle: {
    fr: 'À faire par un membre qui gère',
    en: 'To be done by a member who manages',
  },
  mend: { fr: 'Corriger la description', en: 'Mend the description' },
  mendWhy: {
    fr: 'L’inscription a été refusée ; une description corrigée est examinée à nouveau.',
    en: 'The sign-up was refused; a mended description is looked at again.',
  },
  askWhySuspended: { fr: 'Voir le compte', en: 'See the account' },
  askWhySuspendedWhy: {
    fr: 'L’observatoire a suspendu l’espace, pour le motif qui est dit plus haut. Écrivez-lui pour qu’il revienne dessus.',
    en: 'The observatory has suspended the space, for the reason given above. Write to it to have that looked at again.',
  },
  awaitVerification: { fr: 'Voir comment inviter', en: 'See how to invite' },
  awaitVerificationWhy: {
    fr: 'L’observatoire vérifie l’entreprise. Rien d’autre n’est attendu de vous ; l’invitation se prépare déjà.',
    en: 'The observatory is verifying the company. Nothing else is asked of you; the invitation can be thought out already.',
  },
  acceptSheet: { fr: 'Lire et accepter la fiche', en: 'Read and accept the sheet' },
  acceptSheetWhy: {
    fr: 'Personne n’est invité avant que la fiche de garantie soit acceptée : vos salariés y lisent ce qui leur est promis. Elle est ensuite figée : nommez d’abord vos groupes et vos questions, si vous en voulez.',
    en: 'Nobody is invited before the guarantee sheet is accepted: your people read there what they are promised. It is frozen then: name your groups and questions first, if you want any.',
  },
  readSheet: { fr: 'Lire la fiche de garantie', en: 'Read the guarantee sheet' },
  readSheetWhy: {
    fr: 'La fiche de garantie dit aux salariés ce qui leur est promis, et n’est pas encore figée : c’est maintenant que vous pouvez dire ce qui y manque.',
    en: 'The guarantee sheet tells employees what they are promised, and is not frozen yet: now is when you can say what it lacks.',
  },
  gatherMembers: { fr: 'Remettre le code', en: 'Hand out the code' },
  gatherMembersWhy: {
    fr: 'Une fédération lit les chiffres de ses membres ensemble, à partir de trois. Remettez-leur votre code : chacun le saisit dans son compte.',
    en: 'A federation reads the figures of its members together, from three on. Hand them your code: each enters it in its account.',
  },
  invite: { fr: 'Inviter vos salariés', en: 'Invite your people' },
  inviteWhy: {
    fr: (target: string) =>
      `La vague est ouverte et personne n’est invité. Il faut environ ${target} réponses.`,
    en: (target: string) => `The wave is open and nobody is invited. About ${target} answers are needed.`,
  },
  inviteMore: { fr: 'Inviter davantage', en: 'Invite more people' },
  inviteMoreWhy: {
    fr: (target: string) =>
      `Vous avez invité moins de ${target} personnes : même si toutes répondent, ce sera trop peu.`,
    en: (target: string) =>
      `You have invited fewer than ${target} people: even if all answer, they are too few.`,
  },
  remind: { fr: 'Relancer tout le monde', en: 'Remind everybody' },
  remindWhy: {
    fr: (target: string) =>
      `Rien n’assure encore que ${target} aient répondu. Une relance va à tous, puisque personne ne sait qui a répondu.`,
    en: (target: string) =>
      `Nothing says yet that ${target} have answered. A reminder goes to all, since nobody knows who has.`,
  },
  prepareInvitations: { fr: 'Préparer les invitations', en: 'Prepare the invitations' },
  prepareInvitationsWhy: {
    fr: (target: string) =>
      `Elles partent plus tôt si elles sont prêtes à l’ouverture. Il faut environ ${target} réponses.`,
    en: (target: string) =>
      `They go out sooner if they are ready when it opens. About ${target} answers are needed.`,
  },
  readBenchmark: { fr: 'Lire la comparaison', en: 'Read the benchmark' },
  readBenchmarkWhy: {
    fr: 'La comparaison est parue ; elle n’a pas encore été ouverte dans ce navigateur.',
    en: 'The benchmark has appeared; it was not opened in this browser yet.',
  },
  stateGovernance: { fr: 'Dire ce que vous avez en place', en: 'Say what you have in place' },
  stateGovernanceWhy: {
    fr: 'Les étapes suivantes en dépendent : une charte que personne ne connaît n’appelle pas la même action qu’une charte à écrire.',
    en: 'The next steps depend on it: a charter that nobody knows asks for something else than one to be written.',
  },
  chooseAction: { fr: 'Choisir une action', en: 'Choose an action' },
  chooseActionWhy: {
    fr: (name: string, figure: string) =>
      `« ${name} » : ${figure}. De toutes les étapes possibles, vos chiffres demandent d’abord celle-là.`,
    en: (name: string, figure: string) =>
      `“${name}”: ${figure}. Of all possible steps, this is the one that your figures ask for first.`,
  },
  carryOn: { fr: 'Suivre vos actions', en: 'See to your actions' },
  carryOnWhy: {
    fr: 'Elles sont en cours, et vos chiffres n’en demandent pas d’autre.',
    en: 'They are under way, and your figures ask for no other.',
  },
  share: { fr: 'Partager le rapport', en: 'Share the report' },
  shareWhy: {
    fr: 'Vos chiffres ne demandent aucune étape de plus : rendez-les à ceux qui les ont donnés.',
    en: 'Your figures ask for no further step: give them back to those who gave them.',
  },
  follow: { fr: 'Suivre la participation', en: 'Follow the participation' },
  followWhy: {
    fr: 'Assez de réponses sont venues. Il n’y a qu’à attendre.',
    en: 'Enough answers have come. All there is to do is wait.',
  },
  wait: { fr: 'Voir les dates', en: 'See the dates' },
  waitWhy: {
    fr: 'Rien n’est à faire avant la prochaine date.',
    en: 'Nothing is to be done before the next date.',
  },

  findingsTitle: { fr: 'Ce qui vous distingue', en: 'What sets you apart' },
  against: {
    fr: (name: string, company: string, other: string) => `${name} : ${company}, contre ${other}`,
    en: (name: string, company: string, other: string) => `${name}: ${company}, against ${other}`,
  },
  withAdjusted: { fr: 'À profil égal.', en: 'Like for like.' },
  withObservatory: { fr: 'Face à l’observatoire tel qu’il est.', en: 'Against the observatory as it is.' },
  withOthers: { fr: 'Face aux autres répondants.', en: 'Against the other respondents.' },
  noFinding: {
    fr: (answers: string) =>
      `Avec ${answers} réponses, aucun écart n’est établi ni probable. Cela n’établit pas que vous êtes comme les autres.`,
    en: (answers: string) =>
      `On ${answers} answers, no difference is established or probable. That does not establish that you are like the others.`,
  },
  allDifferences: { fr: 'Toute la comparaison', en: 'The whole benchmark' },
  changesTitle: { fr: 'Depuis la dernière fois', en: 'Since last time' },
  firstWave: {
    fr: 'C’est votre première comparaison. La suivante dira ce qui a changé.',
    en: 'This is your first benchmark. The next will tell what has changed.',
  },
  olderWave: {
    fr: (wave: string) => `Chiffres de la vague « ${wave} » : à la plus récente, trop peu avaient répondu.`,
    en: (wave: string) => `Figures of the wave “${wave}”: in the newest, too few had answered.`,
  },
  ofEdition: {
    fr: (wave: string, date: string) => `${wave}, édition du ${date}.`,
    en: (wave: string, date: string) => `${wave}, edition of ${date}.`,
  },
  simulated: {
    fr: 'Données simulées : ces chiffres ne décrivent personne.',
    en: 'Simulated data: these figures describe nobody.',
  },

  neededTitle: { fr: 'Combien de réponses, pour quoi', en: 'How many answers, for what' },
  tooFew: {
    fr: (date: string) =>
      `À l’édition du ${date}, trop peu de vos salariés avaient répondu : aucun chiffre n’a été fait.`,
    en: (date: string) =>
      `At the edition of ${date}, too few of your people had answered: no figure was made.`,
  },
  headlines: { fr: 'Les chiffres principaux', en: 'The main figures' },
  everything: { fr: 'Tous les indicateurs', en: 'All indicators' },
  likeForLike: { fr: 'La comparaison à profil égal', en: 'The like-for-like comparison' },
  tone: {
    fr: (share: string) => `Le ton, si ${share} parlent de leur entreprise`,
    en: (share: string) => `The tone, if ${share} talk about their company`,
  },
  ofSome: {
    fr: (name: string, share: string) => `« ${name} », si la question concerne ${share} d’entre eux`,
    en: (name: string, share: string) => `“${name}”, if ${share} are asked the question`,
  },
  about: { fr: (count: string) => `environ ${count}`, en: (count: string) => `about ${count}` },
  reached: { fr: 'atteint', en: 'reached' },
  aboveHeadcount: { fr: 'plus que votre effectif', en: 'more than your headcount' },
});

export type HomeTexts = TextsOf<typeof texts>;
