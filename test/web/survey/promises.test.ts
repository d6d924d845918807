import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { texts } from '../../../web/survey/texts.ts';

/** Each sentence that tells respondents what can or cannot happen to them, and the tests that fail if it is false. */
const triedBy: Readonly<Record<string, readonly (readonly [file: string, ...titles: string[]])[]>> = {
  fearTitle: [['attacks/operator', 'finds nothing that a used invitation and a response share']],
  fearWhose: [
    [
      'attacks/operator',
      'is of a response its panel, its version, its answers and a MAC over them, and nothing else',
    ],
    ['attacks/operator', 'links invitations to responses no better than a guess'],
  ],
  fearGets: [
    [
      'functions/observatory/benchmark',
      'shows nothing of a few, but about how many have answered and how many must',
    ],
    ['functions/observatory/company-plan', 'asks for √k times as many where k editions share the budget'],
    ['attacks/employer', 'has no figure of nine, ten or sixteen of its people, whatever they said'],
  ],
  fearOwn: [
    ['functions/observatory/supplement-figures', 'are in no public document and in no other company’s'],
    [
      'functions/observatory/plan-of-any-questionnaire',
      'groups and questions of a company’s own keep every bound',
    ],
    ['functions/api/supplement-routes', 'skipped', 'a way not to answer'],
  ],
  fearGetsNothing: [
    ['attacks/employer', 'are the same to the last digit whatever someone answers who came without its link'],
  ],
  fearGuess: [
    ['attacks/employer', 'guesses whether the one talks, and how, as often as the budget says'],
    ['attacks/reader', 'guesses right whether somebody talks, and how, as often as the budget says'],
    ['web/shared/promise', 'of a wave is no better than what its own budget bounds'],
  ],
  fearWhether: [
    ['attacks/participation', 'changes on planned Mondays alone, though somebody answers every day'],
    ['attacks/own-codes', 'tells by cards how many came, and of none of its people whether they did'],
  ],
  fearMailbox: [['attacks/own-codes.long', 'tells all rightly as the administrator of their mailboxes']],
  // What others see of a device and its network is no promise of ours: it is said so that nobody relies on it.
  fearDevice: [],
  fearControl: [
    ['web/survey/survey-machine/opening', 'shows the wave, and asks for no token before Start'],
    ['e2e/survey-receipt', 'replaces and withdraws the response on a later visit'],
  ],
  howToken: [
    ['attacks/operator', 'is no id that the answers of the two routes share'],
    ['web/survey/protocol', 'makes a token that the server redeems, from a nonce that the server never saw'],
  ],
  howStored: [
    ['attacks/operator', 'is no time beside a response or admission, to the second or millisecond'],
    ['web/survey/survey-machine/sending', 'is one bit, and no time leaves the page'],
    ['functions/observatory/haste', 'leaves nobody out of any figure'],
  ],
  howBlurred: [['attacks/accounting', 'stays as it is to the byte, whoever answers or withdraws afterwards']],
  howReceipt: [['attacks/receipts', 'tells nothing of the answers, whatever is asked of the API']],
  thanksErased: [
    [
      'web/survey/survey-machine/sending',
      'ends with thanks and a receipt, and leaves no answer in the browser',
    ],
    ['web/survey/survey-machine/changing', 'is only in the page that sent it, until that is left'],
  ],
  receiptLead: [['attacks/receipts', 'tells nothing by replacing']],
  receiptLeadClosed: [['e2e/survey-line.long', 'a receipt still tells whether the response is in']],
  compareLead: [['e2e/survey', 'asked for by the same requests whatever was answered']],
  seenNothing: [
    ['attacks/employer', 'are the same to the last digit whatever someone answers who came without its link'],
  ],
  seenTogether: [['functions/observatory/company-plan', 'never tell what a group of them said']],
  seenGroups: [
    ['functions/observatory/company-plan', 'never tell what a group of them said'],
    ['functions/observatory/supplement-figures', 'hide a group of which too few have answered'],
  ],
  seenMinimums: [
    ['functions/observatory/company-plan', 'is nothing, then the headline questions, then all'],
    ['functions/observatory/benchmark', 'shows the headline questions of fifty, everything of two hundred'],
  ],
  seenExample: [['web/survey/screens/employer-example', 'is as uncertain as a real one of that size']],
  mayIPostLead: [['web/may-i-post/cases', 'nothing that could send what is ticked']],
};

const tests = join(import.meta.dirname, '../..');

describe('what the survey says that can or cannot happen', () => {
  it('is all in this list', () => {
    const promises = Object.keys(texts).filter((key) => /^(fear|how[A-Z]|seen)/.test(key));
    const plain = ['howTitle', 'howLimits', 'seenTitle'];
    expect(promises.filter((key) => !plain.includes(key) && !Object.hasOwn(triedBy, key))).toEqual([]);
    expect(Object.keys(triedBy).filter((key) => !Object.hasOwn(texts, key))).toEqual([]);
  });

  it.each(Object.entries(triedBy))('is tried by a test of that name: %s', (_, tries) => {
    for (const [file, ...titles] of tries) {
      const code = readFileSync(join(tests, `${file}.test.ts`), 'utf8');
      for (const title of titles) expect(code).toContain(title);
    }
  });
});
