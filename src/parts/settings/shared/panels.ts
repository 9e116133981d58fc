/** What a person chose; ids may come from a later or an earlier version. */
export interface PanelChoice {
  readonly order?: readonly string[];
  readonly off?: readonly string[];
}

/**
 * All panels in the person's order. Unknown ids are left out; a panel that was not there when the
 * order was chosen comes after the one it follows by default.
 * @param all Ids of the panels that there are, in their default order; so in all of these.
 */
export function orderPanels(
  all: readonly string[],
  { order = [] }: PanelChoice,
): readonly string[] {
  const ordered = [...new Set(order)].filter((id) => all.includes(id));
  all.forEach((id, place) => {
    if (ordered.includes(id)) return;
    const before = all[place - 1];
    ordered.splice(before ? ordered.indexOf(before) + 1 : 0, 0, id);
  });
  return ordered;
}

/** Those that are on, in order. */
export function shownPanels(all: readonly string[], choice: PanelChoice): readonly string[] {
  return orderPanels(all, choice).filter((id) => !choice.off?.includes(id));
}

/** One place up (-1) or down (1); at the ends nothing moves. */
export function movePanel(
  all: readonly string[],
  choice: PanelChoice,
  id: string,
  by: -1 | 1,
): PanelChoice {
  const order = [...orderPanels(all, choice)];
  const from = order.indexOf(id);
  const other = order[from + by];
  if (other === undefined) return choice;
  order[from + by] = id;
  order[from] = other;
  return { ...choice, order };
}

/** Ids that this version does not know keep what was chosen for them. */
export function switchPanel(choice: PanelChoice, id: string, on: boolean): PanelChoice {
  const others = (choice.off ?? []).filter((one) => one !== id);
  return { ...choice, off: on ? others : [...others, id] };
}
