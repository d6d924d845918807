import { capitalised } from '../../../shared/first-letter.ts';
import { type Language, pick, translate, typeset } from '../../../shared/language.ts';
import {
  type CharterChoices,
  type CharterCompany,
  type CharterTheme,
  charterContacts,
  charterThemes,
} from './charter-choices.ts';
import { charterTexts, contactTexts } from './charter-texts.ts';
import type { CharterBlock, CharterDocument } from './document.ts';
import { safeName } from './safe-name.ts';
import { themeTexts } from './theme-texts.ts';

/** From these headcounts on, French law knows a works council, and asks for works rules and a whistleblowers' procedure. */
const councilFrom = 11;
const worksRulesFrom = 50;

/**
 * Drafts a charter: rights first, then what the law asks, then each theme at the level chosen, then whom to ask, and
 * notes to those who make it. The same choices give the same draft; nothing is left to fill in.
 */
export function draftCharter(
  choices: CharterChoices,
  company: CharterCompany,
  language: Language,
): CharterDocument {
  const t = translate(charterTexts, language);
  const name = safeName(company.name);
  const { set, blocks } = writer(company, name, language);
  return {
    language,
    title: `${t.title} – ${name}`,
    draftMark: t.draftMark,
    blocks: [
      blocks.heading(t.spiritTitle),
      ...[t.spirit, t.values, t.scope].map(blocks.paragraph),
      blocks.heading(t.rightsTitle),
      { kind: 'list', items: rights(t, company).map(set) },
      blocks.heading(t.limitsTitle),
      blocks.paragraph(t.limitsIntro),
      { kind: 'list', items: limits(t, company).map(set) },
      blocks.paragraph(t.limitPublic),
      ...charterThemes.flatMap((theme) => themeBlocks(theme, choices, { language, blocks })),
      blocks.heading(t.askTitle),
      blocks.paragraph(t.askIntro),
      { kind: 'list', items: contactsOf(choices).map((contact) => pick(contactTexts[contact], language)) },
      blocks.paragraph(t.askPromise),
      blocks.heading(t.councilTitle),
      blocks.paragraph(council(t, company)),
      blocks.heading(t.lifeTitle),
      blocks.paragraph(t.life),
      blocks.heading(t.notesTitle),
      ...notes(t, choices, company).map(blocks.note),
    ],
  };
}

type CharterWords = ReturnType<typeof translate<Record<keyof typeof charterTexts, string>>>;

/** Sets what the company is into the texts. */
function writer({ employer }: CharterCompany, name: string, language: Language) {
  const t = translate(charterTexts, language);
  const isPublic = employer === 'public';
  const words: Readonly<Record<string, string>> = {
    name,
    employer: isPublic ? t.employerPublic : t.employerPrivate,
    Employer: capitalised(isPublic ? t.employerPublic : t.employerPrivate),
    staff: isPublic ? t.staffPublic : t.staffPrivate,
  };
  // One pass, so that a name that looks like a mark stays a name.
  const set = (text: string) => typeset(text, language).replace(/\{(\w+)\}/g, (_, key) => words[key] ?? '');
  const make =
    (kind: 'heading' | 'paragraph' | 'note') =>
    (text: string): CharterBlock => ({
      kind,
      text: set(text),
    });
  return {
    set,
    blocks: { heading: make('heading'), paragraph: make('paragraph'), note: make('note') },
  };
}

function rights(t: CharterWords, { employer }: CharterCompany): string[] {
  const isPublic = employer === 'public';
  return [
    isPublic ? t.rightExpressionPublic : t.rightExpression,
    isPublic ? t.rightCollectivePublic : t.rightCollective,
    t.rightUnion,
    t.rightWhistleblower,
    t.rightSecrecy,
    t.rightSilence,
  ];
}

function limits(t: CharterWords, { employer }: CharterCompany): string[] {
  const isPublic = employer === 'public';
  return [
    t.limitAbuse,
    isPublic ? t.limitLoyaltyPublic : t.limitLoyalty,
    isPublic ? t.limitSecretsPublic : t.limitSecrets,
    t.limitOthers,
  ];
}

function themeBlocks(
  theme: CharterTheme,
  { levels }: CharterChoices,
  { language, blocks }: { language: Language; blocks: ReturnType<typeof writer>['blocks'] },
): CharterBlock[] {
  const text = themeTexts[theme];
  return [
    blocks.heading(text.title[language]),
    ...[text[levels[theme]][language]].flat().map(blocks.paragraph),
  ];
}

function contactsOf({ contacts }: CharterChoices) {
  const chosen = charterContacts.filter((contact) => contacts.includes(contact));
  return chosen.length > 0 ? chosen : (['manager'] as const);
}

function council(t: CharterWords, { employer, headcount }: CharterCompany): string {
  if (employer === 'public') return t.councilPublic;
  return headcount < councilFrom ? t.councilSmall : t.council;
}

function notes(
  t: CharterWords,
  { levels }: CharterChoices,
  { employer, headcount }: CharterCompany,
): string[] {
  const hasRules = charterThemes.some((theme) => levels[theme] !== 'incentive');
  const isPublic = employer === 'public';
  const rulesNote = isPublic
    ? t.noteRulesPublic
    : headcount < worksRulesFrom
      ? t.noteRulesSmall
      : t.noteRulesLarge;
  const councilNote = headcount < councilFrom ? t.noteCouncilSmall : t.noteCouncil;
  return [
    t.noteNature,
    hasRules ? rulesNote : t.noteIncentive,
    isPublic ? t.noteCouncilPublic : councilNote,
    ...(isPublic || headcount >= councilFrom ? [t.noteAgenda] : []),
    t.notePrivacy,
    ...(headcount < worksRulesFrom ? [] : [t.noteAlert]),
    t.noteReferences,
  ];
}
