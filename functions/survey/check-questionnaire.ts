import { companyOptions } from './company-options.ts';
import { type FaultCode, faultOf } from './fault-sentences.ts';
import type { Language } from './questionnaire.ts';

/** What is wrong with a questionnaire, and where. */
export interface QuestionnaireFault {
  /** Of the field, such as `sections.0.questions.3.options.1.label.en`. */
  readonly path: string;
  /** The question's id, where the fault is in one that has an id. */
  readonly question?: string;
  readonly language?: Language;
  readonly code: FaultCode;
  /** What the sentence speaks of, for words in another language. */
  readonly values: string[];
  readonly message: string;
}

const mostQuestions = 40;
const mostOptions = 12;
const mostOfScreen = 4;
const mostHeadlines = 4;
/** By each and by each pair of them every question is broken down: more would leave each table noise alone. */
const mostBreakdowns = 8;
const longestText = 600;
const longestName = 64;

/** The pages are in these. */
const pageLanguages: readonly Language[] = ['fr', 'en'];

const idPattern = /^[a-z][A-Za-z0-9]*$/;
const codePattern = /^[A-Za-z0-9+-]+$/;

/** What tables call those who were not asked. */
const reservedCode = 'notAsked';

/** Tables, columns and parts of pages of the observatory's own, which no question may be taken for. */
const reservedIds: readonly string[] = [
  'way',
  'panel',
  'respondents',
  'weeks',
  'haste',
  'weight',
  'wave',
  'content',
  'method',
  'explore',
  // Of companies' supplements.
  'companyGroup',
  'companyQuestion1',
  'companyQuestion2',
  'companyQuestion3',
];

/** The fault of a name that nothing has, by what it is to be of. */
const noSuch = {
  question: 'noQuestion',
  indicator: 'noIndicator',
  code: 'noCodeNamed',
  answer: 'noAnswer',
} as const;

type Fields = Readonly<Record<string, unknown>>;

/**
 * All that is wrong with a document before a wave may be fielded with it, all of it at once and in the document's order.
 *
 * @returns nothing where it is a `Questionnaire` that keeps every rule
 */
export function faultsOf(candidate: unknown): QuestionnaireFault[] {
  return new Check().document(candidate);
}

/** What later fields of the document may refer to. */
interface KnownQuestion {
  readonly id: string;
  readonly kind: unknown;
  readonly fromCompany: boolean;
  readonly codes: readonly string[];
  readonly refusals: readonly string[];
}

class Check {
  private readonly faults: QuestionnaireFault[] = [];
  private readonly known = new Map<string, KnownQuestion>();
  /** Of questions whose routing was read: what each hangs on. */
  private readonly routedOn = new Map<string, readonly string[]>();
  private breakdowns: readonly unknown[] = [];
  private languages: readonly Language[] = pageLanguages;
  private question: string | undefined;

  document(candidate: unknown): QuestionnaireFault[] {
    const fields = this.fields(candidate, '', [
      'id',
      'title',
      'languages',
      'sections',
      'indicators',
      'breakdowns',
      'headlines',
    ]);
    if (!fields) return this.faults;
    this.id(fields.id, 'id');
    this.readLanguages(fields.languages);
    this.text(fields.title, 'title');
    this.sections(fields.sections);
    if (Array.isArray(fields.breakdowns)) this.breakdowns = fields.breakdowns;
    const indicators = this.indicators(fields.indicators);
    this.names(fields.breakdowns, 'breakdowns', {
      of: 'question',
      known: [...this.known.keys()],
      from: 0,
      to: mostBreakdowns,
    });
    this.names(fields.headlines, 'headlines', {
      of: 'indicator',
      known: indicators,
      from: 1,
      to: mostHeadlines,
    });
    return this.faults;
  }

  private fault(path: string, code: FaultCode, ...values: unknown[]): void {
    this.add(path, code, { values });
  }

  private faultIn(language: Language, path: string, code: FaultCode, ...values: unknown[]): void {
    this.add(path, code, { values, language });
  }

