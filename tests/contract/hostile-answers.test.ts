import { describe, expect, it } from 'vitest';
import { dataOf, INPUT, READINGS } from '../support/readings.ts';

/**
 * Every conversion of the house with the recorded answer of its operation, in which all addresses
 * lead elsewhere, or all texts are far too long. What a view gets is held to the service's hosts
 * and to a length, whatever the view does with it.
 */

/** The same, with every text turned. */
function turn(value: unknown, text: (text: string, key: string) => string, key = ''): unknown {
  if (typeof value === 'string') return text(value, key);
  if (Array.isArray(value)) return value.map((one) => turn(one, text, key));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [name, turn(one, text, name)]),
  );
}

function textsIn(value: unknown, key = ''): readonly (readonly [string, string])[] {
  if (typeof value === 'string') return [[key, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, one]) =>
    textsIn(one, Array.isArray(value) ? key : name),
  );
}

const isAddress = (text: string) => /^(https?:)?\/\//.test(text);

const HOSTILE = [
  'https://evil.example/x.jpg',
  '//evilbilibili.com/x',
  'http://evilhdslb.com/x',
  'https://bilibili.com.evil.example/x',
  'https://user:pw@www.bilibili.com/x',
  'https://www.bilibili.com@evil.example/x',
  'https://i0.hdslb.com@evil.example/x',
  'https://i0.hdslb.com:8443/x',
  'javascript:alert(1)//.bilibili.com',
  'data:image/svg+xml,<svg/>',
] as const;

/** What the service is told again, or what is part of an address: not for eyes. */
const IDS = ['id', 'key', 'url', 'next', 'business', 'bvid'];

describe.each(READINGS)('%s', (_, { operation, value }) => {
  const data = dataOf(operation);
  const converted = (turned: unknown) => value(turned as never, INPUT as never, 0);

  it('gives addresses on the service’s hosts alone', () => {
    const given = textsIn(converted(data)).filter(([, text]) => isAddress(text));
    const hosts = given.map(([, text]) => new URL(text).hostname);
    expect(hosts.filter((host) => !/\.(bilibili|hdslb|biliimg)\.com$/.test(host))).toEqual([]);
    for (const hostile of HOSTILE) {
      const said = textsIn(converted(turn(data, (text) => (isAddress(text) ? hostile : text))));
      const left = said.filter(([, text]) => /evil|user:|8443|^javascript:|^data:/.test(text));
      expect(left, hostile).toEqual([]);
      // A link is still a link: it is built from the id.
      const links = (texts: typeof said) => texts.filter(([key, text]) => key === 'url' && text);
      expect(links(said).length, hostile).toBe(links(textsIn(converted(data))).length);
    }
  });

  it('gives no text without end', () => {
    const endless = turn(data, (text, key) => (key === 'length' ? text : text.padEnd(5_000, '长')));
    const long = textsIn(converted(endless)).filter(
      ([key, text]) => text.length > 500 && !IDS.includes(key),
    );
    expect(long.map(([key, text]) => `${key}: ${text.length}`)).toEqual([]);
  });
});
