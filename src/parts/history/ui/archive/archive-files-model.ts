import { signal } from '@preact/signals';
import {
  type ArchiveFileProblem,
  archiveFileProblem,
  type FileRow,
  linesOf,
  rowOfLine,
} from '@/src/parts/history/shared/archive-file.ts';
import { namesOf, viewName } from '@/src/parts/history/shared/view-block.ts';
import type { Background } from '@/src/rpc/client.ts';
import type { BiliErrorFields } from '@/src/shared/errors.ts';
import { readViewings } from '@/src/storage/viewings.ts';
import { fieldsOf } from '@/src/ui/error-fields.ts';

/** What a file would bring, before it is let in. */
export interface FilePreview {
  readonly file: File;
  /** Viewings in it that can be read. */
  readonly count: number;
  /** Of these not here yet. */
  readonly fresh: number;
  /** Lines that are no viewing. */
  readonly bad: number;
  /** Unix seconds of the oldest and the newest. */
  readonly from: number;
  readonly to: number;
}

export type FileStep =
  | { readonly at: 'none' }
  | { readonly at: 'reading'; readonly share: number }
  | { readonly at: 'ready'; readonly preview: FilePreview }
  | { readonly at: 'keeping'; readonly done: number; readonly count: number }
  | {
      readonly at: 'done';
      readonly added: number;
      readonly bad: number;
      readonly stopped: boolean;
    };

/** So many rows go to the worker at once. */
const CHUNK = 500;
/** The page draws, and hears a cancel, after so many lines. */
const LINES_A_TURN = 2_000;

const breathe = () => new Promise((resolve) => setTimeout(resolve));

/** A file of viewings on its way into the archive. */
export function createArchiveFilesModel(ask: Background, account: () => number) {
  const step = signal<FileStep>({ at: 'none' });
  const problem = signal<ArchiveFileProblem | null>(null);
  const error = signal<BiliErrorFields | null>(null);
  /** The import that is being taken back. */
  const leaving = signal<number | null>(null);
  let stopped = false;
  let ended = false;

  /** Lines of a file after its first, which has been looked at; null: it is not one of ours. */
  async function* rowsOf(file: File): AsyncGenerator<FileRow | null> {
    // Typed as no iterable everywhere yet.
    const pieces = file.stream().pipeThrough(new TextDecoderStream()) as unknown;
    let isFirst = true;
    let lines = 0;
    for await (const line of linesOf(pieces as AsyncIterable<string>)) {
      if (isFirst) {
        problem.value = archiveFileProblem(line, account());
        if (problem.peek()) return;
        isFirst = false;
      } else yield rowOfLine(line);
      lines += 1;
      if (lines % LINES_A_TURN === 0) await breathe();
      if (stopped) return;
    }
    if (isFirst) problem.value = 'not-ours';
  }

  async function look(file: File) {
    stopped = false;
    problem.value = null;
    error.value = null;
    step.value = { at: 'reading', share: 0 };
    try {
      const known = new Set<string>();
      for (const block of await readViewings(account())) {
        for (const name of namesOf(block)) known.add(name);
      }
      const had = known.size;
      let [count, bad, from, to] = [0, 0, Infinity, 0];
      for await (const row of rowsOf(file)) {
        if (row === null) bad += 1;
        else {
          count += 1;
          known.add(viewName(row));
          from = Math.min(from, row.viewedSeconds);
          to = Math.max(to, row.viewedSeconds);
        }
        if ((count + bad) % LINES_A_TURN === 0) step.value = { at: 'reading', share: count };
      }
      const preview = { file, count, fresh: known.size - had, bad, from, to };
      step.value = problem.peek() || stopped ? { at: 'none' } : { at: 'ready', preview };
    } catch (caught) {
      error.value = fieldsOf(caught);
      step.value = { at: 'none' };
    }
  }

  async function keep({ file, count }: FilePreview) {
    stopped = false;
    let [added, bad, done] = [0, 0, 0];
    step.value = { at: 'keeping', done, count };
    try {
      const layer = await ask('archive.importBegin', { name: file.name.slice(0, 300) });
      let rows: FileRow[] = [];
      const send = async () => {
        const kept = await ask('archive.importRows', { layer, rows });
        added += kept.added;
        bad += kept.bad;
        done += rows.length;
        rows = [];
        if (!ended) step.value = { at: 'keeping', done, count };
      };
      for await (const row of rowsOf(file)) {
        if (row) rows.push(row);
        if (rows.length >= CHUNK) await send();
      }
      if (rows.length > 0 && !stopped) await send();
      await ask('archive.importEnd', { layer });
      step.value = { at: 'done', added, bad, stopped };
    } catch (caught) {
      error.value = fieldsOf(caught);
      step.value = { at: 'none' };
    }
  }

  return {
    step,
    problem,
    error,
    leaving,
    take: (file: File) => void look(file),
    agree: () => {
      const now = step.peek();
      if (now.at === 'ready') void keep(now.preview);
    },
    /** Ends reading or keeping where it is; what was kept can be taken back. */
    stop: () => {
      stopped = true;
      if (step.peek().at === 'ready') step.value = { at: 'none' };
    },
    async takeBack(layer: number) {
      error.value = null;
      leaving.value = layer;
      try {
        await ask('archive.importDrop', { layer });
      } catch (caught) {
        error.value = fieldsOf(caught);
      }
      leaving.value = null;
    },
    dispose: () => {
      stopped = true;
      ended = true;
    },
  };
}

export type ArchiveFilesModel = ReturnType<typeof createArchiveFilesModel>;
