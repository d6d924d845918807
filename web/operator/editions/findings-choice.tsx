import type { ChosenFinding, Manifest } from '../../../functions/observatory/edition.ts';
import { type Finding, type Findings, mostOnTop } from '../../../functions/observatory/findings/finding.ts';
import { unseenCharacter } from '../../../functions/survey/unseen-characters.ts';
import { type Language, noText, pick, type Text } from '../../shared/language.ts';
import { Button } from '../../space/button.tsx';
import { ErrorBox } from '../../space/error-box.tsx';
import { failureText } from '../../space/failure-text.ts';
import { SelectField, TextPair } from '../../space/fields.tsx';
import type { FieldBinding, FieldErrors } from '../../space/form.ts';
import { useSending } from '../../space/sending.ts';
import { useSpace } from '../../space/space.ts';
import { useInBoth } from '../in-both.ts';
import { type EditionTexts, editionTexts } from './texts.ts';

/** What stands on top of an edition, as its operator is choosing it: each with its words, none where the id is empty. */
export interface FindingsForm {
  readonly known: Findings;
  readonly slots: readonly { readonly id: string; readonly title: Text; readonly sentence: Text }[];
}

interface FindingsChoiceProps extends FieldBinding<FindingsForm | undefined> {
  /** Of the edition that is prepared. */
  path: string;
  /** Of its API. */
  editionPath: string;
}

/** Which findings stand on top of the edition, in which order and in which words; the rule's own until it is opened. */
export function FindingsChoice({ editionPath, value, onChange, ...field }: FindingsChoiceProps) {
  const { t, language, session, words } = useSpace(editionTexts);
  const inBoth = useInBoth();
  const reading = useSending();
  const open = () =>
    reading.send(
      async () => {
        const { findings } = await session.request<Manifest>(`${editionPath}/preview`);
        if (findings) onChange(formOf(findings));
      },
      (cause) => failureText(words, cause),
    );
  if (!value) {
    return (
      <>
        <p>{t.findingsLead}</p>
        <ErrorBox text={reading.failure} />
        <Button
          kind="secondary"
          label={t.chooseFindings}
          disabled={reading.isBusy}
          onClick={() => void open()}
        />
      </>
    );
  }
  const { known, slots } = value;
  const options = [
    { code: '', label: t.noFinding },
    ...known.ranked.map(({ id, title }) => ({ code: id, label: pick(title, language) })),
  ];
  const changeSlot = (index: number, slot: FindingsForm['slots'][number]) =>
    onChange({ known, slots: slots.map((one, other) => (other === index ? slot : one)) });
  return (
    <fieldset>
      <legend>{t.findingsOnTop}</legend>
      <p class="muted">{t.findingsNumbers}</p>
      {slots.map((slot, index) => {
        const path = `${field.path}.${index}`;
        return (
          <div key={index}>
            <SelectField
              {...field}
              path={`${path}.id`}
              label={t.findingNumber(index + 1)}
              value={slot.id}
              options={options}
              onChange={(id) => changeSlot(index, slotOf(known.ranked.find((finding) => finding.id === id)))}
            />
            {slot.id !== '' && (
              <>
                <TextPair
                  {...field}
                  path={`${path}.title`}
                  labels={inBoth(t.findingTitle(index + 1))}
                  value={slot.title}
                  onChange={(title) => changeSlot(index, { ...slot, title })}
                  type="lines"
                />
                <TextPair
                  {...field}
                  path={`${path}.sentence`}
                  labels={inBoth(t.findingSentence(index + 1))}
                  value={slot.sentence}
                  onChange={(sentence) => changeSlot(index, { ...slot, sentence })}
                  type="lines"
                />
              </>
            )}
          </div>
        );
      })}
    </fieldset>
  );
}

/** The rule's own choice, to begin with. */
export function formOf(known: Findings): FindingsForm {
  const slots = Array.from({ length: mostOnTop }, (_, index) =>
    slotOf(known.ranked.find(({ id }) => id === known.top[index])),
  );
  return { known, slots };
}

function slotOf(finding: Finding | undefined): FindingsForm['slots'][number] {
  const { id = '', title = noText, sentence = noText } = finding ?? {};
  return { id, title, sentence };
}

/** What is sent: the words only where they are not the rule's; nothing where all is as the rule has it. */
export function chosenOf(form: FindingsForm | undefined): readonly ChosenFinding[] | undefined {
  if (!form) return undefined;
  const { ranked, top } = form.known;
  const chosen = form.slots.flatMap(({ id, ...words }): ChosenFinding[] => {
    const own = ranked.find((finding) => finding.id === id);
    if (!own) return [];
    const reworded = (['title', 'sentence'] as const).filter((field) => !isSame(words[field], own[field]));
    return [{ id, ...Object.fromEntries(reworded.map((field) => [field, trimmed(words[field])])) }];
  });
  const isAsMade =
    chosen.length === top.length &&
    chosen.every(({ id, title, sentence }, index) => id === top[index] && !title && !sentence);
  return isAsMade ? undefined : chosen;
}

const trimmed = ({ fr, en }: Text): Text => ({ fr: fr.trim(), en: en.trim() });
const isSame = (a: Text, b: Text) => a.fr.trim() === b.fr && a.en.trim() === b.en;

const longestText = 600;

/** No finding twice, and none without its words in both languages. */
export function checkFindings(t: EditionTexts, form: FindingsForm | undefined): FieldErrors {
  const slots = form?.slots ?? [];
  const errors = slots.flatMap(({ id, ...words }, index): [string, string][] => {
    if (id === '') return [];
    const isTwice = slots.findIndex((other) => other.id === id) < index;
    const fields = (['title', 'sentence'] as const).flatMap((field) =>
      (['fr', 'en'] as const).flatMap((language): [string, string][] => {
        const text = words[field][language].trim();
        const path = `findings.${index}.${field}.${language}`;
        if (text === '') return [[path, t.findingEmpty]];
        if (unseenCharacter.test(text)) return [[path, t.textUnseen]];
        return text.length > longestText ? [[path, t.findingTooLong(longestText)]] : [];
      }),
    );
    return isTwice ? [[`findings.${index}.id`, t.findingTwice], ...fields] : fields;
  });
  return Object.fromEntries(errors);
}

/** A number of a finding that the edition does not say, as the service names it. */
export interface UnknownOfFinding {
  readonly finding: string;
  readonly field: 'title' | 'sentence';
  readonly language: Language;
  readonly number: string;
}

/** The numbers that were refused, by the path of the text that says them. */
export function numbersByPath(
  form: FindingsForm | undefined,
  unknown: readonly UnknownOfFinding[],
): Map<string, string[]> {
  const byPath = Map.groupBy(unknown, ({ finding, field, language }) => {
    const index = form?.slots.findIndex(({ id }) => id === finding) ?? -1;
    return `findings.${index}.${field}.${language}`;
  });
  return new Map([...byPath].map(([path, found]) => [path, [...new Set(found.map(({ number }) => number))]]));
}
