import { defineTexts } from '../../shared/language.ts';
import { mailedTexts } from '../../space/mailed/texts.ts';

/** Texts of signing in and up. */
export const accessTexts = defineTexts({
  ...mailedTexts,
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

  linkTitle: { fr: 'Entrer dans l’espace entreprise', en: 'Enter the company space' },

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
