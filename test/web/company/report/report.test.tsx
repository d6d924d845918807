import { unzipSync } from 'fflate';
import { XmlDocument } from 'libxml2-wasm';
import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import { standingsOf } from '../../../../functions/observatory/benchmark-standing.ts';
import type { Manifest } from '../../../../functions/observatory/edition.ts';
import { noticeFields } from '../../../../functions/observatory/notice-fields.ts';
import type { ActionPlan } from '../../../../functions/survey/action-plan.ts';
import type { Governance } from '../../../../functions/survey/governance.ts';
import type { Participation } from '../../../../web/company/invite/plan.ts';
import { composeReport } from '../../../../web/company/report/compose-report.ts';
import { pageIds, type ReportBlock, type ReportPage } from '../../../../web/company/report/document.ts';
import { findingsOf } from '../../../../web/company/report/findings.ts';
import { reportAsDocx } from '../../../../web/company/report/report-as-docx.ts';
import { ReportView } from '../../../../web/company/report/report-view.tsx';
import { drawnInSpace } from '../../../support/drawn-in-space.tsx';
import {
  figure,
  likeForLike as madeUp,
  madeUpSupplement,
  suppressed,
} from '../../../support/made-up-benchmark.ts';
import { defaultQuestions } from '../../../support/questionnaire-1.ts';

const languages = ['fr', 'en'] as const;

/** As the service answers it: with how each difference stands. */
const likeForLike: typeof madeUp = (changes) => {
  const benchmark = madeUp(changes);
  return { ...benchmark, standings: standingsOf(benchmark) };
};
const says = (fr: string, en: string) => ({ fr, en });
const none = { state: 'none', measures: [] } as const;
const governance: Governance = {
  listening: none,
  charter: { state: 'inPlace', month: '2025-03', measures: ['published'] },
  awareness: none,
  training: none,
};
const empty: ActionPlan = { format: 1, waves: [] };
const hostileName = '<img src=x onerror=alert(1)> & شركة';

const notice = Object.fromEntries(
  noticeFields.map((field) => [field, says(`notice de ${field}`, `notice of ${field}`)]),
);

const manifest = {
  id: '2026-q4-2',
  respondents: 2400,
  fieldwork: { from: '2026-10-01', to: '2026-11-20' },
  notice,
  citation: says('Observatoire, 2026.', 'Observatory, 2026.'),
  privacy: { editions: 1 },
  questions: defaultQuestions.map(({ id, kind, text }) => ({ id, kind, text, base: says('tous', 'all') })),
} as unknown as Manifest;

type ReportSource = Parameters<typeof composeReport>[0];

function source(changes: Partial<ReportSource> = {}, benchmark = likeForLike()): ReportSource {
  const chosen = {
    id: '2026-q4-2',
    wave: '2026-q4',
    title: says('4e trimestre 2026', 'Fourth quarter of 2026'),
    publishedOn: '2026-11-23',
    respondents: 120,
    repeatedIn: null,
  };
  return {
    company: {
      id: 'c0123456789',
      name: 'Quarante & Cie',
      activity: 'digital',
      employer: 'private',
      headcount: 400,
      status: 'verified',
    },
    documents: { list: [chosen], chosen, benchmark, manifest, development: undefined, isOlderWave: false },
    governance,
    plan: empty,
    participation: undefined,
    origin: 'https://observatoire.test',
    ...changes,
  };
}

const textsOf = (block: ReportBlock): readonly string[] => {
  switch (block.kind) {
    case 'intervals':
      return [];
    case 'list':
      return block.items;
    case 'figures':
      return block.items.flatMap(({ value, name, beside }) => [value, name, beside]);
    case 'terms':
      return block.items.flat();
    case 'table':
      return [block.caption, ...block.head, ...block.rows.flat()];
    default:
      return [block.text];
  }
};
const wordsOf = (page: ReportPage | undefined) => (page?.blocks ?? []).flatMap(textsOf).join('\n');
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

