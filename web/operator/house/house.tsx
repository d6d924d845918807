import { useEffect, useState } from 'preact/hooks';
import { type HouseField, houseFields, isTranslated, pathOf } from '../../../functions/survey/house.ts';
import { BothVersions } from '../../space/both-versions.tsx';
import { ErrorBox } from '../../space/error-box.tsx';
import { TextField } from '../../space/fields.tsx';
import { type FieldErrors, refusedFields, useForm } from '../../space/form.ts';
import { Loaded, useLoaded } from '../../space/loaded.tsx';
import { useSending } from '../../space/sending.ts';
import { useSpace, useTexts } from '../../space/space.ts';
import { useUnsaved } from '../../space/unsaved.ts';
import { useSharedForm } from '../../space/use-shared-form.ts';
import { changeVersioned, readVersioned, type Versioned } from '../../space/versioned.ts';
import { ChangingFields } from '../account/changing.tsx';
import { listWords } from '../names.ts';
import { SaveBar } from '../save-bar.tsx';
import { texts } from '../texts.ts';
import { type ViewProps, ViewTitle } from '../view.tsx';
import { focusField } from '../waves/focus-field.ts';
import { changedPlaces, type HouseForm, type HouseView, houseChange, houseForm } from './house-form.ts';
import { MissingHouse, useHouseNames } from './missing-house.tsx';
import { type HouseTexts, houseTexts } from './texts.ts';

const path = '/operator/house';

/** The fields under their headings, in the order of the file. */
const parts = {
  identity: ['name', 'publisher', 'legalForm', 'registration', 'address', 'director', 'host'],
  contacts: ['readers', 'press', 'companies', 'dataProtection'],
  funding: ['funding', 'committee'],
  dataTitle: ['controller', 'legalBasis', 'officer', 'authority', 'retention'],
  publishing: ['corrections', 'calendar', 'logo'],
} as const satisfies Record<string, readonly HouseField[]>;

type Part = keyof typeof parts;

/** Who stands behind the observatory: what is missing, and a form for all of it. `field` is to be filled in first. */
export function HouseFile({ announce, field }: ViewProps & { field?: string | undefined }) {
  const { t, session } = useSpace(houseTexts);
  const loading = useLoaded(() => readVersioned<HouseView>(session, path));
  return (
    <section>
      <ViewTitle title={t.house} />
      <p>{t.lead}</p>
      <Loaded loading={loading}>{(read) => <HouseEditor {...{ announce, read, field }} />}</Loaded>
    </section>
  );
}

interface EditorProps extends ViewProps {
  read: Versioned<HouseView>;
  field?: string | undefined;
}

