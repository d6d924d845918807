import type { StepCode } from '../../../functions/survey/action-plan.ts';
import type { Text } from '../../shared/language.ts';
import type { EvidenceId } from './known.ts';

interface StepText {
  readonly title: Text;
  /** How, in a paragraph. */
  readonly how: Text;
  /** The same to tick off. */
  readonly checklist: readonly Text[];
}

/** What each step asks for. Why it is called for is said by the figures beside it. */
export const stepTexts: Readonly<Record<StepCode, StepText>> = {
  charterWrite: {
    title: { fr: 'Écrire une charte', en: 'Write a charter' },
    how: {
      fr: 'Partez du projet composé plus bas : choisissez le ton thème par thème, ôtez ce qui ne vous concerne pas, puis discutez-le avec les représentants du personnel avant de l’arrêter. Deux pages suffisent, si elles disent les droits autant que les devoirs.',
      en: 'Start from the draft composed below: choose the tone theme by theme, take out what does not concern you, then discuss it with the employee representatives before settling it. Two pages are enough, if they state rights as well as duties.',
    },
    checklist: [
      {
        fr: 'Si certains disent déjà en connaître une, chercher de quel texte ils parlent',
        en: 'If some say they know one already, find out which text they mean',
      },
      {
        fr: 'Composer le projet et le faire relire par un juriste',
        en: 'Compose the draft and have a lawyer read it',
      },
      {
        fr: 'Informer et consulter les représentants du personnel',
        en: 'Inform and consult the employee representatives',
      },
      {
        fr: 'La publier là où chacun la trouve en deux clics',
        en: 'Publish it where everyone finds it in two clicks',
      },
      { fr: 'La remettre et l’expliquer à chaque arrivée', en: 'Give and explain it to everyone who joins' },
    ],
  },
  charterMakeKnown: {
    title: { fr: 'Faire connaître la charte', en: 'Make the charter known' },
    how: {
      fr: 'Une charte envoyée par courriel n’est pas lue. Faites-la présenter en dix minutes, dans chaque réunion d’équipe, par le responsable de l’équipe, avec trois situations vécues : ce qu’on peut écrire, ce qu’on évite, à qui demander.',
      en: 'A charter sent by email is not read. Have it presented in ten minutes, at every team meeting, by the team’s own manager, with three situations from real life: what one can write, what to avoid, whom to ask.',
    },
    checklist: [
      { fr: 'La résumer en une page, droits d’abord', en: 'Sum it up on one page, rights first' },
      { fr: 'Donner aux responsables trois cas à discuter', en: 'Give managers three cases to discuss' },
      {
        fr: 'Faire le tour de toutes les équipes, horaires décalés compris',
        en: 'Reach every team, shift workers included',
      },
      { fr: 'La mettre dans le parcours d’arrivée', en: 'Make it part of joining the company' },
    ],
  },
  contactsName: {
    title: { fr: 'Dire à qui s’adresser', en: 'Say whom to ask' },
    how: {
      fr: 'Désignez deux personnes à qui l’on peut poser une question avant de publier, ou demander de l’aide après : l’une à la communication, l’autre hors de la hiérarchie. Annoncez-les là où les gens sont, avec une promesse : réponse sous deux jours, et poser la question ne sera jamais reproché.',
      en: 'Name two people whom anyone can ask before posting, or turn to for help afterwards: one in communication, one outside the line of command. Announce them where people are, with a promise: an answer within two days, and asking is never held against anyone.',
    },
    checklist: [
      {
        fr: 'Désigner deux interlocuteurs, et leurs remplaçants',
        en: 'Name two contacts, and their deputies',
      },
      { fr: 'Ouvrir une adresse ou un canal à leur nom', en: 'Open an address or channel for them' },
      {
        fr: 'L’afficher : intranet, salle de pause, charte',
        en: 'Display it: intranet, break room, charter',
      },
      {
        fr: 'Compter les questions, sans garder qui les pose',
        en: 'Count the questions, without keeping who asks',
      },
    ],
  },
  contactsMakeKnown: {
    title: { fr: 'Faire savoir à qui s’adresser', en: 'Make it known whom to ask' },
    how: {
      fr: 'Vos interlocuteurs existent, et trop peu de gens le savent. Faites-les passer une fois dans chaque équipe, mettez leur adresse au bas de la charte et des messages internes, et racontez, sans nommer personne, une question à laquelle ils ont répondu.',
      en: 'Your contacts exist, and too few people know. Have them visit each team once, put their address at the foot of the charter and of internal messages, and tell of a question they answered, without naming anybody.',
    },
    checklist: [
      { fr: 'Présenter les interlocuteurs dans chaque équipe', en: 'Introduce the contacts to each team' },
      {
        fr: 'Mettre leur adresse partout où l’on parle de réseaux',
        en: 'Put their address wherever networks are spoken of',
      },
      {
        fr: 'Publier chaque trimestre les questions reçues, anonymes',
        en: 'Publish the questions each quarter, anonymously',
      },
    ],
  },
  awarenessStart: {
    title: { fr: 'Sensibiliser tout le monde', en: 'Make everyone aware' },
    how: {
      fr: 'Une demi-heure par équipe vaut mieux qu’un module en ligne : ce qui se voit et de qui, ce que la loi protège, ce qu’un message devient une fois partagé. Commencez par les dirigeants et les encadrants, que l’on imite.',
      en: 'Half an hour per team does more than an online module: what shows and to whom, what the law protects, what becomes of a message once it is shared. Begin with executives and managers, whom others imitate.',
    },
    checklist: [
      { fr: 'Fixer une date par équipe, dirigeants d’abord', en: 'Set a date per team, executives first' },
      { fr: 'Préparer trois exemples du métier', en: 'Prepare three examples from the trade' },
      {
        fr: 'Laisser une page à garder, avec à qui s’adresser',
        en: 'Leave one page to keep, with whom to ask',
      },
      { fr: 'Prévoir une séance pour les nouveaux arrivants', en: 'Plan a session for newcomers' },
    ],
  },
  awarenessReach: {
    title: { fr: 'Sensibiliser ceux qui ne l’ont pas été', en: 'Reach those who were not made aware' },
    how: {
      fr: 'Ce que vous faites n’arrive pas à tous. Regardez quels métiers, sites et horaires les séances ont laissés de côté, et allez-y : en équipe, sur le temps de travail, en une demi-heure.',
      en: 'What you do does not reach everyone. Look at which trades, sites and shifts the sessions left out, and go there: with the team, in working time, in half an hour.',
    },
    checklist: [
      { fr: 'Lister les équipes où rien n’a eu lieu', en: 'List the teams where nothing took place' },
      { fr: 'Y tenir une séance sur le temps de travail', en: 'Hold a session there in working time' },
      { fr: 'La répéter une fois par an', en: 'Repeat it once a year' },
    ],
  },
  limitsExplain: {
    title: {
      fr: 'Expliquer ce que la loi permet de dire',
      en: 'Explain what the law lets people say',
    },
    how: {
      fr: 'Qui ne sait pas où est la limite se tait trop, ou la franchit. Dites-la simplement : critiquer est permis, injurier ou livrer un secret ne l’est pas, alerter est protégé, un groupe fermé est privé. L’observatoire a une page qui le dit, « Puis-je publier ça ? » : donnez-en l’adresse.',
      en: 'Those who do not know where the limit is say too little, or cross it. State it plainly: criticism is allowed, insult or giving away a secret is not, whistleblowing is protected, a closed group is private. The observatory has a page that says so, “May I post this?”: pass its address on.',
    },
    checklist: [
      {
        fr: 'Écrire une page : permis, défendu, protégé',
        en: 'Write one page: allowed, forbidden, protected',
      },
      {
        fr: 'La faire relire par un juriste et les représentants',
        en: 'Have a lawyer and the representatives read it',
      },
      { fr: 'La discuter sur cinq exemples de publications', en: 'Discuss it over five examples of posts' },
    ],
  },
  sanctionsClarify: {
    title: {
      fr: 'Dire que critiquer n’est pas une faute',
      en: 'Say that criticism is not misconduct',
    },
    how: {
      fr: 'Vos salariés sont nombreux à craindre une sanction. En droit français, seul l’abus peut être sanctionné : injure, diffamation, propos excessifs. Faites-le dire par la direction, par écrit, et faites savoir comment un désaccord sur une publication se règle chez vous.',
      en: 'Many of your people fear a sanction. Under French law only abuse can be sanctioned: insult, defamation, excess. Have executives say so in writing, and make known how a disagreement about a post is settled in your company.',
    },
    checklist: [
      { fr: 'Faire signer ce message par la direction', en: 'Have executives sign the message' },
      { fr: 'L’écrire dans la charte : les droits d’abord', en: 'Write it into the charter: rights first' },
      {
        fr: 'Décrire la suite d’un désaccord : parler, corriger, retirer',
        en: 'Describe what follows a disagreement: talk, correct, take down',
      },
      {
        fr: 'En parler avec les représentants du personnel',
        en: 'Discuss it with the employee representatives',
      },
    ],
  },
  criticismAnswer: {
    title: { fr: 'Répondre au fond des critiques', en: 'Answer what criticism is about' },
    how: {
      fr: 'Un ton critique dehors dit souvent ce qui n’a pas trouvé d’oreille dedans. Ouvrez un lieu où le dire (réunion d’expression, enquête interne, représentants), choisissez deux sujets, répondez-y en public interne et faites ce que vous dites. N’allez pas chercher qui a écrit quoi : on suit des sujets, jamais des personnes.',
      en: 'A critical tone outside often says what nobody listened to inside. Open a place to say it (an open meeting, an internal survey, the representatives), choose two subjects, answer them in front of everyone and do what you say. Do not look for who wrote what: follow subjects, never people.',
    },
    checklist: [
      { fr: 'Relever les sujets publics, jamais les auteurs', en: 'Note public subjects, never authors' },
      {
        fr: 'En discuter avec les équipes et leurs représentants',
        en: 'Discuss them with teams and representatives',
      },
      { fr: 'Répondre à deux d’entre eux, avec une date', en: 'Answer two of them, with a date' },
      {
        fr: 'Dire ensuite ce qui a changé, et ce qui ne changera pas',
        en: 'Say afterwards what changed, and what will not',
      },
    ],
  },
  trainingOpen: {
    title: { fr: 'Ouvrir une formation', en: 'Open a course' },
    how: {
      fr: 'Offrez une demi-journée à ceux qui le souhaitent : régler sa confidentialité, écrire sans se mettre en difficulté, se servir d’un réseau pour son métier. Ouverte à tous les métiers et sur le temps de travail, elle touche d’autres personnes que celles qui savent déjà.',
      en: 'Offer half a day to those who wish: privacy settings, writing without getting into trouble, using a network for one’s trade. Open to every trade and in working time, it reaches people beyond those who already know.',
    },
    checklist: [
      { fr: 'Choisir un contenu et une personne qui forme', en: 'Choose contents and someone to teach it' },
      {
        fr: 'L’ouvrir à tous les métiers, sur le temps de travail',
        en: 'Open it to every trade, in working time',
      },
      { fr: 'Tenir une page de ressources pour la suite', en: 'Keep a page of resources for afterwards' },
    ],
  },
  trainingWiden: {
    title: { fr: 'Ouvrir la formation à davantage de monde', en: 'Widen the course' },
    how: {
      fr: 'La formation existe et peu l’ont suivie. Demandez pourquoi : horaires, annonce, encadrement ? Ajoutez des séances courtes sur les sites, et faites venir par équipe plutôt que par inscription.',
      en: 'The course exists and few have taken it. Ask why: hours, announcement, managers? Add short sessions on site, and bring people in by team rather than by enrolment.',
    },
    checklist: [
      { fr: 'Demander à dix personnes ce qui les retient', en: 'Ask ten people what keeps them away' },
      { fr: 'Ajouter un format court, sur site', en: 'Add a short form, on site' },
      { fr: 'Fixer des séances par équipe', en: 'Set sessions by team' },
    ],
  },
  ambassadorsSupport: {
    title: {
      fr: 'Accompagner ceux qui veulent être ambassadeurs',
      en: 'Support those who would be ambassadors',
    },
    how: {
      fr: 'Certains sont prêts à parler de l’entreprise, et vos règles sont en place pour les protéger. Invitez, ne désignez pas : c’est un choix, révocable sans conséquence, sur le temps de travail, avec leurs mots.',
      en: 'Some are ready to speak about the company, and your rules are there to protect them. Invite, do not appoint: it is a choice, free to end without consequence, in working time, in their own words.',
    },
    checklist: [
      {
        fr: 'Écrire que c’est un choix, et comment on arrête',
        en: 'Write that it is a choice, and how to stop',
      },
      {
        fr: 'Former les volontaires, puis les laisser parler',
        en: 'Train the volunteers, then let them speak',
      },
      { fr: 'Compter leur temps comme du travail', en: 'Count their time as work' },
      { fr: 'N’en tirer ni prime ni évaluation', en: 'Tie neither bonus nor appraisal to it' },
    ],
  },
};

