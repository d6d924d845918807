import { describe, expect, it } from 'vitest';
import { faultOfLogo } from '../../../functions/survey/check-logo.ts';

const svg = (content: string, attributes = 'xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"') =>
  `<svg ${attributes}>${content}</svg>`;

describe('faultOfLogo', () => {
  it.each([
    svg('<path d="M0 0h24v24H0z" fill="#0b6e6e"/>'),
    svg('<title>Observatoire</title>\n  <g fill="none"><circle cx="12" cy="12" r="4"/></g>'),
    svg("<rect width='1' height='1' fill='rgb(1, 2, 3)' transform='rotate(-4.5)'></rect>"),
  ])('lets shapes through: %s', (logo) => {
    expect(faultOfLogo(logo)).toBeUndefined();
  });

  // What runs, loads, links or hides in an SVG, by the OWASP cheat sheet on XSS filter evasion and DOMPurify's own list.
  it.each<[string, RegExp]>([
    [svg('<script>alert(1)</script>'), /has <script>/],
    [svg('<SCRIPT/>'), /has <SCRIPT>/],
    [svg('<a href="https://elsewhere.test"><path d="M0 0"/></a>'), /has <a>/],
    [svg('<image href="https://elsewhere.test/x.png"/>'), /has <image>/],
    [svg('<use href="#x"/>'), /has <use>/],
    [svg('<style>*{background:url(//elsewhere.test)}</style>'), /has <style>/],
    [svg('<foreignObject><b/></foreignObject>'), /has <foreignObject>/],
    [svg('<animate attributeName="href"/>'), /has <animate>/],
    [svg('<set/>'), /has <set>/],
    [svg('<path onload="alert(1)"/>'), /attribute onload/],
    [svg('', 'onload="alert(1)" viewBox="0 0 1 1"'), /attribute onload/],
    [svg('<path style="fill:url(//elsewhere.test)"/>'), /attribute style/],
    [svg('<path class="x"/>'), /attribute class/],
    [svg('<path id="content"/>'), /attribute id/],
    [svg('<path fill="url(https://elsewhere.test/#x)"/>'), /value of fill/],
    [svg('<path fill="url ( #x )"/>'), /value of fill/],
    [svg('<path d="&#106;"/>'), /value of d/],
    [svg('<path/onload=alert(1)/>'), /is not read from/],
    [svg('<path d=M0/>'), /is not read from/],
    [svg('<!-- --><path d=""/>'), /is not read from/],
    [svg('<![CDATA[<script>]]>'), /is not read from/],
    [svg('<title>&lt;script></title>'), /not written as it stands/],
    [svg('<text>Nom</text>'), /has <text>/],
    [svg('Nom'), /has text/],
    [svg('<svg/>'), /one <svg>/],
    [svg('<g></path></g>'), /closes <path>/],
    [`${svg('')}<svg/>`, /one <svg>/],
    [`${svg('')}<script/>`, /has <script>/],
    ['<?xml version="1.0"?><svg/>', /is not read from/],
    ['<!DOCTYPE svg [<!ENTITY x "y">]><svg/>', /is not read from/],
    ['<path d=""/>', /one <svg>/],
    [`<svg viewBox="0 0 1 1"><g>`, /does not close <g>/],
    [svg('', 'xmlns="http://www.w3.org/1999/xhtml" viewBox="0 0 1 1"'), /value of xmlns/],
    [svg('', 'width="10" height="10"'), /viewBox/],
    ['logo.png', /must begin/],
  ])('refuses %s', (logo, fault) => {
    expect(faultOfLogo(logo)).toMatch(fault);
  });
});
