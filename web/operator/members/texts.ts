import { defineTexts } from '../../shared/language.ts';
import { peopleTexts } from '../../space/people/texts.ts';

/** Texts of the operator's members and machine keys. */
export const memberTexts = defineTexts({
  ...peopleTexts,

  title: { fr: 'Membres et clés', en: 'Members and keys' },
  lead: {
    fr: 'Chaque personne entre sous son nom à elle, avec ce que son rôle permet. Le journal dit qui a fait quoi.',
    en: 'Each person enters as themselves, and may do what their role allows. The log says who did what.',
  },
  operates: { fr: 'conduit', en: 'operates' },
  verifies: { fr: 'vérifie', en: 'verifies' },
  reads: { fr: 'lit', en: 'reads' },
  operatesLong: { fr: 'Conduit : voit et change tout', en: 'Operates: sees and changes everything' },
  verifiesLong: {
    fr: 'Vérifie : décide des entreprises, voit la vue d’ensemble',
    en: 'Verifies: decides on companies, sees the overview',
  },
  readsLong: {
    fr: 'Lit : voit et télécharge, ne change rien',
    en: 'Reads: looks and downloads, changes nothing',
  },
  noMembers: {
    fr: 'Il n’y a pas encore de membre : on entre avec la clé de l’opérateur. Commencez par vous ajouter, avec le rôle « conduit ».',
    en: 'There are no members yet: the way in is the operator’s key. Begin by adding yourself, with the role “operates”.',
  },
  fromProvider: { fr: 'par votre établissement', en: 'through your institution' },
  fromProviderText: {
    fr: 'Son rôle vient des groupes de votre établissement, à chaque connexion. Une personne retirée ici revient tant qu’elle y a un tel groupe.',
    en: 'Their role comes from your institution’s groups, at each sign-in. Whoever is removed here comes back as long as they are in such a group there.',
  },
  change: { fr: 'Changer de rôle', en: 'Change role' },
  changeText: {
    fr: 'Ses sessions prennent fin : à la prochaine connexion, le nouveau rôle vaut.',
    en: 'Their sessions end: the new role holds from the next sign-in.',
  },
  removeText: {
    fr: 'Cette personne n’entre plus, où qu’elle soit connectée, et son adresse est effacée. Son sigle reste dans le journal.',
    en: 'This person gets in no more, wherever they are signed in, and their address is deleted. Their label stays in the log.',
  },
  addTitle: { fr: 'Ajouter une personne', en: 'Add a person' },
  addText: {
    fr: 'Elle reçoit un courriel qui dit où entrer, si l’observatoire en envoie. Son adresse est gardée chiffrée, pour cela seul.',
    en: 'They get a mail that says where to enter, if this observatory sends any. Their address is kept encrypted, for this alone.',
  },
  address: { fr: 'Adresse électronique', en: 'E-mail address' },
  addressWrong: {
    fr: 'Écrivez une adresse complète, comme prenom.nom@institut.fr.',
    en: 'Write a whole address, such as first.last@institute.org.',
  },
  label: { fr: 'Sigle', en: 'Label' },
  labelHint: {
    fr: 'Des initiales, par exemple. Le journal le garde à la place de l’adresse, avec la semaine et sans le jour : il dit qui répond de quoi, pas qui travaille quand.',
    en: 'Initials, for example. The log keeps it in place of the address, with the week and not the day: it says who answers for what, not who works when.',
  },
  labelWrong: {
    fr: 'De un à quarante caractères, et pas d’adresse.',
    en: 'One to forty characters, and no address.',
  },
  labelTaken: { fr: 'Une autre personne a ce sigle.', en: 'Another person has this label.' },
  add: { fr: 'Ajouter', en: 'Add' },
  added: { fr: (label: string) => `${label} est membre.`, en: (label: string) => `${label} is a member.` },
  lastOperator: {
    fr: 'C’est la dernière personne qui conduit : confiez d’abord ce rôle à une autre.',
    en: 'This is the last person who operates: give the role to another first.',
  },
  memberExists: { fr: 'Cette adresse est celle d’un membre.', en: 'This address is a member’s already.' },
  tooManyMembers: { fr: 'Trente membres au plus.', en: 'Thirty members at most.' },
  lookOnly: {
    fr: 'Qui conduit l’observatoire ajoute et retire des membres et des clés.',
    en: 'Whoever operates the observatory adds and removes members and keys.',
  },
  whoDidWhat: { fr: 'Qui a fait quoi', en: 'Who did what' },
  wholeLog: { fr: 'Tout le journal', en: 'The whole log' },
});
