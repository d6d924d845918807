import { Loaded, useLoaded } from '../../space/loaded.tsx';
import { SpaceContext, useSpace, useTexts } from '../../space/space.ts';
import type { OpenedPartProps } from '../part.ts';
import { FederationShown, type FederationView, federationPath } from './federation-shown.tsx';
import { federationTexts } from './texts.ts';

/** Joining and leaving a federation, and being one. */
export function Federation({ company }: OpenedPartProps) {
  const space = useSpace();
  const t = useTexts(federationTexts);
  const loading = useLoaded(() => space.session.request<FederationView>(federationPath));
  const refusals = {
    ...space.words.refusals,
    'invalid-federation-code': t.invalidCode,
    'own-federation': t.ownFederation,
  };
  if (company.status !== 'verified') return null;
  return (
    <SpaceContext.Provider value={{ ...space, words: { ...space.words, refusals } }}>
      <section class="federation" aria-labelledby="federation-title">
        <h3 id="federation-title">{t.title}</h3>
        <p>{t.lead}</p>
        <Loaded loading={loading}>
          {(federation) => (
            <FederationShown
              federation={federation}
              onChanged={loading.setValue}
              onLeft={() => loading.refresh()}
            />
          )}
        </Loaded>
      </section>
    </SpaceContext.Provider>
  );
}
