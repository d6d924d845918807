import { defineTexts } from '../../shared/language.ts';
import { peopleTexts } from '../../space/people/texts.ts';

/** Texts of a company's members and of its machine keys. */
export const memberTexts = defineTexts({
  ...peopleTexts,

  lead: {
    fr: 'Chaque personne se connecte avec son adresse, par un lien envoyé. Qui gère change tout ; qui lit voit tout sauf les clés et ne change rien : un rôle pour vos représentants du personnel.',
    en: 'Each person signs in with their own address, by a mailed link. Whoever manages changes everything; whoever reads sees all but the keys and changes nothing: a role for your staff representatives.',
  },
  address: { fr: 'Adresse électronique', en: 'E-mail address' },
  addressWrong: {
    fr: 'Écrivez une adresse complète, comme prenom.nom@entreprise.fr.',
    en: 'Write a whole address, such as first.last@company.com.',
  },
  manages: { fr: 'gère', en: 'manages' },
  reads: { fr: 'lit', en: 'reads' },
  managesLong: { fr: 'Gère : voit et change tout', en: 'Manages: sees and changes everything' },
  readsLong: {
    fr: 'Lit : voit tout sauf les clés, ne change rien',
    en: 'Reads: sees all but the keys, changes nothing',
  },
  makeReader: { fr: 'Passer en lecture', en: 'Make a reader' },
  makeManager: { fr: 'Laisser gérer', en: 'Let manage' },
  makeReaderText: {
    fr: 'Cette personne verra tout, sauf les clés, et ne pourra plus rien changer.',
    en: 'This person will see all but the keys and can change nothing any more.',
  },
  makeManagerText: {
    fr: 'Cette personne pourra tout changer, y compris vous retirer.',
    en: 'This person will be able to change everything, and to remove you.',
  },
  removeText: {
    fr: 'Cette personne n’entre plus, où qu’elle soit connectée, et son adresse est effacée.',
    en: 'This person gets in no more, wherever they are signed in, and their address is deleted.',
  },
  lost: { fr: 'A perdu sa boîte aux lettres', en: 'Has lost their mailbox' },
  lostText: {
    fr: 'Donnez la nouvelle adresse. Une autre personne qui gère la confirme, dans la semaine : à deux, vous répondez de la troisième.',
    en: 'Give the new address. Another person who manages confirms it within a week: the two of you answer for the third.',
  },
  lostSend: { fr: 'Demander le changement', en: 'Ask for the change' },
  recoveryTitle: {
    fr: 'Une nouvelle adresse attend d’être confirmée',
    en: 'A new address waits to be confirmed',
  },
  recoveryText: {
    fr: (from: string, to: string) => `${from} deviendrait ${to}.`,
    en: (from: string, to: string) => `${from} would become ${to}.`,
  },
  recoveryWaits: {
    fr: 'Une autre personne qui gère doit la confirmer ; ni celle qui l’a demandée, ni celle dont c’est l’adresse.',
    en: 'Another person who manages has to confirm it; neither who asked for it nor whose address it is.',
  },
  operatorRecoveryText: {
    fr: (from: string, to: string, day: string) =>
      `L’observatoire a été prié de remplacer ${from} par ${to}. Rien ne change avant le ${day} : refusez si personne chez vous ne l’a demandé.`,
    en: (from: string, to: string, day: string) =>
      `The observatory was asked to replace ${from} by ${to}. Nothing changes before ${day}: refuse if nobody at your company asked for it.`,
  },
  recoveryRefuse: { fr: 'Refuser cette adresse', en: 'Refuse this address' },
  recoveryConfirm: { fr: 'Confirmer cette adresse', en: 'Confirm this address' },
  recoveryConfirmText: {
    fr: 'Confirmez seulement si vous avez parlé à cette personne. L’ancienne adresse n’ouvre plus rien et en est avertie.',
    en: 'Confirm only if you have spoken to this person. The former address opens nothing any more, and is told.',
  },
  recoveryCancel: { fr: 'Abandonner', en: 'Give it up' },
  addTitle: { fr: 'Ajouter une personne', en: 'Add a person' },
  addText: {
    fr: 'Elle reçoit un courriel qui dit où entrer. Son adresse n’est gardée que pour cela, chiffrée.',
    en: 'They get a mail that says where to enter. Their address is kept for this alone, encrypted.',
  },
  add: { fr: 'Ajouter', en: 'Add' },
  added: { fr: 'C’est fait, un courriel est parti.', en: 'Done, a mail is on its way.' },
  lastManager: {
    fr: 'C’est la dernière personne qui gère : confiez d’abord ce rôle à une autre.',
    en: 'This is the last person who manages: give the role to another first.',
  },
  memberExists: { fr: 'Cette adresse est celle d’un membre.', en: 'This address is a member’s already.' },
  tooManyMembers: { fr: 'Trente membres au plus.', en: 'Thirty members at most.' },
  ownRecovery: {
    fr: 'Il faut deux autres personnes : une qui demande, une qui confirme.',
    en: 'It takes two other people: one who asks and one who confirms.',
  },
  noRecovery: {
    fr: 'Cette demande a changé ou n’a plus cours : rechargez la page.',
    en: 'What was asked for has changed or lapsed: reload the page.',
  },

  formerKey: { fr: 'La clé d’avant les membres', en: 'The key of before there were members' },
});
