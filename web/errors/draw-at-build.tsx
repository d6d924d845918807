import { renderToString } from 'preact-render-to-string';
import type { Language } from '../shared/language.ts';
import { ErrorPage } from './error-page.tsx';
import { notFoundTitle, unavailableTitle } from './texts.ts';

/** The page of an address at which there is nothing. */
export function drawNotFound(language: Language): string {
  const text = {
    fr: 'L’adresse a peut-être changé, ou un signe lui manque. D’ici, on va plus loin :',
    en: 'The address may have changed, or a character may be missing. You can go on from here:',
  };
  return renderToString(<ErrorPage {...{ language, title: notFoundTitle, text }} />);
}

/** The page shown while the service is away. */
export function drawUnavailable(language: Language): string {
  const text = {
    fr: 'Attendez un instant, puis réessayez. Ce dont l’envoi vous a été confirmé est enregistré.',
    en: 'Wait a moment, then try again. What you were told was sent is stored.',
  };
  return renderToString(<ErrorPage {...{ language, title: unavailableTitle, text }} isPassing />);
}
