import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linkParts } from '../../../web/company/invite/link-parts.ts';
import { csvCell, linkPlaceholder, linksCsv, linksHead } from '../../../web/company/invite/links-csv.ts';
import { type MessageFacts, writeMessages } from '../../../web/company/invite/messages.ts';
import { fullLink, readCount } from '../../../web/company/invite/plan.ts';
import { daysBetween, wavesToFollow, wavesToInvite } from '../../../web/company/invite/waves.ts';
import type { Session } from '../../../web/space/session.ts';
import type { PublicWave } from '../../../web/survey/protocol/wave.ts';

describe('a file of links', () => {
  const invitations = [
    { serial: 1, url: 'https://observatory.test/fr/survey#panel=c1&code=A' },
    { serial: 2, url: 'https://observatory.test/fr/survey#panel=c1&code=B' },
  ];

  it('is what a French or an English spreadsheet opens, its column named as in the texts', () => {
    expect(linksHead('fr') + linksCsv(invitations, 'fr')).toBe(
      '\ufeffnumero;lien\r\n1;https://observatory.test/fr/survey#panel=c1&code=A\r\n2;https://observatory.test/fr/survey#panel=c1&code=B\r\n',
    );
    expect(linksHead('en')).toBe('\ufeffnumber,link\r\n');
    expect([linkPlaceholder('fr'), linkPlaceholder('en')]).toEqual(['{{lien}}', '{{link}}']);
  });

  it.each([
    ['=1+1', "'=1+1"],
    ['+33', "'+33"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['a;b', '"a;b"'],
    ['say "hi"', '"say ""hi"""'],
    ['=a;b', '"\'=a;b"'],
    ['two\r\nlines', '"two\r\nlines"'],
  ])('has no cell that is a formula or breaks the line: %j', (text, cell) => {
    expect(csvCell(text, ';')).toBe(cell);
  });
});

describe('links in parts', () => {
  it('ask for each serial once, in order, from where they are told', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 100_000 }),
        fc.integer({ min: 1, max: 100_000 }),
        async (count, from) => {
          const asked: { from: number; to: number }[] = [];
          const session = {
            request: async (_: string, { body }: { body: { from: number; to: number } }) => {
              asked.push(body);
              return { invitations: [{ serial: body.from, url: '' }] };
            },
          } as unknown as Session;
          for await (const part of linkParts(session, { wave: 'w', count, language: 'fr' }, { from })) {
            expect(part).toHaveLength(1);
          }
          const covered = asked.flatMap(({ from: first, to }) => (first <= to ? [first, to] : [0]));
          if (from > count) expect(asked).toEqual([]);
          else expect([covered[0], covered.at(-1)]).toEqual([from, count]);
          for (const [place, { to }] of asked.entries()) {
            expect(to - (asked[place]?.from ?? 0)).toBeLessThan(15_000);
            if (asked[place + 1]) expect(asked[place + 1]?.from).toBe(to + 1);
          }
        },
      ),
      { numRuns: 50 },
    );
  });
});

describe('a link as it is handed out', () => {
  it('is in full, whether the service knows its own address or not', () => {
    const there = 'https://observatory.test/fr/survey#panel=c1&code=A';
    expect(fullLink(there, 'http://localhost:1')).toBe(there);
    expect(fullLink('/fr/survey#panel=c1&code=A', 'https://observatory.test')).toBe(there);
    expect(fullLink(there, 'http://localhost:1', 'en')).toBe(there.replace('/fr/', '/en/'));
  });
});

describe('a number of people', () => {
  it.each([
    ['60', 60],
    [' 60 ', 60],
    ['1 000', 1000],
    ['100\u202f000', 100_000],
    ['1,000', 1000],
    ['1.000', 1000],
    ['0', undefined],
    ['-5', undefined],
    ['100001', undefined],
    ['12.5', undefined],
    ['1e3', undefined],
    ['', undefined],
    ['soixante', undefined],
    ['1 00', undefined],
  ])('is read from %j as %s', (text, count) => {
    expect(readCount(text, 100_000)).toBe(count);
  });
});

describe('the waves', () => {
  const wave = (id: string, status: PublicWave['status'], opensOn: string): PublicWave => ({
    id,
    status,
    opensOn,
    closesOn: opensOn,
    title: { fr: id, en: id },
  });
  const all = [
    wave('over', 'closed', '2026-01-01'),
    wave('newest', 'open', '2026-10-01'),
    wave('later', 'scheduled', '2027-04-01'),
    wave('soon', 'scheduled', '2027-01-01'),
    wave('before', 'closed', '2026-04-01'),
    wave('older', 'open', '2026-07-01'),
  ];

  it('to invite to are the open ones, then those to come', () => {
    expect(wavesToInvite(all).map(({ id }) => id)).toEqual(['newest', 'older', 'soon', 'later']);
    expect(wavesToInvite([wave('over', 'closed', '2026-01-01')])).toEqual([]);
  });

  it('to follow are those and the closed ones', () => {
    expect(wavesToFollow(all).map(({ id }) => id)).toEqual([
      'newest',
      'older',
      'soon',
      'later',
      'before',
      'over',
    ]);
  });

  it('are days apart by the calendar, over the end of summer time, too', () => {
    expect(daysBetween('2026-10-24', '2026-10-26')).toBe(2);
    expect(daysBetween('2026-12-31', '2026-12-31')).toBe(0);
    expect(daysBetween('2027-01-01', '2026-12-31')).toBe(-1);
  });
});

describe('the ready texts', () => {
  const facts: MessageFacts = {
    company: 'Acme',
    from: '1er octobre 2026',
    to: '31 décembre 2026',
    link: '{{lien}}',
    privacy: 'https://observatory.test/fr/privacy',
    asksProfile: true,
  };

  it('name the company, the days, the link and where anonymity is explained', () => {
    const { subject, body, chat, board } = writeMessages('fr', facts);
    expect(subject).toContain('Acme');
    for (const part of ['Acme', '1er octobre 2026', '31 décembre 2026', '{{lien}}', facts.privacy]) {
      expect(body).toContain(part);
    }
    expect(chat).toContain('{{lien}}');
    expect(board).not.toContain('{{');
  });

  it('say only to those who are asked no profile that they are not', () => {
    for (const language of ['fr', 'en'] as const) {
      const [asked, notAsked] = [true, false].map((asksProfile) =>
        writeMessages(language, { ...facts, asksProfile }),
      );
      expect(notAsked?.body).toMatch(/métier|occupation/);
      expect(asked?.body).not.toMatch(/métier|occupation/);
    }
  });

  it('leave a hostile name as it is, in one line', () => {
    const company = '<script>alert(1)</script> =cmd|/C calc';
    const { subject, body } = writeMessages('en', { ...facts, company });
    expect(subject).toContain(company);
    expect(subject).not.toMatch(/[\r\n]/);
    expect(body).toContain(company);
  });
});
