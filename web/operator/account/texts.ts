import { defineTexts } from '../../shared/language.ts';
import { mailedTexts } from '../../space/mailed/texts.ts';

/** Texts of signing in as one of the operator's members. */
export const accountTexts = defineTexts({
  ...mailedTexts,

  linkTitle: { fr: 'Entrer dans l’espace opérateur', en: 'Enter the operator’s space' },
  withProvider: { fr: 'Avec le compte de votre établissement', en: 'With your institution’s account' },
  withProviderText: {
    fr: 'Vous passez par la page de connexion de votre établissement, et revenez ici.',
    en: 'You go to your institution’s sign-in page, and come back here.',
  },
  goToProvider: { fr: 'Se connecter chez mon établissement', en: 'Sign in at my institution' },
  withMail: { fr: 'Par un lien envoyé', en: 'By a mailed link' },
  withKey: { fr: 'Avec la clé de l’opérateur', en: 'With the operator’s key' },
  withKeyText: {
    fr: 'Pour le premier membre, et pour quand personne d’autre ne peut entrer. La semaine où elle sert se voit dans la vue d’ensemble.',
    en: 'For the first member, and for when nobody else can get in. The week in which it is used shows in the overview.',
  },
  noOtherWay: {
    fr: 'L’observatoire n’envoie pas de courriel ici : les membres ne peuvent pas recevoir de lien.',
    en: 'This observatory sends no mail: members cannot be sent a link.',
  },
  providerBroken: {
    fr: 'Les membres se connectent ici avec le compte de leur établissement, mais ce qui a été réglé pour cela ne peut servir : c’est à qui a installé l’observatoire de regarder.',
    en: 'Members sign in here with their institution’s account, but what was set for that cannot be used: whoever set the observatory up has to look.',
  },

  refusedTitle: { fr: 'Vous n’êtes pas connecté·e', en: 'You are not signed in' },
  gone: {
    fr: 'Ce retour de la page de connexion a déjà servi, ou date de plus de quinze minutes. Recommencez.',
    en: 'This return from the sign-in page was used before, or is more than fifteen minutes old. Start again.',
  },
  declined: {
    fr: 'Votre établissement n’a pas confirmé la connexion.',
    en: 'Your institution did not confirm the sign-in.',
  },
  notProved: {
    fr: 'La réponse de votre établissement n’a pas pu être vérifiée. Recommencez ; si cela se répète, c’est à qui a installé l’observatoire de regarder.',
    en: 'Your institution’s reply could not be verified. Start again; if it happens again, whoever set the observatory up has to look.',
  },
  notAMember: {
    fr: 'Votre établissement vous connaît, mais vous n’êtes pas membre ici : demandez à qui conduit l’observatoire de vous ajouter.',
    en: 'Your institution knows you, but you are no member here: ask whoever runs the observatory to add you.',
  },
  tooMany: {
    fr: 'L’observatoire a autant de membres qu’il peut en avoir : il faut d’abord en retirer.',
    en: 'The observatory has as many members as it may: some have to be removed first.',
  },
  providerUnavailable: {
    fr: 'La page de connexion de votre établissement ne répond pas. Réessayez dans un moment.',
    en: 'Your institution’s sign-in page does not answer. Try again shortly.',
  },
});
