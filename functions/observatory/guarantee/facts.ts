import { mostOfRecord } from '../../disclosure/budget.ts';
import { sum, toNumber } from '../../disclosure/rational.ts';
import { backupsKeptDays, disclosureRules } from '../../disclosure/rules.ts';
import { formatDate } from '../../survey/format-date.ts';
import { formatNumber } from '../../survey/format-number.ts';
import { type House, type HouseField, houseValue, isTranslated } from '../../survey/house.ts';
import { locales } from '../../survey/locales.ts';
import { plannedEditions } from '../../survey/planned-editions.ts';
import {
  type Language,
  type Question,
  type Questionnaire,
  questionsOf,
  type Text,
} from '../../survey/questionnaire.ts';
import { groupQuestion } from '../../survey/supplement.ts';
import type { Wave } from '../../survey/wave.ts';
import { companyMinimum } from '../company-plan.ts';
import { waveBound } from '../wave-bound.ts';

/** What a sheet is made from; nothing of it is typed twice. */
export interface SheetSource {
  readonly wave: Wave;
  readonly questionnaire: Questionnaire;
  readonly questionnaireHash: string;
  /** What the company asks beside it. */
  readonly ownQuestions?: readonly Question[] | undefined;
  readonly company: {
    readonly id: string;
    readonly name: string;
    readonly federation?: { readonly id: string; readonly name: string } | undefined;
  };
  readonly house: House & { readonly name: Text };
}

/** What sentences are written with, in one language: numbers and days as they are read. */
export interface WrittenFacts {
  readonly company: string;
  /** Undefined where the company belongs to none. */
  readonly federation: string | undefined;
  readonly observatory: string;
  readonly wave: string;
  readonly opensOn: string;
  readonly closesOn: string;
  /** Days of the planned editions, in a list. */
  readonly editions: string;
  readonly isOneEdition: boolean;
  /** The groups that the company named, in a list; undefined of one that named none. */
  readonly groups: string | undefined;
  readonly questions: string;
  /** Answers from which the company is told its headline figures, and all of them. */
  readonly headlineFrom: string;
  readonly allFrom: string;
  readonly profileQuestionsFrom: string;
  /** The noise above which a figure of the company's is hidden, in points. */
  readonly mostNoisePoints: string;
  /** Guesses of 100 at most that are right of one answer. */
  readonly guesses: { readonly public: string; readonly withCompany: string };
  readonly rho: string;
  readonly epsilon: string;
  readonly epsilonPublic: string;
  readonly delta: string;
  readonly responsesKeptMonths: string;
  readonly backupsKeptDays: string;
  /** What the operator states of itself; undefined where it has not. */
  readonly stated: (field: HouseField) => string | undefined;
}

export type SheetFacts = Readonly<Record<Language, WrittenFacts>>;

export function sheetFacts(source: SheetSource): SheetFacts {
  return { fr: factsIn('fr', source), en: factsIn('en', source) };
}

function factsIn(
  language: Language,
  { wave, company, house, questionnaire, ownQuestions = [] }: SheetSource,
): WrittenFacts {
  const groups = ownQuestions
    .find(({ id }) => id === groupQuestion)
    ?.options.filter(({ refusal }) => !refusal);
  const number = (value: number) => formatNumber(value, language);
  const inList = (all: readonly string[]) =>
    new Intl.ListFormat(locales[language], { type: 'conjunction' }).format(all);
  const editions = plannedEditions(wave);
  const questions = questionsOf(questionnaire);
  const bound = waveBound();
  const isDeciding = questions.some(({ askedIf }) => askedIf !== undefined);
  const guesses = isDeciding ? bound.mention : bound.answer;
  const { mostNoiseCompany, profileQuestionsFrom, responsesKeptMonths } = disclosureRules;
  return {
    company: company.name,
    federation: company.federation?.name,
    observatory: house.name[language],
    wave: wave.title[language],
    opensOn: formatDate(wave.opensOn, language),
    closesOn: formatDate(wave.closesOn, language),
    editions: inList(editions.map(({ releasesOn }) => formatDate(releasesOn, language))),
    isOneEdition: editions.length === 1,
    groups: groups && inList(groups.map(({ label }) => label[language])),
    questions: number(questions.length),
    headlineFrom: number(companyMinimum('headline', editions.length)),
    allFrom: number(companyMinimum('all', editions.length)),
    profileQuestionsFrom: number(profileQuestionsFrom),
    mostNoisePoints: number(Math.round(mostNoiseCompany * 100)),
    guesses: { public: ofHundred(guesses.public), withCompany: ofHundred(guesses.withCompany) },
    rho: number(toNumber(sum(mostOfRecord('public'), mostOfRecord('company')))),
    epsilon: number(bound.record.epsilon),
    epsilonPublic: number(bound.record.epsilonPublic),
    delta: number(1 / bound.record.delta),
    responsesKeptMonths: number(responsesKeptMonths),
    backupsKeptDays: number(backupsKeptDays),
    stated: (field) => statedIn(language, house, field),
  };
}

function statedIn(language: Language, house: House, field: HouseField): string | undefined {
  const value = houseValue(house, isTranslated(field) ? { field, language } : { field });
  return value?.replaceAll(/\s*\n\s*/g, ', ');
}

/** Rounded up, so that nothing too good is promised. */
function ofHundred(guess: number): string {
  return String(Math.ceil(Math.round(guess * 1e4) / 100));
}
