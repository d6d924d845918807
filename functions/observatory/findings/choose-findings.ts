import type { Text } from '../../survey/questionnaire.ts';
import type { Manifest } from '../edition.ts';
import type { ChosenFinding, Finding, Findings } from './finding.ts';
import { simulatedInWords } from './simulated-in-words.ts';

/**
 * An edition's findings as its operator releases them: which stand on top and in which order, and some in other words.
 * What simulated responses have a part in stays marked whoever words it.
 *
 * @param chosen  ids of the edition's findings; the rule's own choice where nothing is said
 */
export function chooseFindings(
  manifest: Pick<Manifest, 'simulated'>,
  { ranked, top }: Findings,
  chosen: readonly ChosenFinding[] | undefined,
): Findings {
  if (!chosen) return { ranked, top };
  const simulated = simulatedInWords(manifest);
  const marked = ({ fr, en }: Text): Text => ({ fr: simulated(fr, 'fr'), en: simulated(en, 'en') });
  const reword = (finding: Finding): Finding => {
    const { title, sentence } = chosen.find(({ id }) => id === finding.id) ?? {};
    if (!title && !sentence) return finding;
    return {
      ...finding,
      ...(title && { title: marked(title) }),
      ...(sentence && { sentence: marked(sentence) }),
      reworded: true,
    };
  };
  return { ranked: ranked.map(reword), top: chosen.map(({ id }) => id) };
}
