import { defineTexts, type Text } from '../../shared/language.ts';

/** Texts of taking everything along, and of leaving. */
export const leavingTexts = defineTexts({
  exportTitle: { fr: 'Tout emporter', en: 'Take everything with you' },
  exportText: {
    fr: 'Un fichier ZIP de tout ce que nous gardons sur l’entreprise : profil, membres, noms des clés, nombres d’invitations et d’envois, gouvernance, actions, comparaisons (JSON et CSV), fiches de garantie. Ni les adresses invitées, ni qui a répondu.',
    en: 'A ZIP file of everything we keep about the company: profile, members, key names, numbers of invitations and emails, governance, actions, benchmarks (JSON and CSV), guarantee sheets. Not the addresses invited, nor who answered.',
  },
  exportButton: { fr: 'Télécharger (ZIP)', en: 'Download (ZIP)' },
  exported: { fr: 'Fichier téléchargé.', en: 'File downloaded.' },

  leaveTitle: { fr: 'Quitter l’observatoire', en: 'Leave the observatory' },
  leaveText: {
    fr: 'Immédiat et définitif. Téléchargez d’abord ce que vous voulez garder.',
    en: 'Immediate and final. First download what you want to keep.',
  },
  leaveWaitsText: {
    fr: 'Définitif, après une semaine : vous n’êtes pas seul·e à gérer l’espace. Tous les membres en sont avertis, et chacun peut refuser ; ensuite, vous confirmez ici. Si la demande n’apparaît pas sur cette page, rien n’a commencé : refaites-la.',
    en: 'Final, after a week: you are not alone in managing the space. All members are told, and any of them may refuse; after that, you confirm here. If the request does not appear on this page, nothing has begun: make it again.',
  },
  askButton: { fr: 'Demander la suppression', en: 'Ask for the deletion' },
  askedTitle: {
    fr: 'L’entreprise quitterait l’observatoire',
    en: 'The company would leave the observatory',
  },
  askedText: {
    fr: (day: string) =>
      `Une personne qui gère l’espace le demande. Rien n’est supprimé avant le ${day} : refusez si vous n’êtes pas d’accord.`,
    en: (day: string) =>
      `Someone who manages the space asks for it. Nothing is deleted before ${day}: refuse if you do not agree.`,
  },
  dueText: {
    fr: 'Une personne qui gère l’espace l’a demandé, et personne n’a refusé : qui gère peut maintenant le confirmer, sous « Quitter l’observatoire ».',
    en: 'Someone who manages the space asked for it, and nobody has refused: whoever manages can now confirm it, under “Leave the observatory”.',
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
    fr: 'Tout ce qui était à elle est supprimé, et ses membres en sont avertis. Pour revenir, il faudra s’inscrire de nouveau.',
    en: 'Everything it had is deleted, and its members are told. To come back, it would have to sign up again.',
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
    en: 'Members, their addresses and the keys; each member is told by email.',
  },
  {
    fr: 'Les invitations et tout ce qui servait à les envoyer. Liens, cartes et affiches n’admettent plus personne.',
    en: 'The invitations and everything used to send them. Links, cards and posters no longer admit anyone.',
  },
  {
    fr: 'Une semaine plus tard, les sauvegardes.',
    en: 'A week later, the backups.',
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
    en: 'Your people’s answers: they belong to them, and we do not know whose is whose. Future editions no longer count them; all can withdraw their own until the survey’s stated end.',
  },
  {
    fr: 'Un numéro tiré au sort, celui de votre panel, dans les listes publiques de clés et d’anciens comptages : sans lui, d’autres entreprises ne pourraient plus vérifier leurs liens. Nous le gardons aussi trente jours, pour effacer ce qui arriverait après coup.',
    en: 'Your panel’s number, drawn at random, in public lists of keys and former counts: without it, other companies could no longer check their links. We also keep it for thirty days, to delete anything that still comes in.',
  },
  {
    fr: 'Les fiches de garantie acceptées, avec le nom de l’entreprise et de la personne qui les a signées : elles disent à ceux qui ont répondu ce qui leur a été promis.',
    en: 'Accepted guarantee sheets, with the names of the company and of the person who signed: they tell those who answered what they were promised.',
  },
  {
    fr: 'Le nom de l’entreprise dans le journal de l’opérateur, avec ses décisions à son sujet et le jour du départ ; rien sur ses membres.',
    en: 'The company’s name in the operator’s log, with the decisions about it and the day it left; nothing about its members.',
  },
  {
    fr: 'Pendant un jour au plus, l’empreinte de liens et de connexions qui n’ouvrent plus rien.',
    en: 'For a day at most, the hashes of links and sessions that no longer open anything.',
  },
];
