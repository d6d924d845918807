import { describe, expect, it } from 'vitest';
import type {
  Comparison,
  Manifest,
  PublishedGroup,
  PublishedIndicator,
  PublishedTable,
} from '../../../../functions/observatory/edition.ts';
import { edition2010 } from '../../../../functions/observatory/edition-2010.ts';
import { chooseFindings } from '../../../../functions/observatory/findings/choose-findings.ts';
import { findingsOf } from '../../../../functions/observatory/findings/findings-of.ts';
import { chapterOf, wordsOf } from '../../../../functions/observatory/findings/former-words.ts';
import { ofGroup } from '../../../../functions/observatory/findings/words.ts';
import { unknownNumbers } from '../../../../functions/observatory/headline-numbers.ts';
import { isYesNo } from '../../../../functions/observatory/is-yes-no.ts';
import { releasedManifest } from '../../../../functions/observatory/released-manifest.ts';
import { wilsonInterval } from '../../../../functions/statistics/wilson.ts';
import {
  defaultQuestionnaire as secondQuestionnaire,
  defaultQuestions as secondQuestions,
} from '../../../../functions/survey/default-questionnaire.ts';
import { questionsOfMeasure } from '../../../../functions/survey/measure.ts';
import { typeset } from '../../../../functions/survey/typeset.ts';
import { madeOfNoise, madeUp, of2010, ofOtherQuestions } from '../export/editions.ts';

const { manifest: reference } = edition2010();
const { findings: _, ...questionsOf2010 } = reference;

/** A share of a thousand people who were drawn at random. */
function share(id: string, question: string, estimate: number, more: Partial<PublishedIndicator> = {}) {
  const code = { tone: 'positive', charter: 'known' }[question] ?? 'yes';
  return {
    id,
    unit: 'share' as const,
    sentence: { fr: `font ${id}`, en: `do ${id}` },
    measure: { kind: 'share' as const, question, codes: [code] },
    headline: id === 'mention',
    estimate,
    ...wilsonInterval(estimate, 1000),
    base: 1000,
    effectiveBase: 1000,
    population: null,
    flags: [],
    ...more,
  };
}

function edition(indicators: readonly PublishedIndicator[], more: Partial<Manifest> = {}): Manifest {
  return { ...questionsOf2010, reference: false, indicators: [...indicators], ...more };
}

/** Of people drawn at random: Wilson's intervals, in tenths of a point as bases of a thousand have them. */
function tableBySex(question: string, shares: Record<string, number>, base = 1000): PublishedTable {
  const groups = Object.entries(shares).map(([sex, yes]): PublishedGroup => {
    const cells = [
      ['yes', yes],
      ['no', 1 - yes],
    ] as const;
    return {
      levels: { sex },
      base,
      effectiveBase: base,
      flags: [],
      cells: cells.map(([code, of]) => {
        const { low, high } = wilsonInterval(of, base);
        return { code, share: tenths(of), low: tenths(low), high: tenths(high), population: null };
      }),
    };
  });
  return { edition: 'x', question, by: ['sex'], base: { total: 2 * base }, groups };
}

const tenths = (value: number) => Math.round(value * 1000) / 1000;

function changed(change: Comparison['change'], estimate: number, by: number): Comparison {
  const difference = { estimate: by, low: by - 0.02, high: by + 0.02, p: 0.0001, adjustedP: 0.001 };
  return { edition: '2026-q3-1', estimate, low: 0, high: 1, change, ...(by !== 0 && { difference }) };
}

const kindsOf = (manifest: Manifest, tables: readonly PublishedTable[] = []) =>
  findingsOf(manifest, tables).ranked.map(({ id }) => id);
/** With spaces that may break, for a reader of this file. */
const plain = <Value>(value: Value): Value =>
  value === undefined ? value : JSON.parse(JSON.stringify(value).replaceAll(/[\u202f\u00a0]/g, ' '));
const find = (id: string, manifest: Manifest, tables: readonly PublishedTable[] = []) =>
  plain(findingsOf(manifest, tables).ranked.find((finding) => finding.id === id));

