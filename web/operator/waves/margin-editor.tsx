import { useRef, useState } from 'preact/hooks';
import type { Question } from '../../../functions/survey/questionnaire.ts';
import { formatDecimal, formatPercent } from '../../shared/format.ts';
import { type Language, pick } from '../../shared/language.ts';
import { Button } from '../../space/button.tsx';
import { Choices, TextField } from '../../space/fields.tsx';
import { type FieldBinding, type FieldErrors, fieldId } from '../../space/form.ts';
import { useSpace } from '../../space/space.ts';
import { type Texts, texts } from '../texts.ts';
import {
  availableCodes,
  type CategoryForm,
  codeLabel,
  codesLabel,
  emptyMargin,
  isWhole,
  leftOutCodes,
  type MarginForm,
  percentSum,
  withCategory,
  withCode,
  withoutCategory,
} from './margin-form.ts';

interface MarginsEditorProps extends FieldBinding<readonly MarginForm[]> {
  /** The profile questions of the wave's questionnaire. */
  variables: readonly Question[];
}

/** All margins of a wave: one a variable at most. */
export function MarginsEditor(props: MarginsEditorProps) {
  const { value: margins, variables, errors, onChange } = props;
  const { t, language } = useSpace(texts);
  const [added, setAdded] = useState<string>();
  const chooser = useRef<HTMLSelectElement>(null);
  const free = variables.filter(({ id }) => !margins.some(({ variable }) => variable === id));
  return (
    <>
      {margins.length === 0 && <p class="message message-wrong">{t.noMargins}</p>}
      {margins.map((margin, index) => {
        const variable = variables.find(({ id }) => id === margin.variable);
        return (
          variable && (
            <MarginEditor
              key={margin.variable}
              margin={margin}
              variable={variable}
              path={`margins.${index}`}
              errors={errors}
              isOpenAtFirst={margin.variable === added}
              onChange={(changed) =>
                onChange(margins.map((other) => (other.variable === margin.variable ? changed : other)))
              }
              onRemove={() => {
                onChange(margins.filter((other) => other.variable !== margin.variable));
                // Once it is drawn: what had the focus is gone.
                setTimeout(() => chooser.current?.focus());
              }}
            />
          )
        );
      })}
      {free.length > 0 && (
        <div class="field">
          <label for="add-margin">{t.addMarginBy}</label>
          <select
            ref={chooser}
            id="add-margin"
            class="select"
            // Not at each choice: a keyboard passes over the options between.
            value=""
          >
            <option value="">{t.choose}</option>
            {free.map(({ id, topic }) => (
              <option key={id} value={id}>
                {pick(topic, language)}
              </option>
            ))}
          </select>
          <Button
            kind="secondary"
            more="add-margin"
            label={t.addMargin}
            onClick={() => {
              const variable = free.find(({ id }) => id === chooser.current?.value);
              if (!variable) return chooser.current?.focus();
              setAdded(variable.id);
              onChange([...margins, emptyMargin(variable)]);
              const first = fieldId(`margins.${margins.length}.categories.0.share`);
              setTimeout(() => document.getElementById(first)?.focus());
            }}
          />
        </div>
      )}
    </>
  );
}

interface MarginEditorProps {
  margin: MarginForm;
  variable: Question;
  /** Such as `margins.0`. */
  path: string;
  errors: FieldErrors;
  isOpenAtFirst: boolean;
  onChange: (margin: MarginForm) => void;
  onRemove: () => void;
}

