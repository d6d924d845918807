import { z } from '@hono/zod-openapi';
import { questionnaire } from '../../survey/questionnaire.ts';
import { daySchema, textSchema } from './common.ts';
import { governanceSchema } from './governance.ts';

/** Characters that would let a name hide or turn around the text beside it: controls and bidirectional marks. */
const deceptive = /[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;

export const companyFieldsSchema = z
  .strictObject({
    name: z
      .string()
      .trim()
      .min(1)
      .max(200)
      .refine((name) => !deceptive.test(name), 'must not contain control characters'),
    activity: z.enum(codesOf('activity')),
    employer: z.enum(codesOf('employer')),
    headcount: z.number().int().min(1).max(3_000_000),
  })
  .openapi('CompanyFields');

export const companyStatusSchema = z.enum(['pending', 'verified', 'refused']);

export const companySchema = companyFieldsSchema
  .extend({
    id: z.string(),
    activity: z.string(),
    employer: z.string(),
    status: companyStatusSchema,
    /** Absent until stated. */
    governance: governanceSchema.optional(),
  })
  .openapi('Company');

/** The codes that a company can state of itself: all but "undisclosed". */
function codesOf(question: string): [string, ...string[]] {
  const options = questionnaire.questions.find(({ id }) => id === question)?.options ?? [];
  return options.map(({ code }) => code).filter((code) => code !== 'undisclosed') as [string, ...string[]];
}

const figureSchema = z.looseObject({
  estimate: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  base: z.number().nullable(),
});

export const benchmarkSchema = z
  .object({
    edition: z.string(),
    wave: z.string(),
    company: z.string(),
    publishedOn: daySchema,
    respondents: z.number().int(),
    invited: z.number().int().nullable(),
    responseRate: z.number().nullable(),
    adjustment: z.enum(['sexAgeOccupation', 'none']),
    /** Simulated responses in the edition; absent without any. */
    simulated: z.number().int().optional(),
    indicators: z.array(
      z.object({
        id: z.string(),
        unit: z.enum(['share', 'points', 'mean']),
        company: figureSchema,
        activity: figureSchema.nullable(),
        observatory: figureSchema,
        adjusted: figureSchema.nullable(),
        difference: z
          .object({
            estimate: z.number(),
            low: z.number(),
            high: z.number(),
            p: z.number(),
            adjustedP: z.number(),
            verdict: z.enum(['above', 'below', 'similar']),
            moreNeeded: z.number().int().nullable(),
          })
          .nullable(),
      }),
    ),
  })
  .openapi('Benchmark');

export const benchmarkListSchema = z
  .array(
    z.object({
      id: z.string(),
      wave: z.string(),
      title: textSchema,
      publishedOn: daySchema,
      respondents: z.number().int(),
      repeatedIn: z.object({ id: z.string(), publishedOn: daySchema }).nullable(),
    }),
  )
  .openapi('BenchmarkList');

export const developmentSchema = z
  .object({
    editions: z.array(
      z.object({
        id: z.string(),
        wave: z.string(),
        publishedOn: daySchema,
        respondents: z.number().int(),
        simulated: z.number().int(),
      }),
    ),
    indicators: z.array(
      z.object({
        id: z.string(),
        unit: z.enum(['share', 'points', 'mean']),
        points: z.array(
          figureSchema.extend({
            edition: z.string(),
            isBroken: z.boolean(),
            change: z.enum(['rise', 'fall', 'none', 'notComparable']).optional(),
            difference: z
              .object({
                estimate: z.number(),
                low: z.number(),
                high: z.number(),
                p: z.number(),
                adjustedP: z.number(),
              })
              .optional(),
          }),
        ),
      }),
    ),
  })
  .openapi('Development');
