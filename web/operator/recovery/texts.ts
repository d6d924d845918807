import { defineTexts } from '../../shared/language.ts';
import { memberRefusals } from '../members/texts.ts';

/** Texts of giving a company's only member another address. */
export const recoveryTexts = defineTexts({
  title: { fr: 'Accès perdu', en: 'Lost access' },
  titleOf: {
    fr: (name: string) => `Accès perdu : ${name}`,
    en: (name: string) => `Lost access: ${name}`,
  },
  lead: {
    fr: 'Quand la seule personne qui gère l’espace n’a plus accès à sa messagerie. Les membres et la personne qui a inscrit l’entreprise reçoivent un courriel et ont trois jours pour refuser ; l’ancienne adresse est avertie à la fin.',
    en: 'For when the only person who manages the space has lost their mailbox. The members and the person who signed the company up get an email and have three days to refuse; the former address is notified at the end.',
  },
  notForYou: {
    fr: (managing: string) => `Membres qui gèrent : ${managing}. Ils peuvent ajouter quelqu’un eux-mêmes.`,
    en: (managing: string) => `Members who manage: ${managing}. They can add someone themselves.`,
  },
  nobody: {
    fr: 'Personne ne gère encore l’espace : l’ancienne clé l’ouvre.',
    en: 'Nobody manages the space yet: the old key opens it.',
  },
  address: { fr: 'Nouvelle adresse', en: 'New address' },
  addressWrong: {
    fr: 'Écrivez une adresse complète, comme prenom.nom@entreprise.fr.',
    en: 'Enter a complete address, such as first.last@company.com.',
  },
  checked: { fr: 'Ce que vous avez vérifié', en: 'What you have checked' },
  checkedHint: {
    fr: 'Par exemple : « rappelé au numéro du registre, parlé à la directrice ». Le journal garde ce texte : n’y mettez pas d’adresse.',
    en: 'For example: “called back on the number in the register, spoke to the director”. The log keeps this text: put no address in it.',
  },
  checkedWrong: {
    fr: 'Dites-le en 10 à 500 caractères, sans adresse électronique.',
    en: 'Say it in 10 to 500 characters, without an email address.',
  },
  ask: { fr: 'Demander le changement', en: 'Request the change' },
  asked: {
    fr: (day: string) => `L’entreprise est avertie. Vous pourrez achever le changement à partir du ${day}.`,
    en: (day: string) => `The company has been told. You can complete the change from ${day} on.`,
  },
  underWay: {
    fr: (from: string, until: string) =>
      `Un changement d’adresse est demandé. Si l’entreprise ne refuse pas, vous pouvez l’achever du ${from} au ${until}.`,
    en: (from: string, until: string) =>
      `A change of address has been requested. Unless the company refuses, you can complete it from ${from} to ${until}.`,
  },
  complete: { fr: 'Achever le changement', en: 'Complete the change' },
  completed: {
    fr: 'La nouvelle adresse gère désormais l’espace.',
    en: 'The new address now manages the space.',
  },
  giveUp: { fr: 'Abandonner la demande', en: 'Drop the request' },
  giveUpText: {
    fr: 'La nouvelle adresse est oubliée, et rien ne change.',
    en: 'The new address is forgotten, and nothing changes.',
  },
});

/** What the service refuses here, by the slug of the problem. */
export const recoveryRefusals = defineTexts({
  'recovery-waits': {
    fr: 'L’entreprise peut encore refuser : attendez le jour dit.',
    en: 'The company may still refuse: wait until that day.',
  },
  'asked-too-often': {
    fr: 'Les membres ont déjà reçu trois demandes en une semaine : attendez quelques jours.',
    en: 'The members have already been sent three requests within a week: wait a few days.',
  },
  'no-recovery': {
    fr: 'La demande n’existe plus : elle a été refusée ou a expiré.',
    en: 'The request no longer exists: it was refused or has expired.',
  },
  'member-exists': memberRefusals['member-exists'],
  'mail-not-set-up': {
    fr: 'Aucun serveur de courriel n’est configuré : l’entreprise ne serait pas avertie.',
    en: 'No mail server is set up: the company would not be told.',
  },
});
