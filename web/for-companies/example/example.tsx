import type { ComponentChildren } from 'preact';
import { BenchmarkShown } from '../../company/benchmark/benchmark-shown.tsx';
import { HomeShown } from '../../company/home/home-shown.tsx';
import { SectionNav } from '../../space/section-nav.tsx';
import { useTexts } from '../../space/space.ts';
import { texts } from '../texts.ts';
import type { MadeUpCompany } from './made-up-company.ts';

/**
 * The home and the benchmark of a company that does not exist, as a real one sees them. Their links are those of the space:
 * each view is at the address that they name, so that they lead on without a script.
 */
export function Example({ madeUp: { company, home, benchmark } }: { madeUp: MadeUpCompany }) {
  return (
    <div class="example">
      <View view="home" name={company.name}>
        <HomeShown company={company} mayChange documents={home} />
      </View>
      <View view="benchmark" name={company.name}>
        <div class="benchmark">
          <BenchmarkShown company={company} documents={benchmark} />
        </div>
      </View>
    </div>
  );
}

const views = ['home', 'benchmark'] as const;

interface ViewProps {
  view: (typeof views)[number];
  name: string;
  children: ComponentChildren;
}

/** One page of the example, which says of itself that it is made up. */
function View({ view, name, children }: ViewProps) {
  const t = useTexts(texts);
  const names = { home: t.exampleHome, benchmark: t.exampleBenchmark };
  return (
    <section id={`/${view}`} class="example-view" aria-label={`${name}, ${names[view]}`}>
      <p class="title">
        <bdi>{name}</bdi>
      </p>
      <p class="critical small" data-made-up>
        <strong>{t.madeUp}</strong> {t.madeUpText}
      </p>
      <SectionNav
        label={t.exampleNavigation}
        ways={views.map((way) => ({ place: way, name: names[way], isCurrent: way === view }))}
      />
      {children}
    </section>
  );
}
