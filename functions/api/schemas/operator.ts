import * as z from 'zod/mini';
import { sumToOne } from '../../statistics/margins.ts';
import { mostPlannedEditions } from '../../survey/planned-editions.ts';
import { selections } from '../../survey/wave.ts';
import { daySchema, textSchema } from './common.ts';
import { questionnaireHashSchema } from './questionnaires.ts';
import { waveSummarySchema } from './respondents.ts';

export const waveIdSchema = z
  .string()
  .check(
    z.regex(/^[a-z0-9][a-z0-9-]{1,39}$/, 'small letters, digits and hyphens, 2 to 40 characters'),
    z.refine((id) => id !== 'current', '"current" stands for the current wave'),
  )
  .register(z.globalRegistry, { example: '2026-q4' });

/** Margins as the operator gives them: shares sum to 1 but for their rounding. Whether what they name is asked, the wave's questionnaire says. */
const marginsSchema = z.array(
  z
    .strictObject({
      variable: z.string(),
      categories: z
        .array(
          z.strictObject({
            codes: z.array(z.string()).check(z.minLength(1), z.maxLength(20)),
            share: z.number().check(z.positive(), z.maximum(1)),
          }),
        )
        .check(z.minLength(2), z.maxLength(30)),
      source: z.string().check(z.minLength(1), z.maxLength(1000)),
    })
    .check(
      z.superRefine(({ categories }, context) => {
        const shares = categories.map(({ share }) => share);
        if (!sumToOne(shares)) {
          context.addIssue({
            code: 'custom',
            path: ['categories'],
            message: `the shares sum to ${shares.reduce((sum, share) => sum + share, 0)}, not to 1`,
          });
        }
      }),
    ),
);

const noticeSchema = z.strictObject({
  who: z.optional(textSchema),
  forWhom: z.optional(textSchema),
  universe: z.optional(textSchema),
  selection: z.optional(textSchema),
  mode: z.optional(textSchema),
  limits: z.optional(textSchema),
});

const plannedEditionSchema = z.strictObject({
  releasesOn: daySchema,
  hour: z.int().check(z.minimum(0), z.maximum(23)),
});

const selectionSchema = z.optional(z.enum(selections)).register(z.globalRegistry, {
  description: 'Of a wave that an institute fielded elsewhere: how it chose its respondents',
});

const waveFields = {
  title: textSchema,
  opensOn: daySchema,
  closesOn: daySchema,
  editions: z.array(plannedEditionSchema).check(z.minLength(1), z.maxLength(mostPlannedEditions)),
  questionnaire: questionnaireHashSchema,
  population: z.int().check(z.positive(), z.maximum(10_000_000_000)),
  populationSource: z.string().check(z.minLength(1), z.maxLength(1000)),
  margins: marginsSchema.check(
    z.refine(
      (margins) => new Set(margins.map(({ variable }) => variable)).size === margins.length,
      'a variable has two margins',
    ),
  ),
  notice: noticeSchema,
};

export const newWaveSchema = z
  .strictObject({
    id: waveIdSchema,
    title: waveFields.title,
    opensOn: waveFields.opensOn,
    closesOn: waveFields.closesOn,
    selection: selectionSchema,
    editions: z.optional(waveFields.editions),
    questionnaire: z.optional(waveFields.questionnaire),
    population: z.optional(waveFields.population),
    populationSource: z.optional(waveFields.populationSource),
    margins: z.optional(waveFields.margins),
    notice: z.optional(waveFields.notice),
  })
  .register(z.globalRegistry, { id: 'NewWave' });

export const waveChangeSchema = z
  .partial(z.strictObject({ ...waveFields, status: z.literal('closed') }))
  .register(z.globalRegistry, { id: 'WaveChange' });

export const operatorWaveSchema = z
  .extend(waveSummarySchema, {
    closedEarly: z.optional(z.boolean()),
    selection: selectionSchema,
    questionnaire: z.string(),
    questionnaireVersion: z.int(),
    mayChange: z.array(z.string()).register(z.globalRegistry, {
      description:
        'What may still change of it: all until it opens. In the list of waves by its days alone; read by itself, also by whether it has answers',
    }),
    editions: z.array(plannedEditionSchema),
    population: z.number(),
    populationSource: z.string(),
    margins: z.array(z.unknown()),
    notice: z.record(z.string(), textSchema),
  })
  .register(z.globalRegistry, { id: 'OperatorWave' });
