import { z } from '@hono/zod-openapi';
import { fromBase64Url, panelPattern } from '../../survey/token-format.ts';
import { daySchema, textSchema } from './common.ts';

/** What crosses the API on its way to and from someone who answers; nobody who answers waits for other schemas. */

export const panelSchema = z.string().regex(panelPattern, 'not a panel').openapi({ example: 'open' });

export const entranceCodeSchema = z
  .string()
  .max(100)
  .openapi({ description: 'A company’s shared entrance: the code of the poster’s link' });

/** base64url of exactly `length` bytes. */
export function base64UrlSchema(length: number) {
  return z
    .string()
    .max(100)
    .refine((text) => fromBase64Url(text, length) !== undefined, `must be base64url of ${length} bytes`)
    .transform((text) => fromBase64Url(text, length) as Uint8Array)
    .openapi({ type: 'string', description: `base64url of ${length} bytes` });
}

export const waveSummarySchema = z
  .object({
    id: z.string(),
    title: textSchema,
    opensOn: daySchema,
    closesOn: daySchema,
    status: z.enum(['scheduled', 'open', 'closed']),
  })
  .openapi('WaveSummary');

const questionSchema = z.object({
  id: z.string(),
  kind: z.enum(['opinion', 'usage', 'profile']),
  text: textSchema,
  options: z.array(z.object({ code: z.string(), label: textSchema })),
  askedIf: z.record(z.string(), z.array(z.string())).optional(),
  fromCompany: z.literal(true).optional(),
});

export const waveSchema = waveSummarySchema
  .extend({
    questionnaire: z.object({
      version: z.number().int(),
      estimatedSeconds: z.number(),
      questions: z.array(questionSchema),
    }),
  })
  .openapi('Wave');

export const answersSchema = z
  .record(z.string().max(64), z.string().max(64))
  .openapi({ example: { mention: 'no' }, description: 'The code chosen for each question asked' });
