import { statedWaveFields } from '../../../functions/survey/stated-wave-fields.ts';
import { ApiError } from '../../shared/api.ts';
import { formatNumber } from '../../shared/format.ts';
import type { Language, Text } from '../../shared/language.ts';
import { type FieldErrors, refusedFields } from '../../space/form.ts';
import type { OperatorWave } from '../api-types.ts';
import type { Texts } from '../texts.ts';
import { checkMargin, type MarginForm, marginForm, marginOf } from './margin-form.ts';
import { checkPlan, type EditionRow, planForm, planOf } from './plan-form.ts';

/** The fields of the notice that somebody must write, in the order of the notice. */
export const noticeFields = ['who', 'forWhom', 'universe', 'selection', 'mode', 'limits'] as const;
type NoticeField = (typeof noticeFields)[number];

/** A wave as it stands in its form, as typed. */
export interface WaveForm {
  readonly title: Text;
  readonly opensOn: string;
  readonly closesOn: string;
  readonly editions: readonly EditionRow[];
  /** By its hash. */
  readonly questionnaire: string;
  readonly population: string;
  readonly populationSource: string;
  readonly margins: readonly MarginForm[];
  readonly notice: Readonly<Record<NoticeField, Text>>;
}

export type WaveField = keyof WaveForm;

export const waveFields: readonly WaveField[] = statedWaveFields;

const longestText = 2000;
const longestSource = 1000;
const largestPopulation = 10_000_000_000;
const idPattern = /^[a-z0-9][a-z0-9-]{1,39}$/;
/** `current` stands for the current wave in the API, `new` for the form of a new one in this page's addresses. */
const takenIds = new Set(['current', 'new']);

/** What a form is filled in from: a wave, or what a first one is proposed to be. */
export type WaveDocument = Pick<OperatorWave, WaveField>;

export function waveForm(wave: WaveDocument, language: Language): WaveForm {
  const { title, opensOn, closesOn, editions, questionnaire, population, populationSource, margins, notice } =
    wave;
  return {
    title: { fr: title.fr, en: title.en },
    opensOn,
    closesOn,
    editions: planForm(editions),
    questionnaire,
    population: formatNumber(population, language),
    populationSource,
    margins: margins.map((margin) => marginForm(margin, language)),
    notice: Object.fromEntries(
      noticeFields.map((field) => [field, { fr: notice[field]?.fr ?? '', en: notice[field]?.en ?? '' }]),
    ) as Record<NoticeField, Text>,
  };
}

/** The form as it will be filled in once it is saved: only where nothing is wrong in it. */
export function asStored(form: WaveForm, language: Language): WaveForm {
  return waveForm(waveChange(form, waveFields) as unknown as WaveDocument, language);
}

/** Which fields are not as they were. */
export function changedFields(form: WaveForm, initial: WaveForm): WaveField[] {
  return waveFields.filter((field) => JSON.stringify(form[field]) !== JSON.stringify(initial[field]));
}

/** The change as the service takes it: the fields named and no other, so that another's change is left alone. */
export function waveChange(form: WaveForm, fields: readonly WaveField[]): Record<string, unknown> {
  const values: Record<WaveField, () => unknown> = {
    title: () => trimmed(form.title),
    opensOn: () => form.opensOn,
    closesOn: () => form.closesOn,
    editions: () => planOf(form.editions),
    questionnaire: () => form.questionnaire,
    population: () => parsePeople(form.population),
    populationSource: () => form.populationSource.trim(),
    margins: () => form.margins.map(marginOf),
    notice: () =>
      Object.fromEntries(
        noticeFields
          .map((field) => [field, trimmed(form.notice[field])] as const)
          .filter(([, text]) => text.fr !== '' || text.en !== ''),
      ),
  };
  return Object.fromEntries(fields.map((field) => [field, values[field]()]));
}

/**
 * What is missing or wrong in the fields named, by the path that the service has for each.
 *
 * @param options  `isPlanFixed`: the wave has opened, so that its editions stay
 */
export function checkWave(
  t: Texts,
  form: WaveForm,
  fields: readonly WaveField[],
  { isPlanFixed = false } = {},
): FieldErrors {
  const has = (field: WaveField) => fields.includes(field);
  const hasDays = has('opensOn') || has('closesOn');
  return {
    ...(has('title') && checkTitle(t, form.title)),
    ...((hasDays || has('editions')) && checkPlan(t, form, { isFixed: isPlanFixed })),
    ...(hasDays && checkDays(t, form)),
    ...(has('population') && Number.isNaN(parsePeople(form.population)) && { population: t.populationWrong }),
    ...(has('populationSource') &&
      checkLength(t, form.populationSource, { path: 'populationSource', most: longestSource })),
    ...(has('margins') &&
      Object.assign({}, ...form.margins.map((margin, index) => checkMargin(t, margin, `margins.${index}`)))),
    ...(has('notice') && checkNotice(t, form.notice)),
  };
}