describe('the level of an indicator', () => {
  it('is told with whose share it is, its interval and its base', () => {
    expect(find('level-mention', edition([share('mention', 'mention', 0.15)]))).toMatchObject({
      kind: 'level',
      question: 'mention',
      title: { en: '15% talk about their company on social networks' },
      sentence: {
        fr: '15 % des salariés parlent de leur entreprise sur les réseaux sociaux.',
        en: '15% of employees talk about their company on social networks.',
      },
      evidence: {
        fr: 'entre 13 % et 17 %, sur 1 000 salariés interrogés',
        en: 'between 13% and 17%, of 1,000 employees who were asked',
      },
    });
  });

  it('is a spoken fraction only where both ends of its interval are about it', () => {
    const told = (low: number, high: number) =>
      find('level-mention', edition([share('mention', 'mention', 0.145, { low, high })]))?.sentence.en;
    expect(told(0.139, 0.149)).toContain('about one in seven,');
    // 16 % is nearer to one in six, 12.5 % is one in eight.
    expect(told(0.139, 0.16)).not.toContain('about one');
    expect(told(0.125, 0.149)).not.toContain('about one');
  });

  it('is a bound where a bound is all that is known', () => {
    const bounded = share('mention', 'mention', 0.1, { low: null, high: null, bound: 'atMost' });
    const told = find('level-mention', edition([bounded]));
    expect(told?.sentence).toEqual({
      fr: 'Au plus 10 % des salariés parlent de leur entreprise sur les réseaux sociaux.',
      en: 'At most 10% of employees talk about their company on social networks.',
    });
    expect(told?.evidence.en).toBe('of 1,000 employees who were asked');
  });

  it('of an indicator whose questionnaire has no words for it is the sentence that it was given', () => {
    const other = share('likes', 'mention', 0.4);
    expect(find('level-likes', edition([other]))?.sentence.en).toBe('40% do likes.');
  });
});

describe('the yes to a question that no indicator is made of', () => {
  const measured = secondQuestionnaire.indicators.flatMap(({ measure }) => questionsOfMeasure(measure));
  const asked = secondQuestions
    .map(({ askedIf: _routing, ...question }) => ({ ...question, options: [...question.options] }))
    .filter((question) => question.kind !== 'profile' && isYesNo(question))
    .filter(({ id }) => !measured.includes(id));
  /** The edition of those questions, of all 812 members of networks: 16.8 % say yes, with the interval given. */
  function told(id: string, more: { revision?: number; low?: number; high?: number } = {}) {
    const question = asked.find((one) => one.id === id);
    if (!question) throw new Error(`no question ${id}`);
    const { revision = question.revision, low = 0.144, high = 0.195 } = more;
    const published = {
      ...question,
      wordingVersion: revision,
      base: { fr: 'salariés membres d’au moins un réseau social', en: 'employees on at least one network' },
      respondents: 812,
    };
    const { edition: name, ...table } = tableBySex(id, {});
    const cells = [
      { code: 'yes', share: 0.168, low, high, population: null },
      { code: 'no', share: 0.832, low: 1 - high, high: 1 - low, population: null },
    ];
    const everyone = { levels: {}, base: 812, effectiveBase: 812, flags: [], cells };
    return find(`answer-${id}`, edition([], { questions: [published] }), [
      { ...table, edition: name, by: [], groups: [everyone] },
    ]);
  }

  it('is told of whom and in words of its own, as that of an indicator is', () => {
    expect(asked.map(({ id }) => id)).toEqual(['usePublish', 'useShare', 'useDiscuss']);
    expect(asked.map(({ id }) => told(id)?.title)).toEqual([
      {
        fr: '17 % des membres de réseaux sociaux publient des contenus en ligne (billets, articles, vidéos)',
        en: '17% of social network members publish content online (posts, articles, videos)',
      },
      {
        fr: '17 % des membres de réseaux sociaux partagent en ligne des contenus trouvés ailleurs',
        en: '17% of social network members share content online that they found elsewhere',
      },
      {
        fr: '17 % des membres de réseaux sociaux participent en ligne à des forums, groupes ou commentaires',
        en: '17% of social network members take part in forums, groups or comments online',
      },
    ]);
  });

  it('is a sentence with its base, and a spoken fraction only where its interval bears one', () => {
    expect(told('useShare')).toMatchObject({
      sentence: {
        fr: '17 % des membres de réseaux sociaux partagent en ligne des contenus trouvés ailleurs.',
        en: '17% of social network members share content online that they found elsewhere.',
      },
      evidence: { en: 'between 14% and 20%, of 812 employees who were asked' },
    });
    expect(told('useShare', { low: 0.162, high: 0.174 })?.sentence.fr).toBe(
      '17 % des membres de réseaux sociaux, environ un sur six, partagent en ligne des contenus trouvés ailleurs.',
    );
  });

  it('is told in the words of its revision, and as it was asked where there are none', () => {
    expect(told('useShare', { revision: 1 })?.title).toEqual({
      fr: '17 % des membres de réseaux sociaux partagent des contenus trouvés ailleurs',
      en: '17% of social network members share content that they found elsewhere',
    });
    expect(told('useShare', { revision: 3 })).toMatchObject({
      title: { fr: 'Partager : 17 % répondent « Oui »', en: 'Sharing: 17% answer “Yes”' },
      sentence: {
        en: 'Asked “Do you share online content that you found elsewhere?”, 17% answer “Yes”.',
      },
    });
  });
});

