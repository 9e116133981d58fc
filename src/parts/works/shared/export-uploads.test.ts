import { expect, it } from 'vitest';
import { uploadsToCsv, uploadsToJson } from './export-uploads.ts';
import type { Upload } from './upload.ts';

const WORDS = {
  title: '标题',
  bvid: 'BV 号',
  aid: 'av 号',
  url: '链接',
  uploaded: '上传时间',
  seconds: '时长（秒）',
  plays: '播放',
  comments: '评论',
  partition: '分区',
};
const upload = (title: string, change: Partial<Upload> = {}): Upload => ({
  aid: 170001,
  bvid: 'BV17x411w7KC',
  title,
  cover: '',
  createdSeconds: 1_700_000_000,
  durationSeconds: 75,
  plays: 12_345,
  comments: null,
  tid: 17,
  ...change,
});

/** Title cells of the lines after the head, as they stand there. */
const titles = (...given: string[]) =>
  uploadsToCsv(
    given.map((title) => upload(title)),
    WORDS,
  )
    .split('\r\n')
    .slice(1, -1)
    .map((line) => line.slice(0, line.indexOf(',BV17')));

it('a spreadsheet can open it: mark, head, line ends, one line each', () => {
  const csv = uploadsToCsv([upload('修收音机')], WORDS);
  expect(csv).toBe(
    '\uFEFF标题,BV 号,av 号,链接,上传时间,时长（秒）,播放,评论,分区\r\n' +
      '修收音机,BV17x411w7KC,170001,https://www.bilibili.com/video/BV17x411w7KC,2023-11-14T22:13:20.000Z,75,12345,,17\r\n',
  );
});

it.each([
  ['=HYPERLINK("https://example.org")', `"'=HYPERLINK(""https://example.org"")"`],
  ['+1', `'+1`],
  ['-1', `'-1`],
  ['@SUM(A1)', `'@SUM(A1)`],
  ['\t=1', `'\t=1`],
  ['  =1', `'  =1`],
  ['\n=1', `"'\n=1"`],
  ['\u3000=1', `'\u3000=1`],
  ['\uFEFF=1', `'\uFEFF=1`],
  ['\u0000\u001F=1', `'=1`],
  ['\u200E=1', `'\u200E=1`],
  ['＝1', `'＝1`],
  ['＋1', `'＋1`],
  ['－1', `'－1`],
  ['＠SUM(A1)', `'＠SUM(A1)`],
  ['好\u0000坏', '好坏'],
  ['a,b', '"a,b"'],
  ['他说 "好"', '"他说 ""好"""'],
  ['1+1=2', '1+1=2'],
])('%j stays a title', (title, written) => {
  expect(titles(title)).toEqual([written]);
});

it('a line break in a title stays inside its cell', () => {
  expect(uploadsToCsv([upload('上\r\n下')], WORDS)).toContain('"上\r\n下",BV17');
});

it('nothing is a head alone, and a video without a BV id has its av link', () => {
  expect(uploadsToCsv([], WORDS).split('\r\n')).toHaveLength(2);
  expect(uploadsToCsv([upload('旧', { bvid: '' })], WORDS)).toContain('/video/av170001');
});

it('JSON says where it comes from and whether it is whole', () => {
  const source = { mid: 42, exportedAtMs: 1_700_000_000_000, completeAtMs: null };
  expect(JSON.parse(uploadsToJson([upload('修收音机')], source))).toEqual({
    mid: 42,
    exportedAt: '2023-11-14T22:13:20.000Z',
    completeAt: null,
    count: 1,
    uploads: [
      {
        title: '修收音机',
        bvid: 'BV17x411w7KC',
        aid: 170001,
        url: 'https://www.bilibili.com/video/BV17x411w7KC',
        uploadedAt: '2023-11-14T22:13:20.000Z',
        durationSeconds: 75,
        plays: 12_345,
        comments: null,
        partition: 17,
      },
    ],
  });
});

it('what has no date is of no day, and of 1970 least of all', () => {
  const undated = upload('没有日期', { createdSeconds: 0 });
  expect(uploadsToCsv([undated], WORDS)).not.toContain('1970');
  const source = { mid: 1, exportedAtMs: 1_700_000_000_000, completeAtMs: null };
  expect(uploadsToJson([undated], source)).not.toContain('1970');
});
