import { useSpace } from '../../space/space.ts';
import '../benchmark/benchmark.css';
import '../participation/participation.css';
import './home.css';
import { Loaded, useLoaded } from '../../space/loaded.tsx';
import type { OpenedPartProps } from '../part.ts';
import { HomeShown } from './home-shown.tsx';
import { loadHome } from './load-home.ts';

/** Where the company stands, in one look. */
export function Home(props: OpenedPartProps) {
  const { session } = useSpace();
  const { company } = props;
  const loading = useLoaded(() => loadHome(session, company), [company.status]);
  return <Loaded loading={loading}>{(documents) => <HomeShown {...props} documents={documents} />}</Loaded>;
}
