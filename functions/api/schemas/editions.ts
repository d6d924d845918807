import { z } from '@hono/zod-openapi';
import { daySchema, textSchema } from './common.ts';

export const editionListSchema = z.array(
  z
    .object({
      id: z.string(),
      wave: z.string().nullable(),
      publishedOn: daySchema,
      respondents: z.number().int(),
      simulated: z.number().int().optional(),
    })
    .openapi('EditionListItem'),
);

const shareSchema = z.number().nullable();

export const tableSchema = z
  .object({
    edition: z.string(),
    question: z.string(),
    by: z.array(z.string()),
    base: z.object({ total: z.number().nullable() }),
    groups: z.array(
      z.object({
        levels: z.record(z.string(), z.string()),
        base: z.number().nullable(),
        effectiveBase: z.number().nullable(),
        flags: z.array(z.enum(['c', 'u', 'b'])),
        asOf: z.string().optional(),
        suppressed: z.enum(['fewerThan10', 'dominated']).optional(),
        cells: z.array(
          z.object({
            code: z.string(),
            share: shareSchema,
            low: shareSchema,
            high: shareSchema,
            population: z.number().nullable(),
            bound: z.enum(['atMost', 'atLeast']).optional(),
          }),
        ),
      }),
    ),
    association: z
      .object({ f: shareSchema, ndf: shareSchema, ddf: shareSchema, p: shareSchema, cramersV: shareSchema })
      .optional(),
  })
  .openapi('Table');

export const manifestSchema = z
  .object({
    id: z.string(),
    wave: z.string().nullable(),
    title: textSchema,
    headline: textSchema.optional(),
    publishedOn: daySchema,
    fieldwork: z.object({ from: daySchema, to: daySchema }),
    respondents: z.number().int(),
    effectiveBase: z.number().nullable(),
    designEffect: z.number().nullable(),
    population: z.number().nullable(),
    weighting: z.looseObject({ method: z.enum(['none', 'raking']) }),
    disclosure: z.record(z.string(), z.unknown()),
    indicators: z.array(
      z.looseObject({ id: z.string(), estimate: shareSchema, low: shareSchema, high: shareSchema }),
    ),
    questions: z.array(z.looseObject({ id: z.string() })),
    breakdowns: z.array(z.looseObject({ id: z.string() })),
    notice: z.record(z.string(), textSchema),
    citation: textSchema,
    licence: z.string(),
    simulated: z.number().int(),
    reference: z.boolean().optional(),
  })
  .openapi('Manifest');
