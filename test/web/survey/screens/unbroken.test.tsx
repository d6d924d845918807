import { render } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { Unbroken } from '../../../../web/survey/screens/unbroken.tsx';

const drawn = (text: string) => render(<Unbroken text={text} />);

describe('a question’s words', () => {
  it.each(['est-il', 'a-t-elle', 'arrive-t-il', 'parlent-ils', 'dit-on'])(
    'keep “%s” on one line, and read as before',
    (verb) => {
      const html = drawn(`Votre employeur ${verb} privé ou public ?`);
      expect(html).toContain(`<span class="unbroken">${verb}</span>`);
      expect(html.replace(/<[^>]*>/g, '')).toBe(`Votre employeur ${verb} privé ou public ?`);
    },
  );

  it.each(['Vous parlez-vous de peut-être', 'From time-on to well-onward'])('leave “%s” as it is', (text) => {
    expect(drawn(text)).not.toContain('peut-être</span>');
    expect(drawn(text).replace(/<[^>]*>/g, '')).toBe(text);
  });
});
