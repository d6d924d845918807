import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { currentLanguage, type Language } from './language.ts';

/** The address a page is drawn for: given where there is no browser, the browser's own otherwise. */
export const PageAddress = createContext<URL | undefined>(undefined);

export function usePageAddress(): URL {
  return useContext(PageAddress) ?? new URL(location.href);
}

export function usePageLanguage(): Language {
  return currentLanguage(usePageAddress().pathname);
}
