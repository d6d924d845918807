import { observatoryName } from '../../../functions/survey/observatory-name.ts';
import { defineTexts } from '../../shared/language.ts';

/** Texts of whoever may enter a space, and of its machine keys. */
export const peopleTexts = defineTexts({
  keysTitle: { fr: 'Clés de machine', en: 'Machine keys' },
  noKeys: { fr: 'Aucune clé.', en: 'No keys.' },
  ofMember: {
    fr: (action: string, address: string) => `${action} : ${address}`,
    en: (action: string, address: string) => `${action}: ${address}`,
  },
  usedInWeek: {
    fr: (day: string) => `utilisée pour la dernière fois dans la semaine du ${day}`,
    en: (day: string) => `last used in the week of ${day}`,
  },
  neverUsed: { fr: 'jamais utilisée', en: 'never used' },
  keyName: { fr: 'Nom de la clé', en: 'Name of the key' },
  keyNameHint: { fr: 'Le programme qui s’en sert.', en: 'The program that uses it.' },
  keyNameMissing: {
    fr: 'Donnez-lui un nom, en 80 caractères au plus.',
    en: 'Give it a name, in 80 characters at most.',
  },
  scope: { fr: 'Ce qu’elle permet', en: 'What it may do' },
  makeKey: { fr: 'Créer une clé', en: 'Create a key' },
  tooManyKeys: { fr: 'Dix clés au plus : révoquez-en une.', en: 'Ten keys at most: revoke one.' },
  revoke: { fr: 'Révoquer', en: 'Revoke' },
  revokeText: {
    fr: 'Les programmes qui s’en servent s’arrêtent aussitôt de fonctionner.',
    en: 'Programs that use it stop working at once.',
  },
  keyTitle: { fr: 'Voici la clé, montrée une seule fois', en: 'Here is the key, shown only once' },
  keyText: {
    fr: 'L’observatoire n’en garde que l’empreinte et ne pourra plus la montrer.',
    en: 'The observatory keeps only its hash and cannot show it again.',
  },
  copy: { fr: 'Copier', en: 'Copy' },
  download: { fr: 'Télécharger', en: 'Download' },
  copied: { fr: 'La clé est copiée.', en: 'The key is copied.' },
  notCopied: {
    fr: 'Le navigateur refuse de copier : sélectionnez la clé, ou téléchargez-la.',
    en: 'The browser will not copy it: select the key, or download it.',
  },
  downloaded: { fr: 'La clé est dans vos téléchargements.', en: 'The key is in your downloads.' },
  keyFileName: { fr: 'cle-observatoire.txt', en: 'observatory-key.txt' },
  keyFileText: {
    fr: `Clé de machine, ${observatoryName.fr}. À garder comme un mot de passe.`,
    en: `Machine key, ${observatoryName.en}. Keep it like a password.`,
  },
  keyKept: { fr: 'Je l’ai notée', en: 'I have saved it' },
  role: { fr: 'Rôle', en: 'Role' },
  remove: { fr: 'Retirer', en: 'Remove' },
  you: { fr: 'vous', en: 'you' },
  notYet: { fr: 'pas encore connecté·e', en: 'has not signed in yet' },
  keysText: {
    fr: 'Pour vos programmes, par l’API. Une clé n’ouvre pas ces pages et ne permet d’ajouter personne.',
    en: 'For your programs, through the API. A key does not open these pages and cannot add anyone.',
  },
});
