import type { Text } from '../../shared/language.ts';
import type { EvidenceId } from './known.ts';
import type { StepCode } from './next-steps.ts';

/** What each step asks for, and why it follows from what was stated; figures are added where they bear it out. */
export const stepTexts: Readonly<Record<StepCode, { readonly title: Text; readonly why: Text }>> = {
  listeningTell: {
    title: {
      fr: 'Dites aux salariés et à leurs représentants ce que vous suivez',
      en: 'Tell employees and their representatives what you follow',
    },
    why: {
      fr: 'Vous suivez ce qui se dit publiquement, et n’indiquez pas les en avoir informés. En France, aucune information sur un salarié ne peut être recueillie par un dispositif qui n’a pas été porté à sa connaissance (Code du travail, art. L. 1222-4) ; et une écoute découverte par hasard passe pour une surveillance.',
      en: 'You follow what is said publicly, and do not state that they were told. In France no information on an employee may be collected by a means they were not told of (Labour Code, art. L. 1222-4); and listening that is discovered by chance looks like surveillance.',
    },
  },
  listeningLimits: {
    title: {
      fr: 'Écrivez les limites de l’écoute : contenus publics seulement, aucun suivi de personnes',
      en: 'Write down the limits of listening: public content only, nobody followed as a person',
    },
    why: {
      fr: 'Une écoute sans limite écrite peut glisser vers le suivi de salariés, ce que ni le respect ni le RGPD n’admettent.',
      en: 'Listening without written limits can slide into following employees, which neither respect nor the GDPR allows.',
    },
  },
  ambassadorsVoluntary: {
    title: {
      fr: 'Dites qu’être ambassadeur est un choix, révocable sans conséquence',
      en: 'Say that being an ambassador is a choice, free to end without consequence',
    },
    why: {
      fr: 'Vous avez des ambassadeurs, et n’indiquez pas que c’est un choix. Une parole demandée et qu’on ne peut pas refuser n’engage personne, et ne convainc personne.',
      en: 'You have ambassadors, and do not state that it is a choice. Words that are asked for and cannot be refused commit nobody, and convince nobody.',
    },
  },
  charterClarify: {
    title: {
      fr: 'Cherchez de quel texte parlent vos salariés',
      en: 'Find out which text your people mean',
    },
    why: {
      fr: 'Vous dites ne pas avoir encore de charte, et une part d’entre eux dit en connaître une : celle du groupe, une ancienne version, un article du règlement intérieur ? Tant que ce n’est pas clair, chacun suit sa règle.',
      en: 'You state no charter yet, and some of them say they know one: the group’s, an old version, an article of the works rules? Until that is clear, everybody follows a rule of their own.',
    },
  },
  awarenessClarify: {
    title: {
      fr: 'Cherchez qui sensibilise déjà vos salariés, et appuyez-vous dessus',
      en: 'Find out who already makes your people aware, and build on it',
    },
    why: {
      fr: 'Vous dites que rien n’est encore en place, et une part de vos salariés dit pourtant avoir été sensibilisée : par un service, un manager, un site ? C’est un début que vous pouvez étendre.',
      en: 'You state that nothing is in place yet, and still some of your people say they were made aware: by a department, a manager, a site? It is a beginning that you can widen.',
    },
  },
  listeningStart: {
    title: {
      fr: 'Organisez l’écoute de ce qui se dit publiquement',
      en: 'Organise listening to what is said publicly',
    },
    why: {
      fr: 'Vous dites n’avoir rien en place. Écouter vient d’abord : sans cela, les règles répondent à des craintes et non à ce qui se dit.',
      en: 'You state that nothing is in place. Listening comes first: without it, rules answer to fears and not to what is said.',
    },
  },
  charterWrite: {
    title: {
      fr: 'Écrivez une charte, en commençant par le projet ci-dessous',
      en: 'Write a charter, starting from the draft below',
    },
    why: {
      fr: 'Vous dites n’en avoir aucune. Sans elle, vos salariés ne peuvent savoir ni ce qu’ils ont le droit de dire, ni où commence le risque.',
      en: 'You state that you have none. Without one your people cannot know what they have the right to say, nor where the risk begins.',
    },
  },
  awarenessStart: {
    title: {
      fr: 'Sensibilisez tout le monde, dirigeants compris',
      en: 'Make everyone aware, executives included',
    },
    why: {
      fr: 'Vous dites n’avoir rien en place : chacun découvre seul ce qu’une publication engage.',
      en: 'You state that nothing is in place: everyone finds out alone what a post can entail.',
    },
  },
  contactsName: {
    title: {
      fr: 'Désignez un interlocuteur et annoncez-le',
      en: 'Name a point of contact, and announce it',
    },
    why: {
      fr: 'Vous n’en indiquez aucun. Une question posée avant de publier évite plus d’ennuis que la meilleure règle lue après.',
      en: 'You state none. A question asked before posting saves more trouble than the best rule read afterwards.',
    },
  },
  trainingStart: {
    title: {
      fr: 'Ouvrez une première formation et un centre de ressources',
      en: 'Open a first course and a resource centre',
    },
    why: {
      fr: 'Vous dites n’avoir rien en place : des règles sans pratique restent du papier.',
      en: 'You state that nothing is in place: rules without practice stay on paper.',
    },
  },
  listeningFinish: {
    title: { fr: 'Mettez en place l’écoute prévue', en: 'Set up the listening you have planned' },
    why: {
      fr: 'Vous l’avez prévue. Informez-en les salariés et leurs représentants avant de commencer.',
      en: 'You have planned it. Tell employees and their representatives before it begins.',
    },
  },
  charterFinish: {
    title: { fr: 'Achevez la charte prévue', en: 'Finish the charter you have planned' },
    why: {
      fr: 'Vous l’avez prévue ; le projet ci-dessous peut servir de base à la discussion.',
      en: 'You have planned it; the draft below can serve as a basis for discussion.',
    },
  },
  awarenessFinish: {
    title: { fr: 'Lancez la sensibilisation prévue', en: 'Begin the awareness you have planned' },
    why: {
      fr: 'Vous l’avez prévue : elle ne protège personne avant d’avoir lieu.',
      en: 'You have planned it: it protects nobody before it takes place.',
    },
  },
  trainingFinish: {
    title: {
      fr: 'Mettez en place les formations et interlocuteurs prévus',
      en: 'Set up the courses and points of contact you have planned',
    },
    why: {
      fr: 'Vous les avez prévus ; l’interlocuteur peut être désigné sans attendre le reste.',
      en: 'You have planned them; the point of contact can be named without waiting for the rest.',
    },
  },
  charterBothSides: {
    title: {
      fr: 'Ajoutez les droits à la charte : liberté d’expression, et ses limites',
      en: 'Add rights to the charter: freedom of expression, and its limits',
    },
    why: {
      fr: 'Vous n’indiquez pas que votre charte dit aussi les droits. Une charte qui ne dit que ce qui est interdit fait taire ; et elle ne peut pas retirer une liberté que la loi garantit.',
      en: 'You do not state that your charter says rights, too. One that only says what is forbidden silences people; and it cannot take away a freedom that the law guarantees.',
    },
  },
  awarenessExecutives: {
    title: {
      fr: 'Incluez les dirigeants dans la sensibilisation',
      en: 'Include executives in the awareness',
    },
    why: {
      fr: 'Vous n’indiquez pas qu’ils en sont. Leur parole engage l’entreprise plus que toute autre, et l’exemple vient d’eux.',
      en: 'You do not state that they are included. Their words commit the company more than anyone else’s, and the example comes from them.',
    },
  },
  charterMakeKnown: {
    title: { fr: 'Faites connaître la charte', en: 'Make the charter known' },
    why: {
      fr: 'Elle est en place, et moins de la moitié de vos salariés savent ce qu’elle contient. Une règle inconnue ne protège ni eux, ni vous : une page, dix minutes en réunion d’équipe, un exemplaire à l’arrivée.',
      en: 'It is in place, and fewer than half of your people know what it says. A rule nobody knows protects neither them nor you: one page, ten minutes in a team meeting, a copy for newcomers.',
    },
  },
  awarenessReach: {
    title: {
      fr: 'Faites arriver la sensibilisation jusqu’à ceux qu’elle n’a pas touchés',
      en: 'Bring the awareness to those it has not reached',
    },
    why: {
      fr: 'Elle est en place, et moins de la moitié de vos salariés disent l’avoir reçue. Cherchez où elle s’arrête : sites, métiers sans ordinateur, horaires.',
      en: 'It is in place, and fewer than half of your people say it reached them. Look where it stops: sites, jobs without a computer, working hours.',
    },
  },
  contactsMakeKnown: {
    title: { fr: 'Faites savoir à qui s’adresser', en: 'Let people know whom to ask' },
    why: {
      fr: 'Des interlocuteurs sont désignés, et moins de la moitié de vos salariés savent à qui s’adresser.',
      en: 'Points of contact are named, and fewer than half of your people know whom to ask.',
    },
  },
  coursesWiden: {
    title: {
      fr: 'Proposez les formations plus largement',
      en: 'Offer the courses more widely',
    },
    why: {
      fr: 'Des formations sont ouvertes, et moins de la moitié de vos salariés en ont suivi une. Tous n’en ont pas besoin ; ceux qui publient ou encadrent, si.',
      en: 'Courses are open, and fewer than half of your people have taken one. Not everybody needs to; those who post or manage do.',
    },
  },
  charterContact: {
    title: { fr: 'Dites dans la charte à qui s’adresser', en: 'Say in the charter whom to ask' },
    why: {
      fr: 'Vous n’indiquez pas qu’elle le dise : sans cela, le doute reste sans réponse, et l’on se tait ou l’on publie à tort.',
      en: 'You do not state that it does: without that, doubts go unanswered, and people stay silent or post wrongly.',
    },
  },
  charterConsult: {
    title: {
      fr: 'Discutez la charte avec les salariés ou leurs représentants',
      en: 'Discuss the charter with employees or their representatives',
    },
    why: {
      fr: 'Vous n’indiquez pas qu’ils y aient eu part. Une règle qu’on a discutée est mieux suivie ; et si elle peut conduire à une sanction, la consultation du CSE est obligatoire (art. L. 1321-4 et L. 1321-5).',
      en: 'You do not state that they had a part in it. A rule that was discussed is better kept; and in France, where it can lead to a sanction, the works council must be consulted (art. L. 1321-4 and L. 1321-5).',
    },
  },
  awarenessManagers: {
    title: { fr: 'Incluez les encadrants', en: 'Include managers' },
    why: {
      fr: 'Vous n’indiquez pas qu’ils en sont ; c’est à eux qu’on pose la question d’abord.',
      en: 'You do not state that they are included; it is they who are asked first.',
    },
  },
  awarenessNewcomers: {
    title: { fr: 'Prévoyez un moment à l’arrivée', en: 'Make it part of joining' },
    why: {
      fr: 'Sans cela, la part de ceux qui ont été sensibilisés baisse à chaque embauche.',
      en: 'Without it, the share of those who were made aware falls with every person hired.',
    },
  },
  listeningOwner: {
    title: { fr: 'Confiez l’écoute à quelqu’un', en: 'Put someone in charge of listening' },
    why: {
      fr: 'Vous n’indiquez personne qui en soit chargé : ce qui est l’affaire de tous n’est faite par personne.',
      en: 'You state nobody who is in charge: what is everybody’s business gets done by nobody.',
    },
  },
  listeningResponse: {
    title: {
      fr: 'Décidez qui répond, à quoi, et sous quel délai',
      en: 'Decide who answers, to what, and how soon',
    },
    why: {
      fr: 'Écouter sans savoir répondre laisse la décision au moment où l’on décide le plus mal.',
      en: 'Listening without knowing how to answer leaves the decision to the worst moment to take it.',
    },
  },
  charterReview: {
    title: { fr: 'Relisez la charte', en: 'Review the charter' },
    why: {
      fr: 'Vous n’indiquez aucune relecture depuis deux ans ; les réseaux et leurs usages, eux, ont changé.',
      en: 'You state no review for two years; networks and their uses have changed.',
    },
  },
  awarenessRepeat: {
    title: { fr: 'Répétez la sensibilisation chaque année', en: 'Repeat the awareness every year' },
    why: {
      fr: 'Vous n’indiquez pas qu’elle revient : ce qui n’est dit qu’une fois s’oublie.',
      en: 'You do not state that it comes back: what is said once is forgotten.',
    },
  },
  ambassadorsInvite: {
    title: {
      fr: 'Proposez à ceux qui le veulent d’être ambassadeurs',
      en: 'Invite those who wish to be ambassadors',
    },
    why: {
      fr: 'Charte et sensibilisation sont en place : un salarié peut parler de l’entreprise sans s’exposer. Sur la base du volontariat, et avec quelqu’un à qui parler.',
      en: 'Charter and awareness are in place: an employee can talk about the company without exposing themselves. For volunteers only, and with someone to turn to.',
    },
  },
  benchmarkFirst: {
    title: { fr: 'Demandez à vos salariés ce qu’ils en savent', en: 'Ask your people what they know of it' },
    why: {
      fr: 'Jusqu’ici seul votre côté est connu. Dès qu’assez d’entre eux auront répondu à une édition, vous verrez ce qui est arrivé jusqu’à eux.',
      en: 'So far only your side is known. Once enough of them have answered at an edition, you will see what has reached them.',
    },
  },
  benchmarkLater: {
    title: {
      fr: 'Interrogez de nouveau vos salariés à la prochaine vague',
      en: 'Ask your people again in the next wave',
    },
    why: {
      fr: 'Une partie de ce que vous avez mis en place est arrivée avec ces réponses ou après elles : elles ne peuvent pas encore en parler.',
      en: 'Some of what you put in place came with these answers or after them: they cannot speak of it yet.',
    },
  },
  benchmarkMore: {
    title: { fr: 'Invitez davantage de salariés à répondre', en: 'Invite more of your people to answer' },
    why: {
      fr: 'Avec les réponses reçues, on ne peut pas dire si plus ou moins de la moitié le savent :',
      en: 'With the answers received it cannot be told whether more or fewer than half know:',
    },
  },
  keepGoing: {
    title: { fr: 'Continuez, et mesurez de nouveau', en: 'Keep going, and measure again' },
    why: {
      fr: 'Ce que vous avez mis en place, et sur quoi vos salariés sont interrogés, est connu de plus de la moitié d’entre eux. La prochaine vague dira si cela tient.',
      en: 'What you have put in place, and your people are asked about, is known to more than half of them. The next wave will say whether that holds.',
    },
  },
};

