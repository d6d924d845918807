import { Read } from '../../space/loaded.tsx';
import { useTexts } from '../../space/space.ts';
import { WithRefusals } from '../../space/with-refusals.tsx';
import type { OpenedPartProps } from '../part.ts';
import { FederationShown, type FederationView, federationPath } from './federation-shown.tsx';
import { federationRefusals, federationTexts } from './texts.ts';

/** Joining and leaving a federation, and being one. */
export function Federation({ company }: OpenedPartProps) {
  const t = useTexts(federationTexts);
  if (company.status !== 'verified') return null;
  return (
    <WithRefusals texts={federationRefusals}>
      <section class="federation" aria-labelledby="federation-title">
        <h3 id="federation-title">{t.title}</h3>
        <p>{t.lead}</p>
        <Read<FederationView> path={federationPath}>
          {(federation, { setValue, refresh }) => (
            <FederationShown federation={federation} onChanged={setValue} onLeft={refresh} />
          )}
        </Read>
      </section>
    </WithRefusals>
  );
}
