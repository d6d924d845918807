import { describe, expect, it } from 'vitest';
import { standingsOf } from '../../../../functions/observatory/benchmark-standing.ts';
import type { Manifest } from '../../../../functions/observatory/edition.ts';
import type { GroupDifference } from '../../../../functions/observatory/group-differences.ts';
import type { SupplementFigures } from '../../../../functions/observatory/supplement-figures.ts';
import type { ActionPlan } from '../../../../functions/survey/action-plan.ts';
import type { BenchmarkState } from '../../../../web/company/benchmark/use-benchmark.ts';
import { HomeShown } from '../../../../web/company/home/home-shown.tsx';
import type { HomeDocuments } from '../../../../web/company/home/load-home.ts';
import type { Mailing } from '../../../../web/company/invite/mail/mailing.ts';
import type { Participation } from '../../../../web/company/invite/plan.ts';
import type { CompanyProfile } from '../../../../web/company/part.ts';
import { drawnInSpace } from '../../../support/drawn-in-space.tsx';
import { likeForLike, madeUpSupplement } from '../../../support/made-up-benchmark.ts';

const company: CompanyProfile = {
  id: 'c0123456789',
  name: 'Quarante & Cie',
  activity: 'trade',
  employer: 'private',
  headcount: 200,
  status: 'verified',
};

const counts: Participation = {
  invited: 120,
  answered: null,
  required: 30,
  needed: {
    headlines: 30,
    everything: 100,
    likeForLike: 300,
    ofSome: { indicator: 'positive', among: 'mention', share: 0.15, answers: 189 },
  },
  edition: null,
  editions: [{ releasesOn: '2999-01-01', hour: 9 }],
  weeks: [],
  countedOn: ['2998-12-07'],
};

function current(
  status: 'scheduled' | 'open' | 'closed',
  changes: Partial<Participation> = {},
): HomeDocuments['current'] {
  const title = { fr: 'Quatrième trimestre', en: 'Fourth quarter' };
  const closesOn = status === 'closed' ? '2020-12-31' : '2998-12-31';
  const wave = { id: 'w', title, status, opensOn: '2998-10-01', closesOn };
  const mailing: Mailing = {
    state: 'none',
    sendsOn: null,
    invited: 0,
    sent: 0,
    failed: 0,
    reminders: [],
    signature: '',
    language: 'fr',
    addressesKept: false,
  };
  return { wave, counts: { ...counts, ...changes }, mailing, isOpened: true };
}

const list = [
  {
    id: '2026-q4-2',
    wave: '2026-q4',
    title: { fr: 'T4', en: 'Q4' },
    publishedOn: '2026-11-23',
    respondents: 120,
    repeatedIn: null,
  },
];

function ready(): BenchmarkState {
  const benchmark = { ...likeForLike(), standings: standingsOf(likeForLike()) };
  const development = { editions: [], indicators: [] };
  const manifest = {} as Manifest;
  const chosen = list[0] as (typeof list)[number];
  return {
    state: 'ready',
    documents: { list, chosen, benchmark, manifest, development, isOlderWave: false },
  };
}

const noEdition: BenchmarkState = { state: 'noEdition' };

const plan: ActionPlan = { format: 1, waves: [] };

function drawn(
  documents: Pick<HomeDocuments, 'current' | 'shown'> & Pick<Partial<HomeDocuments>, 'federation'>,
  {
    language = 'en',
    mayChange = true,
    ...changes
  }: Partial<CompanyProfile> & { language?: 'fr' | 'en'; mayChange?: boolean } = {},
): string {
  return drawnInSpace(
    <HomeShown
      company={{ ...company, ...changes }}
      mayChange={mayChange}
      documents={{
        ...{ plan, today: '2998-11-15', isRead: false, aim: undefined, federation: undefined },
        ...documents,
      }}
    />,
    language,
  )
    .replace(/<[^>]+>/g, ' ')
    .replace(/[\u00a0\u202f\s]+/g, ' ');
}

