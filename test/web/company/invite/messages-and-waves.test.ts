import { describe, expect, it } from 'vitest';
import { questionsOf, type Text } from '../../../../functions/survey/questionnaire.ts';
import { writeMessages } from '../../../../web/company/invite/messages.ts';
import { fullLink, readCount } from '../../../../web/company/invite/plan.ts';
import { daysBetween, wavesToFollow, wavesToInvite } from '../../../../web/company/invite/waves.ts';
import { profileAsked, profileInWords } from '../../../../web/company/profile-in-words.ts';
import type { PublicWave } from '../../../../web/survey/protocol/wave.ts';
import { otherQuestionnaire } from '../../../support/other-questionnaire.ts';

type MessageFacts = Parameters<typeof writeMessages>[1];

describe('a link as it is handed out', () => {
  it('is in full, whether the service knows its own address or not', () => {
    const there = 'https://observatory.test/fr/survey#wave=w&panel=c1&entrance=A';
    expect(fullLink(there, 'http://localhost:1')).toBe(there);
    expect(fullLink('/fr/survey#wave=w&panel=c1&entrance=A', 'https://observatory.test')).toBe(there);
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
    link: 'https://observatory.test/fr/survey#entrance=A',
    privacy: 'https://observatory.test/fr/privacy',
    profileQuestions: 'open',
    profile: 'sexe, âge et métier',
  };

  it('name the company, the days, the link and where anonymity is explained', () => {
    const { subject, body, chat, board } = writeMessages('fr', facts);
    expect(subject).toContain('Acme');
    for (const part of ['Acme', '1er octobre 2026', '31 décembre 2026', facts.link, facts.privacy]) {
      expect(body).toContain(part);
    }
    expect(chat).toContain(facts.link);
    expect(board).not.toContain(facts.link);
  });

  it('speak of no personal link: everyone has the same one', () => {
    for (const language of ['fr', 'en'] as const) {
      const all = Object.values(writeMessages(language, facts)).join('\n');
      expect(all).not.toMatch(/lien personnel|personal link|\{\{/);
      expect(all).toMatch(/même lien pour tous|same link for everyone/);
    }
  });

  it('say that no profile is asked only once that is known, and what it would be in this wave', () => {
    const module = profileAsked(questionsOf(otherQuestionnaire));
    for (const language of ['fr', 'en'] as const) {
      const said = (profileQuestions: MessageFacts['profileQuestions'], names: readonly Text[]) =>
        writeMessages(language, { ...facts, profileQuestions, profile: profileInWords(names, language) })
          .body;
      const [sentence, named] =
        language === 'fr'
          ? ['votre profil ne vous est pas demandé', 'votre profil (genre, génération, ']
          : [
              'you are not asked for your profile;',
              'you are not asked for your profile (gender, generation, ',
            ];
      expect(said('none', module)).toContain(named);
      expect(said('none', [])).toContain(sentence);
      for (const open of ['company', 'open'] as const) expect(said(open, module)).not.toMatch(/profil/);
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
