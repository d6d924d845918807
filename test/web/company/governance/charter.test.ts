import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { XmlDocument } from 'libxml2-wasm';
import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import { charterAsDocx } from '../../../../web/company/governance/charter/charter-as-docx.ts';
import { charterAsMarkdown } from '../../../../web/company/governance/charter/charter-as-markdown.ts';
import {
  type CharterChoices,
  type CharterCompany,
  type CharterLevel,
  charterContacts,
  charterLevels,
  charterThemes,
  everyTheme,
  firstChoices,
  readChoices,
} from '../../../../web/company/governance/charter/charter-choices.ts';
import { charterTexts } from '../../../../web/company/governance/charter/charter-texts.ts';
import type { CharterDocument } from '../../../../web/company/governance/charter/document.ts';
import { draftCharter } from '../../../../web/company/governance/charter/draft-charter.ts';
import { safeName } from '../../../../web/company/governance/charter/safe-name.ts';
import { themeTexts } from '../../../../web/company/governance/charter/theme-texts.ts';

const acme: CharterCompany = { name: 'Acme', employer: 'private', headcount: 120 };
const employers = ['private', 'public'] as const;

const hostileNames: readonly (readonly [string, string])[] = [
  ['HTML', '<img src=x onerror=alert(1)>&lt;b&gt;'],
  ['Markdown', '# [x](javascript:alert(1)) *a* _b_ `c` ![i](http://evil.test/p.png) | - 1. > \\'],
  ['a bare address', 'http://evil.test www.evil.test'],
  ['a formula', '=HYPERLINK("http://evil.test","click")'],
  ['a mark of ours', '{employer} {name} $& $1'],
  ['right to left', 'شركة المثال'],
  ['turned around', 'Acme\u202egpj.exe'],
  ['control characters', 'Ac\u0000me\u0008\u001b[2J\uffff\ud800'],
  ['line breaks', 'Acme\n\n# Rules\r\n- none'],
  ['emoji', 'Société 🧑‍🚀🇫🇷'],
  ['10,000 characters', 'é'.repeat(10_000)],
  ['a CDATA end', ']]></w:t></w:r>'],
];

function texts({ title, draftMark, blocks }: CharterDocument): string[] {
  return [title, draftMark, ...blocks.flatMap((block) => (block.kind === 'list' ? block.items : block.text))];
}

const shape = ({ blocks }: CharterDocument) =>
  blocks.map((block) => (block.kind === 'list' ? [block.kind, block.items.length] : [block.kind]));

const anyChoices: fc.Arbitrary<CharterChoices> = fc.record({
  levels: fc
    .tuple(...charterThemes.map(() => fc.constantFrom(...charterLevels)))
    .map(
      (levels) =>
        Object.fromEntries(
          charterThemes.map((theme, index) => [theme, levels[index]]),
        ) as CharterChoices['levels'],
    ),
  contacts: fc.subarray([...charterContacts]),
});

const anyCompany: fc.Arbitrary<CharterCompany> = fc.record({
  name: fc.string({ unit: 'binary', maxLength: 250 }),
  employer: fc.constantFrom(...employers),
  headcount: fc.integer({ min: 1, max: 3_000_000 }),
});

