import { defineTexts } from '../shared/language.ts';
import { texts } from './texts.ts';

/** What the service’s own codes are called, each text under its code. */

/** The fields of a wave and of a member, in a sentence. */
export const fieldTexts = defineTexts({
  title: { fr: 'titre', en: 'title' },
  opensOn: { fr: 'premier jour', en: 'first day' },
  closesOn: { fr: 'dernier jour', en: 'last day' },
  editions: { fr: 'éditions', en: 'editions' },
  questionnaire: { fr: 'questionnaire', en: 'questionnaire' },
  population: { fr: 'population', en: 'population' },
  populationSource: { fr: 'source de la population', en: 'source of the population' },
  margins: { fr: 'marges', en: 'margins' },
  notice: { fr: 'notice de méthode', en: 'method notice' },
  role: { fr: 'rôle', en: 'role' },
  label: { fr: 'sigle', en: 'label' },
});

/** The fields of the method notice that must be given; of its weighting, the margins. */
export const noticeTexts = defineTexts({
  who: { fr: 'Qui mène l’enquête', en: 'Who conducts the survey' },
  forWhom: { fr: 'Pour qui', en: 'For whom' },
  universe: { fr: 'Population étudiée', en: 'Universe' },
  selection: { fr: 'Choix des répondants', en: 'Selection of respondents' },
  mode: { fr: 'Mode de recueil', en: 'Mode of data collection' },
  limits: { fr: 'Limites', en: 'Limits' },
  weighting: { fr: 'Redressement : les marges', en: 'Weighting: the margins' },
});

/** What the log tells of. */
export const actionTexts = defineTexts({
  'wave-created': { fr: 'Création d’une vague', en: 'Wave created' },
  'wave-changed': { fr: 'Modification d’une vague', en: 'Wave changed' },
  'wave-closed': { fr: 'Clôture anticipée d’une vague', en: 'Wave closed early' },
  'questionnaire-changed': { fr: 'Modification d’un questionnaire', en: 'Questionnaire changed' },
  'questionnaire-deleted': { fr: 'Suppression d’un brouillon', en: 'Questionnaire draft deleted' },
  'house-changed': { fr: 'Modification de la fiche de l’éditeur', en: 'Publisher’s details changed' },
  'import-begun': { fr: 'Import d’une vague commencé', en: 'Import of a wave begun' },
  'import-completed': { fr: 'Import d’une vague achevé', en: 'Import of a wave completed' },
  'import-deleted': { fr: 'Réponses importées supprimées', en: 'Imported responses deleted' },
  'edition-prepared': { fr: 'Préparation d’une édition', en: 'Edition prepared' },
  'edition-released': { fr: 'Publication d’une édition', en: 'Edition released' },
  'edition-held': { fr: 'Édition retenue', en: 'Edition held back' },
  'edition-let-go': { fr: 'Édition qui n’est plus retenue', en: 'Edition no longer held back' },
  'edition-withdrawn': { fr: 'Retrait d’une édition', en: 'Edition withdrawn' },
  // Before editions were planned.
  'edition-published': {
    fr: 'Publication d’une édition sans préparation',
    en: 'Edition published without preparation',
  },
  'company-verified': { fr: 'Vérification d’une entreprise', en: 'Company verified' },
  'company-refused': { fr: 'Refus d’une entreprise', en: 'Company refused' },
  'company-suspended': { fr: 'Suspension d’une entreprise', en: 'Company suspended' },
  'company-left': { fr: 'Entreprise partie, et effacée', en: 'Company left and was deleted' },
  'recovery-begun': {
    fr: 'Nouvelle adresse demandée pour une entreprise',
    en: 'New address requested for a company',
  },
  'recovery-completed': {
    fr: 'Nouvelle adresse donnée à une entreprise',
    en: 'New address given to a company',
  },
  'recovery-given-up': {
    fr: 'Demande de nouvelle adresse abandonnée',
    en: 'Request for a new address dropped',
  },
  'member-added': { fr: 'Ajout d’un membre', en: 'Member added' },
  'member-changed': { fr: 'Changement d’un membre', en: 'Member changed' },
  'member-removed': { fr: 'Retrait d’un membre', en: 'Member removed' },
  'key-made': { fr: 'Création d’une clé de machine', en: 'Machine key made' },
  'key-revoked': { fr: 'Révocation d’une clé de machine', en: 'Machine key revoked' },
});

/** Why the log says that an action was not done. */
export const reasonTexts = defineTexts({
  'incomplete-notice': { fr: 'notice incomplète', en: 'method notice incomplete' },
  'incomplete-house': { fr: 'fiche de l’éditeur incomplète', en: 'publisher’s details incomplete' },
  'wave-too-large': { fr: 'vague trop grande', en: 'wave too large' },
  'too-few-respondents': { fr: 'trop peu de réponses', en: 'too few responses' },
  'import-incomplete': { fr: 'il manque des réponses importées', en: 'some imported responses are missing' },
  'import-differs': { fr: 'un autre fichier a été importé', en: 'another file was imported' },
  'import-published': { fr: 'l’édition a commencé', en: 'the edition has begun' },
  'import-repeated': { fr: 'une autre vague a ces réponses', en: 'another wave has these responses' },
  'import-busy': { fr: 'des réponses étaient en cours d’écriture', en: 'responses were being written' },
  'fielded-here': { fr: 'cette vague se déroule ici', en: 'this wave takes its answers here' },
  'edition-not-due': { fr: 'trop tôt', en: 'too early' },
  'edition-out-of-order': { fr: 'une autre édition d’abord', en: 'another edition first' },
  'edition-not-prepared': { fr: 'édition non préparée', en: 'edition not prepared' },
  'edition-released': { fr: 'édition déjà publiée', en: 'edition already released' },
  'edition-withdrawn': { fr: 'édition retirée', en: 'edition withdrawn' },
  'editions-fixed': { fr: 'éditions fixées depuis l’ouverture', en: 'editions fixed since the wave opened' },
  'headline-number': {
    fr: 'un chiffre du titre ne vient pas de l’édition',
    en: 'a figure in the headline is not from the edition',
  },
  'finding-number': {
    fr: 'un chiffre d’un constat ne vient pas de l’édition',
    en: 'a figure in a finding is not from the edition',
  },
  'unknown-finding': { fr: 'constat inconnu ou répété', en: 'finding unknown or named twice' },
  // Before editions were planned.
  'too-few-new-responses': { fr: 'trop peu de réponses nouvelles', en: 'too few new responses' },
});

