import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { companyMinimum } from '../../../functions/observatory/company-plan.ts';
import type { Manifest } from '../../../functions/observatory/edition.ts';
import { groupQuestion } from '../../../functions/survey/supplement.ts';
import { formatNumber } from '../../shared/format.ts';
import type { Language } from '../../shared/language.ts';
import type { CurrentWave } from '../protocol/wave.ts';
import type { Texts } from '../texts.ts';
import type { ExampleProps } from './employer-example.tsx';

interface EmployerViewProps {
  language: Language;
  t: Texts;
  isInvited: boolean;
  wave: CurrentWave;
  /** The last edition, whose indicators the example has; undefined until it is known. */
  edition: Manifest | undefined;
}

/** What the employer is told of the response: of one to the open survey nothing; else from how many on, and an example. */
export function EmployerView({ language, t, isInvited, wave, edition }: EmployerViewProps) {
  const editions = wave.editions.length;
  const least = (level: 'headline' | 'all') => formatNumber(companyMinimum(level, editions), language);
  const hasGroups = wave.questionnaire.questions.some(({ id }) => id === groupQuestion);
  const Example = useExample(isInvited && edition !== undefined);
  return (
    <section aria-labelledby="seen">
      <h2 id="seen">{t.seenTitle}</h2>
      {isInvited ? (
        <>
          <p>{hasGroups ? t.seenGroups : t.seenTogether}</p>
          <p>{t.seenMinimums(least('headline'), least('all'))}</p>
          {Example && edition && <Example language={language} t={t} edition={edition} editions={editions} />}
        </>
      ) : (
        <p>{t.seenNothing}</p>
      )}
    </section>
  );
}

/** Loaded once it is shown: nobody waits for the company's page who answers. Without it, the words say the same. */
function useExample(isWanted: boolean): ComponentType<ExampleProps> | undefined {
  const [example, setExample] = useState<{ readonly component: ComponentType<ExampleProps> }>();
  useEffect(() => {
    if (!isWanted) return;
    import('./employer-example.tsx').then(
      ({ EmployerExample }) => setExample({ component: EmployerExample }),
      () => {},
    );
  }, [isWanted]);
  return example?.component;
}
