import { Signal } from '@preact/signals';
import { options, type VNode } from 'preact';

const { vnode: former } = options;

const isSignal = (value: unknown) => value instanceof Signal;

/**
 * An element is given values, and no signals: the script of the space page does not follow them there
 * (src/surfaces/space/signals.ts), and what is drawn in one page may be drawn in another one tomorrow.
 */
options.vnode = (vnode: VNode) => {
  if (typeof vnode.type === 'string') {
    const { children, ...attributes } = vnode.props as Record<string, unknown>;
    const [name] = Object.entries(attributes).find(([, value]) => isSignal(value)) ?? [];
    const isInside = [children].flat(Number.POSITIVE_INFINITY).some(isSignal);
    if (name !== undefined || isInside) {
      throw new Error(`<${vnode.type}> is given a signal as ${name ?? 'a child'}: give its value`);
    }
  }
  former?.(vnode);
};
