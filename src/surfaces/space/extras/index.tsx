import { type ComponentType, h, render } from 'preact';
import { type Background, createBackground } from '@/src/rpc/client.ts';
import type { ExtraGiven, ExtraPart, MountExtra } from '@/src/ui/panels/extra-parts.ts';
import { QuietContext } from '@/src/ui/panels/TroubleLine.tsx';
import type { SpaceParts } from '@/src/ui/person-parts.ts';
import { Medals } from './Medals.tsx';
import { More } from './More.tsx';
import { NewGroup } from './NewGroup.tsx';
import { Own } from './Own.tsx';
import { Shared } from './Shared.tsx';
import { Unblock } from './Unblock.tsx';
import { Uploads } from './Uploads.tsx';
import { Works } from './Works.tsx';

/** What a part gets to work with. */
export interface ExtraProps extends ExtraGiven {
  readonly parts: SpaceParts;
}

const PARTS: Readonly<Record<ExtraPart, ComponentType<ExtraProps>>> = {
  uploads: Uploads,
  more: More,
  own: Own,
  shared: Shared,
  medals: Medals,
  'new-group': NewGroup,
  unblock: Unblock,
  works: Works,
};

/** Each part has a root of its own: the script that opens it brings its own copy of preact. */
export const mountExtra: MountExtra = (part, container, given) => {
  const controller = new AbortController();
  const { mid, viewer, told } = given;
  const background = createBackground(viewer);
  const ask: Background = (...asked) => {
    const answer = background(...asked);
    if (told) answer.catch(told);
    return answer;
  };
  const parts = { ask, mid, signal: controller.signal };
  const inside = h(PARTS[part], { ...given, parts });
  render(h(QuietContext.Provider, { value: told !== undefined, children: inside }), container);
  return () => {
    controller.abort();
    render(null, container);
  };
};