describe('a change', () => {
  it('is said of a tested rise or fall', () => {
    const risen = share('mention', 'mention', 0.21, { previous: changed('rise', 0.15, 0.06) });
    expect(find('change-mention', edition([risen]))?.sentence).toEqual({
      fr: '21 % des salariés parlent de leur entreprise sur les réseaux sociaux, en hausse par rapport à l’édition précédente (15 %).',
      en: '21% of employees talk about their company on social networks, up from 15% in the previous edition.',
    });
    const fallen = share('mention', 'mention', 0.08, { reference2010: changed('fall', 0.15, -0.07) });
    expect(find('since2010-mention', edition([fallen]))?.sentence.en).toBe(
      '8% of employees talk about their company on social networks, down from 15% in 2010.',
    );
  });

  it('too small for whole points does not give the same figure twice', () => {
    const risen = share('mention', 'mention', 0.154, {
      whole: 0.15,
      low: 0.145,
      high: 0.163,
      previous: { ...changed('rise', 0.147, 0.03), whole: 0.15 },
      reference2010: { ...changed('rise', 0.146, 0.03), whole: 0.15 },
    });
    expect(find('change-mention', edition([risen]))?.title).toEqual({
      fr: '15 % parlent de leur entreprise sur les réseaux sociaux, en légère hausse par rapport à l’édition précédente',
      en: '15% talk about their company on social networks, slightly up on the previous edition',
    });
    expect(find('since2010-mention', edition([risen]))?.title.en).toBe(
      '15% talk about their company on social networks, slightly up on 2010',
    );
  });

  it.each(['none', 'notComparable'] as const)('is not said where the edition calls it %s', (change) => {
    const same = share('mention', 'mention', 0.16, { previous: changed(change, 0.15, 0) });
    expect(kindsOf(edition([same]))).toEqual(['level-mention']);
  });
});

