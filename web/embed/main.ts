/** Tells the page that frames this figure how high it is, now and whenever that changes. */
if (parent !== window) {
  const tell = () => {
    const height = document.documentElement.getBoundingClientRect().height;
    // A height is no secret, and any page may embed the figure.
    parent.postMessage({ type: 'observatory-height', height }, '*');
  };
  new ResizeObserver(tell).observe(document.documentElement);
}
