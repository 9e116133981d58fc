/** The panels of a space page, in their default order. */
export const PANELS = ['groups', 'stats', 'same-followings', 'medals'] as const;
export type PanelId = (typeof PANELS)[number];

/** What a person chose; ids may come from a later or an earlier version. */
export interface PanelChoice {
  readonly order?: readonly string[];
  readonly off?: readonly string[];
}

/**
 * All panels in the person's order. Unknown ids are left out; a panel that was not there when the
 * order was chosen comes after the one it follows by default.
 */
export function orderPanels({ order = [] }: PanelChoice): readonly PanelId[] {
  const ordered = [...new Set(order)].filter((id): id is PanelId =>
    (PANELS as readonly string[]).includes(id),
  );
  PANELS.forEach((id, place) => {
    if (ordered.includes(id)) return;
    const before = PANELS[place - 1];
    ordered.splice(before ? ordered.indexOf(before) + 1 : 0, 0, id);
  });
  return ordered;
}

/** Those that are on, in order. */
export function shownPanels(choice: PanelChoice): readonly PanelId[] {
  return orderPanels(choice).filter((id) => !choice.off?.includes(id));
}

/** One place up (-1) or down (1); at the ends nothing moves. */
export function movePanel(choice: PanelChoice, id: PanelId, by: -1 | 1): PanelChoice {
  const order = [...orderPanels(choice)];
  const from = order.indexOf(id);
  const other = order[from + by];
  if (other === undefined) return choice;
  order[from + by] = id;
  order[from] = other;
  return { ...choice, order };
}

/** Ids that this version does not know keep what was chosen for them. */
export function switchPanel(choice: PanelChoice, id: PanelId, on: boolean): PanelChoice {
  const others = (choice.off ?? []).filter((one) => one !== id);
  return { ...choice, off: on ? others : [...others, id] };
}

/** Figures of a person that the site may show itself. */
export const FIGURES = ['plays', 'reads', 'likes', 'followings', 'fans'] as const;
export type FigureId = (typeof FIGURES)[number];
