import { defineTexts } from '../../shared/language.ts';

/** Texts of signing in by a mailed link, to whichever space. */
export const mailedTexts = defineTexts({
  signInTitle: { fr: 'Se connecter', en: 'Sign in' },
  signInText: {
    fr: 'Pas de mot de passe : nous vous envoyons un lien, valable quinze minutes, une seule fois.',
    en: 'No password: we send you a link, good for fifteen minutes and for one use.',
  },
  address: { fr: 'Adresse électronique professionnelle', en: 'Work e-mail address' },
  addressWrong: {
    fr: 'Écrivez une adresse complète, comme prenom.nom@entreprise.fr.',
    en: 'Write a whole address, such as first.last@company.com.',
  },
  sendLink: { fr: 'Recevoir un lien', en: 'Send me a link' },
  sending: { fr: 'Envoi…', en: 'Sending…' },
  ended: {
    fr: 'Votre session a pris fin : elle dure douze heures au plus. Demandez un nouveau lien ; ce que vous avez saisi ici vous attend.',
    en: 'Your session has ended: it lasts twelve hours at most. Ask for a new link; what you typed here waits for you.',
  },
  resume: { fr: 'J’ai suivi le lien, continuer ici', en: 'I followed the link, go on here' },
  checkMail: { fr: 'Regardez vos courriels', en: 'Check your mail' },
  signInSent: {
    fr: 'Si cette adresse est celle d’un membre, un lien lui arrive dans la minute :',
    en: 'If this is a member’s address, a link reaches it within a minute:',
  },
  signInNext: {
    fr: 'Il sert une fois, dans les quinze minutes. Nous ne disons pas ici si l’adresse est connue.',
    en: 'It works once, within fifteen minutes. We do not say here whether the address is known.',
  },
  noMail: {
    fr: 'Rien n’arrive ? Regardez parmi les indésirables. Cinq liens au plus partent par heure à une même adresse.',
    en: 'Nothing comes? Look in your spam. At most five links an hour go to one address.',
  },
  again: { fr: 'Corriger l’adresse ou recommencer', en: 'Correct the address or start again' },
  linkText: {
    fr: 'Votre lien est prêt. Il sert une fois : appuyez pour entrer.',
    en: 'Your link is ready. It works once: press to enter.',
  },
  open: { fr: 'Entrer', en: 'Enter' },
  opening: { fr: 'Ouverture…', en: 'Opening…' },
  linkSpent: { fr: 'Ce lien n’ouvre plus rien', en: 'This link opens nothing any more' },
  linkSpentText: {
    fr: 'Il a déjà servi, il date de plus de quinze minutes, ou il est incomplet. Demandez-en un autre.',
    en: 'It was used, is more than fifteen minutes old, or is incomplete. Ask for another.',
  },
  askAgain: { fr: 'Demander un autre lien', en: 'Ask for another link' },
});
