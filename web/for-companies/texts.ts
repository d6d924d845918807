import { defineTexts } from '../shared/language.ts';

export const texts = defineTexts({
  heading: {
    fr: 'Vos salariés et les réseaux sociaux : où en êtes-vous ?',
    en: 'Your people and social media: where do you stand?',
  },
  lead: {
    fr: (minutes: string) =>
      `Invitez vos salariés à une enquête anonyme de ${minutes}. Vous voyez leurs réponses, prises toutes ensemble, à côté de celles de salariés du même profil : ce qui est établi, ce qui ne l’est pas, et par quoi commencer.`,
    en: (minutes: string) =>
      `Invite your people to an anonymous survey that takes ${minutes}. You see their answers, taken together, next to those of people with the same profile elsewhere: what is established, what is not, and where to start.`,
  },
  signUp: { fr: 'Inscrire votre entreprise', en: 'Sign your company up' },
  free: { fr: 'C’est gratuit.', en: 'It is free of charge.' },
  signedUp: { fr: 'Déjà inscrits ?', en: 'Already signed up?' },
  signIn: { fr: 'Ouvrir votre espace', en: 'Open your space' },

  getTitle: { fr: 'Ce que vous obtenez', en: 'What you get' },
  home: { fr: 'Un écran d’accueil', en: 'One screen to start from' },
  homeText: {
    fr: 'Où en est la vague, ce qui vous distingue, ce qui a changé, et une seule chose à faire.',
    en: 'Where the wave stands, what sets you apart, what has changed, and one thing to do.',
  },
  benchmark: { fr: 'Une comparaison à profil égal', en: 'A benchmark, like for like' },
  benchmarkText: {
    fr: 'Chaque indicateur à côté de celui de salariés de même sexe, âge et métier, avec son intervalle, et un verdict en trois mots.',
    en: 'Each indicator beside that of people of the same sex, age and occupation, with its interval, and a verdict in three words.',
  },
  invite: { fr: 'Des invitations prêtes', en: 'Ready-made invitations' },
  inviteText: {
    fr: 'Des courriels que l’observatoire envoie pour vous, des cartes à remettre, une affiche. Les textes sont écrits, en français et en anglais.',
    en: 'Emails that the observatory sends for you, cards to hand out, a poster. The wording is ready, in French and in English.',
  },
  participation: { fr: 'La participation, sans les noms', en: 'Participation, without names' },
  participationText: {
    fr: 'Chaque lundi, à peu près combien ont répondu, et combien manquent encore.',
    en: 'Every Monday, about how many have answered, and how many are still needed.',
  },
  governance: { fr: 'Des étapes, et leur effet', en: 'Steps, and their effect' },
  governanceText: {
    fr: 'Charte, sensibilisation, formation : trois étapes au plus, celles que vos chiffres demandent, mesurées à la vague suivante. Et un projet de charte à composer.',
    en: 'Charter, awareness, training: three steps at most, the ones your figures call for, measured at the next wave. And a draft charter to put together.',
  },
  report: { fr: 'Un rapport à partager', en: 'A report to pass on' },
  reportText: {
    fr: 'À imprimer ou à reprendre dans un traitement de texte, pour la direction et pour ceux qui ont répondu.',
    en: 'To print, or to edit in a word processor, for your board and for those who answered.',
  },

  exampleTitle: { fr: 'En vrai, chez une entreprise inventée', en: 'The real thing, at a made-up company' },
  exampleText: {
    fr: 'Ce sont les pages mêmes de l’espace, et les calculs mêmes. Seules les réponses sont inventées : celles des salariés d’« Exemple & Cie », qui n’existe pas, et celles des autres.',
    en: 'These are the actual pages of the space, and the actual calculations. Only the answers are invented: those of the people of “Exemple & Cie”, which does not exist, and everybody else’s.',
  },
  madeUp: { fr: 'Entreprise inventée, réponses simulées.', en: 'Made-up company, simulated answers.' },
  madeUpText: {
    fr: 'Aucun de ces chiffres ne décrit quelqu’un.',
    en: 'None of these figures describes anybody.',
  },
  exampleNavigation: { fr: 'Pages de l’exemple', en: 'Pages of the example' },
  exampleHome: { fr: 'Accueil', en: 'Home' },
  exampleBenchmark: { fr: 'Comparaison', en: 'Benchmark' },

  takesTitle: { fr: 'Ce que cela demande', en: 'What it takes' },
  tooSmall: {
    fr: (headlines: string) =>
      `Une entreprise qui compte nettement moins de ${headlines} salariés n’aura pas de chiffres à elle, même si tous répondent ; leurs réponses comptent dans les chiffres publics.`,
    en: (headlines: string) =>
      `A company with well under ${headlines} people gets no figures of its own, even if everyone answers; their answers still count in the public figures.`,
  },
  answersNote: {
    fr: 'Pour une vague de deux éditions, le cas le plus courant. S’il n’y en a qu’une, il en faut près de 30 % de moins.',
    en: 'For a wave with two editions, the usual case. If there is only one, nearly 30% fewer are needed.',
  },
  timeOfPeople: { fr: 'À chacun', en: 'From each person' },
  timeOfPeopleText: {
    fr: (minutes: string) => `Environ ${minutes}, sur un téléphone ou un ordinateur. Personne n’y est tenu.`,
    en: (minutes: string) => `About ${minutes}, on a phone or a computer. Nobody is obliged to answer.`,
  },
  timeOfYours: { fr: 'À vous', en: 'From you' },
  timeOfYoursText: {
    fr: 'Décrire l’entreprise, choisir comment inviter, prévenir les représentants du personnel. Rien à installer, rien à calculer.',
    en: 'Describe the company, choose how to invite, tell the employee representatives. Nothing to install, nothing to work out.',
  },
  mails: { fr: 'Des courriels', en: 'Emails' },
  mailsText: {
    fr: 'Une invitation par personne et deux relances au plus, les mêmes pour tous puisque personne ne sait qui a répondu. Chaque adresse est oubliée avec son dernier courriel.',
    en: 'One invitation to each person and two reminders at most, the same to all, since nobody knows who has answered. Each address is forgotten with its last email.',
  },
  days: { fr: 'Des jours', en: 'Days' },
  daysText: {
    fr: 'Une vague dure d’ordinaire un trimestre. Une première édition paraît à mi-parcours, l’autre au lendemain de la clôture.',
    en: 'A wave usually lasts a quarter. A first edition appears half-way through, the other on the day after it closes.',
  },
  money: { fr: 'De l’argent', en: 'Money' },
  moneyText: {
    fr: 'Rien : ni abonnement, ni prix par salarié, ni version payante.',
    en: 'Nothing: no subscription, no price per person, no paid version.',
  },
  whoPays: { fr: 'Qui paie l’observatoire', en: 'Who pays for the observatory' },
  inReturn: { fr: 'En retour', en: 'In return' },
  inReturnText: {
    fr: (most: string) =>
      `Les réponses de vos salariés comptent aussi dans les chiffres publics, où une entreprise pèse ${most} au plus.`,
    en: (most: string) =>
      `Your people’s answers also count in the public figures, where one company weighs ${most} at most.`,
  },

  notTitle: { fr: 'Ce que vous n’apprendrez pas', en: 'What you will not learn' },
  notWho: {
    fr: 'Qui a répondu. On vous dit, une fois par semaine, à peu près combien.',
    en: 'Who has answered. You are told, once a week, about how many.',
  },
  notWhat: {
    fr: (answer: number, deciding: number) =>
      `Ce que quelqu’un a répondu. Même en sachant tout de ses collègues, et en hésitant entre deux réponses, vous tomberiez juste ${answer} fois sur 100 au plus ; ${deciding} sur une réponse dont d’autres dépendent. À pile ou face : 50.`,
    en: (answer: number, deciding: number) =>
      `What anyone answered. Even knowing everything about their colleagues, and hesitating between two answers, you would be right at most ${answer} times in 100; ${deciding} on an answer that others depend on. Tossing a coin: 50.`,
  },
  notFew: {
    fr: (headlines: string) =>
      `Ce que disent quelques-uns. Aucun chiffre avant environ ${headlines} réponses, et chacun est brouillé exprès.`,
    en: (headlines: string) =>
      `What a few people say. There is no figure before about ${headlines} answers, and each is blurred on purpose.`,
  },
  notOthers: {
    fr: 'Ce qu’on dit dans une autre entreprise. Votre comparaison n’est lue par aucune autre non plus ; si vous rejoignez une fédération, ses membres lisent un total où vous êtes compris.',
    en: 'What is said at another company. No other company reads your benchmark either; if you join a federation, its members read a total that includes you.',
  },
  notAbsent: {
    fr: 'Ce que pensent ceux qui n’ont pas répondu. Chacun participe s’il veut, et l’intervalle ne dit rien des autres.',
    en: 'What the people who did not answer think. Everyone takes part if they like, and the interval says nothing about the others.',
  },
  notWhy: {
    fr: 'Pourquoi un chiffre a changé. Une hausse qui suit une étape est établie ou non ; rien ne dit qu’elle en soit l’effet.',
    en: 'Why a figure has changed. A rise that follows a step is established or not; nothing says that the step caused it.',
  },
  privacy: { fr: 'Comment l’anonymat est assuré', en: 'How anonymity is kept' },

  startTitle: { fr: 'Commencer', en: 'Getting started' },
  start1: { fr: 'Vous décrivez l’entreprise.', en: 'You describe the company.' },
  start2: {
    fr: 'L’observatoire vérifie qu’elle est bien celle qu’elle dit être.',
    en: 'The observatory checks that it is who it says.',
  },
  start3: {
    fr: 'Vous invitez vos salariés dès qu’une vague est ouverte.',
    en: 'You invite your people once a wave is open.',
  },
  start4: {
    fr: 'Vous lisez la comparaison le jour de l’édition.',
    en: 'You read the benchmark on the day of the edition.',
  },
});