describe('draftCharter', () => {
  it('has the same parts in both languages and nothing left to fill in, whatever is chosen', () => {
    fc.assert(
      fc.property(anyChoices, anyCompany, (choices, company) => {
        const named = { ...company, name: 'Acme' };
        const [fr, en] = [draftCharter(choices, named, 'fr'), draftCharter(choices, named, 'en')];
        expect(shape(fr)).toEqual(shape(en));
        for (const text of [...texts(fr), ...texts(en)]) {
          expect(text.trim()).not.toBe('');
          expect(text).not.toMatch(/[{}]|undefined|\bnull\b|\bNaN\b|TODO|XXX|\[…\]|\.\.\./);
        }
      }),
      { seed: 3, numRuns: 300 },
    );
  });

  it('writes each theme at each level differently, in as many paragraphs in both languages', () => {
    for (const theme of charterThemes) {
      const said = (level: CharterLevel, language: 'fr' | 'en') =>
        [themeTexts[theme][level][language]].flat();
      for (const language of ['fr', 'en'] as const) {
        expect(new Set(charterLevels.map((level) => said(level, language).join())).size).toBe(3);
      }
      for (const level of charterLevels) expect(said(level, 'fr').length).toBe(said(level, 'en').length);
    }
  });

  it('takes over the chosen level of a theme, and of that theme alone', () => {
    const choices = { ...firstChoices, levels: { ...everyTheme('incentive'), tone: 'normative' as const } };
    const said = texts(draftCharter(choices, acme, 'en')).join('\n');
    expect(said).toContain('are prohibited and may be sanctioned');
    expect(said).toContain('Saying where you work is your choice');
  });

  it('states expression and its limits at every level, for private and public employers on their own basis', () => {
    for (const level of charterLevels) {
      const choices = { ...firstChoices, levels: everyTheme(level) };
      const [ofCompany, ofState] = employers.map((employer) =>
        texts(draftCharter(choices, { ...acme, employer }, 'fr')).join('\n'),
      ) as [string, string];
      expect(ofCompany).toMatch(/L\. 1121-1[\s\S]*L\. 2281-1[\s\S]*Waserman[\s\S]*injurieux, diffamatoires/);
      expect(ofState).toMatch(/L\. 111-1[\s\S]*Waserman[\s\S]*injurieux, diffamatoires[\s\S]*réserve/);
      expect(ofCompany).not.toContain('réserve et la neutralité');
    }
  });

  it('tells those who draft it about the works rules only where it states obligations, by size and employer', () => {
    const note = (level: 'incentive' | 'normative', company: Partial<CharterCompany>) =>
      texts(
        draftCharter({ ...firstChoices, levels: everyTheme(level) }, { ...acme, ...company }, 'en'),
      ).join();
    expect(note('incentive', {})).toContain('states no new obligation');
    expect(note('incentive', {})).not.toContain('L. 1321-4');
    expect(note('normative', {})).toContain('L. 1321-4');
    expect(note('normative', { headcount: 49 })).not.toContain('L. 1321-4');
    expect(note('normative', { headcount: 10 })).toContain('no works council');
    expect(note('normative', { employer: 'public' })).toContain('L. 530-1');
  });

  it('takes the draft before those who represent staff, by size and employer, and words the agenda for it', () => {
    const draft = (company: Partial<CharterCompany>) =>
      texts(draftCharter(firstChoices, { ...acme, ...company }, 'fr')).join('\n');
    expect(draft({})).toMatch(
      /soumis au comité social et économique[\s\S]*Point à inscrire à l’ordre du jour/,
    );
    expect(draft({ headcount: 10 })).toContain('discuté avec l’ensemble des salariés avant toute décision');
    expect(draft({ headcount: 10 })).not.toContain('ordre du jour');
    expect(draft({ employer: 'public' })).toMatch(/avis au comité social compétent[\s\S]*ordre du jour/);
  });

  it('says at each level that who writes with a machine remains its author, and sets no tool on personal posts', () => {
    const said = (level: CharterLevel) => [themeTexts.ai[level].en].flat().join(' ');
    expect(said('incentive')).toContain('the name underneath is yours');
    expect(said('balanced')).toContain('You remain the author');
    expect(said('normative')).toContain('read by a person, who answers for it');
    expect(said('normative')).toContain('No tool is used to rate or monitor the personal posts');
  });

  it('names whom to ask in a fixed order, and the manager where nobody was chosen', () => {
    const asked = (contacts: CharterChoices['contacts']) => {
      const { blocks } = draftCharter({ ...firstChoices, contacts }, acme, 'en');
      const index = blocks.findIndex((block) => block.kind === 'heading' && block.text === 'Whom to ask');
      const list = blocks.slice(index).find((block) => block.kind === 'list');
      return list?.kind === 'list' ? list.items : [];
    };
    expect(asked(['representatives', 'manager'])).toEqual(['your manager', 'the employee representatives']);
    expect(asked([])).toEqual(['your manager']);
  });
});

describe('readChoices', () => {
  it('gives kept choices back, and the first ones for anything else', () => {
    const choices: CharterChoices = { levels: everyTheme('normative'), contacts: ['ethics'] };
    expect(readChoices(JSON.parse(JSON.stringify(choices)))).toEqual(choices);
    for (const wrong of [
      undefined,
      null,
      3,
      'x',
      [],
      { levels: 7, contacts: {} },
      { levels: { tone: 'mild' } },
    ]) {
      expect(readChoices(wrong)).toEqual(firstChoices);
    }
  });
});

describe('safeName', () => {
  it('is one line of bounded length that XML can hold', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (name) => {
        const safe = safeName(name);
        expect([...safe].length).toBeLessThanOrEqual(203);
        expect(safe).not.toMatch(/[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\ufffe\uffff]/u);
      }),
      { seed: 5 },
    );
  });

  it('sets a name that reads from right to left apart', () => {
    expect(safeName('شركة')).toBe('\u2068شركة\u2069');
    expect(safeName('Acme')).toBe('Acme');
  });
});

