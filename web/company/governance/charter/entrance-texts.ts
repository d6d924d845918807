import { defineTexts } from '../../../shared/language.ts';

/** What is said of the charter before its texts are loaded. */
export const charterEntranceTexts = defineTexts({
  title: { fr: 'Un projet de charte', en: 'A draft charter' },
  intro: {
    fr: 'Choisissez, thème par thème, de l’incitatif au normatif : la page compose un projet complet, droits et limites compris, à télécharger en Word ou en Markdown, en français et en anglais. Tout se fait dans votre navigateur ; rien n’est envoyé. C’est une base de discussion, à faire vérifier par un juriste.',
    en: 'Choose theme by theme, from encouraging to binding: the page puts together a complete draft, rights and limits included, to download as Word or Markdown, in French and in English. Everything happens in your browser; nothing is sent. It is a basis for discussion, to be checked by a lawyer.',
  },
  open: { fr: 'Composer un projet', en: 'Put a draft together' },
});
