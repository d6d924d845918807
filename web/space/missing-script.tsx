import { defineTexts } from '../shared/language.ts';
import { Button } from './button.tsx';
import { useTexts } from './space.ts';

const texts = defineTexts({
  missing: {
    fr: 'Cette partie n’a pas pu être chargée : le réseau manque, ou la page a été mise à jour depuis que vous l’avez ouverte. Rechargez la page pour l’obtenir.',
    en: 'This part could not be loaded: there is no network, or the page was updated since you opened it. Reload the page to get it.',
  },
  reload: { fr: 'Recharger la page', en: 'Reload the page' },
});

/** Said of a part of the page that did not come; to ask for it again the page has to be loaded anew. */
export function MissingScript() {
  const t = useTexts(texts);
  return (
    <div class="message message-wrong" role="alert">
      <p>{t.missing}</p>
      <Button kind="secondary" label={t.reload} onClick={() => location.reload()} />
    </div>
  );
}
