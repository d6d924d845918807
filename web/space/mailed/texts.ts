import { defineTexts } from '../../shared/language.ts';

/** Texts of signing in by a mailed link, to whichever space. */
export const mailedTexts = defineTexts({
  signInTitle: { fr: 'Se connecter', en: 'Sign in' },
  signInText: {
    fr: 'Pas de mot de passe : nous vous envoyons un lien, valable quinze minutes et une seule fois.',
    en: 'No password: we send you a link that works once, for fifteen minutes.',
  },
  address: { fr: 'Adresse électronique professionnelle', en: 'Work email address' },
  addressWrong: {
    fr: 'Écrivez une adresse complète, comme prenom.nom@entreprise.fr.',
    en: 'Enter a complete address, such as first.last@company.com.',
  },
  sendLink: { fr: 'Recevoir un lien', en: 'Send me a link' },
  sending: { fr: 'Envoi…', en: 'Sending…' },
  ended: {
    fr: 'Votre session a pris fin : elle dure douze heures au plus. Demandez un nouveau lien ; ce que vous avez saisi ici vous attend.',
    en: 'Your session has ended: it lasts twelve hours at most. Ask for a new link; what you typed here is waiting for you.',
  },
  resume: { fr: 'J’ai ouvert le lien, continuer ici', en: 'I have opened the link: continue here' },
  checkMail: { fr: 'Consultez votre messagerie', en: 'Check your email' },
  signInSent: {
    fr: 'Si cette adresse est celle d’un membre, un lien y arrive dans la minute :',
    en: 'If this is a member’s address, a link will reach it within a minute:',
  },
  signInNext: {
    fr: 'Il est valable quinze minutes et ne sert qu’une fois. Nous ne disons pas ici si l’adresse est connue.',
    en: 'It is valid for fifteen minutes and works only once. We do not say here whether the address is known.',
  },
  noMail: {
    fr: 'Rien n’arrive ? Regardez dans les courriers indésirables. Nous envoyons au plus deux liens par quart d’heure à une même adresse.',
    en: 'Nothing has come? Look in your spam folder. We send at most two links every fifteen minutes to the same address.',
  },
  again: { fr: 'Corriger l’adresse ou recommencer', en: 'Correct the address or start again' },
  linkText: {
    fr: 'Votre lien est prêt. Il ne sert qu’une fois : appuyez pour entrer.',
    en: 'Your link is ready. It works once: press to enter.',
  },
  open: { fr: 'Entrer', en: 'Enter' },
  opening: { fr: 'Ouverture…', en: 'Opening…' },
  linkSpent: { fr: 'Ce lien n’est plus valable', en: 'This link no longer works' },
  linkSpentText: {
    fr: 'Il a déjà servi, il date de plus de quinze minutes, ou il est incomplet. Demandez-en un autre.',
    en: 'It has already been used, is more than fifteen minutes old, or is incomplete. Ask for another.',
  },
  askAgain: { fr: 'Demander un autre lien', en: 'Ask for another link' },
});
