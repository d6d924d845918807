import { useMemo, useState } from 'preact/hooks';
import { downloadText } from '../../../shared/download.ts';
import { languages, pick } from '../../../shared/language.ts';
import { List } from '../../../shared/lists.tsx';
import { Button } from '../../../space/button.tsx';
import { ErrorBox } from '../../../space/error-box.tsx';
import { Choices } from '../../../space/fields.tsx';
import { useSpace, useTexts } from '../../../space/space.ts';
import type { PartProps } from '../../part.ts';
import { useDocx } from '../../use-docx.ts';
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
export function CharterSection({ company }: PartProps) {
  const { t, language } = useSpace(sectionTexts);
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
      <Themes choices={choices} onChange={change} />
      <Contacts choices={choices} onChange={change} />
      <Button kind="link" label={t.reset} onClick={() => change(firstChoices)} />
      <Choices
        form="charter"
        path="language"
        class="charter-language"
        legend={t.languageOf}
        options={languages.map((code) => ({ code, label: code === 'fr' ? t.french : t.english }))}
        value={draftLanguage}
        onChange={setDraftLanguage}
      />
      <Downloads charter={charter} />
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
  choices: CharterChoices;
  onChange: (choices: CharterChoices) => void;
}

function Themes({ choices, onChange }: ChoiceProps) {
  const { t, language } = useSpace(sectionTexts);
  const { levels } = choices;
  const common = charterLevels.find((level) => charterThemes.every((theme) => levels[theme] === level));
  const scale = (name: string, title: string, level: CharterLevel | undefined) => ({
    form: 'charter',
    path: name,
    class: 'charter-scale',
    'data-theme': name,
    legend: title,
    options: charterLevels.map((code) => ({ code, label: pick(levelTexts[code], language) })),
    value: level,
  });
  return (
    <div class="charter-themes">
      <Choices
        {...scale('all', t.all, common)}
        onChange={(level) => onChange({ ...choices, levels: everyTheme(level) })}
      />
      {charterThemes.map((theme) => (
        <Choices
          {...scale(theme, themeTexts[theme].title[language], levels[theme])}
          key={theme}
          onChange={(level) => onChange({ ...choices, levels: { ...levels, [theme]: level } })}
        />
      ))}
    </div>
  );
}

function Contacts({ choices, onChange }: ChoiceProps) {
  const { t, language } = useSpace(sectionTexts);
  const { contacts } = choices;
  return (
    <Choices
      form="charter"
      path="contact"
      class="field"
      legend={t.contacts}
      hint={t.contactsHint}
      options={charterContacts.map((code) => ({ code, label: pick(contactTexts[code], language) }))}
      value={contacts}
      onChange={(chosen, isIn) =>
        onChange({
          ...choices,
          contacts: charterContacts.filter((known) => (known === chosen ? isIn : contacts.includes(known))),
        })
      }
    />
  );
}

function Downloads({ charter }: { charter: CharterDocument }) {
  const t = useTexts(sectionTexts);
  const { told, say, send, failure, download } = useDocx(t);
  const name = fileNames[charter.language];
  const markdown = () =>
    send(async () => {
      downloadText(`${name}.md`, charterAsMarkdown(charter), 'text/markdown;charset=utf-8');
      say(t.downloaded(`${name}.md`));
    });
  const docx = () =>
    download(`${name}.docx`, async () => {
      const { charterAsDocx } = await import('./charter-as-docx.ts');
      return () => charterAsDocx(charter);
    });
  return (
    <>
      <div class="buttons">
        <Button label={t.docx} onClick={docx} />
        <Button kind="secondary" label={t.markdown} onClick={markdown} />
      </div>
      <ErrorBox text={failure} />
      <p role="status">{told}</p>
    </>
  );
}

/** The draft as it will read; its headings are set under the page's own. */
function Preview({ charter }: { charter: CharterDocument }) {
  return (
    <div lang={charter.language} class="charter-text">
      <p class="critical strong small">{charter.draftMark}</p>
      <h5 class="charter-name">{charter.title}</h5>
      {charter.blocks.map((block, index) => (
        <Block key={index} block={block} />
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
      return <List items={block.items} />;
  }
}
