import { dateFormat } from '../survey/date-format.ts';
import { shortGuarantee } from '../survey/guarantee.ts';
import type { House } from '../survey/house.ts';
import type { Text } from '../survey/questionnaire.ts';
import { typeset } from '../survey/typeset.ts';

/** What a message is made from. */
interface MessageParts {
  readonly kind: 'invitation' | 'reminder' | 'test';
  readonly companyName: string;
  /** Who publishes the observatory, and what it is called. */
  readonly house: House & { readonly name: Text };
  readonly signature: string;
  /** Which of the two stands first. */
  readonly language: 'fr' | 'en';
  readonly links: { readonly fr: string; readonly en: string };
  /** The last day on which answers are taken. */
  readonly closesOn: string;
  /** Days of the reminders that are planned beside this message. */
  readonly reminders: readonly string[];
  /** The hash of the guarantee sheet that everyone is shown; panels of before there were sheets have none. */
  readonly guarantee?: string | undefined;
}

interface Message {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** A mail program shows about so much of a subject. */
const mostSubjectName = 60;

/**
 * The message in both languages, as plain text and as HTML: no image, nothing that is loaded from elsewhere, nothing that
 * tells whether it was read, and one link, which is the receiver's own.
 */
export function composeMessage(parts: MessageParts): Message {
  const order = parts.language === 'fr' ? (['fr', 'en'] as const) : (['en', 'fr'] as const);
  const texts = order.map((language) => ({
    language,
    ...typesetWords(words[language](harmless(parts)), language),
  }));
  return {
    subject: texts[0]?.subject ?? '',
    text: `${texts.map(plainText).join(`\n\n${'-'.repeat(60)}\n\n`)}\n`,
    html: htmlOf(texts),
  };
}

interface Words {
  readonly subject: string;
  /** Paragraphs before the link and after it. */
  readonly before: readonly string[];
  readonly button: string;
  readonly link: string;
  readonly after: readonly string[];
}

function typesetWords({ subject, before, button, link, after }: Words, language: 'fr' | 'en'): Words {
  const set = (text: string) => typeset(text, language);
  return { subject: set(subject), before: before.map(set), button: set(button), link, after: after.map(set) };
}

type Spoken = (parts: MessageParts) => Words;

/** A calendar day, `YYYY-MM-DD`, in words. */
export const longDay = (date: string, language: 'fr' | 'en') =>
  dateFormat(language, { dateStyle: 'long' }).format(new Date(date));

const french: Spoken = ({ kind, companyName, signature, links, closesOn, reminders, house, guarantee }) => ({
  subject: `${subjectMarks.fr[kind]}${shortName(companyName)} vous invite à répondre à l’observatoire`,
  before: [
    kind === 'test' ? 'Ceci est un message d’essai : son lien n’ouvre pas de questionnaire.' : '',
    `${companyName} vous invite à répondre à l’enquête « ${house.name.fr} » : ce que l’on peut dire en ligne de son travail, et ce que l’on en dit. Trois à quatre minutes suffisent, et vous êtes libre de répondre ou non.`,
    kind === 'reminder'
      ? 'C’est un rappel, envoyé à tout le monde, que l’on ait répondu ou non : nous ne disons pas à votre employeur qui a répondu. Si vous l’avez fait, merci ; il n’y a rien de plus à faire.'
      : '',
    `Ce lien est le vôtre : vous seul·e le recevez. Il permet de répondre une fois, jusqu’au ${longDay(closesOn, 'fr')} (heure de Paris). L’ouvrir n’engage à rien : la page dit d’abord comment l’anonymat est assuré, et rien n’est noté avant que vous commenciez.`,
  ],
  button: 'Répondre',
  link: links.fr,
  after: [
    guarantee
      ? `Ce qui vous est garanti tient sur une fiche, la même pour tous, que cette page montre avant la première question. Son empreinte commence par ${shortGuarantee(guarantee)} : si la page en montre une autre, ne répondez pas et dites-le-nous.`
      : '',
    'Ce que voit votre employeur : des chiffres d’ensemble, brouillés exprès. Nous ne lui donnons ni vos réponses, ni votre lien, ni si vous avez répondu.',
    'Les personnes qui administrent votre messagerie pourraient lire ce message et, en essayant le lien, savoir s’il a servi. Si c’est votre employeur et que cela vous gêne, demandez plutôt une carte à tirer au sort ou une affiche.',
    `Votre employeur nous a donné votre adresse pour ce message${forReminders.fr(kind, reminders)}. L’observatoire l’efface ensuite ; il n’en garde qu’une empreinte, pour qu’elle ne soit pas invitée deux fois.`,
    'Ce message ne contient ni image ni traceur : rien n’y dit si vous l’avez lu.',
    house.publisher ? `L’observatoire est publié par ${house.publisher}.` : '',
    house.dataProtection ? `Pour toute question sur vos données personnelles : ${house.dataProtection}` : '',
    signature,
  ],
});

const english: Spoken = ({ kind, companyName, signature, links, closesOn, reminders, house, guarantee }) => ({
  subject: `${subjectMarks.en[kind]}${shortName(companyName)} invites you to answer the observatory`,
  before: [
    kind === 'test' ? 'This is a test message: its link opens no questionnaire.' : '',
    `${companyName} invites you to answer the survey “${house.name.en}”: what people may say about their work online, and what they do say. It takes three to four minutes, and whether you answer is up to you.`,
    kind === 'reminder'
      ? 'This is a reminder. Everyone gets it, whether or not they have answered: we do not tell your employer who has. If you have answered, thank you; there is nothing more to do.'
      : '',
    `This link is yours, and nobody else gets it. It is good for one response, until ${longDay(closesOn, 'en')} (Paris time). Opening it commits you to nothing: the page first says how anonymity is kept, and nothing is recorded before you start.`,
  ],
  button: 'Answer',
  link: links.en,
  after: [
    guarantee
      ? `What you are promised is on one sheet, the same for everyone, which the page shows before the first question. Its fingerprint begins with ${shortGuarantee(guarantee)}: if the page shows another, do not answer, and tell us.`
      : '',
    'What your employer sees: figures of everyone together, blurred on purpose. We give it neither your answers, nor your link, nor whether you answered.',
    'The people who run your mailbox could read this message and, by trying its link, find out whether it was used. If that is your employer and it bothers you, ask for a card drawn at random or a poster instead.',
    `Your employer gave us your address for this message${forReminders.en(kind, reminders)}. The observatory then deletes it, and keeps only a fingerprint, so that it is not invited twice.`,
    'There is no image and no tracker in this message: nothing in it tells anyone whether you read it.',
    house.publisher ? `The observatory is published by ${house.publisher}.` : '',
    house.dataProtection ? `Questions about your personal data: ${house.dataProtection}` : '',
    signature,
  ],
});

const words = { fr: french, en: english };

const subjectMarks = {
  fr: { invitation: '', reminder: 'Rappel : ', test: '[Essai] ' },
  en: { invitation: '', reminder: 'Reminder: ', test: '[Test] ' },
};

const forReminders = {
  fr: (kind: MessageParts['kind'], days: readonly string[]) =>
    days.length === 0 ? '' : `${kind === 'reminder' ? ', et pour ' : ' et pour '}${listed('fr', days)}`,
  en: (kind: MessageParts['kind'], days: readonly string[]) =>
    days.length === 0 ? '' : `${kind === 'reminder' ? ', and for ' : ' and for '}${listed('en', days)}`,
};

function listed(language: 'fr' | 'en', days: readonly string[]): string {
  const dates = days.map((date) => longDay(date, language));
  if (language === 'fr') {
    return dates.length === 1
      ? `un rappel à tous le ${dates[0]}`
      : `des rappels à tous les ${dates.join(' et ')}`;
  }
  return dates.length === 1
    ? `a reminder to everyone on ${dates[0]}`
    : `reminders to everyone on ${dates.join(' and ')}`;
}

function plainText({ before, button, link, after }: Words): string {
  return [...before, `${button}${button === 'Answer' ? ':' : '\u00a0:'}\n${link}`, ...after]
    .filter((part) => part !== '')
    .join('\n\n');
}

function htmlOf(texts: readonly (Words & { language: 'fr' | 'en' })[]): string {
  const sections = texts.map(({ language, before, button, link, after }) => {
    const paragraphs = (parts: readonly string[]) =>
      parts.filter((part) => part !== '').map((part) => `<p>${escapeHtml(part)}</p>`);
    return [
      `<div lang="${language}">`,
      ...paragraphs(before),
      `<p><a href="${escapeHtml(link)}" style="font-weight:bold">${button}</a></p>`,
      ...paragraphs(after),
      '</div>',
    ].join('\n');
  });
  const first = texts[0];
  return [
    '<!doctype html>',
    `<html lang="${first?.language ?? 'fr'}">`,
    `<head><meta charset="utf-8"><title>${escapeHtml(first?.subject ?? '')}</title></head>`,
    '<body style="font-family:sans-serif;line-height:1.5;max-width:36em">',
    sections.join('\n<hr>\n'),
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

/**
 * What a company or the operator wrote, as it may stand in a message: on one line, which no header ends, without what turns text around,
 * and without anything that a mail program would make a second link of.
 */
function harmless(parts: MessageParts): MessageParts {
  const { companyName, signature, house } = parts;
  const { name, publisher = '', dataProtection = '' } = house;
  return {
    ...parts,
    companyName: harmlessText(companyName),
    signature: harmlessText(signature),
    house: {
      name: { fr: harmlessText(name.fr), en: harmlessText(name.en) },
      publisher: harmlessText(publisher),
      dataProtection: harmlessText(dataProtection),
    },
  };
}

export function harmlessText(text: string): string {
  return (
    text
      .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ')
      .replace(/\s+/g, ' ')
      .trim()
      .replace(/\b[a-z][a-z0-9+.-]*:\/\/+/gi, '')
      .split(' ')
      // ONE DOT LEADER looks the same and is no part of a host name; addresses of mail may stay what they are.
      .map((word) =>
        word.includes('@') ? word : word.replace(/(?<=[\p{L}\p{N}-])\.(?=[\p{L}\p{N}])/gu, '\u2024'),
      )
      .join(' ')
  );
}

export function shortName(name: string): string {
  const letters = [...name];
  return letters.length > mostSubjectName ? `${letters.slice(0, mostSubjectName - 1).join('')}…` : name;
}

export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
