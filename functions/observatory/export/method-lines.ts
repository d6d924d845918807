import { locales } from '../../survey/locales.ts';
import type { Language, Text } from '../../survey/questionnaire.ts';
import type { CompanyCorrelation, Manifest, WaysIn, WeightingMargin } from '../edition.ts';
import { noticeFields } from '../notice-fields.ts';
import { sampleInWords } from '../selection-words.ts';
import { volunteerSensitivity } from '../volunteer-sensitivity.ts';
import { volunteeringLines } from '../volunteering-words.ts';
import { disclosureInWords, privacyInWords } from './disclosure-words.ts';
import { texts } from './texts.ts';

/** What an edition says of its method, as pairs of a heading and a text: the same in the workbook and the README. */
export function methodLines(manifest: Manifest, language: Language): (readonly [string, string])[] {
  const { weighting, correlation, designEffect, disclosure, headline, notice, privacy, provisional, ways } =
    manifest;
  const number = new Intl.NumberFormat(locales[language], { maximumFractionDigits: 3 });
  return [
    [texts.edition[language], `${manifest.title[language]} (${manifest.id})`],
    ...(headline ? [[texts.headline[language], headline[language]] as const] : []),
    [texts.publishedOn[language], manifest.publishedOn],
    ...(privacy
      ? [[texts.inWave[language], texts[provisional ? 'provisional' : 'final'][language]] as const]
      : []),
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
      (margin) =>
        [
          `${texts.margin[language]} (${variableInWords(manifest, margin.variable, language)})`,
          marginInWords(manifest, margin, language),
        ] as const,
    ),
    ...(correlation
      ? [[texts.correlation[language], correlationInWords(correlation, language)] as const]
      : []),
    ...(ways ? [[texts.waysIn[language], waysInWords(ways, language)] as const] : []),
    ...sensitivityLine(manifest, language),
    ...volunteeringLines(manifest, language),
    ...(privacy ? [[texts.privacy[language], privacyInWords(privacy)[language]] as const] : []),
    ...Object.entries(disclosure).map(
      ([rule, value]) => [texts.disclosure[language], disclosureInWords(rule, value)[language]] as const,
    ),
    [texts.licence[language], manifest.licence],
    [texts.citation[language], manifest.citation[language]],
    ['', standing(manifest, language)],
  ];
}

/** How alike companies' people answer, and what intervals make of it. */
function correlationInWords(
  { stated, companies, questions }: CompanyCorrelation,
  language: Language,
): string {
  const format = new Intl.NumberFormat(locales[language], { maximumFractionDigits: 3 });
  const list = Object.entries(questions).map(
    ([question, { estimate }]) => `${question} ${format.format(estimate)}`,
  );
  const own = list.length > 0 ? ` (${list.join(', ')})` : '';
  return language === 'fr'
    ? `Les salariés d’une même entreprise se ressemblent : les intervalles en tiennent compte par une corrélation intraclasse pour chaque question${own}, estimée sur des comptes bruités par entreprise, payés sur le budget, et ramenée vers ${format.format(stated)} quand les entreprises en disent peu. Entreprises dont l’effectif brouillé se distingue de zéro : ${companies}. Peu d’entreprises : t de Student, degrés de liberté de Satterthwaite. Entre deux vagues, le test compte comme si aucune entreprise n’avait répondu aux deux : il est prudent quand des entreprises reviennent.`
    : `Employees of one company are alike: intervals account for it by an intraclass correlation for each question${own}, estimated from noisy counts by company, which the budget pays for, and drawn towards ${format.format(stated)} where companies tell little of it. Companies whose noisy number of respondents is told from zero: ${companies}. With few companies, Student’s t with Satterthwaite’s degrees of freedom. Between two waves the test counts as if no company had answered in both: it is conservative where companies come back.`;
}

/** The part of each way in, and what companies are held back to. */
function waysInWords({ respondents, cap }: WaysIn, language: Language): string {
  const format = new Intl.NumberFormat(locales[language], { style: 'percent' });
  const [open, company, most] = [respondents.open, respondents.company, cap.most].map((share) =>
    format.format(share),
  );
  return language === 'fr'
    ? `Environ ${open} des répondants sont venus d’eux-mêmes, par le questionnaire ouvert à tous ; ${company} ont été invités par leur entreprise. Une entreprise pèse au plus ${most} dans les chiffres ; ramenées à ce plafond : ${cap.companies}.`
    : `About ${open} of respondents came by themselves, through the survey that is open to all; ${company} were invited by their company. A company counts for at most ${most} of the figures; held back to that: ${cap.companies}.`;
}

/** What the headline shares would be if those whom they count were keener to answer than others, or less keen. */
function sensitivityLine(
  { reference, selection, indicators }: Manifest,
  language: Language,
): [string, string][] {
  const percent = new Intl.NumberFormat(locales[language], { style: 'percent' });
  const told = indicators.flatMap(({ headline, unit, estimate, bound, sentence }) => {
    if (!headline || unit !== 'share' || estimate === null || bound) return [];
    const { ifKeener, ifShyer } = volunteerSensitivity(estimate);
    return [
      `${percent.format(estimate)} … ${sentence[language]}${language === 'fr' ? ' :' : ':'} ${percent.format(ifKeener)} – ${percent.format(ifShyer)}`,
    ];
  });
  if (reference || selection || told.length === 0) return [];
  return [[texts.sensitivity[language], `${told.join('; ')}.`]];
}

function joined(first: Text, second: Text): Text {
  return { fr: `${first.fr} ${second.fr}`, en: `${first.en} ${second.en}` };
}

/** The question that a margin is of, as it is asked; its name where the edition has no such question. */
function variableInWords(manifest: Manifest, variable: string, language: Language): string {
  return optionsOf(manifest, variable)?.text[language] ?? variable;
}

function optionsOf({ questions, breakdowns }: Manifest, variable: string) {
  return [...breakdowns, ...questions].find(({ id }) => id === variable);
}

/** The targets of a margin, its source, and what was merged or left out. */
function marginInWords(manifest: Manifest, margin: WeightingMargin, language: Language): string {
  const { variable, categories, source, sourceText, note } = margin;
  const percent = new Intl.NumberFormat(locales[language], {
    style: 'percent',
    maximumFractionDigits: 2,
  });
  const options = optionsOf(manifest, variable)?.options ?? [];
  const label = (code: string) => options.find((option) => option.code === code)?.label[language] ?? code;
  const targets = categories.map(
    ({ codes, target }) => `${codes.map(label).join(' + ')} ${percent.format(target)}`,
  );
  return [targets.join(', '), sourceText?.[language] ?? source, note?.[language]].filter(Boolean).join('. ');
}

/** The sentence that stands wherever figures do, and that on simulated answers. */
export function standing(manifest: Manifest, language: Language): string {
  const { reference, simulated, weighting } = manifest;
  const sample = sampleInWords(manifest);
  const ofVolunteers = weighting.method === 'none' ? texts.standingUnweighted : texts.standing;
  const own = sample ? joined(sample, texts.emptyCell) : ofVolunteers;
  const sentence = (reference ? texts.standingQuoted : own)[language];
  return simulated > 0 ? `${texts.simulated[language]} ${sentence}` : sentence;
}
