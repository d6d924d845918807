/**
 * Gives each sentence that may be quoted the button that copies it, in words that the page brings along: without a script
 * there is nothing to press, and one that only copies is light.
 */
export function showCopyButtons(places: Iterable<HTMLElement>): void {
  for (const place of places) {
    const { quote = '', address = '', label = '', described = '', copied = '', byHand = '' } = place.dataset;
    const button = document.createElement('button');
    Object.assign(button, { type: 'button', className: 'button-link', textContent: label });
    button.setAttribute('aria-label', described);
    const said = document.createElement('span');
    said.className = 'copy-said muted';
    said.setAttribute('role', 'status');
    place.append(button, ' ', said);
    button.addEventListener('click', async () => {
      const text = `${quote} ${location.origin}${address}`;
      place.querySelector('textarea')?.remove();
      try {
        await navigator.clipboard.writeText(text);
        said.textContent = copied;
      } catch {
        said.textContent = byHand;
        showText(place, text, byHand);
      }
    });
  }
}

/** Where a browser lets no page copy: the text, to be copied by hand. */
function showText(place: HTMLElement, text: string, label: string): void {
  const field = document.createElement('textarea');
  Object.assign(field, { className: 'copy-text', readOnly: true, rows: 5, value: text });
  field.setAttribute('aria-label', label);
  place.append(field);
  field.select();
}
