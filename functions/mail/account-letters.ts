import type { CompanyStatus } from '../survey/company.ts';
import type { Role } from '../survey/members.ts';
import { ofName } from '../survey/of-name.ts';
import type { Text } from '../survey/questionnaire.ts';
import { typeset } from '../survey/typeset.ts';
import { escapeHtml, harmlessText, longDay, shortName } from './compose-message.ts';

/** What a letter to someone who enters a company's space, or asks to, is made from. */
export interface AccountLetter {
  readonly kind:
    | 'sign-in'
    | 'sign-up'
    | 'welcome'
    | 'decision'
    | 'moved'
    | 'removed'
    | 'left'
    | 'recovery'
    | 'removal'
    | 'departure'
    | 'managers'
    | 'federation-parted';
  readonly language: 'fr' | 'en';
  readonly companyName: string;
  readonly observatory: Text;
  readonly link?: string;
  readonly role?: Role;
  /** From which a recovery can take effect. */
  readonly day?: string;
  /** Who asked for it. */
  readonly askedBy?: 'operator' | 'member';
  readonly status?: CompanyStatus;
  /** The address of whom others who manage are told, as they see it on the page of members. */
  readonly concerned?: string | undefined;
  readonly change?: 'let-in' | 'taken' | undefined;
  /** Which of the two is written to, where a federation has removed a member company; and the names of both. */
  readonly side?: 'member' | 'federation' | undefined;
  readonly federationName?: string | undefined;
  readonly memberName?: string | undefined;
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
  const [federationName, memberName] = [letter.federationName, letter.memberName].map((name = '') =>
    harmlessText(name),
  );
  const harmless = { ...letter, companyName, reason, federationName, memberName };
  return composeWords(words[letter.language](harmless), letter);
}

