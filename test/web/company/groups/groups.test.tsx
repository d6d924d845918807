import { describe, expect, it } from 'vitest';
import { noSupplement } from '../../../../functions/survey/supplement.ts';
import { differencesInWords } from '../../../../web/company/groups/differences.ts';
import { looksLikePerson } from '../../../../web/company/groups/looks-like-person.ts';
import {
  checkForm,
  emptyGroup,
  emptyQuestion,
  formOf,
  supplementOf,
} from '../../../../web/company/groups/supplement-form.ts';
import { SupplementShown } from '../../../../web/company/groups/supplement-shown.tsx';
import { groupsTexts } from '../../../../web/company/groups/texts.ts';
import { wavesToPrepare } from '../../../../web/company/invite/waves.ts';
import { translate } from '../../../../web/shared/language.ts';
import { drawnInSpace } from '../../../support/drawn-in-space.tsx';
import { madeSupplement } from '../../../support/made-supplement.ts';
import { figure, madeUpSupplement, suppressed } from '../../../support/made-up-benchmark.ts';

const t = translate(groupsTexts, 'en');
const typed = formOf(madeSupplement);

describe('the form of groups and questions', () => {
  it('sends what is typed, English as the French where it is left empty', () => {
    expect(supplementOf(typed)).toEqual(madeSupplement);
    const inFrench = { ...typed, groups: [{ name: { fr: ' Lyon ', en: '' }, people: '1 200' }] };
    expect(supplementOf(inFrench).groups).toEqual([{ name: { fr: 'Lyon', en: 'Lyon' }, people: 1200 }]);
    expect(supplementOf(formOf(noSupplement))).toEqual(noSupplement);
  });

  it('tells what is wrong beside its field, in the reader’s words', () => {
    expect(checkForm(t, typed, 1000)).toEqual({});
    const begun = { groups: [...typed.groups, emptyGroup], questions: [emptyQuestion] };
    expect(checkForm(t, begun, 1000)).toEqual({
      'groups.2.people': t.fewPeople,
      'groups.2.name.fr': t.missing,
      'questions.0.text.fr': t.missing,
      'questions.0.options.0.fr': t.missing,
      'questions.0.options.1.fr': t.missing,
    });
    expect(checkForm(t, typed, 500)).toEqual({ groups: t.morePeople(600, 500) });
    const [lyon, nantes] = typed.groups;
    expect(checkForm(t, { ...typed, groups: lyon ? [lyon] : [] }, 1000)).toEqual({ groups: t.oneGroup });
    const long = { fr: 'x'.repeat(61), en: 'Short' };
    const named = lyon && nantes ? [lyon, { ...nantes, name: long }] : [];
    expect(checkForm(t, { ...typed, groups: named }, 1000)).toEqual({ 'groups.1.name.fr': t.tooLong(60) });
  });

  it('hints at a name that looks like a person’s, and at no place’s or function’s', () => {
    for (const name of ['Mme Durand', 'Équipe de Sophie', 'Sophie Martin', 'Karen’s team', 'Dr. Smith']) {
      expect([name, looksLikePerson(name)]).toEqual([name, true]);
    }
    for (const name of [
      'Lyon',
      'Site de Nantes',
      'Équipe de nuit',
      'Sales team',
      'Saint-Pierre',
      'Rue Pierre Curie',
      'R&D',
      '',
    ]) {
      expect([name, looksLikePerson(name)]).toEqual([name, false]);
    }
  });

  it('is of the next wave first, whichever is open', () => {
    const wave = (id: string, status: 'open' | 'scheduled' | 'closed', opensOn: string) => ({
      ...{ id, status, opensOn },
      title: { fr: id, en: id },
      closesOn: '2027-12-31',
    });
    const waves = [
      wave('over', 'closed', '2026-07-01'),
      wave('now', 'open', '2026-10-01'),
      wave('later', 'scheduled', '2027-04-01'),
      wave('next', 'scheduled', '2027-01-01'),
    ];
    expect(wavesToPrepare(waves).map(({ id }) => id)).toEqual(['next', 'later', 'now']);
  });
});

describe('what groups said', () => {
  const both = (text: string) => ({ fr: text, en: text });
  const aware = { id: 'aware', unit: 'share' as const, questions: ['aware'] };
  const shown = (language: 'fr' | 'en') =>
    drawnInSpace(
      <SupplementShown
        benchmark={{
          indicators: [
            {
              ...aware,
              company: figure(0.4, 0.3, 0.5),
              activity: null,
              observatory: figure(0.3, 0.2, 0.4),
              adjusted: null,
              difference: null,
            },
          ],
          supplement: {
            questions: [
              { text: both('Where?'), answers: [{ label: both('Here'), figure: figure(0.4, 0.3, 0.5) }] },
            ],
            groups: [
              { name: both('Lyon'), people: 200, figures: { aware: figure(0.6, 0.5, 0.7) } },
              { name: both('Nantes'), people: 40, figures: { aware: suppressed } },
            ],
          },
        }}
      />,
      language,
    );

  it('is told with its interval, or that it is too few to tell', () => {
    const html = shown('en');
    expect(html).toContain('60%');
    expect(html).toContain('50 to 70%');
    expect(html).toContain('too few to say');
    expect(shown('fr')).toContain('trop peu pour le dire');
  });

  it('is told apart only by a test, and by nothing in editions of before there was one', () => {
    expect(shown('en')).not.toContain(t.apartTitle);
    const [difference] = madeUpSupplement.differences ?? [];
    const told = (standing: 'established' | 'probable' | 'none', language: 'fr' | 'en' = 'en') =>
      differencesInWords(
        {
          indicators: [],
          supplement: {
            ...madeUpSupplement,
            differences: difference
              ? [
                  { ...difference, standing },
                  { ...difference, standing: 'none' },
                ]
              : [],
          },
        },
        language,
      ).join('\n');
    expect(told('established')).toMatch(
      /Lyon minus Nantes, −30\spoints \(−43 to −16\)[\s\S]*those not named here/,
    );
    expect(told('probable')).toMatch(/Differences tested: 2. None is established[\s\S]*One more is probable/);
    expect(told('none')).not.toContain('probable');
    expect(told('established', 'fr')).toContain('Lyon moins Nantes');
  });

  it('says before anybody is invited how many answers it takes to tell two groups apart', () => {
    expect(t.groupsHint(49, 310)).toMatch(/before about 49 answers.* 15 points .* about 310 in each/);
    expect(translate(groupsTexts, 'fr').groupsHint(49, 310)).toContain('environ 310 dans chacun');
  });

  it('is nothing where nothing is told', () => {
    const nothing = { indicators: [], supplement: { questions: [], groups: [] } };
    expect(drawnInSpace(<SupplementShown benchmark={nothing} />)).toContain(t.noFigures);
  });
});
