import { type ComponentType, hydrate } from 'preact';
import { PageFooter, PageHeader, surrounds } from './frame.tsx';

// The page itself is complete, its example included.
resume(surrounds.header, PageHeader);
resume(surrounds.footer, PageFooter);

function resume(id: string, Part: ComponentType): void {
  const element = document.getElementById(id);
  if (element) hydrate(<Part />, element);
}
