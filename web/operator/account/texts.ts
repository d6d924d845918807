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
  withKey: { fr: 'Avec la clé de l’opérateur', en: 'With the operator’s key' },
  withKeyText: {
    fr: 'Pour le premier membre, ou quand personne d’autre ne peut entrer. La vue d’ensemble montre la dernière semaine où elle a servi.',
    en: 'For the first member, or when nobody else can get in. The overview shows the last week in which it was used.',
  },
  noOtherWay: {
    fr: 'L’observatoire n’envoie pas de courriel ici : les membres ne peuvent pas recevoir de lien.',
    en: 'This observatory sends no mail: members cannot be sent a link.',
  },
  providerBroken: {
    fr: 'Les membres devraient se connecter ici avec le compte de leur établissement, mais ce réglage ne fonctionne pas : prévenez la personne qui a installé l’observatoire.',
    en: 'Members should sign in here with their institution’s account, but that setting does not work: tell the person who set up the observatory.',
  },

  refusedTitle: { fr: 'La connexion n’a pas eu lieu.', en: 'You are not signed in.' },
  gone: {
    fr: 'Cette connexion a déjà servi, ou date de plus de quinze minutes. Recommencez.',
    en: 'This sign-in was already used, or is more than fifteen minutes old. Start again.',
  },
  declined: {
    fr: 'Votre établissement n’a pas confirmé la connexion.',
    en: 'Your institution did not confirm the sign-in.',
  },
  notProved: {
    fr: 'La réponse de votre établissement n’a pas pu être vérifiée. Recommencez ; si cela se répète, prévenez la personne qui a installé l’observatoire.',
    en: 'Your institution’s reply could not be verified. Start again; if it happens again, tell the person who set up the observatory.',
  },
  notAMember: {
    fr: 'Votre établissement vous connaît, mais vous n’êtes pas membre ici : demandez à une personne qui administre l’observatoire de vous ajouter.',
    en: 'Your institution knows you, but you are not a member here: ask someone who runs the observatory to add you.',
  },
  tooMany: {
    fr: 'L’observatoire a atteint son nombre maximal de membres : il faut d’abord en retirer.',
    en: 'The observatory has reached its maximum number of members: some must be removed first.',
  },
  providerUnavailable: {
    fr: 'La page de connexion de votre établissement ne répond pas. Réessayez dans un moment.',
    en: 'Your institution’s sign-in page is not responding. Try again shortly.',
  },
});
