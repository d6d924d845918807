import { readWaveQuestionnaire } from '../storage/questionnaires.ts';
import { readSupplement } from '../storage/supplements.ts';
import { answeringTime } from '../survey/answering-time.ts';
import { plannedEditions } from '../survey/planned-editions.ts';
import type { Question, Section } from '../survey/questionnaire.ts';
import { type Supplement, type SupplementTable, supplementTables } from '../survey/supplement.ts';
import { supplementSection } from '../survey/supplement-section.ts';
import type { Wave } from '../survey/wave.ts';
import type { ReadingServices } from './services.ts';

/** About how many must have answered before a company is told of its own questions and of a group. */
export async function answersNeeded(
  { table }: Pick<ReadingServices, 'table'>,
  wave: Wave,
  supplement: Supplement,
): Promise<{ question: number; group: number; difference: number }> {
  // Loaded only where a company asks something: most who answer come by none that does.
  const { supplementMinimum } = await import('../observatory/supplement-minimum.ts');
  const questionnaire = await readWaveQuestionnaire(table, wave);
  return supplementMinimum(supplement, { questionnaire, editions: plannedEditions(wave).length });
}

/** What a panel is asked of its company, and what is kept of that. */
interface PanelSupplement {
  readonly section: Section;
  readonly tables: readonly SupplementTable[];
}

const ofNoCompany: ReadonlySet<string> = new Set(['open', 'simulated']);

export function isOfCompany(panel: string): boolean {
  return !ofNoCompany.has(panel);
}

/** @returns undefined where a panel is asked nothing besides the wave's questionnaire */
export async function supplementOf(
  { table }: Pick<ReadingServices, 'table'>,
  wave: Wave,
  panel: string,
): Promise<PanelSupplement | undefined> {
  if (!isOfCompany(panel)) return undefined;
  const { supplement } = await readSupplement(table, { wave: wave.id, company: panel });
  const section = await sectionOf({ table }, wave, supplement);
  if (!section) return undefined;
  const questionnaire = await readWaveQuestionnaire(table, wave);
  return { section, tables: supplementTables(supplement, questionnaire) };
}

async function sectionOf(
  services: Pick<ReadingServices, 'table'>,
  wave: Wave,
  supplement: Supplement,
): Promise<Section | undefined> {
  if (supplement.groups.length + supplement.questions.length === 0) return undefined;
  return supplementSection(supplement, await answersNeeded(services, wave, supplement));
}

/** What a company asks its people besides the wave's questionnaire, word for word. */
export async function supplementQuestions(
  services: Pick<ReadingServices, 'table'>,
  wave: Wave,
  supplement: Supplement,
): Promise<readonly Question[]> {
  return (await sectionOf(services, wave, supplement))?.questions ?? [];
}

/** As a respondent's page is told, beside other fields; nothing where nothing is asked. */
export function askedSupplement(panel: PanelSupplement | undefined) {
  if (!panel) return {};
  const { section } = panel;
  const { seconds } = answeringTime({ sections: [section], languages: ['fr', 'en'] });
  const questions = section.questions.map(({ id, revision, kind, topic, text, hint, options }) => ({
    ...{ id, revision, kind, topic, text, options: options.map((option) => ({ ...option })) },
    ...(hint && { hint }),
  }));
  const screens = section.screens.map((screen) => [...screen]);
  return {
    supplement: { estimatedSeconds: seconds, questions, sections: [{ title: section.title, screens }] },
  };
}
