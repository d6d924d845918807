import { defineTexts, translate } from '../shared/language.ts';
import { usePageLanguage } from '../shared/page-address.ts';
import { defineHousePage } from './define-house-page.ts';
import type { HousePageProps } from './documents.ts';
import { Facts, HouseShell, Stated } from './parts.tsx';

const title = { fr: 'Contact', en: 'Contact' };

const texts = defineTexts({
  title,
  lead: {
    fr: 'Écrivez-nous sans dire si vous avez répondu, et sans joindre votre reçu : nous n’avons jamais besoin ni de l’un ni de l’autre.',
    en: 'When you write, please do not say whether you answered, and leave out your receipt: we never need either.',
  },
  readers: { fr: 'Une question, une erreur, un obstacle', en: 'A question, an error, an obstacle' },
  press: { fr: 'Journalistes', en: 'Journalists' },
  companies: { fr: 'Entreprises', en: 'Companies' },
  dataProtection: { fr: 'Données personnelles', en: 'Personal data' },
  address: { fr: 'Par la poste', en: 'By post' },
  receipt: {
    fr: 'Nous ne pouvons ni vérifier, ni remplacer, ni retirer une réponse à votre place : vous le pouvez, avec le code de votre reçu.',
    en: 'We cannot check, replace or withdraw a response for you: you can, with your receipt code.',
  },
  toSurvey: { fr: 'J’ai mon reçu', en: 'I have my receipt' },
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
