import { type ComponentChildren, Fragment } from 'preact';
import type { OperatorRole } from '../../../functions/survey/members.ts';
import { pick } from '../../shared/language.ts';
import { useSpace, useTexts } from '../../space/space.ts';
import { useOperator } from '../account/use-operator.ts';
import { noticeTexts } from '../code-texts.ts';
import { releaseInWords } from '../editions/edition-words.ts';
import { editionTexts } from '../editions/texts.ts';
import { importInWords } from '../imports/import-words.ts';
import { importTexts } from '../imports/texts.ts';
import { listWords, useNames } from '../names.ts';
import type { Need } from './needs.ts';
import { overviewTexts } from './texts.ts';

const mostNames = 5;

interface NeedWords {
  readonly what: string;
  readonly why?: ComponentChildren;
  /** Where it is done; nowhere on these pages for what goes wrong outside. */
  readonly href?: string;
  /** Whether something goes wrong, and does not merely wait. */
  readonly isWrong?: boolean;
}

/** What needs the operator, each line a way to where it is done. */
export function NeedsList({ needs }: { needs: readonly Need[] }) {
  const words = useNeedWords();
  const { role } = useOperator();
  return (
    <ul class="needs unmarked">
      {needs.map((need) => {
        const { what, why, href: place, isWrong } = words(need);
        const href = isDoneBy(need, role) ? place : undefined;
        return (
          <li key={what} class={isWrong ? 'need warning' : 'need'}>
            <p class="strong">{href === undefined ? what : <a href={href}>{what}</a>}</p>
            {why !== undefined && <p class="muted small">{why}</p>}
          </li>
        );
      })}
    </ul>
  );
}

/** Whether the way there leads somewhere for them: who reads looks at it all, but begins nothing. */
function isDoneBy({ kind }: Need, role: OperatorRole): boolean {
  if (role === 'verifies') return kind === 'companies';
  return role === 'operates' || (kind !== 'next-wave' && kind !== 'import');
}

function useNeedWords(): (need: Need) => NeedWords {
  const { t, language, day } = useSpace(overviewTexts);
  const ofEditions = useTexts(editionTexts);
  const ofImports = useTexts(importTexts);
  const noticeName = useNames(noticeTexts);
  return (need) => {
    switch (need.kind) {
      case 'alarm':
        return { what: t.alarm(need.alarm.name), why: need.alarm.description, isWrong: true };
      case 'mail':
        return { what: t.mail(need.companies), why: t.mailWhy, isWrong: true };
      case 'overdue':
      case 'held':
      case 'look': {
        const { wave, edition, kind } = need;
        const why = {
          overdue: t.overdueWhy,
          held: t.heldWhy,
          look: t.lookWhy(releaseInWords(ofEditions, edition, language)),
        };
        return {
          what: t[kind](edition.number, pick(wave.title, language)),
          why: why[kind],
          href: `#/waves/${wave.id}/editions`,
          isWrong: kind === 'overdue',
        };
      }
      case 'companies':
        return {
          what: t.companies(need.companies.length),
          why: <CompanyNames names={need.companies.map(({ name }) => name)} />,
          href: '#/companies',
        };
      case 'notice': {
        const { wave, missing } = need;
        const fields = missing.map((field) => t.quoted(noticeName(field)));
        return {
          what: t.notice(pick(wave.title, language)),
          why: t.noticeWhy(listWords(fields, language)),
          href: `#/waves/${wave.id}/fill-in/${missing[0]}`,
        };
      }
      case 'import': {
        const { wave, brought } = need;
        return {
          what: t.import(pick(wave.title, language)),
          why: importInWords(ofImports, wave, { brought, language }),
          href: '#/waves/import',
        };
      }
      case 'house':
        return {
          what: t.house(need.missing.length),
          why: need.keepsBack ? t.houseKeepsBack : t.houseWhy,
          href: '#/house',
        };
      case 'next-wave': {
        const { last } = need;
        if (!last) return { what: t.firstWave, why: t.firstWaveWhy, href: '#/waves/new' };
        const ended = last.status === 'closed' ? t.lastEnded : t.nextWaveWhy;
        return {
          what: t.nextWave,
          why: ended(pick(last.title, language), day(last.closesOn)),
          href: '#/waves/new',
        };
      }
    }
  };
}

function CompanyNames({ names }: { names: readonly string[] }) {
  const t = useTexts(overviewTexts);
  const more = names.length - mostNames;
  return (
    <>
      {names.slice(0, mostNames).map((name, index) => (
        <Fragment key={name}>
          {index > 0 && ', '}
          <bdi class="company-name">{name}</bdi>
        </Fragment>
      ))}
      {more > 0 && `, ${t.andMore(more)}`}
      {'. '}
      {t.companiesWhy(names.length)}
    </>
  );
}
