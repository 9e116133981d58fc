import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');

interface Message {
  message: string;
  description?: string;
}
const catalog = (language: string): [string, Message][] =>
  Object.entries(
    JSON.parse(readFileSync(join(root, `public/_locales/${language}/messages.json`), 'utf8')),
  );

const matching = (language: string, pattern: RegExp) =>
  catalog(language)
    .filter(([, { message }]) => pattern.test(message))
    .map(([key, { message }]) => `${key}: ${message}`);

describe('words', () => {
  it('every text says in zh_CN where it stands', () => {
    expect(catalog('zh_CN').filter(([, { description }]) => !description)).toEqual([]);
  });

  it.each([
    [
      'zh_CN',
      'the site is B站, without a space; its address is bilibili.com',
      /B 站|bilibili(?!\.|-history-wxt)/,
    ],
    [
      'zh_TW',
      'the site is B站, without a space; its address is bilibili.com',
      /B 站|bilibili(?!\.|-history-wxt)/,
    ],
    ['en', 'the site is bilibili, as it writes itself', /Bilibili|B站/],
    ['zh_CN', 'somebody is TA', /对方/],
    ['zh_TW', 'somebody is TA', /對方/],
    ['zh_CN', 'a server responds and sends, it does not converse', /回答/],
    ['zh_TW', 'a server responds and sends, it does not converse', /回答/],
    ['zh_TW', 'one word each: 復原, 封鎖, 新增, 憑證', /撤銷|拉黑|新建|權杖/],
    ['zh_TW', 'one word each: 清單, 略過, 儲存, 送出', /列表|跳過|保存|發送|撤回/],
    ['zh_TW', 'one word each: 台, 記錄, 變更', /臺|紀錄|改動|沒有變動/],
    [
      'en',
      'one word each: category, Watch later, block list, again',
      /partition|watch[ -]later|black list|anew/,
    ],
    ['zh_CN', 'what is taken back is 撤销', /撤回/],
    ['zh_CN', 'nobody is shouted at', /[!！]/],
    ['zh_TW', 'nobody is shouted at', /[!！]/],
    ['en', 'nobody is shouted at', /!/],
    ['zh_CN', 'marks are full width, quotes are 「」', /[\u4e00-\u9fff][,:;?()]|[“”]/],
    ['zh_TW', 'marks are full width, quotes are 「」', /[\u4e00-\u9fff][,:;?()]|[“”]/],
    // A curly apostrophe is as wide as a letter where the font is a Chinese one.
    ['en', 'quotes are curly, apostrophes are not', /["’]|\B'|'\B/],
  ])('%s: %s', (language, _, wrong) => {
    expect(matching(language, wrong)).toEqual([]);
  });

  it('an English text calls a page by its English name', () => {
    // Names of languages and of the site's partitions, and two units that are never shown in English.
    const OWN = ['language_zh_cn', 'language_zh_tw', 'unit_wan', 'unit_yi', 'bench_partition_hint'];
    const texts = catalog('en').filter(([key]) => !OWN.includes(key));
    expect(texts.filter(([, { message }]) => /\p{Script=Han}/u.test(message))).toEqual([]);
  });

  it('no text is joined with Chinese marks in code: it is a sentence with placeholders', () => {
    const joined: string[] = [];
    for (const path of globSync('{src,components,entrypoints}/**/*.{ts,tsx}', { cwd: root })) {
      if (/\.test\.|\/worker\/|\/background\//.test(path)) continue;
      const text = readFileSync(join(root, path), 'utf8');
      if (!/[「」：、；，。]/.test(text)) continue;
      const visit = (node: ts.Node) => {
        const isText =
          ts.isStringLiteralLike(node) || ts.isTemplateExpression(node) || ts.isJsxText(node);
        if (isText && /[「」：、；，。]/.test(node.getText()))
          joined.push(`${path}: ${node.getText()}`);
        ts.forEachChild(node, visit);
      };
      visit(ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX));
    }
    expect(joined).toEqual([]);
  });
});
