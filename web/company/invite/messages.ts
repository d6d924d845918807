import { defineTexts, type Language, translate } from '../../shared/language.ts';
import { promise } from '../../shared/promise.ts';
import { siteName } from '../../shared/site-house.ts';

const guesses = promise().deciding.withCompany;

/** What a company tells its people beside the poster, in their language and not the page's. */
const messageTexts = defineTexts({
  subject: {
    fr: (company: string) => `${company} : votre avis en trois à quatre minutes, anonymement`,
    en: (company: string) => `${company}: your view in three to four minutes, anonymously`,
  },
  hello: { fr: 'Bonjour,', en: 'Hello,' },
  why: {
    fr: (company: string) =>
      `${company} participe à l’enquête « ${siteName('fr')} ». Parlez-vous de l’entreprise sur les réseaux sociaux, comment, et y avez-vous été préparé ? Trois à quatre minutes suffisent.`,
    en: (company: string) =>
      `${company} takes part in the survey “${siteName('en')}”. Do you talk about the company on social networks, how, and were you prepared for it? Three to four minutes is enough.`,
  },
  link: {
    fr: (link: string) => `Pour répondre : ${link}`,
    en: (link: string) => `To answer: ${link}`,
  },
  when: {
    fr: (from: string, to: string) =>
      `Du ${from} au ${to} inclus. C’est le même lien pour tous, et il n’admet qu’un nombre fixé de réponses : une seule par personne, s’il vous plaît.`,
    en: (from: string, to: string) =>
      `From ${from} to ${to} inclusive. It is the same link for everyone and admits a fixed number of responses: one a person, please.`,
  },
  anonymous: { fr: 'C’est anonyme, concrètement :', en: 'It is anonymous, in plain terms:' },
  noName: {
    fr: 'votre réponse est enregistrée sans nom, sans adresse et sans heure, et le lien, le même pour tous, ne dit rien de vous ;',
    en: 'your response is stored without name, address or time, and the link, the same for everyone, says nothing of you;',
  },
  figuresOnly: {
    fr: `l’entreprise ne verra que des chiffres d’ensemble, brouillés : jamais une réponse, ni qui a répondu. Même qui saurait déjà tout le reste n’en devinerait une qu’au plus ${guesses} fois sur 100, là où pile ou face en donne 50 ;`,
    en: `the company will only see figures of its people together, blurred: never a response, nor who answered. Even someone who already knew everything else would guess an answer at most ${guesses} times in 100, where a coin gives 50;`,
  },
  noProfile: {
    fr: (profile: string) => `votre profil${profile && ` (${profile})`} ne vous est pas demandé ;`,
    en: (profile: string) => `you are not asked for your profile${profile && ` (${profile})`};`,
  },
  yourOwn: {
    fr: 'vous pouvez répondre de votre téléphone, hors du réseau de l’entreprise, puis remplacer ou retirer votre réponse jusqu’à la clôture ; le reçu ne montre pas ce que vous avez répondu.',
    en: 'you can answer from your phone, off the company’s network, and replace or withdraw your response until the survey closes; the receipt does not show what you answered.',
  },
  free: {
    fr: (address: string) =>
      `Participer est libre, et ne pas le faire ne se voit pas. Comment l’anonymat est assuré, et ses limites : ${address}`,
    en: (address: string) =>
      `Taking part is up to you, and not doing so does not show. How anonymity is kept, and its limits: ${address}`,
  },
  sheet: {
    fr: (hash: string) =>
      `Ce qui vous est garanti tient sur une fiche, la même pour tous, que la page montre avant la première question. Son empreinte commence par ${hash} : si la page en montre une autre, ne répondez pas.`,
    en: (hash: string) =>
      `What you are promised is on one sheet, the same for everyone, which the page shows before the first question. Its hash begins with ${hash}: if the page shows another, do not answer.`,
  },
  thanks: { fr: 'Merci de votre participation.', en: 'Thank you for taking part.' },
  chat: {
    fr: (company: string, to: string, link: string) =>
      `Parlez-vous de votre entreprise, ${company}, sur les réseaux sociaux ? Répondez en trois à quatre minutes, anonymement, jusqu’au ${to} inclus : ${link} (le même lien pour tous, une seule réponse par personne ; l’entreprise ne verra que des chiffres d’ensemble, brouillés)`,
    en: (company: string, to: string, link: string) =>
      `Do you talk about ${company} on social networks? Answer in three to four minutes, anonymously, until ${to} inclusive: ${link} (the same link for everyone, one response a person; the company will only see figures of its people together, blurred)`,
  },
  board: {
    fr: (company: string, from: string, to: string) =>
      `Que dites-vous de votre entreprise, ${company}, sur les réseaux sociaux ? Du ${from} au ${to} inclus, répondez en trois à quatre minutes, de votre téléphone : scannez l’affiche. C’est anonyme : ni nom, ni adresse, ni heure, et l’entreprise ne verra que des chiffres d’ensemble, brouillés. Une seule réponse par personne, s’il vous plaît : l’affiche ne reconnaît personne.`,
    en: (company: string, from: string, to: string) =>
      `What do you say about ${company} on social networks? From ${from} to ${to} inclusive, answer in three to four minutes on your phone: scan the poster. It is anonymous: no name, no address, no time, and the company will only see figures of its people together, blurred. One response a person, please: the poster recognises nobody.`,
  },
});

interface MessageFacts {
  readonly company: string;
  /** Days in words, in the messages' language. */
  readonly from: string;
  readonly to: string;
  /** The poster's. */
  readonly link: string;
  /** The beginning of the guarantee sheet's hash, where there is one. */
  readonly sheet?: string | undefined;
  /** Where anonymity is explained. */
  readonly privacy: string;
  /** What the invited are asked about themselves, once it can no longer change. */
  readonly profileQuestions: 'company' | 'none' | 'open';
  /** What the wave asks of others about themselves, within a sentence; empty where that is nothing. */
  readonly profile: string;
}

/** The texts to send, plain and ready to paste: lines apart by line feeds, paragraphs by an empty line. */
export function writeMessages(language: Language, facts: MessageFacts) {
  const t = translate(messageTexts, language);
  const { company, from, to, link, sheet, privacy, profileQuestions, profile } = facts;
  const promises = [
    t.noName,
    t.figuresOnly,
    ...(profileQuestions === 'none' ? [t.noProfile(profile)] : []),
    t.yourOwn,
  ];
  const paragraphs = [
    t.hello,
    t.why(company),
    `${t.link(link)}\n${t.when(from, to)}`,
    [t.anonymous, ...promises.map((promise) => `– ${promise}`)].join('\n'),
    ...(sheet === undefined ? [] : [t.sheet(sheet)]),
    t.free(privacy),
    t.thanks,
  ];
  return {
    subject: t.subject(company),
    body: paragraphs.join('\n\n'),
    chat: t.chat(company, to, link),
    board: t.board(company, from, to),
  };
}