describe('the company’s home', () => {
  it('says what it waits for before the company is verified, and after a refusal', () => {
    const documents: Pick<HomeDocuments, 'current' | 'shown'> = {
      current: current('open'),
      shown: { state: 'notVerified' },
    };
    expect(drawn(documents, { status: 'pending' })).toContain('The observatory is verifying the company');
    expect(drawn(documents, { status: 'refused' })).toContain('Correct the description');
  });

  it('says that no wave is planned', () => {
    expect(drawn({ current: undefined, shown: noEdition }, { language: 'fr' })).toContain(
      'Aucune vague n’est prévue',
    );
  });

  it('says when a wave opens, and how many answers are enough for what', () => {
    const page = drawn({ current: current('scheduled', { invited: 0 }), shown: noEdition });
    expect(page).toContain('opens on 1 October 2998');
    expect(page).toContain('Prepare the invitations');
    expect(page).toContain('about 30 The main figures');
    expect(page).toContain('about 189 The tone, if 15% talk about their company');
    expect(page).toContain('about 300 The like-for-like comparison (more than your headcount)');
  });

  it('asks for the guarantee sheet before anybody is invited; whoever reads is asked what it lacks', () => {
    const opened = current('open', { invited: 0 });
    const unread = { current: opened && { ...opened, isOpened: false }, shown: noEdition };
    expect(drawn(unread)).toMatch(
      /To do now .*Nobody is invited before .* Read and accept the sheet .*Groups and questions/,
    );
    expect(drawn(unread, { mayChange: false })).toMatch(
      /To do now .*what it lacks\. Read the guarantee sheet/,
    );
    expect(drawn({ current: opened, shown: noEdition }, { mayChange: false })).toMatch(
      /To be done by a member who manages .*Invite your people/,
    );
  });

  it('asks a federation without people of its own for members, and never to invite', () => {
    const named = (count: number) =>
      Array.from({ length: count }, (_, index) => ({ id: `c${index}`, name: `Member ${index}` }));
    const of = (members: number, changes: Partial<CompanyProfile> & { language?: 'fr' | 'en' } = {}) => {
      const federation = { belongsTo: null, code: 'c1.abc', members: named(members) };
      return drawn({ current: current('open', { invited: 0 }), shown: noEdition, federation }, changes);
    };
    expect(of(0)).toMatch(/0 member companies; it takes 3/);
    expect(of(0, { language: 'fr' })).toMatch(/0 entreprise membre ; il en faut 3/);
    expect(of(1)).toMatch(/1 member company; it takes 3 .*Give out the code/);
    expect(of(3)).toMatch(/3 member companies; it takes 3 .*See the dates/);
    for (const page of [of(1), of(3)]) expect(page).not.toMatch(/[Ii]nvite|How many answers/);
    // One that surveys people of its own is a company like others.
    const federation = { belongsTo: null, code: 'c1.abc', members: named(3) };
    expect(drawn({ current: current('open'), shown: noEdition, federation })).toContain('Invited: 120');
  });

  it('shows a band beside the target while the wave is open, and nothing finer', () => {
    const weeks = [{ on: '2998-11-01', answered: { from: 20, to: 30 } }];
    const page = drawn({ current: current('open', { weeks }), shown: noEdition });
    expect(page).toContain('Between 20 and 30 answers so far, of 30 needed');
    expect(page).toContain('Remind everyone');
    expect(page).toContain('7 December 2998, count of answers');
    expect(page).toContain('Next email none is planned');
    const few = drawn({
      current: current('open', { weeks: [{ on: '2998-11-01', answered: null }] }),
      shown: noEdition,
    });
    expect(few).toContain('Too few answers yet to give a number, of 30 needed');
  });

  it('says that there are enough answers once the whole band is past the number needed', () => {
    const told = (answered: { from: number; to: number }) =>
      drawn({ current: current('open', { weeks: [{ on: '2998-11-01', answered }] }), shown: noEdition });
    expect(told({ from: 50, to: 60 })).toContain('Enough: between 50 and 60 answers, with 30 needed');
    expect(told({ from: 20, to: 60 })).not.toContain('Enough');
  });

  it('says when figures appear once the wave is closed', () => {
    expect(drawn({ current: current('closed'), shown: noEdition })).toContain(
      'closed. The figures come out on 1 January 2999',
    );
  });

  it('says that an edition had too few answers, and how many are needed', () => {
    const shown: BenchmarkState = {
      state: 'tooFew',
      newest: { id: 'e', wave: 'w', publishedOn: '2026-11-23' } as never,
      participation: undefined,
    };
    const page = drawn({ current: current('closed'), shown }, { language: 'fr' });
    expect(page).toContain('À l’édition du 23 novembre 2026, trop peu de vos salariés avaient répondu');
    expect(page).toContain('environ 30 Les chiffres principaux');
  });

  it('tells three tested differences with their interval and what they are', () => {
    const page = drawn({ current: current('closed'), shown: ready() });
    expect(page).toMatch(/Worse, established .*made aware.* 10%, against 26% .*−16 points/);
    expect(page.match(/, established/g)).toHaveLength(3);
    expect(page).toContain('Read the benchmark');
    expect(page).toContain('This is your first benchmark');
  });

  it('leads to what parts the company’s groups, where it has any', () => {
    const shown = ready();
    if (shown.state !== 'ready') throw new Error('not ready');
    const withGroups = (changes: Partial<SupplementFigures>): string => {
      const supplement = { ...madeUpSupplement, ...changes };
      const benchmark = { ...shown.documents.benchmark, supplement };
      return drawn({
        current: undefined,
        shown: { state: 'ready', documents: { ...shown.documents, benchmark } },
      });
    };
    expect(withGroups({})).toContain('Between your groups: 1 established difference');
    const [apart] = madeUpSupplement.differences ?? [];
    const probable = { ...apart, standing: 'probable' } as GroupDifference;
    expect(withGroups({ differences: [probable] })).toContain(
      'Between your groups: no difference established',
    );
    // Of before groups were tested, or too small for any two to be told.
    expect(withGroups({ differences: [] })).toContain('Your groups and your questions');
    expect(withGroups({ questions: [], groups: [], differences: [] })).not.toMatch(/groups/);
    expect(drawn({ current: undefined, shown })).not.toMatch(/groups/);
  });

  it('says what has changed from the wave before', () => {
    const shown = ready();
    if (shown.state !== 'ready') throw new Error('not ready');
    const editions = ['a', 'b'].map((id) => ({
      id,
      wave: id,
      publishedOn: '2026-11-23',
      respondents: 100,
      simulated: 0,
    }));
    const development = { editions, indicators: [] };
    const documents = { ...shown.documents, development };
    expect(drawn({ current: undefined, shown: { state: 'ready', documents } })).toContain(
      'Since the wave “a”, no rise or fall is established',
    );
  });
});
