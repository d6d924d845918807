import { describe, expect, it } from 'vitest';
import { textOf } from '../../../../../web/company/invite/mail/address-file.tsx';
import { checkList } from '../../../../../web/company/invite/mail/check-list.ts';
import { announced } from '../../../../../web/company/invite/mail/mail-progress.tsx';
import { handOver, type Mailing } from '../../../../../web/company/invite/mail/mailing.ts';
import { plannedReminders, reminderFaults } from '../../../../../web/company/invite/mail/reminder-days.ts';
import { mailTexts } from '../../../../../web/company/invite/mail/texts.ts';
import { ApiError } from '../../../../../web/shared/api.ts';
import { translate } from '../../../../../web/shared/language.ts';
import type { Session } from '../../../../../web/space/session.ts';

describe('a list of addresses', () => {
  it('names faulty lines and repeated addresses with what stands in them', () => {
    const list = checkList('e-mail;nom\na@x.test;Ann\nnobody\r\nb@x.test\nA@X.test;again\nc@@x');
    expect(list.addresses).toEqual(['a@x.test', 'b@x.test']);
    expect(list.invalid.map(({ line, text }) => [line, text])).toEqual([
      [3, 'nobody'],
      [6, 'c@@x'],
    ]);
    expect(list.duplicates).toEqual([{ line: 5, firstLine: 2, text: 'A@X.test;again' }]);
  });

  it('is nothing for nothing', () => {
    expect(checkList(' \n')).toEqual({ addresses: [], invalid: [], duplicates: [] });
  });
});

describe('a file of addresses', () => {
  it('is read as spreadsheets save it', () => {
    const text = 'é@x.test\n';
    expect(textOf(new TextEncoder().encode(text))).toBe(text);
    expect(textOf(new TextEncoder().encode(`\ufeff${text}`))).toBe(text);
    expect(textOf(Uint8Array.of(0xe9, 0x40, 0x78))).toBe('é@x');
    expect(textOf(Uint8Array.of(0xff, 0xfe, 0x61, 0, 0x40, 0))).toBe('a@');
  });

  it('is refused where it is a workbook', () => {
    expect(textOf(Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0))).toBeUndefined();
  });
});

describe('handing a list over', () => {
  const mails = { reminders: ['2026-12-03'], signature: 'HR', language: 'fr', sendsOn: 'now' } as const;
  const addresses = Array.from({ length: 12_000 }, (_, index) => `p${index}@x.test`);

  /** A service that answers `already` to the first address of each request, and fails at the n-th. */
  function fakeSession(failsAt = Number.POSITIVE_INFINITY) {
    const asked: { addresses: string[]; sender: object }[] = [];
    const session = {
      request: async (_: string, { body }: { body: { addresses: string[]; sender: object } }) => {
        asked.push(body);
        if (asked.length === failsAt) throw new ApiError('unreachable', 0);
        return { accepted: body.addresses.length - 1, already: [1] };
      },
    } as unknown as Session;
    return { asked, session };
  }

  it('asks for each address once, in parts that the service takes, and adds up', async () => {
    const { asked, session } = fakeSession();
    const progress: number[] = [];
    const result = await handOver(session, 'w', { ...mails, addresses }, (count) => progress.push(count));
    expect(asked.flatMap((body) => body.addresses)).toEqual(addresses);
    expect(Math.max(...asked.map((body) => body.addresses.length))).toBe(5000);
    expect(asked[0]).toMatchObject({
      sender: { signature: 'HR' },
      reminders: ['2026-12-03'],
      sendsOn: 'now',
    });
    expect(progress).toEqual([5000, 10_000, 12_000]);
    expect(result).toEqual({ accepted: 11_997, already: 3 });
  });

  it('has told how far it came where the network fails', async () => {
    const { session } = fakeSession(3);
    const progress: number[] = [];
    await expect(
      handOver(session, 'w', { ...mails, addresses }, (count) => progress.push(count)),
    ).rejects.toThrow(ApiError);
    expect(progress).toEqual([5000, 10_000]);
  });
});

describe('the days of reminders', () => {
  const fieldwork = { sendsOn: '2026-11-28', closesOn: '2026-12-31' };
  it.each([
    [{ first: '', second: '' }, {}],
    [{ first: '2026-12-03', second: '2026-12-17' }, {}],
    [{ first: '2026-11-28', second: '' }, { first: 'early' }],
    [{ first: '', second: '2026-12-31' }, { second: 'late' }],
    [{ first: '2026-12-17', second: '2026-12-17' }, { second: 'order' }],
    [
      { first: '2025-12-17', second: '2027-01-01' },
      { first: 'early', second: 'late' },
    ],
  ])('%j are checked', (days, faults) => {
    expect(reminderFaults(days, fieldwork)).toEqual(faults);
  });

  it('are those that are filled in', () => {
    expect(plannedReminders({ first: '', second: '2026-12-17' })).toEqual(['2026-12-17']);
  });
});

describe('the progress that is read out', () => {
  const t = translate(mailTexts, 'en');
  const mailing: Mailing = {
    state: 'sending',
    sendsOn: '2026-11-28',
    invited: 5000,
    sent: 0,
    failed: 0,
    reminders: [],
    signature: '',
    language: 'en',
    addressesKept: true,
  };

  it('changes at each quarter, however often it is asked for', () => {
    const said = new Set<string>();
    for (let sent = 0; sent < 5000; sent += 7) said.add(announced({ ...mailing, sent }, 'en', t));
    expect([...said]).toEqual([
      'Sending is under way.',
      '1,250 of 5,000 messages sent.',
      '2,500 of 5,000 messages sent.',
      '3,750 of 5,000 messages sent.',
    ]);
    expect(announced({ ...mailing, state: 'done', sent: 5000 }, 'en', t)).toBe('Sending is finished.');
  });
});
