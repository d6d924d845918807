import '../benchmark/benchmark.css';
import '../participation/participation.css';
import './home.css';
import { Loaded } from '../../space/loaded.tsx';
import type { OpenedPartProps } from '../part.ts';
import { HomeShown } from './home-shown.tsx';
import { useHome } from './use-home.ts';

/** Where the company stands, in one look. */
export function Home(props: OpenedPartProps) {
  const loading = useHome(props.company);
  return <Loaded loading={loading}>{(documents) => <HomeShown {...props} documents={documents} />}</Loaded>;
}
