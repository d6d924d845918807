import { defineTexts, translate } from '../shared/language.ts';
import { usePageLanguage } from '../shared/page-address.ts';
import { defineHousePage } from './define-house-page.ts';
import type { HousePageProps } from './documents.ts';
import { Facts, HouseShell, Stated } from './parts.tsx';

const title = { fr: 'Contact', en: 'Contact' };

const texts = defineTexts({
  title,
  lead: {
    fr: 'Écrivez-nous sans dire si vous avez répondu, ni avec quel reçu : nous n’en avons jamais besoin.',
    en: 'Write to us without saying whether you answered, or by which receipt: we never need to know.',
  },
  readers: { fr: 'Une question, une erreur, un obstacle', en: 'A question, an error, an obstacle' },
  press: { fr: 'Journalistes', en: 'Journalists' },
  companies: { fr: 'Entreprises', en: 'Companies' },
  dataProtection: { fr: 'Données personnelles', en: 'Personal data' },
  address: { fr: 'Par la poste', en: 'By post' },
  receipt: {
    fr: 'Pour vérifier, remplacer ou retirer une réponse, nous ne pouvons rien faire à votre place : le code de votre reçu suffit, sur la page de l’enquête.',
    en: 'To check, replace or withdraw a response there is nothing that we could do for you: the code of your receipt is enough, on the survey’s page.',
  },
  toSurvey: { fr: 'La page de l’enquête', en: 'The survey’s page' },
});

/** Whom to write to about what. */
function Contact({ documents: { house } }: HousePageProps) {
  const language = usePageLanguage();
  const t = translate(texts, language);
  return (
    <HouseShell title={t.title} lead={t.lead}>
      <Facts
        facts={(['readers', 'press', 'companies', 'dataProtection', 'address'] as const).map((field) => [
          t[field],
          <Stated house={house} field={field} />,
        ])}
      />
      <p>
        {t.receipt} <a href={`/${language}/survey`}>{t.toSurvey}</a>
      </p>
    </HouseShell>
  );
}

export const contactPage = defineHousePage(title, Contact);