describe('groups', () => {
  const manifest = edition([share('mention', 'mention', 0.165)]);

  it('are told where their figures differ, in the words of the questionnaire', () => {
    const tables = [tableBySex('mention', { woman: 0.12, man: 0.21 })];
    expect(find('groups-mention-sex', manifest, tables)).toMatchObject({
      by: 'sex',
      groups: ['man', 'woman'],
      title: {
        fr: 'Les hommes parlent plus de leur entreprise que les femmes : 21 % contre 12 %',
        en: 'Men talk about their company more than women: 21% against 12%',
      },
      sentence: {
        fr: '21 % des hommes parlent de leur entreprise sur les réseaux sociaux, contre 12 % des femmes.',
        en: '21% of men talk about their company on social networks, against 12% of women.',
      },
      // Wilson's, as R's prop.test(210, 1000, correct = FALSE), 18.6 to 23.6, and (120, 1000), 10.1 to 14.2, give them.
      evidence: {
        en: 'between 19% and 24% of men (1,000 asked); between 10% and 14% of women (1,000 asked)',
      },
    });
  });

  it('of which no two are known to differ are not called alike', () => {
    const told = find('alike-mention', manifest, [tableBySex('mention', { woman: 0.16, man: 0.17 })]);
    expect(told?.kind).toBe('noDifference');
    expect(told?.sentence).toEqual({
      fr: '16,5 % des salariés parlent de leur entreprise sur les réseaux sociaux, sans que l’on puisse établir de différence par sexe.',
      en: '16.5% of employees talk about their company on social networks, with no established difference by sex.',
    });
  });

  it('are held to the number of pairs that are looked at', () => {
    // z = 2.3 by the published ends, widened: 5 % of one pair, not of twenty.
    const one = tableBySex('mention', { woman: 0.12, man: 0.16 });
    const twenty = Array.from({ length: 20 }, (_, index) => `q${index}`);
    const asked = twenty.map((id) => ({ ...reference.questions[0], id }) as Manifest['questions'][number]);
    const many = edition(
      [share('mention', 'mention', 0.14), ...twenty.map((id) => share(`share${id}`, id, 0.14))],
      { questions: [...reference.questions, ...asked] },
    );
    const alike = twenty.map((id) => tableBySex(id, { woman: 0.14, man: 0.14 }));
    expect(find('groups-mention-sex', manifest, [one])).toBeDefined();
    expect(find('groups-mention-sex', many, [one, ...alike])).toBeUndefined();
  });

  it('say nothing where one is hidden, or there is only one', () => {
    const shown = tableBySex('mention', { woman: 0.12, man: 0.3 });
    const [woman, man] = shown.groups as [PublishedGroup, PublishedGroup];
    const hidden: PublishedGroup = { ...man, base: null, cells: [], flags: ['c'], suppressed: 'tooNoisy' };
    expect(kindsOf(manifest, [{ ...shown, groups: [woman, hidden] }])).toEqual(['level-mention']);
    expect(kindsOf(manifest, [{ ...shown, groups: [woman] }])).toEqual(['level-mention']);
  });

  it('say nothing of a figure that is only known as a bound', () => {
    const shown = tableBySex('mention', { woman: 0.02, man: 0.3 });
    const bounded = shown.groups.map((group) => ({
      ...group,
      cells: group.cells.map((cell) => ({ ...cell, bound: 'atMost' as const })),
    }));
    expect(kindsOf(manifest, [{ ...shown, groups: bounded }])).toEqual(['level-mention']);
  });

  it('that have no word of their own are named by their label', () => {
    const breakdowns = reference.breakdowns.map((one) => ({
      ...one,
      id: one.id === 'sex' ? 'team' : one.id,
    }));
    const table = tableBySex('mention', { woman: 0.12, man: 0.21 });
    const byTeam = {
      ...table,
      by: ['team'],
      groups: table.groups.map((group) => ({ ...group, levels: { team: group.levels.sex ?? '' } })),
    };
    expect(find('groups-mention-team', { ...manifest, breakdowns }, [byTeam])?.sentence).toEqual({
      fr: '21 % des personnes du groupe « Un homme » parlent de leur entreprise sur les réseaux sociaux, contre 12 % des personnes du groupe « Une femme ».',
      en: '21% of people in the group “A man” talk about their company on social networks, against 12% of people in the group “A woman”.',
    });
  });
});

describe('a group’s name after “of”', () => {
  it.each([
    ['les femmes', 'des femmes'],
    ['Les cadres', 'des cadres'],
    ['le siège', 'du siège'],
    ['l’encadrement', 'de l’encadrement'],
    ['ateliers', 'd’ateliers'],
    ['hommes', 'd’hommes'],
    ['hauts fonctionnaires', 'de hauts fonctionnaires'],
    ['yacht-clubs', 'de yacht-clubs'],
    ['25-34 ans', 'de 25-34 ans'],
  ])('is elided or contracted as French has it: %s', (fr, of) => {
    expect(ofGroup({ fr, en: fr }, 'fr')).toBe(of);
  });
});

