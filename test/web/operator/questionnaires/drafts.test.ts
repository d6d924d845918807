import { describe, expect, it } from 'vitest';
import { defaultQuestionnaire as secondQuestionnaire } from '../../../../functions/survey/default-questionnaire.ts';
import { questionsOf } from '../../../../functions/survey/questionnaire.ts';
import { seriesEffects } from '../../../../functions/survey/series-effects.ts';
import { asDraft, draftOfParts, partsOf } from '../../../../web/operator/questionnaires/draft-document.ts';
import {
  withMovedQuestion,
  withNewQuestion,
  withQuestion,
  withQuestionId,
} from '../../../../web/operator/questionnaires/edit-draft.ts';
import { withIndicator, withoutIndicator } from '../../../../web/operator/questionnaires/edit-indicators.ts';
import { withRefusal, withTone } from '../../../../web/operator/questionnaires/edit-question.ts';
import {
  lastAsked,
  waitingForChoice,
  withRevision,
} from '../../../../web/operator/questionnaires/revisions.ts';
import { defaultQuestionnaire } from '../../../support/questionnaire-1.ts';

const first = { section: 0, question: 0 };
const [mention] = questionsOf(defaultQuestionnaire);
if (!mention) throw new Error('the default asks nothing');
const broken = (draft: typeof defaultQuestionnaire) =>
  seriesEffects(defaultQuestionnaire, draft)
    .filter(({ effect }) => effect !== 'goesOn')
    .map(({ indicator, effect }) => `${indicator} ${effect}`);

describe('a document in its form', () => {
  it('comes back as it was, whole and in parts', () => {
    expect(asDraft(defaultQuestionnaire)).toEqual(defaultQuestionnaire);
    expect(draftOfParts(partsOf(defaultQuestionnaire))).toEqual(defaultQuestionnaire);
    expect(asDraft(secondQuestionnaire)).toEqual(secondQuestionnaire);
  });

  it('keeps the tone of an answer through its form, and through a change of mind about refusals', () => {
    const critical = withTone(mention, 1, 'critical');
    const draft = withQuestion(defaultQuestionnaire, first, critical);
    expect(asDraft(draft)).toEqual(draft);
    const back = withRefusal(withRefusal(critical, 1, true), 1, false);
    expect(back).toEqual(critical);
    expect(withTone(back, 1, undefined)).toEqual(mention);
  });

  it('has no form where something of it would be lost', () => {
    expect(asDraft({ ...defaultQuestionnaire, colour: 'red' })).toBeUndefined();
    expect(asDraft({ id: 'half' })).toMatchObject({ id: 'half', sections: [] });
  });
});

describe('a change', () => {
  it('that adds a question breaks no series', () => {
    expect(broken(withNewQuestion(defaultQuestionnaire, 0))).toEqual([]);
  });

  it('of meaning breaks what rests on the question, and nothing else', () => {
    const changed = withQuestion(defaultQuestionnaire, first, { ...mention, revision: 2 });
    expect(broken(changed)).toEqual(
      // Those who are asked of the tone and the public are those who say that they talk.
      ['mention', 'positive', 'critical', 'netTone', 'exposed', 'public'].map((id) => `${id} breaks`),
    );
  });

  it('of an id reaches all that names the question', () => {
    const renamed = withQuestionId(defaultQuestionnaire, first, 'speaks');
    expect(JSON.stringify(renamed.sections[0]?.screens)).toContain('speaks');
    expect(questionsOf(renamed)[1]?.askedIf).toEqual({ speaks: ['yes'] });
    expect(renamed.breakdowns).toContain('speaks');
  });

  it('of an indicator’s id reaches what is held against it, and its removal leaves nothing behind', () => {
    const at = secondQuestionnaire.indicators.findIndex(({ id }) => id === 'aware');
    const aware = secondQuestionnaire.indicators[at];
    const held = (draft: typeof secondQuestionnaire) =>
      draft.indicators.find(({ id }) => id === 'limitsKnown')?.words?.heldAgainst;
    if (!aware) throw new Error('the default has no such indicator');
    expect(held(secondQuestionnaire)).toBe('aware');
    expect(held(withIndicator(secondQuestionnaire, at, { ...aware, id: 'briefed' }))).toBe('briefed');
    expect(held(withoutIndicator(secondQuestionnaire, at))).toBeUndefined();
  });

  it('of order keeps every question on one screen', () => {
    const { sections } = withMovedQuestion(defaultQuestionnaire, first, 1);
    expect(sections[0]?.screens).toEqual([['tone'], ['mention'], ['audience']]);
  });

  it('of words waits for a person to say what it means; one of options does not', () => {
    const asked = lastAsked([defaultQuestionnaire]);
    const reworded = { ...mention, text: { ...mention.text, en: 'Do you?' } };
    const draft = withQuestion(defaultQuestionnaire, first, reworded);
    expect(waitingForChoice(draft, asked, new Map()).map(({ id }) => id)).toEqual(['mention']);
    expect(withRevision(reworded, mention, 'corrected').revision).toBe(1);
    expect(withRevision(reworded, mention, 'changed').revision).toBe(2);
    const fewer = { ...mention, options: mention.options.slice(1) };
    expect(withRevision(fewer, mention, undefined).revision).toBe(2);
  });
});
