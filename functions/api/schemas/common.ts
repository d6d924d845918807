import { z } from '@hono/zod-openapi';

/** Shapes that routes of every kind use. As all of these schemas, they check requests and make the OpenAPI document. */

export const textSchema = z.strictObject({
  fr: z.string().min(1).max(2000),
  en: z.string().min(1).max(2000),
});

export const daySchema = z.iso.date().openapi({ example: '2026-12-31' });

export const waveParameter = z.object({
  wave: z.string().openapi({
    param: { name: 'wave', in: 'path' },
    example: 'current',
    description: 'A wave’s id, or `current`',
  }),
});

export const problemSchema = z
  .object({
    type: z.string().openapi({ example: '/problems/invalid-request' }),
    title: z.string(),
    status: z.number().int(),
    detail: z.string(),
  })
  .catchall(z.unknown())
  .openapi('Problem');
