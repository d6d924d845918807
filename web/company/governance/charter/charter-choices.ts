import type { CompanyProfile } from '../../part.ts';

/** From "we encourage" to "it is required": how a theme of the charter is written. */
export const charterLevels = ['incentive', 'balanced', 'normative'] as const;
export type CharterLevel = (typeof charterLevels)[number];

/** The themes of a charter, in its order. */
export const charterThemes = [
  'ownName',
  'employerNamed',
  'tone',
  'confidentiality',
  'ai',
  'others',
  'time',
  'leaders',
  'official',
  'listening',
  'conflict',
] as const;
export type CharterTheme = (typeof charterThemes)[number];

/** Whom to ask: roles, never a person's name. */
export const charterContacts = [
  'manager',
  'communication',
  'humanResources',
  'ethics',
  'representatives',
] as const;
export type CharterContact = (typeof charterContacts)[number];

/** What the company chooses; the rest of the draft follows from what the company is. */
export interface CharterChoices {
  readonly levels: Readonly<Record<CharterTheme, CharterLevel>>;
  /** In the order of `charterContacts`; with none, people are sent to their manager. */
  readonly contacts: readonly CharterContact[];
}

export type CharterCompany = Pick<CompanyProfile, 'name' | 'employer' | 'headcount'>;

export const firstChoices: CharterChoices = {
  levels: everyTheme('balanced'),
  contacts: ['manager', 'communication'],
};

export function everyTheme(level: CharterLevel): CharterChoices['levels'] {
  return Object.fromEntries(charterThemes.map((theme) => [theme, level])) as CharterChoices['levels'];
}

/** Choices as they were kept, where they still are choices; anything else is replaced by the first ones. */
export function readChoices(kept: unknown): CharterChoices {
  const { levels = {}, contacts } = (isRecord(kept) ? kept : {}) as {
    levels?: unknown;
    contacts?: unknown;
  };
  const levelOf = (theme: CharterTheme) => {
    const level = isRecord(levels) ? levels[theme] : undefined;
    return charterLevels.find((known) => known === level) ?? firstChoices.levels[theme];
  };
  return {
    levels: Object.fromEntries(
      charterThemes.map((theme) => [theme, levelOf(theme)]),
    ) as CharterChoices['levels'],
    contacts: Array.isArray(contacts)
      ? charterContacts.filter((contact) => contacts.includes(contact))
      : firstChoices.contacts,
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
