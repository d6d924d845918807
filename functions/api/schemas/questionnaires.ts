import * as z from 'zod/mini';
import { questionnaireHashPattern } from '../../survey/questionnaire-hash.ts';
import { textSchema } from './common.ts';

export const questionnaireHashSchema = z
  .string()
  .check(z.regex(questionnaireHashPattern, '64 hex digits'))
  .register(z.globalRegistry, {
    description: 'SHA-256 of the questionnaire’s canonical JSON (RFC 8785), in hex',
    example: 'bac96932db0526b3dc65e8457e00f71c8ad9dffc9042912f6189edd745329001',
  });

/** Described whole; what is wrong with one that is sent is said by `faults`, all of it at once. */
export const questionnaireSchema = z.looseObject({ id: z.string() }).register(z.globalRegistry, {
  id: 'Questionnaire',
  description:
    '`{id, title, languages, sections: [{title, screens, questions}], indicators, breakdowns, headlines}`; a question is `{id, revision, kind, topic, chapter?, text, hint?, options: [{code, label, group?, refusal?, tone?}], askedIf?, numeric?, fromCompany?}`, an indicator `{id, unit, sentence, words?: {people?, claim, comparison?, heldAgainst?}, measure}`',
});

const faultSchema = z.object({
  path: z.string().register(z.globalRegistry, { example: 'sections.0.questions.3.options.1.label.en' }),
  question: z.optional(z.string()),
  language: z.optional(z.string()),
  code: z.string(),
  values: z.array(z.string()).register(z.globalRegistry, { description: 'What the message speaks of' }),
  message: z.string(),
});

export const draftSchema = z
  .object({
    id: z.string(),
    document: z.unknown(),
    hash: z.nullable(questionnaireHashSchema).register(z.globalRegistry, {
      description: 'By which a wave names it; null while it has faults',
    }),
    faults: z.array(faultSchema),
    time: z
      .nullable(z.object({ seconds: z.int(), screens: z.int(), mostScreens: z.int() }))
      .register(z.globalRegistry, {
        description:
          'Of the median way, by a model: 200 words a minute, 1.5 s a choice; null while it has faults',
      }),
    warnings: z.array(z.string()),
  })
  .register(z.globalRegistry, { id: 'QuestionnaireDraft' });

export const questionnaireListSchema = z
  .object({
    drafts: z.array(
      z.object({ id: z.string(), revision: z.int(), hash: z.nullable(z.string()), faults: z.int() }),
    ),
    documents: z.array(
      z.object({
        hash: z.string(),
        id: z.string(),
        title: textSchema,
        waves: z.array(z.string()),
        frozen: z.boolean().register(z.globalRegistry, {
          description:
            'Whether a wave has opened with it: its questions keep their meaning under their revision',
        }),
      }),
    ),
  })
  .register(z.globalRegistry, { id: 'QuestionnaireList' });
