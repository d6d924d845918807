import { defineTexts, type TextsOf } from '../../shared/language.ts';
import { bothVersionsTexts } from '../../space/both-versions-texts.ts';

export const houseTexts = defineTexts({
  house: { fr: 'Fiche de l’éditeur', en: 'Publisher’s details' },
  lead: {
    fr: 'Qui publie l’observatoire. Cette fiche alimente les pages « Qui nous sommes », « Contact », « Presse », « Mentions légales », « Données personnelles » et « Accessibilité », le pied de chaque page, les courriels et la citation des éditions.',
    en: 'Who publishes the observatory. These details feed the pages About, Contact, Press, Legal notice, Data protection and Accessibility, the footer of every page, the emails, and the way editions are cited.',
  },
  complete: { fr: 'Tous les champs obligatoires sont remplis.', en: 'All mandatory fields are filled in.' },
  missing: {
    fr: (count: number) =>
      count === 1 ? 'Il manque un champ obligatoire.' : `Il manque ${count} champs obligatoires.`,
    en: (count: number) =>
      count === 1 ? 'One mandatory field is empty.' : `${count} mandatory fields are empty.`,
  },
  beginWith: {
    fr: (name: string) => `Commencer par « ${name} »`,
    en: (name: string) => `Begin with “${name}”`,
  },
  partComplete: { fr: 'complet', en: 'complete' },
  partLacks: {
    fr: (count: number) => `${count} à remplir`,
    en: (count: number) => `${count} to fill in`,
  },
  keepsBack: {
    fr: 'Aucune édition ne paraît tant que la fiche de l’éditeur est incomplète.',
    en: 'No edition is released while the publisher’s details are incomplete.',
  },
  keepsNothingBack: {
    fr: 'La fiche de l’éditeur est incomplète. Ici, cela ne bloque rien ; en production, aucune édition ne paraîtrait.',
    en: 'The publisher’s details are incomplete. Here this blocks nothing; in production no edition would be released.',
  },
  lacks: {
    fr: (count: number) => `Fiche de l’éditeur : ${count} champ${count > 1 ? 's' : ''} à remplir`,
    en: (count: number) => `Publisher’s details: ${count} field${count > 1 ? 's' : ''} to fill in`,
  },
  inFrench: { fr: (name: string) => `${name}, en français`, en: (name: string) => `${name}, in French` },
  inEnglish: { fr: (name: string) => `${name}, en anglais`, en: (name: string) => `${name}, in English` },
  optional: { fr: (name: string) => `${name} (facultatif)`, en: (name: string) => `${name} (optional)` },
  identity: { fr: 'Qui publie', en: 'Who publishes' },
  contacts: { fr: 'À qui écrire', en: 'Whom to write to' },
  funding: { fr: 'Argent et science', en: 'Money and science' },
  dataTitle: { fr: 'Données personnelles', en: 'Personal data' },
  publishing: { fr: 'Publication', en: 'Publication' },
  wrongContact: {
    fr: 'Une adresse électronique, ou une adresse web qui commence par https://.',
    en: 'An email address, or a web address that begins with https://.',
  },
  wrongLogo: {
    fr: 'Un SVG fait uniquement de formes (path, circle, rect…), avec un viewBox : ni texte, ni style, ni lien, ni script, 8 192 caractères au plus.',
    en: 'An SVG made only of shapes (path, circle, rect…), with a viewBox: no text, style, link or script, 8,192 characters at most.',
  },
  wrongLine: {
    fr: (most: number) => `Sur une ligne, ${most} caractères au plus, tous visibles.`,
    en: (most: number) => `On one line, ${most} characters at most, all of them visible.`,
  },
  wrongText: {
    fr: (most: number) => `${most} caractères au plus, tous visibles.`,
    en: (most: number) => `${most} characters at most, all of them visible.`,
  },
  contactHint: { fr: 'Courriel, ou adresse https://', en: 'Email, or an https:// address' },
  ...bothVersionsTexts,
  conflictTitle: {
    fr: 'Quelqu’un d’autre a modifié la même chose entre-temps.',
    en: 'Someone else has changed the same thing in the meantime.',
  },
  logoHint: { fr: 'Le texte d’un fichier SVG', en: 'The text of an SVG file' },
});

export type HouseTexts = TextsOf<typeof houseTexts>;

/** What each field is called. */
export const houseFieldTexts = defineTexts({
  name: { fr: 'Nom de l’observatoire', en: 'Name of the observatory' },
  publisher: { fr: 'Éditeur', en: 'Publisher' },
  legalForm: { fr: 'Statut juridique', en: 'Legal form' },
  registration: { fr: 'Immatriculation (SIREN, RNA…)', en: 'Registration' },
  address: { fr: 'Adresse et téléphone', en: 'Address and telephone' },
  director: { fr: 'Directeur ou directrice de la publication', en: 'Publication director' },
  host: { fr: 'Hébergeur : nom, adresse, téléphone', en: 'Host: name, address, telephone' },
  readers: { fr: 'Contact des lecteurs', en: 'Contact for readers' },
  press: { fr: 'Contact presse', en: 'Press contact' },
  dataProtection: { fr: 'Contact pour les données personnelles', en: 'Contact for data protection' },
  companies: { fr: 'Contact des entreprises', en: 'Contact for companies' },
  funding: { fr: 'Financement', en: 'Funding' },
  committee: {
    fr: 'Comité scientifique, une personne par ligne',
    en: 'Scientific committee, one person per line',
  },
  controller: { fr: 'Responsable du traitement', en: 'Controller' },
  legalBasis: { fr: 'Base légale (RGPD, article 6)', en: 'Legal basis (GDPR, article 6)' },
  officer: { fr: 'Délégué à la protection des données', en: 'Data-protection officer' },
  authority: { fr: 'Autorité de contrôle, avec son adresse', en: 'Supervisory authority, with its address' },
  retention: {
    fr: 'Combien de temps vous gardez ce que l’on vous écrit',
    en: 'How long you keep what people write to you',
  },
  corrections: { fr: 'Comment vous corrigez les erreurs', en: 'How you correct errors' },
  calendar: {
    fr: 'Calendrier, au-delà des éditions déjà prévues',
    en: 'Calendar, beyond the editions already planned',
  },
  logo: { fr: 'Logo', en: 'Logo' },
});
