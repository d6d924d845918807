import type { Text } from './questionnaire.ts';
import type { PlannedEdition, Wave } from './wave.ts';

/** A sentence of the sheet; its id is for ever, since tests hold it by that. */
interface SheetSentence {
  readonly id: string;
  /** What the sentence is of, where it stands in a list of such. */
  readonly of?: Text;
  readonly text: Text;
}

export interface SheetPart {
  readonly id: string;
  readonly title: Text;
  readonly sentences: readonly SheetSentence[];
}

/** A question as people read it. */
export interface SheetQuestion {
  readonly id: string;
  readonly text: Text;
  readonly hint?: Text;
  /** Of whom it is asked. */
  readonly base: Text;
  readonly isForAll?: true;
  readonly options: readonly Text[];
  /** What somebody is, in place of what they think: asked of few panels, see the sheet. */
  readonly isProfile?: true;
  /** Answered by what the company is, and asked of nobody. */
  readonly fromCompany?: true;
}

/** Who accepts the sheet for the company. */
export interface Signatory {
  readonly name: string;
  /** What they are in the company. */
  readonly position: string;
}

/**
 * The guarantee sheet of a company's panel in a wave, as data with all of its words: what is asked, who sees what, and
 * what the company commits to. A draft has neither a signatory nor a day.
 */
export interface GuaranteeSheet {
  readonly format: 1;
  /** Random, so that nobody finds the sheet by guessing what is in it. */
  readonly nonce?: string;
  readonly wave: Pick<Wave, 'id' | 'title' | 'opensOn' | 'closesOn'> & {
    readonly editions: readonly PlannedEdition[];
  };
  readonly company: {
    readonly panel: string;
    readonly name: string;
    /** Whom its figures are shown to together with others'; absent where it is nobody. */
    readonly federation?: { readonly id: string; readonly name: string };
  };
  readonly observatory: Text;
  readonly acceptedBy?: Signatory;
  /** `YYYY-MM-DD`, in Europe/Paris. */
  readonly acceptedOn?: string;
  readonly parts: readonly SheetPart[];
  /** Hash of the questionnaire's own document. */
  readonly questionnaire: string;
  readonly questions: readonly SheetQuestion[];
  /** What the company asks its own people beside the questionnaire, their group among them; absent where it asks nothing. */
  readonly ownQuestions?: readonly SheetQuestion[];
  /** The annex: a draft of the impact assessment (GDPR, article 35). */
  readonly impact: readonly SheetPart[];
}
