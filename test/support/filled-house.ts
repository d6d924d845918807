import { type House, houseFieldNames, houseFields, isTranslated } from '../../functions/survey/house.ts';

/** A house file with every mandatory field filled in. */
export const filledHouse: House = Object.fromEntries(
  houseFieldNames
    .filter((field) => houseFields[field].isMandatory)
    .map((field) => {
      if (houseFields[field].kind === 'contact') return [field, `${field.toLowerCase()}@observatoire.test`];
      return [
        field,
        isTranslated(field) ? { fr: `${field} en français`, en: `${field} in English` } : `The ${field}`,
      ];
    }),
);
