import * as z from 'zod/mini';
import { type HouseField, houseFieldNames, houseFields, isTranslated } from '../../survey/house.ts';

const whatItIs: Readonly<Record<HouseField, string>> = {
  name: 'What the observatory is called',
  publisher: 'Person or organisation that publishes',
  legalForm: 'Of the publisher, with its capital where it has one',
  registration: 'Number in the register that the publisher is in',
  address: 'Of the publisher, with its telephone number',
  director: 'Publication director',
  host: 'Who hosts the site: name, address, telephone number',
  readers: 'Where readers write to',
  press: 'Where journalists write to',
  dataProtection: 'Where questions on personal data go',
  companies: 'Where companies write to',
  funding: 'Who pays for the observatory',
  committee: 'Its scientific committee, a member a line',
  controller: 'Who answers for the processing of personal data (GDPR, article 4, 7)',
  legalBasis: 'Of the processing (GDPR, article 6)',
  officer: 'Data-protection officer, where there is one',
  authority: 'Supervisory authority to which one may complain',
  retention: 'How long the publisher keeps what people write to it, beside what the program deletes',
  corrections: 'How errors are corrected',
  calendar: 'When editions appear, beside those that are planned',
  logo: 'An SVG of shapes alone',
};

const fieldOf = (field: HouseField) => {
  const text = z.string().check(z.maxLength(houseFields[field].most + 200));
  const description = { description: whatItIs[field] };
  return isTranslated(field)
    ? z
        .optional(z.strictObject({ fr: z.optional(text), en: z.optional(text) }))
        .register(z.globalRegistry, description)
    : z.optional(text).register(z.globalRegistry, description);
};

/** Of a request: fields may be missing or empty, and what is neither has to be right. */
export const houseSchema = z
  .strictObject(Object.fromEntries(houseFieldNames.map((field) => [field, fieldOf(field)])))
  .register(z.globalRegistry, { id: 'House' });

export const houseViewSchema = z
  .object({
    house: z.object(Object.fromEntries(houseFieldNames.map((field) => [field, fieldOf(field)]))),
    missing: z
      .array(z.string())
      .register(z.globalRegistry, { description: 'Mandatory fields that are empty, such as `funding.en`' }),
  })
  .register(z.globalRegistry, { id: 'HouseView' });

/** As everybody reads it, with the logo's address. */
export const publicHouseSchema = z
  .extend(houseViewSchema, {
    logo: z
      .optional(z.string())
      .register(z.globalRegistry, { description: 'Where the logo is, from the site’s root' }),
  })
  .register(z.globalRegistry, { id: 'PublicHouse' });