describe('charterAsMarkdown', () => {
  it.each(['fr', 'en'] as const)('says in its first line that it is a draft (%s)', (language) => {
    const [first] = charterAsMarkdown(draftCharter(firstChoices, acme, language)).split('\n');
    expect(first).toContain(language === 'fr' ? 'PROJET' : 'DRAFT');
    expect(first).toContain(language === 'fr' ? 'juriste' : 'lawyer');
  });

  it.each(hostileNames)('keeps a name that is %s a name', (_, name) => {
    const lines = charterAsMarkdown(draftCharter(firstChoices, { ...acme, name }, 'en')).split('\n');
    const clean = charterAsMarkdown(draftCharter(firstChoices, acme, 'en')).split('\n');
    expect(lines.length).toBe(clean.length);
    // Line for line the same kind of block, with nothing unescaped that begins markup.
    lines.forEach((line, index) => {
      const start = /^(?:#+ |> |- |\*\*)?/.exec(clean[index] ?? '')?.[0] ?? '';
      expect(line.startsWith(start)).toBe(true);
      const inner = line.slice(start.length).replace(/\*\*$/, '');
      expect(inner.replace(/\\[!-/:-@[-`{-~]/g, '')).not.toMatch(/[`*_[\]<>&~|#$]|:\/\/|www\./);
    });
  });

  it('escapes what would begin a list at the start of a line', () => {
    const document: CharterDocument = {
      language: 'en',
      title: 'T',
      draftMark: 'D',
      blocks: ['- a', '1. a', '+ a', '12) a', '= a'].map((text) => ({ kind: 'paragraph', text })),
    };
    const lines = charterAsMarkdown(document).trim().split('\n\n').slice(2);
    expect(lines).toEqual(['\\- a', '1\\. a', '\\+ a', '12\\) a', '\\= a']);
  });
});

describe('charterAsDocx', () => {
  const bytesOf = (name: string, language: 'fr' | 'en' = 'fr') =>
    charterAsDocx(draftCharter(firstChoices, { ...acme, name }, language));

  it.each(['fr', 'en'] as const)(
    'holds every text of the charter, read by another program (%s)',
    async (language) => {
      const charter = draftCharter(firstChoices, acme, language);
      const { value } = await mammoth.extractRawText({ buffer: Buffer.from(await charterAsDocx(charter)) });
      for (const text of texts(charter)) expect(value).toContain(text);
      expect(value.trimStart().startsWith(charter.draftMark)).toBe(true);
      const { value: html } = await mammoth.convertToHtml({
        buffer: Buffer.from(await charterAsDocx(charter)),
      });
      const headings = charter.blocks.filter(({ kind }) => kind === 'heading').length;
      // The title has a style of its own.
      expect(html.match(/<h1>/g)?.length).toBe(headings);
    },
  );

  it('marks each page as a draft, in its header', async () => {
    const parts = unzipSync(await bytesOf('Acme'));
    const header = Object.keys(parts).find((path) => /word\/header\d*\.xml$/.test(path)) ?? '';
    expect(strFromU8(parts[header] ?? new Uint8Array())).toContain(charterTexts.draftMark.fr);
    expect(strFromU8(parts['word/document.xml'] ?? new Uint8Array())).toContain('<w:headerReference');
  });

  it.each(hostileNames)('is well-formed with a name that is %s, and shows it as text', async (_, name) => {
    const bytes = await bytesOf(name, 'en');
    const parts = unzipSync(bytes);
    for (const [path, part] of Object.entries(parts)) {
      if (!/\.(xml|rels)$/.test(path)) continue;
      const parsed = XmlDocument.fromString(strFromU8(part));
      parsed.dispose();
    }
    const all = Object.values(parts)
      .map((part) => strFromU8(part))
      .join('');
    // No field, no link out, nothing that Word would fetch or run.
    expect(all).not.toMatch(/TargetMode="External"|HYPERLINK\s|w:fldSimple|<img/i);
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) });
    expect(value).toContain(safeName(name));
  });

  it('is the same to the byte whenever it is made', async () => {
    const first = await bytesOf('Acme');
    await new Promise((resolve) => setTimeout(resolve, 2100));
    expect(Buffer.from(await bytesOf('Acme')).equals(Buffer.from(first))).toBe(true);
  });
});
