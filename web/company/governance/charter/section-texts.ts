import { defineTexts, type Text } from '../../../shared/language.ts';
import type { CharterLevel } from './charter-choices.ts';

export const levelTexts: Readonly<Record<CharterLevel, Text>> = {
  incentive: { fr: 'Incitatif', en: 'Encouraging' },
  balanced: { fr: 'Équilibré', en: 'Balanced' },
  normative: { fr: 'Normatif', en: 'Binding' },
};

export const sectionTexts = defineTexts({
  scale: {
    fr: 'Incitatif : on encourage et on explique. Équilibré : on demande, avec les raisons. Normatif : on oblige, et un manquement peut être sanctionné. À aucun degré la charte n’interdit une opinion : la loi ne le permet pas.',
    en: 'Encouraging: it explains and suggests. Balanced: it asks, with reasons. Binding: it sets obligations, and a breach can be sanctioned. At no level does the charter forbid an opinion: the law does not allow that.',
  },
  all: { fr: 'Régler tous les thèmes', en: 'Set all themes' },
  contacts: { fr: 'À qui s’adresser', en: 'Whom to ask' },
  contactsHint: {
    fr: 'Des fonctions, jamais un nom : elles restent vraies quand les personnes changent. Sans choix, le projet renvoie au responsable.',
    en: 'Roles, never names: they stay true when people change. If you choose none, the draft points to the manager.',
  },
  preview: { fr: 'Aperçu', en: 'Preview' },
  languageOf: { fr: 'Langue du projet', en: 'Language of the draft' },
  french: { fr: 'Français', en: 'French' },
  english: { fr: 'Anglais', en: 'English' },
  docx: { fr: 'Télécharger en Word (DOCX)', en: 'Download as Word (DOCX)' },
  markdown: { fr: 'Télécharger en Markdown', en: 'Download as Markdown' },
  making: { fr: 'Préparation du fichier…', en: 'Preparing the file…' },
  downloaded: {
    fr: (file: string) => `${file} est dans vos téléchargements.`,
    en: (file: string) => `${file} is in your downloads.`,
  },
  failed: {
    fr: 'Le fichier n’a pas pu être préparé : le réseau manque, ou la page a été mise à jour. Rechargez-la ; vos choix restent gardés dans cet onglet.',
    en: 'The file could not be prepared: there is no network, or the page was updated. Reload it; your choices stay in this tab.',
  },
  reset: { fr: 'Revenir aux réglages de départ', en: 'Back to the initial settings' },
});

/** The file's name without its ending, in the language of the draft. */
export const fileNames: Text = { fr: 'projet-de-charte', en: 'draft-charter' };
