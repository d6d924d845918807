import type { ComponentProps } from 'preact';
import type { Option } from '../../../functions/survey/questionnaire.ts';
import { type Language, pick } from '../../shared/language.ts';
import { Choices } from '../../space/fields.tsx';
import { useTexts } from '../../space/space.ts';
import { toggled } from './draft-parts.ts';
import { questionnaireTexts } from './texts.ts';

export interface CodeChoicesProps extends Omit<ComponentProps<typeof Choices<string>>, 'value' | 'onChange'> {
  codes: readonly string[];
  onChange: (codes: readonly string[]) => void;
}

/** Some of several codes; those that were chosen and are not there any more stand last, to be given up. */
export function CodeChoices({ options, codes, onChange, ...choices }: CodeChoicesProps) {
  const t = useTexts(questionnaireTexts);
  const known = options.map(({ code }) => code);
  const gone = codes.filter((code) => !known.includes(code));
  return (
    <Choices
      {...choices}
      options={[...options, ...gone.map((code) => ({ code, label: t.unknownCode(code) }))]}
      value={codes}
      onChange={(code, isChosen) => onChange(toggled(codes, code, { isChosen, known }))}
    />
  );
}

/** Answers to choose from, by their words as far as they have any. */
export function answerChoices(options: readonly Option[], language: Language) {
  return options.map(({ code, label }) => ({ code, label: pick(label, language) || code }));
}
