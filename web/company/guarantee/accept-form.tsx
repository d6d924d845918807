import { ApiError } from '../../shared/api.ts';
import { failureText } from '../../space/failure-text.ts';
import { TextField } from '../../space/fields.tsx';
import { type FieldErrors, refusedFields, useForm } from '../../space/form.ts';
import { FormFrame } from '../../space/form-frame.tsx';
import { useSpace } from '../../space/space.ts';
import type { CompanyGuarantee } from './company-guarantee.ts';
import { guaranteeTexts } from './texts.ts';

/** Takes the focus of whoever goes there at once. */
export const acceptTitleId = 'accept-title';

const longest = 120;

interface AcceptFormProps {
  /** Of the sheet, below the API's base. */
  path: string;
  /** The hash of the draft that was read. */
  draft: string;
  onAccepted: (frozen: CompanyGuarantee) => void;
  /** Called where the sheet is another by now. */
  onChanged: () => void;
}

/** By name and position, asked once more in words: the sheet cannot be changed afterwards. */
export function AcceptForm({ path, draft, onAccepted, onChanged }: AcceptFormProps) {
  const { t, session, words } = useSpace(guaranteeTexts);
  const form = useForm({
    name: 'accept',
    initial: { name: '', position: '' },
    check: (value) => checkSignatory(t, value),
    asksFirst: () => true,
    send: async ({ name, position }) => {
      const body = { name: name.trim(), position: position.trim(), draft };
      onAccepted(await session.request<CompanyGuarantee>(path, { method: 'POST', body }));
    },
    refused: (cause, hasField) => refusedFields(cause, () => t.wrong, hasField),
    explain: (cause) => {
      const slug = cause instanceof ApiError ? cause.slug : '';
      if (slug === 'changed-meanwhile' || slug === 'guarantee-frozen') onChanged();
      const said = {
        'changed-meanwhile': t.changed,
        'guarantee-frozen': t.already,
        'incomplete-house': t.incomplete,
      };
      return said[slug as keyof typeof said] ?? failureText(words, cause);
    },
  });
  return (
    <section class="part no-print" aria-labelledby={acceptTitleId}>
      <h3 id={acceptTitleId} tabIndex={-1}>
        {t.acceptTitle}
      </h3>
      <p>{t.acceptText}</p>
      <FormFrame
        form={form}
        label={t.accept}
        question={{ label: t.accept, text: <p>{t.confirm}</p>, yes: t.sure }}
      >
        <TextField {...form.bind('name')} label={t.name} autocomplete="name" isDisabled={form.isAsked} />
        <TextField
          {...form.bind('position')}
          label={t.position}
          autocomplete="organization-title"
          isDisabled={form.isAsked}
        />
      </FormFrame>
    </section>
  );
}

function checkSignatory(
  t: Record<'nameMissing' | 'positionMissing' | 'tooLong', string>,
  { name, position }: { name: string; position: string },
): FieldErrors {
  const fault = (text: string, missing: string) => {
    const { length } = text.trim();
    return length < 2 ? missing : length > longest ? t.tooLong : undefined;
  };
  const faults = { name: fault(name, t.nameMissing), position: fault(position, t.positionMissing) };
  return Object.fromEntries(Object.entries(faults).flatMap(([path, text]) => (text ? [[path, text]] : [])));
}
