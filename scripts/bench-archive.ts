/**
 * Long: three shapes of storage that are measured by the same steps.
 *
 * How an archive of viewings does in three shapes of storage, in the IndexedDB of a real Chromium:
 * rows with an index; blocks of a month, by column; such blocks with an inverted index of letter
 * pairs. Not a test: the figures depend on the machine. `npm run bench:archive -- 1000 100000`, or
 * `-- 100000 blocks` for the shape that is in use; see docs/bench.md.
 */

import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { type Figure, handOver } from './bench-kit.ts';
import { findChromium } from './find-browser.ts';

const SHAPES = ['rows', 'blocks', 'inverted'] as const;
const given = process.argv.slice(2);
const SIZES = given.filter((word) => /^\d+$/.test(word)).map(Number);
const CHOSEN = SHAPES.filter((shape) => given.includes(shape));

interface Figures {
  readonly written: number;
  readonly topUp: number;
  readonly first: number;
  /** Beginning to search: what has to be in memory for it. */
  readonly loaded: number;
  readonly search: number;
  readonly found: number;
  readonly year: number;
  readonly disk: number;
}

/** Runs in the page: nothing from outside it can be used here. */
async function measure([shape, total]: readonly [(typeof SHAPES)[number], number]) {
  interface View {
    viewedSeconds: number;
    business: string;
    kid: number;
    bvid: string;
    title: string;
    cover: string;
    mid: number;
    author: string;
    tag: string;
    progressSeconds: number;
    durationSeconds: number;
    device: number;
    learntAtMs: number;
  }
  type Block = { month: string; part: number } & { [K in keyof View]: View[K][] };
  const LETTERS = [
    ...'的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处队南给色光门即保治北造百规热领七海口东导器压志世金增争济阶油思术极交受联什认六共权收证改清己美再采转更单风切打白教速花带安场身车例真务具万每目至达走积示议声报斗完类八离华名确才科张信马节话米整空元况今集温传土许步群广石记需段研界拉林律叫且究观越织装影算低持音众书布复容儿须际商非验连断深难近矿千周委素技备半办青省列习响约支般史感劳便团往酸历市克何除消构府称太准精值号率族维划选标写存候毛亲快效斯院查江型眼王按格养易置派层片始却专状育厂京识适属圆包火住调满县局照参红细引听该铁价严',
  ];
  // One that repeats itself early would make texts that compress as none do.
  let state = 20_261_125;
  const random = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const some = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const text = (length: number) => Array.from({ length }, () => some(LETTERS)).join('');
  const AUTHORS = Array.from({ length: 2_000 }, (_, n) => ({
    mid: 1_000_000 + n * 97,
    name: text(4),
  }));
  const VIDEOS = Array.from({ length: Math.ceil(total * 0.8) }, (_, n) => ({
    title: text(12 + Math.floor(random() * 20)),
    // Hexadecimal digits of a picture do not compress: as in life.
    cover: Array.from({ length: 40 }, () => Math.floor(random() * 16).toString(16)).join(''),
    author: AUTHORS[n % AUTHORS.length] as (typeof AUTHORS)[number],
    duration: 30 + Math.floor(random() * 3_000),
  }));
  const END = 1_763_000_000;
  const STEP = 1_300;
  const viewAt = (index: number): View => {
    const number = Math.floor(random() * VIDEOS.length);
    const { title, cover, author, duration } = VIDEOS[number] as (typeof VIDEOS)[number];
    return {
      viewedSeconds: END - (total - index) * STEP,
      business: 'archive',
      kid: 115_000_000_000_000 + number,
      bvid: `BV1x${number.toString(36).padStart(8, 'q')}`,
      title,
      cover: `https://i0.hdslb.com/bfs/archive/${cover}.jpg`,
      mid: author.mid,
      author: author.name,
      tag: some(['日常', '搞笑', '科学科普', '单机游戏', '影视杂谈']),
      progressSeconds: Math.floor(random() * duration),
      durationSeconds: duration,
      device: some([1, 2, 3]),
      learntAtMs: END * 1000,
    };
  };
  const COLUMNS = Object.keys(viewAt(0)) as (keyof View)[];
  const monthOf = (seconds: number) => new Date(seconds * 1000).toISOString().slice(0, 7);
  const asked = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const ended = (transaction: IDBTransaction) =>
    new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error);
    });
  const opening = indexedDB.open('archive', 1);
  opening.onupgradeneeded = () => {
    const { result } = opening;
    result
      .createObjectStore('rows', { keyPath: ['viewedSeconds', 'business', 'kid'] })
      .createIndex('byVideo', ['business', 'kid']);
    result.createObjectStore('blocks', { keyPath: ['month', 'part'] });
    result.createObjectStore('pairs', { keyPath: 'month' });
  };
  const database = await asked(opening);
  const begun = (mode: IDBTransactionMode) =>
    database.transaction(['rows', 'blocks', 'pairs'], mode, { durability: 'strict' });
  const timed = async <T>(run: () => Promise<T>): Promise<[number, T]> => {
    const start = performance.now();
    const result = await run();
    return [performance.now() - start, result];
  };

  const blockOf = (views: readonly View[]): Block => {
    const first = views[0] as View;
    const block: Record<string, unknown> = { month: monthOf(first.viewedSeconds), part: 0 };
    for (const column of COLUMNS) block[column] = views.map((view) => view[column]);
    return block as Block;
  };
  const lower = (title: string, author: string) => `${title} ${author}`.toLowerCase();
  /** Of one month: pair of letters → rows that have it. */
  const pairsOf = ({ month, title, author }: Block) => {
    const pairs = new Map<string, number[]>();
    title.forEach((one, row) => {
      const words = lower(one, author[row] as string);
      for (const pair of new Set([...words].map((_, at) => words.slice(at, at + 2)))) {
        const rows = pairs.get(pair);
        if (rows) rows.push(row);
        else pairs.set(pair, [row]);
      }
    });
    return {
      month,
      pairs: new Map([...pairs].map(([pair, rows]) => [pair, Uint16Array.from(rows)])),
    };
  };

  const views = Array.from({ length: total }, (_, index) => viewAt(index));
  const put = (transaction: IDBTransaction, block: Block) => {
    transaction.objectStore('blocks').put(block);
    if (shape === 'inverted') transaction.objectStore('pairs').put(pairsOf(block));
  };
  const [written] = await timed(async () => {
    if (shape === 'rows') {
      for (let first = 0; first < total; first += 1_000) {
        const transaction = begun('readwrite');
        const rows = transaction.objectStore('rows');
        for (const view of views.slice(first, first + 1_000)) rows.put(view);
        await ended(transaction);
      }
      return;
    }
    const months = Map.groupBy(views, ({ viewedSeconds }) => monthOf(viewedSeconds));
    for (const ofMonth of months.values()) {
      const transaction = begun('readwrite');
      put(transaction, blockOf(ofMonth));
      await ended(transaction);
    }
  });
  views.length = 0;

  const fresh = Array.from({ length: 30 }, (_, index) => viewAt(total + index));
  const [topUp] = await timed(async () => {
    const transaction = begun('readwrite');
    if (shape === 'rows') {
      const rows = transaction.objectStore('rows');
      for (const view of fresh) {
        await asked(rows.get([view.viewedSeconds, view.business, view.kid]));
        rows.put(view);
      }
    } else {
      for (const [month, more] of Map.groupBy(fresh, (view) => monthOf(view.viewedSeconds))) {
        const known: Block | undefined = await asked(
          transaction.objectStore('blocks').get([month, 0]),
        );
        const block = known ?? blockOf(more);
        if (known) {
          for (const view of more) {
            for (const column of COLUMNS) (block[column] as unknown[]).push(view[column]);
          }
        }
        put(transaction, block);
      }
    }
    await ended(transaction);
  });

  const allBlocks = (range?: IDBKeyRange): Promise<Block[]> =>
    asked(begun('readonly').objectStore('blocks').getAll(range));
  const [first] = await timed(async () => {
    if (shape === 'rows') {
      const cursor = begun('readonly').objectStore('rows');
      const newest = IDBKeyRange.lowerBound([END - 40 * STEP]);
      return (await asked(cursor.getAll(newest))).length;
    }
    const cursor = await asked(begun('readonly').objectStore('blocks').openCursor(null, 'prev'));
    const block = cursor?.value as Block | undefined;
    return block?.title.length ?? 0;
  });

  const texts: string[] = [];
  let pairs: Map<string, Uint16Array>[] = [];
  const [loaded] = await timed(async () => {
    if (shape === 'rows') {
      let after: IDBValidKey | null = null;
      for (;;) {
        const range: IDBKeyRange | null = after ? IDBKeyRange.lowerBound(after, true) : null;
        const page: View[] = await asked(
          begun('readonly').objectStore('rows').getAll(range, 5_000),
        );
        for (const { title, author } of page) texts.push(lower(title, author));
        const last = page.at(-1);
        if (!last || page.length < 5_000) return;
        after = [last.viewedSeconds, last.business, last.kid];
      }
    }
    for (const month of await asked(begun('readonly').objectStore('blocks').getAllKeys())) {
      const [block] = await allBlocks(IDBKeyRange.only(month));
      block?.title.forEach((title, row) => {
        texts.push(lower(title, block.author[row] as string));
      });
    }
    if (shape === 'inverted') {
      const kept: { pairs: Map<string, Uint16Array> }[] = await asked(
        begun('readonly').objectStore('pairs').getAll(),
      );
      pairs = kept.map((one) => one.pairs);
    }
  });
  const searches: number[] = [];
  let found = 0;
  for (const word of ['科学', '小', '学习的', '山水']) {
    const [ms] = await timed(async () => {
      if (shape === 'inverted' && word.length >= 2) {
        const two = word.slice(0, 2);
        for (const month of pairs) found += month.get(two)?.length ?? 0;
      } else for (const one of texts) if (one.includes(word)) found += 1;
    });
    searches.push(ms);
  }

  const [year] = await timed(async () => {
    const days = new Map<number, number>();
    const hours = new Map<number, number>();
    const authors = new Map<number, number>();
    const count = (seconds: number, mid: number, progress: number) => {
      const date = new Date(seconds * 1000);
      const day = Math.floor(seconds / 86_400);
      const hour = date.getDay() * 24 + date.getHours();
      days.set(day, (days.get(day) ?? 0) + progress);
      hours.set(hour, (hours.get(hour) ?? 0) + progress);
      authors.set(mid, (authors.get(mid) ?? 0) + progress);
    };
    const from = END - 365 * 86_400;
    if (shape === 'rows') {
      const range = IDBKeyRange.lowerBound([from]);
      const rows: View[] = await asked(begun('readonly').objectStore('rows').getAll(range));
      for (const row of rows) count(row.viewedSeconds, row.mid, row.progressSeconds);
    } else {
      for (const block of await allBlocks(IDBKeyRange.lowerBound([monthOf(from)]))) {
        block.viewedSeconds.forEach((seconds, row) => {
          if (seconds < from) return;
          count(seconds, block.mid[row] as number, block.progressSeconds[row] as number);
        });
      }
    }
    return days.size + hours.size + authors.size;
  });
  VIDEOS.length = 0;
  // What a search keeps in memory stays reachable until the heap has been asked about.
  Object.assign(globalThis, { kept: [texts, pairs] });
  const { usage = 0 } = await navigator.storage.estimate();
  return { written, topUp, first, loaded, search: Math.max(...searches), found, year, disk: usage };
}

