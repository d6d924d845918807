/** French unless English is asked for with a higher weight (RFC 9110, 12.5.4). */
export function preferredLanguage(acceptLanguage: string): 'fr' | 'en' {
  const weightOf = { fr: 0, en: 0 };
  for (const part of acceptLanguage.toLowerCase().split(',')) {
    const [tag = '', ...parameters] = part.trim().split(';');
    const language = tag.slice(0, 2);
    const quality = Number(parameters.find((p) => p.trim().startsWith('q='))?.split('=')[1] ?? 1);
    if (language === 'fr' || language === 'en')
      weightOf[language] = Math.max(weightOf[language], quality || 0);
  }
  return weightOf.en > weightOf.fr ? 'en' : 'fr';
}
