/*
 * Puts the observatory's figures into the pages that embed them, and keeps each frame as high as its content. Reads
 * nothing of the page but its own marks, sends nothing anywhere.
 */
(() => {
  const origin = new URL(document.currentScript.src).origin;
  const isOurs = (address) =>
    address.startsWith(`${origin}/`) && new URL(address).pathname.includes('/embed/');

  function frame(figure) {
    const address = figure.dataset.observatory;
    if (!isOurs(address)) return;
    const frame = document.createElement('iframe');
    frame.src = address;
    frame.title = figure.title;
    frame.width = '100%';
    // About what most figures need, so that little moves.
    frame.height = '480';
    frame.loading = 'lazy';
    frame.style.border = '0';
    figure.removeAttribute('data-observatory');
    figure.removeAttribute('title');
    figure.replaceChildren(frame);
  }

  function frameAll() {
    for (const figure of document.querySelectorAll('figure[data-observatory]')) frame(figure);
  }

  addEventListener('message', ({ origin: sender, source, data }) => {
    if (sender !== origin || data?.type !== 'observatory-height') return;
    const height = Math.ceil(Number(data.height));
    if (!(height > 0 && height < 20000)) return;
    for (const frame of document.querySelectorAll('iframe')) {
      if (frame.contentWindow === source && isOurs(frame.src)) frame.height = String(height);
    }
  });
  frameAll();
  document.addEventListener('DOMContentLoaded', frameAll);
})();
