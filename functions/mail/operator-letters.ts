import type { OperatorRole } from '../survey/members.ts';
import { type AccountLetter, composeWords, type Letter, type Words } from './account-letters.ts';

/** What a letter to one of the operator's members is made from. */
export interface OperatorLetter extends Pick<AccountLetter, 'language' | 'observatory'> {
  readonly kind: 'operator-sign-in' | 'operator-welcome';
  readonly link: string;
  readonly role?: OperatorRole;
  /** Whether they sign in at the identity provider alone. */
  readonly onlyProvider?: boolean;
}

export function isOperatorLetter(letter: AccountLetter | OperatorLetter): letter is OperatorLetter {
  return letter.kind === 'operator-sign-in' || letter.kind === 'operator-welcome';
}

export function composeOperatorLetter(letter: OperatorLetter): Letter {
  return composeWords({ fr: frenchWords, en: englishWords }[letter.language](letter), letter);
}

function frenchWords({ kind, role = 'reads', onlyProvider = false }: OperatorLetter): Words {
  if (kind === 'operator-sign-in') {
    return {
      subject: 'Votre lien pour l’espace opérateur',
      before: [
        'Ce lien ouvre l’espace opérateur de l’observatoire. Il est valable quinze minutes et ne sert qu’une fois.',
      ],
      action: 'Se connecter',
      after: [
        'La page vous demandera d’appuyer sur un bouton : ouvrir le lien ne suffit pas.',
        'Vous n’avez rien demandé ? Ne faites rien : sans ce lien, personne n’entre.',
      ],
    };
  }
  return {
    subject: 'L’espace opérateur de l’observatoire vous est ouvert',
    before: [
      `Une personne qui administre l’observatoire vous a ajouté·e parmi ses membres. ${
        {
          operates: 'Vous pouvez tout y voir et tout y changer.',
          verifies: 'Vous pouvez vérifier les entreprises et voir où en est l’observatoire.',
          reads: 'Vous pouvez tout y voir et tout télécharger, sans rien y changer.',
        }[role]
      }`,
      onlyProvider
        ? 'Pour entrer, connectez-vous avec le compte de votre établissement à la page ci-dessous.'
        : 'Pour entrer, demandez un lien sur la page ci-dessous, avec cette adresse ; il n’y a pas de mot de passe.',
    ],
    action: 'Ouvrir la page',
    after: [
      'Votre adresse n’est gardée que pour cela. Toute personne qui administre l’observatoire peut vous retirer.',
    ],
  };
}

function englishWords({ kind, role = 'reads', onlyProvider = false }: OperatorLetter): Words {
  if (kind === 'operator-sign-in') {
    return {
      subject: 'Your sign-in link for the operator’s space',
      before: [
        'This link opens the observatory’s operator’s space. It is valid for fifteen minutes and works only once.',
      ],
      action: 'Sign in',
      after: [
        'The page will ask you to press a button: opening the link is not enough.',
        'If you did not ask for this, do nothing: nobody gets in without this link.',
      ],
    };
  }
  return {
    subject: 'You now have access to the operator’s space',
    before: [
      `Someone who runs the observatory has added you to its members. ${
        {
          operates: 'You can see and change everything.',
          verifies: 'You can verify companies and see how the observatory is doing.',
          reads: 'You can see and download everything, and change nothing.',
        }[role]
      }`,
      onlyProvider
        ? 'To get in, sign in with your institution’s account on the page below.'
        : 'To get in, ask for a link with this address on the page below; there is no password.',
    ],
    action: 'Open the page',
    after: ['Your address is kept for this alone. Anyone who runs the observatory can remove you.'],
  };
}