/** What the service refuses, and what to do about it. */
export const refusalTexts = defineTexts({
  'changed-meanwhile': {
    fr: 'Une autre modification a été faite au même instant. Vérifiez dans le journal ce qui a été fait, puis recommencez ; rien de ce qui est saisi n’est perdu.',
    en: 'Someone made another change at the same moment. Check the log to see what was done, then try again; nothing you typed is lost.',
  },
  'wave-exists': texts.waveExists,
  'unknown-wave': { fr: 'Il n’y a pas de vague de ce nom.', en: 'There is no wave with this name.' },
  'unknown-company': { fr: 'Cette entreprise n’existe plus.', en: 'This company no longer exists.' },
  'wave-too-large': {
    fr: 'Cette vague a trop de réponses pour que son édition soit préparée pendant que vous attendez. Elle le sera automatiquement, dans l’heure qui suit le moment prévu.',
    en: 'This wave has too many responses for its edition to be prepared while you wait. It will be prepared automatically, within an hour of its due time.',
  },
  'edition-not-due': {
    fr: 'Il est trop tôt pour préparer cette édition.',
    en: 'It is too early to prepare this edition.',
  },
  'edition-out-of-order': {
    fr: 'Les éditions se préparent l’une après l’autre, et la précédente n’est ni publiée ni retirée. Rechargez le calendrier.',
    en: 'Editions are prepared one after the other, and the previous one has been neither released nor withdrawn. Reload the calendar.',
  },
  'edition-not-prepared': {
    fr: 'Cette édition n’est pas encore préparée. Rechargez le calendrier.',
    en: 'This edition has not been prepared yet. Reload the calendar.',
  },
  'edition-released': {
    fr: 'Cette édition est déjà publiée. Rechargez le calendrier.',
    en: 'This edition has already been released. Reload the calendar.',
  },
  'edition-withdrawn': {
    fr: 'Cette édition a été retirée. Rechargez le calendrier.',
    en: 'This edition has been withdrawn. Reload the calendar.',
  },
  'editions-fixed': {
    fr: 'Les éditions d’une vague ouverte ne peuvent plus changer : elles ont été annoncées aux répondants. Toute modification qui les déplacerait est refusée.',
    en: 'The editions of an open wave can no longer be changed: respondents were told about them. Any change that would move them is refused.',
  },
  'wave-fixed': {
    fr: 'La vague est ouverte : son premier jour, son questionnaire, sa population et ses marges ne peuvent plus changer. Rien n’a été enregistré.',
    en: 'The wave is open: its first day, questionnaire, population and margins can no longer be changed. Nothing was saved.',
  },
  'import-repeated': {
    fr: 'Une autre vague contient déjà ces réponses. Chaque vague a son propre budget de confidentialité : publiées deux fois, elles en diraient trop sur les mêmes personnes.',
    en: 'Another wave already holds these responses. Each wave has its own privacy budget: published twice, they would say too much about the same people.',
  },
  'import-differs': {
    fr: 'L’import de cette vague a commencé avec un autre fichier : supprimez d’abord, sur sa page, les réponses importées.',
    en: 'The import of this wave began with another file: first delete the imported responses on the wave’s page.',
  },
  'import-incomplete': {
    fr: 'Les réponses importées ne sont pas toutes là, ou ne sont pas celles annoncées : continuez avec les mêmes fichiers.',
    en: 'The imported responses are not all there, or are not those announced: continue with the same files.',
  },
  'import-published': {
    fr: 'L’édition de cette vague a commencé : ses réponses ne peuvent plus changer.',
    en: 'The edition of this wave has begun: its responses can no longer change.',
  },
  'import-busy': {
    fr: 'Des réponses sont en train d’être écrites ou supprimées : réessayez dans une minute.',
    en: 'Responses are being written or deleted right now: try again in a minute.',
  },
  'fielded-here': {
    fr: 'Cette vague prend ses réponses ici : aucun fichier ne peut y être importé.',
    en: 'This wave takes its answers here: no file can be imported into it.',
  },
  'incomplete-notice': {
    fr: 'Rien n’a été préparé : la notice de méthode a des champs vides. Rechargez le calendrier.',
    en: 'Nothing was prepared: the method notice has empty fields. Reload the calendar.',
  },
  'incomplete-house': {
    fr: 'Rien ne paraît tant qu’un champ obligatoire de la fiche de l’éditeur est vide ; la fiche indique lequel.',
    en: 'Nothing is released while a mandatory field of the publisher’s details is empty; that page shows which.',
  },
  'body-too-large': {
    fr: 'L’ensemble des textes est trop long pour être envoyé. Raccourcissez la notice ; rien de ce qui est saisi n’est perdu.',
    en: 'Taken together, the texts are too long to send. Shorten the notice; nothing you typed is lost.',
  },
  'reason-missing': {
    fr: 'Dites pourquoi : l’entreprise le lira.',
    en: 'Say why: the company will read it.',
  },
  'not-in-role': texts.notInRole,
});