describe('composeReport', () => {
  it.each(languages)(
    'has a page for a board, two of benchmark, groups where there are any, one of governance, one of method (%s)',
    (language) => {
      const { pages } = composeReport(source(), language);
      expect(pages.map(({ id }) => id)).toEqual(pageIds.filter((id) => id !== 'groups'));
      const grouped = composeReport(source({}, { ...likeForLike(), supplement: madeUpSupplement }), language);
      expect(grouped.pages.map(({ id }) => id)).toEqual(pageIds);
      const [board] = pages;
      const figures = board?.blocks.find(({ kind }) => kind === 'figures');
      expect(figures?.kind === 'figures' && figures.items.length).toBe(3);
      const rows = pages[1]?.blocks.find(({ kind }) => kind === 'table');
      expect(rows?.kind === 'table' && rows.rows.length).toBe(likeForLike().indicators.length);
      for (const field of ['limits', 'weighting'])
        expect(plain(wordsOf(pages[4])).toLowerCase()).toContain(field);
      expect(wordsOf(pages[4])).toContain(`https://observatoire.test/${language}/?edition=2026-q4-2`);
    },
  );

  it('tells how many took part, but for a federation, whose members invite', () => {
    const participation = { invited: 0, answered: null, edition: null } as unknown as Participation;
    const termsOf = (benchmark: ReturnType<typeof likeForLike>) =>
      composeReport(source({ participation }, benchmark), 'en')
        .pages.flatMap(({ blocks }) => blocks)
        .flatMap((block) => (block.kind === 'terms' ? block.items.map(([term]) => term) : []));
    const coalition = { companies: 4, respondents: 612, standsIn: true, figures: {} };
    expect(termsOf(likeForLike())).toContain('Participation');
    expect(termsOf({ ...likeForLike(), coalition })).not.toContain('Participation');
  });

  it('speaks to a federation of itself and of its members', () => {
    const coalition = { companies: 4, respondents: 612, standsIn: true, figures: {} };
    const report = (language: 'fr' | 'en') =>
      composeReport(source({}, { ...likeForLike(), coalition }), language);
    const toldIn = (language: 'fr' | 'en') =>
      plain(report(language).pages.slice(0, 3).map(wordsOf).join('\n'));
    expect(report('en').source).toContain('Federation report');
    expect(toldIn('en')).toContain('Your members');
    expect(toldIn('fr')).toContain('Vos membres');
    const unstated = composeReport(
      { ...source({}, { ...likeForLike(), coalition }), governance: undefined },
      'fr',
    );
    expect(plain(wordsOf(unstated.pages[0]))).toContain('La fédération n’a pas encore dit');
    expect(toldIn('en')).not.toMatch(/respondents in the company|^Your people$/m);
    expect(toldIn('fr')).not.toMatch(/répondants de l’entreprise|^Vos salariés$/m);
  });

  it('tells groups and own questions as the page does: figures with intervals, what parts groups, what is not told', () => {
    const told = { ...likeForLike(), supplement: madeUpSupplement };
    const wordsIn = (language: 'fr' | 'en') =>
      plain(wordsOf(composeReport(source({}, told), language).pages.find(({ id }) => id === 'groups')));
    const english = wordsIn('en');
    for (const part of ['Lyon\n20% (12 to 29%)', 'Nantes\n50% (40 to 60%)', 'Brest\ntoo few to say']) {
      expect(english).toContain(part);
    }
    expect(english).toMatch(/Lyon minus Nantes, −30 points \(−43 to −16\), an established difference/);
    expect(english).toContain('From home?');
    const methodOf = (benchmark: typeof told | ReturnType<typeof likeForLike>) =>
      wordsOf(composeReport(source({}, benchmark), 'en').pages.at(-1));
    expect(methodOf(told)).toContain('groups (people choose their own, or choose not to say)');
    expect(methodOf(likeForLike())).not.toContain('people choose their own');
    expect(english).toContain('=0–1\n40% (31 to 50%)');
    expect(wordsIn('fr')).toMatch(/Lyon moins Nantes, −30 points \(de −43 à −16\), écart établi/);
    const [difference] = madeUpSupplement.differences ?? [];
    const unsure = {
      ...madeUpSupplement,
      differences: difference ? [{ ...difference, standing: 'none' as const }] : [],
    };
    const report = composeReport(source({}, { ...told, supplement: unsure }), 'en');
    expect(wordsOf(report.pages[3])).toContain('Differences tested: 1. None is established');
    const early = { ...told, supplement: { questions: [], groups: [] } };
    expect(composeReport(source({}, early), 'en').pages.map(({ id }) => id)).not.toContain('groups');
  });

  it('says on the first page that figures are made up, before any of them', () => {
    const [board] = composeReport(source(), 'en').pages;
    const kinds = board?.blocks.map((block) => (block.kind === 'paragraph' ? block.tone : block.kind)) ?? [];
    expect(kinds.indexOf('notice')).toBeGreaterThan(-1);
    expect(kinds.indexOf('notice')).toBeLessThan(kinds.indexOf('figures'));
  });

  it('names one thing to do: what is under way and due first, else what the figures ask for', () => {
    const action = (plan: ActionPlan) => plain(wordsOf(composeReport(source({ plan }), 'en').pages[0]));
    expect(action(empty)).toContain('Make everyone aware');
    const step = { who: 'Communication', by: '2027-03-31', state: 'open' } as const;
    const plan: ActionPlan = {
      format: 1,
      waves: [
        {
          wave: '2026-q4',
          edition: '2026-q4-2',
          stated: governance,
          steps: [
            { step: 'awarenessStart', ...step },
            { step: 'contactsName', ...step, by: '2027-01-31' },
          ],
        },
      ],
    };
    expect(action(plan)).toContain('Say whom to ask\nUnder way: Communication, by 31 January 2027.');
  });

  it('says what it cannot say: nothing stated, no earlier wave, no figure', () => {
    const { pages } = composeReport(source({ governance: undefined }), 'en');
    expect(pages.map(({ id }) => id)).not.toContain('governance');
    for (const page of [pages[0], pages[2]]) {
      expect(wordsOf(page)).toContain('has not yet said what it has in place');
    }
    expect(wordsOf(pages[2])).toContain('No earlier wave has figures');
    const silent = likeForLike({
      indicators: likeForLike().indicators.map((one) => ({ ...one, company: suppressed, difference: null })),
    });
    const [board] = composeReport(source({}, silent), 'en').pages;
    expect(wordsOf(board)).toContain('Nothing else is established');
    expect(wordsOf(board)).toContain('Not enough answers to say');
    // What a page without steps has room for is told there, and once.
    const told = composeReport(source({}, silent), 'en').pages.map((page) =>
      wordsOf(page).includes('Benjamini'),
    );
    expect(told).toEqual([false, false, false, true, false]);
  });

  it('tells a change since the last wave only where it is established', () => {
    const point = (edition: string, estimate: number) => ({
      ...figure(estimate, estimate - 0.03, estimate + 0.03),
      edition,
      isBroken: false,
    });
    const difference = { estimate: 0.13, low: 0.05, high: 0.2, p: 0.001, adjustedP: 0.01 };
    const line = (id: string, change: 'rise' | 'none') => ({
      id,
      unit: 'share' as const,
      points: [point('2026-q3-1', 0.06), { ...point('2026-q4-2', 0.19), change, difference }],
    });
    const development = {
      editions: ['2026-q3-1', '2026-q4-2'].map((id) => ({
        id,
        wave: id.slice(0, 7),
        publishedOn: '2026-11-23',
        respondents: 120,
        simulated: 0,
      })),
      indicators: [line('charterKnown', 'rise'), line('aware', 'none')],
    };
    const given = source();
    const { pages } = composeReport({ ...given, documents: { ...given.documents, development } }, 'en');
    const words = plain(wordsOf(pages[2]));
    expect(words).toContain('Know what the charter says: an established rise, 6% → 19%.');
    expect(words).not.toMatch(/made aware.*rise/);
    expect(words).toContain('No other change is established (other indicators compared: 1).');
  });
});

