import type { QuestionnaireFault } from '../../../functions/survey/check-questionnaire.ts';
import type { Questionnaire } from '../../../functions/survey/questionnaire.ts';
import { defineTexts, type Language, pick, translate } from '../../shared/language.ts';
import { type QuestionnaireTexts, questionnaireTexts } from './texts.ts';

/** What a fault is of and what is to be done, in the operator's words. */
interface FaultInWords {
  readonly where: string;
  readonly what: string;
}

type Words = (...parts: string[]) => string;

const whats = defineTexts<Record<string, Words>>({
  missing: { fr: () => 'à remplir', en: () => 'to be filled in' },
  shape: { fr: () => 'n’a pas la forme attendue', en: () => 'does not have the expected form' },
  noField: { fr: () => 'ce champ n’existe pas', en: () => 'there is no such field' },
  tooFew: {
    fr: (has, needs) => `il y en a ${has}, il en faut au moins ${needs}`,
    en: (has, needs) => `there are ${has}, and at least ${needs} are needed`,
  },
  tooMany: {
    fr: (has, most) => `il y en a ${has}, au plus ${most}`,
    en: (has, most) => `there are ${has}, and at most ${most} may be`,
  },
  id: {
    fr: () => 'une petite lettre sans accent, puis des lettres et des chiffres, 64 en tout au plus',
    en: () => 'a small letter without accent and then letters and digits, 64 in all at most',
  },
  code: {
    fr: () => 'des lettres sans accent, des chiffres, + et -, 64 au plus',
    en: () => 'letters without accents, digits, + and -, 64 at most',
  },
  reserved: {
    fr: (name) => `« ${name} » sert à l’observatoire : prenez un autre nom`,
    en: (name) => `“${name}” is a name of the observatory’s own: take another`,
  },
  noLanguage: {
    fr: (name) => `« ${name} » n’est pas une langue des pages`,
    en: (name) => `“${name}” is no language of the pages`,
  },
  lacksLanguage: {
    fr: (name) => `il manque « ${name} », langue des pages`,
    en: (name) => `lacks “${name}”, which the pages are in`,
  },
  twice: { fr: (name) => `« ${name} » y est deux fois`, en: (name) => `“${name}” is there twice` },
  tooLong: { fr: (most) => `au plus ${most} caractères`, en: (most) => `at most ${most} characters` },
  surrogate: {
    fr: () => 'contient un demi-caractère : retapez ce texte',
    en: () => 'has half a character in it: type this text again',
  },
  takenId: {
    fr: (name) => `« ${name} » est déjà pris : chacun a son identifiant`,
    en: (name) => `“${name}” is taken already: each has an id of its own`,
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
    en: () => 'there are ways not to answer only',
  },
  forProfile: {
    fr: () => 'seule une question de profil peut venir de la fiche de l’entreprise',
    en: () => 'only a profile question can come from the company’s record',
  },
  recorded: {
    fr: (names) => `la fiche d’une entreprise n’a que ${names}`,
    en: (names) => `a company’s record has ${names} alone`,
  },
  recordedCodes: {
    fr: (codes) => `il faut les codes de la fiche des entreprises : ${codes}`,
    en: (codes) => `must have the codes of companies’ records: ${codes}`,
  },
  emptyRouting: {
    fr: () => 'aucune question n’est choisie',
    en: () => 'no question is chosen',
  },
  itself: { fr: () => 'c’est la question elle-même', en: () => 'it is the question itself' },
  itsOwn: { fr: () => 'c’est l’indicateur lui-même', en: () => 'it is the indicator itself' },
  groupsOnce: {
    fr: (groups) => `il faut une fois ${groups.replace(' and ', ' et ')}`,
    en: (groups) => `must have ${groups} once`,
  },
  notEarlier: {
    fr: () => 'la question dont elle dépend doit venir avant elle',
    en: () => 'the question that it depends on has to come before it',
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
    en: () => 'is the code of no answer to the question',
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
    fr: (name) => (name === '' ? 'choisissez une question' : `« ${name} » n’est pas une question d’ici`),
    en: (name) => (name === '' ? 'choose a question' : `“${name}” is no question here`),
  },
  profileQuestion: {
    fr: (name) => `« ${name} » est une question de profil : elle ne se compte pas`,
    en: (name) => `“${name}” is a profile question: it is not counted`,
  },
  noAnswer: {
    fr: (name) => `« ${name} » n’est pas une réponse qui se compte`,
    en: (name) => `“${name}” is no answer that can be counted`,
  },
  noIndicator: {
    fr: (name) => `« ${name} » n’est pas un indicateur`,
    en: (name) => `“${name}” is no indicator`,
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
  byService: {
    fr: (message) => `l’observatoire le refuse, avec ces mots : “${message}”`,
    en: (message) => `the observatory refuses it, in these words: “${message}”`,
  },
});

/** The check's sentences, and which words of ours say the same. */
const sentences: readonly (readonly [RegExp, string])[] = [
  [/^is missing$/, 'missing'],
  [/^must be an? (?:object|list)$/, 'shape'],
  [/^is no field of this$/, 'noField'],
  [/^has (\d+)(?: questions)? and may have (\d+) at most$/, 'tooMany'],
  [/^has (\d+) and needs (\d+) at least$/, 'tooFew'],
  [/^must be a small letter/, 'id'],
  [/^must be letters, digits/, 'code'],
  [/^(.*) is a name of the observatory’s own$/, 'reserved'],
  [/^(.*) is no language of the pages$/, 'noLanguage'],
  [/^lacks (.*), which the pages are in$/, 'lacksLanguage'],
  [/^(.*) is named twice$/, 'twice'],
  [/^has more than (\d+) characters$/, 'tooLong'],
  [/^has half a surrogate pair$/, 'surrogate'],
  [/^(.*) is another (?:question’s id|option’s code|indicator’s id)$/, 'takenId'],
  [/^must be a whole number from 1$/, 'wholeNumber'],
  [/^must be opinion, usage or profile$/, 'kind'],
  [/^must be critical, unsure or left out$/, 'tone'],
  [/^must be true or left out$/, 'trueOrOut'],
  [/^has no way not to answer/, 'noRefusal'],
  [/^has ways not to answer only$/, 'refusalsOnly'],
  [/^is for profile questions$/, 'forProfile'],
  [/^a company’s record has (.*) alone$/, 'recorded'],
  [/^must have the codes of companies’ records: (.*)$/, 'recordedCodes'],
  [/^names no question/, 'emptyRouting'],
  [/^is the question itself$/, 'itself'],
  [/^is no earlier question$/, 'notEarlier'],
  [/^is not asked in a company’s panel$/, 'notInPanel'],
  [/^is a profile question, which not every panel is asked$/, 'onProfile'],
  [/^is no code of the question$/, 'noCode'],
  [/^is the indicator itself$/, 'itsOwn'],
  [/^must have (.*) once$/, 'groupsOnce'],
  [/^must be a number$/, 'number'],
  [/^counts no code$/, 'countsNothing'],
  [/^(.*) hangs on (.*), which is on the same screen$/, 'sameScreen'],
  [/^must have each question of the section once/, 'screens'],
  [/^must be share, jointShare or mean$/, 'measureKind'],
  [/^must be points or mean$/, 'unitOfMean'],
  [/^must be share$/, 'unitOfShare'],
  [/^(.*) is no question$/, 'noQuestion'],
  [/^(.*) is a profile question$/, 'profileQuestion'],
  [/^(.*) is no (?:answer|code)$/, 'noAnswer'],
  [/^(.*) is no indicator$/, 'noIndicator'],
  [/^(.*) was asked with other options or routing as revision (\d+): it needs (\d+)$/, 'needsRevision'],
  [/^is no profile question: /, 'profileHangs'],
  [/^(?:.* )?is the same question$/, 'sameQuestion'],
  [/^(.*) hangs on (.*)$/, 'hangsOn'],
  [/^(.*) is no breakdown, /, 'noBreakdown'],
  [/^is not JSON/, 'notJson'],
];

/** A fault in the operator's words, with the question, the field and the language named; else in the service's own. */
export function faultInWords(
  { path, question, language: of, message }: QuestionnaireFault,
  { draft, language }: { draft: Questionnaire | undefined; language: Language },
): FaultInWords {
  const t = translate(questionnaireTexts, language);
  const parts = [...placeOf(path, question, { t, draft, language })];
  if (of) parts.push(of === 'fr' ? t.inFrench : t.inEnglish);
  return { where: parts.join(' · '), what: whatOf(message, language) };
}

function whatOf(message: string, language: Language): string {
  const known = translate(whats, language);
  for (const [sentence, name] of sentences) {
    const found = sentence.exec(message);
    const words = known[name];
    if (found && words) return words(...found.slice(1));
  }
  return known.byService?.(message) ?? message;
}

interface Reading {
  readonly t: QuestionnaireTexts;
  readonly draft: Questionnaire | undefined;
  readonly language: Language;
}

/** The parts of a field's name, from the widest: "Question 3 (mention) · Answer 2 · Label". */
function* placeOf(
  path: string,
  question: string | undefined,
  { t, draft, language }: Reading,
): Generator<string> {
  const [first = '', index = '', second = '', number, ...field] = path.split('.');
  if (first === 'sections' && index !== '') {
    if (second !== 'questions' || number === undefined) {
      yield t.sectionNumber(Number(index) + 1);
      if (second === 'title') yield t.sectionTitle;
      if (second === 'screens') yield t.screens;
      return;
    }
    const at = draft?.sections[Number(index)]?.questions[Number(number)];
    const topic = at && pick(at.topic, language).trim();
    yield t.questionNamed(topic || question || `${Number(index) + 1}.${Number(number) + 1}`);
    const [name = '', part = '', of = ''] = field;
    if (name === 'options' && part !== '') {
      yield t.optionNumber(Number(part) + 1);
      yield fieldName(t, of || 'options');
    } else if (name === 'askedIf' && part !== '') yield `${fieldName(t, name)} (${part})`;
    else if (name === 'numeric' && part !== '') yield `${fieldName(t, name)} (${part})`;
    else if (name !== '') yield fieldName(t, name);
    return;
  }
  if (first === 'indicators' && index !== '') {
    const id = draft?.indicators[Number(index)]?.id;
    yield t.indicatorNamed(id || String(Number(index) + 1));
    yield fieldName(t, second);
    if (second === 'words' && number !== undefined) yield fieldName(t, number);
    return;
  }
  if (question !== undefined && first === 'sections') yield t.questionNamed(question);
  else yield fieldName(t, first);
}

function fieldName(t: QuestionnaireTexts, field: string): string {
  const names: Readonly<Record<string, string>> = {
    id: t.id,
    title: t.titleOfAll,
    languages: t.languages,
    sections: t.sections,
    indicators: t.indicators,
    breakdowns: t.breakdowns,
    headlines: t.headlines,
    revision: t.revision,
    kind: t.kind,
    topic: t.topic,
    text: t.text,
    chapter: t.chapter,
    hint: t.hint,
    options: t.options,
    label: t.label,
    group: t.group,
    code: t.code,
    refusal: t.refusalShort,
    tone: t.tone,
    askedIf: t.askedIf,
    numeric: t.scores,
    fromCompany: t.fromCompany,
    sentence: t.sentence,
    words: t.words,
    people: t.people,
    claim: t.claim,
    comparison: t.comparison,
    heldAgainst: t.heldAgainst,
    unit: t.unit,
    measure: t.measure,
  };
  return names[field] ?? (field || t.file);
}
