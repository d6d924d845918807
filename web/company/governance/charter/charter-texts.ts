import { defineTexts, type Text } from '../../../shared/language.ts';
import type { CharterContact } from './charter-choices.ts';

/** What each contact is called in the charter and beside its box. */
export const contactTexts: Readonly<Record<CharterContact, Text>> = {
  manager: { fr: 'votre responsable', en: 'your manager' },
  communication: { fr: 'la communication', en: 'the communication department' },
  humanResources: { fr: 'les ressources humaines', en: 'human resources' },
  ethics: {
    fr: 'le référent déontologue ou éthique, tenu à la confidentialité',
    en: 'the ethics officer, who is bound to confidentiality',
  },
  representatives: {
    fr: 'les représentants du personnel',
    en: 'the employee representatives',
  },
};

/** The parts of a charter that the scale does not change: rights and limits come from the law. */
export const charterTexts = defineTexts({
  title: {
    fr: 'Charte d’usage des réseaux sociaux',
    en: 'Charter on the use of social networks',
  },
  draftMark: {
    fr: 'PROJET – à faire vérifier par un juriste et à discuter avec les représentants du personnel avant toute diffusion',
    en: 'DRAFT – to be checked by a lawyer and discussed with the employee representatives before any use',
  },
  employerPrivate: { fr: 'l’entreprise', en: 'the company' },
  employerPublic: { fr: 'l’employeur public', en: 'the public employer' },
  staffPrivate: { fr: 'salariés', en: 'employees' },
  staffPublic: { fr: 'agents', en: 'staff' },

  spiritTitle: { fr: 'L’esprit de cette charte', en: 'The spirit of this charter' },
  spirit: {
    fr: 'Celles et ceux qui travaillent chez {name} parlent, lisent et partagent sur les réseaux sociaux, et c’est bien ainsi. Cette charte dit ce que chacun a le droit d’y faire, ce que la loi et le travail demandent, et à qui s’adresser en cas de doute. Elle ne cherche pas à faire taire : elle cherche à ce que personne ne se mette en difficulté sans le savoir.',
    en: 'The people who work at {name} talk, read and share on social networks, and that is as it should be. This charter says what everyone has the right to do there, what the law and the work ask for, and whom to ask in case of doubt. It is not meant to silence anybody: it is meant to keep people from getting into trouble unawares.',
  },
  values: {
    fr: 'Trois valeurs la tiennent : la transparence (on dit qui l’on est et d’où l’on parle), le respect (des personnes, des faits, de la vie privée), l’humilité (on peut se tromper, et le reconnaître).',
    en: 'Three values hold it together: transparency (we say who we are and where we speak from), respect (for people, facts and private life), humility (we can be wrong, and own up to it).',
  },
  scope: {
    fr: 'Elle s’applique à toutes les personnes qui travaillent pour {employer}, dirigeants compris, et à tout espace en ligne où l’on peut publier, commenter, évaluer ou réagir, sous son nom ou sous un pseudonyme.',
    en: 'It applies to everyone who works for {employer}, executives included, and to any online space where one can post, comment, review or react, under one’s own name or a pseudonym.',
  },

  rightsTitle: { fr: 'Vos droits', en: 'Your rights' },
  rightExpression: {
    fr: 'Vous avez le droit de vous exprimer, au travail comme en dehors, y compris sur {employer} et y compris de façon critique. Seules des restrictions justifiées par la nature de la tâche et proportionnées au but recherché peuvent y être apportées (Code du travail, art. L. 1121-1).',
    en: 'You have the right to speak your mind, at work and outside it, including about {employer} and including critically. Only restrictions justified by the nature of the task and proportionate to their aim may be placed on that right (French Labour Code, art. L. 1121-1).',
  },
  rightExpressionPublic: {
    fr: 'Votre liberté d’opinion est garantie (Code général de la fonction publique, art. L. 111-1). Vous avez le droit de vous exprimer, y compris de façon critique, dans le respect des obligations propres au service public que rappelle la partie suivante. Pour les personnels de droit privé, l’article L. 1121-1 du Code du travail s’applique.',
    en: 'Your freedom of opinion is guaranteed (French General Civil Service Code, art. L. 111-1). You have the right to speak your mind, including critically, within the duties of public service set out in the next part. For staff under private law, article L. 1121-1 of the Labour Code applies.',
  },
  rightCollective: {
    fr: 'Vous disposez d’un droit d’expression directe et collective sur le contenu, les conditions d’exercice et l’organisation de votre travail ; ce que vous y dites ne peut, sauf abus, motiver ni sanction ni licenciement (Code du travail, art. L. 2281-1 et suivants).',
    en: 'You have a right of direct and collective expression on the content, conditions and organisation of your work; what you say in exercising it cannot, unless abused, be a ground for sanction or dismissal (French Labour Code, art. L. 2281-1 ff.).',
  },
  rightCollectivePublic: {
    fr: 'Vous pouvez vous exprimer collectivement sur vos conditions de travail, par vos représentants et vos organisations syndicales, dont la liberté est garantie (Code général de la fonction publique, art. L. 113-1 et suivants).',
    en: 'You may speak collectively about your working conditions, through your representatives and trade unions, whose freedom is guaranteed (French General Civil Service Code, art. L. 113-1 ff.).',
  },
  rightUnion: {
    fr: 'L’exercice du droit syndical, du droit de grève et des mandats de représentation n’est limité par aucune règle de cette charte.',
    en: 'No rule in this charter limits trade union rights, the right to strike or the exercise of a representative’s mandate.',
  },
  rightWhistleblower: {
    fr: 'Si vous signalez ou divulguez un crime, un délit, une menace ou un préjudice pour l’intérêt général, dans les conditions de la loi du 9 décembre 2016, dite Sapin 2, modifiée par la loi du 21 mars 2022, dite Waserman, vous êtes protégé contre toutes représailles. La divulgation publique, sur un réseau social notamment, n’est protégée que dans les cas que cette loi prévoit : prenez conseil, par exemple auprès du Défenseur des droits.',
    en: 'If you report or disclose a crime, an offence, or a threat or harm to the public interest, under the conditions of the French Act of 9 December 2016 (“Sapin 2”) as amended by the Act of 21 March 2022 (“Waserman”), you are protected against any retaliation. Public disclosure, on a social network for instance, is protected only in the cases that this Act provides for: take advice, for example from the Defender of Rights.',
  },
  rightSecrecy: {
    fr: 'Vos messages privés et vos échanges dans un groupe réellement fermé relèvent du secret des correspondances et de votre vie privée (Code civil, art. 9 ; Code pénal, art. 226-15). {Employer} n’y accède pas et ne demande ni vos mots de passe, ni à figurer parmi vos contacts.',
    en: 'Your private messages and what you exchange in a genuinely closed group are protected by the secrecy of correspondence and your right to private life (French Civil Code, art. 9; Criminal Code, art. 226-15). {Employer} does not access them, and asks neither for your passwords nor to be among your contacts.',
  },
  rightSilence: {
    fr: 'Vous avez le droit de n’être sur aucun réseau, d’y être sous un pseudonyme, et de ne rien y dire de votre travail.',
    en: 'You have the right to be on no network at all, to be there under a pseudonym, and to say nothing of your work.',
  },

  limitsTitle: { fr: 'Ce que la loi demande à chacun', en: 'What the law asks of everyone' },
  limitsIntro: {
    fr: 'La liberté d’expression a des limites, peu nombreuses, que la loi et les juges ont fixées. Les voici.',
    en: 'Freedom of expression has limits, few in number, which the law and the courts have set. Here they are.',
  },
  limitAbuse: {
    fr: 'L’abus : des propos injurieux, diffamatoires ou excessifs. Une opinion négative, même partagée publiquement, n’en est pas un. L’injure et la diffamation sont aussi des infractions (loi du 29 juillet 1881).',
    en: 'Abuse: insulting, defamatory or excessive remarks. A negative opinion, even one shared publicly, is not abuse. Insult and defamation are also offences (French Act of 29 July 1881).',
  },
  limitLoyalty: {
    fr: 'La loyauté : le contrat de travail s’exécute de bonne foi (Code du travail, art. L. 1222-1). Elle interdit de nuire, non de penser autrement.',
    en: 'Loyalty: the employment contract is performed in good faith (French Labour Code, art. L. 1222-1). It forbids doing harm, not thinking differently.',
  },
  limitLoyaltyPublic: {
    fr: 'La réserve et la neutralité : dans ses fonctions, l’agent est neutre (Code général de la fonction publique, art. L. 121-2) ; en dehors, il s’exprime librement mais avec mesure, d’autant plus que ses fonctions sont élevées. Le devoir de réserve porte sur la manière de dire, non sur le droit d’avoir une opinion.',
    en: 'Reserve and neutrality: in their duties civil servants are neutral (French General Civil Service Code, art. L. 121-2); outside them they speak freely but with restraint, the more so the higher their position. The duty of reserve is about how things are said, not about the right to hold an opinion.',
  },
  limitSecrets: {
    fr: 'Le secret et la discrétion : secret professionnel (Code pénal, art. 226-13), secret des affaires (Code de commerce, art. L. 151-1), données personnelles des autres (RGPD).',
    en: 'Secrecy and discretion: professional secrecy (French Criminal Code, art. 226-13), trade secrets (Commercial Code, art. L. 151-1), other people’s personal data (GDPR).',
  },
  limitSecretsPublic: {
    fr: 'Le secret et la discrétion professionnels (Code général de la fonction publique, art. L. 121-6 et L. 121-7), et les données personnelles des autres (RGPD).',
    en: 'Professional secrecy and discretion (French General Civil Service Code, art. L. 121-6 and L. 121-7), and other people’s personal data (GDPR).',
  },
  limitOthers: {
    fr: 'Le droit des autres à leur vie privée et à leur image (Code civil, art. 9), et l’interdiction de harceler, de discriminer et d’inciter à la haine.',
    en: 'Other people’s right to private life and to their image (French Civil Code, art. 9), and the prohibition of harassment, discrimination and incitement to hatred.',
  },
  limitPublic: {
    fr: 'Retenez qu’un compte « ouvert aux amis des amis » est souvent public aux yeux d’un juge, et qu’un message privé peut être copié.',
    en: 'Remember that courts often regard an account “open to friends of friends” as public, and that a private message can be copied.',
  },

  askTitle: { fr: 'À qui s’adresser', en: 'Whom to ask' },
  askIntro: {
    fr: 'Un doute avant de publier, une publication qui inquiète, une attaque à cause de votre travail : demandez, sans attendre et sans crainte. Vous pouvez vous adresser à :',
    en: 'If you are in doubt before posting, worried by a post, or attacked because of your work: ask, without delay and without fear. You can turn to:',
  },
  askPromise: {
    fr: 'Poser une question ne vous sera jamais reproché.',
    en: 'Asking a question will never be held against you.',
  },
  lifeTitle: { fr: 'La vie de cette charte', en: 'The life of this charter' },
  life: {
    fr: 'Cette charte est remise et expliquée à chaque arrivée, facile à retrouver, et relue au moins tous les deux ans avec les représentants du personnel. Chacun peut proposer de la changer.',
    en: 'This charter is given and explained to everyone who joins, is easy to find, and is reviewed at least every two years with the employee representatives. Anyone may suggest a change.',
  },

  councilTitle: { fr: 'Concertation', en: 'Consultation' },
  council: {
    fr: 'Le projet de cette charte est soumis au comité social et économique, informé et consulté avant toute décision, avec le temps et les documents que la loi prévoit. Son avis est joint à la charte, ainsi que la réponse motivée de {employer} à chacune de ses propositions. Toute modification suit le même chemin.',
    en: 'The draft of this charter is put before the works council (CSE), which is informed and consulted before any decision, with the time and the documents that the law provides. Its opinion is attached to the charter, with the reasoned answer of {employer} to each of its proposals. Any change follows the same path.',
  },
  councilSmall: {
    fr: 'Le projet de cette charte est discuté avec l’ensemble des {staff} avant toute décision. Leurs propositions, et la réponse de {employer} à chacune, y sont jointes. Toute modification suit le même chemin.',
    en: 'The draft of this charter is discussed with all {staff} before any decision. Their proposals, and the answer of {employer} to each, are attached to it. Any change follows the same path.',
  },
  councilPublic: {
    fr: 'Le projet de cette charte est soumis pour avis au comité social compétent avant toute décision. L’avis est joint à la charte, ainsi que la réponse motivée de {employer} à chacune des propositions. Toute modification suit le même chemin.',
    en: 'The draft of this charter is put before the competent staff committee (comité social) for its opinion before any decision. The opinion is attached to the charter, with the reasoned answer of {employer} to each of the proposals. Any change follows the same path.',
  },
  noteAgenda: {
    fr: 'Point à inscrire à l’ordre du jour : « Information et consultation sur le projet de charte d’usage des réseaux sociaux : raisons du projet et chiffres de l’observatoire ; droits rappelés ; obligations nouvelles et suites d’un manquement ; moyens d’écoute et leurs limites ; formation et interlocuteurs ; calendrier. » À joindre : ce projet, les chiffres de la dernière vague et, s’il y a écoute, son analyse d’impact.',
    en: 'Item for the agenda: “Information and consultation on the draft charter on the use of social networks: reasons for it and figures of the observatory; rights it restates; new obligations and what follows a breach; means of listening and their limits; training and contacts; timetable.” To attach: this draft, the figures of the last wave and, where there is listening, its impact assessment.',
  },

  notesTitle: {
    fr: 'Pour les rédacteurs, à retirer avant diffusion',
    en: 'For those who draft it: remove before use',
  },
  noteNature: {
    fr: 'Ce projet a été composé à partir de vos choix. Il n’est pas un avis juridique, et n’a pas été adapté à votre convention collective, à votre secteur ni à vos accords. Il s’appuie sur le droit français ; ailleurs, faites-le adapter.',
    en: 'This draft was put together from your choices. It is not legal advice, and has not been adapted to your collective agreement, your sector or your company agreements. It rests on French law; elsewhere, have it adapted.',
  },
  noteIncentive: {
    fr: 'Avec ces réglages, le projet conseille et n’énonce pas d’obligation nouvelle. Un conseil ne fonde pas à lui seul une sanction.',
    en: 'With these settings, the draft advises and states no new obligation. Advice alone is no basis for a sanction.',
  },
  noteRulesSmall: {
    fr: 'Ce projet contient des obligations. Sous cinquante salariés, le règlement intérieur n’est pas obligatoire en France (Code du travail, art. L. 1311-2) ; faites préciser par votre conseil la portée que ces obligations auraient chez vous.',
    en: 'This draft contains obligations. Below fifty employees, works rules (règlement intérieur) are not mandatory in France (Labour Code, art. L. 1311-2); have your counsel say what force these obligations have in your company.',
  },
  noteRulesLarge: {
    fr: 'Ce projet contient des obligations générales et permanentes. Pour qu’elles puissent fonder une sanction, la charte doit suivre le régime du règlement intérieur, dont elle est alors une adjonction (Code du travail, art. L. 1321-1 et suivants, L. 1321-5) : avis du comité social et économique, communication à l’inspection du travail, dépôt au greffe du conseil de prud’hommes, publicité, entrée en vigueur un mois au moins après la dernière de ces formalités (art. L. 1321-4, R. 1321-1 et suivants).',
    en: 'This draft contains general and permanent obligations. For them to be a basis for sanctions in France, the charter must follow the procedure of the works rules (règlement intérieur), of which it is then an addition (Labour Code, art. L. 1321-1 ff., L. 1321-5): opinion of the works council (CSE), transmission to the labour inspectorate, filing with the labour court, publicity, entry into force at least one month after the last of these formalities (art. L. 1321-4, R. 1321-1 ff.).',
  },
  noteRulesPublic: {
    fr: 'Ce projet contient des obligations. Soumettez-le au comité social compétent (comité social d’administration, territorial ou d’établissement) avant de l’adopter par une note ou un règlement de service. Le pouvoir disciplinaire s’exerce selon le Code général de la fonction publique (art. L. 530-1 et suivants).',
    en: 'This draft contains obligations. Put it before the competent staff committee (comité social) before adopting it by a service note or service rules. Disciplinary power is exercised under the French General Civil Service Code (art. L. 530-1 ff.).',
  },
  noteCouncil: {
    fr: 'Dans tous les cas, informez et consultez le comité social et économique avant de mettre en place un moyen de contrôle ou de suivi (art. L. 2312-38), et informez chaque salarié (art. L. 1222-4).',
    en: 'In any case, inform and consult the works council (CSE) before putting any means of monitoring in place (art. L. 2312-38), and inform each employee (art. L. 1222-4).',
  },
  noteCouncilSmall: {
    fr: 'Sous onze salariés, il n’y a pas de comité social et économique : discutez la charte avec toute l’équipe, et informez chaque salarié avant tout moyen de suivi (art. L. 1222-4).',
    en: 'Below eleven employees there is no works council (CSE): discuss the charter with the whole team, and inform each employee before any means of monitoring (art. L. 1222-4).',
  },
  noteCouncilPublic: {
    fr: 'Dans tous les cas, informez les agents et leurs représentants avant de mettre en place un moyen de suivi ; le référent déontologue peut conseiller chacun (Code général de la fonction publique, art. L. 124-2).',
    en: 'In any case, inform staff and their representatives before putting any means of monitoring in place; the ethics adviser (référent déontologue) may advise anyone (French General Civil Service Code, art. L. 124-2).',
  },
  notePrivacy: {
    fr: 'L’écoute des réseaux est un traitement de données personnelles : base légale, information, durée, registre, et analyse d’impact s’il y a lieu (RGPD, art. 5, 6, 13, 14, 30 et 35 ; recommandations de la CNIL).',
    en: 'Listening to networks means processing personal data: legal basis, information, retention, record, and impact assessment where required (GDPR, art. 5, 6, 13, 14, 30 and 35; guidance of the CNIL).',
  },
  noteAlert: {
    fr: 'À partir de cinquante salariés ou agents, une procédure interne de recueil des signalements est en principe obligatoire (loi du 9 décembre 2016, art. 8) : nommez-la dans la charte.',
    en: 'From fifty employees or staff members on, an internal procedure for whistleblowers’ reports is in principle mandatory in France (Act of 9 December 2016, art. 8): name it in the charter.',
  },
  noteReferences: {
    fr: 'Vérifiez chaque référence à la date où vous l’adoptez : les textes et la jurisprudence changent.',
    en: 'Check each reference on the day you adopt the charter: statutes and case law change.',
  },
});
