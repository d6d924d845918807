import * as z from 'zod/mini';
import { fromBase64Url, panelPattern } from '../../survey/token-format.ts';
import { daySchema, textSchema } from './common.ts';

/** What crosses the API on its way to and from someone who answers; nobody who answers waits for other schemas. */

export const panelSchema = z
  .string()
  .check(z.regex(panelPattern, 'not a panel'))
  .register(z.globalRegistry, { example: 'open' });

export const entranceCodeSchema = z
  .string()
  .check(z.maxLength(100))
  .register(z.globalRegistry, { description: 'A company’s shared entrance: the code of the poster’s link' });

/** base64url of exactly `length` bytes. */
export function base64UrlSchema(length: number) {
  return z
    .pipe(
      z.string().check(
        z.maxLength(100),
        z.refine((text) => fromBase64Url(text, length) !== undefined, `must be base64url of ${length} bytes`),
      ),
      z.transform((text) => fromBase64Url(text, length) as Uint8Array),
    )
    .register(z.globalRegistry, { type: 'string', description: `base64url of ${length} bytes` });
}

export const waveSummarySchema = z
  .object({
    id: z.string(),
    title: textSchema,
    opensOn: daySchema,
    closesOn: daySchema,
    status: z.enum(['scheduled', 'open', 'closed']),
  })
  .register(z.globalRegistry, { id: 'WaveSummary' });

const questionSchema = z.object({
  id: z.string(),
  revision: z.int().register(z.globalRegistry, { description: 'Rises as its meaning changes' }),
  kind: z.enum(['opinion', 'usage', 'profile']),
  topic: textSchema,
  text: textSchema,
  hint: z.optional(textSchema),
  options: z.array(
    z.object({
      code: z.string(),
      label: textSchema,
      refusal: z.optional(z.literal(true)),
      tone: z.optional(z.enum(['critical', 'unsure'])),
    }),
  ),
  askedIf: z.optional(z.record(z.string(), z.array(z.string()))),
  fromCompany: z.optional(z.literal(true)),
});

export const keyListSchema = z
  .object({
    wave: z.string(),
    panels: z.array(
      z.object({ panel: z.string(), publicKey: z.string(), guarantee: z.optional(z.string()) }),
    ),
    head: z.string(),
    signature: z.string(),
    signedBy: z.string(),
  })
  .register(z.globalRegistry, { id: 'KeyList' });

export const waveSchema = z
  .extend(waveSummarySchema, {
    editions: z.array(z.object({ releasesOn: daySchema, hour: z.int() })).register(z.globalRegistry, {
      description: 'The planned editions, the last one final; hours are those of Europe/Paris',
    }),
    questionnaire: z.object({
      id: z.string(),
      title: textSchema,
      hash: z.string().register(z.globalRegistry, { description: 'The document: `/questionnaires/{hash}`' }),
      version: z.int(),
      estimatedSeconds: z.number(),
      questions: z.array(questionSchema),
      sections: z
        .array(z.object({ title: textSchema, screens: z.array(z.array(z.string())) }))
        .register(z.globalRegistry, { description: 'The questions of each screen, by their ids' }),
    }),
    house: z
      .object({ name: textSchema, publisher: z.optional(z.string()), logo: z.optional(z.string()) })
      .register(z.globalRegistry, { description: 'Who asks; all that is stated of them: `/house`' }),
    keys: z.optional(
      z.extend(keyListSchema, {}).register(z.globalRegistry, {
        description:
          'The list of panels’ keys as it began, with the key of the open panel alone; all of it: `/waves/{wave}/panels`',
      }),
    ),
  })
  .register(z.globalRegistry, { id: 'Wave' });

/** What a company asks its people after the questionnaire's own, in the form of a wave's questionnaire. */
export const askedSupplementSchema = z
  .object({
    estimatedSeconds: z.number(),
    questions: z.array(questionSchema),
    sections: z.array(z.object({ title: textSchema, screens: z.array(z.array(z.string())) })),
  })
  .register(z.globalRegistry, { id: 'AskedSupplement' });

export const answersSchema = z
  .record(z.string().check(z.maxLength(64)), z.string().check(z.maxLength(64)))
  .register(z.globalRegistry, {
    example: { mention: 'no' },
    description: 'The code chosen for each question asked',
  });