const server = createServer((_, response) => {
  response.setHeader('content-type', 'text/html');
  response.end('<!doctype html>');
});
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
const { port } = server.address() as AddressInfo;
const executablePath = findChromium();
const all: Figure[] = [];
const ms = (value: number) => value.toFixed(value < 10 ? 1 : 0);
console.log(
  '| viewings | shape | written, s | 30 more, ms | newest, ms | made searchable, ms | searched (most), ms | year, ms | disk, MB | heap, MB |',
);
console.log('|---|---|---|---|---|---|---|---|---|---|');
for (const size of SIZES.length > 0 ? SIZES : [1_000, 100_000]) {
  for (const shape of CHOSEN.length > 0 ? CHOSEN : SHAPES) {
    const folder = await mkdtemp(join(tmpdir(), 'archive-'));
    const context = await chromium.launchPersistentContext(folder, {
      ...(executablePath ? { executablePath } : { channel: 'chromium' }),
      args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    });
    const page = await context.newPage();
    await page.goto(`http://127.0.0.1:${port}/`);
    const figures: Figures = await page.evaluate(measure, [shape, size] as const);
    const session = await context.newCDPSession(page);
    await session.send('HeapProfiler.collectGarbage');
    const { usedSize } = await session.send('Runtime.getHeapUsage');
    const { written, topUp, first, loaded, search, year, disk } = figures;
    const cells = [ms(written / 1000), ...[topUp, first, loaded, search, year].map(ms)];
    console.log(
      `| ${size} | ${shape} | ${cells.join(' | ')} | ${ms(disk / 1e6)} | ${ms(usedSize / 1e6)} |`,
    );
    const of = `${size.toLocaleString('en')} viewings, ${shape}`;
    for (const [what, value, most] of [
      ['30 more, ms', topUp, 20],
      ['the newest, ms', first, 200],
      ['made searchable, ms', loaded, null],
      ['searched, slowest of four, ms', search, 50],
      ['a year counted, ms', year, 150],
      ['disk, MB', disk / 1e6, 40],
      ['heap, MB', usedSize / 1e6, 60],
    ] as const) {
      const mark = most === null ? undefined : ({ of: 'median', most } as const);
      all.push({ name: `${of}: ${what}`, ours: [value], mark });
    }
    await context.close();
    await rm(folder, { recursive: true });
  }
}
server.close();
handOver(all);
