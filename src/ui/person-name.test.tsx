import { render } from 'preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { PersonName } from './PersonName.tsx';

const MID = 3_546_729_108_314_257;
const person = { mid: MID, name: 'Ａｂｃ酱 \u202eטוב' };

afterEach(() => {
  render(null, document.body);
  history.replaceState(null, '', '/');
});

function shown(page: string, onOpen?: (mid: number) => void, hint = '') {
  history.replaceState(null, '', page);
  render(<PersonName class="name" person={person} hint={hint} onOpen={onOpen} />, document.body);
  const [link, other] = document.querySelectorAll('a');
  return { link, other, button: document.querySelector('button') };
}

describe('a name leads to both pages of a person', () => {
  it('in the dashboard to the one there, and beside it to the site', () => {
    const { link, other, button } = shown('/dashboard.html#/followings');
    expect(link?.getAttribute('href')).toBe(`#/user/${MID}`);
    expect(link?.target).toBe('');
    expect(link?.textContent).toBe(person.name);
    expect(other?.href).toBe(`https://space.bilibili.com/${MID}`);
    expect([other?.target, other?.rel]).toEqual(['_blank', 'noopener noreferrer']);
    expect(other?.getAttribute('aria-label')).toBe(`在 B站打开「${person.name}」`);
    expect(button).toBeNull();
  });

  it('on the site to the site, and beside it to the dashboard', () => {
    const open = vi.fn();
    const { link, other, button } = shown('/3546', open);
    expect(link?.href).toBe(`https://space.bilibili.com/${MID}`);
    expect([link?.target, link?.rel]).toEqual(['_blank', 'noopener noreferrer']);
    expect(other).toBeUndefined();
    button?.click();
    expect(open).toHaveBeenCalledExactlyOnceWith(MID);
  });

  it('in the popup to the site alone', () => {
    const { link, other, button } = shown('/popup.html');
    expect(link?.href).toBe(`https://space.bilibili.com/${MID}`);
    expect([other, button]).toEqual([undefined, null]);
  });

  it('and says by the pointer what it is given to say, or the name', () => {
    expect(shown('/dashboard.html', undefined, '加油').link?.title).toBe('加油');
    expect(shown('/dashboard.html').link?.title).toBe(person.name);
  });
});
