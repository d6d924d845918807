import type { QuestionnaireFault } from '../../../functions/survey/check-questionnaire.ts';
import type { Questionnaire } from '../../../functions/survey/questionnaire.ts';
import { pick } from '../../shared/language.ts';
import { Button } from '../../space/button.tsx';
import { type FieldErrors, fieldId } from '../../space/form.ts';
import { useSpace } from '../../space/space.ts';
import { DraftLine } from './draft-line.tsx';
import { withIndicator, withMovedIndicator, withNewIndicator, withoutIndicator } from './edit-indicators.ts';
import { IndicatorEditor } from './indicator-editor.tsx';
import { focusWhenDrawn } from './move-buttons.tsx';
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
  const { t, language } = useSpace(questionnaireTexts);
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
          return (
            <DraftLine
              key={index}
              {...{ path, faults, isOpen }}
              number={index + 1}
              name={pick(indicator.sentence, language).trim() || t.unnamed}
              tags={indicator.id}
              move={{
                idAt: (by) => fieldId(`indicators.${index + by}`),
                name: t.indicatorNamed(indicator.id),
                canMove: { up: index > 0, down: index < indicators.length - 1 },
                onMove(by) {
                  onChange(withMovedIndicator(draft, index, by));
                  onOpen(isOpen ? index + by : undefined);
                },
              }}
              onToggle={() => onOpen(isOpen ? undefined : index)}
            >
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
            </DraftLine>
          );
        })}
      </ol>
      <Button
        kind="secondary"
        label={t.addIndicator}
        onClick={() => {
          onChange(withNewIndicator(draft));
          onOpen(indicators.length);
          focusWhenDrawn(fieldId(`indicators.${indicators.length}.id`));
        }}
      />
    </section>
  );
}
