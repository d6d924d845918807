import { defineTexts } from '../../shared/language.ts';

/** Texts of joining, leaving and being a federation. */
export const federationTexts = defineTexts({
  title: { fr: 'Fédération', en: 'Federation' },
  lead: {
    fr: 'Une fédération lit les chiffres de ses entreprises membres toutes ensemble : à partir de trois, si aucune ne pèse plus de la moitié. Les membres lisent les mêmes.',
    en: 'A federation reads the figures of its member companies, all of them together: from three on, if none is more than half. Members read the same.',
  },
  belongsTo: { fr: 'Votre entreprise est membre de', en: 'Your company is a member of' },
  leave: { fr: 'Quitter la fédération', en: 'Leave the federation' },
  leaveText: {
    fr: 'Dès la prochaine édition, vos chiffres n’y comptent plus et vous ne lisez plus les siens. Ce qui est déjà sorti reste.',
    en: 'From the next edition on your figures no longer count in it, and you no longer read its own. What has come out stays.',
  },
  join: { fr: 'Rejoindre une fédération', en: 'Join a federation' },
  before: { fr: 'À lire avant de rejoindre', en: 'Read this before you join' },
  meansSum: {
    fr: 'Vos chiffres entrent dans une somme que lisent la fédération et tous ses membres.',
    en: 'Your figures go into a sum that the federation and all of its members read.',
  },
  meansCompany: {
    fr: 'Votre entreprise n’y est pas à l’abri : des membres qui mettraient leurs chiffres en commun pourraient en déduire les vôtres.',
    en: 'Your company is not shielded there: members who pooled their figures could work out yours.',
  },
  meansPeople: {
    fr: 'Vos salariés, eux, le restent : personne n’apprend d’aucun d’eux plus que ce que vos propres chiffres en disent déjà.',
    en: 'Your people still are: nobody learns more of any one of them than your own figures tell already.',
  },
  meansNext: {
    fr: 'Cela compte pour les vagues dont vous n’avez pas encore accepté la fiche de garantie. Elle nommera la fédération : vos salariés le liront avant de répondre.',
    en: 'It counts in waves whose guarantee sheet you have not accepted yet. The sheet will name the federation, and your people read it before they answer.',
  },
  meansLeaving: {
    fr: 'Vous partez quand vous voulez ; cela compte dès l’édition suivante.',
    en: 'You leave whenever you like; that counts from the next edition on.',
  },
  code: { fr: 'Code de la fédération', en: 'The federation’s code' },
  codeHint: { fr: 'Elle vous l’a remis.', en: 'The federation has given it to you.' },
  codeMissing: { fr: 'Écrivez le code.', en: 'Write the code.' },
  agree: { fr: 'J’ai lu, rejoindre', en: 'I have read this, join' },
  asOne: { fr: 'Être une fédération', en: 'Be a federation' },
  asOneText: {
    fr: 'Remettez un code à vos entreprises membres. Chacune le saisit dans son compte.',
    en: 'Hand a code to your member companies. Each enters it in its account.',
  },
  yourCode: { fr: 'Votre code', en: 'Your code' },
  makeCode: { fr: 'Créer un code', en: 'Make a code' },
  replaceCode: { fr: 'Remplacer le code', en: 'Replace the code' },
  replaceText: {
    fr: 'Le code actuel ne vaudra plus rien. Les entreprises qui l’ont déjà saisi restent membres.',
    en: 'The present code will be void. Companies that have entered it stay members.',
  },
  members: { fr: 'Membres', en: 'Members' },
  noMembers: { fr: 'Aucune entreprise n’a encore saisi de code.', en: 'No company has entered a code yet.' },
  shownFrom: {
    fr: 'Leurs chiffres paraissent sous « Comparaison » dès que trois d’entre elles en ont.',
    en: 'Their figures appear under “Benchmark” once three of them have some.',
  },
  invalidCode: {
    fr: 'Ce code n’est pas bon, ou il a été remplacé : demandez-le à votre fédération.',
    en: 'This code is not good, or was replaced: ask your federation for it.',
  },
  ownFederation: {
    fr: 'C’est votre propre code : remettez-le à vos membres.',
    en: 'This is your own code: hand it to your members.',
  },
});
