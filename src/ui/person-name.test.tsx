import { render } from 'preact';
import { afterEach, describe, expect, it, vi } from 'vitest';

const MID = 3_546_729_108_314_257;
const person = { mid: MID, name: 'Ａｂｃ酱 \u202eטוב' };

afterEach(() => {
  render(null, document.body);
  history.replaceState(null, '', '/');
});

async function shown(page: string, onOpen?: (mid: number) => void, title?: string) {
  history.replaceState(null, '', page);
  // Where it is, it looks once.
  vi.resetModules();
  const { PersonName } = await import('./PersonName.tsx');
  const given = { class: 'name', person, onOpen, ...(title && { title }) };
  render(<PersonName {...given} />, document.body);
  const [link, other] = document.querySelectorAll('a');
  return { link, other, button: document.querySelector('button') };
}

describe('a name leads to both pages of a person', () => {
  it('in the dashboard to the one there, and beside it to the site', async () => {
    const { link, other, button } = await shown('/dashboard.html#/followings');
    expect(link?.getAttribute('href')).toBe(`#/user/${MID}`);
    expect(link?.target).toBe('');
    expect(link?.textContent).toBe(person.name);
    expect(other?.href).toBe(`https://space.bilibili.com/${MID}`);
    expect([other?.target, other?.rel]).toEqual(['_blank', 'noopener noreferrer']);
    expect(other?.getAttribute('aria-label')).toBe(`在 B站打开「${person.name}」`);
    expect(button).toBeNull();
  });

  it('on the site to the site, and beside it to the dashboard', async () => {
    const open = vi.fn();
    const { link, other, button } = await shown('/3546', open);
    expect(link?.href).toBe(`https://space.bilibili.com/${MID}`);
    expect([link?.target, link?.rel]).toEqual(['_blank', 'noopener noreferrer']);
    expect(other).toBeUndefined();
    button?.click();
    expect(open).toHaveBeenCalledExactlyOnceWith(MID);
  });

  it('in the popup to the site alone', async () => {
    const { link, other, button } = await shown('/popup.html');
    expect(link?.href).toBe(`https://space.bilibili.com/${MID}`);
    expect([other, button]).toEqual([undefined, null]);
  });

  it('and says by the pointer what it is given to say, or the name', async () => {
    const { link } = await shown('/dashboard.html', undefined, '加油');
    expect(link?.title).toBe('加油');
    expect((await shown('/dashboard.html')).link?.title).toBe(person.name);
  });
});