function HouseEditor({ announce, read, field }: EditorProps) {
  const { t, language, session } = useSpace(houseTexts);
  const operator = useTexts(texts);
  const nameOf = useHouseNames();
  const [missing, setMissing] = useState(read.value.missing);
  const [initial, setInitial] = useState(() => houseForm(read.value.house));
  const settling = useSending();
  const taken = ({ value, etag }: Versioned<HouseView>): Versioned<HouseForm> => {
    setMissing(value.missing);
    return { value: houseForm(value.house), etag };
  };
  const shared = useSharedForm<HouseForm>({
    words: t,
    base: initial,
    now: { value: initial, etag: read.etag },
    read: async () => taken(await readVersioned(session, path)),
    send: async (changes, etag) =>
      taken(await changeVersioned(session, path, { method: 'PATCH', body: houseChange(changes), etag })),
    onSaved: (saved, said) => {
      form.takeSaved(saved);
      setInitial(saved);
      announce(said);
    },
  });
  const form = useForm<HouseForm>({
    initial,
    check: () => ({}),
    send: async (value) => {
      const mine = Object.fromEntries(Object.entries(value).map(([name, text]) => [name, text.trim()]));
      const fields = changedPlaces(mine, initial);
      await shared.save(
        mine,
        fields.length === 0 ? operator.allSaved : operator.saved(names(fields.map(pathOf))),
      );
    },
    refused: (cause, hasField) => refusedFields(cause, (name) => wrongText(t, name), hasField),
    wrongText: operator.wrongFields,
    onChange: shared.dismiss,
  });
  const { value, failure, isBusy } = form;
  const changed = changedPlaces(value, initial).map(pathOf);
  const { conflict } = shared;
  useUnsaved(changed.length > 0);
  useEffect(() => {
    if (field !== undefined) focusField(field);
  }, [field]);

  const names = (paths: readonly string[]) => listWords(paths.map(nameOf), language);
  const discard = () => {
    form.reset(initial);
    announce(operator.discarded);
  };
  return (
    <>
      <MissingHouse missing={missing} />
      <form ref={form.element} onSubmit={form.submit} noValidate>
        <ChangingFields>
          {' '}
          {(Object.keys(parts) as Part[]).map((part) => (
            <HousePart
              key={part}
              part={part}
              missing={missing}
              value={value}
              errors={form.errors}
              onChange={(at, text) => form.set({ ...value, [at]: text })}
            />
          ))}
        </ChangingFields>
        <SaveBar changed={names(changed)} failure={failure} isBusy={isBusy} onDiscard={discard} />
      </form>
      {conflict && (
        <BothVersions
          words={t}
          fields={conflict.fields.map((name) => ({
            name: nameOf(name),
            mine: conflict.mine[name] ?? '',
            theirs: conflict.theirs[name] ?? '',
          }))}
          isBusy={settling.isBusy}
          onKeep={(side) => settling.send(() => shared.settle(side))}
        />
      )}
      <ErrorBox text={settling.failure} />
    </>
  );
}

interface FieldsProps {
  value: HouseForm;
  errors: FieldErrors;
  onChange: (path: string, text: string) => void;
}

/** Some fields under their heading, open where something lacks at first or is wrong now. */
function HousePart({ part, missing, ...rest }: FieldsProps & { part: Part; missing: readonly string[] }) {
  const t = useTexts(houseTexts);
  const fields: readonly HouseField[] = parts[part];
  const isOfPart = (path: string) => fields.some((field) => field === path.split('.')[0]);
  const lacking = missing.filter(isOfPart).length;
  const [isOpen, setOpen] = useState(lacking > 0);
  const isWrong = Object.keys(rest.errors).some(isOfPart);
  return (
    <details
      class="margin house-part"
      open={isOpen || isWrong}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>
        <span>
          <span class="strong">{t[part]}</span>{' '}
          <span class="muted small">{lacking === 0 ? t.partComplete : t.partLacks(lacking)}</span>
        </span>
      </summary>
      {fields.map((field) => (
        <HouseFieldEditor key={field} field={field} {...rest} />
      ))}
    </details>
  );
}

function HouseFieldEditor({ field, value, errors, onChange }: FieldsProps & { field: HouseField }) {
  const t = useTexts(houseTexts);
  const nameOf = useHouseNames();
  const { kind, isMandatory } = houseFields[field];
  const labelOf = (at: string) => (isMandatory ? nameOf(at) : t.optional(nameOf(at)));
  const hint = kind === 'contact' ? t.contactHint : kind === 'logo' ? t.logoHint : undefined;
  const type = kind === 'lines' || kind === 'text' || kind === 'logo' ? 'lines' : 'line';
  const editor = (at: string, lang?: 'fr' | 'en') => (
    <TextField
      key={at}
      path={at}
      form="field"
      errors={errors}
      label={labelOf(at)}
      hint={hint}
      type={type}
      {...(lang && { lang })}
      value={value[at] ?? ''}
      onChange={(text) => onChange(at, text)}
    />
  );
  if (!isTranslated(field)) return editor(field);
  return (
    <div class="pair">
      {(['fr', 'en'] as const).map((language) => editor(`${field}.${language}`, language))}
    </div>
  );
}

/** What a field must be, where the service has refused it. */
function wrongText(t: HouseTexts, path: string): string {
  const { kind, most } = houseFields[path.split('.')[0] as HouseField];
  if (kind === 'contact') return t.wrongContact;
  if (kind === 'logo') return t.wrongLogo;
  return kind === 'lines' || kind === 'text' ? t.wrongText(most) : t.wrongLine(most);
}
