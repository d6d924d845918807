import { z } from '@hono/zod-openapi';
import { questionnaire } from '../../survey/questionnaire.ts';
import { daySchema, textSchema } from './common.ts';
import { waveSummarySchema } from './respondents.ts';

export const waveIdSchema = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{1,39}$/, 'small letters, digits and hyphens, 2 to 40 characters')
  .refine((id) => id !== 'current', '"current" stands for the current wave')
  .openapi({ example: '2026-q4' });

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
