import { notFoundTitle, unavailableTitle } from '../errors/texts.ts';
import { noText, type Text } from '../shared/language.ts';
import { texts } from '../shared/texts.ts';

/** A page of the site as its HTML file is made, in each language. */
export interface SitePage {
  /** Below the language: the results are at `/`. */
  readonly path: string;
  /** Where one is, in the window's title before the site's; undefined where that is the site itself. */
  readonly title?: Text;
  readonly description?: Text;
  /**
   * Whether the pages' function draws it, with published figures in it. All others are drawn by their script, and what
   * is read on them is nobody's business: they tell no link where it was followed.
   */
  readonly isDrawn: boolean;
  /** Whether it is in the map of the site, and found in the other language from its head. */
  readonly isInMap: boolean;
  /** Whether search engines may keep it. */
  readonly isHidden?: boolean;
  /** Below `web`, in the order in which they apply. */
  readonly styles: readonly string[];
  /** Undefined of a page that is drawn as it is built and does nothing else. */
  readonly script?: string;
  /**
   * With which pages it shares files: what is read, in each language apart; the survey with none; or else the spaces
   * of companies and operators, which are in both languages at once.
   */
  readonly family?: 'reading' | 'survey';
  /** The classes of `main` while nothing is drawn. */
  readonly main: string;
  /** The heading while nothing is drawn, where it is not the title. */
  readonly heading?: Text;
  /** What is read while nothing is drawn, below the heading, as HTML. */
  readonly bare: Text;
  /** Whether that is read where scripts run, too, because none of the page's own would draw it. */
  readonly isBareForAll?: boolean;
}

const common = ['theme', 'elements', 'tables', 'page', 'lists', 'notices', 'controls', 'site-frame'].map(
  (name) => `styles/${name}.css`,
);
const ofEditions = [...common, 'styles/edition-page.css'];
const ofDocuments = [...ofEditions, 'styles/document.css'];
const ofSpaces = [...common, 'styles/forms.css', 'space/space.css'];

/** What pages have in common that are read, and drawn with what was published. */
const drawn = { isDrawn: true, isInMap: true, family: 'reading' } as const;

/** What is said of a page that cannot be shown, and where the editions can be had; more such places stand first. */
function withEditionLinks(said: Text, more = noText): Text {
  return {
    fr: `<p>${said.fr}&nbsp;:</p>
          <ul>${more.fr}
            <li><a href="/api/v1/editions">la liste des éditions, en JSON</a></li>
            <li><a href="/api/v1/editions/latest">la dernière édition, en JSON</a></li>
          </ul>`,
    en: `<p>${said.en}:</p>
          <ul>${more.en}
            <li><a href="/api/v1/editions">the list of editions, as JSON</a></li>
            <li><a href="/api/v1/editions/latest">the latest edition, as JSON</a></li>
          </ul>`,
  };
}

const notShown: Text = {
  fr: '<p>Cette page ne peut pas être montrée pour le moment. Rechargez-la dans un instant.</p>',
  en: '<p>This page cannot be shown at the moment. Reload it shortly.</p>',
};

/** The pages about the observatory, made from what its operator states. */
const housePages: readonly SitePage[] = (
  [
    [
      'about',
      texts.about,
      {
        fr: 'Qui publie l’observatoire, qui le paie, quand paraissent ses éditions et comment ses erreurs sont corrigées.',
        en: 'Who publishes the observatory, who pays for it, when its editions appear and how its errors are corrected.',
      },
    ],
    [
      'contact',
      texts.contact,
      {
        fr: 'À qui écrire : lecteurs, journalistes, entreprises, données personnelles.',
        en: 'Whom to write to: readers, journalists, companies, personal data.',
      },
    ],
    [
      'press',
      texts.press,
      {
        fr: 'Ce que l’édition établit, à citer ; images à reprendre, méthode en cent mots, contact et embargo.',
        en: 'What the edition establishes, to be quoted; pictures to take, the method in a hundred words, contact and embargo.',
      },
    ],
    [
      'legal',
      texts.legal,
      {
        fr: 'Éditeur, direction de la publication, hébergeur et licence des chiffres.',
        en: 'Publisher, publication director, host, and the licence of the figures.',
      },
    ],
    [
      'data-protection',
      texts.dataProtection,
      {
        fr: 'Les informations que demande le RGPD : qui répond du traitement, ce qui est traité à chaque étape, combien de temps, vos droits et ce que l’anonymat en laisse.',
        en: 'The information that the GDPR requires: who is responsible, what is processed at each step, for how long, your rights and what anonymity leaves of them.',
      },
    ],
    [
      'accessibility',
      texts.accessibility,
      {
        fr: 'Ce qui a été essayé, comment, ce qui ne va pas encore, et comment se plaindre.',
        en: 'What was tested, how, what does not work yet, and how to complain.',
      },
    ],
  ] as const
).map(([name, title, description]) => ({
  path: `/${name}`,
  title,
  description,
  ...drawn,
  styles: [...ofDocuments, 'house/house.css'],
  script: 'house/main.ts',
  main: 'page document house',
  bare: notShown,
}));

