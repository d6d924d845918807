import type { Development } from '../../../functions/observatory/benchmark-development.ts';
import type { ActionPlan, WaveActions } from '../../../functions/survey/action-plan.ts';
import { pillars } from '../../../functions/survey/governance.ts';
import { inClauses } from '../../shared/clauses.ts';
import { lowered } from '../../shared/first-letter.ts';
import { pick, type Text } from '../../shared/language.ts';
import { useSpace } from '../../space/space.ts';
import { actionTexts } from './action-texts.ts';
import { stepTexts } from './step-texts.ts';
import { chosenInWords, effectLine } from './steps-in-words.ts';
import { stateInWords } from './wording.ts';

interface HistoryProps {
  plan: ActionPlan;
  development: Development | undefined;
  /** What a wave is called; its id where that is not known. */
  titleOf: (wave: string) => Text | undefined;
}

/** Wave by wave, newest first: what existed, what was chosen, what became of it. Nothing before the first choice. */
export function History({ plan, development, titleOf }: HistoryProps) {
  const { t } = useSpace(actionTexts);
  if (plan.waves.length === 0) return null;
  return (
    <section class="governance-history" aria-labelledby="history-title">
      <h3 id="history-title">{t.history}</h3>
      <p>{t.historyText}</p>
      {[...plan.waves].reverse().map((actions) => (
        <Wave key={actions.wave} {...{ actions, development, titleOf }} />
      ))}
    </section>
  );
}

function Wave({ actions, development, titleOf }: Omit<HistoryProps, 'plan'> & { actions: WaveActions }) {
  const { t, language } = useSpace(actionTexts);
  const { wave, stated, steps } = actions;
  const title = titleOf(wave);
  const existed = pillars.map(
    ({ id, label }) => `${pick(label, language)} – ${lowered(stateInWords(stated[id], language))}`,
  );
  return (
    <div data-history={wave}>
      <h4>{title ? pick(title, language) : wave}</h4>
      <p class="small">
        {t.existed}
        {language === 'fr' ? '\u00a0: ' : ': '}
        {inClauses(existed, language)}.
      </p>
      <ul>
        {steps.map((chosen) => (
          <li key={chosen.step} data-step-state={chosen.state}>
            <b>{pick(stepTexts[chosen.step].title, language)}</b> – {lowered(t[chosen.state])} (
            <bdi>{chosenInWords(chosen, language)}</bdi>)
            {chosen.note !== undefined && (
              <>
                . <bdi>{chosen.note}</bdi>
              </>
            )}
            <br />
            <span class="muted">{effectLine(chosen.step, wave, development, language)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
