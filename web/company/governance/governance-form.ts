import {
  type Governance,
  latestMonth,
  type PillarId,
  type PillarState,
  pillars,
} from '../../../functions/survey/governance.ts';
import type { FieldErrors } from '../../space/form.ts';
import { parseMonth } from './parse-month.ts';
import type { GovernanceTexts } from './texts.ts';

/** What is entered for a pillar, as entered: what is hidden by "nothing" stays, so that choosing again brings it back. */
export interface PillarForm {
  readonly state: PillarState | '';
  readonly month: string;
  readonly measures: readonly string[];
}

type GovernanceForm = Readonly<Record<PillarId, PillarForm>>;

function forEachPillar<T>(make: (id: PillarId) => T): Record<PillarId, T> {
  return Object.fromEntries(pillars.map(({ id }) => [id, make(id)])) as Record<PillarId, T>;
}

/** The form of a statement; empty before there is one. */
export function formOf(governance: Governance | undefined): GovernanceForm {
  return forEachPillar((id) => {
    const stated = governance?.[id];
    return {
      state: stated?.state ?? '',
      month: stated?.month === undefined ? '' : stated.month.replace(/^(\d+)-(\d+)$/, '$2/$1'),
      measures: stated?.measures ?? [],
    };
  });
}

/** What is entered, and the statement that was there when it was begun. */
export interface GovernanceDraft {
  readonly form: GovernanceForm;
  /** Empty where there was none. */
  readonly base: Partial<Governance>;
}

/** A draft as it was kept in the tab, where it still is one; earlier ones were the form alone. */
export function readDraft(kept: unknown, now: Partial<Governance>): GovernanceDraft | undefined {
  const { form = kept, base = now } = (kept ?? {}) as Partial<GovernanceDraft>;
  const read = readForm(form);
  return read && { form: read, base };
}

/** A statement with its parts in the form's own order, so that two can be compared; empty where there is none. */
export function comparable(governance: Governance | undefined): Partial<Governance> {
  return governance ? governanceOf(formOf(governance)) : {};
}

/** A form as it was kept in the tab, where it still is one. */
export function readForm(kept: unknown): GovernanceForm | undefined {
  if (typeof kept !== 'object' || kept === null) return undefined;
  const isForm = pillars.every(({ id }) => {
    const form = (kept as Record<string, Partial<PillarForm> | null>)[id];
    return (
      typeof form?.state === 'string' &&
      ['', 'none', 'planned', 'inPlace'].includes(form.state) &&
      typeof form.month === 'string' &&
      Array.isArray(form.measures) &&
      form.measures.every((measure) => typeof measure === 'string')
    );
  });
  return isForm ? (kept as GovernanceForm) : undefined;
}

/** What is missing or wrong, beside what it concerns. */
export function checkForm(t: GovernanceTexts, form: GovernanceForm, now: Date): FieldErrors {
  const errors: Record<string, string> = {};
  for (const { id } of pillars) {
    const { state, month } = form[id];
    if (state === '') errors[`${id}.state`] = t.stateMissing;
    if (state === '' || state === 'none' || month.trim() === '') continue;
    const parsed = parseMonth(month);
    if (parsed === undefined) errors[`${id}.month`] = t.monthWrong;
    else if (state === 'inPlace' && parsed > latestMonth(now)) errors[`${id}.month`] = t.monthFuture;
  }
  return errors;
}

/** The form as the service takes it, once it has no errors. */
export function governanceOf(form: GovernanceForm): Governance {
  return forEachPillar((id) => {
    const { state, month, measures } = form[id];
    if (state === '' || state === 'none') return { state: 'none', measures: [] };
    const parsed = parseMonth(month);
    const known = pillars.find((pillar) => pillar.id === id)?.measures ?? [];
    return {
      state,
      ...(parsed !== undefined && { month: parsed }),
      measures: known.map(({ code }) => code).filter((code) => measures.includes(code)),
    };
  });
}
