import * as z from 'zod/mini';
import { type ActionPlan, type StepCode, stepCodes, stepStates } from '../../survey/action-plan.ts';
import { daySchema } from './common.ts';
import { deceptive } from './companies.ts';
import { governanceSchema } from './governance.ts';

const ownTextSchema = (longest: number) =>
  z.string().check(
    z.trim(),
    z.minLength(1),
    z.maxLength(longest),
    z.refine((text) => !deceptive.test(text), 'must not contain control characters'),
  );

const chosenStepSchema = z
  .strictObject({
    step: z.enum(stepCodes as readonly [StepCode, ...StepCode[]]),
    who: ownTextSchema(120).register(z.globalRegistry, {
      description: 'Who sees to it, in the company’s own words; a role stays true when people change',
      example: 'Communication',
    }),
    by: daySchema.check(z.regex(/^20/, 'a day from 2000 to 2099')),
    state: z.enum(stepStates),
    note: z
      .optional(ownTextSchema(500))
      .register(z.globalRegistry, { description: 'What was done, or why it was dropped' }),
  })
  .check(
    z.refine(({ state, note }) => state !== 'dropped' || note !== undefined, {
      path: ['note'],
      error: 'a step that is dropped says why',
    }),
  );

/** A wave's steps, whole: those that are left out are gone. */
export const chosenStepsSchema = z
  .strictObject({
    steps: z.readonly(z.array(chosenStepSchema).check(z.maxLength(stepCodes.length))).check(
      z.refine((steps) => new Set(steps.map(({ step }) => step)).size === steps.length, {
        error: 'a step is chosen twice',
      }),
    ),
  })
  .register(z.globalRegistry, { id: 'ChosenSteps' });

export const actionPlanSchema = z
  .strictObject({
    format: z.literal(1),
    waves: z
      .readonly(
        z.array(
          z.strictObject({
            wave: z.string(),
            edition: z.string(),
            stated: governanceSchema,
            steps: z.readonly(z.array(chosenStepSchema)),
          }),
        ),
      )
      .register(z.globalRegistry, {
        description: 'Oldest first; `stated` is what the company had when it first chose after that wave',
      }),
  })
  .register(z.globalRegistry, { id: 'ActionPlan' }) satisfies z.ZodMiniType<ActionPlan>;