describe('a gap', () => {
  const words = { claim: { fr: 'craignent des sanctions', en: 'fear sanctions' }, heldAgainst: 'mention' };
  const feared = (estimate: number) => share('sanctions', 'sanctions', estimate, { words });

  it('is told of two indicators that the questionnaire holds against each other', () => {
    const manifest = edition([share('mention', 'mention', 0.15), feared(0.86)]);
    expect(find('gap-sanctions-mention', manifest)?.sentence).toEqual({
      fr: '86 % des salariés craignent des sanctions, mais seulement 15 % parlent de leur entreprise sur les réseaux sociaux.',
      en: '86% of employees fear sanctions, but only 15% talk about their company on social networks.',
    });
  });

  it('calls a figure "only" where most are not of it', () => {
    const manifest = edition([share('mention', 'mention', 0.6), feared(0.86)]);
    expect(find('gap-sanctions-mention', manifest)?.sentence).toEqual({
      fr: '86 % des salariés craignent des sanctions, mais 60 % parlent de leur entreprise sur les réseaux sociaux.',
      en: '86% of employees fear sanctions, but 60% talk about their company on social networks.',
    });
  });

  it('has no interval that its figures would hide: tenths where whole points do, none where tenths do', () => {
    const of = (low: number, high: number) =>
      find(
        'gap-sanctions-mention',
        edition([share('mention', 'mention', 0.15), { ...feared(0.86), low, high }]),
      )?.evidence.en;
    const asked = 'between 13% and 17% for the second, of 1,000 employees who were asked';
    expect(of(0.84, 0.88)).toBe(`between 84% and 88% for the first figure, ${asked}`);
    expect(of(0.858, 0.863)).toBe(`between 85.8% and 86.3% for the first figure, ${asked}`);
    expect(of(0.86, 0.86)).toBe(asked);
  });

  it('is not told where intervals meet, or other people were asked', () => {
    expect(kindsOf(edition([share('mention', 'mention', 0.15), feared(0.17)]))).not.toContain(
      'gap-sanctions-mention',
    );
    const ofTalkers = { ...words, heldAgainst: 'positive' };
    const manifest = edition([
      share('positive', 'tone', 0.2),
      share('sanctions', 'sanctions', 0.86, { words: ofTalkers }),
    ]);
    expect(kindsOf(manifest)).not.toContain('gap-sanctions-positive');
  });
});

