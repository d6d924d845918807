import { defineTexts } from '../../shared/language.ts';
import { promise } from '../../shared/promise.ts';

const guesses = promise().deciding.withCompany;

/** What stands on the poster, in the language of those who pass by. */
export const posterTexts = defineTexts({
  question: {
    fr: 'Que dites-vous de votre entreprise sur les réseaux sociaux ?',
    en: 'What do you say about your company on social networks?',
  },
  invitation: {
    fr: 'Trois à quatre minutes, de votre téléphone, anonymement.',
    en: 'Three to four minutes, on your phone, anonymously.',
  },
  scan: {
    fr: 'Ouvrez l’appareil photo et visez le code.',
    en: 'Open the camera and point it at the code.',
  },
  qrLabel: { fr: 'Code QR : le lien de l’enquête', en: 'QR code: the link to the survey' },
  noName: {
    fr: 'Ni nom, ni adresse, ni heure : rien de ce qui est enregistré ne dit que vous avez répondu, ni quoi.',
    en: 'No name, no address, no time: nothing that is stored says that you answered, or what.',
  },
  figuresOnly: {
    fr: `Votre employeur ne verra que des chiffres d’ensemble, brouillés : à partir d’eux, une réponse se devine au plus ${guesses} fois sur 100 (à pile ou face : 50).`,
    en: `Your employer will see only overall figures, blurred: from them, an answer can be guessed at most ${guesses} times in 100 (a coin toss: 50).`,
  },
  once: {
    fr: (admissions: string, isOne: boolean) =>
      isOne
        ? 'Cette affiche donne 1 admission.'
        : `Cette affiche donne ${admissions} admissions, une par personne. Elle ne reconnaît personne : merci de ne répondre qu’une fois.`,
    en: (admissions: string, isOne: boolean) =>
      isOne
        ? 'This poster hands out 1 admission.'
        : `This poster hands out ${admissions} admissions, one per person. It recognises nobody: please answer only once.`,
  },
  when: {
    fr: (from: string, to: string) => `Du ${from} au ${to} inclus`,
    en: (from: string, to: string) => `From ${from} to ${to} inclusive`,
  },
  sheet: {
    fr: 'La page montre d’abord ce qui vous est garanti, sur une fiche dont l’empreinte est',
    en: 'The page first shows what you are promised, on a sheet whose fingerprint is',
  },
  address: { fr: 'Sans appareil photo, tapez cette adresse :', en: 'No camera? Type this address:' },
});
