import { defineTexts } from '../../../shared/language.ts';

/** What the company reads about its mails; what its people get is written by the service. */
export const mailTexts = defineTexts({
  title: { fr: 'Inviter par courriel', en: 'Invite by email' },
  intro: {
    fr: 'L’observatoire envoie à chaque personne un message avec un lien qu’elle est seule à recevoir. Vous donnez les adresses, et rien d’autre : ni noms, ni services.',
    en: 'The observatory sends everyone a message with a link that only they receive. You give the addresses and nothing else: no names, no departments.',
  },
  forgotten: {
    fr: 'Les adresses sont gardées chiffrées jusqu’à la fin de l’envoi et des rappels que vous prévoyez, puis effacées. Jusque-là, l’observatoire, et lui seul, pourrait voir quel lien est à qui et s’il a servi, mais jamais ce qui a été répondu. Il en reste une empreinte à clé, qui sert à n’inviter personne deux fois.',
    en: 'The addresses are kept encrypted until the invitations and any reminders you plan have gone out, then deleted. Until then the observatory, and nobody else, could see which link is whose and whether it was used, but never what was answered. A keyed hash remains, so that nobody is invited twice.',
  },

  listTitle: { fr: 'Les adresses', en: 'The addresses' },
  list: { fr: 'Adresses à inviter', en: 'Addresses to invite' },
  listHint: {
    fr: 'Une par ligne, ou séparées par des virgules ou des points-virgules ; un tableau collé convient aussi.',
    en: 'One per line, or separated by commas or semicolons; a pasted table works too.',
  },
  file: { fr: 'Ou ajoutez un fichier (CSV ou texte)', en: 'Or add a file (CSV or text)' },
  fileAdded: {
    fr: (name: string) => `« ${name} » est ajouté à la liste. Rien n’est encore envoyé.`,
    en: (name: string) => `“${name}” has been added to the list. Nothing has been sent yet.`,
  },
  fileFailed: {
    fr: 'Ce fichier ne peut pas être lu comme du texte. Enregistrez-le en CSV, ou copiez-en les adresses.',
    en: 'This file cannot be read as text. Save it as CSV, or copy the addresses from it.',
  },
  check: { fr: 'Vérifier la liste', en: 'Check the list' },
  listMissing: { fr: 'Donnez au moins une adresse.', en: 'Enter at least one address.' },
  listFaulty: {
    fr: (lines: string, isOne: boolean) =>
      isOne
        ? '1 ligne n’est pas une adresse ; elle est montrée sous la liste. Rien n’est parti.'
        : `${lines} lignes ne sont pas des adresses ; elles sont montrées sous la liste. Rien n’est parti.`,
    en: (lines: string, isOne: boolean) =>
      isOne
        ? '1 line is not an address; it is shown below the list. Nothing was sent.'
        : `${lines} lines are not addresses; they are shown below the list. Nothing was sent.`,
  },
  listTooLong: {
    fr: (addresses: string, left: string) =>
      `La liste a ${addresses} adresses, et vous pouvez encore inviter ${left} personnes. Si l’effectif a changé, corrigez-le sous « Compte ».`,
    en: (addresses: string, left: string) =>
      `The list has ${addresses} addresses, and you can invite ${left} more people. If the headcount has changed, correct it under “Account”.`,
  },
  good: {
    fr: (addresses: string, isOne: boolean) =>
      isOne ? '1 adresse à inviter.' : `${addresses} adresses à inviter.`,
    en: (addresses: string, isOne: boolean) =>
      isOne ? '1 address to invite.' : `${addresses} addresses to invite.`,
  },
  allGood: { fr: 'Toutes les lignes sont correctes.', en: 'Every line is correct.' },
  faultyTitle: { fr: 'À corriger', en: 'To correct' },
  faultyLine: {
    fr: (line: string, reason: string) => `Ligne ${line} : ${reason}`,
    en: (line: string, reason: string) => `Line ${line}: ${reason}`,
  },
  duplicateTitle: { fr: 'En double', en: 'Duplicates' },
  duplicateText: {
    fr: 'Chacune ne recevra qu’un message ; rien à corriger.',
    en: 'Each will get only one message; there is nothing to correct.',
  },
  duplicateLine: {
    fr: (line: string, first: string) => `Ligne ${line}, comme la ligne ${first} :`,
    en: (line: string, first: string) => `Line ${line}, same as line ${first}:`,
  },
  more: {
    fr: (number: string) => `et ${number} de plus`,
    en: (number: string) => `and ${number} more`,
  },
  'no-address': { fr: 'pas d’adresse ici', en: 'no address here' },
  'not-an-address': { fr: 'ce n’est pas une adresse complète', en: 'this is not a complete address' },
  'not-ascii': {
    fr: 'il y a une lettre accentuée avant le @',
    en: 'there is an accented letter before the @',
  },
  'too-long': { fr: 'cette adresse est trop longue', en: 'this address is too long' },

  messageTitle: { fr: 'Le message', en: 'The message' },
  signature: { fr: 'Qui invite (facultatif)', en: 'Who invites (optional)' },
  signatureHint: {
    fr: 'Au bas du message, par exemple « La direction et le CSE ». 200 caractères au plus.',
    en: 'At the foot of the message, such as “Management and the works council”. 200 characters at most.',
  },
  signatureTooLong: {
    fr: (length: string) => `${length} caractères ; 200 au plus.`,
    en: (length: string) => `${length} characters; 200 at most.`,
  },
  preview: { fr: 'Le message tel qu’il sera envoyé', en: 'The message as it will be sent' },
  previewReminders: {
    fr: 'Le message envoyé donne aussi les dates des rappels que vous prévoyez plus bas.',
    en: 'The message sent also gives the dates of the reminders you plan below.',
  },
  spoken: {
    fr: 'Langue en tête du message',
    en: 'Language that comes first in the message',
  },
  spokenHint: {
    fr: 'Il est écrit dans les deux langues, l’une sous l’autre.',
    en: 'It is written in both languages, one below the other.',
  },
  subject: { fr: 'Objet', en: 'Subject' },
  testTitle: { fr: 'Un message d’essai', en: 'A test message' },
  test: { fr: 'Votre adresse, pour un essai', en: 'Your address, for a test' },
  testHint: {
    fr: 'Vous recevez le message tel quel, mais son lien n’ouvre pas de questionnaire.',
    en: 'You get the message as it is, but its link does not open the questionnaire.',
  },
  testWrong: { fr: 'Écrivez une seule adresse.', en: 'Enter a single address.' },
  sendTest: { fr: 'M’envoyer un essai', en: 'Send me a test' },
  testSent: {
    fr: (address: string) => `L’essai est parti à l’adresse ${address}.`,
    en: (address: string) => `The test is on its way to ${address}.`,
  },

  remindersTitle: { fr: 'Les rappels', en: 'The reminders' },
  remindersText: {
    fr: 'Deux au plus, à des jours fixés d’avance. Ils vont à tout le monde, même à ceux qui ont répondu, avec le même lien : sinon, l’envoi dirait qui n’a pas répondu.',
    en: 'Two at most, on days fixed in advance. They go to everyone, including those who have answered, with the same link: otherwise a reminder would tell who has not answered.',
  },
  first: { fr: 'Premier rappel (facultatif)', en: 'First reminder (optional)' },
  second: { fr: 'Second rappel (facultatif)', en: 'Second reminder (optional)' },
  early: {
    fr: (day: string) => `Choisissez un jour après le ${day}, celui de l’invitation.`,
    en: (day: string) => `Choose a day after ${day}, the day of the invitation.`,
  },
  late: {
    fr: (day: string) => `Choisissez un jour avant le ${day}, le dernier pour répondre.`,
    en: (day: string) => `Choose a day before ${day}, the last day to answer.`,
  },
  fixed: {
    fr: (days: string) =>
      `Les jours sont fixés : ${days}. Ils valent aussi pour les personnes que vous ajouterez.`,
    en: (days: string) => `The days are fixed: ${days}. They also apply to anyone you add.`,
  },
  fixedNone: {
    fr: 'Aucun rappel n’a été prévu, et on ne peut plus en ajouter une fois l’envoi commencé.',
    en: 'No reminder was planned, and none can be added once sending has begun.',
  },
  order: {
    fr: 'Le second rappel vient après le premier.',
    en: 'The second reminder comes after the first.',
  },

  send: { fr: 'Envoyer les invitations…', en: 'Send the invitations…' },
  sendNow: {
    fr: (mails: string, isOne: boolean) =>
      isOne ? '1 message part aussitôt.' : `${mails} messages partent aussitôt, un par personne.`,
    en: (mails: string, isOne: boolean) =>
      isOne ? '1 message goes out at once.' : `${mails} messages go out at once, one per person.`,
  },
  sendLater: {
    fr: (mails: string, day: string, isOne: boolean) =>
      isOne
        ? `1 message partira le ${day} au matin.`
        : `${mails} messages partiront le ${day} au matin, un par personne.`,
    en: (mails: string, day: string, isOne: boolean) =>
      isOne
        ? `1 message will go out on the morning of ${day}.`
        : `${mails} messages will go out on the morning of ${day}, one per person.`,
  },
  sendNoReminder: {
    fr: 'Aucun rappel n’est prévu : les adresses sont effacées dès que l’envoi est fini.',
    en: 'No reminder is planned: the addresses are deleted as soon as the invitations have gone out.',
  },
  sendReminders: {
    fr: (days: string, last: string) =>
      `Rappel à tous le ${days}. Les adresses sont effacées après celui du ${last}.`,
    en: (days: string, last: string) =>
      `Everyone gets a reminder on ${days}. The addresses are deleted after the one on ${last}.`,
  },
  and: {
    fr: (one: string, other: string) => `${one} et le ${other}`,
    en: (one: string, other: string) => `${one} and ${other}`,
  },
  sendYes: { fr: 'Oui, envoyer', en: 'Yes, send' },
  sendCancel: { fr: 'Non, vérifier encore', en: 'No, check again' },
  handedOver: {
    fr: (done: string, all: string) => `${done} adresses sur ${all} transmises`,
    en: (done: string, all: string) => `${done} of ${all} addresses handed over`,
  },
  sent: {
    fr: (accepted: string, isOne: boolean) =>
      isOne ? '1 adresse est prise en charge.' : `${accepted} adresses sont prises en charge.`,
    en: (accepted: string, isOne: boolean) =>
      isOne ? '1 address was accepted.' : `${accepted} addresses were accepted.`,
  },
  already: {
    fr: (already: string, isOne: boolean) =>
      isOne
        ? '1 était déjà invitée à cette vague et ne reçoit pas de second message.'
        : `${already} étaient déjà invitées à cette vague et ne reçoivent pas de second message.`,
    en: (already: string, isOne: boolean) =>
      isOne
        ? '1 had already been invited to this wave and gets no second message.'
        : `${already} had already been invited to this wave and get no second message.`,
  },
  partly: {
    fr: (done: string) =>
      `${done} adresses sont transmises ; les autres sont restées dans la liste. Renvoyez-la : personne ne recevra deux messages.`,
    en: (done: string) =>
      `${done} addresses were handed over; the others are still in the list. Send the list again: nobody will get two messages.`,
  },

  planned: { fr: 'L’envoi est prévu', en: 'Sending is planned' },
  sending: { fr: 'L’envoi est en cours', en: 'Sending is under way' },
  paused: { fr: 'L’envoi est suspendu', en: 'Sending is paused' },
  done: { fr: 'L’envoi est terminé', en: 'Sending is finished' },
  progress: { fr: 'Messages partis', en: 'Messages sent' },
  progressText: {
    fr: (sent: string, invited: string) => `${sent} messages partis sur ${invited}.`,
    en: (sent: string, invited: string) => `${sent} of ${invited} messages sent.`,
  },
  doneText: {
    fr: (sent: string, isOne: boolean) => (isOne ? '1 message est parti.' : `${sent} messages sont partis.`),
    en: (sent: string, isOne: boolean) => (isOne ? '1 message was sent.' : `${sent} messages were sent.`),
  },
  failed: {
    fr: (failed: string, isOne: boolean) =>
      isOne
        ? '1 n’est pas arrivé : adresse inconnue ou boîte pleine. On ne dit pas laquelle.'
        : `${failed} ne sont pas arrivés : adresses inconnues ou boîtes pleines. On ne dit pas lesquelles.`,
    en: (failed: string, isOne: boolean) =>
      isOne
        ? '1 did not arrive: an unknown address or a full mailbox. We do not say which.'
        : `${failed} did not arrive: unknown addresses or full mailboxes. We do not say which.`,
  },
  goesOn: {
    fr: 'Vous pouvez fermer cette page : l’envoi continue sans elle.',
    en: 'You can close this page: sending continues without it.',
  },
  pausedText: {
    fr: 'Rien ne part tant que vous ne reprenez pas. Ceux qui ont déjà leur message peuvent répondre.',
    en: 'Nothing goes out until you resume. Those who already have their message can answer.',
  },
  statusUnknown: {
    fr: 'L’état de l’envoi ne peut pas être lu pour l’instant. S’il était en cours, il continue sans cette page.',
    en: 'The state of the sending cannot be read right now. If it was under way, it continues without this page.',
  },
  reminderPlanned: {
    fr: (day: string) => `Rappel à tous le ${day} : prévu.`,
    en: (day: string) => `Reminder to everyone on ${day}: planned.`,
  },
  reminderSending: {
    fr: (day: string) => `Rappel à tous du ${day} : en cours.`,
    en: (day: string) => `Reminder to everyone on ${day}: under way.`,
  },
  reminderSent: {
    fr: (day: string) => `Rappel à tous du ${day} : envoyé.`,
    en: (day: string) => `Reminder to everyone on ${day}: sent.`,
  },
  reminderMissed: {
    fr: (day: string) => `Rappel du ${day} : manqué, il n’est pas parti.`,
    en: (day: string) => `Reminder on ${day}: missed, it was not sent.`,
  },
  noReminders: { fr: 'Aucun rappel n’est prévu.', en: 'No reminder is planned.' },
  kept: {
    fr: 'Les adresses sont gardées chiffrées jusqu’à la fin de l’envoi.',
    en: 'The addresses are kept encrypted until the invitations have gone out.',
  },
  keptUntil: {
    fr: (day: string) => `Les adresses sont gardées chiffrées jusqu’au dernier rappel, le ${day}.`,
    en: (day: string) => `The addresses are kept encrypted until the last reminder, on ${day}.`,
  },
  gone: { fr: 'Les adresses sont effacées.', en: 'The addresses have been deleted.' },
  pause: { fr: 'Suspendre', en: 'Pause' },
  resume: { fr: 'Reprendre', en: 'Resume' },
  stop: { fr: 'Arrêter pour de bon…', en: 'Stop for good…' },
  stopReminders: { fr: 'Renoncer aux rappels…', en: 'Cancel the reminders…' },
  stopConfirm: {
    fr: 'Plus aucun message ne part, rappels compris, et les adresses sont effacées aussitôt. Les liens déjà reçus restent valables. Pour écrire aux autres, il faudra saisir de nouveau leurs adresses.',
    en: 'No more messages go out, reminders included, and the addresses are deleted at once. Links already received stay valid. To write to the others, you will have to enter their addresses again.',
  },
  stopYes: { fr: 'Oui, arrêter', en: 'Yes, stop' },
  stopped: {
    fr: 'L’envoi est arrêté : plus rien ne part, et les adresses sont effacées.',
    en: 'Sending has been stopped: nothing more goes out, and the addresses have been deleted.',
  },
  keep: { fr: 'Non, continuer', en: 'No, carry on' },
  others: { fr: 'Inviter d’autres personnes', en: 'Invite more people' },
  nobodyLeft: {
    fr: 'Tout l’effectif est invité : il ne reste personne à qui écrire.',
    en: 'Everyone is invited: there is nobody left to write to.',
  },
});