/** A figure's end of a sentence, in full and short; `group` where it is not said of all employees. */
interface FactText extends Text {
  readonly short: Text;
  readonly group?: Text;
}

/** How a figure is said of employees, after "35 % de vos salariés (de 27 à 43 %)" or "35% of your people (27 to 43%)". */
export const factTexts: Readonly<Record<EvidenceId, FactText>> = {
  charterKnown: {
    fr: 'connaissent le contenu d’une charte',
    en: 'know what a charter of the company says',
    short: { fr: 'en connaissent le contenu', en: 'know what it says' },
  },
  aware: {
    fr: 'disent avoir été sensibilisés',
    en: 'say they were made aware',
    short: { fr: 'ont été sensibilisés', en: 'were made aware' },
  },
  contactKnown: {
    fr: 'savent à qui s’adresser',
    en: 'know whom to ask',
    short: { fr: 'savent à qui s’adresser', en: 'know whom to ask' },
  },
  trained: {
    fr: 'ont suivi une formation de l’entreprise',
    en: 'have taken a course offered by the company',
    short: { fr: 'ont suivi une formation', en: 'have taken a course' },
  },
  mention: {
    fr: 'parlent de l’entreprise sur les réseaux sociaux',
    en: 'talk about the company on social networks',
    short: { fr: 'en parlent sur les réseaux', en: 'talk about it on networks' },
  },
  public: {
    fr: 'publient pour tout le monde',
    en: 'post for everyone to see',
    group: {
      fr: 'de ceux qui parlent de l’entreprise',
      en: 'of those who talk about the company',
    },
    short: { fr: 'parmi eux, pour tout le monde', en: 'of those, for everyone to see' },
  },
  sanctions: {
    fr: 'pensent que critiquer l’entreprise expose à des sanctions',
    en: 'think that criticising the company risks sanctions',
    short: { fr: 'craignent des sanctions', en: 'think criticism risks sanctions' },
  },
  exposed: {
    fr: 'parlent de l’entreprise sans avoir été sensibilisés',
    en: 'talk about the company without having been made aware',
    short: { fr: 'en parlent sans l’avoir été', en: 'talk about it without' },
  },
  ambassadors: {
    fr: 'sont ou seraient prêts à être ambassadeurs',
    en: 'are, or would be willing to be, ambassadors',
    short: { fr: 'ambassadeurs, ou prêts à l’être', en: 'ambassadors, or willing' },
  },
};
