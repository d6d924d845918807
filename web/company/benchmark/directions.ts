import type { BenchmarkIndicator } from '../../../functions/observatory/benchmark-document.ts';
import { isAnother } from '../../../functions/observatory/questions-behind.ts';
import type { Text } from '../../shared/language.ts';

/** Whether more of an indicator is good for the company and its people, and why; `none` where it is neither. */
interface Direction {
  readonly better: 'higher' | 'lower' | 'none';
  readonly reason: Text;
}

const prepares: Text = {
  fr: 'qui connaît le cadre s’exprime en sachant ce qu’il peut dire',
  en: 'people who know the framework speak knowing what they may say',
};
const habit: Text = {
  fr: 'c’est une habitude de chacun, ni bonne ni mauvaise pour l’entreprise',
  en: 'it is a personal habit, neither good nor bad for the company',
};

/** By indicator. */
export const directions: Readonly<Record<string, Direction>> = {
  mention: {
    better: 'none',
    reason: {
      fr: 'parler de son entreprise n’est en soi ni un bien ni un mal : le ton en décide',
      en: 'talking about one’s company is neither good nor bad in itself: the tone decides',
    },
  },
  positive: {
    better: 'higher',
    reason: {
      fr: 'dire du bien de son entreprise, c’est s’y trouver bien, et cela se voit du dehors',
      en: 'people speak well of a company they are well in, and others see it',
    },
  },
  critical: {
    better: 'lower',
    reason: {
      fr: 'la critique publique signale un problème qui n’a pas trouvé d’écoute ; la faire taire ne le règle pas',
      en: 'public criticism tells of a problem that was not heard; silencing it solves nothing',
    },
  },
  netTone: {
    better: 'higher',
    reason: {
      fr: 'c’est la part positive moins la part critique',
      en: 'it is the positive share less the critical one',
    },
  },
  aware: { better: 'higher', reason: prepares },
  exposed: {
    better: 'lower',
    reason: {
      fr: 'parler sans avoir été sensibilisé expose le salarié et l’entreprise',
      en: 'talking without having been made aware exposes both employee and company',
    },
  },
  charterThere: { better: 'higher', reason: prepares },
  charterKnown: { better: 'higher', reason: prepares },
  trained: { better: 'higher', reason: prepares },
  contactKnown: { better: 'higher', reason: prepares },
  limitsKnown: { better: 'higher', reason: prepares },
  listened: {
    better: 'higher',
    reason: {
      fr: 'une entreprise qui écoute apprend les problèmes avant qu’ils ne s’étalent',
      en: 'a company that listens learns of problems before they spread',
    },
  },
  ambassadors: {
    better: 'higher',
    reason: {
      fr: 'être prêt à porter sa parole, c’est lui faire confiance',
      en: 'being willing to speak for a company is trusting it',
    },
  },
  sanctions: {
    better: 'lower',
    reason: {
      fr: 'qui craint d’être sanctionné se tait aussi sur ce que la loi permet de dire',
      en: 'people who fear sanctions keep quiet even about what the law lets them say',
    },
  },
  outlookMore: {
    better: 'none',
    reason: {
      fr: 'c’est un avis sur les entreprises en général',
      en: 'it is an opinion on companies in general',
    },
  },
  public: { better: 'none', reason: habit },
  onNetworks: { better: 'none', reason: habit },
  separateLives: { better: 'none', reason: habit },
  networksMean: { better: 'none', reason: habit },
  personalInfo: { better: 'none', reason: habit },
  professionalInfo: { better: 'none', reason: habit },
};

/** Of an institute's own indicator nobody has said which way is better. */
const undirected: Direction = {
  better: 'none',
  reason: {
    fr: 'personne n’a dit dans quel sens il vaut mieux qu’il aille',
    en: 'nobody has said which way it had better go',
  },
};

export function directionOf({ id, questions }: Pick<BenchmarkIndicator, 'id' | 'questions'>): Direction {
  return (isAnother(id, questions) ? undefined : directions[id]) ?? undirected;
}
