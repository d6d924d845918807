import { describe, expect, it } from 'vitest';
import { bestGuessOf } from '../../functions/disclosure/epsilon.ts';
import type { PublishedGroup, PublishedTable } from '../../functions/observatory/edition.ts';
import type { Answers } from '../../functions/survey/answers.ts';
import { seededRandom } from '../load/simulated-answers.ts';
import { defaultQuestions } from '../support/questionnaire-1.ts';
import { rounds } from '../support/rounds.ts';
import { rightGuesses } from './support/best-guess.ts';
import { editionOf, keyNamed, made, makeRespondents, type Respondent } from './support/made-edition.ts';
import {
  bound,
  critical,
  crowd,
  expectNear,
  expectWithin,
  guess,
  guessByEditions,
  person,
} from './support/reader.ts';

describe('a reader who knows everybody else and everything but one answer', () => {
  it('guesses an ordinary answer right as often as the budget says, and no oftener', () => {
    expectNear(guess([{ ...person, charter: 'known' }, person]), bound.answer);
  });

  it('guesses right who of two whole persons answered as often as the budget says', () => {
    const opposite: Answers = {
      ...critical,
      sex: 'man',
      age: '18-24',
      occupation: 'worker',
      aware: 'yes',
      charter: 'known',
      training: 'yes',
      contact: 'yes',
      ambassador: 'yes',
      sanctions: 'yes',
      outlook: 'more',
      networks: '3',
      usePublish: 'yes',
      useShare: 'yes',
      useDiscuss: 'yes',
      personalInfo: 'yes',
      professionalInfo: 'yes',
    };
    expectNear(guess([opposite, person]), bound.record);
    // Whether one took part at all is told half as much of.
    expectNear(guess([person, undefined]), bestGuessOf(1488 / 2000));
  });
});

describe('a reader who averages over all planned editions', () => {
  const charter = [{ ...person, charter: 'known' }, person] as const;
  const times = rounds({ short: 600, long: 20_000 });

  it('is told no more by withdrawing forty own answers and sending others between them', () => {
    const own = (edition: number) =>
      makeRespondents(40, 900 + edition, (answers) => ({ ...answers, charter: 'known' }));
    const others = (edition: number) => [...crowd.slice(0, 110), ...own(edition)];
    expectNear(guessByEditions(charter, { others, times }), bound.answer);
  });

  it('would be told more by editions that each had a wave’s whole budget: four, or one a day (control)', () => {
    expectNear(guessByEditions(charter, { drawnAs: 1, times }), bestGuessOf(4 / 8));
    expectNear(guessByEditions(charter, { editions: 24, drawnAs: 1, times: 400 }), bestGuessOf(24 / 8));
  });
});

/** Padding until something appears: the attacker's own answers stand just at the threshold, one person decides. */
describe('a reader who pads until something appears or disappears', () => {
  const talkers = (count: number) =>
    Array.from({ length: 160 }, (_, index) => ({ answers: index < count ? critical : person }));
  const times = rounds({ short: 120, long: 2000 });

  it('is not told by the tone’s table whether the one person talks', () => {
    // σ = 4 of one edition's tone: shown from a noisy base of 80 on.
    const found = rightGuesses(times, (isOne, trial) => {
      const all = talkers(isOne ? 80 : 79);
      const { tables } = made(editionOf(all, { key: keyNamed(`tone ${trial}`) }));
      return tables.get('tone')?.['']?.groups[0]?.suppressed ? -1 : 1;
    });
    expectWithin(found, bound.mention);
  });
});

/**
 * A solver that is given who answered, with which profile, and fills in everybody's answers from one edition: the most
 * common by total and by each group that is shown. Its control is the same edition of others of the same profiles.
 */
describe('a solver of one edition', () => {
  const published = defaultQuestions.filter(({ kind }) => kind !== 'profile');

  function sharesIn(table: PublishedTable | undefined, answers: Answers): PublishedGroup | undefined {
    return table?.groups.find(({ levels }) =>
      Object.entries(levels).every(([id, code]) => answers[id] === code),
    );
  }

  function solve(respondents: readonly Respondent[], from: ReturnType<typeof made>): number {
    let [right, all] = [0, 0];
    for (const { answers } of respondents) {
      for (const { id, options } of published) {
        if (answers[id] === undefined) continue;
        const { '': total, ...others } = from.tables.get(id) ?? {};
        const whole = sharesIn(total, answers)?.cells ?? [];
        const scores = options.map((_, index) => {
          const share = Math.max(whole[index]?.share ?? 0, 1e-3);
          return Object.values(others).reduce((score, table) => {
            const own = sharesIn(table, answers)?.cells[index]?.share;
            return own == null ? score : score + Math.log(Math.max(own, 1e-3) / share);
          }, Math.log(share));
        });
        all++;
        if (options[scores.indexOf(Math.max(...scores))]?.code === answers[id]) right++;
      }
    }
    return right / all;
  }

  it.each([150, 200, 3300])('is right no oftener of %i respondents than of others like them', (size) => {
    const times = size > 1000 ? 1 : 8;
    let [own, control] = [0, 0];
    for (let run = 0; run < times; run++) {
      const respondents = makeRespondents(size, 300 + run);
      const others = makeRespondents(size, 700 + run);
      own += solve(respondents, made(editionOf(respondents))) / times;
      control += solve(respondents, made(editionOf(others))) / times;
    }
    expect(control).toBeGreaterThan(0.5);
    expect(own - control).toBeLessThan(0.03);
  });

  it('has nothing to solve of thirty: there is no edition', () => {
    for (let run = 0; run < 20; run++) expect(editionOf(makeRespondents(30, 500 + run))).toBeUndefined();
  });
});

