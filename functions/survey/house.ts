import { faultOfLogo } from './check-logo.ts';
import { observatoryName } from './observatory-name.ts';
import type { Language, Text } from './questionnaire.ts';

/** How a field of the house file is written. */
type HouseFieldKind = 'line' | 'lines' | 'contact' | 'title' | 'text' | 'logo';

interface HouseFieldRule {
  /** `title` and `text` are written in each language, the others once; `title`, `line` and `contact` have no break. */
  readonly kind: HouseFieldKind;
  /** Whether a production stage releases no edition without it. */
  readonly isMandatory: boolean;
  /** In characters. */
  readonly most: number;
}

/**
 * Who stands behind the observatory, as its operator states it, in the order of the form. What French law asks of whoever
 * publishes a site (loi n° 2004-575 du 21 juin 2004, article 1-1) and of whoever answers for personal data (GDPR, articles
 * 13 and 14) is mandatory, and so is what a reader of published figures has to know.
 */
export const houseFields = {
  name: { kind: 'title', isMandatory: true, most: 100 },
  publisher: { kind: 'line', isMandatory: true, most: 200 },
  legalForm: { kind: 'title', isMandatory: true, most: 200 },
  registration: { kind: 'line', isMandatory: true, most: 200 },
  address: { kind: 'lines', isMandatory: true, most: 500 },
  director: { kind: 'line', isMandatory: true, most: 200 },
  host: { kind: 'lines', isMandatory: true, most: 500 },
  readers: { kind: 'contact', isMandatory: true, most: 200 },
  press: { kind: 'contact', isMandatory: true, most: 200 },
  dataProtection: { kind: 'contact', isMandatory: true, most: 200 },
  companies: { kind: 'contact', isMandatory: true, most: 200 },
  funding: { kind: 'text', isMandatory: true, most: 2000 },
  committee: { kind: 'text', isMandatory: false, most: 2000 },
  controller: { kind: 'lines', isMandatory: true, most: 500 },
  legalBasis: { kind: 'text', isMandatory: true, most: 2000 },
  officer: { kind: 'lines', isMandatory: false, most: 500 },
  authority: { kind: 'text', isMandatory: true, most: 500 },
  retention: { kind: 'text', isMandatory: true, most: 2000 },
  corrections: { kind: 'text', isMandatory: true, most: 2000 },
  calendar: { kind: 'text', isMandatory: false, most: 2000 },
  logo: { kind: 'logo', isMandatory: false, most: 8192 },
} as const satisfies Record<string, HouseFieldRule>;

type Rules = typeof houseFields;
export type HouseField = keyof Rules;

/** Whether a field is written in each language. */
type TranslatedHouseField = {
  [Field in HouseField]: Rules[Field]['kind'] extends 'title' | 'text' ? Field : never;
}[HouseField];

/** The house file as far as it is filled in; no value is empty. */
export type House = {
  readonly [Field in HouseField]?: (Field extends TranslatedHouseField ? Partial<Text> : string) | undefined;
};

export const houseFieldNames = Object.keys(houseFields) as HouseField[];

export function isTranslated(field: HouseField): field is TranslatedHouseField {
  const { kind } = houseFields[field];
  return kind === 'title' || kind === 'text';
}

const languages: readonly Language[] = ['fr', 'en'];

/** A place in the house file: a field, and of what is written in each language the language. */
export interface HousePlace {
  readonly field: HouseField;
  readonly language?: Language;
}

/** All places of the house file, in its order. */
export const housePlaces: readonly HousePlace[] = houseFieldNames.flatMap((field): HousePlace[] =>
  isTranslated(field) ? languages.map((language) => ({ field, language })) : [{ field }],
);

/** What stands at a place; undefined where nothing does. */
export function houseValue(house: House, { field, language }: HousePlace): string | undefined {
  const value = house[field];
  if (value === undefined || typeof value === 'string') return value;
  return language && value[language];
}

/**
 * @example
 * pathOf({ field: 'funding', language: 'en' }); // => 'funding.en'
 */
export function pathOf({ field, language }: HousePlace): string {
  return language ? `${field}.${language}` : field;
}

/** The house file with the name that the observatory has where it was given no other. */
export function namedHouse(house: House): House & { readonly name: Text } {
  return { ...house, name: { ...observatoryName, ...house.name } };
}

/** What an edition says of who publishes it, for good. */
export function editionHouse(house: House): { name: Text; publisher?: string; contact?: string } {
  const { name, publisher, readers } = namedHouse(house);
  return { name, ...(publisher && { publisher }), ...(readers && { contact: readers }) };
}

/** The mandatory places that are empty, such as `publisher` or `funding.en`. */
export function missingInHouse(house: House): string[] {
  const named = namedHouse(house);
  return housePlaces
    .filter((place) => houseFields[place.field].isMandatory && houseValue(named, place) === undefined)
    .map(pathOf);
}

/** The house file without what is empty, each value without space around it. */
export function trimmedHouse(given: Readonly<Partial<Record<HouseField, unknown>>>): House {
  const filled = (text: unknown) =>
    typeof text === 'string' && text.trim() !== '' ? text.trim() : undefined;
  const entries = houseFieldNames.flatMap((field): [string, unknown][] => {
    const value = given[field];
    if (!isTranslated(field)) return filled(value) === undefined ? [] : [[field, filled(value)]];
    const texts = languages.flatMap((language) => {
      const text = filled((value as Partial<Text> | undefined)?.[language]);
      return text === undefined ? [] : [[language, text]];
    });
    return texts.length === 0 ? [] : [[field, Object.fromEntries(texts)]];
  });
  return Object.fromEntries(entries) as House;
}

/** A fault of what was written, and where. */
interface HouseFault {
  readonly path: string;
  readonly message: string;
}

/** All that keeps a house file from being kept; that something is missing is none. */
export function faultsOfHouse(house: House): HouseFault[] {
  return housePlaces.flatMap((place) => {
    const value = houseValue(house, place);
    const message = value === undefined ? undefined : faultOf(value, houseFields[place.field]);
    return message === undefined ? [] : [{ path: pathOf(place), message }];
  });
}

/** What ends a line, and what turns text around or cannot be seen. */
const breaks = /[\n\r\u2028\u2029]/u;
const unseen = /[\p{Cc}\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/u;

const mailAddress = /^[A-Za-z0-9._%+-]{1,64}@(?:[A-Za-z0-9-]{1,63}\.)+[A-Za-z]{2,63}$/;

function faultOf(text: string, { kind, most }: HouseFieldRule): string | undefined {
  if (text.length > most) return `has ${text.length} characters; at most ${most} fit`;
  if (unseen.test(text.replace(/[\n\t]/g, ''))) return 'holds a character that cannot be seen';
  if (kind !== 'lines' && kind !== 'text' && kind !== 'logo' && breaks.test(text))
    return 'is to stand on one line';
  if (kind === 'contact' && !mailAddress.test(text) && !isWebAddress(text))
    return 'must be a mail address, or an address that begins with https://';
  return kind === 'logo' ? faultOfLogo(text) : undefined;
}

function isWebAddress(text: string): boolean {
  return /^https:\/\/[^\s"<>]+$/.test(text) && URL.canParse(text);
}
