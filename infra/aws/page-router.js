// Runs at the edge for every page, in the runtime cloudfront-js-2.0: the JavaScript of 2011 with const, let, arrow
// functions and template literals. The deployment writes page-of.js above this,
// and `const notFoundPages = {...}`: the built page of an error in each language.

// biome-ignore lint/correctness/noUnusedVariables: CloudFront calls the function of this name
function handler(event) {
  const request = event.request;
  if (request.uri === '/') return redirect(`/${preferredLanguage(request.headers['accept-language'])}/`);
  const mended = mendedAddress(request.uri, request.querystring);
  if (mended) return redirect(mended);
  if (/\.[^/]+$/.test(request.uri)) return request;
  const page = pageOf(request.uri);
  if (!page) return notFound(request.uri);
  request.uri = page;
  return request;
}

// Where mail has put a link's path in capitals, or escaped the signs that end it; a browser keeps the fragment over a
// redirect. Nothing stands in it that was not sent as an address already.
function mendedAddress(uri, query) {
  const end = uri.search(/%23|%3f/i);
  const path = (end < 0 ? uri : uri.slice(0, end)).toLowerCase();
  if (path === uri || !pageOf(path)) return undefined;
  const parts = Object.keys(query).map((name) => `${name}=${query[name].value}`);
  return path + (parts.length > 0 ? `?${parts.join('&')}` : '') + (end < 0 ? '' : `#${uri.slice(end + 3)}`);
}

function redirect(location) {
  return {
    statusCode: 302,
    statusDescription: 'Found',
    headers: {
      location: { value: location },
      vary: { value: 'accept-language' },
      'cache-control': { value: 'no-cache' },
    },
  };
}

// French unless English is asked for with a higher weight (RFC 9110, 12.5.4).
function preferredLanguage(header) {
  const weightOf = { fr: 0, en: 0 };
  const parts = header ? header.value.toLowerCase().split(',') : [];
  parts.forEach((part) => {
    const parameters = part.trim().split(';');
    const language = parameters.shift().slice(0, 2);
    const quality = parameters.find((parameter) => parameter.trim().indexOf('q=') === 0);
    const weight = quality === undefined ? 1 : Number(quality.split('=')[1]) || 0;
    if (language in weightOf) weightOf[language] = Math.max(weightOf[language], weight);
  });
  return weightOf.en > weightOf.fr ? 'en' : 'fr';
}

function notFound(uri) {
  return {
    statusCode: 404,
    statusDescription: 'Not Found',
    headers: {
      'content-type': { value: 'text/html; charset=utf-8' },
      'cache-control': { value: 'no-cache' },
    },
    body: notFoundPages[uri.indexOf('/en') === 0 ? 'en' : 'fr'],
  };
}
