import { render } from 'preact';
import { afterEach, describe, expect, it } from 'vitest';
import type { Background } from '@/src/rpc/client.ts';
import type { BiliErrorFields } from '@/src/shared/errors.ts';
import { ProfileForm } from './ProfileForm.tsx';

const ME = 7;
const PROFILE = {
  name: '自己人',
  sign: '旧',
  sex: '保密',
  birthday: '2000-01-01',
  missing: [],
  freeRename: true,
};

afterEach(() => render(null, document.body));

/** The form, of which everything that is saved ends like this. */
async function open(end: object) {
  const sourced = <T,>(value: T) => ({ value, learntAtMs: 1, stale: false, dropped: 0 });
  const ask = async (method: string) => {
    if (method === 'account.profile') return sourced(PROFILE);
    if (method === 'person.named') return sourced(null);
    if (method === 'acts.order') {
      return { id: 'r', state: 'verified', error: null, note: null, undoable: true, ...end };
    }
    throw new Error(`${method} is not asked for`);
  };
  render(<ProfileForm ask={ask as unknown as Background} mid={ME} />, document.body);
  const field = (name: string) => {
    const label = [...document.querySelectorAll('label')].find(({ textContent }) =>
      textContent?.startsWith(name),
    );
    return document.getElementById(label?.htmlFor ?? '') as HTMLInputElement;
  };
  await expect.poll(() => field('昵称')).not.toBeNull();
  return {
    field,
    type(name: string, value: string) {
      const input = field(name);
      input.value = value;
      input.dispatchEvent(new Event('input', { bubbles: true }));
      input.dispatchEvent(new Event('change', { bubbles: true }));
    },
    async save() {
      await expect.poll(() => button('保存…')?.disabled).toBe(false);
      document.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
      await expect.poll(() => button('保存')).toBeDefined();
      button('保存')?.click();
    },
  };
}

const button = (name: string) =>
  [...document.querySelectorAll('button')].find(({ textContent }) => textContent === name);

const refused = (code: number): BiliErrorFields => ({
  kind: 'refused',
  operation: 'updateMyInfo',
  code,
});

describe('what the service refuses stands at its field', () => {
  it.each([
    [40002, '昵称', '昵称含有 B站不允许的词'],
    [40004, '昵称', '昵称只能用文字、数字、- 和 _'],
    [40005, '昵称', '昵称最多 16 个字'],
    [40006, '昵称', '昵称至少 2 个字'],
    [40014, '昵称', '昵称已被占用'],
    [-104, '昵称', '硬币不足'],
    [40015, '签名', '签名含有 B站不允许的词'],
    [40021, '签名', '签名里不能有表情'],
    [40022, '签名', '签名最多 70 个字'],
  ])('%d: %s', async (code, name, words) => {
    const form = await open({ state: 'failed', error: refused(code) });
    form.type(name, '别的文字');
    await form.save();
    await expect.poll(() => form.field(name).getAttribute('aria-invalid')).toBe('true');
    const about = form.field(name).getAttribute('aria-describedby') ?? '';
    expect(document.getElementById(about)?.textContent).toBe(words);
    expect(document.body.textContent).toContain('B站没有接受，资料没有改动');
    expect(form.field(name).value).toBe('别的文字');
    const other = form.field(name === '昵称' ? '签名' : '昵称');
    expect(other.getAttribute('aria-invalid')).toBe('false');
  });

  it('what is about no field is said once, below them', async () => {
    const form = await open({ state: 'failed', error: { ...refused(-111), kind: 'csrf' } });
    form.type('签名', '别的文字');
    await form.save();
    await expect.poll(() => document.querySelector('p[role="status"]')).not.toBeNull();
    expect(document.querySelectorAll('[aria-invalid="true"]')).toHaveLength(0);
  });
});

describe('what waits for its review is told by its words', () => {
  it('alone, while the form shows what the site shows', async () => {
    const form = await open({ note: 'review' });
    form.type('签名', '新的签名');
    await form.save();
    const said = '签名「新的签名」已提交，B站审核通过后才会显示';
    await expect.poll(() => document.body.textContent).toContain(said);
    expect(form.field('签名').value).toBe('旧');
    expect(button('撤销')).toBeUndefined();
  });

  it('beside what shows at once, which can be taken back', async () => {
    const form = await open({ note: 'review' });
    form.type('签名', '新的签名');
    form.type('性别', '女');
    await form.save();
    const said = '其余修改已保存；签名「新的签名」已提交，B站审核通过后才会显示';
    await expect.poll(() => document.body.textContent).toContain(said);
    expect(button('撤销')).toBeDefined();
  });
});
