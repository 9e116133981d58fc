import { batch, signal } from '@preact/signals';
import type { Suggested } from '@/src/parts/followings/shared/suggested.ts';
import type { Background } from '@/src/rpc/client.ts';
import type { BiliErrorFields } from '@/src/shared/errors.ts';
import { followingsProgress } from '@/src/storage/items.ts';
import { onRevision } from '@/src/storage/revisions.ts';
import { fieldsOf } from '@/src/ui/error-fields.ts';
import { type Ended, notDone, oneItem, orderOne, undoOne } from '@/src/ui/order-one.ts';

/** What was done on a click, and how to take it back. */
interface Taken {
  readonly what: Suggested;
  readonly act: string;
}

/** Of what nobody knows the click says that, and not nothing. */
const whyNot = (ended: Ended, operation: string) =>
  ended.state === 'doubtful' ? fieldsOf(notDone(ended, operation)) : ended.error;

/** What rules propose, and the one click that does it. @param mid null: for new follows. */
export function createSuggestionsModel(ask: Background, mid: number | null) {
  const stop = new AbortController();
  const list = signal<readonly Suggested[]>([]);
  const busy = signal(false);
  const taken = signal<Taken | null>(null);
  const error = signal<BiliErrorFields | null>(null);

  async function load() {
    const found = await (mid === null
      ? ask('rules.suggestNew', {}, { signal: stop.signal })
      : ask('rules.suggest', { mid }, { signal: stop.signal })
    ).catch(() => []);
    if (!stop.signal.aborted) list.value = found;
  }

  async function alone(doing: () => Promise<void>) {
    if (busy.peek()) return;
    busy.value = true;
    error.value = null;
    try {
      await doing();
    } catch (caught) {
      error.value = fieldsOf(caught);
    }
    busy.value = false;
  }

  return {
    list,
    busy,
    taken,
    error,
    follow() {
      void load();
      onRevision(['rules', 'groups', 'account'], () => void load(), stop.signal);
      const unwatch = followingsProgress.watch((now) => {
        if (now?.state === 'done') void load();
      });
      stop.signal.addEventListener('abort', unwatch);
    },
    take: (what: Suggested) =>
      void alone(async () => {
        const { group, name } = what;
        const person = { id: what.mid, title: name, of: { mid: what.mid } };
        const params = { tagids: [group.tagid] };
        const ended = await orderOne(ask, oneItem('group-add', person, params, group.name));
        batch(() => {
          error.value = whyNot(ended, 'group-add');
          if (ended.state !== 'verified') return;
          taken.value = ended.undoable && ended.id !== '' ? { what, act: ended.id } : null;
          list.value = list.peek().filter((one) => one !== what);
        });
      }),
    undo: ({ act }: Taken) =>
      void alone(async () => {
        const ended = await undoOne(ask, act);
        error.value = whyNot(ended, 'undo');
        taken.value = null;
        await load();
      }),
    pass: (what: Suggested) =>
      void alone(async () => {
        list.value = list.peek().filter((one) => one !== what);
        await ask('rules.pass', { mid: what.mid });
        await load();
      }),
    dispose: () => stop.abort(),
  };
}
