import { beforeAll, describe, expect, it } from 'vitest';
import type { Manifest } from '../../../functions/observatory/edition.ts';
import { drawPage } from '../../../functions/pages/draw-page.ts';
import { defaultQuestionnaire } from '../../../functions/survey/default-questionnaire.ts';
import { firstQuestionnaire } from '../../../functions/survey/default-questionnaire-1.ts';
import { type Questionnaire, questionsOf } from '../../../functions/survey/questionnaire.ts';
import { overTimePage } from '../../../web/over-time/definition.ts';
import { ledgerOf } from '../../../web/over-time/ledger.ts';
import { changesOf } from '../../../web/over-time/questionnaire-changes.ts';
import { seriesOf } from '../../../web/over-time/series.ts';
import { editionOf, made, makeRespondents } from '../../attacks/support/made-edition.ts';
import { madeUpReader, madeUpSite } from '../../functions/pages/made-up-reader.ts';

/** A wave's edition, by the real pipeline. */
function manifestOf(
  questionnaire: Questionnaire,
  wave: { id: string; opensOn: string },
  previous?: Manifest,
) {
  const respondents = makeRespondents(1300, 5, undefined, questionsOf(questionnaire));
  const { manifest } = made(
    editionOf(respondents, { questionnaire, ofWave: wave, ...(previous && { previous }) }),
  );
  return { ...manifest, id: `${wave.id}-1` };
}

const first = manifestOf(firstQuestionnaire, { id: '2026-q4', opensOn: '2026-10-01' });
const second = manifestOf(defaultQuestionnaire, { id: '2027-q1', opensOn: '2027-01-04' }, first);
const both = [first, second];

describe('version 2 of the questionnaire after version 1', () => {
  it('breaks the series whose questions it revised, and asks for care where it only asks others before', () => {
    const verdicts = Object.fromEntries(
      seriesOf(both).map(({ indicator }) => {
        const row = ledgerOf(both, indicator).at(-1);
        return [
          indicator,
          row ? [row.verdict, ...row.differences.map(({ aspect }) => aspect)].join(' ') : '',
        ];
      }),
    );
    expect(verdicts).toEqual({
      mention: 'withCare order',
      positive: 'withCare order',
      critical: 'withCare order',
      aware: 'withCare order',
      netTone: 'withCare order',
      exposed: 'withCare order',
      public: 'withCare order',
      charterKnown: 'withCare order',
      trained: 'withCare order',
      ambassadors: 'withCare order',
      sanctions: 'withCare order',
      outlookMore: 'withCare order',
      contactKnown: 'notComparable wording order',
      // Its question is told by whether one is on a network now.
      networksMean: '',
      personalInfo: 'notComparable wording base order',
      professionalInfo: 'notComparable wording base order',
      // Nor had it an indicator of having a charter at all.
      charterThere: '',
      listened: '',
      limitsKnown: '',
      onNetworks: '',
      separateLives: '',
    });
  });

  it('moved six questions, added three, and calls a hint a hint', () => {
    const changes = changesOf(both);
    const of = (kind: string) =>
      changes
        .filter((change) => change.kind === kind)
        .flatMap((change) =>
          'questions' in change ? change.questions.map(({ id }) => id) : change.question.id,
        );
    expect(of('moved')).toEqual([
      'networks',
      'usePublish',
      'useShare',
      'useDiscuss',
      'personalInfo',
      'professionalInfo',
    ]);
    expect(of('added')).toEqual(['account', 'listening', 'limits']);
    expect(of('dropped')).toEqual([]);
    expect(of('hint')).toEqual(['aware', 'aware']);
    // What changed its meaning is told with the series that it breaks.
    expect(of('text')).not.toContain('networks');
    expect(new Set(of('text'))).toEqual(
      new Set(['audience', 'training', 'age', 'occupation', 'employer', 'activity', 'size']),
    );
  });

  describe.each([
    [
      'fr',
      /Avec prudence : d’autres questions ont été posées avant\. Un écart peut en venir\./,
      /question 1 sur 22 → question 8 sur 25/,
      /précision ajoutée sous « La sensibilisation » :/,
      /questions déplacées, Membre de combien de réseaux, /,
      /question ajoutée, « /,
    ],
    [
      'en',
      /With care: other questions were asked before it\. A difference may come from that\./,
      /question 1 of 22 → question 8 of 25/,
      /hint added below “Awareness”:/,
      /questions moved, How many networks, /,
      /question added, “/,
    ],
  ] as const)('on the page (%s)', (language, care, position, ...listed) => {
    let app: string;
    beforeAll(async () => {
      const url = new URL(`/${language}/over-time`, 'http://localhost');
      const page = await drawPage(overTimePage, madeUpReader([second, first]), url, madeUpSite);
      app = page.app.replace(/[\u00a0\u202f]/g, ' ');
    });

    it('has the right line of each series', () => {
      const mention = app.match(/<tbody id="ledger-mention".*?<\/tbody>/s)?.[0] ?? '';
      expect(mention).toMatch(care);
      expect(mention).toMatch(position);
      const contact = app.match(/<tbody id="ledger-contactKnown".*?<\/tbody>/s)?.[0] ?? '';
      expect(contact).toContain('data-verdict="notComparable"');
    });

    it('calls no move and no added hint a correction', () => {
      const changes = app.match(/<ul class="changes">.*?<\/ul>/s)?.[0] ?? '';
      for (const line of listed) expect(changes).toMatch(line);
      const hint = changes.match(/<li[^>]*data-change="hint".*?<\/li>/s)?.[0];
      expect(hint).not.toMatch(/<del|corrig|correct|sans texte|no text/);
    });
  });
});
