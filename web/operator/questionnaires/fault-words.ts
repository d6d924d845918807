import type { QuestionnaireFault } from '../../../functions/survey/check-questionnaire.ts';
import { faultWords } from '../../../functions/survey/fault-words.ts';
import type { Questionnaire } from '../../../functions/survey/questionnaire.ts';
import { beside } from '../../shared/beside.ts';
import { type Language, pick, translate, typeset } from '../../shared/language.ts';
import { type QuestionnaireTexts, questionnaireTexts } from './texts.ts';

/** What a fault is of and what is to be done, in the operator's words. */
interface FaultInWords {
  readonly where: string;
  readonly what: string;
}

/** A fault in the operator's words, with the question, the field and the language named. */
export function faultInWords(
  { path, question, language: of, code, values }: QuestionnaireFault,
  { draft, language }: { draft: Questionnaire | undefined; language: Language },
): FaultInWords {
  const t = translate(questionnaireTexts, language);
  const parts = [...placeOf(path, question, { t, draft, language })];
  if (of) parts.push(of === 'fr' ? t.inFrench : t.inEnglish);
  return { where: beside(...parts), what: typeset(faultWords({ code, values }, language), language) };
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
