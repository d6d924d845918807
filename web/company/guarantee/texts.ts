import { defineTexts } from '../../shared/language.ts';

export const guaranteeTexts = defineTexts({
  none: {
    fr: 'Aucune vague n’est ouverte ni prévue : il n’y a pas de fiche à montrer.',
    en: 'No wave is open or planned: there is no sheet to show.',
  },
  former: {
    fr: 'Cette campagne a été ouverte avant que les fiches de garantie existent. La prochaine en aura une.',
    en: 'This campaign was opened before guarantee sheets existed. The next one will have one.',
  },
  draftLead: {
    fr: 'Voici ce que vos salariés liront avant la première question. Montrez ce projet à vos représentants du personnel, imprimé ou à l’écran. En l’acceptant, vous engagez l’entreprise envers tous, et la campagne s’ouvre : la fiche ne changera plus.',
    en: 'This is what your people will read before the first question. Show this draft to your staff representatives, on paper or on screen. Accepting it commits the company to everyone and opens the campaign; the sheet can then no longer change.',
  },
  frozenLead: {
    fr: 'Cette fiche est figée. Vos salariés en voient l’empreinte avant la première question, et dans leur invitation. À cette adresse, tous lisent la même :',
    en: 'This sheet is frozen. Your people see its hash before the first question, and in their invitation. At this address everyone reads the same one:',
  },
  copy: { fr: 'Copier l’adresse', en: 'Copy the address' },
  copied: { fr: 'L’adresse est copiée.', en: 'The address is copied.' },
  notCopied: {
    fr: 'Le navigateur refuse de copier : sélectionnez l’adresse.',
    en: 'The browser refuses to copy: select the address.',
  },
  print: { fr: 'Imprimer la fiche', en: 'Print the sheet' },
  sheetLanguage: { fr: 'Langue de la fiche', en: 'Language of the sheet' },
  toAcceptance: { fr: 'Passer à l’acceptation', en: 'Go on to accepting it' },
  acceptTitle: { fr: 'Accepter et ouvrir la campagne', en: 'Accept and open the campaign' },
  acceptText: {
    fr: 'Votre nom et votre fonction figurent sur la fiche, que peuvent lire tous ceux que l’entreprise invite, et ils y restent.',
    en: 'Your name and position appear on the sheet, which everyone the company invites can read, and they stay there.',
  },
  waits: {
    fr: 'L’entreprise n’est pas encore vérifiée. Vous pouvez lire et imprimer le projet ; vous pourrez l’accepter ensuite.',
    en: 'The company is not verified yet. You can read and print the draft now, and accept it afterwards.',
  },
  reads: {
    fr: 'Vous êtes ici en lecture : c’est un membre qui gère qui accepte la fiche. Vous pouvez l’imprimer dès maintenant, et dire ce qui y manque avant qu’elle soit figée.',
    en: 'You are here to read: a member who manages accepts the sheet. You can print it now, and say what is missing before it is frozen.',
  },
  closed: {
    fr: 'L’enquête est close : cette fiche n’a pas été acceptée, et l’entreprise n’a invité personne.',
    en: 'The survey is closed: this sheet was not accepted, and the company invited nobody.',
  },
  name: { fr: 'Votre nom', en: 'Your name' },
  position: { fr: 'Votre fonction', en: 'Your position' },
  nameMissing: { fr: 'Indiquez votre nom.', en: 'Enter your name.' },
  positionMissing: { fr: 'Indiquez votre fonction.', en: 'Enter your position.' },
  tooLong: { fr: '120 caractères au plus.', en: '120 characters at most.' },
  wrong: {
    fr: 'Ce texte contient des caractères invisibles : retapez-le sans eux.',
    en: 'This text contains invisible characters: type it again without them.',
  },
  accept: { fr: 'Accepter la fiche', en: 'Accept the sheet' },
  sure: { fr: 'Oui, accepter et figer', en: 'Yes, accept and freeze' },
  confirm: {
    fr: 'La fiche sera figée pour toute la vague : ni vous ni l’observatoire ne pourrez plus la changer.',
    en: 'The sheet will be frozen for the whole wave: after that, neither you nor the observatory can change it.',
  },
  invite: { fr: 'Inviter', en: 'Invite' },
  changed: {
    fr: 'Ce que dit la fiche vient de changer (une date, une question, la personne responsable) : relisez-la avant de l’accepter.',
    en: 'What the sheet says has just changed (a date, a question, who is responsible): read it again before you accept it.',
  },
  already: {
    fr: 'Quelqu’un d’autre vient d’accepter la fiche : la voici.',
    en: 'Someone else has just accepted the sheet: here it is.',
  },
  incomplete: {
    fr: 'L’observatoire n’a pas encore indiqué qui en est responsable : la fiche ne peut pas être acceptée avant. Écrivez-lui.',
    en: 'The observatory has not yet stated who is responsible for it: the sheet cannot be accepted until it does. Write to it.',
  },
});
