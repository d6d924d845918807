import type { ComponentChildren } from 'preact';
import type { Text } from '../../shared/language.ts';
import { Button } from '../../space/button.tsx';
import type { FieldErrors } from '../../space/form.ts';
import { useSpace, useTexts } from '../../space/space.ts';
import type { OperatorWave } from '../api-types.ts';
import { editionTexts } from '../editions/texts.ts';
import { texts } from '../texts.ts';
import { type NextWave, screenOf } from './next-wave.ts';
import { chosenOf, factsOf, type QuestionnaireChoice } from './questionnaire-choice.ts';
import { Effects } from './questionnaire-field.tsx';
import { type Screen, screens } from './screens.ts';
import { waveTexts } from './texts.ts';
import { waveLines } from './wave-words.ts';

interface CheckLinesProps {
  form: NextWave;
  choices: readonly QuestionnaireChoice[];
  before: OperatorWave | undefined;
  misfits: readonly string[];
  errors: FieldErrors;
  /** Leads to the field of this path. */
  onChange: (path: string) => void;
}

interface Line {
  readonly path: string;
  readonly name: string;
  readonly values: readonly (string | Text)[];
}

/** Everything of a wave to come, each line with the way to change it. */
export function CheckLines(props: CheckLinesProps) {
  const { form, choices, before, misfits } = props;
  const { t, language } = useSpace(texts);
  const words = useTexts(waveTexts);
  const edition = useTexts(editionTexts);
  const told = waveLines({ t, words, edition, language }, form, choices);
  const misfitLine: Line = { path: 'margins', name: words.lineMisfits, values: misfits };
  const lines: Line[] = [
    ...told.filter(({ field }) => field !== 'notice'),
    ...(misfits.length > 0 ? [misfitLine] : []),
    ...told.filter(({ field }) => field === 'notice'),
  ];
  const address: Line = {
    path: 'id',
    name: words.lineAddress,
    values: [`/${language}/?edition=${form.id.trim()}-1`],
  };
  const ofScreen = (screen: Screen) => [
    ...lines.filter(({ path }) => screenOf(path) === screen),
    ...(screen === 'dates' ? [address] : []),
  ];
  return (
    <>
      {screens.slice(0, -1).map((screen) => (
        <section key={screen} aria-labelledby={`check-${screen}`}>
          <h3 id={`check-${screen}`}>{words[screen]}</h3>
          <dl class="check-lines">
            {ofScreen(screen).map((line) => (
              <CheckLine key={`${line.path} ${line.name}`} {...props} line={line}>
                {line.path === 'questionnaire' && (
                  <EffectsOfChoice form={form} choices={choices} before={before} />
                )}
              </CheckLine>
            ))}
          </dl>
        </section>
      ))}
    </>
  );
}

function CheckLine({
  line: { path, name, values },
  errors,
  onChange,
  children,
}: CheckLinesProps & { line: Line; children: ComponentChildren }) {
  const words = useTexts(waveTexts);
  const wrong = errorsOf(path, errors);
  return (
    <div>
      <dt class="muted small">{name}</dt>
      <dd>
        {values
          .filter((value) => value !== '')
          .map((value, index) => (
            <Value key={typeof value === 'string' ? value : value.fr} value={value} isFirst={index === 0} />
          ))}
        {children}
        {wrong.map((error) => (
          <p key={error} class="field-error">
            {words.wrongLine(error)}
          </p>
        ))}
      </dd>
      <dd class="check-change">
        <Button
          kind="link"
          label={words.change}
          aria-label={words.changeOf(name)}
          onClick={() => onChange(path)}
        />
      </dd>
    </div>
  );
}

/** Behind the first comes what it rests on, such as its source. */
function Value({ value, isFirst }: { value: string | Text; isFirst: boolean }) {
  if (typeof value === 'string') return <p class={isFirst ? '' : 'muted small'}>{value}</p>;
  return (
    <>
      <p lang="fr">{value.fr}</p>
      <p lang="en">{value.en}</p>
    </>
  );
}

function EffectsOfChoice({ form, choices, before }: Pick<CheckLinesProps, 'form' | 'choices' | 'before'>) {
  const words = useTexts(waveTexts);
  const questionnaire = chosenOf(form, choices);
  const ofBefore = before && chosenOf(before, choices);
  if (!questionnaire || !before) return null;
  if (isOtherUniverse(form, before)) return <p class="critical strong">{words.universeChanged}</p>;
  return <Effects facts={factsOf(questionnaire, ofBefore)} questionnaires={[questionnaire, ofBefore]} />;
}

/** Neither capitals nor a full stop make another universe. */
function isOtherUniverse({ notice }: NextWave, before: OperatorWave): boolean {
  const normalised = (text = '') =>
    text
      .trim()
      .replace(/[.\s]+$/, '')
      .toLowerCase();
  return normalised(notice.universe.fr) !== normalised(before.notice.universe?.fr);
}

/** What is wrong with a line: with its own field, and those that it tells besides. */
function errorsOf(path: string, errors: FieldErrors): string[] {
  const besides: Readonly<Record<string, string>> = { opensOn: 'closesOn', population: 'populationSource' };
  const stems = [path.replace(/\.(?:fr|releasesOn)$/, ''), besides[path]].filter(
    (stem) => stem !== undefined,
  );
  const isOwn = (at: string) =>
    stems.some((stem) => at === stem || (path !== 'margins' && at.startsWith(`${stem}.`)));
  return [...new Set(Object.entries(errors).flatMap(([at, error]) => (isOwn(at) ? [error] : [])))];
}
