import { toNumber } from '../disclosure/rational.ts';
import { mostNoise } from '../disclosure/reliability.ts';
import { type Questionnaire, questionsOf } from '../survey/questionnaire.ts';
import { companyMinimum, companyPlan } from './company-plan.ts';

/** About how many of a company's people must answer for what it is told, by the rules that its figures are shown by. */
export interface AnswersNeeded {
  readonly headlines: number;
  readonly everything: number;
  /** For figures adjusted to its mix of profiles. */
  readonly likeForLike: number;
  /** For the first indicator that only some are asked, such as the tone; absent without one. */
  readonly ofSome?: OfSome;
}

interface OfSome {
  readonly indicator: string;
  /** The indicator that says who is asked it, and the part that they are, 0 to 1. */
  readonly among: string;
  readonly share: number;
  readonly answers: number;
}

/**
 * @param editions  planned for the wave: they share its budget
 * @param shareOf   what an indicator is expected to be, 0 to 1; undefined where nobody knows
 */
export function answersNeeded(
  questionnaire: Questionnaire,
  { editions, shareOf }: { editions: number; shareOf: (indicator: string) => number | undefined },
): AnswersNeeded {
  const ofSome = neededOfSome(questionnaire, editions, shareOf);
  return {
    headlines: companyMinimum('headline', editions),
    everything: companyMinimum('all', editions),
    likeForLike: companyMinimum('mix', editions),
    ...(ofSome && { ofSome }),
  };
}

function neededOfSome(
  questionnaire: Questionnaire,
  editions: number,
  shareOf: (indicator: string) => number | undefined,
): OfSome | undefined {
  const { indicators } = questionnaire;
  const asked = questionsOf(questionnaire);
  for (const { id, measure } of indicators) {
    const [[condition, codes] = [], ...others] = Object.entries(
      asked.find((question) => question.id === measure.question)?.askedIf ?? {},
    );
    const among = indicators.find(
      (other) =>
        other.measure.kind === 'share' &&
        other.measure.question === condition &&
        other.measure.codes.toSorted().join() === codes?.toSorted().join(),
    );
    const share = among && shareOf(among.id);
    if (others.length > 0 || !share) continue;
    const noise = noiseOf(measure.question, questionnaire, editions);
    if (noise === undefined) continue;
    const shown = Math.ceil(noise / mostNoise.company / share);
    const answers = Math.max(shown, companyMinimum('all', editions));
    return { indicator: id, among: among.id, share, answers };
  }
  return undefined;
}

/** Standard deviation of the noise on a count of one of its answers, in respondents; σ² = 1/ρ, see `addNoise`. */
function noiseOf(question: string, questionnaire: Questionnaire, editions: number): number | undefined {
  const planned = companyPlan('', 'all', editions, { questionnaire, mixedBy: [] });
  const table = planned.find((one) => one.question === question && one.by.length === 0);
  return table && 1 / Math.sqrt(toNumber(table.rho));
}
