import { afterEach, expect, test, vi } from 'vitest';
import { embedAncestors } from '../../app/frameAncestors';

afterEach(() => void vi.unstubAllEnvs());

test.each([
  [undefined, "'self' *"],
  ['', "'self' *"],
  [
    'https://news.example https://*.press.example:8443',
    "'self' https://news.example https://*.press.example:8443",
  ],
  ["'none'", "'self'"],
  ['https: localhost:4000', "'self' https: localhost:4000"],
])('ENTENTE_FRAME_ANCESTORS=%s lets %s show embeds, and can say nothing else', (value, policy) => {
  vi.stubEnv('ENTENTE_FRAME_ANCESTORS', value);
  expect(embedAncestors()).toBe(policy);
});
