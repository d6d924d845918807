import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import type { Manifest } from '../../../functions/observatory/edition.ts';
import type { Finding } from '../../../functions/observatory/findings/finding.ts';
import { indicatorRows } from '../../../web/figures/indicator-rows.ts';
import { chaptersOf } from '../../../web/results/chapters.ts';
import { findingOf, findingView, topFindings } from '../../../web/results/edition-findings.ts';
import { FindingsSection } from '../../../web/results/findings-section.tsx';
import type { EditionProps } from '../../../web/results/page-props.ts';
import { quoteOf } from '../../../web/results/quote.ts';
import { readView } from '../../../web/results/view.ts';
import { madeUpEdition } from '../figures/made-up-edition.ts';

const both = (text: string) => ({ fr: `${text} (fr)`, en: text });
const level: Finding = {
  id: 'level-mention',
  kind: 'level',
  question: 'mention',
  indicator: 'mention',
  title: both('21% talk about their company'),
  sentence: both('21% of employees, about one in five, talk about their company.'),
  evidence: both('between 19% and 23%, of 2,412 employees who were asked'),
};
const groups: Finding = {
  ...level,
  id: 'groups-mention-age',
  kind: 'groups',
  by: 'age',
  groups: ['18-24', '50-64'],
  title: both('People under 25 talk more'),
};
const made = madeUpEdition().manifest;
const manifest: Manifest = {
  ...made,
  findings: { ranked: [groups, level], top: ['level-mention'] },
  indicators: made.indicators.map((indicator) =>
    indicator.id === 'mention'
      ? { ...indicator, measure: { kind: 'share', question: 'mention', codes: ['yes'] } }
      : indicator,
  ),
};
const documents = { manifest, editions: [], reference: undefined };

describe('a quote', () => {
  const address = 'https://observatory.test/en/questions/mention?edition=2026-q4-1';

  it('is the sentence with its base, its source and its address, to the letter', () => {
    expect(quoteOf(level, { manifest, address, language: 'en' })).toBe(
      '“21% of employees, about one in five, talk about their company.” ' +
        'Between 19% and 23%, of 2,412 employees who were asked. ' +
        'Source: Observatory of employees and social media, edition 2026-q4-1. ' +
        address,
    );
    expect(quoteOf(level, { manifest, address, language: 'fr' })).toMatch(
      /^«\u202f21\u202f?% .*\(fr\)\u202f» Between .*\(fr\)\. Source\u00a0: .* https:/,
    );
  });

  it('says of simulated figures that they are, also in the operator’s words', () => {
    const simulated = { ...manifest, simulated: 12 };
    const told = quoteOf({ ...level, reworded: true }, { manifest: simulated, address, language: 'en' });
    expect(told).toContain('Simulated data.');
  });
});

describe('the findings of a page', () => {
  const props = {
    ...{ documents, tables: new Map(), language: 'en', areSectionsReady: true },
    view: readView(new URL('https://observatory.test/en/')),
  } as unknown as EditionProps;

  it('are those on top, in their order, with their sentence and a way to the detail', () => {
    expect(topFindings(manifest)).toEqual([level]);
    const html = renderToString(<FindingsSection {...props} />);
    expect(html).toContain(level.title.en);
    expect(html).toContain(level.sentence.en);
    expect(html).toContain('href="/en/questions/mention"');
    expect(html).not.toContain(groups.title.en);
  });

  it('have no place where an edition has none', () => {
    const { findings: _, ...without } = manifest;
    const none = { ...props, documents: { ...documents, manifest: without } };
    expect(renderToString(<FindingsSection {...none} />)).toBe('');
  });

  it('link to nothing before the edition is released', () => {
    expect(renderToString(<FindingsSection {...props} isSealed />)).not.toMatch(/href|button/);
  });

  it('head a question by what is said of everyone', () => {
    expect(findingOf(manifest, 'mention')).toBe(level);
    expect(findingOf(manifest, 'tone')).toBeUndefined();
  });

  it('show the groups that they compare, of the answer that their indicator counts', () => {
    expect(findingView(documents, groups)).toEqual({ by: ['age'], answer: 'yes' });
    expect(findingView(documents, level)).toEqual({ by: [], answer: undefined });
  });
});

describe('indicatorRows', () => {
  const rowsOf = (finding: Finding) => indicatorRows(manifest, finding, 'en');

  it('are one bar of the figure in the title, with its interval and 2010', () => {
    const rows = rowsOf(level)?.rows;
    expect(rows?.map(({ label }) => label)).toEqual(['2026']);
    expect(rows?.[0]?.figures[0]).toMatchObject({ share: 0.21, low: 0.19, high: 0.23, reference: 0.15 });
  });

  it('stand beside the edition before where something changed', () => {
    const rows = rowsOf({ ...level, kind: 'change' })?.rows;
    expect(rows?.map(({ label, figures: [figure] }) => [label, figure?.share])).toEqual([
      ['2026', 0.21],
      ['Last edition', 0.2],
    ]);
  });

  it('are both indicators of a gap', () => {
    const rows = rowsOf({ ...level, kind: 'gap', id: 'gap-mention-aware' })?.rows;
    expect(rows?.map(({ key, figures: [figure] }) => [key, figure?.share])).toEqual([
      ['mention', 0.21],
      ['aware', 0.26],
    ]);
  });

  it('are none of groups, or of what is no share', () => {
    expect(rowsOf(groups)).toBeUndefined();
    expect(rowsOf({ ...level, indicator: 'netTone' })).toBeUndefined();
  });
});

describe('chaptersOf', () => {
  it('has one for an edition whose questions name none', () => {
    expect(chaptersOf(made).map(({ title }) => title)).toEqual([undefined]);
  });

  it('has each where its first question stands, habits last', () => {
    const questions = made.questions.map((question) => ({
      ...question,
      chapter: both(question.kind === 'usage' ? 'Habits' : question.id === 'outlook' ? 'Outlook' : 'Rest'),
    }));
    const chapters = chaptersOf({ ...made, questions });
    expect(chapters.map(({ title }) => title?.en)).toEqual(['Rest', 'Outlook', 'Habits']);
    expect(chapters.flatMap((chapter) => chapter.questions)).toHaveLength(
      questions.filter(({ kind }) => kind !== 'profile').length,
    );
  });
});
