import { renderToString } from 'preact-render-to-string';
import type { Language } from '../shared/language.ts';
import { ErrorPage } from './error-page.tsx';
import { notFoundTitle, unavailableTitle } from './texts.ts';

/** The page of an address at which there is nothing. */
export function drawNotFound(language: Language): string {
  const text = {
    fr: 'L’adresse a peut-être changé, ou il y manque un caractère. D’ici, vous pouvez aller à :',
    en: 'The address may have changed, or a character may be missing. From here you can go to:',
  };
  return renderToString(<ErrorPage {...{ language, title: notFoundTitle, text }} />);
}

/** The page shown while the service is away. */
export function drawUnavailable(language: Language): string {
  const text = {
    fr: 'Attendez un instant, puis réessayez. Si l’envoi de vos réponses vous a été confirmé, elles sont enregistrées.',
    en: 'Wait a moment, then try again. If you were told that your answers were sent, they are stored.',
  };
  return renderToString(<ErrorPage {...{ language, title: unavailableTitle, text }} isPassing />);
}
