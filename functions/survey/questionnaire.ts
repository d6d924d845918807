/**
 * A questionnaire is a document: stored once under the hash of its canonical JSON, and named by the waves that were
 * fielded with it. Codes and ids are for ever, since editions are compared by them.
 */

export type Language = 'fr' | 'en';
export type Text = Readonly<Record<Language, string>>;

/** How an answer speaks of its subject; charts colour by it. */
export type Tone = 'critical' | 'unsure';

export interface Option {
  readonly code: string;
  readonly label: Text;
  /** What those who gave it are called where groups are compared, with the article in French: "women", "les femmes". */
  readonly group?: Text;
  /** Counts those who would not say: a row of its own in every table, in the base, and in no indicator. */
  readonly refusal?: true;
  /** Left out of an answer that is neither critical nor undecided; a refusal counts as undecided. */
  readonly tone?: Tone;
}

export interface Question {
  readonly id: string;
  /** Rises when wording, options, their order or routing change the meaning; a corrected typing mistake does not raise it. */
  readonly revision: number;
  /** Opinion and usage questions are published as tables; profile questions serve as breakdowns and margins. */
  readonly kind: 'opinion' | 'usage' | 'profile';
  /** What heads its figures, in a few words. */
  readonly topic: Text;
  /** What its figures stand under on the page of an edition; its section's title where nothing is said. */
  readonly chapter?: Text;
  readonly text: Text;
  /** What is meant, where a word is fuzzy. */
  readonly hint?: Text;
  readonly options: readonly Option[];
  /** Asked only when each named question, all of them earlier ones, was answered with one of its codes. */
  readonly askedIf?: Readonly<Record<string, readonly string[]>>;
  /** What each code counts in a mean. */
  readonly numeric?: Readonly<Record<string, number>>;
  /** In a company's panel the answer comes from the company's record and is not asked. */
  readonly fromCompany?: true;
}

export interface Section {
  readonly title: Text;
  /** The questions of each screen, in the order of asking; every question of the section is on one. */
  readonly screens: readonly (readonly string[])[];
  readonly questions: readonly Question[];
}

/** How an indicator is computed from a respondent's answers. */
export type IndicatorMeasure =
  /** The share of those asked the question who gave one of the codes. */
  | { readonly kind: 'share'; readonly question: string; readonly codes: readonly string[] }
  /** The share of all respondents who gave `code` to the first question and did not give `not` to the second. */
  | {
      readonly kind: 'jointShare';
      readonly question: string;
      readonly codes: readonly string[];
      readonly unless: { readonly question: string; readonly codes: readonly string[] };
    }
  /** The mean of a score per code among those asked. */
  | { readonly kind: 'mean'; readonly question: string; readonly scores: Readonly<Record<string, number>> };

/** What a finding is written with, in words that stand in the middle of a sentence. */
export interface IndicatorWords {
  /** Whose share it is, where that is not all employees: "network members", "les membres de réseaux". */
  readonly people?: Text;
  /** What is true of those it counts: "15 % of employees" is followed by "talk about their company". */
  readonly claim: Text;
  /** Two groups without their figures: "{more} talk about their company more than {less}". */
  readonly comparison?: Text;
  /** The indicator of the same people that it is worth being held against. */
  readonly heldAgainst?: string;
}

export interface Indicator {
  readonly id: string;
  readonly unit: 'share' | 'points' | 'mean';
  /** The end of a sentence that begins with the figure. */
  readonly sentence: Text;
  readonly words?: IndicatorWords;
  readonly measure: IndicatorMeasure;
}

export interface Questionnaire {
  readonly id: string;
  readonly title: Text;
  readonly languages: readonly Language[];
  readonly sections: readonly Section[];
  /** In the order of publication. */
  readonly indicators: readonly Indicator[];
  /** The questions by which every other is broken down, alone and in pairs. */
  readonly breakdowns: readonly string[];
  /** Up to four of the indicators, which an extract tells first. */
  readonly headlines: readonly string[];
}

/** In the order of asking, which is that of the packed answers. */
export function questionsOf({ sections }: Pick<Questionnaire, 'sections'>): readonly Question[] {
  return sections.flatMap(({ questions }) => questions);
}
