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
    en: (title: string, edition: string) => `${title}: closed. The figures come out on ${edition}.`,
  },
  closed: {
    fr: (title: string, closes: string) => `${title} : close le ${closes}.`,
    en: (title: string, closes: string) => `${title}: closed on ${closes}.`,
  },
  answered: {
    fr: (from: string, to: string, target: string, aim: string) =>
      `Entre ${from} et ${to} réponses à ce jour, sur ${target} ${aim}`,
    en: (from: string, to: string, target: string, aim: string) =>
      `Between ${from} and ${to} answers so far, of ${target} ${aim}`,
  },
  answeredEnough: {
    fr: (from: string, to: string, target: string, aim: string) =>
      `C’est assez : entre ${from} et ${to} réponses, pour ${target} ${aim}`,
    en: (from: string, to: string, target: string, aim: string) =>
      `Enough: between ${from} and ${to} answers, with ${target} ${aim}`,
  },
  answeredFew: {
    fr: (target: string, aim: string) =>
      `Trop peu de réponses pour en donner le nombre, sur ${target} ${aim}`,
    en: (target: string, aim: string) => `Too few answers yet to give a number, of ${target} ${aim}`,
  },
  answeredNever: {
    fr: (target: string, aim: string) => `Pas encore de compte ; ${target} réponses ${aim}`,
    en: (target: string, aim: string) => `No count yet; ${target} answers ${aim}`,
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
      `${members} ${members < 2 ? 'entreprise membre' : 'entreprises membres'} ; il en faut ${least}`,
    en: (members: number, least: string) =>
      `${members} member ${members === 1 ? 'company' : 'companies'}; it takes ${least}`,
  },
  nextDate: { fr: 'Prochaine date', en: 'Next date' },
  nextMail: { fr: 'Prochain courriel', en: 'Next email' },
  noMail: { fr: 'aucun n’est prévu', en: 'none is planned' },
  count: {
    fr: (date: string) => `${date}, compte des réponses`,
    en: (date: string) => `${date}, count of answers`,
  },
  close: { fr: (date: string) => `${date}, dernier jour`, en: (date: string) => `${date}, last day` },
  edition: { fr: (date: string) => `${date}, édition`, en: (date: string) => `${date}, edition` },
  openFrom: { fr: (date: string) => `${date}, ouverture`, en: (date: string) => `${date}, opening` },
  mailsSent: { fr: (date: string) => `${date}, invitations`, en: (date: string) => `${date}, invitations` },
  reminder: { fr: (date: string) => `${date}, rappel`, en: (date: string) => `${date}, reminder` },

  actionTitle: { fr: 'À faire maintenant', en: 'To do now' },
  othersActionTitle: {
    fr: 'À faire par un membre qui gère',
    en: 'To be done by a member who manages',
  },
  mend: { fr: 'Corriger la description', en: 'Correct the description' },
  mendWhy: {
    fr: 'L’inscription a été refusée ; une description corrigée sera examinée de nouveau.',
    en: 'The sign-up was refused; a corrected description will be reviewed again.',
  },
  askWhySuspended: { fr: 'Voir le compte', en: 'See the account' },
  askWhySuspendedWhy: {
    fr: 'L’observatoire a suspendu l’espace, pour le motif donné plus haut. Écrivez-lui pour qu’il réexamine sa décision.',
    en: 'The observatory has suspended the space, for the reason given above. Write to it to have the decision reviewed.',
  },
  awaitVerification: { fr: 'Voir comment inviter', en: 'See how to invite' },
  awaitVerificationWhy: {
    fr: 'L’observatoire vérifie l’entreprise. Vous n’avez rien d’autre à faire ; vous pouvez déjà réfléchir aux invitations.',
    en: 'The observatory is verifying the company. You have nothing else to do; you can already think about how to invite.',
  },
  acceptSheet: { fr: 'Lire et accepter la fiche', en: 'Read and accept the sheet' },
  acceptSheetWhy: {
    fr: 'Personne n’est invité avant que la fiche de garantie soit acceptée ; elle est ensuite figée. Si vous voulez des groupes ou des questions à vous, nommez-les d’abord.',
    en: 'Nobody is invited before the guarantee sheet is accepted, and it is then frozen. If you want groups or questions of your own, name them first.',
  },
  readSheet: { fr: 'Lire la fiche de garantie', en: 'Read the guarantee sheet' },
  readSheetWhy: {
    fr: 'La fiche de garantie dit aux salariés ce qui leur est promis. Elle n’est pas encore figée : c’est le moment de dire ce qui y manque.',
    en: 'The guarantee sheet tells employees what they are promised. It is not frozen yet: now is the time to say what it lacks.',
  },
  gatherMembers: { fr: 'Remettre le code', en: 'Give out the code' },
  gatherMembersWhy: {
    fr: 'Une fédération voit les chiffres de ses membres pris ensemble, à partir de trois. Remettez-leur votre code : chacun le saisit dans son compte.',
    en: 'A federation sees its members’ figures taken together, from three members on. Give them your code: each enters it in its own account.',
  },
  invite: { fr: 'Inviter vos salariés', en: 'Invite your people' },
  inviteWhy: {
    fr: (target: string) =>
      `La vague est ouverte et personne n’est invité. Il faut environ ${target} réponses.`,
    en: (target: string) =>
      `The wave is open and nobody has been invited. About ${target} answers are needed.`,
  },
  inviteMore: { fr: 'Inviter davantage', en: 'Invite more people' },
  inviteMoreWhy: {
    fr: (target: string) =>
      `Vous avez invité moins de ${target} personnes : même si toutes répondent, cela ne suffira pas.`,
    en: (target: string) =>
      `You have invited fewer than ${target} people: even if they all answer, it will not be enough.`,
  },
  remind: { fr: 'Faire un rappel à tous', en: 'Remind everyone' },
  remindWhy: {
    fr: (target: string) =>
      `Il n’est pas encore certain que ${target} personnes aient répondu. Un rappel va à tous, puisque personne ne sait qui a répondu.`,
    en: (target: string) =>
      `It is not certain yet that ${target} people have answered. A reminder goes to everyone, since nobody knows who has.`,
  },
  prepareInvitations: { fr: 'Préparer les invitations', en: 'Prepare the invitations' },
  prepareInvitationsWhy: {
    fr: (target: string) =>
      `Prêtes à l’ouverture, elles partiront plus tôt. Il faut environ ${target} réponses.`,
    en: (target: string) =>
      `If they are ready when the wave opens, they go out sooner. About ${target} answers are needed.`,
  },
  readBenchmark: { fr: 'Lire la comparaison', en: 'Read the benchmark' },
  readBenchmarkWhy: {
    fr: 'La comparaison est parue ; vous ne l’avez pas encore ouverte dans ce navigateur.',
    en: 'The benchmark is out; you have not opened it in this browser yet.',
  },
  stateGovernance: { fr: 'Déclarer ce que vous avez en place', en: 'State what you have in place' },
  stateGovernanceWhy: {
    fr: 'Les pas suivants en dépendent : une charte que personne ne connaît n’appelle pas la même action qu’une charte à écrire.',
    en: 'The next steps depend on it: a charter that nobody knows calls for something other than a charter still to be written.',
  },
  chooseAction: { fr: 'Choisir une action', en: 'Choose an action' },
  chooseActionWhy: {
    fr: (name: string, figure: string) =>
      `« ${name} » : ${figure}. De tous les pas possibles, c’est celui que vos chiffres demandent d’abord.`,
    en: (name: string, figure: string) =>
      `“${name}”: ${figure}. Of all possible steps, this is the one your figures call for first.`,
  },
  carryOn: { fr: 'Suivre vos actions', en: 'Follow up your actions' },
  carryOnWhy: {
    fr: 'Elles sont en cours, et vos chiffres n’en demandent pas d’autre.',
    en: 'They are under way, and your figures call for no others.',
  },
  share: { fr: 'Partager le rapport', en: 'Share the report' },
  shareWhy: {
    fr: 'Vos chiffres ne demandent pas d’autre pas : rendez-les à ceux qui ont répondu.',
    en: 'Your figures call for no further step: share them with the people who answered.',
  },
  follow: { fr: 'Suivre la participation', en: 'Follow participation' },
  followWhy: {
    fr: 'Il y a assez de réponses. Il n’y a plus qu’à attendre.',
    en: 'There are enough answers. All you have to do is wait.',
  },
  wait: { fr: 'Voir les dates', en: 'See the dates' },
  waitWhy: {
    fr: 'Il n’y a rien à faire avant la prochaine date.',
    en: 'There is nothing to do before the next date.',
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
      `With ${answers} answers, no difference is established or probable. That does not establish that you are like the others.`,
  },
  allDifferences: { fr: 'Toute la comparaison', en: 'The whole benchmark' },
  changesTitle: { fr: 'Depuis la dernière fois', en: 'Since last time' },
  firstWave: {
    fr: 'C’est votre première comparaison. La suivante montrera ce qui a changé.',
    en: 'This is your first benchmark. The next one will show what has changed.',
  },
  olderWave: {
    fr: (wave: string) =>
      `Chiffres de la vague « ${wave} » : à la plus récente, trop peu de personnes avaient répondu.`,
    en: (wave: string) => `Figures of the wave “${wave}”: in the latest one, too few people had answered.`,
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
      `À l’édition du ${date}, trop peu de vos salariés avaient répondu : aucun chiffre n’a été produit.`,
    en: (date: string) =>
      `For the edition of ${date}, too few of your people had answered: no figures were produced.`,
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
