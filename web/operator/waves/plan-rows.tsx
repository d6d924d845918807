import { mostPlannedEditions } from '../../../functions/survey/planned-editions.ts';
import type { PlannedEdition } from '../../../functions/survey/wave.ts';
import { Button } from '../../space/button.tsx';
import { SelectField, TextField } from '../../space/fields.tsx';
import { type FieldBinding, fieldId } from '../../space/form.ts';
import { useSpace, useTexts } from '../../space/space.ts';
import { releaseInWords } from '../editions/edition-words.ts';
import { editionTexts } from '../editions/texts.ts';
import { texts } from '../texts.ts';
import { type DaysForm, type EditionRow, withOneMore } from './plan-form.ts';
import { waveTexts } from './texts.ts';

const hours = Array.from({ length: 24 }, (_, hour) => hour);

interface PlanRowsProps extends FieldBinding<readonly EditionRow[]> {
  /** The days that a further edition is proposed between. */
  days: DaysForm;
}

/** A wave's planned editions, one a row; the last of them is final and stays. */
export function PlanRows({ value: rows, onChange, errors, form, days }: PlanRowsProps) {
  const t = useTexts(texts);
  const { editionTitle } = useTexts(editionTexts);
  const change = (index: number, changed: Partial<EditionRow>) =>
    onChange(rows.map((row, at) => (at === index ? { ...row, ...changed } : row)));
  const remove = (index: number) => {
    onChange(rows.filter((_, at) => at !== index));
    // Its row is gone: the next one has the focus, in its place.
    requestAnimationFrame(() =>
      document.getElementById(fieldId(`editions.${index}.releasesOn`, form))?.focus(),
    );
  };
  const add = () => {
    const more = withOneMore(days);
    onChange(more);
    requestAnimationFrame(() =>
      document.getElementById(fieldId(`editions.${more.length - 2}.releasesOn`, form))?.focus(),
    );
  };
  const options = hours.map((hour) => ({ code: String(hour), label: t.hourOption(hour) }));
  return (
    <>
      <h3>{t.plan}</h3>
      <p>{t.planLead}</p>
      {rows.map((row, index) => {
        const isLast = index === rows.length - 1;
        return (
          <fieldset key={index} class="plan-row">
            <legend>{editionTitle(index + 1, isLast)}</legend>
            <TextField
              path={`editions.${index}.releasesOn`}
              {...{ form, errors }}
              label={t.releasesOn}
              type="day"
              value={row.releasesOn}
              onChange={(releasesOn) => change(index, { releasesOn })}
            />
            <SelectField
              path={`editions.${index}.hour`}
              {...{ form, errors, options }}
              label={t.hour}
              isShort
              value={row.hour}
              onChange={(hour) => change(index, { hour })}
            />
            {!isLast && (
              <Button
                kind="link"
                label={t.removeEdition}
                aria-label={t.removeEditionOf(index + 1)}
                onClick={() => remove(index)}
              />
            )}
          </fieldset>
        );
      })}
      {rows.length < mostPlannedEditions && (
        <p>
          <Button kind="secondary" label={t.addEdition} onClick={add} />
        </p>
      )}
    </>
  );
}

/** The plan of a wave that has opened, and why it does not change. */
export function FixedPlan({ editions }: { editions: readonly PlannedEdition[] }) {
  const { t, language } = useSpace(texts);
  const words = useTexts(editionTexts);
  const wave = useTexts(waveTexts);
  return (
    <>
      <h3>{t.plan}</h3>
      <p class="muted">{wave.fixedNow(wave.becauseTold)}</p>
      <ol class="plan-fixed">
        {editions.map((edition) => (
          <li key={`${edition.releasesOn} ${edition.hour}`}>{releaseInWords(words, edition, language)}</li>
        ))}
      </ol>
    </>
  );
}
