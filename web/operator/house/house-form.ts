import {
  type House,
  type HousePlace,
  housePlaces,
  houseValue,
  isTranslated,
  namedHouse,
  pathOf,
} from '../../../functions/survey/house.ts';

/** The house file as it is typed: a text a place, by its path, such as `funding.en`. */
export type HouseForm = Readonly<Record<string, string>>;

/** What the operator's routes answer. */
export interface HouseView {
  readonly house: House;
  readonly missing: readonly string[];
}

export function houseForm(house: House): HouseForm {
  const named = namedHouse(house);
  return Object.fromEntries(housePlaces.map((place) => [pathOf(place), houseValue(named, place) ?? '']));
}

/** The places of a form that are not what they were, in the order of the file. */
export function changedPlaces(form: HouseForm, before: HouseForm): HousePlace[] {
  return housePlaces.filter((place) => form[pathOf(place)]?.trim() !== before[pathOf(place)]);
}

/**
 * What is sent of changed places.
 *
 * @example
 * houseChange({ press: 'a@b.test', 'funding.en': 'By us' }); // => { press: 'a@b.test', funding: { en: 'By us' } }
 */
export function houseChange(changes: Partial<HouseForm>): object {
  const body: Record<string, unknown> = {};
  for (const place of housePlaces) {
    const text = changes[pathOf(place)];
    if (text === undefined) continue;
    const { field, language } = place;
    body[field] =
      isTranslated(field) && language ? { ...(body[field] as object | undefined), [language]: text } : text;
  }
  return body;
}
