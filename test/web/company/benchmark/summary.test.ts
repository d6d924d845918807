import { describe, expect, it } from 'vitest';
import type { BenchmarkIndicator } from '../../../../functions/observatory/benchmark-document.ts';
import { indicatorName, phrases } from '../../../../web/company/benchmark/phrases.ts';
import { summarise } from '../../../../web/company/benchmark/summary.ts';
import { figure, likeForLike, madeUpBenchmark, noisyBenchmark } from '../../../support/made-up-benchmark.ts';
import { indicators } from '../../../support/questionnaire-1.ts';

const { indicators: all } = madeUpBenchmark();
const ofIds = (...ids: string[]) => all.filter(({ id }) => ids.includes(id));
/** Narrow spaces are the typographer's, not the sentence's. */
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');
const summary = (own: readonly BenchmarkIndicator[], language: 'fr' | 'en', adjustment?: 'none') =>
  plain(summarise(madeUpBenchmark({ indicators: [...own], ...(adjustment && { adjustment }) }), language));

/** The indicator with a verdict of its own, between two figures that fit it. */
function judged(id: string, verdict: 'above' | 'below' | 'similar'): BenchmarkIndicator {
  const indicator = all.find((candidate) => candidate.id === id);
  if (!indicator) throw new Error(`no indicator ${id}`);
  const sign = verdict === 'below' ? -1 : 1;
  return {
    ...indicator,
    company: figure(0.5 + sign * 0.1, 0.3, 0.7),
    adjusted: figure(0.5, 0.48, 0.52),
    difference: {
      estimate: sign * 0.1,
      low: sign * 0.1 - 0.05,
      high: sign * 0.1 + 0.05,
      p: 0.001,
      adjustedP: verdict === 'similar' ? 0.4 : 0.001,
      verdict,
      moreNeeded: null,
    },
  };
}

describe('an indicator of another questionnaire', () => {
  const other = {
    ...judged('trained', 'above'),
    sentence: { fr: 'travaillent à distance', en: 'work from home' },
    questions: ['remote'],
  };

  it('is told by its own sentence, whatever goes by its id elsewhere', () => {
    expect(indicatorName(other, 'en')).toBe('Work from home');
    expect(indicatorName({ ...other, questions: ['training'] }, 'en')).toBe(phrases.trained?.name.en);
    expect(summary([other], 'en')).toMatch(/60%, against 50%, work from home\./);
    expect(summary([other], 'fr')).toMatch(/60 %, contre 50 %, travaillent à distance\./);
    expect(summary([other], 'fr')).not.toMatch(/formation/);
  });
});

