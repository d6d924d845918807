import type { FaultCode } from './fault-sentences.ts';
import type { Language } from './questionnaire.ts';

type Words = (...values: string[]) => string;

/** What is to be done about a fault of a questionnaire, for its authors, by its code. */
const words: Readonly<Record<FaultCode, Readonly<Record<Language, Words>>>> = {
  missing: { fr: () => 'à remplir', en: () => 'to be filled in' },
  object: { fr: () => 'n’a pas la forme attendue', en: () => 'does not have the expected form' },
  list: { fr: () => 'n’a pas la forme attendue', en: () => 'does not have the expected form' },
  noField: { fr: () => 'ce champ n’existe pas', en: () => 'there is no such field' },
  tooFew: {
    fr: (has, needs) => `il y en a ${has}, il en faut au moins ${needs}`,
    en: (has, needs) => `there are ${has}, and at least ${needs} are needed`,
  },
  tooMany: {
    fr: (has, most) => `il y en a ${has}, au plus ${most}`,
    en: (has, most) => `there are ${has}, and at most ${most} are allowed`,
  },
  tooManyQuestions: {
    fr: (has, most) => `il y en a ${has}, au plus ${most}`,
    en: (has, most) => `there are ${has}, and at most ${most} are allowed`,
  },
  id: {
    fr: () => 'une minuscule sans accent, puis des lettres et des chiffres, 64 en tout au plus',
    en: () => 'a lower-case letter without accent, then letters and digits, 64 in all at most',
  },
  code: {
    fr: () => 'des lettres sans accent, des chiffres, + et -, 64 au plus',
    en: () => 'letters without accents, digits, + and -, 64 at most',
  },
  reserved: {
    fr: (name) => `« ${name} » est utilisé par l’observatoire lui-même : choisissez un autre nom`,
    en: (name) => `“${name}” is used by the observatory itself: choose another name`,
  },
  noLanguage: {
    fr: (name) => `« ${name} » n’est pas une langue des pages`,
    en: (name) => `“${name}” is not a language of the pages`,
  },
  lacksLanguage: {
    fr: (name) => `il manque « ${name} », langue des pages`,
    en: (name) => `“${name}”, a language of the pages, is missing`,
  },
  twice: { fr: (name) => `« ${name} » y figure deux fois`, en: (name) => `“${name}” appears twice` },
  tooLong: { fr: (most) => `au plus ${most} caractères`, en: (most) => `at most ${most} characters` },
  surrogate: {
    fr: () => 'contient un demi-caractère : retapez ce texte',
    en: () => 'has half a character in it: type this text again',
  },
  takenQuestion: {
    fr: (name) => `« ${name} » est déjà pris : chacun a son identifiant`,
    en: (name) => `“${name}” is already taken: each needs an id of its own`,
  },
  takenIndicator: {
    fr: (name) => `« ${name} » est déjà pris : chacun a son identifiant`,
    en: (name) => `“${name}” is already taken: each needs an id of its own`,
  },
  takenCode: {
    fr: (name) => `« ${name} » est déjà pris : chacun a son identifiant`,
    en: (name) => `“${name}” is already taken: each needs an id of its own`,
  },
  wholeNumber: { fr: () => 'un nombre entier à partir de 1', en: () => 'a whole number from 1' },
  kind: { fr: () => 'opinion, usage ou profil', en: () => 'opinion, usage or profile' },
  tone: { fr: () => 'critical, unsure, ou rien', en: () => 'critical, unsure, or left out' },
  trueOrOut: { fr: () => 'oui, ou rien', en: () => 'true, or left out' },
  noRefusal: {
    fr: () => 'personne n’est obligé de répondre : marquez une des réponses comme façon de ne pas répondre',
    en: () => 'nobody has to answer: mark one of the answers as a way not to answer',
  },
  refusalsOnly: {
    fr: () => 'il n’y a que des façons de ne pas répondre',
    en: () => 'the only answers are ways not to answer',
  },
  forProfile: {
    fr: () => 'seule une question de profil peut venir de la fiche de l’entreprise',
    en: () => 'only a profile question can come from the company’s record',
  },
  recorded: {
    fr: (names) => `la fiche d’une entreprise n’a que ${names}`,
    en: (names) => `a company’s record has only ${names}`,
  },
  recordedCodes: {
    fr: (codes) => `il faut les codes de la fiche des entreprises : ${codes}`,
    en: (codes) => `must have the codes used in companies’ records: ${codes}`,
  },
  emptyRouting: {
    fr: () => 'aucune question n’est choisie',
    en: () => 'no question is chosen',
  },
  itself: { fr: () => 'c’est la question elle-même', en: () => 'it is the question itself' },
  itsOwn: { fr: () => 'c’est l’indicateur lui-même', en: () => 'it is the indicator itself' },
  groupsOnce: {
    fr: (groups) => `il faut une fois ${groups.replace(' and ', ' et ')}`,
    en: (groups) => `must contain ${groups} once`,
  },
  notEarlier: {
    fr: () => 'la question dont elle dépend doit venir avant elle',
    en: () => 'the question it depends on has to come before it',
  },
  notInPanel: {
    fr: () => 'elle ne peut dépendre d’une question qui n’est pas posée dans les entreprises',
    en: () => 'it cannot depend on a question that is not asked in companies',
  },
  onProfile: {
    fr: () => 'elle ne peut dépendre d’une question de profil, qui n’est pas posée partout',
    en: () => 'it cannot depend on a profile question, which is not asked everywhere',
  },
  noCode: {
    fr: () => 'n’est le code d’aucune réponse de la question',
    en: () => 'is not the code of any answer to the question',
  },
  number: { fr: () => 'un nombre', en: () => 'a number' },
  countsNothing: { fr: () => 'aucune réponse n’est comptée', en: () => 'no answer is counted' },
  sameScreen: {
    fr: (id, on) => `« ${id} » dépend de « ${on} » : elles ne peuvent être sur le même écran`,
    en: (id, on) => `“${id}” depends on “${on}”: they cannot stand on the same screen`,
  },
  screens: {
    fr: () => 'chaque question de la partie doit être sur un écran, dans l’ordre',
    en: () => 'each question of the section has to be on one screen, in order',
  },
  measureKind: {
    fr: () => 'une part, une part croisée ou une moyenne',
    en: () => 'a share, a joint share or a mean',
  },
  unitOfMean: { fr: () => 'des points ou une moyenne', en: () => 'points or a mean' },
  unitOfShare: { fr: () => 'une part', en: () => 'a share' },
  noQuestion: {
    fr: (name) =>
      name === '' ? 'choisissez une question' : `« ${name} » n’est pas une question de ce questionnaire`,
    en: (name) => (name === '' ? 'choose a question' : `“${name}” is not a question of this questionnaire`),
  },
  profileQuestion: {
    fr: (name) => `« ${name} » est une question de profil : elle ne se compte pas`,
    en: (name) => `“${name}” is a profile question: it is not counted`,
  },
  noAnswer: {
    fr: (name) => `« ${name} » n’est pas une réponse qui se compte`,
    en: (name) => `“${name}” is not an answer that can be counted`,
  },
  noCodeNamed: {
    fr: (name) => `« ${name} » n’est pas une réponse qui se compte`,
    en: (name) => `“${name}” is not an answer that can be counted`,
  },
  noIndicator: {
    fr: (name) => `« ${name} » n’est pas un indicateur`,
    en: (name) => `“${name}” is not an indicator`,
  },
  needsRevision: {
    fr: (id, revision, needed) =>
      `« ${id} » a été posée avec d’autres réponses ou un autre filtre en révision ${revision} : il lui faut la révision ${needed}`,
    en: (id, revision, needed) =>
      `“${id}” was asked with other answers or routing as revision ${revision}: it needs revision ${needed}`,
  },
  profileHangs: {
    fr: () => 'une question de profil ne peut dépendre d’une réponse : qui l’on est n’en dépend pas',
    en: () => 'a profile question cannot depend on an answer: who somebody is does not',
  },
  sameQuestion: {
    fr: () => 'les deux questions doivent être différentes',
    en: () => 'the two questions have to be different',
  },
  hangsOn: {
    fr: (first, second) => `« ${first} » n’est posée qu’après « ${second} »`,
    en: (first, second) => `“${first}” is asked only after “${second}”`,
  },
  noBreakdown: {
    fr: (name) => `« ${name} » n’est pas un croisement : aucun tableau ne dit les deux réponses ensemble`,
    en: (name) => `“${name}” is no breakdown: no table tells of both answers`,
  },
  notJson: {
    fr: () => 'ce n’est pas un fichier de questionnaire (JSON) entier',
    en: () => 'this is not a whole questionnaire file (JSON)',
  },
};

/** A fault in its author's language, but for where it is. */
export function faultWords(
  { code, values }: { readonly code: FaultCode; readonly values: readonly string[] },
  language: Language,
): string {
  return words[code][language](...values);
}
