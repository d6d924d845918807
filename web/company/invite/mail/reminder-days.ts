/** The days on which everyone is reminded, as they are typed: `YYYY-MM-DD`, or empty for none. */
interface ReminderDays {
  readonly first: string;
  readonly second: string;
}

type ReminderFault = 'early' | 'late' | 'order';

/** A reminder comes after the invitation, and leaves a day to answer. */
interface Fieldwork {
  /** The day of the invitation. */
  readonly sendsOn: string;
  readonly closesOn: string;
}

/** What is wrong with each day; nothing for what is not planned. Days are compared as texts, which sorts them. */
export function reminderFaults(
  { first, second }: ReminderDays,
  { sendsOn, closesOn }: Fieldwork,
): Partial<Record<keyof ReminderDays, ReminderFault>> {
  const faultOf = (day: string): ReminderFault | undefined => {
    if (day === '') return undefined;
    if (day <= sendsOn) return 'early';
    return day >= closesOn ? 'late' : undefined;
  };
  const isReversed = first !== '' && second !== '' && second <= first;
  const faults = { first: faultOf(first), second: faultOf(second) ?? (isReversed ? 'order' : undefined) };
  return Object.fromEntries(Object.entries(faults).filter(([, fault]) => fault !== undefined));
}

/** Those that are planned, the earliest first. */
export function plannedReminders({ first, second }: ReminderDays): string[] {
  return [first, second].filter((day) => day !== '');
}
