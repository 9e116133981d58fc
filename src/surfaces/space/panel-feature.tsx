import { t } from '@/src/i18n.ts';
import type { Feature } from '@/src/surfaces/content/define-feature.ts';
import type { Panel } from '@/src/ui/panels/define-panel.ts';
import type { Ask } from '@/src/ui/person-parts.ts';

/** A panel as what runs on a space page for one person at a time. */
export const panelFeature =
  (ask: Ask) =>
  ({ id, name, include = () => true, create, recall, View, Menu }: Panel): Feature => ({
    id,
    include,
    init({ mid, viewer, signal, fold, part, repeated, addPanel }) {
      const model = create({ ask, mid, signal });
      const props = { model, part, repeated, mid, viewer };
      const folded = fold(id);
      addPanel({
        id,
        // Nobody waits for what is folded, nor signed out for what is theirs.
        known: folded.open.peek() && viewer !== null ? recall?.(model) : undefined,
        view: () => (
          <View
            key={`${id}:${mid}`}
            {...props}
            frame={{ view: id, title: t(name), fold: folded }}
          />
        ),
        ...(Menu && viewer !== null && { menu: { name, view: () => <Menu model={model} /> } }),
      });
    },
  });
