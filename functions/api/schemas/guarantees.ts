import * as z from 'zod/mini';
import { guaranteeHashPattern } from '../../survey/guarantee.ts';
import { daySchema } from './common.ts';

const bilingual = z.object({ fr: z.string(), en: z.string() });

export const guaranteeHashSchema = z
  .string()
  .check(z.regex(guaranteeHashPattern, 'not a hash: 64 hex digits'))
  .register(z.globalRegistry, { description: 'SHA-256 of the sheet’s canonical JSON (RFC 8785), hex' });

const partsSchema = z.array(
  z.object({
    id: z.string(),
    title: bilingual,
    sentences: z.array(z.object({ id: z.string(), of: z.optional(bilingual), text: bilingual })),
  }),
);

const questionsSchema = z.array(
  z.object({
    id: z.string(),
    text: bilingual,
    hint: z.optional(bilingual),
    base: bilingual,
    isForAll: z.optional(z.literal(true)),
    options: z.array(bilingual),
    isProfile: z.optional(z.literal(true)),
    fromCompany: z.optional(z.literal(true)),
  }),
);

const signatoryField = (most: number) =>
  z
    .string()
    .check(
      z.trim(),
      z.minLength(2),
      z.maxLength(most),
      z.regex(
        /^[^\p{Cc}\p{Cs}\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]*$/u,
        'has characters that cannot be seen',
      ),
    );

const signatoryFields = { name: signatoryField(120), position: signatoryField(120) };

export const sheetSchema = z
  .object({
    format: z.literal(1),
    nonce: z.optional(z.string()),
    wave: z.object({
      id: z.string(),
      title: bilingual,
      opensOn: daySchema,
      closesOn: daySchema,
      editions: z.array(z.object({ releasesOn: daySchema, hour: z.int() })),
    }),
    company: z.object({
      panel: z.string(),
      name: z.string(),
      federation: z.optional(z.object({ id: z.string(), name: z.string() })),
    }),
    observatory: bilingual,
    acceptedBy: z.optional(z.object({ name: z.string(), position: z.string() })),
    acceptedOn: z.optional(daySchema),
    parts: partsSchema,
    questionnaire: z.string(),
    questions: questionsSchema,
    ownQuestions: z.optional(questionsSchema).register(z.globalRegistry, {
      description: 'What the company asks its own people beside the questionnaire',
    }),
    impact: partsSchema,
  })
  .register(z.globalRegistry, { id: 'GuaranteeSheet' });

export const companyGuaranteeSchema = z
  .object({
    state: z.enum(['draft', 'frozen', 'none']).register(z.globalRegistry, {
      description: '`none`: the panel was opened before there were sheets',
    }),
    hash: z.nullable(z.string()).register(z.globalRegistry, {
      description: 'Of a frozen sheet, by which everybody finds it; of a draft, what accepting it names',
    }),
    sheet: z.nullable(sheetSchema),
  })
  .register(z.globalRegistry, { id: 'CompanyGuarantee' });

export const acceptanceSchema = z
  .strictObject({
    ...signatoryFields,
    draft: guaranteeHashSchema,
  })
  .register(z.globalRegistry, { id: 'GuaranteeAcceptance' });