/** Every page; the map of the site has those that are in it in this order. */
export const sitePages: readonly SitePage[] = [
  {
    path: '/',
    description: {
      fr: 'Ce que les salariés disent de leur entreprise sur les réseaux sociaux : parts, intervalles, bases et méthode de chaque édition, avec les chiffres de 2010.',
      en: 'What employees say about their company on social networks: shares, intervals, bases and method of each edition, beside the figures of 2010.',
    },
    ...drawn,
    styles: [...ofEditions, 'results/results.css', 'figures/figure-rows.css'],
    script: 'results/main.tsx',
    main: 'page observatory',
    bare: {
      fr: `<p>Cette page assemble ses tableaux avec JavaScript, qui est coupé dans ce navigateur. Les mêmes chiffres se lisent sans lui&nbsp;:</p>
          <ul>
            <li><a href="/api/v1/editions/latest">la dernière édition, en JSON</a>,</li>
            <li><a href="/api/v1/editions/latest/tables/mention?format=csv">parler de son entreprise, en CSV</a>,</li>
            <li><a href="/api/v1/editions/latest/tables/tone?format=csv">sur quel ton, en CSV</a>,</li>
            <li><a href="/api/v1/editions/latest/tables/aware?format=csv">la sensibilisation, en CSV</a>.</li>
          </ul>`,
      en: `<p>This page puts its figures together with JavaScript, which is off in this browser. The same figures can be read without it:</p>
          <ul>
            <li><a href="/api/v1/editions/latest">the latest edition, as JSON</a>,</li>
            <li><a href="/api/v1/editions/latest/tables/mention?format=csv">talking about one’s company, as CSV</a>,</li>
            <li><a href="/api/v1/editions/latest/tables/tone?format=csv">in what tone, as CSV</a>,</li>
            <li><a href="/api/v1/editions/latest/tables/aware?format=csv">awareness, as CSV</a>.</li>
          </ul>`,
    },
  },
  {
    path: '/questions',
    title: { fr: 'Toutes les questions', en: 'All questions' },
    description: {
      fr: 'Une question de l’observatoire : ses chiffres pour l’ensemble et par groupe, sa formulation exacte, son historique et ses fichiers.',
      en: 'A question of the observatory: its figures for everyone and by group, its exact wording, its history and its files.',
    },
    isDrawn: true,
    // Its file stands for every question's page: the map names each of them, and each names its own translation.
    isInMap: false,
    styles: [...ofEditions, 'results/results.css', 'figures/figure-rows.css', 'question/question.css'],
    script: 'question/main.tsx',
    family: 'reading',
    main: 'page observatory question-page',
    bare: withEditionLinks({
      fr: 'Les questions ne peuvent pas être montrées pour le moment. Rechargez la page dans un instant ; leurs chiffres se lisent aussi ainsi',
      en: 'The questions cannot be shown at the moment. Reload the page shortly; their figures can also be read here',
    }),
  },
  {
    path: '/over-time',
    title: texts.overTime,
    description: {
      fr: 'Chaque indicateur de l’observatoire au fil des éditions, 2010 comprise : estimations, intervalles, bases, ruptures de série et registre de ce qui est comparable.',
      en: 'Each of the observatory’s indicators over the editions, 2010 included: estimates, intervals, bases, breaks in series, and a ledger of what is comparable.',
    },
    ...drawn,
    styles: [...ofDocuments, 'over-time/over-time.css'],
    script: 'over-time/main.ts',
    main: 'page document over-time',
    bare: withEditionLinks({
      fr: 'Les séries ne peuvent pas être montrées pour le moment. Rechargez la page dans un instant ; les mêmes chiffres se lisent aussi ainsi',
      en: 'The series cannot be shown at the moment. Reload the page shortly; the same figures can also be read here',
    }),
  },
  {
    path: '/method',
    title: texts.method,
    description: {
      fr: 'Comment les chiffres d’une édition de l’observatoire ont été obtenus : questionnaire, redressement, intervalles, confidentialité, limites, et les listes de l’AAPOR, d’ESOMAR et de la loi française.',
      en: 'How the figures of an edition were made: questionnaire, weighting, intervals, disclosure rules, limits, and the checklists of AAPOR, ESOMAR and French law.',
    },
    ...drawn,
    styles: [...ofDocuments, 'method/method.css'],
    script: 'method/main.ts',
    main: 'page document method-page',
    bare: withEditionLinks({
      fr: 'La méthode ne peut pas être montrée pour le moment. Rechargez la page dans un instant ; elle se lit aussi ainsi',
      en: 'The method cannot be shown at the moment. Reload the page shortly; it can also be read here',
    }),
  },
  {
    path: '/for-companies',
    title: texts.forCompanies,
    description: {
      fr: 'Ce que l’observatoire apporte à une entreprise, avec un exemple complet, ce que cela demande, ce que cela coûte (rien), et ce qu’elle n’apprendra pas.',
      en: 'What the observatory gives a company, with a complete example, what it takes, what it costs (nothing), and what the company will not learn.',
    },
    isDrawn: false,
    isInMap: true,
    styles: [
      ...ofDocuments,
      'company/benchmark/benchmark.css',
      'company/participation/participation.css',
      'company/home/home.css',
      'for-companies/for-companies.css',
    ],
    script: 'for-companies/main.tsx',
    family: 'reading',
    main: 'page document for-companies',
    bare: notShown,
  },
  {
    path: '/survey',
    title: { fr: 'Répondre à l’enquête', en: 'Take the survey' },
    description: {
      fr: 'Trois à quatre minutes, anonyme : parlez-vous de votre entreprise sur les réseaux sociaux, et y avez-vous été préparé ?',
      en: 'Three to four minutes, anonymous: do you talk about your company on social networks, and were you prepared for it?',
    },
    isDrawn: false,
    isInMap: true,
    styles: [...common, 'survey/survey.css'],
    script: 'survey/main.tsx',
    // Whoever answers comes once, by a telephone: other pages' files in their cache would be no use.
    family: 'survey',
    main: 'column plain',
    heading: { fr: 'Cette enquête a besoin de JavaScript', en: 'This survey needs JavaScript' },
    bare: {
      fr: `<p>Le jeton qui rend votre réponse anonyme est fabriqué par votre navigateur, en JavaScript. Activez-le pour cette page, ou ouvrez-la dans un autre navigateur : la page ne charge rien d’ailleurs et ne garde aucun cookie.</p>
          <p><a href="/fr/privacy">Comment l’anonymat est assuré</a></p>`,
      en: `<p>The token that makes your response anonymous is made by your browser, in JavaScript. Switch it on for this page, or open it in another browser: the page loads nothing from elsewhere and keeps no cookie.</p>
          <p><a href="/en/privacy">How anonymity is kept</a></p>`,
    },
  },
  {
    path: '/privacy',
    title: texts.privacy,
    description: {
      fr: 'Ce qui est enregistré, qui voit quoi, comment l’anonymat est assuré, et ce pour quoi il faut nous croire.',
      en: 'What is stored, who sees what, how anonymity is kept, and what you must take our word for.',
    },
    isDrawn: false,
    isInMap: true,
    styles: [...common, 'privacy/privacy.css'],
    script: 'privacy/main.tsx',
    family: 'reading',
    main: 'column privacy',
    bare: {
      fr: '<p>Cette page s’assemble avec JavaScript. En bref : les réponses sont enregistrées sans nom, sans adresse et sans heure ; aucun chiffre ne porte sur un petit groupe ; les pages ne chargent rien d’ailleurs et ne gardent aucun cookie, sauf pour qui se connecte à l’espace d’une entreprise.</p>',
      en: '<p>This page is put together with JavaScript. In short: responses are stored without name, address or time; no figure is about a small group; the pages load nothing from elsewhere and keep no cookies, except for people who sign in to a company’s space.</p>',
    },
  },
  {
    path: '/may-i-post',
    title: texts.mayIPost,
    description: {
      fr: 'Dix affaires jugées, en France et en Europe, de salariés sanctionnés pour ce qu’ils avaient publié : devinez, puis lisez ce qui a été décidé, et pourquoi.',
      en: 'Ten decided cases, from France and Europe, of employees sanctioned for what they had posted: guess, then read what was decided, and why.',
    },
    ...drawn,
    styles: [...common, 'may-i-post/may-i-post.css'],
    script: 'may-i-post/main.ts',
    main: 'column may-i-post',
    bare: {
      fr: '<p>La page ne peut pas être montrée pour le moment. Rechargez-la dans un instant.</p>',
      en: '<p>The page cannot be shown at the moment. Reload it shortly.</p>',
    },
  },
  {
    path: '/api',
    title: texts.data,
    description: {
      fr: 'L’API publique de l’observatoire : ses routes par public, leurs paramètres et leurs réponses, avec des exemples en curl, R et Python qui fonctionnent tels quels.',
      en: 'The observatory’s public API: its routes by audience, their parameters and answers, with examples in curl, R and Python that work as printed.',
    },
    ...drawn,
    styles: [...ofDocuments, 'api-page/api-page.css'],
    script: 'api-page/main.ts',
    main: 'page document api-page',
    bare: withEditionLinks(
      {
        fr: 'La liste des routes ne peut pas être montrée pour le moment. Rechargez la page dans un instant, ou lisez',
        en: 'The list of routes cannot be shown at the moment. Reload the page shortly, or read',
      },
      {
        fr: '\n            <li><a href="/api/v1/openapi.json">la description OpenAPI</a></li>',
        en: '\n            <li><a href="/api/v1/openapi.json">the OpenAPI description</a></li>',
      },
    ),
  },
  ...housePages,
  {
    path: '/guarantee',
    title: { fr: 'Fiche de garantie', en: 'Guarantee sheet' },
    description: {
      fr: 'Ce qu’une entreprise et l’observatoire garantissent à qui est invité à répondre : questions, qui voit quoi, minimums, dates, effacement.',
      en: 'What a company and the observatory guarantee to those invited to answer: questions, who sees what, minimums, dates, deletion.',
    },
    isDrawn: true,
    // It names a company, and its address is for those whom that company invites.
    isInMap: false,
    isHidden: true,
    styles: [...ofDocuments, 'guarantee/guarantee.css'],
    script: 'guarantee/main.ts',
    family: 'reading',
    main: 'page document',
    bare: {
      fr: '<p>La fiche ne peut pas être montrée pour le moment. Rechargez la page dans un instant.</p>',
      en: '<p>The sheet cannot be shown at the moment. Reload the page shortly.</p>',
    },
  },
  {
    path: '/embed',
    description: {
      fr: 'Un graphique de l’observatoire : question, base, intervalles, source et licence.',
      en: 'A chart from the observatory: question, base, intervals, source and licence.',
    },
    isDrawn: true,
    isInMap: false,
    styles: [...common, 'figures/figure-rows.css', 'embed/embed.css'],
    script: 'embed/main.ts',
    family: 'reading',
    main: 'embed',
    heading: {
      fr: 'Le graphique ne peut pas être montré pour le moment',
      en: 'The chart cannot be shown at the moment',
    },
    bare: {
      fr: '<p><a href="/fr/" target="_blank" rel="noopener" vite-ignore>Voir l’observatoire</a></p>',
      en: '<p><a href="/en/" target="_blank" rel="noopener" vite-ignore>See the observatory</a></p>',
    },
    isBareForAll: true,
  },
  {
    path: '/company',
    title: { fr: 'Espace entreprise', en: 'Company space' },
    description: {
      fr: 'Inviter ses salariés, suivre la participation, comparer leurs réponses à celles de l’observatoire, et agir.',
      en: 'Invite your people, follow participation, compare their answers with the observatory’s, and act.',
    },
    isDrawn: false,
    isInMap: false,
    styles: [...ofSpaces, 'company/company.css'],
    script: 'company/main.tsx',
    main: 'column',
    bare: {
      fr: '<p>Cet espace fonctionne avec JavaScript. Les mêmes routes sont décrites dans <a href="/api/v1/openapi.json">le document de l’API</a>.</p>',
      en: '<p>This space works with JavaScript. The same routes are described in <a href="/api/v1/openapi.json">the API’s document</a>.</p>',
    },
  },
  {
    path: '/operator',
    title: texts.operator,
    isDrawn: false,
    isInMap: false,
    isHidden: true,
    // The results page's as well: an edition that is not released is looked at there.
    styles: [
      ...ofSpaces,
      'styles/edition-page.css',
      'results/results.css',
      'figures/figure-rows.css',
      'operator/operator.css',
      'operator/waves/waves.css',
      'operator/questionnaires/questionnaires.css',
    ],
    script: 'operator/main.tsx',
    main: 'column',
    bare: {
      fr: '<p>Cette page a besoin de JavaScript : elle adresse à l’observatoire les demandes de qui le tient.</p>',
      en: '<p>This page needs JavaScript: it sends the observatory the requests of whoever runs it.</p>',
    },
  },
  ...(
    [
      ['/404', notFoundTitle],
      ['/503', unavailableTitle],
    ] as const
  ).map(([path, title]) => ({
    path,
    title,
    isDrawn: false,
    isInMap: false,
    isHidden: true,
    styles: ofDocuments,
    main: 'page document',
    bare: noText,
  })),
];
