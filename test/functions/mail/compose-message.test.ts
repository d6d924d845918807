import { describe, expect, it } from 'vitest';
import { composeMessage } from '../../../functions/mail/compose-message.ts';
import { writeMessage } from '../../../functions/mail/write-message.ts';

const parts = {
  kind: 'invitation' as const,
  companyName: 'Ateliers Morvan',
  house: {
    name: { fr: 'Baromètre d’essai', en: 'Trial barometer' },
    publisher: 'Association des voix',
    dataProtection: 'rgpd@voix.test',
  },
  signature: 'Le comité social et économique',
  language: 'fr' as const,
  links: { fr: 'https://o.test/fr/survey#wave=w&code=C', en: 'https://o.test/en/survey#wave=w&code=C' },
  closesOn: '2026-12-31',
  reminders: ['2026-12-07', '2026-12-14'],
};
const written = async (message: ReturnType<typeof composeMessage>) =>
  (
    await writeMessage({
      ...message,
      from: 'Observatoire <o@o.test>',
      to: 'jeanne@exemple.fr',
      messageId: '<1@o.test>',
      tags: { wave: 'w', company: 'c' },
    })
  ).toString();

describe('a message', () => {
  it('says in both languages who invites, with the link, what the employer sees and what becomes of the address', () => {
    const { subject, text, html } = composeMessage(parts);
    expect(subject).toBe('Ateliers Morvan vous invite à répondre à l’observatoire');
    for (const said of [
      parts.links.fr,
      parts.links.en,
      'ni si vous avez répondu',
      'nor whether you answered',
      'des rappels à tous les 7 décembre 2026 et 14 décembre 2026',
      'reminders to everyone on 7 December 2026 and 14 December 2026',
      'jusqu’au 31 décembre 2026 (heure de Paris)',
      'until 31 December 2026 (Paris time)',
      'efface ensuite',
      'then deletes it',
      parts.signature,
      'Baromètre d’essai',
      'Trial barometer',
      'publié par Association des voix.',
      'published by Association des voix.',
      'données personnelles\u00a0: rgpd@voix.test',
      'personal data: rgpd@voix.test',
    ]) {
      expect(text).toContain(said);
      expect(html).toContain(said.replaceAll('&', '&amp;'));
    }
    expect(text).toMatch(/vous invite[\s\S]*invites you/);
    expect(composeMessage({ ...parts, language: 'en' }).subject).toMatch(/^Ateliers Morvan invites you/);
  });

  it('says nothing of a publisher whom nobody has stated', () => {
    const { text } = composeMessage({ ...parts, house: { name: parts.house.name } });
    expect(text).not.toMatch(/publié par|published by|données personnelles|personal data/);
  });

  it('says of a reminder that everyone gets it, and of a test that it is one', () => {
    const reminder = composeMessage({ ...parts, kind: 'reminder', reminders: [] });
    expect(reminder.subject).toMatch(/^Rappel\u00a0: /);
    expect(reminder.text).toContain('nous ne disons pas à votre employeur qui a répondu');
    expect(reminder.text).toContain('we do not tell your employer who has');
    expect(composeMessage({ ...parts, kind: 'test' }).text).toContain('This is a test message');
    expect(composeMessage({ ...parts, reminders: [] }).text).not.toMatch(/rappel|reminder/i);
  });

  it('loads nothing, and leads nowhere but to the one link', () => {
    const { html, text } = composeMessage(parts);
    expect(html).not.toMatch(/<(?:img|script|link|iframe|object|form)|url\(|@import|src=|background/i);
    const targets = [...html.matchAll(/href="([^"]*)"/g)].map(([, href]) => href?.replaceAll('&amp;', '&'));
    expect(targets).toEqual([parts.links.fr, parts.links.en]);
    expect([...text.matchAll(/https?:\/\/\S+/g)].map(([url]) => url)).toEqual([
      parts.links.fr,
      parts.links.en,
    ]);
  });

  it('takes nothing from a company’s words but words', async () => {
    const hostile = {
      ...parts,
      companyName:
        'Évil\r\nBcc: all@x.fr\r\n\r\n<b onload="x">&</b>\u202e www.evil.com https://evil.com/login',
      signature: 'Sign in at evil.com or write to dpo@morvan.fr <script>alert(1)</script>\u2028',
    };
    const message = composeMessage(hostile);
    expect(message.html).not.toMatch(/<b |<script|evil\.com|\u202e/);
    expect(message.text).not.toMatch(/evil\.com|\u202e|\u2028/);
    expect(message.text).toContain('dpo@morvan.fr');
    expect(message.subject).not.toMatch(/[\r\n]/);
    const source = await written(message);
    const header = source.slice(0, source.indexOf('\r\n\r\n'));
    expect(header).not.toMatch(/^bcc:/im);
    expect(header.match(/^to:.*$/gim)).toEqual(['To: jeanne@exemple.fr']);
    // RFC 5322, 2.1.1: no line of over 998 characters.
    expect(Math.max(...source.split('\r\n').map(({ length }) => length))).toBeLessThan(999);
  });

  it('keeps a long name out of the subject’s way, and keeps answering machines quiet', async () => {
    const message = composeMessage({ ...parts, companyName: 'N'.repeat(200) });
    expect(message.subject).toMatch(/^N{59}… vous invite/);
    const source = await written(message);
    expect(source).toMatch(/^Auto-Submitted: auto-generated\r$/m);
    expect(source).toMatch(/^Message-ID: <1@o\.test>\r$/m);
    expect(source).not.toMatch(/nodemailer/i);
  });
});
