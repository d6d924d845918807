import { useState } from 'preact/hooks';
import { safeStorage } from '../../shared/safe-storage.ts';
import { TextField } from '../../space/fields.tsx';
import { type FieldErrors, useForm } from '../../space/form.ts';
import { FormFrame } from '../../space/form-frame.tsx';
import { useSpace } from '../../space/space.ts';
import { readCount } from '../invite/plan.ts';
import { texts } from './texts.ts';
import { type Counted, targetInWords } from './wording.ts';

const storage = safeStorage(() => localStorage);

/** Of one company and wave: another that signs in with this browser finds nothing of it. */
const nameOf = (company: string, wave: string) => `participation-target-${company}-${wave}`;

export function readTarget(company: string, wave: string): number | undefined {
  const target = storage.read(nameOf(company, wave));
  return typeof target === 'number' && target >= 1 ? target : undefined;
}

interface TargetProps {
  company: string;
  wave: string;
  /** How many were invited: no more can answer. */
  most: number;
  newest: Counted | undefined;
  value: number | undefined;
  onChange: (target: number | undefined) => void;
}

/** How many answers a company aims at; only this browser knows. */
export function Target({ company, wave, most, newest, value, onChange }: TargetProps) {
  const { t, language, number } = useSpace(texts);
  const [said, setSaid] = useState('');
  const form = useForm({
    name: 'target',
    initial: () => ({ target: value === undefined ? '' : String(value) }),
    check: ({ target }): FieldErrors =>
      target.trim() === '' || readCount(target, most) !== undefined
        ? {}
        : { target: t.targetWrong(number(most)) },
    send: async ({ target: typed }) => {
      const target = readCount(typed, most);
      if (target === undefined) storage.remove(nameOf(company, wave));
      else storage.write(nameOf(company, wave), target);
      setSaid(target === undefined ? t.targetGone : t.targetSaved);
      onChange(target);
    },
  });
  return (
    <>
      <FormFrame form={form} label={t.targetSave} busyLabel={t.targetSave} kind="secondary">
        <TextField {...form.bind('target')} label={t.target} hint={t.targetHint} type="number" />
      </FormFrame>
      <p role="status">
        {said} {value !== undefined && targetInWords(value, newest, language)}
      </p>
    </>
  );
}
