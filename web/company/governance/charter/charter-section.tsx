import { useMemo, useState } from 'preact/hooks';
import { downloadBlob, downloadText } from '../../../shared/download.ts';
import { type Language, languages, pick, translate } from '../../../shared/language.ts';
import type { PartProps } from '../../part.ts';
import { charterAsMarkdown } from './charter-as-markdown.ts';
import {
  type CharterChoices,
  type CharterLevel,
  charterContacts,
  charterLevels,
  charterThemes,
  everyTheme,
  firstChoices,
} from './charter-choices.ts';
import { contactTexts } from './charter-texts.ts';
import type { CharterBlock, CharterDocument } from './document.ts';
import { draftCharter } from './draft-charter.ts';
import { keepChoices, keptChoices } from './kept-choices.ts';
import { fileNames, levelTexts, sectionTexts } from './section-texts.ts';
import { themeTexts } from './theme-texts.ts';

/** The scale, theme by theme; the draft that follows from it; and the draft as files. */
export function CharterSection({ language, company }: Pick<PartProps, 'language' | 'company'>) {
  const t = translate(sectionTexts, language);
  const [choices, setChoices] = useState(() => keptChoices(company.id));
  const [draftLanguage, setDraftLanguage] = useState(language);
  const charter = useMemo(
    () => draftCharter(choices, company, draftLanguage),
    [choices, company, draftLanguage],
  );
  const change = (changed: CharterChoices) => {
    keepChoices(company.id, changed);
    setChoices(changed);
  };
  return (
    <>
      <p class="muted">{t.scale}</p>
      <Themes language={language} choices={choices} onChange={change} />
      <Contacts language={language} choices={choices} onChange={change} />
      <button type="button" class="button button-link" onClick={() => change(firstChoices)}>
        {t.reset}
      </button>
      <fieldset class="charter-language">
        <legend>{t.languageOf}</legend>
        {languages.map((offered) => (
          <label class="choice" key={offered}>
            <input
              type="radio"
              name="charter-language"
              value={offered}
              checked={draftLanguage === offered}
              onChange={() => setDraftLanguage(offered)}
            />
            {offered === 'fr' ? t.french : t.english}
          </label>
        ))}
      </fieldset>
      <Downloads language={language} charter={charter} />
      <h4 id="charter-preview">{t.preview}</h4>
      {/* A long text in a box of its own: it scrolls by keyboard, too. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must take the focus (WCAG 2.1.1) */}
      <section class="charter-preview" aria-labelledby="charter-preview" tabIndex={0}>
        <Preview charter={charter} />
      </section>
    </>
  );
}

interface ChoiceProps {
  language: Language;
  choices: CharterChoices;
  onChange: (choices: CharterChoices) => void;
}

function Themes({ language, choices, onChange }: ChoiceProps) {
  const t = translate(sectionTexts, language);
  const common = charterLevels.find((level) =>
    charterThemes.every((theme) => choices.levels[theme] === level),
  );
  return (
    <div class="charter-themes">
      <Scale
        language={language}
        name="all"
        title={t.all}
        level={common}
        onChange={(level) => onChange({ ...choices, levels: everyTheme(level) })}
      />
      {charterThemes.map((theme) => (
        <Scale
          key={theme}
          language={language}
          name={theme}
          title={themeTexts[theme].title[language]}
          level={choices.levels[theme]}
          onChange={(level) => onChange({ ...choices, levels: { ...choices.levels, [theme]: level } })}
        />
      ))}
    </div>
  );
}

interface ScaleProps {
  language: Language;
  name: string;
  title: string;
  level: CharterLevel | undefined;
  onChange: (level: CharterLevel) => void;
}

function Scale({ language, name, title, level, onChange }: ScaleProps) {
  return (
    <fieldset class="charter-scale" data-theme={name}>
      <legend>{title}</legend>
      {charterLevels.map((offered) => (
        <label class="choice" key={offered}>
          <input
            type="radio"
            name={`charter-${name}`}
            value={offered}
            checked={level === offered}
            onChange={() => onChange(offered)}
          />
          {pick(levelTexts[offered], language)}
        </label>
      ))}
    </fieldset>
  );
}

function Contacts({ language, choices, onChange }: ChoiceProps) {
  const t = translate(sectionTexts, language);
  return (
    <fieldset class="field" aria-describedby="charter-contacts-hint">
      <legend>{t.contacts}</legend>
      <p class="field-hint" id="charter-contacts-hint">
        {t.contactsHint}
      </p>
      {charterContacts.map((contact) => (
        <label class="choice" key={contact}>
          <input
            type="checkbox"
            name={`charter-contact-${contact}`}
            checked={choices.contacts.includes(contact)}
            onChange={() =>
              onChange({
                ...choices,
                contacts: charterContacts.filter((known) =>
                  known === contact ? !choices.contacts.includes(known) : choices.contacts.includes(known),
                ),
              })
            }
          />
          {pick(contactTexts[contact], language)}
        </label>
      ))}
    </fieldset>
  );
}

function Downloads({ language, charter }: { language: Language; charter: CharterDocument }) {
  const t = translate(sectionTexts, language);
  const [told, setTold] = useState('');
  const [hasFailed, setFailed] = useState(false);
  const name = fileNames[charter.language];

  const hand = (file: string, give: () => void) => {
    give();
    setTold(t.downloaded(file));
  };
  const markdown = () => {
    setFailed(false);
    const file = `${name}.md`;
    hand(file, () => downloadText(file, charterAsMarkdown(charter), 'text/markdown;charset=utf-8'));
  };
  const docx = async () => {
    setFailed(false);
    setTold(t.making);
    try {
      // Some hundred kilobytes that only this button needs.
      const { charterAsDocx, docxType } = await import('./charter-as-docx.ts');
      const bytes = await charterAsDocx(charter);
      const file = `${name}.docx`;
      hand(file, () => downloadBlob(file, new Blob([bytes], { type: docxType })));
    } catch {
      setTold('');
      setFailed(true);
    }
  };
  return (
    <>
      <div class="buttons">
        <button type="button" class="button" onClick={docx}>
          {t.docx}
        </button>
        <button type="button" class="button button-secondary" onClick={markdown}>
          {t.markdown}
        </button>
      </div>
      {hasFailed && (
        <div class="message message-wrong" role="alert">
          <p>{t.failed}</p>
        </div>
      )}
      <p role="status">{told}</p>
    </>
  );
}

/** The draft as it will read; its headings are set under the page's own. */
function Preview({ charter }: { charter: CharterDocument }) {
  return (
    <div lang={charter.language} class="charter-text">
      <p class="charter-mark">{charter.draftMark}</p>
      <h5 class="charter-name">{charter.title}</h5>
      {charter.blocks.map((block, place) => (
        <Block key={place} block={block} />
      ))}
    </div>
  );
}

function Block({ block }: { block: CharterBlock }) {
  switch (block.kind) {
    case 'heading':
      return <h6>{block.text}</h6>;
    case 'paragraph':
      return <p>{block.text}</p>;
    case 'note':
      return <p class="charter-note">{block.text}</p>;
    case 'list':
      return (
        <ul>
          {block.items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      );
  }
}
