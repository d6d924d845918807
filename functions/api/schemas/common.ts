import * as z from 'zod/mini';

/** Shapes that routes of every kind use. As all of these schemas, they check requests and make the OpenAPI document. */

export const textSchema = z.strictObject({
  fr: z.string().check(z.minLength(1), z.maxLength(2000)),
  en: z.string().check(z.minLength(1), z.maxLength(2000)),
});

export const daySchema = z.iso.date().register(z.globalRegistry, { example: '2026-12-31' });

export const waveParameter = z.object({
  wave: z
    .string()
    .register(z.globalRegistry, { example: 'current', description: 'A wave’s id, or `current`' }),
});

export const problemSchema = z
  .catchall(
    z.object({
      type: z.string().register(z.globalRegistry, { example: '/problems/invalid-request' }),
      title: z.string(),
      status: z.int(),
      detail: z.string(),
    }),
    z.unknown(),
  )
  .register(z.globalRegistry, { id: 'Problem' });