describe('an edition’s findings', () => {
  it('are none where everything is suppressed', () => {
    const nothing = {
      estimate: null,
      low: null,
      high: null,
      base: null,
      flags: ['c' as const],
      suppressed: 'tooNoisy' as const,
    };
    expect(findingsOf(edition([share('mention', 'mention', 0.1, nothing)]), [])).toEqual({
      ranked: [],
      top: [],
    });
  });

  it('are levels, and that groups are not known to differ, where nothing is established', () => {
    const none = (estimate: number) => ({ previous: changed('none', estimate, 0) });
    const manifest = edition([
      share('mention', 'mention', 0.165, none(0.15)),
      share('positive', 'tone', 0.67, { ...none(0.7), reference2010: changed('notComparable', 0.67, 0) }),
      share('aware', 'aware', 0.3, none(0.29)),
      share('sanctions', 'sanctions', 0.86, none(0.86)),
    ]);
    const { ranked, top } = findingsOf(manifest, [
      tableBySex('mention', { woman: 0.16, man: 0.17 }),
      tableBySex('aware', { woman: 0.31, man: 0.29 }),
    ]);
    expect(ranked.map(({ kind }) => kind).sort()).toEqual([
      ...Array(4).fill('level'),
      ...Array(2).fill('noDifference'),
    ]);
    expect(top).toHaveLength(3);
    for (const { sentence, title } of ranked)
      for (const said of [sentence, title].flatMap(({ fr, en }) => [fr, en]))
        expect(said).not.toMatch(/plus souvent|hausse|baisse|contre|more than|up from|down|against|only/);
  });

  it('put what is news about a headline figure first, and three on top of as many chapters', () => {
    const manifest = edition([
      share('mention', 'mention', 0.165),
      share('aware', 'aware', 0.3, { previous: changed('rise', 0.2, 0.1) }),
      share('sanctions', 'sanctions', 0.86),
      share('outlookMore', 'outlook', 0.64),
      share('positive', 'tone', 0.67),
    ]);
    const { ranked, top } = findingsOf(manifest, [tableBySex('mention', { woman: 0.12, man: 0.21 })]);
    expect(top.slice(0, 2)).toEqual(['groups-mention-sex', 'change-aware']);
    expect(top).toHaveLength(3);
    expect(new Set(top.map((id) => ranked.find((one) => one.id === id)?.question)).size).toBe(3);
  });

  it('mark what simulated responses have a part in, whoever words it', () => {
    const simulated = edition([share('mention', 'mention', 0.15)], { simulated: 400 });
    const findings = findingsOf(simulated);
    expect(plain(findings.ranked[0]?.sentence)).toEqual({
      fr: 'Réponses simulées : 15 % des salariés parlent de leur entreprise sur les réseaux sociaux.',
      en: 'Simulated answers: 15% of employees talk about their company on social networks.',
    });
    const sentence = { fr: 'Quinze sur cent en parlent.', en: 'Some do.' };
    const title = { fr: 'Quinze sur cent', en: 'Some talk' };
    const [chosen] = chooseFindings(simulated, findings, [{ id: 'level-mention', title, sentence }]).ranked;
    expect(chosen?.sentence.en).toBe('Simulated answers: some do.');
    expect(chosen?.title).toEqual({
      fr: 'Réponses simulées : quinze sur cent',
      en: 'Simulated answers: some talk',
    });
  });

  it('are those of 2010 alone, its groups as they were published, without intervals or tests and never on top', () => {
    const { manifest } = edition2010();
    const kinds = manifest.findings?.ranked.map(({ kind }) => kind);
    expect(kinds).toEqual([...Array(6).fill('level'), ...Array(7).fill('groups')]);
    const byOccupation = manifest.findings?.ranked.find(({ id }) => id === 'groups-critical-occupation');
    // 38.2 and 11.6 in the press release of 6 January 2011.
    expect(byOccupation?.title.en).toBe(
      'Among employees who talk about their company online, 38% of manual workers are mostly critical of it, against 12% of executives (not tested)',
    );
    for (const { kind, sentence, evidence } of manifest.findings?.ranked ?? []) {
      if (kind !== 'groups') continue;
      expect(sentence.fr).toMatch(/, selon les chiffres publiés en 2011, sans test de la différence\.$/);
      expect(sentence.en).toMatch(/, in the figures published in 2011; the difference was not tested\.$/);
      expect(evidence.en).toContain('no base by group, no interval, no test');
    }
    expect(manifest.findings?.top).toEqual(['level-mention', 'level-positive', 'level-aware']);
    expect(manifest.findings?.ranked.find(({ id }) => id === 'level-aware')?.sentence.en).toBe(
      '12% of employees work for an employer that has set rules or a charter.',
    );
  });

  it('are made from the manifest alone of an edition that was sealed without', async () => {
    const sealed = edition([share('mention', 'mention', 0.15)]);
    const { findings } = await releasedManifest(sealed, { publishedOn: '2026-12-01' });
    expect(findings?.top).toEqual(['level-mention']);
  });

  it('are in the order and the words in which they were released', async () => {
    const sealed = edition([share('mention', 'mention', 0.15), share('sanctions', 'sanctions', 0.86)]);
    const title = { fr: 'Peu en parlent', en: 'Few talk' };
    const { findings } = await releasedManifest(sealed, {
      publishedOn: '2026-12-01',
      findings: [{ id: 'level-sanctions' }, { id: 'level-mention', title }],
    });
    expect(findings?.top).toEqual(['level-sanctions', 'level-mention']);
    const reworded = findings?.ranked.filter((finding) => finding.reworded);
    expect(reworded).toMatchObject([{ id: 'level-mention', title }]);
  });
});

/** All that an edition publishes as a number, as sentences may print it: of its figures, tables and the names of groups. */
function publishedNumbers(manifest: Manifest, tables: readonly PublishedTable[]): Set<string> {
  const { findings: __, ...rest } = manifest;
  const shares = new Set<string>();
  const collect = (value: unknown): void => {
    if (typeof value === 'number') {
      for (const size of [value, value * 100]) {
        for (const digits of [0, 1, 2]) shares.add(String(Number(Math.abs(size).toFixed(digits))));
      }
    } else if (typeof value === 'string') {
      for (const [digits] of value.replaceAll(/(?<=\d)[\u202f ,](?=\d{3})/g, '').matchAll(/\d+/g)) {
        shares.add(digits);
      }
    } else if (typeof value === 'object' && value !== null) Object.values(value).forEach(collect);
  };
  collect(rest);
  collect(tables);
  return shares;
}