/** A margin: its categories with their answers and shares, the running sum, and where it comes from. */
function MarginEditor(props: MarginEditorProps) {
  const { margin, variable, path, errors, isOpenAtFirst, onChange, onRemove } = props;
  const { t, language } = useSpace(texts);
  const [isOpen, setOpen] = useState(isOpenAtFirst);
  const addButton = useRef<HTMLButtonElement>(null);
  const isWrong = Object.keys(errors).some((at) => at.startsWith(`${path}.`));
  const name = pick(variable.topic, language);
  const sumError = errors[`${path}.categories`];
  const sumId = `${fieldId(path)}-sum`;
  const leftOut = leftOutCodes(variable, margin);
  return (
    <details class="margin" open={isOpen || isWrong} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <span>
          <span class="strong">{name}</span>{' '}
          <span class="muted small">
            {t.marginSummary(margin.categories.length, formatSum(percentSum(margin), language))}
          </span>
        </span>
      </summary>
      {margin.categories.map((category, index) => (
        <CategoryEditor
          key={category.key}
          {...props}
          category={category}
          index={index}
          sumId={sumError === undefined ? undefined : sumId}
          onRemove={() => {
            onChange(withoutCategory(margin, category.key));
            setTimeout(() => addButton.current?.focus());
          }}
        />
      ))}
      <div class={sumError === undefined ? 'sum' : 'sum field-wrong'} id={sumId}>
        <p role="status">{sumText(t, margin, language)}</p>
        {sumError !== undefined && <p class="field-error">{sumError}</p>}
      </div>
      {leftOut.length > 0 && (
        <p class="small muted">{t.notInMargin(codesLabel(variable, leftOut, language))}</p>
      )}
      <Button
        ref={addButton}
        kind="secondary"
        label={t.addCategory}
        // A category without an answer left to choose would be of no use.
        disabled={leftOut.length === 0}
        onClick={() => onChange(withCategory(margin))}
      />
      <TextField
        path={`${path}.source`}
        label={t.source}
        type="lines"
        value={margin.source}
        errors={errors}
        onChange={(source) => onChange({ ...margin, source })}
      />
      <Button kind="link" label={t.removeMarginOf(name)} onClick={onRemove} />
    </details>
  );
}

interface CategoryEditorProps extends MarginEditorProps {
  category: CategoryForm;
  index: number;
  /** Of the sum that is wrong. */
  sumId: string | undefined;
}

function CategoryEditor(props: CategoryEditorProps) {
  const { margin, variable, path, errors, category, index, sumId, onChange, onRemove } = props;
  const { t, language } = useSpace(texts);
  const own = `${path}.categories.${index}`;
  const shareError = errors[`${own}.share`];
  const shareId = fieldId(`${own}.share`);
  const label = category.codes.length > 0 ? codesLabel(variable, category.codes, language) : t.noCodes;
  const described = [sumId, shareError !== undefined && `${shareId}-error`].filter(Boolean).join(' ');
  return (
    <div class="category">
      <Choices
        path={`${own}.codes`}
        errors={errors}
        legend={t.category(index + 1)}
        options={availableCodes(variable, margin, category).map((code) => ({
          code,
          label: codeLabel(variable, code, language),
        }))}
        value={category.codes}
        onChange={(code, isIn) => onChange(withCode(variable, margin, { key: category.key, code, isIn }))}
      />
      <div class={shareError === undefined ? 'share' : 'share field-wrong'}>
        <label for={shareId}>
          <span aria-hidden="true">{t.percent}</span>
          <span class="visually-hidden">{t.percentOf(label)}</span>
        </label>
        <input
          id={shareId}
          class="input tabular"
          type="text"
          inputmode="decimal"
          autocomplete="off"
          value={category.percent}
          aria-describedby={described === '' ? undefined : described}
          aria-invalid={shareError !== undefined || sumId !== undefined ? true : undefined}
          onInput={(event) => {
            const percent = event.currentTarget.value;
            onChange({
              ...margin,
              categories: margin.categories.map((other) =>
                other.key === category.key ? { ...other, percent } : other,
              ),
            });
          }}
        />
        {shareError !== undefined && (
          <p class="field-error" id={`${shareId}-error`}>
            {shareError}
          </p>
        )}
      </div>
      <Button
        kind="link"
        label={t.removeCategory}
        aria-label={t.removeCategoryOf(index + 1)}
        onClick={onRemove}
      />
    </div>
  );
}

function sumText(t: Texts, margin: MarginForm, language: Language): string {
  const sum = percentSum(margin);
  const total = formatSum(sum, language);
  if (isWhole(margin)) return sum === 100 ? t.sum(total) : t.sumRounded(total);
  const rest = formatSum(Math.abs(100 - sum), language);
  return sum < 100 ? t.sumMissing(total, rest) : t.sumTooMuch(total, rest);
}

/** With as many decimals as tell it from 100 %. */
function formatSum(sum: number, language: Language): string {
  const oneDecimal = Math.abs(sum * 10 - Math.round(sum * 10)) < 1e-6;
  if (oneDecimal) return formatPercent(sum / 100, language);
  const digits = formatDecimal(sum, language, { most: 7 });
  return language === 'fr' ? `${digits}\u202f%` : `${digits}%`;
}
