import type { PlannedEdition } from '../../../functions/survey/wave.ts';
import type { FieldErrors } from '../../space/form.ts';
import type { Texts } from '../texts.ts';

/** A planned edition as it stands in its row, as typed and chosen. */
export interface EditionRow {
  readonly releasesOn: string;
  readonly hour: string;
}

/** A wave's days and plan, as typed. */
export interface DaysForm {
  readonly opensOn: string;
  readonly closesOn: string;
  readonly editions: readonly EditionRow[];
}

const usualHour = '9';
const dayMilliseconds = 86_400_000;

export function planForm(editions: readonly PlannedEdition[]): EditionRow[] {
  return editions.map(({ releasesOn, hour }) => ({ releasesOn, hour: String(hour) }));
}

export function planOf(rows: readonly EditionRow[]): PlannedEdition[] {
  return rows.map(({ releasesOn, hour }) => ({ releasesOn, hour: Number(hour) }));
}

/** The last edition follows the last day as long as it stands where it is proposed. */
export function withClosingDay<F extends DaysForm>(form: F, closesOn: string): F {
  const last = form.editions.at(-1);
  const isProposed = last?.releasesOn === '' || last?.releasesOn === dayAfter(form.closesOn);
  if (!last || !isProposed) return { ...form, closesOn };
  const moved = { ...last, releasesOn: dayAfter(closesOn) };
  return { ...form, closesOn, editions: [...form.editions.slice(0, -1), moved] };
}

/** One more edition before the last, at the middle of what is left between the one before and the closing. */
export function withOneMore({ opensOn, closesOn, editions }: DaysForm): EditionRow[] {
  const [from, to] = [editions.at(-2)?.releasesOn || opensOn, closesOn].map((day) => Date.parse(day));
  const half = new Date(((from ?? Number.NaN) + (to ?? Number.NaN)) / 2);
  const releasesOn = Number.isNaN(half.getTime()) ? '' : half.toISOString().slice(0, 10);
  return [...editions.slice(0, -1), { releasesOn, hour: usualHour }, ...editions.slice(-1)];
}

/**
 * What is wrong in a plan, row by row.
 *
 * @param isFixed  whether the rows cannot be changed: then a closing day that they do not allow is at fault
 */
export function checkPlan(
  t: Texts,
  { opensOn, closesOn, editions }: DaysForm,
  { isFixed = false } = {},
): FieldErrors {
  const last = editions.length - 1;
  if (isFixed) {
    return closesOn !== '' && (editions[last]?.releasesOn ?? '') <= closesOn
      ? { closesOn: t.closesAfterLast }
      : {};
  }
  const errors: Record<string, string> = {};
  for (const [index, { releasesOn, hour }] of editions.entries()) {
    const path = `editions.${index}.releasesOn`;
    const before = editions[index - 1];
    if (releasesOn === '') errors[path] = t.dateWrong;
    else if (releasesOn < opensOn) errors[path] = t.releaseBeforeOpening;
    else if (before && before.releasesOn !== '' && timeOf(before) >= timeOf({ releasesOn, hour })) {
      errors[path] = t.releaseOutOfOrder;
    } else if (index === last && releasesOn <= closesOn) errors[path] = t.lastBeforeClosing;
  }
  return errors;
}

function timeOf({ releasesOn, hour }: EditionRow): string {
  return `${releasesOn} ${hour.padStart(2, '0')}`;
}

/** Empty of what is no day. */
export function dayAfter(day: string): string {
  const next = new Date(Date.parse(day) + dayMilliseconds);
  return Number.isNaN(next.getTime()) ? '' : next.toISOString().slice(0, 10);
}
