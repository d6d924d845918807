import type { QuestionnaireFault } from '../../../functions/survey/check-questionnaire.ts';
import type { Questionnaire } from '../../../functions/survey/questionnaire.ts';
import { pick } from '../../shared/language.ts';
import { type FieldErrors, fieldId } from '../../space/form.ts';
import { useSpace, useTexts } from '../../space/space.ts';
import { withIndicator, withMovedIndicator, withNewIndicator, withoutIndicator } from './edit-draft.ts';
import { IndicatorEditor } from './indicator-editor.tsx';
import { focusWhenDrawn, MoveButtons } from './move-buttons.tsx';
import type { Fielded } from './questionnaires-api.ts';
import { questionnaireTexts } from './texts.ts';

interface IndicatorsEditorProps {
  draft: Questionnaire;
  fielded: Fielded;
  errors: FieldErrors;
  faults: readonly QuestionnaireFault[];
  open: number | undefined;
  onOpen: (index: number | undefined) => void;
  onChange: (draft: Questionnaire) => void;
}

/** The indicators in the order of publication; one is open at a time. */
export function IndicatorsEditor(props: IndicatorsEditorProps) {
  const { draft, fielded, errors, faults, open, onOpen, onChange } = props;
  const { language } = useSpace();
  const t = useTexts(questionnaireTexts);
  const { indicators } = draft;
  const isFielded = (id: string) =>
    fielded.questionnaires.some((each) => each.indicators.some((other) => other.id === id));
  return (
    <section aria-labelledby={fieldId('indicators')}>
      <h3 id={fieldId('indicators')} tabIndex={-1}>
        {t.indicators}
      </h3>
      <p>{t.indicatorsLead}</p>
      {errors.indicators !== undefined && <p class="field-error">{errors.indicators}</p>}
      <ol class="draft-lines unmarked">
        {indicators.map((indicator, index) => {
          const path = `indicators.${index}`;
          const isOpen = open === index;
          const wrong = faults.filter((fault) => fault.path.startsWith(`${path}.`)).length;
          return (
            <li key={index} class={isOpen ? 'draft-line draft-line-open' : 'draft-line'}>
              <div class="draft-line-head">
                <button
                  type="button"
                  class="draft-toggle"
                  id={fieldId(path)}
                  aria-expanded={isOpen}
                  onClick={() => onOpen(isOpen ? undefined : index)}
                >
                  <span class="draft-number tabular">{index + 1}</span>
                  <span>
                    {pick(indicator.sentence, language).trim() || t.unnamed}
                    <span class="muted small draft-tags">
                      {indicator.id}
                      {wrong > 0 && <strong class="draft-wrong"> · {t.faultCount(wrong)}</strong>}
                    </span>
                  </span>
                </button>
                <MoveButtons
                  idAt={(by) => fieldId(`indicators.${index + by}`)}
                  name={t.indicatorNamed(indicator.id)}
                  canMove={{ up: index > 0, down: index < indicators.length - 1 }}
                  onMove={(by) => {
                    onChange(withMovedIndicator(draft, index, by));
                    onOpen(isOpen ? index + by : undefined);
                  }}
                />
              </div>
              {isOpen && (
                <IndicatorEditor
                  {...{ draft, index, indicator, errors }}
                  isFielded={isFielded(indicator.id)}
                  onChange={(changed) => onChange(withIndicator(draft, index, changed))}
                  onRemove={() => {
                    onOpen(undefined);
                    onChange(withoutIndicator(draft, index));
                    focusWhenDrawn(fieldId(path), fieldId('indicators'));
                  }}
                />
              )}
            </li>
          );
        })}
      </ol>
      <button
        type="button"
        class="button button-secondary"
        onClick={() => {
          onChange(withNewIndicator(draft));
          onOpen(indicators.length);
          focusWhenDrawn(fieldId(`indicators.${indicators.length}.id`));
        }}
      >
        {t.addIndicator}
      </button>
    </section>
  );
}
