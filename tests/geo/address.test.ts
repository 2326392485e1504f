import { describe, expect, test } from 'vitest';
import { aboutAddress, partnerAddress, recordAddress, viewAddress } from '../../geo/address';
import { DEFAULT_VIEW } from '../../geo/view';

const japan = { ...DEFAULT_VIEW, partners: ['JP'] };

describe('an address', () => {
  test.each([
    ['the dashboard', viewAddress(DEFAULT_VIEW, 'en'), '/'],
    ['a view', viewAddress(japan, 'en'), '/?partner=JP'],
    ['a record', recordAddress('eu-japan-sdp', 'en'), '/records/eu-japan-sdp'],
    ['a partner', partnerAddress('JP', 'en'), '/partners/JP'],
    ['the page on method', aboutAddress('en'), '/about'],
  ])('of %s in English has no language in it', (_, address, expected) => {
    expect(address).toBe(expected);
  });

  test.each([
    ['the dashboard', viewAddress(DEFAULT_VIEW, 'ja'), '/ja'],
    ['a view', viewAddress(japan, 'ja'), '/ja?partner=JP'],
    ['a record', recordAddress('eu-japan-sdp', 'ja'), '/ja/records/eu-japan-sdp'],
    ['a partner', partnerAddress('JP', 'ja'), '/ja/partners/JP'],
    ['the page on method', aboutAddress('ja'), '/ja/about'],
  ])('of %s in another language begins with it', (_, address, expected) => {
    expect(address).toBe(expected);
  });
});
