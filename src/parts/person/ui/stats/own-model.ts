import { computed, signal } from '@preact/signals';
import { NOTICE_MAX } from '@/src/api/shared/notice.ts';
import { openPerson } from '@/src/ui/open-person.ts';
import { createOrder } from '@/src/ui/order.ts';
import { ensure, personResource, rereadOn, type SpaceParts } from '@/src/ui/person-parts.ts';
import type { ViewState } from '@/src/ui/resource.ts';

/** What only the owner of a page sees: secret counts, rankings of fans, the notice to edit. */
export function createOwnModel(parts: SpaceParts) {
  const counts = personResource(parts, 'account.counts');
  const ranking = personResource(parts, 'account.fansRanking');
  const notice = personResource(parts, 'person.notice');
  const all = [counts, ranking, notice] as const;
  const saving = createOrder(parts);
  const draft = signal<string | null>(null);

  // Changed here or elsewhere.
  rereadOn(['notice'], notice, parts, 'load');

  async function save() {
    const text = draft.peek()?.trim();
    if (text === undefined || text.length > NOTICE_MAX) return;
    if (text === notice.value.peek()) {
      draft.value = null;
      return;
    }
    // An empty title would leave the journal without a name for it.
    const end = await saving.order('notice-set', { notice: text }, text.slice(0, 40) || '—');
    if (end === 'done' || end === 'already') {
      notice.patch(() => text);
      draft.value = null;
    } else if (end === 'doubtful') void notice.refresh();
  }

  return {
    counts,
    ranking,
    notice,
    saving,
    openPerson: openPerson(parts.ask),
    /** The notice being edited; null while it is not. */
    draft,
    /** Characters of the draft that count, and whether they are too many. */
    length: computed(() => (draft.value ?? '').trim().length),
    /** Each part is drawn as it comes. */
    state: computed((): ViewState => {
      const states = all.map(({ state }) => state.value);
      if (states.some(({ data }) => data)) return 'ready';
      const gone = states.some(({ error }) => error?.kind === 'not-logged-in');
      if (gone) return 'signed-out';
      return states.every(({ status }) => status === 'failed') ? 'failed' : 'loading';
    }),
    /** The first reason why a part is missing or old. */
    error: computed(
      () => all.map(({ state }) => state.value.error).find((error) => error !== null) ?? null,
    ),
    open() {
      for (const part of all) ensure(part);
    },
    retry() {
      for (const part of all) if (part.state.peek().error) void part.refresh();
    },
    edit() {
      saving.dismiss();
      draft.value = notice.value.peek() ?? '';
    },
    cancel() {
      saving.dismiss();
      draft.value = null;
    },
    save,
    async undo() {
      const end = await saving.undo();
      if (end) void notice.refresh();
    },
  };
}

export type OwnModel = ReturnType<typeof createOwnModel>;
