import type { ShownBenchmark } from '../../../functions/observatory/benchmark-document.ts';
import { defineTexts } from '../../shared/language.ts';
import { useSpace } from '../../space/space.ts';
import { areFiguresShown } from './differences.ts';

const texts = defineTexts({
  between: {
    fr: (count: string, isOne: boolean) =>
      `Entre vos groupes : ${count} ${isOne ? 'écart établi' : 'écarts établis'}`,
    en: (count: string, isOne: boolean) =>
      `Between your groups: ${count} established ${isOne ? 'difference' : 'differences'}`,
  },
  betweenNone: {
    fr: 'Entre vos groupes : aucun écart établi',
    en: 'Between your groups: no difference established',
  },
  ownFigures: { fr: 'Vos groupes et vos questions', en: 'Your groups and your questions' },
});

interface GroupsWayProps {
  benchmark: Pick<ShownBenchmark, 'supplement'>;
}

/**
 * The way to what a company's groups and own questions say, which tells how many differences are established; nothing
 * where there is no figure of them.
 */
export function GroupsWay({ benchmark: { supplement } }: GroupsWayProps) {
  const { t, number } = useSpace(texts);
  if (!supplement || !areFiguresShown(supplement)) return null;
  const { differences = [] } = supplement;
  const established = differences.filter(({ standing }) => standing === 'established').length;
  return (
    <a class="groups-way" href="#/groups">
      {differences.length === 0
        ? t.ownFigures
        : established === 0
          ? t.betweenNone
          : t.between(number(established), established === 1)}
    </a>
  );
}
