// Runs at the edge for every page with published figures, in the runtime cloudfront-js-2.0, as page-router.js does. The
// deployment writes page-of.js above this, and `const names = [...]` and `const longestValue = ...`: what such pages
// read of their address.

// biome-ignore lint/correctness/noUnusedVariables: CloudFront calls the function of this name
function handler(event) {
  const request = event.request;
  // By its file's name a page is found in the bucket, too, when it cannot be drawn.
  request.uri = pageOf(request.uri) || request.uri;
  // All addresses that are read alike share one copy at the edge, whatever else stands in them.
  request.querystring = names
    .filter((name) => isKept(firstValue(request.querystring[name])))
    .map((name) => `${name}=${firstValue(request.querystring[name])}`)
    .join('&');
  return request;
}

function isKept(value) {
  return value !== '' && value.length <= longestValue;
}

// As it was sent, with its escapes.
function firstValue(sent) {
  if (!sent) return '';
  return sent.multiValue ? sent.multiValue[0].value : sent.value;
}