/** A figure's end of a sentence; `group` where it is not said of all employees. */
interface FactText extends Text {
  readonly group?: Text;
}

const talkers: Text = {
  fr: 'de ceux qui parlent de l’entreprise',
  en: 'of those who talk about the company',
};

/** How a figure is said of employees, after "35 % de vos salariés (de 27 à 43 %)" or "35% of your people (27 to 43%)". */
export const factTexts: Readonly<Record<EvidenceId, FactText>> = {
  charterKnown: { fr: 'connaissent le contenu d’une charte', en: 'know what a charter of the company says' },
  aware: { fr: 'disent avoir été sensibilisés', en: 'say they were made aware' },
  contactKnown: { fr: 'savent à qui s’adresser', en: 'know whom to ask' },
  trained: {
    fr: 'ont suivi une formation de l’entreprise',
    en: 'have taken a course offered by the company',
  },
  mention: {
    fr: 'parlent de l’entreprise sur les réseaux sociaux',
    en: 'talk about the company on social networks',
  },
  public: { fr: 'publient pour tout le monde', en: 'post for everyone to see', group: talkers },
  sanctions: {
    fr: 'pensent que critiquer l’entreprise expose à des sanctions',
    en: 'think that criticising the company risks sanctions',
  },
  exposed: {
    fr: 'parlent de l’entreprise sans avoir été sensibilisés',
    en: 'talk about the company without having been made aware',
  },
  ambassadors: {
    fr: 'sont ou seraient prêts à être ambassadeurs',
    en: 'are, or would be willing to be, ambassadors',
  },
  limitsKnown: {
    fr: 'savent bien ce que la loi permet de dire de leur employeur',
    en: 'know well what the law lets them say about their employer',
  },
  critical: { fr: 'le font de façon critique', en: 'do so critically', group: talkers },
};
