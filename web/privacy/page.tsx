import { Footer } from '../shared/footer.tsx';
import { Header } from '../shared/header.tsx';
import { translate } from '../shared/language.ts';
import { List } from '../shared/lists.tsx';
import { usePageLanguage } from '../shared/page-address.ts';
import { Drawing } from './drawing.tsx';
import { GuessDrawing } from './guess-drawing.tsx';
import { OpenHead } from './open-head.tsx';
import { texts } from './texts.ts';

/** What is stored, who sees what, how it works, and what remains to be trusted: whole before any script runs. */
export function PrivacyPage() {
  const language = usePageLanguage();
  const t = translate(texts, language);
  return (
    <>
      <Header current="privacy" />
      <main id="content" class="column privacy">
        <h1>{t.title}</h1>
        <p class="lead">{t.lead}</p>

        <h2 id="promise">{t.promiseTitle}</h2>
        <p>{t.promise}</p>
        <GuessDrawing t={t} />
        <p>{t.promiseDeciding}</p>
        <h3>{t.outsideTitle}</h3>
        <Facts
          facts={[t.outsideRecord, t.outsideTaking, t.outsideEverybody, t.outsideTwice, t.outsideKey].map(
            named,
          )}
        />

        <h2>{t.storedTitle}</h2>
        <Facts
          facts={[
            [t.storedResponse, t.storedResponseText],
            [t.storedHaste, t.storedHasteText],
            [t.storedOwn, t.storedOwnText],
            [t.storedLeft, t.storedLeftText],
            [t.storedAdmission, t.storedAdmissionText],
            [t.storedAddress, t.storedAddressText],
            [t.storedBrowser, t.storedBrowserText],
            [t.storedLogs, t.storedLogsText],
            [t.storedLife, t.storedLifeText],
          ]}
        />

        <h2>{t.whoTitle}</h2>
        <Facts
          facts={[
            [t.whoEmployer, t.whoEmployerText],
            [t.whoOwn, t.whoOwnText],
            [t.whoPublic, t.whoPublicText],
            [t.whoUs, t.whoUsText],
            [t.whoNetwork, t.whoNetworkText],
          ]}
        />

        <h2 id="how">{t.howTitle}</h2>
        <p>{t.howLead}</p>
        <Drawing t={t} />
        <ol>
          {[t.how1, t.how2, t.how3, t.how4].map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        <p class="muted">{t.howStandard}</p>

        <h2>{t.figuresTitle}</h2>
        <p>{t.figuresLead}</p>
        <details class="folded">
          <summary>{t.figuresRules}</summary>
          <List items={[t.ruleNoise, t.rulePlan, t.ruleSize, t.ruleShown, t.ruleDominance]} />
          <p class="muted">{t.figuresTechnical}</p>
        </details>
        <p>
          {t.figuresMore}
          <a href={`/${language}/method#disclosure`}>{t.methodPage}</a>.
        </p>

        <h2>{t.trustTitle}</h2>
        <Facts facts={[t.trustPages, t.trustKeys, t.trustTiming, t.trustOpen, t.trustDevice].map(named)} />
        <OpenHead label={t.openHead} />
        <p>{t.witness}</p>

        <h2>{t.withdrawTitle}</h2>
        <p>{t.withdraw1}</p>
        <p>{t.withdraw2}</p>
        <p>
          <a href={`/${language}/survey`}>{t.withdrawLink}</a>
        </p>
      </main>
      <Footer />
    </>
  );
}

type Fact = readonly [name: string, text: string];

/** A line for each, its text folded beneath: all that is said is in the page, and what one looks for is found at a glance. */
function Facts({ facts }: { facts: readonly Fact[] }) {
  return (
    <div class="facts">
      {facts.map(([name, text]) => (
        <details key={name} class="folded">
          <summary>{name}</summary>
          <p>{text}</p>
        </details>
      ))}
    </div>
  );
}

/** A text that begins with the name of what it is about, "Your device. Whoever…", as both. */
function named(text: string): Fact {
  const end = text.indexOf('. ');
  return [text.slice(0, end), text.slice(end + 2)];
}