  private add(
    path: string,
    code: FaultCode,
    { values, language }: { values: readonly unknown[]; language?: Language },
  ): void {
    const { question } = this;
    this.faults.push({
      path,
      ...(question !== undefined && { question }),
      ...(language && { language }),
      ...faultOf(code, ...values),
    });
  }

  /** The fields of an object; what it may not have or lacks is a fault, and may be left out where it ends in `?`. */
  private fields(value: unknown, path: string, names: readonly string[]): Fields | undefined {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      this.fault(path, 'object');
      return undefined;
    }
    const at = (name: string) => (path === '' ? name : `${path}.${name}`);
    for (const name of Object.keys(value)) {
      if (!names.some((known) => known.replace('?', '') === name)) this.fault(at(name), 'noField');
    }
    for (const name of names) {
      if (!name.endsWith('?') && !Object.hasOwn(value, name)) this.fault(at(name), 'missing');
    }
    // Only what the object itself has: a missing `toString` is not there.
    return Object.assign(Object.create(null), value) as Fields;
  }

  private list(value: unknown, path: string, { from = 0, to = Number.POSITIVE_INFINITY } = {}): unknown[] {
    if (value === undefined) return [];
    if (!Array.isArray(value)) {
      this.fault(path, 'list');
      return [];
    }
    if (value.length < from) this.fault(path, 'tooFew', value.length, from);
    if (value.length > to) this.fault(path, 'tooMany', value.length, to);
    return value;
  }

  private id(value: unknown, path: string): string | undefined {
    if (value === undefined) return undefined;
    if (typeof value !== 'string' || !idPattern.test(value) || value.length > longestName) {
      this.fault(path, 'id');
      return undefined;
    }
    if (value in Object.prototype || reservedIds.includes(value)) {
      this.fault(path, 'reserved', value);
      return undefined;
    }
    return value;
  }

  private readLanguages(value: unknown): void {
    const given = this.list(value, 'languages', { from: 1 });
    const isKnown = (language: unknown): language is Language =>
      pageLanguages.some((page) => page === language);
    given.forEach((language, index) => {
      if (!isKnown(language)) this.fault(`languages.${index}`, 'noLanguage', language);
      else if (given.indexOf(language) < index) this.fault(`languages.${index}`, 'twice', language);
    });
    for (const language of value === undefined ? [] : pageLanguages) {
      if (!given.includes(language)) this.faultIn(language, 'languages', 'lacksLanguage', language);
    }
    this.languages = pageLanguages;
  }

  private text(value: unknown, path: string): void {
    if (value === undefined) return;
    const fields = this.fields(
      value,
      path,
      this.languages.map((language) => `${language}?`),
    );
    if (!fields) return;
    for (const language of this.languages) {
      const text = fields[language];
      const at = `${path}.${language}`;
      if (typeof text !== 'string' || text.trim() === '') this.faultIn(language, at, 'missing');
      else if (text.length > longestText) this.faultIn(language, at, 'tooLong', longestText);
      else if (!text.isWellFormed()) this.faultIn(language, at, 'surrogate');
    }
  }

  private sections(value: unknown): void {
    let questions = 0;
    this.list(value, 'sections', { from: 1 }).forEach((section, index) => {
      const path = `sections.${index}`;
      const fields = this.fields(section, path, ['title', 'screens', 'questions']);
      if (!fields) return;
      this.text(fields.title, `${path}.title`);
      const asked = this.list(fields.questions, `${path}.questions`, { from: 1 });
      questions += asked.length;
      const ids = asked.map((question, index) => this.oneQuestion(question, `${path}.questions.${index}`));
      this.screens(
        fields.screens,
        `${path}.screens`,
        ids.filter((id) => id !== undefined),
      );
    });
    if (questions > mostQuestions) {
      this.fault('sections', 'tooManyQuestions', questions, mostQuestions);
    }
  }

  private oneQuestion(value: unknown, path: string): string | undefined {
    const fields = this.fields(value, path, [
      'id',
      'revision',
      'kind',
      'topic',
      'chapter?',
      'text',
      'hint?',
      'options',
      'askedIf?',
      'numeric?',
      'fromCompany?',
    ]);
    if (!fields) return undefined;
    this.question = typeof fields.id === 'string' ? fields.id : undefined;
    const id = this.id(fields.id, `${path}.id`);
    if (id !== undefined && this.known.has(id)) this.fault(`${path}.id`, 'takenQuestion', id);
    const { revision, kind } = fields;
    if (revision !== undefined && (!Number.isSafeInteger(revision) || (revision as number) < 1)) {
      this.fault(`${path}.revision`, 'wholeNumber');
    }
    if (kind !== undefined && kind !== 'opinion' && kind !== 'usage' && kind !== 'profile') {
      this.fault(`${path}.kind`, 'kind');
    }
    for (const name of ['topic', 'chapter', 'text', 'hint'] as const)
      this.text(fields[name], `${path}.${name}`);
    const { codes, refusals } = this.options(fields.options, `${path}.options`);
    const fromCompany = fields.fromCompany === true;
    if (fields.fromCompany !== undefined) this.fromCompany(fields, codes, path);
    const hangsOn = this.askedIf(fields, path);
    this.numeric(fields.numeric, { codes, refusals }, `${path}.numeric`);
    this.question = undefined;
    if (id === undefined || this.known.has(id)) return undefined;
    this.known.set(id, { id, kind, fromCompany, codes, refusals });
    this.routedOn.set(id, hangsOn);
    return id;
  }

  private options(value: unknown, path: string): { codes: string[]; refusals: string[] } {
    const codes: string[] = [];
    const refusals: string[] = [];
    this.list(value, path, { from: 2, to: mostOptions }).forEach((option, index) => {
      const at = `${path}.${index}`;
      const fields = this.fields(option, at, ['code', 'label', 'group?', 'refusal?', 'tone?']);
      if (!fields) return;
      this.text(fields.label, `${at}.label`);
      this.text(fields.group, `${at}.group`);
      const { code, refusal, tone } = fields;
      if (refusal !== undefined && refusal !== true) this.fault(`${at}.refusal`, 'trueOrOut');
      if (tone !== undefined && tone !== 'critical' && tone !== 'unsure') this.fault(`${at}.tone`, 'tone');
      if (code === undefined) return;
      if (typeof code !== 'string' || !codePattern.test(code) || code.length > longestName) {
        this.fault(`${at}.code`, 'code');
      } else if (code === reservedCode) this.fault(`${at}.code`, 'reserved', code);
      else if (codes.includes(code)) this.fault(`${at}.code`, 'takenCode', code);
      else {
        codes.push(code);
        if (refusal === true) refusals.push(code);
      }
    });
    if (value !== undefined && refusals.length === 0) {
      this.fault(path, 'noRefusal');
    }
    if (refusals.length > 0 && refusals.length === codes.length) this.fault(path, 'refusalsOnly');
    return { codes, refusals };
  }

  /** A company's record has three answers, by codes that are kept for ever. */
  private fromCompany({ id, kind, fromCompany }: Fields, codes: readonly string[], path: string): void {
    if (fromCompany !== true) this.fault(`${path}.fromCompany`, 'trueOrOut');
    if (kind !== 'profile') this.fault(`${path}.fromCompany`, 'forProfile');
    const recorded = Object.entries(companyOptions).find(([name]) => name === id)?.[1];
    if (!recorded) {
      this.fault(`${path}.fromCompany`, 'recorded', Object.keys(companyOptions).join(', '));
    } else if (recorded.some(({ code }) => !codes.includes(code))) {
      const wanted = recorded.map(({ code }) => code).join(', ');
      this.fault(`${path}.options`, 'recordedCodes', wanted);
    }
  }

  /** @returns the questions that it hangs on */
  private askedIf({ id, kind, askedIf }: Fields, path: string): string[] {
    if (askedIf === undefined) return [];
    const at = `${path}.askedIf`;
    const conditions = this.fields(askedIf, at, Object.keys((askedIf as object | null) ?? {}));
    if (!conditions) return [];
    const names = Object.keys(conditions);
    if (names.length === 0) this.fault(at, 'emptyRouting');
    for (const name of names) {
      const on = this.known.get(name);
      if (!on) this.fault(`${at}.${name}`, name === id ? 'itself' : 'notEarlier');
      else if (on.fromCompany) this.fault(`${at}.${name}`, 'notInPanel');
      else if (on.kind === 'profile' && kind !== 'profile') {
        this.fault(`${at}.${name}`, 'onProfile');
      } else if (on.kind !== 'profile' && kind === 'profile') {
        // Else an answer changed would change every table by profile, and tell more than an answer may.
        this.fault(`${at}.${name}`, 'profileHangs');
      }
      this.names(conditions[name], `${at}.${name}`, { of: 'code', known: on?.codes, from: 1 });
    }
    return names;
  }

  private numeric(
    value: unknown,
    { codes, refusals }: { codes: readonly string[]; refusals: readonly string[] },
    path: string,
  ): void {
    if (value === undefined) return;
    this.scores(value, path, { codes, needed: codes.filter((code) => !refusals.includes(code)) });
  }

  private scores(
    value: unknown,
    path: string,
    { codes, needed = [] }: { codes: readonly string[] | undefined; needed?: readonly string[] },
  ): void {
    const scores = this.fields(value, path, Object.keys((value as object | null) ?? {}));
    if (!scores) return;
    for (const [code, score] of Object.entries(scores)) {
      if (codes && !codes.includes(code)) this.fault(`${path}.${code}`, 'noCode');
      if (typeof score !== 'number' || !Number.isFinite(score)) this.fault(`${path}.${code}`, 'number');
    }
    for (const code of needed) if (!Object.hasOwn(scores, code)) this.fault(`${path}.${code}`, 'missing');
    if (Object.keys(scores).length === 0) this.fault(path, 'countsNothing');
  }

  private screens(value: unknown, path: string, ids: readonly string[]): void {
    const shown: unknown[] = [];
    this.list(value, path, { from: 1 }).forEach((screen, index) => {
      const at = `${path}.${index}`;
      const together = this.list(screen, at, { from: 1, to: mostOfScreen });
      for (const id of together) {
        const other = this.routedOn.get(String(id))?.find((on) => together.includes(on));
        if (other !== undefined) this.fault(at, 'sameScreen', id, other);
      }
      shown.push(...together);
    });
    if (value !== undefined && JSON.stringify(shown) !== JSON.stringify(ids)) {
      this.fault(path, 'screens', ids.join(', '));
    }
  }

  /** @returns the indicators' ids */
  private indicators(value: unknown): string[] {
    const ids: string[] = [];
    const held: { readonly id: unknown; readonly against: unknown; readonly path: string }[] = [];
    this.list(value, 'indicators', { from: 1 }).forEach((indicator, index) => {
      const path = `indicators.${index}`;
      const fields = this.fields(indicator, path, ['id', 'unit', 'sentence', 'words?', 'measure']);
      if (!fields) return;
      const id = this.id(fields.id, `${path}.id`);
      if (id !== undefined && ids.includes(id)) this.fault(`${path}.id`, 'takenIndicator', id);
      else if (id !== undefined) ids.push(id);
      this.text(fields.sentence, `${path}.sentence`);
      const against = this.words(fields.words, `${path}.words`);
      if (against !== undefined) held.push({ id, against, path: `${path}.words.heldAgainst` });
      this.measure(fields.measure, fields.unit, path);
    });
    for (const { id, against, path } of held) {
      if (against === id) this.fault(path, 'itsOwn');
      else if (!ids.some((known) => known === against)) this.fault(path, 'noIndicator', against);
    }
    return ids;
  }

  /** @returns what the indicator is held against */
  private words(value: unknown, path: string): unknown {
    if (value === undefined) return undefined;
    const fields = this.fields(value, path, ['people?', 'claim', 'comparison?', 'heldAgainst?']);
    if (!fields) return undefined;
    for (const name of ['people', 'claim', 'comparison'] as const) this.text(fields[name], `${path}.${name}`);
    for (const language of this.languages) {
      const text = (fields.comparison as Fields | undefined)?.[language];
      if (typeof text !== 'string') continue;
      const missing = ['{more}', '{less}'].filter((group) => text.split(group).length !== 2);
      if (missing.length > 0)
        this.faultIn(language, `${path}.comparison.${language}`, 'groupsOnce', missing.join(' and '));
    }
    return fields.heldAgainst;
  }

  private measure(value: unknown, unit: unknown, path: string): void {
    if (value === undefined) return;
    const at = `${path}.measure`;
    const kind = (value as Fields | null)?.kind;
    const namesOf = { share: ['codes'], jointShare: ['codes', 'unless'], mean: ['scores'] } as const;
    const own = Object.entries(namesOf).find(([known]) => known === kind)?.[1];
    if (!own) this.fault(`${at}.kind`, 'measureKind');
    const fields = own && this.fields(value, at, ['kind', 'question', ...own]);
    if (!fields) return;
    if (
      unit !== undefined &&
      !(kind === 'mean' ? ['points', 'mean'] : ['share']).some((fit) => fit === unit)
    ) {
      this.fault(`${path}.unit`, kind === 'mean' ? 'unitOfMean' : 'unitOfShare');
    }
    const on = this.answersOf(fields, at);
    if (kind === 'mean') {
      if (fields.scores !== undefined) this.scores(fields.scores, `${at}.scores`, { codes: on });
      return;
    }
    this.names(fields.codes, `${at}.codes`, { of: 'answer', known: on, from: 1 });
    if (kind !== 'jointShare' || fields.unless === undefined) return;
    const unless = this.fields(fields.unless, `${at}.unless`, ['question', 'codes']);
    if (!unless) return;
    const other = this.answersOf(unless, `${at}.unless`);
    this.names(unless.codes, `${at}.unless.codes`, { of: 'answer', known: other, from: 1 });
    if (other) this.tableOfBoth(String(fields.question), String(unless.question), `${at}.unless.question`);
  }

  /** A share by two questions comes from the table of the first by the second, which editions have of breakdowns alone. */
  private tableOfBoth(question: string, unless: string, path: string): void {
    if (question === unless) this.fault(path, 'sameQuestion', question);
    else if (this.hangsOn(question, unless)) this.fault(path, 'hangsOn', question, unless);
    else if (!this.breakdowns.includes(unless)) {
      this.fault(path, 'noBreakdown', unless);
    }
  }

  /** Through others or not; questions hang on earlier ones alone. */
  private hangsOn(question: string, other: string): boolean {
    const reached = new Set([other]);
    for (const [id, on] of this.routedOn) if (on.some((each) => reached.has(each))) reached.add(id);
    return question !== other && reached.has(question);
  }

  /** What of a question an indicator may count: no refusal, and nothing of the profile. */
  private answersOf({ question }: Fields, path: string): string[] | undefined {
    if (question === undefined) return undefined;
    const on = this.known.get(String(question));
    if (!on) this.fault(`${path}.question`, 'noQuestion', question);
    else if (on.kind === 'profile') this.fault(`${path}.question`, 'profileQuestion', question);
    return on?.codes.filter((code) => !on.refusals.includes(code));
  }

  /** A list of names, each once and each known; where what they name is not known itself, that alone is the fault. */
  private names(
    value: unknown,
    path: string,
    {
      of,
      known,
      from,
      to,
    }: { of: keyof typeof noSuch; known: readonly string[] | undefined; from: number; to?: number },
  ): void {
    const names = this.list(value, path, { from, ...(to !== undefined && { to }) });
    names.forEach((name, index) => {
      if (known && !known.some((each) => each === name)) this.fault(`${path}.${index}`, noSuch[of], name);
      else if (names.indexOf(name) < index) this.fault(`${path}.${index}`, 'twice', name);
    });
  }
}
