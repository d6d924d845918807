import { baseInWords } from '../../survey/base-in-words.ts';
import type { GuaranteeSheet, SheetQuestion, Signatory } from '../../survey/guarantee-sheet.ts';
import { plannedEditions } from '../../survey/planned-editions.ts';
import { type Question, questionsOf } from '../../survey/questionnaire.ts';
import { type SheetSource, sheetFacts } from './facts.ts';
import { impactParts } from './impact-texts.ts';
import { sheetParts } from './sheet-texts.ts';

/** What a sheet would say if it were accepted now. */
export function draftSheet(source: SheetSource): GuaranteeSheet {
  const { wave, company, house, questionnaire, ownQuestions = [] } = source;
  const facts = sheetFacts(source);
  const { id, title, opensOn, closesOn } = wave;
  return wellFormed({
    format: 1,
    wave: {
      id,
      title,
      opensOn,
      closesOn,
      editions: plannedEditions(wave).map(({ releasesOn, hour }) => ({ releasesOn, hour })),
    },
    company: {
      panel: company.id,
      name: company.name,
      ...(company.federation && { federation: company.federation }),
    },
    observatory: house.name,
    parts: sheetParts(facts),
    questionnaire: source.questionnaireHash,
    questions: sheetQuestions(questionsOf(questionnaire)),
    ...(ownQuestions.length > 0 && { ownQuestions: sheetQuestions(ownQuestions) }),
    impact: impactParts(facts),
  });
}

/** Half a surrogate pair in a name has no hash: it is written as what it is read as. */
function wellFormed(sheet: GuaranteeSheet): GuaranteeSheet {
  return JSON.parse(JSON.stringify(sheet), (_, value) =>
    typeof value === 'string' ? value.toWellFormed() : value,
  );
}

/** A draft as it is accepted: what people are told from then on. */
export function acceptedSheet(
  draft: GuaranteeSheet,
  { signatory, day, nonce }: { signatory: Signatory; day: string; nonce: string },
): GuaranteeSheet {
  const { name, position } = signatory;
  return { ...draft, nonce, acceptedBy: { name, position }, acceptedOn: day };
}

function sheetQuestions(all: readonly Question[]): SheetQuestion[] {
  return all.map((question) => ({
    id: question.id,
    text: question.text,
    ...(question.hint && { hint: question.hint }),
    base: baseInWords(all, question),
    ...(!question.askedIf && { isForAll: true }),
    options: question.options.map(({ label }) => label),
    ...(question.kind === 'profile' && { isProfile: true }),
    ...(question.fromCompany && { fromCompany: true }),
  }));
}
