import type { FilledPage } from '../pages/page-definition.ts';
import { aboutPage } from './about.tsx';
import { accessibilityPage } from './accessibility.tsx';
import { contactPage } from './contact.tsx';
import { dataProtectionPage } from './data-protection.tsx';
import type { HouseDocuments } from './documents.ts';
import { legalPage } from './legal.tsx';
import { pressPage } from './press.tsx';

/** The pages about the observatory, by their names in an address. */
export const housePages: Readonly<Record<string, FilledPage<HouseDocuments>>> = {
  about: aboutPage,
  contact: contactPage,
  press: pressPage,
  legal: legalPage,
  'data-protection': dataProtectionPage,
  accessibility: accessibilityPage,
};
