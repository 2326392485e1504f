import { expect, test } from 'vitest';
import { jsonLdOf, linksOf, markupFaults } from '../fixtures/hostile/markup';
import { PAYLOADS } from '../fixtures/hostile/texts';

// The tests of hostile input see with these eyes: what they would not see would pass unseen.

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string) => text.replace(/[&<>"]/g, (character) => ESCAPES[character] ?? character);

test.each(PAYLOADS.filter((payload) => /<(?:script|img|svg|iframe|hostile|math|a href)/.test(payload)))(
  'put into a page as it is, %s is seen, and as text it is not',
  (payload) => {
    expect(markupFaults(`<!doctype html><p>${payload}</p>`, 'html')).not.toEqual([]);
    expect(
      markupFaults(`<!doctype html><p title="${escaped(payload)}">${escaped(payload)}</p>`, 'html'),
    ).toEqual([]);
  },
);

test.each(['" onmouseover="hostile()" x="', '"><img src=x onerror=hostile()>'])(
  'in an attribute as it is, %s is seen',
  (payload) => {
    expect(markupFaults(`<!doctype html><a title="${payload}">x</a>`, 'html')).not.toEqual([]);
    expect(markupFaults(`<svg><a title="${payload}">x</a></svg>`, 'xml')).not.toEqual([]);
  },
);

test.each(['javascript:hostile()', 'data:text/html,<b>', 'vbscript:x', 'blob:x'])(
  'an address %s is seen',
  (address) => {
    expect(markupFaults(`<!doctype html><a href="${escaped(address)}">x</a>`, 'html')).toHaveLength(1);
    expect(
      markupFaults('<!doctype html><a href="https://a.example/">x</a><a href="?q=x">y</a>', 'html'),
    ).toEqual([]);
  },
);

test('scripts of the page and data for machines are none of it, and what is not well-formed is', () => {
  const page = `<!doctype html><script nonce="a">x()</script><script type="application/ld+json">{"a":"\\u003c"}</script><a href="/" rel="x">y</a>`;
  expect(markupFaults(page, 'html')).toEqual([]);
  expect(jsonLdOf(page)).toEqual([{ a: '<' }]);
  expect(linksOf(page)).toEqual([{ href: '/', rel: 'x' }]);
  expect(markupFaults('<svg><text>a & b</text></svg>', 'xml')).not.toEqual([]);
});