/**
 * A rival whose people are most of an activity's company respondents. The reader takes the groups that are shown from
 * the total; nothing but chance says how the group that is hidden beside it is made up.
 */
describe('a reader who subtracts what is shown from the total', () => {
  const random = seededRandom(77);
  const scenes = Array.from({ length: rounds({ short: 12, long: 60 }) }, (_, number) => {
    const [rival, beside] = [random() < 0.5 ? 0.1 : 0.9, random()];
    const sanctions = (share: number) => (random() < share ? 'yes' : 'no');
    const builder = { activity: 'construction', size: '250-4999', employer: 'private' };
    const open = makeRespondents(3300, 4000 + number, (answers) => ({
      ...answers,
      ...(answers.activity === 'construction' && { activity: 'services' }),
      ...(['industry', 'trade'].includes(answers.activity ?? '') && { sanctions: sanctions(beside) }),
    }));
    const people = makeRespondents(380, 5000 + number, (answers) => ({
      ...answers,
      ...builder,
      sanctions: sanctions(rival),
    })).map((one) => ({ ...one, company: 'builder' }));
    const companies = [{ id: 'builder', headcount: 900, activity: 'construction', answers: builder }];
    return { respondents: [...open, ...people], companies, rival };
  });

  interface Part {
    readonly base: number;
    readonly yes: number;
  }
  const partOf = (group: PublishedGroup | undefined): Part => ({
    base: group?.base ?? 0,
    yes: (group?.base ?? 0) * (group?.cells[0]?.share ?? 0),
  });

  /** The share in a group of so many, by what is left; half of what else is left are taken to say yes. */
  const shareLeft = (total: Part, shown: readonly Part[], size: number) => {
    const left = shown.reduce(
      (sum, part) => ({ base: sum.base - part.base, yes: sum.yes - part.yes }),
      total,
    );
    return Math.min(1, Math.max(0, (left.yes - Math.max(0, left.base - size) / 2) / size));
  };

  const found = scenes.map(({ respondents, companies, rival }) => {
    const { tables } = made(editionOf(respondents, { companies }));
    const groups = tables.get('sanctions')?.activity?.groups ?? [];
    const whole = partOf(tables.get('sanctions')?.['']?.groups[0]);
    const shown = groups.filter(({ suppressed }) => !suppressed);
    const others = Object.entries(Object.groupBy(respondents, ({ answers }) => answers.activity ?? ''))
      .filter(([code]) => code !== 'construction')
      .map(([, all = []]) => ({
        base: all.length,
        yes: all.filter(({ answers }) => answers.sanctions === 'yes').length,
      }));
    const everybody = others.reduce(
      (sum, part) => ({ base: sum.base + part.base, yes: sum.yes + part.yes }),
      {
        base: 380,
        yes: respondents.filter(({ company, answers }) => company && answers.sanctions === 'yes').length,
      },
    );
    return {
      reason: groups.find(({ levels }) => levels.activity === 'construction')?.suppressed,
      beside: groups.filter(({ suppressed }) => suppressed === 'complementary').length,
      error: Math.abs(shareLeft(whole, shown.map(partOf), 380) - rival),
      control: Math.abs(shareLeft(everybody, others, 380) - rival),
    };
  });
  const mean = (name: 'error' | 'control') => found.reduce((sum, one) => sum + one[name], 0) / found.length;

  it('finds two groups missing, the rival’s and one as large', () => {
    for (const { reason, beside } of found) expect([reason, beside]).toEqual(['dominated', 1]);
  });

  it('misses the rival’s share by many points', () => {
    expect(mean('error')).toBeGreaterThan(0.15);
  });

  it('would be told it within few points if the group alone were missing (control)', () => {
    expect(mean('control')).toBeLessThan(0.05);
  });

  it('lifts nothing by filling in the open panel', () => {
    const [{ respondents, companies }] = scenes as [(typeof scenes)[0]];
    const padding = makeRespondents(700, 9000, (answers) => ({ ...answers, activity: 'construction' }));
    const { tables } = made(editionOf([...respondents, ...padding], { companies }));
    for (const byName of tables.values()) {
      const group = byName.activity?.groups.find(({ levels }) => levels.activity === 'construction');
      if (group) expect(group.suppressed).toBe('dominated');
    }
  });
});
