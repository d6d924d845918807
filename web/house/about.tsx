import { defineTexts, translate } from '../shared/language.ts';
import { Ways } from '../shared/lists.tsx';
import { usePageLanguage } from '../shared/page-address.ts';
import { defineHousePage } from './define-house-page.ts';
import type { HousePageProps } from './documents.ts';
import { Facts, HouseShell, Part, Stated, useIsStated } from './parts.tsx';
import { ReleaseList } from './release-list.tsx';

const title = { fr: 'Qui nous sommes', en: 'About us' };

const texts = defineTexts({
  title,
  lead: {
    fr: 'L’observatoire demande aux salariés s’ils parlent de leur entreprise sur les réseaux sociaux, comment, et si quelqu’un les y a préparés. Il publie ce qu’ils répondent, avec la méthode et les limites, et ne garde rien qui dise de qui vient une réponse.',
    en: 'The observatory asks employees whether they talk about their company on social networks, how, and whether anyone has prepared them for it. It publishes what they answer, with the method and its limits, and keeps nothing that says who gave an answer.',
  },
  continues: {
    fr: 'Il reprend l’observatoire que Hopscotch et Viavoice avaient tenu en 2010 : les mêmes questions, et leurs chiffres d’alors à titre de repère.',
    en: 'It takes up the observatory that Hopscotch and Viavoice ran in 2010: the same questions, with their figures of the time as a point of reference.',
  },
  who: { fr: 'Qui publie', en: 'Who publishes' },
  publisher: { fr: 'Éditeur', en: 'Publisher' },
  legalForm: { fr: 'Statut', en: 'Legal form' },
  director: { fr: 'Responsable de la publication', en: 'Publication director' },
  funding: { fr: 'Qui paie', en: 'Who pays' },
  committee: { fr: 'Comité scientifique', en: 'Scientific committee' },
  toLegal: { fr: 'Toutes les mentions légales', en: 'The full legal notice' },
  calendar: { fr: 'Les prochaines éditions', en: 'Coming editions' },
  calendarText: {
    fr: 'Les éditions d’une vague sont annoncées avant qu’elle ouvre, avec leur jour et leur heure.',
    en: 'The editions of a wave are announced before it opens, with the day and the hour.',
  },
  corrections: { fr: 'Quand nous nous trompons', en: 'When we get something wrong' },
  correctionsText: {
    fr: 'Les chiffres d’une édition parue ne changent plus : qui les a cités les retrouve.',
    en: 'Once an edition is out, its figures never change: whoever has quoted them can find them again.',
  },
  how: { fr: 'Comment c’est fait', en: 'How we work' },
  method: { fr: 'La méthode de chaque édition', en: 'The method of each edition' },
  privacy: { fr: 'Ce qui reste de vous ici', en: 'What we keep about you' },
  contact: { fr: 'Nous écrire', en: 'Write to us' },
});

/** Who runs the observatory, with whose money, and what one can hold them to. */
function About({ documents: { house, releases } }: HousePageProps) {
  const language = usePageLanguage();
  const t = translate(texts, language);
  const isStated = useIsStated(house);
  return (
    <HouseShell title={t.title} lead={t.lead}>
      <p>{t.continues}</p>
      <Part title={t.who}>
        <Facts
          facts={[
            [t.publisher, <Stated house={house} field="publisher" />],
            [t.legalForm, <Stated house={house} field="legalForm" />],
            [t.director, <Stated house={house} field="director" />],
            [t.funding, <Stated house={house} field="funding" />],
            ...(isStated('committee')
              ? [[t.committee, <Stated house={house} field="committee" />] as const]
              : []),
          ]}
        />
        <p>
          <a href={`/${language}/legal`}>{t.toLegal}</a>
        </p>
      </Part>
      <Part title={t.calendar} id="calendar">
        <p>{t.calendarText}</p>
        <ReleaseList releases={releases} />
        {isStated('calendar') && (
          <p>
            <Stated house={house} field="calendar" />
          </p>
        )}
      </Part>
      <Part title={t.corrections} id="corrections">
        <p>{t.correctionsText}</p>
        <p>
          <Stated house={house} field="corrections" />
        </p>
      </Part>
      <Part title={t.how}>
        <Ways
          ways={(['method', 'privacy', 'contact'] as const).map((page) => [`/${language}/${page}`, t[page]])}
        />
      </Part>
    </HouseShell>
  );
}

export const aboutPage = defineHousePage(title, About);
