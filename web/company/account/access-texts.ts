import { defineTexts } from '../../shared/language.ts';

/** Texts of signing in and up. */
export const accessTexts = defineTexts({
  signInTitle: { fr: 'Se connecter', en: 'Sign in' },
  signInText: {
    fr: 'Pas de mot de passe : nous vous envoyons un lien, valable quinze minutes, une seule fois.',
    en: 'No password: we send you a link, good for fifteen minutes and for one use.',
  },
  address: { fr: 'Adresse électronique professionnelle', en: 'Work e-mail address' },
  addressWrong: {
    fr: 'Écrivez une adresse complète, comme prenom.nom@entreprise.fr.',
    en: 'Write a whole address, such as first.last@company.com.',
  },
  sendLink: { fr: 'Recevoir un lien', en: 'Send me a link' },
  sending: { fr: 'Envoi…', en: 'Sending…' },
  ended: {
    fr: 'Votre session a pris fin : elle dure douze heures au plus. Demandez un nouveau lien ; ce que vous avez saisi ici vous attend.',
    en: 'Your session has ended: it lasts twelve hours at most. Ask for a new link; what you typed here waits for you.',
  },
  resume: { fr: 'J’ai suivi le lien, continuer ici', en: 'I followed the link, go on here' },
  notNow: {
    fr: 'Cela n’a pas marché. Vérifiez la connexion et réessayez.',
    en: 'That did not work. Check the connection and try again.',
  },

  formerKey: {
    fr: 'Votre entreprise a encore une clé, et pas de membres ?',
    en: 'Your company still has a key, and no members?',
  },
  formerKeyText: {
    fr: 'Jusqu’en décembre 2026, une clé ouvrait l’espace. Donnez-la une dernière fois, avec l’adresse de la personne qui gérera l’espace. La clé reste une clé de machine.',
    en: 'Until December 2026 a key opened the space. Give it once more, with the address of who will manage the space. The key remains as a machine key.',
  },
  key: { fr: 'Clé de l’entreprise', en: 'Company key' },
  keyWrong: {
    fr: 'Cette clé n’ouvre aucun espace : elle est incomplète, ou elle a été révoquée.',
    en: 'This key opens no space: it is incomplete, or it was revoked.',
  },
  keyHasMembers: {
    fr: 'L’entreprise a des membres déjà : demandez à l’un d’eux de vous ajouter.',
    en: 'The company has members already: ask one of them to add you.',
  },
  formerKeySend: { fr: 'Ajouter cette personne', en: 'Add this person' },

  noAccountYet: { fr: 'Pas encore inscrits ?', en: 'Not signed up yet?' },
  signUpWay: { fr: 'Inscrire une entreprise', en: 'Sign a company up' },
  backToSignIn: { fr: 'Déjà inscrits ? Se connecter', en: 'Signed up already? Sign in' },

  checkMail: { fr: 'Regardez vos courriels', en: 'Check your mail' },
  signInSent: {
    fr: 'Si cette adresse est celle d’un membre, un lien lui arrive dans la minute :',
    en: 'If this is a member’s address, a link reaches it within a minute:',
  },
  signInNext: {
    fr: 'Il sert une fois, dans les quinze minutes. Nous ne disons pas ici si l’adresse est connue.',
    en: 'It works once, within fifteen minutes. We do not say here whether the address is known.',
  },
  signUpSent: {
    fr: 'Un lien à confirmer est parti à cette adresse :',
    en: 'A link to confirm is on its way to:',
  },
  signUpFirst: {
    fr: 'Confirmez-le dans les vingt-quatre heures : votre espace s’ouvre.',
    en: 'Confirm it within twenty-four hours: your space opens.',
  },
  signUpSecond: {
    fr: 'L’observatoire vérifie l’entreprise, d’ordinaire en trois jours ouvrés.',
    en: 'The observatory checks the company, usually within three working days.',
  },
  signUpThird: {
    fr: 'Sa décision vous arrive par courriel, avec le motif si c’est non. Vous pourrez alors inviter.',
    en: 'Its decision comes to you by mail, with the reason if it is no. You can then invite.',
  },
  noMail: {
    fr: 'Rien n’arrive ? Regardez parmi les indésirables. Cinq liens au plus partent par heure à une même adresse.',
    en: 'Nothing comes? Look in your spam. At most five links an hour go to one address.',
  },
  again: { fr: 'Corriger l’adresse ou recommencer', en: 'Correct the address or start again' },

  linkTitle: { fr: 'Entrer dans l’espace entreprise', en: 'Enter the company space' },
  linkText: {
    fr: 'Votre lien est prêt. Il sert une fois : appuyez pour entrer.',
    en: 'Your link is ready. It works once: press to enter.',
  },
  open: { fr: 'Entrer', en: 'Enter' },
  opening: { fr: 'Ouverture…', en: 'Opening…' },
  linkSpent: { fr: 'Ce lien n’ouvre plus rien', en: 'This link opens nothing any more' },
  linkSpentText: {
    fr: 'Il a déjà servi, il date de plus de quinze minutes, ou il est incomplet. Demandez-en un autre.',
    en: 'It was used, is more than fifteen minutes old, or is incomplete. Ask for another.',
  },
  askAgain: { fr: 'Demander un autre lien', en: 'Ask for another link' },

  signUpTitle: { fr: 'Inscrire une entreprise', en: 'Sign a company up' },
  signUpText: {
    fr: 'Ce qu’il faut pour vérifier l’entreprise, et rien d’autre. Gratuit.',
    en: 'What it takes to check the company, and nothing else. Free of charge.',
  },
  country: { fr: 'Pays', en: 'Country' },
  siren: { fr: 'Numéro SIREN', en: 'SIREN number' },
  sirenHint: {
    fr: 'Neuf chiffres, sur un extrait Kbis ou une fiche Insee.',
    en: 'Nine digits, on an extract of the register.',
  },
  registration: { fr: 'Numéro d’immatriculation', en: 'Registration number' },
  registrationHint: {
    fr: 'Au registre des entreprises de ce pays.',
    en: 'In this country’s register of companies.',
  },
  sirenWrong: { fr: 'Un SIREN a neuf chiffres.', en: 'A SIREN has nine digits.' },
  sirenDigitWrong: {
    fr: 'Le dernier chiffre ne correspond pas aux autres : relisez le numéro.',
    en: 'The last digit does not match the others: read the number again.',
  },
  registrationWrong: {
    fr: 'Écrivez de 4 à 20 lettres ou chiffres.',
    en: 'Write 4 to 20 letters or digits.',
  },
  contactName: { fr: 'Votre nom', en: 'Your name' },
  contactNameHint: {
    fr: 'Lu par l’observatoire seul, pour vérifier l’entreprise.',
    en: 'Read by the observatory alone, to check the company.',
  },
  contactNameMissing: {
    fr: 'Indiquez votre nom, en 120 caractères au plus.',
    en: 'Give your name, in 120 characters at most.',
  },
  ownDomain: {
    fr: 'Au domaine de l’entreprise : c’est ainsi que nous voyons que vous en êtes.',
    en: 'At the company’s own domain: that is how we see that you belong to it.',
  },
  freeMail: {
    fr: 'Cette adresse est d’une messagerie ouverte à tous : prenez celle que l’entreprise vous a donnée.',
    en: 'This address is of a provider open to everybody: take the one that the company gave you.',
  },
  keptOfYou: {
    fr: 'De vous sont gardés ce nom et cette adresse, chiffrés, tant que l’entreprise a son espace ou que vous en êtes membre.',
    en: 'Kept of you are this name and address, encrypted, as long as the company has its space or you are a member of it.',
  },
});
