import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { checkEntrance, entranceCode } from '../../../functions/survey/entrance.ts';
import { invitationCode } from '../../../functions/survey/invitations.ts';
import { purposeKey } from '../../../functions/survey/purpose-key.ts';

const seed = Buffer.alloc(32, 7);
const context = { wave: '2026-q4', company: 'acme', poster: 2, admissions: 40 };

describe('an entrance’s code', () => {
  it('is the MAC over what it belongs to', () => {
    const mac = createHmac('sha256', purposeKey(seed, 'entrance'))
      .update('entrance/2026-q4/acme/2/40')
      .digest();
    expect(entranceCode(seed, context)).toBe(mac.subarray(0, 12).toString('base64url'));
    expect(entranceCode(seed, context)).toHaveLength(16);
    expect(() => checkEntrance(seed, context, entranceCode(seed, context))).not.toThrow();
  });

  it('is refused in every other place, and where it was changed', () => {
    const code = entranceCode(seed, context);
    const elsewhere = [
      { ...context, wave: '2027-q1' },
      { ...context, company: 'rival' },
      { ...context, poster: 3 },
      { ...context, admissions: 41 },
      { ...context, admissions: 0 },
    ];
    for (const place of elsewhere) {
      expect(() => checkEntrance(seed, place, code)).toThrow(/entrance is not valid/);
    }
    const wrong = [
      '',
      code.slice(1),
      `${code}A`,
      `${code}=`,
      code.replace(/.$/, (c) => (c === 'A' ? 'B' : 'A')),
    ];
    for (const text of wrong) {
      expect(() => checkEntrance(seed, context, text)).toThrow(/entrance is not valid/);
    }
    expect(() => checkEntrance(Buffer.alloc(32, 8), context, code)).toThrow();
  });

  it('is refused while the entrance is closed, though it be authentic', () => {
    const closed = { ...context, admissions: 0 };
    expect(() => checkEntrance(seed, closed, entranceCode(seed, closed))).toThrow(/entrance is not valid/);
  });

  it('has nothing in common with an invitation’s', () => {
    const invitation = invitationCode(seed, { wave: '2026-q4', company: 'acme', kind: 'card', epoch: 2 }, 40);
    expect(() => checkEntrance(seed, context, invitation)).toThrow();
    expect(() => checkEntrance(seed, context, invitation.slice(-16))).toThrow();
  });
});
