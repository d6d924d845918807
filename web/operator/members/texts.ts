import { defineTexts } from '../../shared/language.ts';
import { peopleTexts } from '../../space/people/texts.ts';

/** Texts of the operator's members and machine keys. */
export const memberTexts = defineTexts({
  ...peopleTexts,

  title: { fr: 'Membres et clés', en: 'Members and keys' },
  lead: {
    fr: 'Chaque personne se connecte en son nom, avec les droits de son rôle. Le journal dit qui a fait quoi.',
    en: 'Each person signs in as themselves, with the rights of their role. The log says who did what.',
  },
  operates: { fr: 'administre', en: 'operates' },
  verifies: { fr: 'vérifie', en: 'verifies' },
  reads: { fr: 'lit', en: 'reads' },
  operatesLong: { fr: 'Administre : voit et change tout', en: 'Operates: sees and changes everything' },
  verifiesLong: {
    fr: 'Vérifie : décide des entreprises, voit la vue d’ensemble',
    en: 'Verifies: decides on companies, sees the overview',
  },
  readsLong: {
    fr: 'Lit : voit et télécharge, ne change rien',
    en: 'Reads: looks and downloads, changes nothing',
  },
  noMembers: {
    fr: 'Il n’y a pas encore de membre : on entre avec la clé de l’opérateur. Commencez par vous ajouter, avec le rôle « administre ».',
    en: 'There are no members yet: the only way in is the operator’s key. Begin by adding yourself, with the role “operates”.',
  },
  fromProvider: { fr: 'par votre établissement', en: 'through your institution' },
  fromProviderText: {
    fr: 'Son rôle est lu à chaque connexion dans les groupes de votre établissement. Une personne retirée ici peut revenir tant qu’elle appartient à l’un d’eux.',
    en: 'Their role is read from your institution’s groups at each sign-in. Anyone removed here can come back as long as they belong to one of those groups.',
  },
  change: { fr: 'Changer de rôle', en: 'Change role' },
  changeText: {
    fr: 'Ses sessions prennent fin ; le nouveau rôle s’applique à la prochaine connexion.',
    en: 'Their sessions end; the new role applies from the next sign-in.',
  },
  removeText: {
    fr: 'Cette personne est déconnectée partout et ne peut plus entrer ; son adresse est effacée. Son sigle reste dans le journal.',
    en: 'This person is signed out everywhere and can no longer get in; their address is deleted. Their label stays in the log.',
  },
  addTitle: { fr: 'Ajouter une personne', en: 'Add a person' },
  addText: {
    fr: 'Si l’observatoire envoie des courriels, elle en reçoit un qui dit où se connecter. Son adresse est gardée chiffrée et ne sert qu’à cela.',
    en: 'If this observatory sends email, they get one that says where to sign in. Their address is kept encrypted and used for this alone.',
  },
  address: { fr: 'Adresse électronique', en: 'Email address' },
  addressWrong: {
    fr: 'Écrivez une adresse complète, comme prenom.nom@institut.fr.',
    en: 'Enter a complete address, such as first.last@institute.org.',
  },
  label: { fr: 'Sigle', en: 'Label' },
  labelHint: {
    fr: 'Des initiales, par exemple. Le journal le garde à la place de l’adresse, avec la semaine et sans le jour : il dit qui répond de quoi, pas qui travaille quand.',
    en: 'Initials, for example. The log keeps it instead of the address, with the week but not the day: it shows who is responsible for what, not who works when.',
  },
  labelWrong: {
    fr: 'D’un à quarante caractères, et pas d’adresse.',
    en: 'One to forty characters, and no address.',
  },
  add: { fr: 'Ajouter', en: 'Add' },
  added: { fr: (label: string) => `${label} est membre.`, en: (label: string) => `${label} is a member.` },
  lookOnly: {
    fr: 'Seules les personnes qui administrent l’observatoire ajoutent et retirent des membres et des clés.',
    en: 'Only those who run the observatory can add and remove members and keys.',
  },
  whoDidWhat: { fr: 'Qui a fait quoi', en: 'Who did what' },
  wholeLog: { fr: 'Tout le journal', en: 'The whole log' },
});

/** What the service refuses here, by the slug of the problem. */
export const memberRefusals = defineTexts({
  'too-many-keys': peopleTexts.tooManyKeys,
  'last-manager': {
    fr: 'C’est la dernière personne qui administre l’observatoire : confiez d’abord ce rôle à une autre.',
    en: 'This is the last person who can run the observatory: give that role to someone else first.',
  },
  'member-exists': {
    fr: 'Cette adresse est déjà celle d’un membre.',
    en: 'This address already belongs to a member.',
  },
  'label-taken': { fr: 'Une autre personne a ce sigle.', en: 'Another person has this label.' },
  'too-many-members': { fr: 'Trente membres au plus.', en: 'Thirty members at most.' },
});
