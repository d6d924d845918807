import type { ComponentChildren } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { texts } from '../../../web/operator/texts.ts';
import { translate } from '../../../web/shared/language.ts';
import { ScriptError } from '../../../web/shared/load-script.ts';
import { Question } from '../../../web/space/confirmed-action.tsx';
import { ErrorBox } from '../../../web/space/error-box.tsx';
import { Choices, TextPair } from '../../../web/space/fields.tsx';
import { Loaded } from '../../../web/space/loaded.tsx';
import type { LoadingState } from '../../../web/space/loading.ts';
import { openSession } from '../../../web/space/session.ts';
import { SpaceContext } from '../../../web/space/space.ts';

const t = translate(texts, 'en');
const space = {
  language: 'en',
  session: openSession(
    () => '',
    () => {},
  ),
  words: { ...t, refusals: {} },
} as const;

const html = (children: ComponentChildren) =>
  renderToString(<SpaceContext.Provider value={space}>{children}</SpaceContext.Provider>);

describe('Loaded', () => {
  const drawn = (state: Partial<LoadingState<string>>) =>
    html(
      <Loaded
        loading={{
          isBusy: false,
          attempt: 1,
          reload: async () => {},
          refresh: async () => {},
          setValue: () => {},
          change: () => {},
          ...state,
        }}
      >
        {(value) => <b>{value}</b>}
      </Loaded>,
    );

  it('says that it is loading, then shows what came', () => {
    expect(drawn({ isBusy: true })).toBe('<p role="status">Loading…</p>');
    expect(drawn({ value: 'here' })).toBe('<b>here</b>');
  });

  it('says why it failed and lets one try again, with what was there before', () => {
    const failed = drawn({ error: new Error('a bug'), value: 'old' });
    expect(failed).toMatch(/role="alert"><p>The request failed.*<button[^>]*>Try again/);
    expect(failed).toContain('<b>old</b>');
  });
});

describe('a part that could not be loaded', () => {
  it('is offered with a reload: to ask for it again does nothing', () => {
    const loading = {
      isBusy: false,
      attempt: 1,
      error: new ScriptError(),
      reload: async () => {},
      refresh: async () => {},
      setValue: () => {},
      change: () => {},
    };
    const drawn = html(<Loaded loading={loading}>{() => 'part'}</Loaded>);
    expect(drawn).toMatch(/role="alert"><p>This part could not be loaded.*<button[^>]*>Reload the page/);
    expect(drawn).not.toContain('Try again');
  });
});

describe('ErrorBox', () => {
  it('is nothing without an error, and has no button without a way to try again', () => {
    expect(html(<ErrorBox text={undefined} onRetry={() => {}} />)).toBe('');
    expect(html(<ErrorBox text="No." />)).toBe(
      '<div class="message message-wrong" role="alert"><p>No.</p></div>',
    );
  });
});

describe('Question', () => {
  const drawn = (isBusy: boolean, failure?: string) =>
    html(
      <Question
        label="Close"
        yes="Yes, close"
        sending={{ isBusy, failure, cancel: () => {} }}
        onYes={() => {}}
      >
        <p>For good?</p>
      </Question>,
    );

  it('names what it is about, what will happen, and both answers', () => {
    expect(drawn(false)).toMatch(/role="group" aria-label="Close".*For good\?.*Yes, close.*Cancel/);
  });

  it('takes no answer while it is under way, and tells a failure where one asks', () => {
    expect(drawn(true).match(/<button[^>]* disabled/g)).toHaveLength(2);
    expect(drawn(true)).toContain('Working…');
    expect(drawn(false, 'It failed.')).toMatch(/role="alert">It failed\.</);
  });
});

describe('fields', () => {
  it('are read out with their errors, each language with its own', () => {
    const errors = { 'title.en': 'Missing.' };
    const pair = html(
      <TextPair
        path="title"
        labels={{ fr: 'Titre', en: 'Title' }}
        value={{ fr: 'a', en: '' }}
        errors={errors}
        onChange={() => {}}
      />,
    );
    expect(pair.match(/aria-invalid/g)).toHaveLength(1);
    expect(pair).toMatch(/id="field-title-en"[^>]*aria-describedby="field-title-en-error"[^>]*aria-invalid/);
    expect(pair).toContain('<p class="field-error" id="field-title-en-error">Missing.</p>');
  });

  it('of choices are radio buttons for one answer, check boxes for several, the first marked where it is wrong', () => {
    const options = [
      { code: 'a', label: 'A' },
      { code: 'b', label: 'B' },
    ];
    const common = { form: 'f', path: 'p', legend: 'Which?', options, onChange: () => {} };
    const one = html(<Choices {...common} value="b" errors={{ p: 'Choose.' }} />);
    expect(one).toMatch(/<fieldset aria-describedby="f-p-error" class="field-wrong">/);
    expect(one.match(/type="radio" name="f-p"/g)).toHaveLength(2);
    expect(one).toMatch(/id="f-p"[^>]*data-wrong/);
    expect(one.match(/data-wrong/g)).toHaveLength(1);
    expect(one).toMatch(/value="b" checked/);
    const several = html(<Choices {...common} value={['a']} hint="All that apply." />);
    expect(several).toMatch(/aria-describedby="f-p-hint"/);
    expect(several).toMatch(/type="checkbox" name="f-p-a" value="a" checked/);
    expect(several).not.toMatch(/value="b" checked/);
  });
});
