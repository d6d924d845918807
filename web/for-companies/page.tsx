import { mostOfCompany } from '../../functions/observatory/cap-companies.ts';
import { AnswersList } from '../company/home/answers-list.tsx';
import { Entry } from '../shared/entry.tsx';
import { formatNumber, formatPercent } from '../shared/format.ts';
import { List } from '../shared/lists.tsx';
import { promise } from '../shared/promise.ts';
import { useSpace, useTexts } from '../space/space.ts';
import { durationInWords } from '../survey/duration-in-words.ts';
import { Example } from './example/example.tsx';
import type { MadeUpCompany } from './example/made-up-company.ts';
import { texts } from './texts.ts';
import { whatItTakes } from './what-it-takes.ts';

/** What a company gets, what it takes, and what it cannot learn; nothing of it needs a script. */
export function LandingPage({ madeUp }: { madeUp: MadeUpCompany }) {
  const { language } = useSpace();
  const t = useTexts(texts);
  const { answers, seconds } = whatItTakes();
  const minutes = durationInWords(seconds, language);
  const number = (count: number) => formatNumber(count, language);
  const { answer, deciding } = promise();
  const got = ['home', 'benchmark', 'invite', 'participation', 'governance', 'report'] as const;
  return (
    <main id="content" class="page document for-companies">
      <h1>{t.heading}</h1>
      <p class="lead">{t.lead(minutes)}</p>
      <WayIn />

      <h2>{t.getTitle}</h2>
      <dl class="landing-got">
        {got.map((part) => (
          // Home and benchmark are found in the example; of the others this is all that the page has.
          <div key={part} id={part in madeUp ? undefined : `/${part}`}>
            <dt>{t[part]}</dt>
            <dd>{t[`${part}Text`]}</dd>
          </div>
        ))}
      </dl>

      <h2>{t.exampleTitle}</h2>
      <p>{t.exampleText}</p>
      <Example madeUp={madeUp} />

      <h2>{t.takesTitle}</h2>
      <AnswersList needed={answers} headcount={Infinity} answered={undefined} />
      <p>{t.tooSmall(number(answers.headlines))}</p>
      <p class="small muted">{t.answersNote}</p>
      <dl class="facts">
        <Entry term={t.timeOfPeople}>{t.timeOfPeopleText(minutes)}</Entry>
        <Entry term={t.timeOfYours}>{t.timeOfYoursText}</Entry>
        <Entry term={t.mails}>{t.mailsText}</Entry>
        <Entry term={t.days}>{t.daysText}</Entry>
        <Entry term={t.money}>
          {t.moneyText} <a href={`/${language}/about`}>{t.whoPays}</a>
        </Entry>
        <Entry term={t.inReturn}>{t.inReturnText(formatPercent(mostOfCompany, language))}</Entry>
      </dl>

      <h2>{t.notTitle}</h2>
      <List
        items={[
          ...[t.notWho, t.notWhat(answer.withCompany, deciding.withCompany)],
          ...[t.notFew(number(answers.headlines)), t.notOthers, t.notAbsent, t.notWhy],
        ]}
      />
      <p>
        <a href={`/${language}/privacy`}>{t.privacy}</a>
      </p>

      <h2>{t.startTitle}</h2>
      <ol>
        <li>{t.start1}</li>
        <li>{t.start2}</li>
        <li>{t.start3}</li>
        <li>{t.start4}</li>
      </ol>
      <WayIn />
    </main>
  );
}

/** Signing up, and apart from it the way of those who have. */
function WayIn() {
  const { language } = useSpace();
  const t = useTexts(texts);
  return (
    <div class="landing-way-in no-print">
      <p>
        <a class="button" href={`/${language}/company#/sign-up`}>
          {t.signUp}
        </a>
      </p>
      <p class="muted">{t.free}</p>
      <p>
        {t.signedUp} <a href={`/${language}/company`}>{t.signIn}</a>
      </p>
    </div>
  );
}
