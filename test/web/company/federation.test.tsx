import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import type { ShownBenchmark } from '../../../functions/observatory/benchmark-document.ts';
import { BenchmarkTable, notesFor } from '../../../web/company/benchmark/benchmark-table.tsx';
import { coalitionInWords } from '../../../web/company/benchmark/coalition.ts';
import { FederationShown, type FederationView } from '../../../web/company/federation/federation-shown.tsx';
import { federationTexts } from '../../../web/company/federation/texts.ts';
import { translate } from '../../../web/shared/language.ts';
import { drawnInSpace } from '../../support/drawn-in-space.tsx';
import { figure, madeUpBenchmark, suppressed } from '../../support/made-up-benchmark.ts';

type Coalition = NonNullable<ShownBenchmark['coalition']>;

const inWords = (html: string) =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&amp;', '&')
    .replace(/[\u00a0\u202f\s]+/g, ' ');

describe('a benchmark of a member', () => {
  const coalition: Coalition = {
    companies: 4,
    respondents: 612,
    standsIn: false,
    figures: {
      mention: figure(0.27, 0.2, 0.35, 610),
      aware: { ...suppressed, suppressed: 'dominated' },
      trained: { ...suppressed, suppressed: 'fewCompanies' },
    },
  };
  const drawn = (given?: Coalition) =>
    renderToString(
      <BenchmarkTable
        benchmark={{ ...madeUpBenchmark(), ...(given && { coalition: given }) }}
        language="en"
      />,
    );
  const cell = (html: string, indicator: string) =>
    inWords(html.split(`data-indicator="${indicator}"`)[1]?.split('data-series="federation"')[1] ?? '');

  it('has the federation as one more column among all figures, and says why one is hidden', () => {
    const html = drawn(coalition);
    expect(html).toContain('<th scope="col">Your federation</th>');
    expect(cell(html, 'mention')).toContain('Your federation 27% 20 to 35');
    expect(cell(html, 'aware')).toContain('Your federation not shown');
    expect(cell(html, 'trained')).toContain('Your federation fewer than three companies');
    const benchmark = { ...madeUpBenchmark(), indicators: [], coalition };
    expect(notesFor(benchmark, 'en')).toEqual([]);
    expect(coalitionInWords({ coalition }, 'en')).toContain(
      'its 4 member companies together, about 612 answers',
    );
  });

  it('has nothing more without one', () => {
    expect(drawn()).not.toContain('federation');
    expect(coalitionInWords({}, 'fr')).toBeUndefined();
  });

  it('is of the members where the federation has no figures of its own, and says so', () => {
    const html = drawn({ ...coalition, standsIn: true });
    expect(html).toContain('Your members together');
    expect(html).not.toContain('data-series="federation"');
    expect(coalitionInWords({ coalition: { ...coalition, standsIn: true } }, 'fr')).toContain(
      'Ces chiffres sont ceux de vos 4 entreprises membres ensemble',
    );
  });

  it('says what it takes where nothing can be shown', () => {
    const hidden = { coalition: { ...coalition, companies: 2, respondents: null } };
    expect(coalitionInWords(hidden, 'en')).toContain('at least three member companies');
    expect(coalitionInWords(hidden, 'fr')).toContain('au moins trois entreprises membres');
  });
});

describe.each(['fr', 'en'] as const)('the federation in the account (%s)', (language) => {
  const t = translate(federationTexts, language);
  const drawn = (federation: FederationView) =>
    inWords(
      drawnInSpace(
        <FederationShown federation={federation} onChanged={() => {}} onLeft={() => {}} />,
        language,
      ),
    );
  const alone: FederationView = { belongsTo: null, code: null, members: [] };

  it('says what joining means before the code can be entered', () => {
    const words = drawn(alone);
    const spaced = (text: string) => inWords(text);
    const order = [t.meansSum, t.meansCompany, t.meansPeople, t.meansNext, t.meansLeaving, t.code, t.agree];
    const found = order.map((text) => words.indexOf(spaced(text)));
    expect(found.every((index) => index >= 0)).toBe(true);
    expect(found).toEqual([...found].sort((a, b) => a - b));
  });

  it('names the federation and lets it be left, and shows a federation its code and members', () => {
    const joined = drawn({ ...alone, belongsTo: { id: 'c1', name: 'Union' } });
    expect(joined).toContain(`${inWords(t.belongsTo)} Union`);
    expect(joined).toContain(inWords(t.leave));
    expect(joined).not.toContain(inWords(t.agree));
    const own = drawn({ ...alone, code: 'c1.abc', members: [{ id: 'c2', name: 'Atelier' }] });
    expect(own).toContain('c1.abc');
    expect(own).toContain('Atelier');
    expect(own).toContain(inWords(t.replaceCode));
    expect(own).toContain(`Atelier ${t.remove}`);
  });
});
