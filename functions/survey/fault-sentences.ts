/** What the check and the API say of a questionnaire's faults, by code: one plain sentence for programs' logs and readers. */
export const faultSentences = {
  object: () => 'must be an object',
  list: () => 'must be a list',
  noField: () => 'is no field of this',
  missing: () => 'is missing',
  tooFew: (has, least) => `has ${has} and needs ${least} at least`,
  tooMany: (has, most) => `has ${has} and may have ${most} at most`,
  tooManyQuestions: (has, most) => `has ${has} questions and may have ${most} at most`,
  id: () => 'must be a small letter and then letters and digits, 64 in all at most',
  code: () => 'must be letters, digits, + and -, 64 at most',
  reserved: (name) => `${name} is a name of the observatory’s own`,
  noLanguage: (name) => `${name} is no language of the pages`,
  lacksLanguage: (name) => `lacks ${name}, which the pages are in`,
  twice: (name) => `${name} is named twice`,
  tooLong: (most) => `has more than ${most} characters`,
  surrogate: () => 'has half a surrogate pair',
  takenQuestion: (id) => `${id} is another question’s id`,
  takenIndicator: (id) => `${id} is another indicator’s id`,
  takenCode: (code) => `${code} is another option’s code`,
  wholeNumber: () => 'must be a whole number from 1',
  kind: () => 'must be opinion, usage or profile',
  tone: () => 'must be critical, unsure or left out',
  trueOrOut: () => 'must be true or left out',
  noRefusal: () => 'has no way not to answer: one option is marked as `refusal`',
  refusalsOnly: () => 'has ways not to answer only',
  forProfile: () => 'is for profile questions',
  recorded: (names) => `a company’s record has ${names} alone`,
  recordedCodes: (codes) => `must have the codes of companies’ records: ${codes}`,
  emptyRouting: () => 'names no question: leave it out where everybody is asked',
  itself: () => 'is the question itself',
  itsOwn: () => 'is the indicator itself',
  groupsOnce: (groups) => `must have ${groups} once`,
  notEarlier: () => 'is no earlier question',
  notInPanel: () => 'is not asked in a company’s panel',
  onProfile: () => 'is a profile question, which not every panel is asked',
  profileHangs: () => 'is no profile question: who somebody is may not depend on their answers',
  noCode: () => 'is no code of the question',
  number: () => 'must be a number',
  countsNothing: () => 'counts no code',
  sameScreen: (id, on) => `${id} hangs on ${on}, which is on the same screen`,
  screens: (ids) => `must have each question of the section once, in their order: ${ids}`,
  measureKind: () => 'must be share, jointShare or mean',
  unitOfMean: () => 'must be points or mean',
  unitOfShare: () => 'must be share',
  sameQuestion: (id) => `${id} is the same question`,
  hangsOn: (id, on) => `${id} hangs on ${on}`,
  noBreakdown: (id) => `${id} is no breakdown, and no table tells of both answers`,
  noQuestion: (name) => `${name} is no question`,
  profileQuestion: (name) => `${name} is a profile question`,
  noIndicator: (name) => `${name} is no indicator`,
  noAnswer: (name) => `${name} is no answer`,
  noCodeNamed: (name) => `${name} is no code`,
  needsRevision: (id, revision, needed) =>
    `${id} was asked with other options or routing as revision ${revision}: it needs ${needed}`,
  notJson: (why) => `is not JSON: ${why}`,
} satisfies Readonly<Record<string, (...values: string[]) => string>>;

export type FaultCode = keyof typeof faultSentences;

/** What a fault is of, as a code with its values and as a sentence. */
export function faultOf(code: FaultCode, ...values: unknown[]) {
  const told = values.map(String);
  const sentence: (...values: string[]) => string = faultSentences[code];
  return { code, values: told, message: sentence(...told) };
}
