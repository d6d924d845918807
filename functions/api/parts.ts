import type { Hono } from 'hono';
import { assembleApp, basePath } from './assemble-app.ts';
import { logoPath } from './logo-address.ts';
import { housePath, houseRoute } from './routes/house.ts';
import { listPath, wavePath, waveRoutes } from './routes/waves.ts';
import type { ReadingServices, Services } from './services.ts';

/** What a part works with, read when it is started: secrets for those parts only that need one. */
interface PartServices {
  readonly reading: () => Promise<ReadingServices>;
  readonly all: () => Promise<Services>;
}

/** A part that the API's function starts by itself. Whatever it is asked it answers as the whole API would. */
interface ApiPart {
  /** Below the API's base; `:name` stands for one segment, and `*` at the end for whatever follows. */
  readonly paths: readonly string[];
  start(services: PartServices): Promise<Hono>;
}

/** Of `routes/welcome.ts` and `routes/guarantees.ts`, which are not loaded for their names. */
const welcomePath = `${listPath}/:wave/panels/:panel/welcome`;
const guaranteePath = '/guarantees/:hash';
/** Of `routes/challenges.ts`. */
const challengePath = `${listPath}/:wave/challenges`;

/** In the order in which they are asked whether a path is theirs. */
export const parts = {
  /**
   * What every visit begins with: the waves, their questionnaire, and who asks. It needs no secret and no cryptography, so that
   * nobody who opens the survey waits for them.
   */
  reading: {
    paths: [listPath, wavePath, housePath, logoPath],
    async start({ reading }) {
      const services = await reading();
      return assembleApp(services, (app) => {
        waveRoutes(app, services);
        houseRoute(app, services);
      });
    },
  },
  /** What says whose link it is, and what is promised, without the arithmetic of tokens: opening a link waits for nothing else. */
  welcoming: {
    paths: [welcomePath, guaranteePath],
    async start({ all }) {
      const [{ createWelcomingApp }, services] = await Promise.all([import('./welcoming-app.ts'), all()]);
      return createWelcomingApp(services);
    },
  },
  /** The first step of an answer, for which somebody waits who has just pressed Start. */
  admitting: {
    paths: [challengePath],
    async start({ all }) {
      const [{ createAdmittingApp }, services] = await Promise.all([import('./admitting-app.ts'), all()]);
      return createAdmittingApp(services);
    },
  },
  /**
   * What takes answers: nobody who sends one waits for the code of editions and companies. `/health` is among it, which
   * must not say that all is well where nobody can answer.
   */
  answering: {
    paths: ['/health', `${listPath}/*`],
    async start({ all }) {
      const [{ createAnsweringApp }, services] = await Promise.all([import('./answering-app.ts'), all()]);
      return createAnsweringApp(services);
    },
  },
  whole: {
    paths: ['*'],
    async start({ all }) {
      const [{ createApp }, services] = await Promise.all([import('./app.ts'), all()]);
      return createApp(services);
    },
  },
} as const satisfies Record<string, ApiPart>;

export type Part = keyof typeof parts;

/** The part that answers a path. */
export function partOf(path: string): Part {
  const below = path.startsWith(`${basePath}/`) ? path.slice(basePath.length) : '';
  return patterns.find(({ pattern }) => pattern.test(below))?.part ?? 'whole';
}

const patterns = (Object.keys(parts) as Part[]).flatMap((part) =>
  parts[part].paths.map((path) => ({ part, pattern: patternOf(path) })),
);

function patternOf(path: string): RegExp {
  return new RegExp(`^${path.replace(/\*$/, '.*').replace(/:\w+/g, '[^/]*')}$`);
}
