import type { Language } from '../../shared/language.ts';
import { SelectField } from '../../space/fields.tsx';
import { useTexts } from '../../space/space.ts';
import { texts } from './texts.ts';

interface LanguageFieldProps {
  /** Before its id. */
  form: string;
  label: string;
  hint?: string;
  value: Language;
  onChange: (language: Language) => void;
}

/** A choice of the language that others will read. */
export function LanguageField(props: LanguageFieldProps) {
  const t = useTexts(texts);
  const options = [
    { code: 'fr', label: t.languageFr },
    { code: 'en', label: t.languageEn },
  ] as const;
  return <SelectField {...props} path="language" isShort options={options} />;
}
