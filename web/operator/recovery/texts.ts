import { defineTexts } from '../../shared/language.ts';

/** Texts of giving a company's only member another address. */
export const recoveryTexts = defineTexts({
  title: { fr: 'Accès perdu', en: 'Lost access' },
  titleOf: {
    fr: (name: string) => `Accès perdu : ${name}`,
    en: (name: string) => `Lost access: ${name}`,
  },
  lead: {
    fr: 'Pour la seule personne qui gère, quand sa boîte aux lettres n’existe plus. Les membres et qui a inscrit l’entreprise reçoivent un courriel, et ont trois jours pour refuser ; l’ancienne adresse est avertie à la fin.',
    en: 'For the only person who manages, when their mailbox is gone. The members and whoever signed the company up get a mail and have three days to refuse; the former address is told at the end.',
  },
  notForYou: {
    fr: (managing: string) =>
      `Membres qui gèrent : ${managing}. Ils peuvent faire entrer quelqu’un eux-mêmes.`,
    en: (managing: string) => `Members who manage: ${managing}. They can let somebody in themselves.`,
  },
  nobody: {
    fr: 'Personne ne gère encore : la clé d’avant ouvre l’espace.',
    en: 'Nobody manages yet: the key of before opens the space.',
  },
  address: { fr: 'Nouvelle adresse', en: 'New address' },
  addressWrong: {
    fr: 'Écrivez une adresse complète, comme prenom.nom@entreprise.fr.',
    en: 'Write a whole address, such as first.last@company.com.',
  },
  checked: { fr: 'Ce que vous avez vérifié', en: 'What you have checked' },
  checkedHint: {
    fr: 'Par exemple : rappelé au numéro du registre, parlé à la directrice. Reste au journal, sans adresse.',
    en: 'For example: rang back by the number of the register, spoke to the director. Stays in the log, without an address.',
  },
  checkedWrong: {
    fr: 'Dites-le en 10 à 500 caractères, sans adresse électronique.',
    en: 'Say it in 10 to 500 characters, without an e-mail address.',
  },
  ask: { fr: 'Demander le changement', en: 'Ask for the change' },
  asked: {
    fr: (day: string) => `L’entreprise est avertie. À achever à partir du ${day}.`,
    en: (day: string) => `The company is told. To be completed from ${day} on.`,
  },
  underWay: {
    fr: (from: string, until: string) =>
      `Un changement d’adresse est demandé. Si l’entreprise ne refuse pas, vous pouvez l’achever du ${from} au ${until}.`,
    en: (from: string, until: string) =>
      `A change of address is asked for. Unless the company refuses, you can complete it from ${from} to ${until}.`,
  },
  complete: { fr: 'Achever le changement', en: 'Complete the change' },
  completed: { fr: 'La nouvelle adresse gère l’entreprise.', en: 'The new address manages the company.' },
  giveUp: { fr: 'Abandonner', en: 'Give it up' },
  giveUpText: {
    fr: 'La nouvelle adresse est oubliée, et rien ne change.',
    en: 'The new address is forgotten, and nothing changes.',
  },
  waits: {
    fr: 'L’entreprise peut encore refuser : attendez le jour dit.',
    en: 'The company may still refuse: wait until that day.',
  },
  gone: {
    fr: 'Il n’y a plus de demande : elle a été refusée, ou a expiré.',
    en: 'There is no request any more: it was refused, or has lapsed.',
  },
  memberExists: { fr: 'Cette adresse est celle d’un membre.', en: 'This address is a member’s already.' },
  noMail: {
    fr: 'Aucun serveur de courriel n’est réglé : l’entreprise ne serait pas avertie.',
    en: 'No mail server is set up: the company would not be told.',
  },
});
