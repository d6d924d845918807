import { defineTexts, translate } from '../shared/language.ts';
import { usePageLanguage } from '../shared/page-address.ts';
import { defineHousePage } from './define-house-page.ts';
import type { HousePageProps } from './documents.ts';
import { Facts, HouseShell, Part, Stated } from './parts.tsx';

const title = { fr: 'Mentions légales', en: 'Legal notice' };

const texts = defineTexts({
  title,
  site: { fr: 'Le site', en: 'The site' },
  name: { fr: 'Nom', en: 'Name' },
  publisher: { fr: 'Éditeur', en: 'Publisher' },
  legalForm: { fr: 'Statut', en: 'Legal form' },
  registration: { fr: 'Immatriculation', en: 'Registration' },
  address: { fr: 'Adresse', en: 'Address' },
  director: { fr: 'Directeur ou directrice de la publication', en: 'Publication director' },
  contact: { fr: 'Contact', en: 'Contact' },
  host: { fr: 'Hébergeur', en: 'Host' },
  reuse: { fr: 'Reprendre les chiffres', en: 'Reusing the figures' },
  reuseText: {
    fr: 'Les chiffres, les tableaux et les images des éditions sont publiés sous la licence Creative Commons Attribution 4.0 : on peut les reprendre, y compris à des fins commerciales, à condition de citer la source. Chaque édition dit comment la citer. Les chiffres de 2010 restent à leurs auteurs ; ils sont cités ici.',
    en: 'The figures, tables and pictures of the editions are published under the Creative Commons Attribution 4.0 licence: anyone may reuse them, commercially too, as long as the source is named. Each edition says how to cite it. The figures of 2010 belong to their authors, and are quoted here.',
  },
  licence: { fr: 'La licence', en: 'The licence' },
  data: { fr: 'Données personnelles', en: 'Personal data' },
  dataText: {
    fr: 'Ni mesure d’audience, ni contenu venu d’ailleurs ; un seul cookie, pour qui se connecte à un espace. Ce qui est traité, à quel titre et quels sont vos droits :',
    en: 'No audience measurement, nothing loaded from elsewhere; one cookie, for people who sign in to a space of their own. What is processed, on what legal basis, and your rights:',
  },
  toData: { fr: 'Données personnelles', en: 'Data protection' },
});

/** What the law asks of whoever publishes a site: loi n° 2004-575 du 21 juin 2004, article 1-1. */
function Legal({ documents: { house } }: HousePageProps) {
  const language = usePageLanguage();
  const t = translate(texts, language);
  const fields = [
    ['name', 'name'],
    ['publisher', 'publisher'],
    ['legalForm', 'legalForm'],
    ['registration', 'registration'],
    ['address', 'address'],
    ['director', 'director'],
    ['contact', 'readers'],
    ['host', 'host'],
  ] as const;
  return (
    <HouseShell title={t.title}>
      <Part title={t.site}>
        <Facts facts={fields.map(([name, field]) => [t[name], <Stated house={house} field={field} />])} />
      </Part>
      <Part title={t.reuse}>
        <p>{t.reuseText}</p>
        <p>
          <a href="https://creativecommons.org/licenses/by/4.0/" rel="license noreferrer">
            {t.licence}
          </a>
        </p>
      </Part>
      <Part title={t.data}>
        <p>
          {t.dataText} <a href={`/${language}/data-protection`}>{t.toData}</a>
        </p>
      </Part>
    </HouseShell>
  );
}

export const legalPage = defineHousePage(title, Legal);
