import type { Manifest } from '../../functions/observatory/edition.ts';
import type { Finding } from '../../functions/observatory/findings/finding.ts';
import { type EmbeddedFigure, furnitureOf } from '../embed/embedded-figure.ts';
import type { Figure } from '../figures/figures.ts';
import { headlineOf } from '../figures/summaries.ts';
import { observatoryTexts } from '../figures/texts.ts';
import { absenceInWords, estimateInterval, estimateInWords } from '../figures/wording.ts';
import { formatNumber } from '../shared/format.ts';
import { type Language, pick } from '../shared/language.ts';
import type { PictureContent } from './draw-picture.tsx';

interface PictureOptions {
  readonly language: Language;
  /** Where the observatory is; empty where no setting says so. */
  readonly origin: string;
}

/**
 * A question's figure as a picture: a finding is its title where there is one that this figure shows, and the
 * question's topic otherwise.
 */
export function figurePicture(
  figure: EmbeddedFigure,
  { language, origin, finding }: PictureOptions & { finding?: Finding | undefined },
): PictureContent {
  const { heading, answer, shown, legend } = figure;
  return {
    language,
    site: figure.site,
    simulated: figure.simulated,
    title: finding ? pick(finding.title, language) : figure.title,
    question: `${figure.question} ${figure.base}`,
    evidence: finding && sentenceOf(pick(finding.evidence, language)),
    numerals: [],
    chart: { heading: answer ? `${heading} – ${answer}` : heading, shown, legend },
    notes: [...hiddenInWords(shown.hidden, language), ...figure.notes, figure.standing],
    source: sourceOf(figure),
    address: origin + figure.link,
    summary: shown.summary,
  };
}

/** How many groups have no row, and why. */
function hiddenInWords(hidden: readonly Figure[], language: Language): string[] {
  if (hidden.length === 0) return [];
  const t = observatoryTexts(language);
  const reasons = [...new Set(hidden.map((figure) => absenceInWords(figure, t)))];
  return [`${t.hiddenGroups(formatNumber(hidden.length, language), reasons.join(', '))}.`];
}

/**
 * A finding that is one figure, or two that are held against each other, as a picture for sharing: indicators in place of
 * a chart.
 *
 * @returns undefined of a finding that is not about indicators, or about groups
 */
export function indicatorPicture(
  manifest: Manifest,
  finding: Finding,
  { language, origin }: PictureOptions,
): PictureContent | undefined {
  const numerals = finding.by === undefined ? indicatorsOf(manifest, finding) : [];
  if (numerals.length === 0) return undefined;
  return {
    ...editionPicture(manifest, { language, origin }),
    title: pick(finding.title, language),
    evidence: sentenceOf(pick(finding.evidence, language)),
    numerals,
    summary: '',
  };
}

function indicatorsOf({ indicators }: Manifest, { id, kind, indicator }: Finding) {
  const published = indicators.filter(({ estimate }) => estimate !== null);
  if (kind !== 'gap') return published.filter((one) => one.id === indicator);
  // Its id names both.
  const other = published.find((one) => id === `gap-${indicator}-${one.id}`);
  return other ? published.filter((one) => one.id === indicator).concat(other) : [];
}

/** An edition as a picture: its headline with its large figures. */
export function editionPicture(manifest: Manifest, { language, origin }: PictureOptions): PictureContent {
  const furniture = furnitureOf(manifest, language);
  const numerals = manifest.indicators.filter(({ headline }) => headline).slice(0, 4);
  return {
    language,
    site: furniture.site,
    simulated: furniture.simulated,
    title: headlineOf(manifest, language),
    question: undefined,
    evidence: undefined,
    numerals,
    chart: undefined,
    notes: [furniture.standing],
    source: sourceOf(furniture),
    address: `${origin}/${language}/?edition=${encodeURIComponent(manifest.id)}`,
    summary: numerals.flatMap((indicator) => indicatorInWords(indicator, language) ?? []).join(' '),
  };
}

/** What a picture shows, for those who cannot see it: title, figures, interval and source. */
export function pictureAlt(content: PictureContent): string {
  const { title, evidence, summary, simulated, source } = content;
  // A headline is often the first of the figures, in the same words.
  const isTold = summary.startsWith(title.replace(/\.$/, ''));
  return [simulated, isTold ? undefined : sentenceOf(title), evidence, sentenceOf(summary), source]
    .filter(Boolean)
    .join(' ');
}

function indicatorInWords(indicator: Manifest['indicators'][number], language: Language): string | undefined {
  const { estimate, whole, unit, sentence } = indicator;
  if (estimate === null) return undefined;
  const t = observatoryTexts(language);
  const figure = estimateInWords(whole ?? estimate, unit, language);
  const told = indicator.bound ? t[indicator.bound](figure) : figure;
  return `${told} ${pick(sentence, language)} (${estimateInterval(indicator, language) ?? t.noInterval}).`;
}

function sourceOf({
  fieldwork,
  citation,
  licence,
}: Pick<EmbeddedFigure, 'fieldwork' | 'citation' | 'licence'>) {
  return [fieldwork, citation, citation.includes(licence) ? '' : `${licence}.`].filter(Boolean).join(' ');
}

/** With a full stop and a capital, which a few words in a document do without. */
function sentenceOf(words: string): string {
  const begun = words.charAt(0).toUpperCase() + words.slice(1);
  return /[.!?…]$/.test(begun) || begun === '' ? begun : `${begun}.`;
}
