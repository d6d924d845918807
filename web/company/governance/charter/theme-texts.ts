import type { Language, Text } from '../../../shared/language.ts';
import type { CharterLevel, CharterTheme } from './charter-choices.ts';

/** The paragraph of a theme at one level, or several, in both languages; as many in each. */
type Paragraphs = Readonly<Record<Language, string | readonly string[]>>;

type ThemeText = Readonly<Record<CharterLevel, Paragraphs>> & { readonly title: Text };

/**
 * What a charter says of each theme, from incentive to normative. `{employer}`, `{Employer}`, `{staff}` stand for what
 * the company is; nothing else is left to fill in. Even at its most normative, a rule forbids no opinion: it can only
 * ask for what the work justifies and in proportion to it (Code du travail, art. L. 1121-1).
 */
export const themeTexts: Readonly<Record<CharterTheme, ThemeText>> = {
  ownName: {
    title: { fr: 'Parler en son nom', en: 'Speaking in one’s own name' },
    incentive: {
      fr: 'Sur vos comptes, c’est vous qui parlez. Vos opinions sont les vôtres, et {employer} n’a pas à les approuver. Si vous évoquez votre travail, une phrase suffit à le rappeler : « Je m’exprime à titre personnel. »',
      en: 'On your own accounts, you speak for yourself. Your opinions are yours, and {employer} does not have to approve of them. When you mention your work, one sentence is enough as a reminder: “I speak for myself.”',
    },
    balanced: {
      fr: [
        'Sur vos comptes, vous parlez en votre nom. Quand vous évoquez {employer}, son activité ou son secteur, dites que vous vous exprimez à titre personnel : vos lecteurs ne peuvent pas le deviner.',
        'Écrivez « je » plutôt que « nous », et n’utilisez pas le logo de {employer} d’une manière qui laisserait croire à une parole officielle.',
      ],
      en: [
        'On your own accounts you speak in your own name. When you mention {employer}, its activity or its sector, say that you speak for yourself: your readers cannot guess it.',
        'Write “I” rather than “we”, and do not use the logo of {employer} in a way that could be taken for an official statement.',
      ],
    },
    normative: {
      fr: [
        'Seules les personnes habilitées parlent au nom de {employer}. Toute autre publication qui évoque {employer} indique que son auteur s’exprime à titre personnel, au moins dans la présentation du compte.',
        'Le nom, le logo et les marques de {employer} ne servent pas à nommer ni à illustrer un compte personnel. Cette règle porte sur la confusion possible, non sur les opinions exprimées.',
      ],
      en: [
        'Only those who are authorised speak on behalf of {employer}. Any other post that mentions {employer} says that its author speaks for themselves, at least in the description of the account.',
        'The name, logo and brands of {employer} are not used to name or illustrate a personal account. This rule is about possible confusion, not about the opinions expressed.',
      ],
    },
  },
  employerNamed: {
    title: { fr: 'Dire où l’on travaille', en: 'Saying where one works' },
    incentive: {
      fr: 'Dire où vous travaillez est votre choix. Si vous en êtes fier, dites-le ; si vous préférez le taire, personne ne vous demandera pourquoi. Quand vous recommandez un produit ou un service de {employer}, dire que vous y travaillez est simplement honnête envers vos lecteurs.',
      en: 'Saying where you work is your choice. If you are proud of it, say so; if you prefer not to, nobody will ask you why. When you recommend a product or service of {employer}, saying that you work there is simply fair to your readers.',
    },
    balanced: {
      fr: [
        'Vous êtes libre de dire ou de taire où vous travaillez. Si vous parlez de {employer}, de ses produits ou de ses concurrents, dites le lien qui vous unit : un avis dont l’auteur se cache trompe ceux qui le lisent.',
        'Si vous indiquez votre fonction, donnez-la telle qu’elle est, et mettez-la à jour quand elle change.',
      ],
      en: [
        'You are free to say where you work, or not to. When you talk about {employer}, its products or its competitors, say what links you to it: a review that hides who wrote it misleads those who read it.',
        'If you state your position, state it as it is, and update it when it changes.',
      ],
    },
    normative: {
      fr: [
        'Nul n’est tenu de dire où il travaille. Qui publie un avis ou une recommandation sur {employer}, ses produits, ses services ou ceux de ses concurrents indique en revanche qu’il y travaille : un avis publié en dissimulant ce lien peut constituer une pratique commerciale trompeuse.',
        'Les fonctions indiquées dans un profil sont exactes et retirées au départ de {employer}.',
      ],
      en: [
        'Nobody has to say where they work. But anyone who posts a review or a recommendation of {employer}, of its products or services or of those of its competitors, says that they work there: a review that hides this link may be a misleading commercial practice.',
        'Positions stated in a profile are accurate, and are taken down on leaving {employer}.',
      ],
    },
  },
  tone: {
    title: { fr: 'Ton et respect', en: 'Tone and respect' },
    incentive: {
      fr: 'Écrivez comme vous parleriez devant la personne concernée. On peut être en désaccord, le dire, et rester courtois. Un doute, une colère ? Laissez passer une nuit : ce qui est publié ne se reprend jamais tout à fait.',
      en: 'Write as you would speak to the person face to face. You can disagree, say so, and stay courteous. In doubt, or angry? Sleep on it: what is posted can never quite be taken back.',
    },
    balanced: {
      fr: [
        'La critique est permise ; l’injure, la diffamation et l’excès ne le sont pas. Parlez de faits que vous connaissez, distinguez-les de votre opinion, et ne visez pas les personnes.',
        'Aucun propos raciste, sexiste, homophobe ou discriminatoire, aucun harcèlement, où que ce soit : la loi l’interdit à chacun. Si vous en êtes la cible à cause de votre travail, {employer} vous aide.',
      ],
      en: [
        'Criticism is allowed; insult, defamation and excess are not. Speak of facts you know, keep them apart from your opinion, and do not attack individuals.',
        'No racist, sexist, homophobic or otherwise discriminatory words and no harassment, anywhere: the law forbids them to everyone. If you are their target because of your work, {employer} helps you.',
      ],
    },
    normative: {
      fr: [
        'Toute publication qui évoque {employer}, des collègues, des clients ou des partenaires respecte les personnes. Les propos injurieux, diffamatoires, discriminatoires, haineux ou constitutifs de harcèlement sont proscrits et peuvent être sanctionnés.',
        'Une opinion critique, même vive, n’est pas une faute tant qu’elle n’est pas exprimée en termes injurieux, diffamatoires ou excessifs. {Employer} apporte son appui à toute personne attaquée à raison de son travail.',
      ],
      en: [
        'Any post that mentions {employer}, colleagues, customers or partners respects people. Insulting, defamatory, discriminatory or hateful words and words that amount to harassment are prohibited and may be sanctioned.',
        'A critical opinion, even a sharp one, is not misconduct as long as it is not expressed in insulting, defamatory or excessive terms. {Employer} supports anyone attacked because of their work.',
      ],
    },
  },
  confidentiality: {
    title: { fr: 'Confidentialité', en: 'Confidentiality' },
    incentive: {
      fr: 'Vous savez mieux que personne ce qui, dans votre travail, ne se raconte pas. Une bonne question avant de publier : l’aurais-je dit, à voix haute, dans un train ? Pensez aussi à l’arrière-plan des photos : écrans, tableaux, badges.',
      en: 'You know better than anyone what in your work should not be told. A good question before posting: would I have said it aloud on a train? Think of the background of pictures, too: screens, whiteboards, badges.',
    },
    balanced: {
      fr: [
        'Ne publiez pas ce qui vous a été confié dans votre travail : projets non annoncés, résultats non publiés, prix, données de clients, dossiers de collègues, incidents de sécurité. Regardez l’arrière-plan des photos avant de les partager.',
        'Ce que {employer} a rendu public peut être repris librement. En cas de doute, demandez : la réponse vaut mieux qu’une règle de plus.',
      ],
      en: [
        'Do not post what you were entrusted with at work: projects not yet announced, results not yet published, prices, customers’ data, colleagues’ files, security incidents. Look at the background of pictures before sharing them.',
        'What {employer} has made public may be passed on freely. When in doubt, ask: an answer is worth more than one more rule.',
      ],
    },
    normative: {
      fr: [
        'Il est interdit de divulguer sur un réseau social, même à un groupe restreint, des informations confidentielles connues par le travail : secrets d’affaires, données personnelles, informations financières non publiées, contenu de dossiers, éléments de sécurité. Cette obligation dure après le départ de {employer}.',
        'Les photographies et vidéos prises dans des locaux ou sur des écrans où figurent de telles informations ne sont pas publiées. Ces règles ne font obstacle ni au signalement d’une alerte dans les conditions de la loi, ni à l’exercice des droits syndicaux, ni au droit de chacun de parler de sa propre rémunération et de ses conditions de travail.',
      ],
      en: [
        'It is forbidden to disclose on a social network, even to a small group, confidential information known through work: trade secrets, personal data, unpublished financial information, contents of files, security details. This duty outlasts the employment with {employer}.',
        'Photographs and videos taken on premises or of screens that show such information are not posted. These rules stand in the way neither of a whistleblower’s report under the law, nor of trade union rights, nor of anyone’s right to talk about their own pay and working conditions.',
      ],
    },
  },
  ai: {
    title: { fr: 'Écrire avec une intelligence artificielle', en: 'Writing with artificial intelligence' },
    incentive: {
      fr: [
        'Un assistant peut aider à trouver un mot, à traduire, à raccourcir. Relisez ce qu’il propose : il invente avec aplomb, et c’est votre nom qui est en bas. Dire qu’une image ou un texte a été fait avec une machine ne coûte rien, et vos lecteurs vous en sauront gré.',
        'Ce que vous collez dans un outil public peut en ressortir ailleurs : gardez pour vous ce que vous ne publieriez pas.',
      ],
      en: [
        'An assistant can help to find a word, to translate, to shorten. Read over what it suggests: it makes things up with confidence, and the name underneath is yours. Saying that a picture or a text was made with a machine costs nothing, and your readers will thank you.',
        'What you paste into a public tool may come out somewhere else: keep to yourself what you would not post.',
      ],
    },
    balanced: {
      fr: [
        'Vous pouvez écrire avec un assistant. Vous restez l’auteur de ce que vous publiez : vérifiez les faits, les chiffres et les citations, et dites-le quand une image, une voix ou l’essentiel d’un texte vient d’une machine.',
        'Ne donnez à un outil que {employer} n’a pas retenu ni document interne, ni donnée sur un client, un usager ou un collègue. Ne faites pas parler ni apparaître quelqu’un par une machine sans son accord.',
      ],
      en: [
        'You may write with an assistant. You remain the author of what you post: check facts, figures and quotations, and say so when a picture, a voice or most of a text comes from a machine.',
        'Do not give an internal document, or data about a customer, a user or a colleague, to a tool that {employer} has not approved. Do not use a machine to make anyone speak or appear without their agreement.',
      ],
    },
    normative: {
      fr: [
        'Toute publication faite au nom de {employer} à l’aide d’une intelligence artificielle est relue par une personne, qui en répond. Les images, sons et vidéos qui imitent des personnes, des lieux ou des faits réels portent une mention visible, ainsi que le demande le règlement européen (UE) 2024/1689, article 50.',
        'Il est interdit de confier à un outil non autorisé des informations confidentielles ou des données personnelles détenues au titre du travail, de publier par une machine au nom d’un collègue, et de faire produire de faux avis ou de faux comptes. Aucun outil n’est employé pour noter ou surveiller les publications personnelles des {staff}.',
      ],
      en: [
        'Every post made in the name of {employer} with the help of artificial intelligence is read by a person, who answers for it. Pictures, sounds and videos that imitate real people, places or facts carry a visible notice, as Regulation (EU) 2024/1689, article 50, requires.',
        'It is forbidden to give an unauthorised tool confidential information or personal data held for work, to post by machine in a colleague’s name, or to have fake reviews or fake accounts produced. No tool is used to rate or monitor the personal posts of {staff}.',
      ],
    },
  },
  others: {
    title: {
      fr: 'Clients, partenaires, concurrents, collègues',
      en: 'Customers, partners, competitors, colleagues',
    },
    incentive: {
      fr: 'Ceux dont vous parlez ne sont pas là pour répondre. Demandez à un collègue avant de publier sa photo, à un client avant de citer son projet ; parlez des concurrents comme vous aimeriez qu’ils parlent de vous.',
      en: 'Those you talk about are not there to answer. Ask a colleague before posting their picture, a customer before mentioning their project; talk about competitors as you would like them to talk about you.',
    },
    balanced: {
      fr: [
        'Ne nommez pas un client, un usager ou un partenaire, et ne racontez pas son dossier, sans son accord. Ne publiez ni photo ni message d’un collègue sans le lui demander : l’image et la vie privée appartiennent à chacun.',
        'Comparez avec les concurrents sur des faits vérifiables, sans dénigrer.',
      ],
      en: [
        'Do not name a customer, a user or a partner, or tell their story, without their agreement. Do not post a colleague’s picture or message without asking: our image and private life belong to each of us.',
        'Compare with competitors on facts that can be checked, without running them down.',
      ],
    },
    normative: {
      fr: [
        'Aucun client, usager, patient, élève ou partenaire n’est identifié dans une publication sans son accord préalable, écrit s’il s’agit de son image ou de son dossier. L’image et les propos privés d’un collègue ne sont publiés qu’avec son accord, qu’il peut retirer.',
        'Le dénigrement des concurrents et de leurs produits est proscrit. Les échanges reçus dans le travail, messages et documents compris, ne sont pas reproduits en ligne.',
      ],
      en: [
        'No customer, user, patient, pupil or partner is identified in a post without their prior agreement, in writing where their image or their file is concerned. A colleague’s image and private words are posted only with their agreement, which they may withdraw.',
        'Disparaging competitors and their products is prohibited. Exchanges received at work, messages and documents included, are not reproduced online.',
      ],
    },
  },
  time: {
    title: { fr: 'Temps de travail et appareils', en: 'Working time and devices' },
    incentive: {
      fr: 'Un coup d’œil aux réseaux pendant la journée ne pose pas de question tant que le travail se fait. Le soir, le week-end et en congé, personne n’attend de vous que vous publiiez, partagiez ou répondiez.',
      en: 'A look at networks during the day does not matter as long as the work gets done. In the evening, at weekends and on leave, nobody expects you to post, share or answer.',
    },
    balanced: {
      fr: [
        'Un usage personnel raisonnable des réseaux est admis au travail, y compris sur le matériel fourni, s’il ne gêne ni le travail, ni la sécurité. Vos identifiants personnels restent les vôtres : {employer} ne vous les demande jamais.',
        'Vous avez droit à la déconnexion : ne pas voir, ne pas partager ou ne pas répondre hors du temps de travail n’a aucune conséquence.',
      ],
      en: [
        'Reasonable personal use of networks is accepted at work, including on equipment provided, if it hinders neither work nor safety. Your personal credentials stay yours: {employer} never asks for them.',
        'You have a right to disconnect: not seeing, not sharing or not answering outside working time has no consequence.',
      ],
    },
    normative: {
      fr: [
        'L’usage personnel des réseaux pendant le temps de travail reste occasionnel et bref. Il est exclu là où la sécurité l’exige, pendant la conduite et la tenue d’un poste dangereux. Sur le matériel fourni, on applique les règles de sécurité informatique : mots de passe distincts, aucun logiciel non autorisé.',
        'Nul n’est tenu d’utiliser son compte ou son téléphone personnel pour {employer}. Le droit à la déconnexion s’applique aux réseaux sociaux comme à la messagerie.',
      ],
      en: [
        'Personal use of networks during working time stays occasional and brief. It is excluded where safety demands it, while driving and at dangerous workstations. On equipment provided, the rules of information security apply: separate passwords, no unauthorised software.',
        'Nobody has to use their personal account or telephone for {employer}. The right to disconnect applies to social networks as it does to email.',
      ],
    },
  },
  leaders: {
    title: { fr: 'Encadrants et dirigeants', en: 'Managers and executives' },
    incentive: {
      fr: 'Ceux qui encadrent donnent l’exemple : ils écoutent, remercient, reconnaissent une erreur. Ils savent que leur parole pèse plus lourd, et qu’un « j’aime » de leur part n’est jamais tout à fait anodin.',
      en: 'Those who manage set the example: they listen, give thanks, own up to a mistake. They know that their words carry more weight, and that a “like” from them is never quite without meaning.',
    },
    balanced: {
      fr: [
        'Cette charte vaut pour tous, dirigeants compris. Encadrants et dirigeants vérifient avec un soin particulier que l’on ne puisse pas prendre leur avis pour celui de {employer}.',
        'Ils ne demandent à personne de publier, de partager ou d’« aimer », ni d’accepter leur invitation sur un réseau personnel ; ils n’en tiennent pas compte dans une évaluation.',
      ],
      en: [
        'This charter applies to everyone, executives included. Managers and executives take particular care that their opinion cannot be taken for that of {employer}.',
        'They ask nobody to post, to share or to “like”, nor to accept their invitation on a personal network; none of it counts in an appraisal.',
      ],
    },
    normative: {
      fr: [
        'Encadrants et dirigeants sont tenus aux mêmes règles, et à davantage de prudence : à raison de leurs fonctions, leur devoir de loyauté et de discrétion est apprécié plus strictement. Avant de s’exprimer sur un sujet sensible pour {employer}, ils consultent la communication.',
        'Il leur est interdit d’exiger d’un membre de leur équipe une publication, un partage ou l’accès à un compte personnel, de suivre ses comptes personnels pour contrôler son activité, et d’en tirer une conséquence pour son évaluation ou sa carrière.',
      ],
      en: [
        'Managers and executives are held to the same rules, and to greater caution: because of their positions, their duty of loyalty and discretion is judged more strictly. Before speaking on a matter that is sensitive for {employer}, they consult the communication department.',
        'They may not demand a post, a share or access to a personal account from a member of their team, follow personal accounts to check on someone’s activity, or draw any consequence from them for an appraisal or a career.',
      ],
    },
  },
  official: {
    title: { fr: 'Comptes officiels et ambassadeurs', en: 'Official accounts and ambassadors' },
    incentive: {
      fr: 'Les comptes officiels racontent ce que {employer} fait. Vous pouvez en partager les publications, les commenter, proposer un sujet ; vous pouvez aussi ne rien en faire. Si l’envie vous prend d’être ambassadeur, dites-le : on vous aidera à commencer, et vous pourrez arrêter quand vous voulez.',
      en: 'Official accounts tell people what {employer} does. You may share their posts, comment on them, suggest a subject; you may also do none of that. If you would like to be an ambassador, say so: you will be helped to begin, and can stop whenever you like.',
    },
    balanced: {
      fr: [
        'Seules les personnes désignées publient sur les comptes officiels. Partager ces publications est un choix, jamais une consigne.',
        'Les ambassadeurs sont volontaires, formés, et le disent dans leurs publications. Leur temps est compté comme du temps de travail ; ils gardent leur ton et peuvent arrêter à tout moment, sans avoir à s’en expliquer.',
      ],
      en: [
        'Only those who are designated post on official accounts. Sharing those posts is a choice, never an instruction.',
        'Ambassadors are volunteers, are trained, and say in their posts that they are ambassadors. Their time counts as working time; they keep their own tone and may stop at any time without having to explain.',
      ],
    },
    normative: {
      fr: [
        'L’ouverture d’un compte au nom de {employer}, d’un service ou d’un produit est soumise à l’accord de la communication, qui tient la liste des comptes, des responsables et des accès. Les identifiants sont nominatifs ou partagés par un coffre de mots de passe, changés à chaque départ.',
        'Les ambassadeurs sont volontaires, formés, et signalent leur lien avec {employer} dans chaque publication faite à ce titre. Aucune prime ni évaluation n’en dépend ; le retrait est libre et sans conséquence.',
      ],
      en: [
        'Opening an account in the name of {employer}, a department or a product needs the agreement of the communication department, which keeps the list of accounts, people in charge and accesses. Credentials are personal or shared through a password safe, and changed whenever someone leaves.',
        'Ambassadors are volunteers, are trained, and disclose their link with {employer} in every post made in that capacity. No bonus and no appraisal depends on it; withdrawing is free and without consequence.',
      ],
    },
  },
  listening: {
    title: {
      fr: 'Ce que l’employeur écoute, et ses limites',
      en: 'What the employer listens to, and its limits',
    },
    incentive: {
      fr: '{Employer} lit ce qui se dit publiquement à son sujet, pour comprendre et s’améliorer. {Employer} ne vous suit pas, vous : ni vos comptes, ni vos conversations. Ce que vous écrivez en public peut néanmoins être lu par tous, collègues compris.',
      en: '{Employer} reads what is said about it in public, to understand and to improve. {Employer} does not follow you: neither your accounts nor your conversations. What you write in public can nevertheless be read by anyone, colleagues included.',
    },
    balanced: {
      fr: [
        '{Employer} suit ce qui se dit publiquement à son sujet, par thèmes et non par personnes. Aucun fichier de {staff} n’est tenu ; aucun compte privé, groupe fermé ou message n’est consulté ; personne n’est chargé d’espionner ses collègues.',
        'Les outils, les finalités et la durée de conservation sont portés à la connaissance de tous et de leurs représentants avant toute mise en service.',
      ],
      en: [
        '{Employer} follows what is said about it in public, by subject and not by person. No file on {staff} is kept; no private account, closed group or message is looked into; nobody is asked to spy on colleagues.',
        'The tools, the purposes and the time for which anything is kept are made known to everyone and to their representatives before they are put to use.',
      ],
    },
    normative: {
      fr: [
        'L’écoute porte sur des contenus publics, pour des finalités déclarées : réputation, sécurité, relation avec les clients ou usagers. Sont exclus : la surveillance des comptes personnels, la collecte de données sur les {staff} à leur insu, l’accès à des espaces privés par un faux profil ou par un tiers, et toute consultation de réseaux personnels pour recruter au-delà du lien direct avec le poste.',
        'Le traitement est inscrit au registre prévu par le RGPD, limité en durée, et annoncé aux {staff} et à leurs représentants avant sa mise en œuvre. Chacun peut demander à {employer} quelles données le concernant sont détenues, et saisir la CNIL.',
      ],
      en: [
        'Listening covers public content, for declared purposes: reputation, security, relations with customers or users. The following are excluded: monitoring personal accounts, collecting data on {staff} without their knowledge, entering private spaces with a fake profile or through someone else, and looking into candidates’ personal networks beyond what bears directly on the job.',
        'The processing is entered in the record that the GDPR requires, limited in time, and announced to {staff} and their representatives before it begins. Anyone may ask {employer} what data about them are held, and turn to the data protection authority (in France, the CNIL).',
      ],
    },
  },
  conflict: {
    title: { fr: 'En cas d’erreur ou de conflit', en: 'When something goes wrong' },
    incentive: {
      fr: 'Tout le monde se trompe. Si une publication vous échappe, dites-le tôt : corriger à deux est presque toujours possible. Et si vous lisez quelque chose qui vous blesse ou vous inquiète, n’y répondez pas seul.',
      en: 'Everyone makes mistakes. If a post goes wrong, say so early: it can almost always be put right together. And if you read something that hurts or worries you, do not answer it alone.',
    },
    balanced: {
      fr: [
        'On se parle d’abord. En cas de difficulté, {employer} prend contact avec la personne, écoute ses raisons et cherche avec elle une solution : préciser, corriger, retirer.',
        'Une sanction n’est envisagée que pour un abus, dans le respect de la procédure et des droits de la défense. Une erreur signalée de bonne foi ne se retourne pas contre celui qui la signale.',
      ],
      en: [
        'We talk first. When there is a difficulty, {employer} contacts the person, hears their reasons and looks for a solution with them: explaining, correcting, taking down.',
        'A sanction is considered only for an abuse, with due procedure and respect for the rights of the defence. A mistake reported in good faith is not held against the person who reports it.',
      ],
    },
    normative: {
      fr: [
        'Le manquement aux obligations de cette charte qui constitue une faute peut être sanctionné dans les conditions et selon l’échelle des sanctions applicables à {employer}, après une procédure contradictoire. La sanction est proportionnée ; elle tient compte du caractère public ou privé des propos, de leur diffusion, des fonctions de leur auteur et de sa bonne foi.',
        'Une demande de retrait est motivée et adressée à la personne elle-même. Nul n’est sanctionné pour une opinion exprimée sans abus, pour une alerte faite dans les conditions de la loi, ni pour l’exercice de ses droits syndicaux ou de représentation.',
      ],
      en: [
        'A breach of the duties in this charter that amounts to misconduct may be sanctioned under the conditions and on the scale of sanctions that apply at {employer}, after a procedure in which the person is heard. The sanction is proportionate; it takes into account whether the words were public or private, how far they spread, their author’s position and good faith.',
        'A request to take something down gives its reasons and is addressed to the person themselves. Nobody is sanctioned for an opinion expressed without abuse, for a whistleblower’s report under the law, or for exercising trade union rights or those of representatives.',
      ],
    },
  },
};