describe('findingsOf', () => {
  it('are three tested differences at most, the surest gap first, each with both figures', () => {
    const found = findingsOf(likeForLike(), 'en').map(plain);
    expect(found).toHaveLength(3);
    expect(found[0]).toMatch(/made aware by their company \(10% against 26%\)/);
    for (const sentence of found) expect(sentence).toMatch(/^Like for like/);
  });

  it('are none where nothing is established', () => {
    const similar = likeForLike().indicators.map((one) => ({ ...one, difference: null }));
    expect(findingsOf(likeForLike({ indicators: similar }), 'fr')).toEqual([]);
  });
});

describe('the report as a page', () => {
  it('keeps a hostile name a name, and each heading before what it heads', () => {
    const given = source();
    const report = composeReport({ ...given, company: { ...given.company, name: hostileName } }, 'en');
    const html = drawnInSpace(<ReportView report={report} benchmark={given.documents.benchmark} />);
    expect(html).not.toContain('<img');
    expect(html).not.toMatch(/<\/h[34]><\/section>/);
    expect(html.match(/<section/g)).toHaveLength(5);
  });
});

describe('reportAsDocx', () => {
  const grouped = { ...likeForLike(), supplement: madeUpSupplement };
  const states = {
    'with its governance': { report: source(), tables: 3, newPages: 3 },
    'before governance is stated': { report: source({ governance: undefined }), tables: 2, newPages: 2 },
    // Groups end wherever: what follows them begins there.
    'with groups and a question': { report: source({}, grouped), tables: 5, newPages: 1 },
    'with groups alone': { report: source({ governance: undefined }, grouped), tables: 4, newPages: 1 },
  };
  const cases = Object.entries(states).flatMap(([state, given]) =>
    languages.map((language) => ({ state, language, ...given })),
  );

  it.each(cases)(
    'says all that the pages say, with their headings, $state ($language)',
    async ({ report: given, tables, newPages, language }) => {
      const report = composeReport(given, language);
      const bytes = Buffer.from(await reportAsDocx(report));
      const { value: text } = await mammoth.extractRawText({ buffer: bytes });
      const { value: html } = await mammoth.convertToHtml({ buffer: bytes });
      for (const page of report.pages) {
        if (page.id !== 'chart') expect(html).toContain(`<h1>${page.title}</h1>`);
        for (const words of page.blocks.flatMap(textsOf)) expect(text).toContain(words);
      }
      expect(html.match(/<table>/g)?.length).toBe(tables);
      const xml = Buffer.from(unzipSync(bytes)['word/document.xml'] ?? []).toString('utf8');
      expect(xml.match(/<w:pageBreakBefore\/>/g)).toHaveLength(newPages);
    },
  );

  it('is A4, and is the same to the byte whenever it is made', async () => {
    const report = composeReport(source(), 'fr');
    const bytes = await reportAsDocx(report);
    expect(await reportAsDocx(report)).toEqual(bytes);
    const parts = unzipSync(bytes);
    const xml = Buffer.from(parts['word/document.xml'] ?? []).toString('utf8');
    XmlDocument.fromString(xml).dispose();
    expect(/<w:pgSz w:w="(\d+)" w:h="(\d+)"/.exec(xml)?.slice(1)).toEqual(['11905', '16837']);
  });

  it('takes any name for text', async () => {
    const given = source();
    const report = composeReport({ ...given, company: { ...given.company, name: hostileName } }, 'en');
    const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(await reportAsDocx(report)) });
    expect(value).not.toMatch(/<img/);
    expect(value).toContain('&lt;img src=x');
  });
});
