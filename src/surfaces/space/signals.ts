import { effect, signal } from '@preact/signals-core';
import { type Component, Fragment, options, type VNode } from 'preact';
import { useMemo } from 'preact/hooks';

/**
 * Stands in for `@preact/signals` in the script of the space page (see wxt.config.ts): signals that components read,
 * and nothing else. That one also looks for signals among the children and attributes of every element, in four
 * places, which nobody here puts there: a kilobyte of the script, and as much machine code as two panels.
 * @public
 */
export { batch, computed, effect, signal } from '@preact/signals-core';

/** What preact gives its addons, under the names that it has in what is published. */
interface Hooks {
  __r?: ((vnode: Made) => void) | undefined;
  unmount?: ((vnode: Made) => void) | undefined;
}
interface Made extends VNode {
  readonly __c?: Watched | null;
}
interface Watched extends Component {
  /** Ends the watch on what was read when it was last drawn. */
  unread?: () => void;
}

const hooks = options as Hooks;
const { __r: beforeRender, unmount } = hooks;

hooks.__r = (vnode) => {
  beforeRender?.(vnode);
  const component = vnode.__c;
  if (component && !component.unread && vnode.type !== Fragment) watch(component);
};

hooks.unmount = (vnode) => {
  vnode.__c?.unread?.();
  unmount?.(vnode);
};

/** Draws it inside an effect, each time in a new one: what it no longer reads is not its business. */
function watch(component: Watched): void {
  const { render } = component;
  component.unread = () => {};
  component.render = (...given) => {
    let drawn: ReturnType<typeof render>;
    let isDrawn = false;
    component.unread?.();
    component.unread = effect(() => {
      if (isDrawn) component.setState({});
      else drawn = render.apply(component, given);
      isDrawn = true;
    });
    return drawn;
  };
}

/** @public */
export const useSignal = <T>(value: T) => useMemo(() => signal(value), []);
