import * as z from 'zod/mini';
import { daySchema } from './common.ts';

/** How a company's people come in: by mail, by cards drawn from a box, by a poster. */

const mostCards = 10_000;
const mostAdmissions = 10_000;
const mostAddressesAtOnce = 5_000;
const mostReminders = 2;

export const languageSchema = z
  ._default(z.enum(['fr', 'en']), 'fr')
  .register(z.globalRegistry, { description: 'Of the page that the link opens; its reader can change it' });

export const entranceSchema = z
  .object({
    admissions: z.int(),
    url: z.string().register(z.globalRegistry, { description: 'The link for the poster’s QR code' }),
  })
  .register(z.globalRegistry, { id: 'Entrance' });

export const entranceRequestSchema = z
  .strictObject({
    admissions: z.int().check(z.minimum(1), z.maximum(mostAdmissions)).register(z.globalRegistry, {
      description: 'How many people are admitted in all, those admitted by an earlier poster included',
    }),
    language: languageSchema,
  })
  .register(z.globalRegistry, { id: 'EntranceRequest' });

export const planSchema = z
  .object({
    mailed: z.int().register(z.globalRegistry, { description: 'How many people are invited by mail' }),
    cards: z.int().register(z.globalRegistry, { description: 'How many cards are valid, used or not' }),
    entrance: z.nullable(entranceSchema),
    headcount: z.int(),
    left: z.int().register(z.globalRegistry, {
      description: 'How many more people can be invited: all ways in together never exceed the headcount',
    }),
    profileQuestions: z
      .enum(['company', 'none'])
      .register(z.globalRegistry, { description: 'Which profile questions the invited are asked' }),
    isSettled: z.boolean().register(z.globalRegistry, {
      description:
        'Whether a larger number no longer changes that: people are invited to a wave that is open',
    }),
    isOpened: z.boolean().register(z.globalRegistry, {
      description: 'Whether people can be invited: the guarantee sheet was accepted',
    }),
    guarantee: z.nullable(z.string()).register(z.globalRegistry, {
      description: 'The hash of the guarantee sheet; null before, and of panels opened when there was none',
    }),
  })
  .register(z.globalRegistry, { id: 'InvitationPlan' });

export const cardsRequestSchema = z
  .strictObject({
    count: z.int().check(z.minimum(1), z.maximum(mostCards)),
    language: languageSchema,
    replaces: z._default(z.boolean(), false).register(z.globalRegistry, {
      description: 'Whether cards that were made before become void; needed where there are any',
    }),
  })
  .register(z.globalRegistry, { id: 'CardsRequest' });

export const cardsSchema = z
  .object({ cards: z.array(z.object({ url: z.string() })) })
  .register(z.globalRegistry, { id: 'Cards' });

const signatureSchema = z
  .string()
  .check(z.trim(), z.maxLength(200), z.regex(/^[^\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]*$/u))
  .register(z.globalRegistry, { description: 'Who the employer’s words are signed by; one line of text' });

const addressSchema = z.string().check(z.minLength(3), z.maxLength(320));

export const mailingRequestSchema = z
  .strictObject({
    addresses: z
      .array(addressSchema)
      .check(z.minLength(1), z.maxLength(mostAddressesAtOnce))
      .register(z.globalRegistry, { description: 'Repeated calls add' }),
    reminders: z
      ._default(z.array(daySchema).check(z.maxLength(mostReminders)), [])
      .register(z.globalRegistry, {
        description: 'Days on which everyone is reminded, answered or not; fixed once mail is on its way',
      }),
    sender: z._default(z.strictObject({ signature: signatureSchema }), { signature: '' }),
    sendsOn: z._default(z.union([z.literal('now'), daySchema]), 'now').register(z.globalRegistry, {
      description: 'Not before the wave opens',
    }),
    language: z._default(z.enum(['fr', 'en']), 'fr').register(z.globalRegistry, {
      description: 'Which of the two languages stands first in the message',
    }),
  })
  .register(z.globalRegistry, { id: 'MailingRequest' });

const lineSchema = z
  .int()
  .register(z.globalRegistry, { description: 'Place in the list of addresses, from 1' });

const faultSchema = z.object({
  line: lineSchema,
  reason: z.enum(['no-address', 'not-an-address', 'too-long', 'not-ascii']),
});

export const acceptedSchema = z
  .object({
    accepted: z.int(),
    already: z.array(lineSchema).register(z.globalRegistry, {
      description: 'Those who are invited to this wave already and get no second link',
    }),
    duplicates: z.array(z.object({ line: lineSchema, firstLine: lineSchema })),
    invalid: z.array(faultSchema),
  })
  .register(z.globalRegistry, { id: 'AddressesAccepted' });

export const mailingSchema = z
  .object({
    state: z.enum(['none', 'draft', 'sending', 'paused', 'done']),
    sendsOn: z.nullable(daySchema),
    invited: z.int(),
    sent: z.int(),
    failed: z.int().register(z.globalRegistry, {
      description: 'Refused for good by their mail server, or came back; of whom is not kept',
    }),
    reminders: z.array(z.object({ on: daySchema, state: z.enum(['planned', 'sending', 'sent', 'missed']) })),
    signature: z.string(),
    language: z.enum(['fr', 'en']),
    addressesKept: z.boolean(),
  })
  .register(z.globalRegistry, { id: 'Mailing' });

export const previewQuerySchema = z.strictObject({
  language: languageSchema,
  signature: z.optional(signatureSchema),
});

export const testRequestSchema = z
  .strictObject({ address: addressSchema, language: languageSchema, signature: z.optional(signatureSchema) })
  .register(z.globalRegistry, { id: 'TestMessageRequest' });

export const messageSchema = z
  .object({ subject: z.string(), text: z.string(), html: z.string() })
  .register(z.globalRegistry, { id: 'MailMessage' });
