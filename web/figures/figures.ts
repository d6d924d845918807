import { wholeShares } from '../../functions/disclosure/rounded-shares.ts';
import type {
  Bound,
  Manifest,
  PublishedGroup,
  PublishedQuestion,
  PublishedTable,
  StatusFlag,
  SuppressionReason,
} from '../../functions/observatory/edition.ts';
import { groupLabel, rowLabel } from '../../functions/observatory/row-label.ts';
import { toneOf } from '../../functions/observatory/tone-of.ts';
import type { Text, Tone } from '../../functions/survey/questionnaire.ts';

type Breakdown = Manifest['breakdowns'][number];

/** `waiting` until the table has arrived, `unpublished` where a publication (2010) gives no figure. */
type FigureState = 'waiting' | 'published' | 'suppressed' | 'unpublished';

/** One share of a question's table, ready to be drawn, tabulated and put in words. */
export interface Figure {
  /** The answer's code. */
  readonly code: string;
  readonly answer: Text;
  readonly tone?: Tone | undefined;
  /** One label a breakdown; empty in a table without one. */
  readonly group: readonly Text[];
  /** What a group by one breakdown is called in a sentence, where the questionnaire says so: "women", "les femmes". */
  readonly people?: Text | undefined;
  /** The group's codes joined with a point, by which an address names it; empty in a table without a breakdown. */
  readonly groupCode: string;
  readonly state: FigureState;
  readonly reason?: SuppressionReason | undefined;
  /** Shares from 0 to 1; null unless published. A suppressed share stays null: a zero would be a claim. */
  readonly share: number | null;
  /** In whole points, which sum to 100 in a group; left out where the share alone is known. */
  readonly whole?: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly bound?: Bound | undefined;
  readonly population: number | null;
  readonly base: number | null;
  readonly effectiveBase: number | null;
  readonly flags: readonly StatusFlag[];
  /** The edition that the group's figures are repeated from. */
  readonly asOf?: string | undefined;
  /** The share of 2010 for the same answer and group, where one was published. */
  readonly reference: number | null;
}

export interface FigureSource {
  readonly question: PublishedQuestion;
  readonly breakdowns: readonly Breakdown[];
  /** Undefined while it is on its way: the rows are known from the manifest, so nothing moves when it arrives. */
  readonly table: PublishedTable | undefined;
  readonly reference?: PublishedTable | undefined;
}

/**
 * A question's figures, one list a group in the order of the breakdowns' options, each in the order of the answers.
 * Without a breakdown there is one group, everybody.
 */
export function figureGroups({ question, breakdowns, table, reference }: FigureSource): Figure[][] {
  return levelsOf(breakdowns).map(({ levels, labels, people }) => {
    const group = table && findGroup(table, levels);
    const referenceGroup = reference && findGroup(reference, levels);
    const shares = question.options.map(({ code }) => shareOf(table, group, code));
    const whole = wholeShares(shares.map(({ share }) => share));
    return question.options.map(({ code, ...option }, index) => ({
      code,
      answer: rowLabel(option),
      tone: toneOf(question.id, { code, ...option }),
      group: labels,
      people,
      groupCode: Object.values(levels).join('.'),
      ...(shares[index] as Share),
      whole: whole[index] ?? null,
      base: group?.base ?? null,
      effectiveBase: group?.effectiveBase ?? null,
      flags: group?.flags ?? [],
      asOf: group?.asOf,
      reference: referenceGroup?.cells.find((cell) => cell.code === code)?.share ?? null,
    }));
  });
}

/** The breakdowns of an edition, by id and in the order asked for. */
export function findBreakdowns({ breakdowns }: Manifest, by: readonly string[]): Breakdown[] {
  return by.flatMap((id) => breakdowns.find((breakdown) => breakdown.id === id) ?? []);
}

/** One answer's figure in each group. */
export function figuresOfAnswer(groups: readonly Figure[][], code: string): Figure[] {
  return groups.flatMap((group) => group.filter((figure) => figure.code === code));
}

/** The answer to show first: the question's first, unless only another was published (2010's tone by age). */
export function defaultAnswer(groups: readonly Figure[][], question: PublishedQuestion): string {
  const codes = question.options.map((option) => option.code);
  const shown = codes.find((code) => figuresOfAnswer(groups, code).some(({ share }) => share !== null));
  return shown ?? codes[0] ?? '';
}

interface Levels {
  readonly levels: Readonly<Record<string, string>>;
  readonly labels: readonly Text[];
  readonly people?: Text | undefined;
}

/** Every combination of the breakdowns' options, the first breakdown varying slowest. */
function levelsOf(breakdowns: readonly Breakdown[]): Levels[] {
  return breakdowns.reduce<Levels[]>(
    (combinations, { id, options }) =>
      combinations.flatMap(({ levels, labels }) =>
        options.map(({ code, ...option }) => ({
          levels: { ...levels, [id]: code },
          labels: [...labels, groupLabel(option)],
          people: labels.length === 0 ? option.group : undefined,
        })),
      ),
    [{ levels: {}, labels: [] }],
  );
}

function findGroup(table: PublishedTable, levels: Levels['levels']): PublishedGroup | undefined {
  return table.groups.find(
    (group) =>
      Object.keys(group.levels).length === Object.keys(levels).length &&
      Object.entries(levels).every(([breakdown, code]) => group.levels[breakdown] === code),
  );
}

type Share = Pick<Figure, 'state' | 'reason' | 'share' | 'low' | 'high' | 'bound' | 'population'>;

const nothing = { share: null, low: null, high: null, population: null };

function shareOf(table: PublishedTable | undefined, group: PublishedGroup | undefined, code: string): Share {
  if (!table) return { state: 'waiting', ...nothing };
  if (group?.suppressed) return { state: 'suppressed', reason: group.suppressed, ...nothing };
  const cell = group?.cells.find((candidate) => candidate.code === code);
  if (!cell || cell.share === null) return { state: 'unpublished', ...nothing };
  const { share, low, high, bound, population } = cell;
  return { state: 'published', share, low, high, bound, population };
}
