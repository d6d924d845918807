import type { Language } from '../../survey/questionnaire.ts';
import type { Manifest, MethodNotice } from '../edition.ts';
import { texts } from './texts.ts';

const noticeFields = [
  'who',
  'forWhom',
  'universe',
  'selection',
  'mode',
  'dates',
  'numbers',
  'weighting',
  'wording',
  'limits',
] as const satisfies (keyof MethodNotice)[];

/** What an edition says of its method, as pairs of a heading and a text: the same in the workbook and the README. */
export function methodLines(manifest: Manifest, language: Language): (readonly [string, string])[] {
  const { weighting, designEffect, disclosure, headline, notice } = manifest;
  const number = new Intl.NumberFormat(language === 'fr' ? 'fr-FR' : 'en-GB', { maximumFractionDigits: 3 });
  return [
    [texts.edition[language], `${manifest.title[language]} (${manifest.id})`],
    ...(headline ? [[texts.headline[language], headline[language]] as const] : []),
    [texts.publishedOn[language], manifest.publishedOn],
    ...noticeFields.map((field) => [texts[field][language], notice[field][language]] as const),
    ...(designEffect === null
      ? []
      : [
          [texts.designEffect[language], number.format(designEffect)] as const,
          [
            texts.weights[language],
            `${number.format(weighting.minWeight)} – ${number.format(weighting.maxWeight)}`,
          ] as const,
        ]),
    ...weighting.margins.map(
      ({ variable, source, note }) =>
        [
          `${texts.margin[language]} ${variable}`,
          [source, note?.[language]].filter(Boolean).join('. '),
        ] as const,
    ),
    ...Object.entries(disclosure).map(
      ([rule, value]) => [`${texts.disclosure[language]} ${rule}`, String(value)] as const,
    ),
    [texts.licence[language], manifest.licence],
    [texts.citation[language], manifest.citation[language]],
    ['', standing(manifest, language)],
  ];
}

/** The sentence that stands wherever figures do, and that on simulated answers. */
export function standing({ reference, simulated }: Manifest, language: Language): string {
  const sentence = (reference ? texts.standingQuoted : texts.standing)[language];
  return simulated > 0 ? `${texts.simulated[language]} ${sentence}` : sentence;
}
