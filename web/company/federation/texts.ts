import { defineTexts } from '../../shared/language.ts';

/** Texts of joining, leaving and being a federation. */
export const federationTexts = defineTexts({
  title: { fr: 'Fédération', en: 'Federation' },
  lead: {
    fr: 'Une fédération voit les chiffres de ses entreprises membres prises toutes ensemble, à partir de trois, si aucune ne pèse plus de la moitié. Les membres voient les mêmes chiffres.',
    en: 'A federation sees the figures of its member companies taken together, from three companies on, if none makes up more than half. Members see the same figures.',
  },
  belongsTo: { fr: 'Votre entreprise est membre de', en: 'Your company is a member of' },
  leave: { fr: 'Quitter la fédération', en: 'Leave the federation' },
  leaveText: {
    fr: 'Dès la prochaine édition préparée, vos chiffres n’y comptent plus et vous ne voyez plus les siens. Ce qui est déjà paru ou préparé reste.',
    en: 'From the next edition that is prepared, your figures no longer count in the federation’s, and you no longer see them. What has been published or prepared already stays.',
  },
  join: { fr: 'Rejoindre une fédération', en: 'Join a federation' },
  before: { fr: 'À lire avant de rejoindre', en: 'Read this before you join' },
  meansSum: {
    fr: 'Vos chiffres entrent dans un total que voient la fédération et tous ses membres.',
    en: 'Your figures go into a total that the federation and all its members see.',
  },
  meansCompany: {
    fr: 'Votre entreprise n’y est pas à l’abri. Des membres qui mettraient leurs chiffres en commun pourraient en déduire les vôtres. Chaque membre peut ôter les siens du total : à trois, il reste ceux de deux entreprises. Et si vous êtes seule à arriver ou à partir entre deux éditions ou deux vagues, la différence les dit à peu près.',
    en: 'Your company is not shielded there. Members who pooled their figures could work out yours. Each member can take its own out of the total: of three, two companies are left. And if you alone join or leave between two editions or two waves, the difference tells yours roughly.',
  },
  meansPeople: {
    fr: 'Vos salariés, eux, le restent : personne n’apprend d’aucun d’eux plus que ce que vos propres chiffres en disent déjà.',
    en: 'Your people still are: nobody learns more of any one of them than your own figures tell already.',
  },
  meansNext: {
    fr: 'Cela vaut pour les vagues dont vous n’avez pas encore accepté la fiche de garantie. La fiche nommera la fédération : vos salariés le liront avant de répondre.',
    en: 'Joining counts for waves whose guarantee sheet you have not accepted yet. The sheet will name the federation, and your people will read it before they answer.',
  },
  meansLeaving: {
    fr: 'Vous pouvez partir quand vous voulez, et la fédération peut vous retirer ; cela prend effet à la prochaine édition préparée.',
    en: 'You can leave whenever you like, and the federation can remove you; that takes effect with the next edition that is prepared.',
  },
  code: { fr: 'Code de la fédération', en: 'The federation’s code' },
  codeHint: { fr: 'La fédération vous l’a remis.', en: 'The federation gave it to you.' },
  codeMissing: { fr: 'Saisissez le code.', en: 'Enter the code.' },
  agree: { fr: 'J’ai lu, je rejoins', en: 'I have read this: join' },
  asOne: { fr: 'Devenir une fédération', en: 'Become a federation' },
  asOneText: {
    fr: 'Remettez un code à vos entreprises membres. Chacune le saisit dans son compte.',
    en: 'Give your member companies a code. Each enters it in its own account.',
  },
  yourCode: { fr: 'Votre code', en: 'Your code' },
  makeCode: { fr: 'Créer un code', en: 'Create a code' },
  replaceCode: { fr: 'Remplacer le code', en: 'Replace the code' },
  replaceText: {
    fr: 'Le code actuel ne sera plus valable. Les entreprises qui l’ont déjà saisi restent membres.',
    en: 'The current code will no longer work. Companies that have already entered it stay members.',
  },
  members: { fr: 'Membres', en: 'Members' },
  noMembers: { fr: 'Aucune entreprise n’a encore saisi de code.', en: 'No company has entered a code yet.' },
  remove: { fr: 'Retirer', en: 'Remove' },
  removeOf: {
    fr: (name: string) => `Retirer ${name}`,
    en: (name: string) => `Remove ${name}`,
  },
  removeText: {
    fr: 'Dès la prochaine édition préparée, les chiffres de cette entreprise ne comptent plus dans les vôtres, et elle ne les voit plus ; ce qui est déjà paru ou préparé reste. Elle en est avertie par courriel, et votre code est remplacé : elle pourrait sinon revenir aussitôt.',
    en: 'From the next edition that is prepared, this company’s figures no longer count in yours, and it no longer sees them; what has been published or prepared already stays. It is told by email, and your code is replaced: otherwise it could be back at once.',
  },
  shownFrom: {
    fr: 'Leurs chiffres paraissent sous « Comparaison » dès que trois d’entre elles en ont.',
    en: 'Their figures appear under “Benchmark” once three of them have some.',
  },
});

/** What the service refuses of federations, by the slug of the problem. */
export const federationRefusals = defineTexts({
  'invalid-federation-code': {
    fr: 'Ce code est faux, ou il a été remplacé : demandez-le à votre fédération.',
    en: 'This code is wrong, or has been replaced: ask your federation for it.',
  },
  'own-federation': {
    fr: 'C’est votre propre code : remettez-le à vos membres.',
    en: 'This is your own code: give it to your members.',
  },
});
