import { Footer } from '../shared/footer.tsx';
import { Header } from '../shared/header.tsx';

/** The elements around what stays as it was built: their script says whose site it is. */
export const surrounds = { header: 'page-header', footer: 'page-footer' } as const;

export function PageHeader() {
  return <Header current="company" />;
}

export function PageFooter() {
  return <Footer />;
}
