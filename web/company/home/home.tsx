import '../benchmark/benchmark.css';
import '../participation/participation.css';
import './home.css';
import { Loaded } from '../../space/loaded.tsx';
import type { PartProps } from '../part.ts';
import { HomeShown } from './home-shown.tsx';
import { useHome } from './use-home.ts';

/** Where the company stands, in one look. */
export function Home({ company }: PartProps) {
  const loading = useHome(company);
  return (
    <Loaded loading={loading}>{(documents) => <HomeShown company={company} documents={documents} />}</Loaded>
  );
}
