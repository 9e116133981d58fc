import { batch, computed, effect, signal } from '@preact/signals';
import { exactCount, t } from '@/src/i18n.ts';
import {
  MOST_RULES,
  previewRule,
  previewRules,
  type Rule,
} from '@/src/parts/followings/shared/rules.ts';
import type { KeptRules } from '@/src/parts/followings/shared/rules-read.ts';
import { missingGroups, sortedPeople } from '@/src/parts/followings/shared/sorted-people.ts';
import { createLocalRows } from '@/src/parts/followings/ui/workbench/local-rows.ts';
import { listText } from '@/src/parts/followings/ui/workbench/words.ts';
import type { Background } from '@/src/rpc/client.ts';
import type { BiliErrorFields } from '@/src/shared/errors.ts';
import { onRevision } from '@/src/storage/revisions.ts';
import { fieldsOf } from '@/src/ui/error-fields.ts';
import { createListOrders } from '@/src/ui/list-orders.ts';
import { groupsByName } from '@/src/ui/make-groups.ts';
import { readResource } from '@/src/ui/read-resource.ts';
import type { ViewState } from '@/src/ui/resource.ts';

/** The form of one rule: a new one, or one that is changed. */
export interface Editing {
  readonly rule: Rule;
  readonly isNew: boolean;
}

/** Groups are being made, so many of so many, before a plan. */
export interface Making {
  readonly rules: readonly Rule[];
  readonly names: readonly string[];
  /** null: it is still asked whether to. */
  readonly done: number | null;
}

export const emptyRule = (): Rule => ({
  id: crypto.randomUUID(),
  name: '',
  isOff: false,
  match: 'all',
  conditions: [],
  into: { tagid: null, name: '' },
});

