import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import type { Manifest } from '../../../functions/observatory/edition.ts';
import { editionPlan } from '../../../functions/observatory/edition-plan.ts';
import { waveBound } from '../../../functions/observatory/wave-bound.ts';
import { GroupsFrom, NotPublished } from '../../../web/results/not-published.tsx';
import { defaultQuestionnaire } from '../../support/questionnaire-1.ts';
import { madeUpEdition } from '../figures/made-up-edition.ts';

const { manifest } = madeUpEdition();

/** An edition with the tables of so many respondents. */
function editionOf(respondents: number): Manifest {
  const shown = editionPlan(respondents, 1, defaultQuestionnaire).filter(({ by }) => !by.includes('panel'));
  const planned = Map.groupBy(shown, ({ question }) => question);
  return {
    ...manifest,
    respondents,
    privacy: {
      ...{ adjacency: 'record', edition: 1, editions: 1, mostNoise: 0.05, tables: [] },
      spent: { record: '0', questions: {} },
      wave: waveBound(),
    },
    tables: Object.fromEntries(
      [...planned].map(([question, tables]) => [
        question,
        tables.filter(({ by }) => by.length > 0).map(({ by }) => by.join(',')),
      ]),
    ),
  };
}

const groupsFrom = (edition: Manifest) => renderToString(<GroupsFrom manifest={edition} language="en" />);

function notPublished(edition: Manifest, id: string, language: 'fr' | 'en' = 'en'): string {
  const question = edition.questions.find((candidate) => candidate.id === id);
  if (!question) throw new Error(`no question ${id}`);
  return renderToString(<NotPublished manifest={edition} question={question} language={language} />);
}

describe('what an edition is too small for', () => {
  it('is said once where there are no groups at all', () => {
    expect(groupsFrom(editionOf(400))).toContain('published from 3,000 respondents');
    expect(groupsFrom(editionOf(3000))).toBe('');
    expect(groupsFrom(manifest)).toBe('');
  });

  it('is said of a question, with the size from which each breakdown is published', () => {
    const aware = notPublished(editionOf(400), 'aware');
    expect(aware).toMatch(
      /sex, age, .*from 3,000 respondents; .*from 10,000 .*; two criteria at once, from 100,000/,
    );
    expect(notPublished(editionOf(3000), 'aware')).not.toContain('3,000');
    expect(notPublished(editionOf(3000), 'tone')).toContain('from 10,000 respondents');
    expect(notPublished(editionOf(400), 'aware', 'fr')).toContain('Pas dans cette édition\u00a0:');
  });

  it('is nothing where all is published, or where an edition had other rules', () => {
    expect(notPublished(editionOf(400_000), 'sanctions')).toBe('');
    expect(notPublished(manifest, 'aware')).toBe('');
  });
});