describe('what findings say', () => {
  it.each([
    ['an edition of the former rules', madeUp()],
    ['an edition of today', madeOfNoise()],
    ['another questionnaire', ofOtherQuestions()],
    ['2010', of2010()],
  ])('has no number that the edition does not publish: %s', (_name, { manifest, tables }) => {
    const known = publishedNumbers(manifest, tables);
    const { ranked } = findingsOf(manifest, tables);
    expect(ranked.length).toBeGreaterThan(3);
    for (const { title, sentence, evidence } of ranked) {
      for (const text of [title, sentence, evidence]) {
        const english = text.en.replaceAll(/(?<=\d),(?=\d{3})/g, '').match(/\d+(?:\.\d+)?/g) ?? [];
        const french =
          text.fr
            .replaceAll(/(?<=\d)[\u202f ](?=\d{3})/g, '')
            .replaceAll(/(?<=\d),(?=\d)/g, '.')
            .match(/\d+(?:\.\d+)?/g) ?? [];
        expect(
          [...english, ...french].filter((number) => !known.has(String(Number(number)))),
          text.en,
        ).toEqual([]);
      }
    }
  });

  it.each([
    ['an edition of today', madeOfNoise()],
    ['2010', of2010()],
  ])('may be said by whoever rewords it: %s', (_name, { manifest, tables }) => {
    const findings = findingsOf(manifest, tables);
    const refused = findings.ranked.flatMap(({ title, sentence }) =>
      [title, sentence].flatMap((text) => unknownNumbers(text, { ...manifest, findings })),
    );
    expect(refused).toEqual([]);
  });

  it('is in the words that the default questionnaire has, of editions of before it had them', () => {
    for (const { words, ...indicator } of secondQuestionnaire.indicators) {
      const former = wordsOf({ ...share(indicator.id, '', 0), ...indicator });
      if (former) expect(former).toEqual(words);
    }
    for (const { chapter, ...question } of secondQuestions) {
      if (question.kind !== 'profile') expect(chapterOf(question)).toEqual(chapter);
    }
  });

  it.each([0, 0.004, 0.01, 0.25, 0.5, 0.667, 0.994, 1])('is a sentence in both languages, of %f', (value) => {
    for (const { manifest, tables } of [madeUp(), madeOfNoise(), ofOtherQuestions()]) {
      const before = changed(value < 0.5 ? 'fall' : 'rise', 1 - value, 0.1);
      const indicators = manifest.indicators.map((indicator) => ({
        ...indicator,
        estimate: value,
        low: Math.max(0, value - 0.002),
        high: Math.min(1, value + 0.002),
        previous: before,
        reference2010: before,
      }));
      const bounded = indicators.map((indicator) => ({ ...indicator, bound: 'atMost' as const }));
      for (const of of [indicators, bounded]) {
        for (const { title, sentence, evidence } of findingsOf({ ...manifest, indicators: of }, tables)
          .ranked) {
          for (const text of [title, sentence, evidence]) {
            expect(text.fr).not.toMatch(
              / {2}| [,.]|[,:;]$|\d%|(?:^| )(?:de les?|à les?|que [aeiouy]|d’les) /,
            );
            expect(text.en).not.toMatch(/ {2}| [,.;:%]|[,:;]$|\b(?:of of|the the|one in one)\b/);
            expect(typeset(text.fr, 'fr')).not.toMatch(/ [?!;:%»]|« /);
            // The same figure twice would say that nothing changed.
            expect(text.fr).not.toMatch(/^(\d[\d,]*\s%).*(?:\(\1\)| contre \1 en 2010)/);
            expect(text.en).not.toMatch(/^(\d[\d.]*%).*(?:up|down) from \1 /);
          }
        }
      }
    }
  });

  it('ends, is whole, and is the same of both languages', () => {
    const { manifest, tables } = madeOfNoise();
    for (const { sentence, title } of findingsOf(manifest, tables).ranked) {
      expect(sentence.en).toMatch(/^[\p{Lu}\d].*[^.]\.$/u);
      expect(sentence.fr).toMatch(/^[\p{Lu}\d].*[^.]\.$/u);
      expect(`${title.en}${title.fr}`).not.toMatch(/\.$|undefined|\{|NaN/);
    }
  });
});
