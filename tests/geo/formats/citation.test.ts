import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';
import '@citation-js/plugin-ris';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bibtex } from '../../../geo/formats/bibtex';
import { type CslItem, citeRecord, citeSources, citeView } from '../../../geo/formats/citation';
import { apaReference, chicagoReference, plainReference } from '../../../geo/formats/reference';
import { ris } from '../../../geo/formats/ris';
import { DEFAULT_VIEW } from '../../../geo/view';
import { english, shipped, shippedPartnership, viewOf } from '../../fixtures/shipped';

const CITING = { origin: 'https://entente.example', accessedOn: '2026-11-25', changedOn: '2026-11-24' };

const records = [...shipped.partnerships, ...shipped.visits];
const works = records.map((record) => citeRecord(record, shipped, english, CITING));
const sources = records.flatMap((record) => citeSources(record, english));
const japan = citeRecord(shippedPartnership('eu-japan-sdp'), shipped, english, CITING);

/** What another library makes of a file. */
function parsed(text: string): CslItem[] {
  return new Cite(text).data;
}

/** What both formats can hold of an item. */
function essence({ title, author, issued, accessed, URL }: CslItem) {
  return { title, author: author[0], issued, accessed, url: URL };
}

/** An address without its percent signs, of which the reader encodes some again. */
function decoded(url: string): string {
  const once = decodeURIComponent(url);
  return once === url ? url : decoded(once);
}

/** When it was issued, as far as is known. */
function issuedIn({ issued }: CslItem): readonly number[] | undefined {
  return issued?.['date-parts'][0];
}

describe('a citation as BibTeX', () => {
  test('is read by another library as what it was made of: every record, and every source of each', () => {
    for (const items of [works, sources]) {
      const back = parsed(bibtex(items));
      expect(back.map(({ id }) => id)).toEqual(items.map(({ id }) => id));
      for (const [index, item] of items.entries()) {
        const { title, author, url } = essence(back[index] ?? item);
        expect(title).toBe(item.title);
        expect(JSON.stringify(author)).toContain(JSON.stringify(item.author[0].literal));
        expect(decoded(url)).toBe(decoded(item.URL));
        expect(issuedIn(back[index] ?? item)).toEqual(issuedIn(item));
      }
    }
    expect(essence(parsed(bibtex([japan]))[0] ?? japan).accessed).toEqual(japan.accessed);
    expect(bibtex([japan])).toContain(`version = {${shipped.version}}`);
  });

  test('lets no text end its field or run as a command', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-ascii', minLength: 1 }), (text) => {
        const title = `a${text}z`.replace(/\s+/g, ' ');
        const [back] = parsed(bibtex([{ ...japan, title }]));
        expect(back?.id).toBe(japan.id);
        expect(back?.URL).toBe(japan.URL);
      }),
    );
  });
});

describe('a citation as RIS', () => {
  test('is read by another library as what it was made of: every record, and every source of each', () => {
    for (const items of [works, sources]) {
      const back = parsed(ris(items));
      expect(back).toHaveLength(items.length);
      for (const [index, item] of items.entries()) {
        expect(back[index]?.title).toBe(item.title.replace(/\s+/g, ' '));
        expect(back[index]?.URL).toBe(item.URL);
        expect(issuedIn(back[index] ?? item)).toEqual(issuedIn(item));
      }
    }
    expect(parsed(ris([japan]))[0]?.accessed).toEqual(japan.accessed);
  });

  test('lets no text begin a line of its own', () => {
    const [back, ...others] = parsed(ris([{ ...japan, title: 'One\r\nER  - \r\nTY  - JOUR' }]));
    expect(others).toEqual([]);
    expect(back?.title).toBe('One ER - TY - JOUR');
  });
});

describe('a reference', () => {
  test('in APA style is citeproc’s, with the day of access that the style leaves to us', () => {
    const undated = works.map(({ issued: _, ...item }) => item);
    // The style gives the day of access only to what has no date.
    expect(undated.map(ours)).toEqual(citeproc(undated));
    const withoutAccess = works.map((item) => ours(item).replace('Retrieved November 25, 2026, from ', ''));
    expect(withoutAccess).toEqual(citeproc(works));
  });

  test('in Chicago style names title, version, day of change, day of access and address', () => {
    expect(chicagoReference(japan)).toBe(
      `The Entente authors. “${japan.title}.” Version ${shipped.version}. Entente, November 24, 2026. ` +
        'Accessed November 25, 2026. https://entente.example/records/eu-japan-sdp.',
    );
    const quoting = { ...japan, title: 'Records about “forces”' };
    expect(chicagoReference(quoting)).toContain('“Records about ‘forces’.”');
  });
});

/** Our reference without the word that citeproc writes before a number only. */
function ours(item: CslItem): string {
  return plainReference(apaReference(item)).replace('(Version ', '(');
}

/** The references of items, in their order, without the letters that tell works of one author and year apart. */
function citeproc(items: readonly CslItem[]): string[] {
  const entries = new Map(
    new Cite(items).format('bibliography', { template: 'apa', format: 'text', asEntryArray: true }),
  );
  return items.map(({ id }) => (entries.get(id) ?? '').trim().replace(/\((2026|n\.d\.)-?[a-z]+\)/, '($1)'));
}

describe('the citation', () => {
  test('of the atlas, of a view, of a record picked in one', () => {
    const of = (link: string) => citeView(viewOf(link), shipped, english, CITING);
    expect(citeView(DEFAULT_VIEW, shipped, english, CITING)).toMatchObject({
      id: 'entente',
      title: 'Entente: security partnerships, and the journeys that made them',
      URL: 'https://entente.example/',
      version: shipped.version,
    });
    expect(of('partner=JP&theme=dark')).toMatchObject({
      title: expect.stringMatching(/ with Japan.* \[view of Entente\]$/),
      URL: 'https://entente.example/?partner=JP&theme=dark',
    });
    expect(of('pick=eu-japan-sdp').title).toContain(japan.title);
  });

  test('of sources has their publisher, date as known, rank and what they support, and no invented title', () => {
    for (const record of records)
      for (const [index, item] of citeSources(record, english).entries()) {
        const source = record.sources[index];
        expect(item.author[0].literal).toBe(source?.publisher);
        expect(item.URL).toBe(source?.url);
        expect(item.note).toContain(source?.supports);
        expect(issuedIn(item)?.length).toBe(source?.date?.split('-').length);
        if (source?.title === null) expect(item.title).toBe('[Page without a title]');
      }
  });
});
