import { useState } from 'preact/hooks';
import { ApiError } from '../../../shared/api.ts';
import { loadScript, ScriptError } from '../../../shared/load-script.ts';
import { Button } from '../../../space/button.tsx';
import { ConfirmedAction } from '../../../space/confirmed-action.tsx';
import { failureText } from '../../../space/failure-text.ts';
import { SelectField, TextField } from '../../../space/fields.tsx';
import { type FieldErrors, useForm } from '../../../space/form.ts';
import { FormFrame } from '../../../space/form-frame.tsx';
import { useSpace, useTexts } from '../../../space/space.ts';
import { useUnsaved } from '../../../space/unsaved.ts';
import { texts as frameTexts } from '../../texts.ts';
import { fullLink, readCount } from '../plan.ts';
import { texts } from '../texts.ts';
import { waveRoute } from '../waves.ts';
import type { WayProps } from '../way-choice.tsx';
import { CardSheets } from './card-sheets.tsx';
import { type CardLanguage, cardsOnSheet, inGroups, mostCards, mostInPrint } from './cards.ts';
import { cardsTexts } from './texts.ts';
import { useDrawnCodes } from './use-drawn-codes.ts';
import './cards.css';

interface CardsSectionProps extends WayProps {
  /** Whether the section is the one that is shown: only then there is anything to print. */
  isShown: boolean;
}

interface MadeCards {
  readonly links: readonly string[];
  readonly language: CardLanguage;
}

/** Cards: how many, then the sheets to print, once. The codes are in this page's memory and nowhere else. */
export function CardsSection(props: CardsSectionProps) {
  const { wave, plan, onChanged, onCounted } = props;
  const { cards, left } = plan;
  const { t, language, session, words, number } = useSpace(cardsTexts);
  const { languageFr, languageEn, countWrong } = useTexts(texts);
  const { failedToLoad } = useTexts(frameTexts);
  const [made, setMade] = useState<MadeCards>();
  const [said, setSaid] = useState('');
  useUnsaved(made !== undefined);
  // New cards take the place of the old ones.
  const most = Math.min(mostCards, left + cards);

  const form = useForm({
    name: 'cards',
    initial: () => ({ count: '', language: language as CardLanguage }),
    check: ({ count }): FieldErrors =>
      readCount(count, most) === undefined ? { count: countWrong(number(most)) } : {},
    asksFirst: () => cards > 0,
    send: async ({ count, language: spoken }) => {
      setSaid('');
      // First of all: what draws the codes may not come, and codes that were made would be lost with the page.
      await loadScript(() => import('../qr-path.ts'));
      const body = {
        count: readCount(count, most),
        language: spoken === 'both' ? language : spoken,
        ...(cards > 0 && { replaces: true }),
      };
      try {
        const reply = await session.request<{ cards: { url: string }[] }>(waveRoute(wave.id, 'cards'), {
          method: 'POST',
          body,
        });
        setMade({ links: reply.cards.map(({ url }) => fullLink(url, location.origin)), language: spoken });
        form.set({ count: '', language: spoken });
        onCounted(undefined);
      } finally {
        // Also after a reply that was lost: the cards may be there, without their codes.
        await onChanged();
      }
    },
    explain: (cause) => {
      if (cause instanceof ScriptError) return failedToLoad;
      if (!(cause instanceof ApiError)) return failureText(words, cause);
      if (cause.slug === 'above-headcount') return t.above;
      return cause.status === 0 ? t.lost : failureText(words, cause);
    },
    onChange: ({ count }) => onCounted(readCount(count, most)),
  });
  const options = [
    { code: 'fr', label: languageFr },
    { code: 'en', label: languageEn },
    { code: 'both', label: t.both },
  ] as const;

  const voidCards = async () => {
    await session.request(waveRoute(wave.id, 'cards'), { method: 'DELETE' });
    await onChanged();
    setSaid(t.voidDone);
    form.element.current?.querySelector('input')?.focus();
  };

  return (
    <section aria-labelledby="cards-title">
      <h3 id="cards-title">{t.title}</h3>
      <p>{t.intro}</p>
      {made ? (
        <MadeCardsToPrint
          {...props}
          made={made}
          onForgotten={() => {
            setMade(undefined);
            setSaid(t.forgotten);
          }}
        />
      ) : (
        <>
          <p class="message">{t.once}</p>
          {cards > 0 && <p>{t.exist(number(cards), cards === 1)}</p>}
          {most === 0 ? (
            <p>{t.nobodyLeft}</p>
          ) : (
            <FormFrame
              form={form}
              label={cards > 0 ? t.makeAnew : t.make}
              question={{
                label: t.makeAnew,
                text: <p>{t.anewConfirm(number(cards), number(readCount(form.value.count, most) ?? 0))}</p>,
                yes: t.anewYes,
                no: t.anewNo,
              }}
            >
              <TextField
                {...form.bind('count')}
                label={t.count}
                hint={t.countHint(number(most))}
                type="number"
                isDisabled={form.isAsked}
              />
              <SelectField {...form.bind('language')} label={t.language} isShort options={options} />
            </FormFrame>
          )}
          {cards > 0 && (
            <ConfirmedAction label={t.voidCards} yes={t.voidYes} no={t.anewNo} isSecondary act={voidCards}>
              <p>{t.voidConfirm}</p>
            </ConfirmedAction>
          )}
        </>
      )}
      <p role="status">{said}</p>
    </section>
  );
}

interface MadeCardsToPrintProps extends CardsSectionProps {
  made: MadeCards;
  onForgotten: () => void;
}

function MadeCardsToPrint({ made, isShown, company, wave, plan, onForgotten }: MadeCardsToPrintProps) {
  const { t, number } = useSpace(cardsTexts);
  const [stacks] = useState(() => inGroups(made.links, mostInPrint));
  const [index, setPlace] = useState(0);
  const stack = stacks[index] ?? [];
  const { cards, isDone } = useDrawnCodes(stack);
  const sheets = Math.ceil(made.links.length / cardsOnSheet);
  const options = stacks.map(({ length }, each) => ({
    code: String(each),
    label: t.partName(number(each * mostInPrint + 1), number(each * mostInPrint + length)),
  }));
  return (
    <>
      <h4>{t.readyTitle}</h4>
      <p class="message message-waiting" role="status">
        {t.ready(number(made.links.length), number(sheets), sheets === 1)}
      </p>
      {stacks.length > 1 && (
        <SelectField
          form="cards"
          path="stack"
          label={t.part}
          isShort
          options={options}
          value={String(index)}
          onChange={(chosen) => setPlace(Number(chosen))}
        />
      )}
      <p role="status">{isDone ? t.drawn : t.drawing(number(cards.length), number(stack.length))}</p>
      <div class="buttons">
        <Button label={t.print} disabled={!isDone} onClick={() => print()} />
        <ConfirmedAction
          label={t.printed}
          yes={t.printedYes}
          no={t.anewNo}
          isSecondary
          act={async () => onForgotten()}
        >
          <p>{t.printedConfirm}</p>
        </ConfirmedAction>
      </div>
      <p class="muted small">{t.printHint}</p>
      {isShown && isDone && <CardSheets {...{ cards, company, wave, plan }} language={made.language} />}
    </>
  );
}