describe('the summary of a benchmark', () => {
  it('tells what is above and below, counts the rest and says that it is not thereby equal', () => {
    const own = ofIds('mention', 'aware', 'charterKnown', 'sanctions', 'networksMean', 'trained');
    expect(summary(own, 'en')).toBe(
      'Like for like by sex, age and occupation, a larger share of your people than of the other respondents talk about their company on social networks (32% against 21%); a smaller share have been made aware by their company (10% against 26%). Your people are members of more social networks (3.1 on average, against 2.5). For the other 2 indicators compared, the answers received cannot tell your people and the other respondents apart; that does not establish that they are alike. For want of a figure that may be shown, one indicator could not be compared.',
    );
    expect(summary(own, 'fr')).toBe(
      'À profil égal (sexe, âge et profession), vos salariés sont plus nombreux que les autres répondants à parler de leur entreprise sur les réseaux sociaux (32 % contre 21 %) ; ils sont moins nombreux à avoir été sensibilisés par leur entreprise (10 % contre 26 %). Vos salariés sont membres de davantage de réseaux sociaux (3,1 en moyenne, contre 2,5). Pour les 2 autres indicateurs comparés, les réponses reçues ne permettent pas de distinguer vos salariés des autres répondants ; cela n’établit pas qu’ils sont pareils. Faute de chiffre diffusable, un indicateur n’a pas pu être comparé.',
    );
  });

  it('claims nothing where nothing can be told apart', () => {
    const own = ofIds('sanctions', 'charterKnown');
    expect(summary(own, 'fr')).toMatch(
      /^Sur aucun des 2 indicateurs comparés, les réponses reçues ne permettent de distinguer .*120 réponses/,
    );
    expect(summary(own, 'en')).toMatch(/^On none of the 2 indicators compared can the answers received tell/);
    expect(summary(own.slice(0, 1), 'fr')).toMatch(
      /^Sur le seul indicateur comparé, les réponses reçues ne permettent pas de distinguer/,
    );
    for (const language of ['fr', 'en'] as const) {
      expect(summary(own, language)).not.toMatch(/plus nombreux|moins nombreux|larger|smaller|%/);
    }
  });

  it('says that nothing could be compared', () => {
    expect(summary(ofIds('positive', 'trained'), 'fr')).toMatch(/^Aucun indicateur n’a pu être comparé/);
    expect(summary([], 'en')).toMatch(/^No indicator could be compared/);
  });

  it('names the part of the employees that a share is said of', () => {
    const own = [judged('positive', 'above'), judged('public', 'below'), judged('personalInfo', 'below')];
    expect(summary(own, 'fr')).toBe(
      'À profil égal (sexe, âge et profession), parmi ceux qui parlent de leur entreprise, vos salariés sont plus nombreux que les autres répondants à le faire de façon positive (60 % contre 50 %) ; ils sont moins nombreux à publier pour tout le monde (40 % contre 50 %). Parmi les membres d’un réseau social, vos salariés sont moins nombreux à y publier des informations personnelles (40 % contre 50 %).',
    );
    expect(summary(own, 'en')).toBe(
      'Like for like by sex, age and occupation, of those who talk about their company, a larger share of your people than of the other respondents do so positively (60% against 50%); a smaller share post for everyone to see (40% against 50%). Of those on a social network, a smaller share of your people post personal information there (40% against 50%).',
    );
  });

  it.each([
    [
      'two',
      [
        { fr: 'genre', en: 'gender' },
        { fr: 'ancienneté', en: 'length of service' },
      ],
      ' (genre et ancienneté)',
      ' by gender and length of service',
    ],
    ['one', [{ fr: 'genre', en: 'gender' }], ' (genre)', ' by gender'],
    ['none', [], '', ''],
  ])('names what another questionnaire’s mix is made of: %s', (_, names, fr, en) => {
    const said = (language: 'fr' | 'en') => {
      const indicatorsOf = [judged('mention', 'above')];
      const mix = { names, cells: [] };
      return plain(
        summarise(likeForLike({ adjustment: 'profile', mix, indicators: indicatorsOf }), language),
      );
    };
    expect(said('fr')).toMatch(new RegExp(`^À profil égal${fr.replace(/[()]/g, '\\$&')}, vos salariés`));
    expect(said('en')).toMatch(new RegExp(`^Like for like${en}, a larger share`));
  });

  it('does not speak of like for like where nothing was adjusted', () => {
    const own = [judged('mention', 'above')];
    expect(summary(own, 'fr', 'none')).toMatch(/^Sans ajustement du profil, vos salariés sont plus nombreux/);
    expect(summary(own, 'en', 'none')).toMatch(/^Without any adjustment of the profile, a larger share/);
    expect(summary(ofIds('sanctions'), 'en', 'none')).not.toContain('like for like');
  });

  it('holds the company against the observatory as it is where nothing was adjusted to its mix', () => {
    const own = [judged('mention', 'above')].map((indicator) => ({
      ...indicator,
      observatory: figure(0.41, 0.4, 0.42),
      adjusted: null,
    }));
    const said = (language: 'fr' | 'en', indicatorsOf = own) =>
      plain(summarise(noisyBenchmark({ indicators: indicatorsOf }), language));
    expect(said('fr')).toBe(
      'Sans ajustement du profil, vos salariés sont plus nombreux que dans l’ensemble de l’observatoire à parler de leur entreprise sur les réseaux sociaux (60 % contre 41 %).',
    );
    expect(said('en')).toBe(
      'Without any adjustment of the profile, a larger share of your people than of the observatory as a whole talk about their company on social networks (60% against 41%).',
    );
    const similar = noisyBenchmark().indicators.filter(({ id }) => id === 'sanctions');
    const nothing = plain(summarise(noisyBenchmark({ indicators: similar }), 'fr'));
    expect(nothing).toContain('de distinguer vos salariés de l’ensemble de l’observatoire');
    expect(`${nothing} ${said('fr')}`).not.toMatch(/autres répondants|profil égal/);
  });

  it('says apart what is held against the adjusted observatory and against it as it is', () => {
    const own = [judged('mention', 'above'), { ...judged('exposed', 'below'), adjusted: null }].map(
      (indicator) => ({ ...indicator, observatory: figure(0.44, 0.42, 0.46) }),
    );
    const said = (language: 'fr' | 'en') => plain(summarise(likeForLike({ indicators: own }), language));
    expect(said('fr')).toBe(
      'À profil égal (sexe, âge et profession), vos salariés sont plus nombreux que dans l’observatoire à parler de leur entreprise sur les réseaux sociaux (60 % contre 50 %). Sans ajustement du profil, vos salariés sont moins nombreux que dans l’ensemble de l’observatoire à parler de leur entreprise sans avoir été sensibilisés (40 % contre 44 %).',
    );
    expect(said('en')).toBe(
      'Like for like by sex, age and occupation, a larger share of your people than of the observatory talk about their company on social networks (60% against 50%). Without any adjustment of the profile, a smaller share of your people than of the observatory as a whole talk about their company without having been made aware (40% against 44%).',
    );
    const similar = likeForLike({ indicators: ofIds('sanctions') });
    expect(plain(summarise(similar, 'fr'))).toContain(
      'de distinguer vos salariés de ceux de l’observatoire, à',
    );
  });

  const every = indicators.flatMap(({ id }) =>
    (['above', 'below'] as const).flatMap((verdict) =>
      (['fr', 'en'] as const).map((language) => [id, verdict, language] as const),
    ),
  );

  it.each(every)('has a whole sentence for %s %s in %s', (id, verdict, language) => {
    expect(phrases[id]).toBeDefined();
    const text = summary([judged(id, verdict)], language);
    expect(text).toMatch(/^\p{Lu}.*\(.* (contre|against) .*\)\.$/u);
    expect(text).not.toMatch(/\{|undefined|null|NaN/);
    const [up, down] =
      language === 'fr' ? [/plus|davantage/, /moins/] : [/larger|more/, /smaller|fewer|less/];
    expect(text).toMatch(verdict === 'above' ? up : down);
  });
});