/** The rules of the account, what each would do now, and the runs that come of them. */
export function createRulesModel(ask: Background) {
  const stop = new AbortController();
  const { signal: ended } = stop;
  const local = createLocalRows(ask, ended);
  const groupList = readResource(ask, 'groups.list');
  const groups = computed(() => (groupList.value.value ?? []).filter(({ tagid }) => tagid > 0));
  const kept = signal<KeptRules | null>(null);
  const error = signal<BiliErrorFields | null>(null);
  const editing = signal<Editing | null>(null);
  const making = signal<Making | null>(null);
  /** Who goes back from the making of groups has no more made, and no plan shown. */
  let attempt = new AbortController();
  /** Rules that were just deleted, and can be put back. */
  const deleted = signal<readonly Rule[]>([]);
  const said = signal<string | null>(null);
  let nowSeconds = Math.floor(Date.now() / 1000);

  const { rows } = local;
  const rules = computed(() => kept.value?.rules ?? []);
  const orders = createListOrders(ask, {
    // What takes it back is of a kind of its own.
    kinds: ['rules-run', 'relation-restore'],
    done: local.again,
    undone: local.again,
    doubtful: local.again,
  });

  const preview = (rule: Rule) => previewRule(rule, rows.value, groups.value, nowSeconds);

  /** Asks for a change of the list, and shows what it is then; false: it was refused. */
  async function change(doing: () => Promise<KeptRules>): Promise<boolean> {
    try {
      const next = await doing();
      batch(() => {
        kept.value = next;
        error.value = null;
      });
      return true;
    } catch (caught) {
      if (!ended.aborted) error.value = fieldsOf(caught);
      return false;
    }
  }

  const load = () => change(() => ask('rules.list', {}, { signal: ended }));
  const put = (changed: readonly Rule[], isBack = false) =>
    change(() => ask('rules.put', { rules: [...changed], isBack }));

  function propose(asked: readonly Rule[], made?: ReadonlyMap<string, number>) {
    const on = asked.map((rule) => (asked.length === 1 ? { ...rule, isOff: false } : rule));
    const sortings = previewRules(on, rows.peek(), groups.peek(), nowSeconds);
    const missing = made ? [] : missingGroups(sortings);
    if (missing.length > 0) {
      making.value = { rules: asked, names: missing, done: null };
      return;
    }
    const items = sortedPeople(sortings, made).map(({ mid, name, tagids }) => ({
      id: String(mid),
      title: name,
      target: { mid, tagids },
    }));
    if (items.length === 0) {
      said.value = t('rules_nobody');
      return;
    }
    const parts = sortings.map(({ into, people }) =>
      t('rules_part', [into.name, exactCount(people.length)]),
    );
    const note = listText(parts.slice(0, 12));
    void orders.propose({ kind: 'rules-run', params: {}, items }, { note });
  }

  async function make() {
    const asked = making.peek();
    if (!asked) return;
    attempt = new AbortController();
    const { signal: gaveUp } = attempt;
    making.value = { ...asked, done: 0 };
    let stay: readonly string[] = [];
    try {
      const made = await groupsByName(ask, asked.names, {
        signal: gaveUp,
        made: (done, anew) => {
          stay = anew;
          if (!gaveUp.aborted) making.value = { ...asked, done };
        },
      });
      gaveUp.throwIfAborted();
      making.value = null;
      propose(asked.rules, made);
    } catch (caught) {
      if (ended.aborted) return;
      batch(() => {
        if (!gaveUp.aborted) {
          making.value = null;
          error.value = fieldsOf(caught);
        }
        if (stay.length > 0) said.value = t('groups_made_stay', [listText(stay)]);
      });
    }
  }

  const noMoreWatched = effect(() =>
    local.wantWatched(rules.value.flatMap(({ conditions }) => conditions)),
  );

  const view = computed((): ViewState => {
    if (kept.value) return 'ready';
    if (!error.value) return 'loading';
    return error.value.kind === 'not-logged-in' ? 'signed-out' : 'failed';
  });

  return {
    local,
    rows,
    groups,
    rules,
    /** How many of another version are kept and not shown. */
    unread: computed(() => (kept.value ? kept.value.unread.length - kept.value.beyond : 0)),
    /** How many are kept behind those that there may be; they come up as others go. */
    beyond: computed(() => kept.value?.beyond ?? 0),
    isFull: computed(() => rules.value.length >= MOST_RULES),
    view,
    error,
    editing,
    making,
    deleted,
    said,
    orders,
    preview,
    now: () => nowSeconds,

    follow() {
      local.follow();
      orders.load();
      void load();
      void groupList.load();
      onRevision(['rules', 'account'], () => void load(), ended);
      onRevision(['groups'], () => void groupList.load(), ended);
    },
    reload: () => void load(),

    edit: (rule?: Rule) => {
      nowSeconds = Math.floor(Date.now() / 1000);
      said.value = null;
      editing.value = { rule: rule ?? emptyRule(), isNew: rule === undefined };
    },
    copy: (rule: Rule) => {
      editing.value = { rule: { ...rule, id: crypto.randomUUID() }, isNew: true };
    },
    close: () => {
      editing.value = null;
    },
    async save(rule: Rule) {
      if (await put([rule])) editing.value = null;
    },
    turn: (rule: Rule) => void put([{ ...rule, isOff: !rule.isOff }]),
    async add(more: readonly Rule[]): Promise<boolean> {
      return put(more);
    },
    async drop(rule: Rule) {
      if (await change(() => ask('rules.drop', { ids: [rule.id] }))) deleted.value = [rule];
    },
    async putBack() {
      const back = deleted.peek();
      deleted.value = [];
      // What could not be put back can be asked for again.
      if (!(await put(back, true))) deleted.value = back;
    },
    forget: () => {
      deleted.value = [];
      said.value = null;
    },
    /** One place up or down. */
    move(rule: Rule, by: -1 | 1) {
      const ids = rules.peek().map(({ id }) => id);
      const at = ids.indexOf(rule.id);
      const to = at + by;
      if (at < 0 || to < 0 || to >= ids.length) return;
      ids.splice(to, 0, ...ids.splice(at, 1));
      void change(() => ask('rules.order', { ids }));
    },

    run: (asked: readonly Rule[]) => {
      said.value = null;
      propose(asked);
    },
    make: () => void make(),
    unmake: () => {
      attempt.abort();
      making.value = null;
    },
    dispose() {
      stop.abort();
      attempt.abort();
      noMoreWatched();
      groupList.dispose();
      orders.dispose();
    },
  };
}

export type RulesModel = ReturnType<typeof createRulesModel>;
