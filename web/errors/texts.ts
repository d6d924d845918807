import type { Text } from '../shared/language.ts';

export const notFoundTitle: Text = { fr: 'Cette page n’existe pas', en: 'This page does not exist' };

export const unavailableTitle: Text = {
  fr: 'L’observatoire ne répond pas pour le moment',
  en: 'The observatory is not responding at the moment',
};
