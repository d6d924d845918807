import { useState } from 'preact/hooks';
import { ConfirmedAction } from '../../space/confirmed-action.tsx';
import { useSpace, useTexts } from '../../space/space.ts';
import type { CompanyProfile, PartProps } from '../part.ts';
import { texts } from '../texts.ts';
import { CompanyFields } from './company-fields.tsx';

interface AccountProps extends PartProps {
  onChanged: (company: CompanyProfile) => void;
  onNewKey: (key: string) => void;
}

/** What the company says of itself, and its key. */
export function Account({ company, onChanged, onNewKey }: AccountProps) {
  const { session } = useSpace();
  const t = useTexts(texts);
  const [isSaved, setSaved] = useState(false);
  const initial = { ...company, headcount: String(company.headcount) };
  const rotate = async () =>
    onNewKey((await session.request<{ key: string }>('/company/key', { method: 'POST' })).key);
  return (
    <>
      <p>
        {{ pending: t.statusPending, verified: t.statusVerified, refused: t.statusRefused }[company.status]}
      </p>
      <h3>{t.detailsTitle}</h3>
      <p class="muted">{t.detailsText}</p>
      <CompanyFields
        name="account"
        initial={initial}
        label={t.save}
        said={isSaved ? t.saved : ''}
        isUnchanged={({ name, activity, employer, headcount }) =>
          name.trim() === initial.name &&
          activity === initial.activity &&
          employer === initial.employer &&
          headcount === initial.headcount
        }
        onChange={() => setSaved(false)}
        send={async (body) => {
          setSaved(false);
          onChanged(await session.request<CompanyProfile>('/company', { method: 'PATCH', body }));
          setSaved(true);
        }}
      />
      <section aria-labelledby="rotation-title">
        <h3 id="rotation-title">{t.rotationTitle}</h3>
        <p>{t.rotationText}</p>
        <ConfirmedAction label={t.rotate} yes={t.rotate} isSecondary act={rotate}>
          <p>{t.rotationConfirm}</p>
        </ConfirmedAction>
      </section>
    </>
  );
}
