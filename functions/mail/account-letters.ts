import type { CompanyStatus } from '../survey/company.ts';
import type { Role } from '../survey/members.ts';
import type { Text } from '../survey/questionnaire.ts';
import { escapeHtml, harmlessText, longDay, shortName } from './compose-message.ts';

/** What a letter to someone who enters a company's space, or asks to, is made from. */
export interface AccountLetter {
  readonly kind: 'sign-in' | 'sign-up' | 'welcome' | 'decision' | 'moved' | 'left' | 'recovery';
  readonly language: 'fr' | 'en';
  readonly companyName: string;
  readonly observatory: Text;
  readonly link?: string;
  readonly role?: Role;
  /** From which a recovery by the operator can take effect; one that a member asks for waits for another alone. */
  readonly day?: string;
  readonly status?: CompanyStatus;
  /** Of a refusal or suspension, in the operator's words. */
  readonly reason?: string | undefined;
}

/** What is written, before it is laid out. */
export interface Words {
  readonly subject: string;
  readonly before: readonly string[];
  /** What the link does. */
  readonly action: string;
  readonly after: readonly string[];
}

export interface Letter {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** The letter as plain text and as HTML: no image, nothing loaded from elsewhere, and one link at most. */
export function composeLetter(letter: AccountLetter): Letter {
  const companyName = harmlessText(letter.companyName);
  const reason = letter.reason === undefined ? undefined : harmlessText(letter.reason);
  return composeWords(words[letter.language]({ ...letter, companyName, reason }), letter);
}

export function composeWords(
  { subject, before, action, after }: Words,
  { language, link, observatory }: Pick<AccountLetter, 'language' | 'link' | 'observatory'>,
): Letter {
  const signature = harmlessText(observatory[language]);
  const paragraphs = (parts: readonly string[]) => parts.map((part) => `<p>${escapeHtml(part)}</p>`);
  const text = [...before, ...(link ? [`${action}\n${link}`] : []), ...after, signature].join('\n\n');
  const html = [
    '<!doctype html>',
    `<html lang="${language}">`,
    `<head><meta charset="utf-8"><title>${escapeHtml(subject)}</title></head>`,
    '<body style="font-family:sans-serif;line-height:1.5;max-width:36em">',
    ...paragraphs(before),
    ...(link
      ? [`<p><a href="${escapeHtml(link)}" style="font-weight:bold">${escapeHtml(action)}</a></p>`]
      : []),
    ...paragraphs([...after, signature]),
    '</body>',
    '</html>',
    '',
  ];
  return { subject, text: `${text}\n`, html: html.join('\n') };
}

const words = { fr: frenchWords, en: englishWords };

function frenchWords({ kind, companyName, role, status, reason, day = '' }: AccountLetter): Words {
  const name = shortName(companyName);
  switch (kind) {
    case 'sign-in':
      return {
        subject: `Votre lien pour l’espace de ${name}`,
        before: [
          `Ce lien ouvre l’espace de ${companyName} à l’observatoire. Il sert une fois, dans les quinze minutes.`,
        ],
        action: 'Se connecter',
        after: [
          'La page vous demande encore d’appuyer sur un bouton : ouvrir le lien ne suffit pas.',
          'Vous n’avez rien demandé ? Ne faites rien : sans ce lien, personne n’entre.',
        ],
      };
    case 'sign-up':
      return {
        subject: `Confirmez l’inscription de ${name}`,
        before: [
          `Vous inscrivez ${companyName} à l’observatoire. Confirmez que cette adresse est la vôtre, dans les vingt-quatre heures ; d’ici là, l’inscription n’est pas examinée.`,
        ],
        action: 'Confirmer l’inscription',
        after: [
          'Ensuite, l’observatoire vérifie l’entreprise, d’ordinaire en trois jours ouvrés, et vous écrit ce qu’il a décidé.',
          'Vous n’avez rien demandé ? Ne faites rien : l’inscription n’aura pas lieu.',
        ],
      };
    case 'welcome':
      return {
        subject: `L’espace de ${name} vous est ouvert`,
        before: [
          `Une personne qui gère l’espace de ${companyName} à l’observatoire vous y a inscrit·e. ${
            role === 'manages'
              ? 'Vous pouvez tout y voir et tout y changer.'
              : 'Vous pouvez tout y voir, sauf les clés, sans rien y changer.'
          }`,
          'Pour entrer, demandez un lien à la page ci-dessous avec cette adresse ; il n’y a pas de mot de passe.',
        ],
        action: 'Ouvrir la page',
        after: ['Votre adresse n’est gardée que pour cela. Qui gère l’espace peut vous en retirer.'],
      };
    case 'decision':
      return {
        subject: `${name} : ${{ verified: 'entreprise vérifiée', refused: 'inscription refusée', suspended: 'espace suspendu', pending: 'vérification à refaire' }[status ?? 'pending']}`,
        before: [
          {
            verified: `L’observatoire a vérifié ${companyName}. Vous pouvez inviter vos salariés.`,
            refused: `L’observatoire n’a pas accepté l’inscription de ${companyName}. Personne ne peut être invité, et aucune comparaison ne paraît.`,
            suspended: `L’observatoire a suspendu l’espace de ${companyName}. Personne ne peut être invité, et les réponses de votre panel ne comptent pas.`,
            pending: `L’observatoire vérifie ${companyName} à nouveau.`,
          }[status ?? 'pending'],
          ...(reason === undefined ? [] : [`Le motif : ${reason}`]),
        ],
        action: 'Ouvrir l’espace',
        after: [],
      };
    case 'moved':
      return {
        subject: `Espace de ${name} : cette adresse n’ouvre plus rien`,
        before: [
          `L’accès que cette adresse donnait à l’espace de ${companyName} est passé à une autre, à la demande de l’entreprise.`,
          'Si vous ne le saviez pas, parlez-en à vos collègues qui gèrent l’espace, ou écrivez à l’observatoire.',
        ],
        action: '',
        after: [],
      };
    case 'left':
      return {
        subject: `${name} a quitté l’observatoire`,
        before: [
          `Une personne qui gérait l’espace de ${companyName} l’a supprimé, avec ses membres, ses clés, ses invitations et ses comparaisons. Votre adresse n’y est plus.`,
          'Restent les éditions publiées, où l’entreprise n’apparaît pas, et les réponses de vos collègues, qui sont à eux. Revenir, c’est s’inscrire à nouveau.',
        ],
        action: '',
        after: ['Si personne chez vous ne l’a voulu, écrivez à l’observatoire.'],
      };
    case 'recovery':
      return {
        subject: `Espace de ${name} : une nouvelle adresse est demandée`,
        before: [
          day
            ? `L’observatoire a été prié de confier à une autre adresse l’accès de la personne qui gère l’espace de ${companyName}. Rien ne change avant le ${longDay(day, 'fr')}.`
            : `Une personne qui gère l’espace de ${companyName} demande que l’accès d’une autre passe à une nouvelle adresse. Il suffit qu’une troisième personne qui le gère le confirme, à tout moment dans les sept jours.`,
          'Si personne chez vous ne l’a demandé, refusez : connectez-vous et abandonnez la demande, à la page des membres.',
        ],
        action: 'Ouvrir la page des membres',
        after: ['Si c’est bien vous, vous n’avez rien à faire.'],
      };
  }
}

function englishWords({ kind, companyName, role, status, reason, day = '' }: AccountLetter): Words {
  const name = shortName(companyName);
  switch (kind) {
    case 'sign-in':
      return {
        subject: `Your link to the space of ${name}`,
        before: [
          `This link opens the space of ${companyName} at the observatory. It works once, within fifteen minutes.`,
        ],
        action: 'Sign in',
        after: [
          'The page still asks you to press a button: opening the link is not enough.',
          'You did not ask for it? Do nothing: nobody gets in without this link.',
        ],
      };
    case 'sign-up':
      return {
        subject: `Confirm the sign-up of ${name}`,
        before: [
          `You are signing ${companyName} up with the observatory. Confirm within twenty-four hours that this address is yours; until then nobody looks at the sign-up.`,
        ],
        action: 'Confirm the sign-up',
        after: [
          'The observatory then checks the company, usually within three working days, and writes to you what it decided.',
          'You did not ask for it? Do nothing: it will not take place.',
        ],
      };
    case 'welcome':
      return {
        subject: `The space of ${name} is open to you`,
        before: [
          `Someone who manages the space of ${companyName} at the observatory has added you. ${
            role === 'manages'
              ? 'You can see and change everything.'
              : 'You can see all but the keys, and change nothing.'
          }`,
          'To get in, ask for a link with this address on the page below; there is no password.',
        ],
        action: 'Open the page',
        after: ['Your address is kept for this alone. Whoever manages the space can remove you.'],
      };
    case 'decision':
      return {
        subject: `${name}: ${{ verified: 'the company is verified', refused: 'sign-up refused', suspended: 'space suspended', pending: 'to be verified again' }[status ?? 'pending']}`,
        before: [
          {
            verified: `The observatory has verified ${companyName}. You can invite your people.`,
            refused: `The observatory has not accepted the sign-up of ${companyName}. Nobody can be invited, and no benchmark appears.`,
            suspended: `The observatory has suspended the space of ${companyName}. Nobody can be invited, and your panel’s answers do not count.`,
            pending: `The observatory is verifying ${companyName} again.`,
          }[status ?? 'pending'],
          ...(reason === undefined ? [] : [`The reason: ${reason}`]),
        ],
        action: 'Open the space',
        after: [],
      };
    case 'moved':
      return {
        subject: `Space of ${name}: this address opens nothing any more`,
        before: [
          `The access that this address had to the space of ${companyName} has passed to another, as the company asked.`,
          'If you did not know, talk to your colleagues who manage the space, or write to the observatory.',
        ],
        action: '',
        after: [],
      };
    case 'left':
      return {
        subject: `${name} has left the observatory`,
        before: [
          `Someone who managed the space of ${companyName} has deleted it, with its members, keys, invitations and benchmarks. Your address is no longer there.`,
          'What stays are the published editions, in which the company does not appear, and your colleagues’ answers, which are their own. To come back is to sign up again.',
        ],
        action: '',
        after: ['If nobody at your company wanted this, write to the observatory.'],
      };
    case 'recovery':
      return {
        subject: `Space of ${name}: a new address is asked for`,
        before: [
          day
            ? `The observatory was asked to pass the access of the person who manages the space of ${companyName} to another address. Nothing changes before ${longDay(day, 'en')}.`
            : `Someone who manages the space of ${companyName} asks that another’s access pass to a new address. It takes one more person who manages to confirm it, at any time within seven days.`,
          'If nobody at your company asked for it, refuse: sign in and give it up, on the page of members.',
        ],
        action: 'Open the page of members',
        after: ['If it was you, there is nothing to do.'],
      };
  }
}
