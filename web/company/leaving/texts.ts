import { defineTexts, type Text } from '../../shared/language.ts';

/** Texts of taking everything along, and of leaving. */
export const leavingTexts = defineTexts({
  exportTitle: { fr: 'Tout emporter', en: 'Take everything along' },
  exportText: {
    fr: 'Un fichier ZIP de tout ce que nous gardons de l’entreprise : profil, membres, noms des clés, invitations et envois en nombres, gouvernance, actions, comparaisons (JSON et CSV), fiches de garantie. Ni les adresses invitées, ni qui a répondu.',
    en: 'A ZIP file of all that we keep of the company: profile, members, names of keys, invitations and mails in numbers, governance, actions, benchmarks (JSON and CSV), guarantee sheets. Neither the addresses invited nor who answered.',
  },
  exportButton: { fr: 'Télécharger (ZIP)', en: 'Download (ZIP)' },
  exported: { fr: 'Fichier téléchargé.', en: 'File downloaded.' },

  leaveTitle: { fr: 'Quitter l’observatoire', en: 'Leave the observatory' },
  leaveText: {
    fr: 'Sans délai et pour de bon. Emportez d’abord ce que vous voulez garder.',
    en: 'At once and for good. First take along what you want to keep.',
  },
  goesTitle: { fr: 'Ce qui est supprimé', en: 'What is deleted' },
  staysTitle: { fr: 'Ce qui reste, et pourquoi', en: 'What stays, and why' },
  typeName: {
    fr: 'Pour confirmer, écrivez le nom de l’entreprise',
    en: 'To confirm, type the company’s name',
  },
  otherName: {
    fr: (name: string) => `Écrivez exactement : ${name}`,
    en: (name: string) => `Type exactly: ${name}`,
  },
  leaveButton: { fr: 'Supprimer l’entreprise pour de bon', en: 'Delete the company for good' },

  left: { fr: 'L’entreprise a quitté l’observatoire', en: 'The company has left the observatory' },
  leftText: {
    fr: 'Tout ce qui était à elle est supprimé, et ses membres en sont avertis. Revenir, c’est s’inscrire à nouveau.',
    en: 'All that was its own is deleted, and its members are told. To come back is to sign up again.',
  },
});

/** What is deleted as a company leaves. */
export const goes: readonly Text[] = [
  {
    fr: 'Le profil, la gouvernance, les actions et vos comparaisons.',
    en: 'The profile, governance, actions and your benchmarks.',
  },
  {
    fr: 'Les membres, leurs adresses et les clés ; chaque membre en est averti par courriel.',
    en: 'Members, their addresses and the keys; each member is told by mail.',
  },
  {
    fr: 'Les invitations et tout ce qui servait aux envois. Liens, cartes et affiches n’admettent plus personne.',
    en: 'The invitations and all that mails were sent with. Links, cards and posters admit nobody any more.',
  },
  {
    fr: 'Une semaine plus tard, les copies de secours.',
    en: 'A week later, the safety copies.',
  },
];

/** What is not, each with its reason. */
export const stays: readonly Text[] = [
  {
    fr: 'Les éditions publiées : elles ne changent plus, et l’entreprise n’y est pas nommée.',
    en: 'Published editions: they no longer change, and the company is not named in them.',
  },
  {
    fr: 'Les réponses de vos salariés : elles sont à eux, et nous ne savons pas de qui. Les éditions à venir ne les comptent plus ; chacun peut retirer la sienne, jusqu’au terme annoncé de l’enquête.',
    en: 'Your people’s answers: they are their own, and we do not know whose is whose. Editions to come no longer count them; each person can withdraw theirs, until the survey’s stated time is over.',
  },
  {
    fr: 'Un numéro tiré au sort, celui de votre panel, dans les listes publiques de clés et d’anciens comptages : sans lui, d’autres entreprises ne pourraient plus vérifier leurs liens. Trente jours encore, nous le gardons pour effacer ce qui arriverait après coup.',
    en: 'A number drawn at random, your panel’s, in public lists of keys and former counts: without it other companies could no longer check their links. For thirty days we also keep it to delete what still comes in.',
  },
  {
    fr: 'Les fiches de garantie acceptées, avec le nom de l’entreprise et de qui les a signées : elles disent à qui a répondu ce qui lui fut promis.',
    en: 'Guarantee sheets that were accepted, with the names of the company and of whoever signed: they tell those who answered what they were promised.',
  },
  {
    fr: 'Le nom de l’entreprise au journal de l’opérateur, avec ce qu’il a décidé d’elle et le jour du départ ; rien de ses membres.',
    en: 'The company’s name in the operator’s log, with what was decided of it and the day it left; nothing of its members.',
  },
  {
    fr: 'Un jour au plus, l’empreinte de liens et de connexions, qui n’ouvrent plus rien.',
    en: 'For a day at most, the hashes of links and sessions, which open nothing any more.',
  },
];
