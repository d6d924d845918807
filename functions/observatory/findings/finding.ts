import type { Text } from '../../survey/questionnaire.ts';

/**
 * What is established about an edition, in a sentence that may be quoted: made by rule from published figures and tests
 * only, see `findingsOf`; the operator may choose among them and reword.
 */
export interface Finding {
  /** Lasting within its edition, such as `level-mention` or `groups-mention-sex`. */
  id: string;
  /**
   * What it says: how many (`level`), more or fewer than before (`change`), where groups differ (`groups`), how far two
   * indicators are apart (`gap`), or that no difference is established (`noDifference`).
   */
  kind: 'level' | 'change' | 'groups' | 'gap' | 'noDifference';
  /** The question whose page tells the detail. */
  question: string;
  indicator?: string;
  /** The breakdown whose groups it compares. */
  by?: string;
  /** Their codes, the larger figure first. */
  groups?: [string, string];
  /** Heads a section or a picture: a few words, with its main figure, no full stop. */
  title: Text;
  /** Whole and quotable by itself: who, what, how many. */
  sentence: Text;
  /** Interval and base in words, such as "between 13 % and 17 %, of 1,012 employees who were asked". */
  evidence: Text;
  /** Set where the operator's words stand instead of the rule's. */
  reworded?: true;
}

/** A finding that the operator puts on top, with a title or a sentence of their own where they reword it. */
export interface ChosenFinding {
  id: string;
  title?: Text;
  sentence?: Text;
}

/** How many may stand on top of an edition's page. */
export const mostOnTop = 3;

/** The findings of an edition: all of them by rank, and which stand on top of its page, three at most. */
export interface Findings {
  ranked: Finding[];
  top: string[];
}
