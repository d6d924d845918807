import { z } from '@hono/zod-openapi';
import { questionnaire } from '../survey/questionnaire.ts';
import { fromBase64Url, panelPattern } from '../survey/token-format.ts';
import { governanceSchema } from './governance-schema.ts';

/** The shapes that cross the API, from which requests are checked and the OpenAPI document is made. */

export const textSchema = z.strictObject({
  fr: z.string().min(1).max(2000),
  en: z.string().min(1).max(2000),
});

export const daySchema = z.iso.date().openapi({ example: '2026-12-31' });

export const waveIdSchema = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{1,39}$/, 'small letters, digits and hyphens, 2 to 40 characters')
  .refine((id) => id !== 'current', '"current" stands for the current wave')
  .openapi({ example: '2026-q4' });

export const waveParameter = z.object({
  wave: z.string().openapi({
    param: { name: 'wave', in: 'path' },
    example: 'current',
    description: 'A wave’s id, or `current`',
  }),
});

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

export const problemSchema = z
  .object({
    type: z.string().openapi({ example: '/problems/invalid-request' }),
    title: z.string(),
    status: z.number().int(),
    detail: z.string(),
  })
  .catchall(z.unknown())
  .openapi('Problem');

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

const shareSum = 1;
const shareTolerance = 1e-9;

/** Margins as the operator gives them: known variables and codes, no code twice, shares that sum to 1. */
export const marginsSchema = z.array(
  z
    .strictObject({
      variable: z.string(),
      categories: z
        .array(
          z.strictObject({ codes: z.array(z.string()).min(1).max(20), share: z.number().positive().max(1) }),
        )
        .min(2)
        .max(30),
      source: z.string().min(1).max(1000),
    })
    .superRefine(({ variable, categories }, context) => {
      const question = questionnaire.questions.find(({ id, kind }) => id === variable && kind === 'profile');
      if (!question) {
        context.addIssue({
          code: 'custom',
          path: ['variable'],
          message: `${variable} is no profile question`,
        });
        return;
      }
      const seen = new Set<string>();
      categories.forEach(({ codes }, category) => {
        codes.forEach((code, place) => {
          const path = ['categories', category, 'codes', place];
          if (!question.options.some((option) => option.code === code)) {
            context.addIssue({ code: 'custom', path, message: `${code} is no code of ${variable}` });
          } else if (seen.has(code)) {
            context.addIssue({ code: 'custom', path, message: `${code} is in two categories` });
          }
          seen.add(code);
        });
      });
      const sum = categories.reduce((total, { share }) => total + share, 0);
      if (Math.abs(sum - shareSum) > shareTolerance) {
        context.addIssue({
          code: 'custom',
          path: ['categories'],
          message: `the shares sum to ${sum}, not to 1`,
        });
      }
    }),
);

const noticeSchema = z.strictObject({
  who: textSchema.optional(),
  forWhom: textSchema.optional(),
  universe: textSchema.optional(),
  selection: textSchema.optional(),
  mode: textSchema.optional(),
  limits: textSchema.optional(),
});

const waveFields = {
  title: textSchema,
  opensOn: daySchema,
  closesOn: daySchema,
  population: z.number().int().positive().max(10_000_000_000),
  populationSource: z.string().min(1).max(1000),
  margins: marginsSchema.refine(
    (margins) => new Set(margins.map(({ variable }) => variable)).size === margins.length,
    'a variable has two margins',
  ),
  notice: noticeSchema,
};

export const newWaveSchema = z
  .strictObject({
    id: waveIdSchema,
    title: waveFields.title,
    opensOn: waveFields.opensOn,
    closesOn: waveFields.closesOn,
    population: waveFields.population.optional(),
    populationSource: waveFields.populationSource.optional(),
    margins: waveFields.margins.optional(),
    notice: waveFields.notice.optional(),
  })
  .openapi('NewWave');

export const waveChangeSchema = z
  .strictObject({ ...waveFields, status: z.literal('closed') })
  .partial()
  .openapi('WaveChange');

export const operatorWaveSchema = waveSummarySchema
  .extend({
    closedEarly: z.boolean().optional(),
    questionnaireVersion: z.number().int(),
    population: z.number(),
    populationSource: z.string(),
    margins: z.array(z.unknown()),
    notice: z.record(z.string(), textSchema),
  })
  .openapi('OperatorWave');

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
