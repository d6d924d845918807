import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { formatToken } from '../../../functions/survey/token-format.ts';
import {
  draftOfBrowser,
  forgetDraft,
  forgetOld,
  forgetReceipt,
  forgetUnsent,
  keepAdmission,
  keepReceipt,
  readAdmission,
  readDraft,
  readReceipt,
  restoreDraft,
  saveDraft,
  type Way,
} from '../../../web/survey/kept.ts';
import { initialState } from '../../../web/survey/survey-state.ts';
import { defaultQuestionnaire, defaultQuestions } from '../../support/questionnaire-1.ts';
import { stubStorage } from '../../support/stub-storage.ts';

const token = formatToken({ panel: 'open', nonce: new Uint8Array(32), output: new Uint8Array(64) });

const { sections } = defaultQuestionnaire;
const asked = { version: 1, questions: defaultQuestions, sections };

const draft = {
  version: 1,
  wave: '2026-q4',
  answers: { mention: 'yes', tone: 'critical' },
  place: 'question-audience',
  reviewed: false,
  mode: 'answer',
};

describe('readDraft', () => {
  it('goes on where one was', () => {
    expect(readDraft(draft, '2026-q4', asked)?.state).toMatchObject({
      answers: draft.answers,
      place: { at: 'question', id: 'audience' },
    });
  });

  it('leaves behind another wave, another questionnaire and what is no draft', () => {
    expect(readDraft(draft, '2027-q1', asked)).toBeUndefined();
    expect(readDraft({ ...draft, version: 0 }, '2026-q4', asked)).toBeUndefined();
    for (const stored of [undefined, null, 'text', [], { ...draft, place: 'nowhere' }]) {
      expect(readDraft(stored, '2026-q4', asked)).toBeUndefined();
    }
  });

  it('leaves behind unknown questions and codes, and goes to what is then unanswered', () => {
    const stored = { ...draft, answers: { mention: 'yes', tone: 'shouting', favourite: 'blue' } };
    expect(readDraft(stored, '2026-q4', asked)?.state).toMatchObject({
      answers: { mention: 'yes' },
      place: { at: 'question', id: 'tone' },
    });
  });

  it('never sends by itself after a reload', () => {
    expect(readDraft({ ...draft, place: 'sending' }, '2026-q4', asked)?.state.place.at).not.toBe('sending');
  });
});

describe('what the browser keeps', () => {
  beforeEach(() => {
    vi.stubGlobal('localStorage', stubStorage());
    vi.stubGlobal('sessionStorage', stubStorage());
  });
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  const receipt = (wave: string, closesOn: string) => ({ wave, closesOn, token });
  const link: Way = { wave: 'a', closesOn: '2026-12-31', panel: 'acme', invitation: 'code' };
  const begun = { ...initialState, answers: { mention: 'no' } };

  it('is a receipt, a draft and an admission for each wave', () => {
    const other = { ...link, wave: 'b' };
    keepReceipt(receipt('a', '2026-12-31'));
    keepReceipt(receipt('b', '2026-12-31'));
    saveDraft(link, asked, begun);
    keepAdmission({ ...link, token });
    expect([restoreDraft(other, asked), readAdmission(other).token]).toEqual([undefined, undefined]);
    saveDraft(other, asked, begun);
    forgetReceipt('a');
    forgetUnsent('a');
    expect([readReceipt('a'), restoreDraft(link, asked), readAdmission(link).token]).toEqual(
      Array(3).fill(undefined),
    );
    expect([readReceipt('b')?.token, restoreDraft(other, asked)?.state.answers]).toEqual([
      token,
      { mention: 'no' },
    ]);
  });

  it('is read where it lay before there was one for each wave', () => {
    localStorage.setItem('observatory.receipt', JSON.stringify(receipt('a', '2026-12-31')));
    expect([readReceipt('a')?.token, readReceipt('b')]).toEqual([token, undefined]);
    forgetReceipt('b');
    expect(readReceipt('a')?.token).toBe(token);
    forgetReceipt('a');
    expect(localStorage.length).toBe(0);
  });

  it('holds no answers beyond the tab but those of a personal link, and none of a change', () => {
    const poster: Way = { wave: 'a', panel: 'acme', entrance: 'poster' };
    for (const way of [poster, { wave: 'a', panel: 'open' }]) saveDraft(way, asked, begun);
    saveDraft(link, asked, { ...begun, mode: 'change' }, token);
    expect(localStorage.length).toBe(0);
    expect(draftOfBrowser(poster, asked)).toBeUndefined();
    saveDraft(link, asked, begun);
    expect(draftOfBrowser(link, asked)?.answers).toEqual({ mention: 'no' });
    forgetDraft(link);
    expect(localStorage.length).toBe(0);
  });

  it('is forgotten, but for the receipt, a month after its wave was to close, and not while it is shown', () => {
    keepReceipt(receipt('a', '2026-12-31'));
    saveDraft(link, asked, begun);
    keepAdmission({ ...link, token });
    localStorage.setItem('another', JSON.stringify({ closesOn: '2020-01-01' }));
    forgetOld(Date.parse('2027-01-30'), 'b');
    expect(localStorage.length).toBe(4);
    // Extended meanwhile.
    forgetOld(Date.parse('2027-02-02'), 'a');
    expect(localStorage.length).toBe(4);
    forgetOld(Date.parse('2027-02-02'), 'b');
    expect([readReceipt('a')?.token, localStorage.length]).toEqual([token, 2]);
  });
});
