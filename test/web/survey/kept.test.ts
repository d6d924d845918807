import { describe, expect, it } from 'vitest';
import { readDraft, readInvitation } from '../../../web/survey/kept.ts';

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
    expect(readDraft(draft, '2026-q4')?.state).toMatchObject({
      answers: draft.answers,
      place: { at: 'question', id: 'audience' },
    });
  });

  it('leaves behind another wave, another questionnaire and what is no draft', () => {
    expect(readDraft(draft, '2027-q1')).toBeUndefined();
    expect(readDraft({ ...draft, version: 0 }, '2026-q4')).toBeUndefined();
    for (const stored of [undefined, null, 'text', [], { ...draft, place: 'nowhere' }]) {
      expect(readDraft(stored, '2026-q4')).toBeUndefined();
    }
  });

  it('leaves behind unknown questions and codes, and goes to what is then unanswered', () => {
    const stored = { ...draft, answers: { mention: 'yes', tone: 'shouting', favourite: 'blue' } };
    expect(readDraft(stored, '2026-q4')?.state).toMatchObject({
      answers: { mention: 'yes' },
      place: { at: 'question', id: 'tone' },
    });
  });

  it('never sends by itself after a reload', () => {
    expect(readDraft({ ...draft, place: 'sending' }, '2026-q4')?.state.place.at).not.toBe('sending');
  });
});

describe('readInvitation', () => {
  it('reads panel and code from the fragment', () => {
    expect(readInvitation('#panel=acme-7&code=AAAAAQ_x-9')).toEqual({
      panel: 'acme-7',
      invitation: 'AAAAAQ_x-9',
    });
    expect(readInvitation('#panel=acme-7&entrance=AAAAAQ_x-9')).toEqual({
      panel: 'acme-7',
      entrance: 'AAAAAQ_x-9',
    });
  });

  it('tells a cut link from an address without invitation', () => {
    expect(readInvitation('#panel=acme-7')).toBe('malformed');
    expect(readInvitation('#panel=acme-7&entrance=')).toBe('malformed');
    expect(readInvitation('#entrance=abc')).toBe('malformed');
    expect(readInvitation('#panel=acme-7&code=abc&entrance=abc')).toBe('malformed');
    expect(readInvitation('#panel=acme-7&code=')).toBe('malformed');
    expect(readInvitation('#panel=../etc&code=abc')).toBe('malformed');
    expect(readInvitation('')).toBeUndefined();
    expect(readInvitation('#content')).toBeUndefined();
  });
});
