import { formatDate } from '../shared/format.ts';
import { defineTexts, pick, translate } from '../shared/language.ts';
import { List, Ways } from '../shared/lists.tsx';
import { usePageLanguage } from '../shared/page-address.ts';
import { defineHousePage } from './define-house-page.ts';
import type { HousePageProps } from './documents.ts';
import { Facts, HouseShell, Part, Stated } from './parts.tsx';
import { PressEditionParts, readPress } from './press-edition.tsx';
import { ReleaseList } from './release-list.tsx';

const title = { fr: 'Presse', en: 'Press' };

const texts = defineTexts({
  title,
  lead: {
    fr: 'Les chiffres peuvent être repris librement : citez l’observatoire, l’édition et la base de chaque chiffre.',
    en: 'The figures are free to reuse: name the observatory, the edition, and the base of each figure.',
  },
  contact: { fr: 'Contact presse', en: 'Press contact' },
  next: { fr: 'Prochaine édition', en: 'Next edition' },
  embargo: {
    fr: (day: string, hour: number) => `Sous embargo jusqu’au ${day} à ${hour} h, heure de Paris.`,
    en: (day: string, hour: number) => `Under embargo until ${day}, ${hour}:00 Paris time.`,
  },
  embargoText: {
    fr: 'Une édition paraît d’un coup, pour tout le monde. Aucun de ses chiffres ne doit être publié avant.',
    en: 'An edition comes out all at once, for everybody. None of its figures may be published before then.',
  },
  quoting: { fr: 'Citer sans se tromper', en: 'Quoting without getting it wrong' },
  quoting1: {
    fr: 'Les répondants sont des volontaires, et leurs réponses sont redressées : écrivez « parmi les salariés, selon l’observatoire », et non « les Français ».',
    en: 'Respondents are volunteers, and their answers are weighted: write “among employees, according to the observatory”, not “the French”.',
  },
  quoting2: {
    fr: 'Chaque chiffre a son intervalle : citez-le, ou arrondissez le chiffre. Deux chiffres qui diffèrent ne font pas encore une différence ; les pages disent lesquelles sont établies.',
    en: 'Each figure has its interval: quote it, or round the figure. Two figures that differ do not make a difference yet; the pages say which differences are established.',
  },
  quoting3: {
    fr: 'Une édition provisoire en annonce une autre de la même vague ; citez la définitive quand elle est parue.',
    en: 'A provisional edition announces another of the same wave; quote the final one once it is out.',
  },
  results: { fr: 'Les résultats', en: 'The results' },
  method: { fr: 'La méthode', en: 'The method' },
  overTime: { fr: 'Au fil du temps, 2010 comprise', en: 'Over time, 2010 included' },
  feed: { fr: 'Être prévenu : le fil des éditions (Atom)', en: 'Be notified: the feed of editions (Atom)' },
  naming: { fr: 'Le nom', en: 'The name' },
  french: { fr: 'En français', en: 'In French' },
  english: { fr: 'En anglais', en: 'In English' },
  publisher: { fr: 'Éditeur', en: 'Publisher' },
  logo: { fr: 'Le logo', en: 'The logo' },
  logoText: {
    fr: 'À reprendre tel quel, pour parler de l’observatoire.',
    en: 'Use it as it is, when you write about the observatory.',
  },
});

/** What a journalist looks for: whom to call, what to quote and show, how it was done, until when to wait, the name. */
function Press({ documents: { house, releases, press } }: HousePageProps) {
  const language = usePageLanguage();
  const t = translate(texts, language);
  const [next] = releases;
  const names = { fr: house.name?.fr ?? '', en: house.name?.en ?? '' };
  return (
    <HouseShell title={t.title} lead={t.lead}>
      <Facts facts={[[t.contact, <Stated house={house} field="press" />]]} />
      {press && <PressEditionParts press={press} />}
      <Part title={t.next} id="next">
        {next && (
          <p>
            <strong>{t.embargo(formatDate(next.releasesOn, language), next.hour)}</strong>
          </p>
        )}
        <p>{t.embargoText}</p>
        <ReleaseList releases={releases} />
      </Part>
      <Part title={t.quoting}>
        <List items={[t.quoting1, t.quoting2, t.quoting3]} />
        <Ways
          ways={[
            [`/${language}/`, t.results],
            [`/${language}/method`, t.method],
            [`/${language}/over-time`, t.overTime],
            [`/api/v1/editions.atom?lang=${language}`, t.feed],
          ]}
        />
      </Part>
      <Part title={t.naming}>
        <Facts
          facts={[
            [t.french, <span lang="fr">{pick(names, 'fr')}</span>],
            [t.english, <span lang="en">{pick(names, 'en')}</span>],
            [t.publisher, <Stated house={house} field="publisher" />],
          ]}
        />
      </Part>
      {house.logo !== undefined && (
        <Part title={t.logo}>
          <p>{t.logoText}</p>
          {/* Shapes alone, which faultOfLogo has let through. */}
          <div class="house-logo" dangerouslySetInnerHTML={{ __html: house.logo }} />
        </Part>
      )}
    </HouseShell>
  );
}

export const pressPage = defineHousePage(title, Press, { readPress });
