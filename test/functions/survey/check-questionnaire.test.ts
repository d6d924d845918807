import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { faultsOf } from '../../../functions/survey/check-questionnaire.ts';
import { type Questionnaire, questionsOf } from '../../../functions/survey/questionnaire.ts';
import { defaultQuestionnaire } from '../../support/questionnaire-1.ts';
import { anyQuestionnaire } from '../../support/random-questionnaire.ts';

/** The default with a way not to answer on every question. */
const fit = withRefusals(defaultQuestionnaire);

function withRefusals(questionnaire: Questionnaire): Questionnaire {
  return {
    ...questionnaire,
    sections: questionnaire.sections.map((section) => ({
      ...section,
      questions: section.questions.map((question) => ({
        ...question,
        options: question.options.some(({ refusal }) => refusal)
          ? question.options
          : [
              ...question.options,
              { code: 'refused', label: { fr: 'Sans réponse', en: 'No answer' }, refusal: true as const },
            ],
      })),
    })),
  };
}

// biome-ignore lint/suspicious/noExplicitAny: documents are broken at any place.
function broken(change: (document: any) => void): ReturnType<typeof faultsOf> {
  const document = structuredClone(fit);
  change(document);
  return faultsOf(document);
}

describe('a questionnaire', () => {
  it('that keeps the rules has no faults, whatever it asks', () => {
    expect(faultsOf(fit)).toEqual([]);
    fc.assert(
      fc.property(anyQuestionnaire, (questionnaire) => {
        expect(faultsOf(questionnaire)).toEqual([]);
      }),
      { seed: 8785, numRuns: 100 },
    );
  });

  it('of version 1 lacks ways not to answer, and nothing else', () => {
    const faults = faultsOf(defaultQuestionnaire);
    const without = questionsOf(defaultQuestionnaire).filter(
      ({ options }) => !options.some(({ refusal }) => refusal),
    );
    expect(faults.map(({ question }) => question)).toEqual(without.map(({ id }) => id));
    expect(faults).toHaveLength(16);
    for (const { message } of faults) expect(message).toContain('no way not to answer');
  });

  it('is told all its faults at once, each with its question, field and language', () => {
    const faults = broken((document) => {
      const [first, second] = document.sections[0].questions;
      first.text.en = '  ';
      first.options[0].code = 'oui!';
      second.askedIf = { outlook: ['more'] };
      document.indicators[0].measure.codes = ['refused'];
    });
    expect(faults).toMatchObject([
      { path: 'sections.0.questions.0.text.en', question: 'mention', language: 'en', message: 'is missing' },
      {
        path: 'sections.0.questions.0.options.0.code',
        question: 'mention',
        message: 'must be letters, digits, + and -, 64 at most',
      },
      {
        path: 'sections.0.questions.1.askedIf.outlook',
        question: 'tone',
        message: 'is no earlier question',
      },
      // What had the code that is no longer one.
      {
        path: 'sections.0.questions.2.askedIf.mention.0',
        question: 'audience',
        message: 'yes is no code',
      },
      { path: 'indicators.0.measure.codes.0', message: 'refused is no answer' },
      { path: 'indicators.5.measure.codes.0', message: 'yes is no answer' },
    ]);
  });

  it.each<[string, Parameters<typeof broken>[0], string, RegExp]>([
    [
      'an id that another has',
      (d) => {
        d.sections[1].questions[0].id = 'mention';
      },
      'sections.1.questions.0.id',
      /another question’s id/,
    ],
    [
      'an id with a hyphen',
      (d) => {
        d.sections[4].questions[0].id = 'my-sex';
      },
      'sections.4.questions.0.id',
      /small letter/,
    ],
    [
      'an id that every object has',
      (d) => {
        d.sections[2].questions[0].id = 'constructor';
      },
      'sections.2.questions.0.id',
      /observatory’s own/,
    ],
    [
      'an id of a part of the results page',
      (d) => {
        d.sections[2].questions[0].id = 'method';
      },
      'sections.2.questions.0.id',
      /observatory’s own/,
    ],
    [
      'an id of the observatory’s tables',
      (d) => {
        d.sections[2].questions[0].id = 'way';
      },
      'sections.2.questions.0.id',
      /observatory’s own/,
    ],
    [
      'one option',
      (d) => {
        d.sections[0].questions[0].options.length = 1;
      },
      'sections.0.questions.0.options',
      /needs 2/,
    ],
    [
      'a code twice',
      (d) => {
        d.sections[0].questions[0].options[1].code = 'yes';
      },
      'sections.0.questions.0.options.1.code',
      /another option’s/,
    ],
    [
      'no way not to answer',
      (d) => {
        d.sections[0].questions[0].options.pop();
      },
      'sections.0.questions.0.options',
      /way not to answer/,
    ],
    [
      'a revision of nothing',
      (d) => {
        d.sections[0].questions[0].revision = 0;
      },
      'sections.0.questions.0.revision',
      /from 1/,
    ],
    [
      'an unknown kind',
      (d) => {
        d.sections[0].questions[0].kind = 'fact';
      },
      'sections.0.questions.0.kind',
      /opinion, usage or profile/,
    ],
    [
      'routing on itself',
      (d) => {
        d.sections[0].questions[1].askedIf = { tone: ['positive'] };
      },
      'sections.0.questions.1.askedIf.tone',
      /itself/,
    ],
    [
      'routing on a company’s record',
      (d) => {
        d.sections[4].questions[4].askedIf = { employer: ['public'] };
      },
      'sections.4.questions.4.askedIf.employer',
      /company’s panel/,
    ],
    [
      'a profile that hangs on an answer',
      (d) => {
        d.sections[4].questions[2].askedIf = { mention: ['yes'] };
      },
      'sections.4.questions.2.askedIf.mention',
      /may not depend on their answers/,
    ],
    [
      'nine breakdowns',
      (d) => {
        d.breakdowns.push('charter');
      },
      'breakdowns',
      /8 at most/,
    ],
    [
      'a code that tables use themselves',
      (d) => {
        d.sections[0].questions[1].options[2].code = 'notAsked';
      },
      'sections.0.questions.1.options.2.code',
      /observatory’s own/,
    ],
    [
      'a share by two questions of which no table tells',
      (d) => {
        d.indicators[5].measure.unless = { question: 'charter', codes: ['known'] };
      },
      'indicators.5.measure.unless.question',
      /charter is no breakdown/,
    ],
    [
      'a share by a question and what it hangs on',
      (d) => {
        d.indicators[5].measure = {
          ...d.indicators[5].measure,
          question: 'tone',
          codes: ['critical'],
          unless: { question: 'mention', codes: ['no'] },
        };
      },
      'indicators.5.measure.unless.question',
      /tone hangs on mention/,
    ],
    [
      'a screen of what hangs on each other',
      (d) => {
        d.sections[0].screens = [['mention', 'tone'], ['audience']];
      },
      'sections.0.screens.0',
      /tone hangs on mention/,
    ],
    [
      'a screen of five',
      (d) => {
        d.sections[3].screens = [
          ['networks'],
          ['usePublish', 'useShare', 'useDiscuss', 'personalInfo', 'professionalInfo'],
        ];
      },
      'sections.3.screens.1',
      /4 at most/,
    ],
    [
      'a question on no screen',
      (d) => {
        d.sections[0].screens.pop();
      },
      'sections.0.screens',
      /each question/,
    ],
    [
      'a record’s question without its codes',
      (d) => {
        d.sections[4].questions[5].options.shift();
      },
      'sections.4.questions.5.options',
      /codes of companies’ records/,
    ],
    [
      'a company’s answer that no record has',
      (d) => {
        d.sections[4].questions[0].fromCompany = true;
      },
      'sections.4.questions.0.fromCompany',
      /record has employer, activity, size/,
    ],
    [
      'a score missing',
      (d) => {
        delete d.sections[3].questions[0].numeric['2'];
      },
      'sections.3.questions.0.numeric.2',
      /missing/,
    ],
    [
      'no indicator',
      (d) => {
        d.indicators = [];
      },
      'indicators',
      /needs 1/,
    ],
    [
      'an indicator of the profile',
      (d) => {
        d.indicators[0].measure = { kind: 'share', question: 'sex', codes: ['man'] };
      },
      'indicators.0.measure.question',
      /profile/,
    ],
    [
      'a mean that is a share',
      (d) => {
        d.indicators[4].unit = 'share';
      },
      'indicators.4.unit',
      /points or mean/,
    ],
    [
      'a headline that is no indicator',
      (d) => {
        d.headlines[0] = 'tone';
      },
      'headlines.0',
      /no indicator/,
    ],
    [
      'a breakdown that is no question',
      (d) => {
        d.breakdowns.push('height');
      },
      'breakdowns.8',
      /no question/,
    ],
    [
      'one language',
      (d) => {
        d.languages = ['fr'];
      },
      'languages',
      /lacks en/,
    ],
    [
      'a field of no meaning',
      (d) => {
        d.sections[0].questions[0].mandatory = true;
      },
      'sections.0.questions.0.mandatory',
      /no field/,
    ],
    [
      'a comparison that does not name two groups',
      (d) => {
        const comparison = { fr: '{more} plus que {less}', en: '{more} more than others' };
        d.indicators[0].words = { claim: { fr: 'le font', en: 'do' }, comparison };
      },
      'indicators.0.words.comparison.en',
      /must have \{less\} once/,
    ],
    [
      'words without a claim',
      (d) => {
        d.indicators[0].words = { heldAgainst: 'aware' };
      },
      'indicators.0.words.claim',
      /missing/,
    ],
    [
      'an indicator held against what is none',
      (d) => {
        d.indicators[0].words = { claim: { fr: 'le font', en: 'do' }, heldAgainst: 'tone' };
      },
      'indicators.0.words.heldAgainst',
      /no indicator/,
    ],
    [
      'an indicator held against itself',
      (d) => {
        d.indicators[0].words = { claim: { fr: 'le font', en: 'do' }, heldAgainst: 'mention' };
      },
      'indicators.0.words.heldAgainst',
      /itself/,
    ],
    [
      'a group in one language',
      (d) => {
        d.sections[0].questions[0].options[0].group = { fr: 'les bavards' };
      },
      'sections.0.questions.0.options.0.group.en',
      /missing/,
    ],
    [
      'half a character',
      (d) => {
        d.title.fr = '\ud83d';
      },
      'title.fr',
      /surrogate/,
    ],
  ])('with %s is refused there', (_, change, path, message) => {
    const found = broken(change).find((fault) => fault.path === path);
    expect(found?.message).toMatch(message);
  });

  it('of 41 questions is one too long', () => {
    const faults = broken(({ sections: [{ questions, screens }] }) => {
      for (let number = 0; number < 19; number++) {
        questions.push({ ...questions[0], id: `more${number}` });
        screens.push([`more${number}`]);
      }
    });
    expect(faults).toMatchObject([{ path: 'sections', message: 'has 41 questions and may have 40 at most' }]);
  });

  it('may be anything at all without being more than refused', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.jsonValue(),
          anyQuestionnaire.chain((whole) => damaged(whole)),
        ),
        (candidate) => {
          expect(Array.isArray(faultsOf(candidate))).toBe(true);
        },
      ),
      { seed: 8785, numRuns: 200 },
    );
  });
});

/** A document with something else at one of its places. */
function damaged(whole: Questionnaire): fc.Arbitrary<unknown> {
  const document = structuredClone(whole) as unknown;
  const places: (readonly [holder: Record<string, unknown>, name: string])[] = [];
  const gather = (value: unknown) => {
    if (typeof value !== 'object' || value === null) return;
    for (const [name, inner] of Object.entries(value)) {
      places.push([value as Record<string, unknown>, name]);
      gather(inner);
    }
  };
  gather(document);
  return fc.tuple(fc.nat(places.length - 1), fc.jsonValue({ maxDepth: 1 })).map(([index, value]) => {
    const [holder, name] = places[index] as (typeof places)[number];
    holder[name] = value;
    return document;
  });
}
