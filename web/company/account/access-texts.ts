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
    en: 'Does your company still have a key, and no members?',
  },
  formerKeyText: {
    fr: 'Jusqu’en décembre 2026, une clé ouvrait l’espace. Donnez-la une dernière fois, avec l’adresse de la personne qui gérera l’espace. La clé reste une clé de machine.',
    en: 'Until December 2026, a key opened the space. Enter it one last time, with the address of the person who will manage the space. The key remains as a machine key.',
  },
  key: { fr: 'Clé de l’entreprise', en: 'Company key' },
  keyWrong: {
    fr: 'Cette clé n’ouvre aucun espace : elle est incomplète, ou elle a été révoquée.',
    en: 'This key opens no space: it is incomplete, or it was revoked.',
  },
  keyHasMembers: {
    fr: 'L’entreprise a déjà des membres : demandez à l’un d’eux de vous ajouter.',
    en: 'The company already has members: ask one of them to add you.',
  },
  formerKeySend: { fr: 'Ajouter cette personne', en: 'Add this person' },

  noAccountYet: { fr: 'Pas encore inscrits ?', en: 'Not signed up yet?' },
  signUpWay: { fr: 'Inscrire une entreprise', en: 'Sign a company up' },
  backToSignIn: { fr: 'Déjà inscrits ? Se connecter', en: 'Signed up already? Sign in' },

  signUpSent: {
    fr: 'Un lien de confirmation vient de partir à cette adresse :',
    en: 'A confirmation link is on its way to:',
  },
  signUpFirst: {
    fr: 'Ouvrez-le dans les vingt-quatre heures : votre espace s’ouvre.',
    en: 'Follow it within twenty-four hours: your space then opens.',
  },
  signUpSecond: {
    fr: 'L’observatoire vérifie l’entreprise, en général sous trois jours ouvrés.',
    en: 'The observatory checks the company, usually within three working days.',
  },
  signUpThird: {
    fr: 'Sa décision vous arrive par courriel, avec le motif si c’est non. Si c’est oui, vous pouvez inviter.',
    en: 'Its decision reaches you by email, with the reason if the answer is no. If it is yes, you can invite.',
  },

  linkTitle: { fr: 'Entrer dans l’espace entreprise', en: 'Enter the company space' },

  signUpTitle: { fr: 'Inscrire une entreprise', en: 'Sign a company up' },
  signUpText: {
    fr: 'Uniquement ce qu’il faut pour vérifier l’entreprise. C’est gratuit.',
    en: 'Only what is needed to check the company. Free of charge.',
  },
  country: { fr: 'Pays', en: 'Country' },
  siren: { fr: 'Numéro SIREN', en: 'SIREN number' },
  sirenHint: {
    fr: 'Neuf chiffres, sur un extrait Kbis ou une fiche Insee.',
    en: 'Nine digits, as shown on a register extract.',
  },
  registration: { fr: 'Numéro d’immatriculation', en: 'Registration number' },
  registrationHint: {
    fr: 'Dans le registre des entreprises de ce pays.',
    en: 'In the company register of that country.',
  },
  sirenWrong: { fr: 'Un SIREN a neuf chiffres.', en: 'A SIREN has nine digits.' },
  sirenDigitWrong: {
    fr: 'Le dernier chiffre ne correspond pas aux autres : vérifiez le numéro.',
    en: 'The last digit does not match the others: check the number.',
  },
  registrationWrong: {
    fr: 'Écrivez de 4 à 20 lettres ou chiffres.',
    en: 'Enter 4 to 20 letters or digits.',
  },
  contactName: { fr: 'Votre nom', en: 'Your name' },
  contactNameHint: {
    fr: 'Seul l’observatoire le lit, pour vérifier l’entreprise.',
    en: 'Only the observatory reads it, to check the company.',
  },
  contactNameMissing: {
    fr: 'Indiquez votre nom, en 120 caractères au plus.',
    en: 'Enter your name, in 120 characters at most.',
  },
  ownDomain: {
    fr: 'Sur le domaine de l’entreprise : c’est ainsi que nous voyons que vous en faites partie.',
    en: 'On the company’s own domain: that is how we see that you belong to it.',
  },
  freeMail: {
    fr: 'Cette adresse vient d’une messagerie ouverte à tous : prenez celle que l’entreprise vous a donnée.',
    en: 'This address is with a provider open to everyone: use the one that the company gave you.',
  },
  keptOfYou: {
    fr: 'Nous gardons de vous ce nom et cette adresse, chiffrés, tant que l’entreprise a son espace ou que vous en êtes membre.',
    en: 'We keep this name and address of yours, encrypted, as long as the company has its space or you are a member of it.',
  },
});