export function composeWords(
  words: Words,
  { language, link, observatory }: Pick<AccountLetter, 'language' | 'link' | 'observatory'>,
): Letter {
  const set = (text: string) => typeset(text, language);
  const { subject, action } = { subject: set(words.subject), action: set(words.action) };
  const { before, after } = { before: words.before.map(set), after: words.after.map(set) };
  const signature = set(harmlessText(observatory[language]));
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

function frenchWords(letter: AccountLetter): Words {
  const { kind, companyName, role, status, reason, day = '', askedBy } = letter;
  const { federationName = '', memberName = '', concerned = '' } = letter;
  const name = shortName(companyName);
  switch (kind) {
    case 'sign-in':
      return {
        subject: `Votre lien pour l’espace ${ofName(name)}`,
        before: [
          `Ce lien ouvre l’espace ${ofName(companyName)} sur l’observatoire. Il est valable quinze minutes et ne sert qu’une fois.`,
        ],
        action: 'Se connecter',
        after: [
          'La page vous demandera d’appuyer sur un bouton : ouvrir le lien ne suffit pas.',
          'Vous n’avez rien demandé ? Ne faites rien : sans ce lien, personne n’entre.',
        ],
      };
    case 'sign-up':
      return {
        subject: `Confirmez l’inscription ${ofName(name)}`,
        before: [
          `Vous avez demandé l’inscription ${ofName(companyName)} à l’observatoire. Confirmez dans les vingt-quatre heures que cette adresse est la vôtre : l’inscription ne sera examinée qu’ensuite.`,
        ],
        action: 'Confirmer l’inscription',
        after: [
          'L’observatoire vérifie ensuite l’entreprise, en général sous trois jours ouvrés, et vous écrit sa décision.',
          'Vous n’avez rien demandé ? Ne faites rien : l’inscription n’aura pas lieu.',
        ],
      };
    case 'welcome':
      return {
        subject: `L’espace ${ofName(name)} vous est ouvert`,
        before: [
          `Une personne qui gère l’espace ${ofName(companyName)} sur l’observatoire vous y a ajouté·e. ${
            role === 'manages'
              ? 'Vous pouvez tout y voir et tout y changer.'
              : 'Vous pouvez tout y voir, sauf les clés, sans rien y changer.'
          }`,
          'Pour entrer, demandez un lien sur la page ci-dessous, avec cette adresse ; il n’y a pas de mot de passe.',
        ],
        action: 'Ouvrir la page',
        after: [
          'Votre adresse n’est gardée que pour cela. Toute personne qui gère l’espace peut vous en retirer.',
        ],
      };
    case 'decision':
      return {
        subject: `${name} : ${{ verified: 'entreprise vérifiée', refused: 'inscription refusée', suspended: 'espace suspendu', pending: 'vérification à refaire' }[status ?? 'pending']}`,
        before: [
          {
            verified: `L’observatoire a vérifié ${companyName}. Vous pouvez inviter vos salariés.`,
            refused: `L’observatoire n’a pas accepté l’inscription ${ofName(companyName)}. Personne ne peut être invité, et aucune comparaison ne paraît.`,
            suspended: `L’observatoire a suspendu l’espace ${ofName(companyName)}. Personne ne peut être invité, et les réponses de votre panel ne comptent pas.`,
            pending: `L’observatoire vérifie de nouveau ${companyName}.`,
          }[status ?? 'pending'],
          ...(reason === undefined ? [] : [`Motif : ${reason}`]),
        ],
        action: 'Ouvrir l’espace',
        after: [],
      };
    case 'moved':
      return {
        subject: `Espace ${ofName(name)} : cette adresse n’y donne plus accès`,
        before: [
          `L’accès que cette adresse donnait à l’espace ${ofName(companyName)} a été transféré à une autre adresse, à la demande de l’entreprise.`,
          'Si vous ne le saviez pas, parlez-en à vos collègues qui gèrent l’espace, ou écrivez à l’observatoire.',
        ],
        action: '',
        after: [],
      };
    case 'removed':
      return {
        subject: `Espace ${ofName(name)} : vous n’en êtes plus membre`,
        before: [
          `Une personne qui gère l’espace ${ofName(companyName)} sur l’observatoire vous en a retiré·e. Vous y êtes déconnecté·e, et l’observatoire a effacé votre adresse de la liste des membres.`,
          'Si vous ne comprenez pas pourquoi, demandez-le à vos collègues qui gèrent l’espace, ou écrivez à l’observatoire.',
        ],
        action: '',
        after: [],
      };
    case 'left':
      return {
        subject: `${name} a quitté l’observatoire`,
        before: [
          `Une personne qui gérait l’espace ${ofName(companyName)} l’a supprimé, avec ses membres, ses clés, ses invitations et ses comparaisons. Votre adresse n’y est plus.`,
          'Restent les éditions publiées, où l’entreprise n’apparaît pas, et les réponses de vos collègues, qui sont à eux. Pour revenir, il faudra s’inscrire de nouveau.',
        ],
        action: '',
        after: ['Si personne chez vous ne l’a voulu, écrivez à l’observatoire.'],
      };
    case 'federation-parted':
      return letter.side === 'member'
        ? {
            subject: `${name} n’est plus membre de ${shortName(federationName)}`,
            before: [
              `${federationName} a retiré ${companyName} de ses entreprises membres. Dès la prochaine édition préparée, vos chiffres ne comptent plus dans les siens, et vous ne les voyez plus. Ce qui est déjà paru ou préparé reste tel quel.`,
              'Pour le reste, rien ne change dans votre espace. Si vous ne comprenez pas pourquoi, demandez-le à la fédération.',
            ],
            action: 'Ouvrir l’espace',
            after: [],
          }
        : {
            subject: `${shortName(memberName)} n’est plus membre de votre fédération`,
            before: [
              `Une personne qui gère l’espace de ${companyName} a retiré ${memberName} de vos entreprises membres. Dès la prochaine édition préparée, ses chiffres ne comptent plus dans les vôtres. Ce qui est déjà paru ou préparé reste tel quel.`,
              'Le code de la fédération a été remplacé : remettez le nouveau aux entreprises qui doivent encore vous rejoindre.',
            ],
            action: 'Ouvrir l’espace',
            after: [],
          };
    case 'removal':
      return {
        subject: `Espace de ${name} : quelqu’un ne le gérerait plus`,
        before: [
          `Une personne qui gère l’espace de ${companyName} demande que ${concerned} ne le gère plus. Rien ne change avant le ${longDay(day, 'fr')} ; ensuite, une personne qui gère l’espace pourra le confirmer. La personne concernée a été déconnectée : elle peut demander un lien et se reconnecter.`,
          'Si ce n’est pas justifié, refusez : tout membre le peut, la personne concernée aussi, sur la page des membres. Si vous n’êtes pas d’accord entre vous, écrivez à l’observatoire.',
        ],
        action: 'Ouvrir la page des membres',
        after: ['Si la demande est justifiée, vous n’avez rien à faire.'],
      };
    case 'departure':
      return {
        subject: `${name} quitterait l’observatoire`,
        before: [
          `Une personne qui gère l’espace ${ofName(companyName)} demande que l’entreprise quitte l’observatoire : l’espace, ses membres, ses invitations et ses comparaisons seraient supprimés. Rien ne change avant le ${longDay(day, 'fr')} ; ensuite, une personne qui gère l’espace pourra le confirmer.`,
          'Si vous n’êtes pas d’accord, refusez : tout membre le peut, sur la page des membres.',
        ],
        action: 'Ouvrir la page des membres',
        after: ['Si vous êtes d’accord, vous n’avez rien à faire.'],
      };
    case 'managers':
      return letter.change === 'let-in'
        ? {
            subject: `Espace de ${name} : une personne de plus le gère`,
            before: [
              `${concerned} gère désormais l’espace de ${companyName}, à la demande d’une personne qui le gère aussi.`,
              'Si cela vous surprend, vous pouvez retirer cette personne : pendant sept jours, cela prend effet aussitôt.',
            ],
            action: 'Ouvrir l’espace',
            after: [],
          }
        : {
            subject: `Espace de ${name} : une personne de moins le gère`,
            before: [
              `${concerned} ne gère plus l’espace de ${companyName}.`,
              'Si cela vous surprend, parlez-en à vos collègues qui gèrent l’espace, ou écrivez à l’observatoire.',
            ],
            action: 'Ouvrir l’espace',
            after: [],
          };
    case 'recovery':
      return {
        subject: `Espace ${ofName(name)} : un changement d’adresse est demandé`,
        before: [
          askedBy === 'operator'
            ? `On a demandé à l’observatoire de transférer à une autre adresse l’accès de la personne qui gère l’espace ${ofName(companyName)}. Rien ne change avant le ${longDay(day, 'fr')}.`
            : `Une personne qui gère l’espace ${ofName(companyName)} demande que l’accès d’une autre soit transféré à une nouvelle adresse. Rien ne change avant le ${longDay(day, 'fr')} ; ensuite, il suffit qu’une autre personne qui gère l’espace le confirme.`,
          'Si personne chez vous ne l’a demandé, refusez : connectez-vous et refusez cette adresse sur la page des membres.',
        ],
        action: 'Ouvrir la page des membres',
        after: ['Si la demande vient bien de vous, vous n’avez rien à faire.'],
      };
  }
}

function englishWords(letter: AccountLetter): Words {
  const { kind, companyName, role, status, reason, day = '', askedBy } = letter;
  const { federationName = '', memberName = '', concerned = '' } = letter;
  const name = shortName(companyName);
  switch (kind) {
    case 'sign-in':
      return {
        subject: `Your sign-in link for ${name}’s space`,
        before: [
          `This link opens ${companyName}’s space on the observatory. It is valid for fifteen minutes and works only once.`,
        ],
        action: 'Sign in',
        after: [
          'The page will ask you to press a button: opening the link is not enough.',
          'If you did not ask for this, do nothing: nobody gets in without this link.',
        ],
      };
    case 'sign-up':
      return {
        subject: `Confirm ${name}’s sign-up`,
        before: [
          `You asked to sign ${companyName} up with the observatory. Confirm within twenty-four hours that this address is yours: the sign-up will be looked at only after that.`,
        ],
        action: 'Confirm the sign-up',
        after: [
          'The observatory then checks the company, usually within three working days, and writes to you with its decision.',
          'If you did not ask for this, do nothing: the sign-up will not go ahead.',
        ],
      };
    case 'welcome':
      return {
        subject: `You now have access to ${name}’s space`,
        before: [
          `Someone who manages ${companyName}’s space on the observatory has added you to it. ${
            role === 'manages'
              ? 'You can see and change everything.'
              : 'You can see everything except the keys, and change nothing.'
          }`,
          'To get in, ask for a link with this address on the page below; there is no password.',
        ],
        action: 'Open the page',
        after: ['Your address is kept for this alone. Anyone who manages the space can remove you.'],
      };
    case 'decision':
      return {
        subject: `${name}: ${{ verified: 'company verified', refused: 'sign-up refused', suspended: 'space suspended', pending: 'to be verified again' }[status ?? 'pending']}`,
        before: [
          {
            verified: `The observatory has verified ${companyName}. You can invite your people.`,
            refused: `The observatory has not accepted ${companyName}’s sign-up. Nobody can be invited, and there will be no benchmark.`,
            suspended: `The observatory has suspended ${companyName}’s space. Nobody can be invited, and your panel’s answers do not count.`,
            pending: `The observatory is verifying ${companyName} again.`,
          }[status ?? 'pending'],
          ...(reason === undefined ? [] : [`Reason: ${reason}`]),
        ],
        action: 'Open the space',
        after: [],
      };
    case 'moved':
      return {
        subject: `${name}’s space: this address no longer gives access`,
        before: [
          `The access that this address gave to ${companyName}’s space has moved to another address, at the company’s request.`,
          'If you did not know about this, talk to your colleagues who manage the space, or write to the observatory.',
        ],
        action: '',
        after: [],
      };
    case 'removed':
      return {
        subject: `${name}’s space: you are no longer a member`,
        before: [
          `Someone who manages ${companyName}’s space on the observatory has removed you from it. You are signed out, and the observatory has deleted your address from the list of members.`,
          'If you do not know why, ask your colleagues who manage the space, or write to the observatory.',
        ],
        action: '',
        after: [],
      };
    case 'left':
      return {
        subject: `${name} has left the observatory`,
        before: [
          `Someone who managed ${companyName}’s space has deleted it, with its members, keys, invitations and benchmarks. Your address is no longer there.`,
          'What stays are the published editions, in which the company does not appear, and your colleagues’ answers, which belong to them. To come back, the company would have to sign up again.',
        ],
        action: '',
        after: ['If nobody at your company wanted this, write to the observatory.'],
      };
    case 'federation-parted':
      return letter.side === 'member'
        ? {
            subject: `${name} is no longer a member of ${shortName(federationName)}`,
            before: [
              `${federationName} has removed ${companyName} from its member companies. From the next edition that is prepared, your figures no longer count in its own, and you no longer see them. What has been published or prepared stays as it is.`,
              'Nothing else changes in your space. If you do not know why, ask the federation.',
            ],
            action: 'Open the space',
            after: [],
          }
        : {
            subject: `${shortName(memberName)} is no longer a member of your federation`,
            before: [
              `Someone who manages ${companyName}’s space has removed ${memberName} from your member companies. From the next edition that is prepared, its figures no longer count in yours. What has been published or prepared stays as it is.`,
              'The federation’s code has been replaced: give the new one to companies that have yet to join.',
            ],
            action: 'Open the space',
            after: [],
          };
    case 'removal':
      return {
        subject: `${name}’s space: someone would no longer manage it`,
        before: [
          `Someone who manages ${companyName}’s space asks that ${concerned} should no longer manage it. Nothing changes before ${longDay(day, 'en')}; after that, someone who manages the space can confirm it. The person concerned has been signed out, and can ask for a link to sign in again.`,
          'If this is not justified, refuse it: any member can, the person concerned included, on the members page. If you cannot agree among yourselves, write to the observatory.',
        ],
        action: 'Open the members page',
        after: ['If it is justified, there is nothing to do.'],
      };
    case 'departure':
      return {
        subject: `${name} would leave the observatory`,
        before: [
          `Someone who manages ${companyName}’s space asks that the company should leave the observatory: the space, its members, invitations and benchmarks would be deleted. Nothing changes before ${longDay(day, 'en')}; after that, someone who manages the space can confirm it.`,
          'If you do not agree, refuse it: any member can, on the members page.',
        ],
        action: 'Open the members page',
        after: ['If you agree, there is nothing to do.'],
      };
    case 'managers':
      return letter.change === 'let-in'
        ? {
            subject: `${name}’s space: one more person manages it`,
            before: [
              `${concerned} now manages ${companyName}’s space, at the request of someone who manages it too.`,
              'If this surprises you, you can remove this person: for seven days, that takes effect at once.',
            ],
            action: 'Open the space',
            after: [],
          }
        : {
            subject: `${name}’s space: one person fewer manages it`,
            before: [
              `${concerned} no longer manages ${companyName}’s space.`,
              'If this surprises you, talk to your colleagues who manage the space, or write to the observatory.',
            ],
            action: 'Open the space',
            after: [],
          };
    case 'recovery':
      return {
        subject: `${name}’s space: a change of address was requested`,
        before: [
          askedBy === 'operator'
            ? `The observatory was asked to move the access of the person who manages ${companyName}’s space to another address. Nothing changes before ${longDay(day, 'en')}.`
            : `Someone who manages ${companyName}’s space asks for a fellow member’s access to move to a new address. Nothing changes before ${longDay(day, 'en')}; after that, all it takes is for another person who manages the space to confirm it.`,
          'If nobody at your company asked for this, refuse: sign in and refuse this address on the members page.',
        ],
        action: 'Open the members page',
        after: ['If the request came from you, there is nothing to do.'],
      };
  }
}
