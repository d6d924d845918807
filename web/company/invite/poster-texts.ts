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
    en: 'No name, no address, no time: nothing that is stored says that you answered, nor what.',
  },
  figuresOnly: {
    fr: `Votre employeur ne verra que des chiffres d’ensemble, brouillés : avec eux, une réponse se devine au plus ${guesses} fois sur 100 (pile ou face : 50).`,
    en: `Your employer will only see figures of its people together, blurred: with them, an answer can be guessed at most ${guesses} times in 100 (a coin: 50).`,
  },
  once: {
    fr: (admissions: string, isOne: boolean) =>
      isOne
        ? 'Cette affiche donne 1 admission.'
        : `Cette affiche donne ${admissions} admissions, une par personne. Elle ne reconnaît personne : merci de ne répondre qu’une fois.`,
    en: (admissions: string, isOne: boolean) =>
      isOne
        ? 'This poster hands out 1 admission.'
        : `This poster hands out ${admissions} admissions, one a person. It recognises nobody: please answer only once.`,
  },
  when: {
    fr: (from: string, to: string) => `Du ${from} au ${to} inclus`,
    en: (from: string, to: string) => `From ${from} to ${to} inclusive`,
  },
  sheet: {
    fr: 'Ce qui vous est garanti, la page le montre d’abord, sur une fiche d’empreinte',
    en: 'What you are promised, the page shows first, on a sheet whose hash is',
  },
  address: { fr: 'Sans appareil photo, cette adresse :', en: 'Without a camera, this address:' },
});
