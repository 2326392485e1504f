import { afterEach, describe, expect, it, vi } from 'vitest';
import { GET } from '../../app/oembed/route';

vi.stubEnv('ENTENTE_ORIGIN', 'https://atlas.example');
afterEach(() => void vi.stubEnv('ENTENTE_ORIGIN', 'https://atlas.example'));

const ask = (parameters: Record<string, string>) =>
  GET(new Request(`https://atlas.example/oembed?${new URLSearchParams(parameters)}`));

describe('/oembed', () => {
  it('answers in JSON to anyone who asks for a link of ours', async () => {
    const response = await ask({ url: 'https://atlas.example/?partner=JP', maxwidth: '600', format: 'json' });
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toMatch(/^application\/json/);
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    expect(await response.json()).toMatchObject({ type: 'rich', version: '1.0', width: 600 });
  });

  it.each([
    ['no address', {}, 400],
    ['no address at all', { url: 'not an address' }, 400],
    ['a width that is none', { url: 'https://atlas.example/', maxwidth: '-1' }, 400],
    ['a height that is none', { url: 'https://atlas.example/', maxheight: 'tall' }, 400],
    ['another site', { url: 'https://elsewhere.example/' }, 404],
    ['a page that there is not', { url: 'https://atlas.example/nothing' }, 404],
    ['XML', { url: 'https://atlas.example/', format: 'xml' }, 501],
  ])('refuses %s', async (_, parameters, status) => {
    const response = await ask(parameters as Record<string, string>);
    expect(response.status).toBe(status);
    expect(await response.text()).toBe('');
  });
});
