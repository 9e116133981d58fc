import { type ComponentType, h, render } from 'preact';
import type { ExtraGiven, ExtraPart, MountExtra } from '@/src/domain/extras.ts';
import type { SpaceParts } from '@/src/models/space/parts.ts';
import { createBackground } from '@/src/rpc/client.ts';
import { More } from './More.tsx';
import { Own } from './Own.tsx';
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
  works: Works,
};

/** Each part has a root of its own: the script that opens it brings its own copy of preact. */
export const mountExtra: MountExtra = (part, container, given) => {
  const controller = new AbortController();
  const parts = {
    ask: createBackground(given.viewer),
    mid: given.mid,
    signal: controller.signal,
  };
  render(h(PARTS[part], { ...given, parts }), container);
  return () => {
    controller.abort();
    render(null, container);
  };
};
