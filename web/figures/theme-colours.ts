/** The page's colours as it shows them now, for drawings that cannot use CSS. */
export interface ThemeColours {
  readonly ink: string;
  readonly paper: string;
  readonly accent: string;
  readonly onAccent: string;
  readonly critical: string;
  readonly muted: string;
  readonly unsure: string;
  readonly hairline: string;
  readonly serif: string;
  readonly sans: string;
}

/** Read anew for each drawing: the colours change with light, dark and forced colours. */
export function themeColours(element: Element): ThemeColours {
  const style = getComputedStyle(element);
  const property = (name: string) => style.getPropertyValue(name).trim();
  const theme = {
    ink: property('--ink'),
    paper: property('--paper'),
    accent: property('--accent'),
    onAccent: property('--on-accent'),
    critical: property('--critical'),
    muted: property('--muted'),
    unsure: property('--unsure'),
    hairline: property('--hairline'),
    serif: property('--serif'),
    // The stack of a `system-ui` page resolves only on an element.
    sans: style.fontFamily || property('--sans'),
  };
  if (!matchMedia('(forced-colors: active)').matches) return theme;
  return {
    ...theme,
    ink: 'CanvasText',
    paper: 'Canvas',
    accent: 'CanvasText',
    onAccent: 'Canvas',
    critical: 'LinkText',
    muted: 'CanvasText',
    unsure: 'GrayText',
    hairline: 'GrayText',
  };
}