/** The id of a new wave, as the service takes it. */
export function checkId(t: Texts, id: string): FieldErrors {
  return idPattern.test(id) && !takenIds.has(id) ? {} : { id: t.idWrong };
}

function checkTitle(t: Texts, title: Text): FieldErrors {
  return {
    ...checkLength(t, title.fr, { path: 'title.fr', most: longestText }),
    ...checkLength(t, title.en, { path: 'title.en', most: longestText }),
  };
}

/** A headline is for both languages or for none. */
export function checkHeadline(t: Texts, headline: Text): FieldErrors {
  return checkPair(t, headline, 'headline');
}

function checkDays(t: Texts, { opensOn, closesOn }: Pick<WaveForm, 'opensOn' | 'closesOn'>): FieldErrors {
  const errors: Record<string, string> = {};
  if (opensOn === '') errors.opensOn = t.dateWrong;
  if (closesOn === '') errors.closesOn = t.dateWrong;
  else if (opensOn !== '' && closesOn < opensOn) errors.closesOn = t.datesTurned;
  return errors;
}

/** A number of people as people write it: digits, with spaces, points or commas between thousands; else NaN. */
export function parsePeople(typed: string): number {
  const digits = typed.trim().replace(/(?<=\d)[\s.,'’](?=\d{3}(?!\d))/gu, '');
  const people = /^\d{1,11}$/.test(digits) ? Number(digits) : Number.NaN;
  return people >= 1 && people <= largestPopulation ? people : Number.NaN;
}

/** What the service refused, by field: of a new wave, an id that is taken is its id's fault. */
export function refusedWave(
  t: Texts,
  cause: unknown,
  hasField: (path: string) => boolean,
): FieldErrors | undefined {
  if (cause instanceof ApiError && cause.slug === 'wave-exists') return { id: t.waveExists };
  if (cause instanceof ApiError && cause.slug === 'unknown-questionnaire') {
    return { questionnaire: t.questionnaireGone };
  }
  return refusedFields(cause, (path) => textOf(t, path), hasField) ?? refusedPlan(t, cause, hasField);
}

/** A plan that shows no field stays: the days do not go with it. */
function refusedPlan(t: Texts, cause: unknown, hasField: (path: string) => boolean): FieldErrors | undefined {
  if (!(cause instanceof ApiError) || !hasField('closesOn')) return undefined;
  const { errors = [] } = cause.problem;
  const isOfPlan = errors.length > 0 && errors.every(({ path }) => path?.startsWith('editions.'));
  return isOfPlan ? { closesOn: t.closesAfterLast } : undefined;
}

function textOf(t: Texts, path: string): string {
  if (path === 'id') return t.idWrong;
  if (path === 'questionnaire') return t.questionnaireGone;
  if (path.startsWith('editions.')) return t.releaseRefused;
  if (path === 'opensOn' || path === 'closesOn') return t.dateWrong;
  if (path === 'population') return t.populationWrong;
  if (/^margins\.\d+\.categories$/.test(path)) return t.sumWrong;
  if (path.endsWith('.share')) return t.percentWrong;
  return t.fieldRefused;
}

function checkNotice(t: Texts, notice: WaveForm['notice']): FieldErrors {
  return Object.assign({}, ...noticeFields.map((field) => checkPair(t, notice[field], `notice.${field}`)));
}

function checkPair(t: Texts, text: Text, path: string): FieldErrors {
  const { fr, en } = trimmed(text);
  if (fr === '' && en === '') return {};
  const most = longestText;
  return {
    ...(fr === '' ? { [`${path}.fr`]: t.missingOther } : checkLength(t, fr, { path: `${path}.fr`, most })),
    ...(en === '' ? { [`${path}.en`]: t.missingOther } : checkLength(t, en, { path: `${path}.en`, most })),
  };
}

function checkLength(t: Texts, typed: string, { path, most }: { path: string; most: number }): FieldErrors {
  const { length } = typed.trim();
  if (length === 0) return { [path]: t.missing };
  return length > most ? { [path]: t.tooLong(String(most), String(length)) } : {};
}

function trimmed({ fr, en }: Text): Text {
  return { fr: fr.trim(), en: en.trim() };
}
