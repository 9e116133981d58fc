import { type ComponentType, h, render } from 'preact';
import { SameFollowingsExtra } from '@/src/parts/followings/ui/same-followings/same-followings-extra.tsx';
import { NewGroupExtra } from '@/src/parts/groups/ui/panel/new-group-extra.tsx';
import { UnblockExtra } from '@/src/parts/groups/ui/panel/unblock-extra.tsx';
import { MedalsExtra } from '@/src/parts/person/ui/medals/medals-extra.tsx';
import { MoreExtra } from '@/src/parts/person/ui/stats/more-extra.tsx';
import { OwnExtra } from '@/src/parts/person/ui/stats/own-extra.tsx';
import { UploadsExtra } from '@/src/parts/works/ui/uploads-extra.tsx';
import { WorksExtra } from '@/src/parts/works/ui/works-extra.tsx';
import { lacksSome } from '@/src/reading/shared/sourced.ts';
import { type Background, createBackground } from '@/src/rpc/client.ts';
import { BiliError } from '@/src/shared/errors.ts';
import { noticingOdd } from '@/src/ui/odd-seen.ts';
import type { ExtraProps, MountExtra } from '@/src/ui/panels/extra-parts.ts';
import { QuietContext } from '@/src/ui/panels/TroubleLine.tsx';
import { OddExtra } from './OddExtra.tsx';

/** Every extra, by the name that a panel asks for it with. */
export const EXTRAS = {
  uploads: UploadsExtra,
  more: MoreExtra,
  own: OwnExtra,
  'same-followings': SameFollowingsExtra,
  medals: MedalsExtra,
  'new-group': NewGroupExtra,
  unblock: UnblockExtra,
  works: WorksExtra,
  odd: OddExtra,
} as const satisfies Readonly<Record<string, ComponentType<ExtraProps>>>;

/** Each part has a root of its own: the script that opens it brings its own copy of preact. */
export const mountExtra: MountExtra = (part, container, given) => {
  const controller = new AbortController();
  const { mid, viewer, told } = given;
  const background = noticingOdd(createBackground(viewer));
  const ask: Background = (method, input, options) => {
    const answer = background(method, input, options);
    if (!told) return answer;
    // For the page, an answer that lacks something is as odd as one that cannot be read at all.
    const odd = () => told(new BiliError({ kind: 'schema', operation: method }));
    answer.then((value) => lacksSome(value) && odd(), told);
    return answer;
  };
  const parts = { ask, mid, signal: controller.signal };
  const inside = h(EXTRAS[part], { ...given, parts });
  render(h(QuietContext.Provider, { value: told !== undefined, children: inside }), container);
  return () => {
    controller.abort();
    render(null, container);
  };
};
