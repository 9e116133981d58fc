import { options, type VNode } from 'preact';

/*
 * The shadow root is open, so scripts of the page can reach our buttons. What they send is not the
 * person's will, and nothing of ours is set off by it: the container stops it on its way in, and
 * handlers hear only what came in that way, also when a script has moved their element elsewhere.
 */

/** Everything that means a person does something, or that makes the browser act by itself. */
const TYPES: readonly string[] = [
  ...['click', 'dblclick', 'auxclick', 'contextmenu', 'keydown', 'keypress', 'keyup'],
  ...['beforeinput', 'input', 'change', 'submit', 'reset', 'paste', 'drop', 'dragstart'],
  ...['pointerdown', 'pointerup', 'mousedown', 'mouseup', 'touchstart', 'touchend'],
];

/** `requestSubmit()` of a script makes a trusted `submit` too; a person's comes with a gesture. */
const GESTURE_MS = 1_000;

declare global {
  /** What came in through the container; both scripts of a space page look here. */
  var bilideckPassed: WeakSet<Event> | undefined;
}

function passedEvents(): WeakSet<Event> {
  globalThis.bilideckPassed ??= new WeakSet();
  return globalThis.bilideckPassed;
}

/** A click on a button, or Enter: what sends a form. */
function isGesture(event: Event): boolean {
  if (event instanceof KeyboardEvent) return event.type === 'keydown' && event.key === 'Enter';
  const { type, target } = event;
  return type === 'click' && target instanceof Element && target.closest('button') !== null;
}

/** Lets only what a person did to the container's elements reach them. */
export function guardEvents(container: HTMLElement): void {
  const passed = passedEvents();
  let gesture: Event | null = null;

  const isMeant = (event: Event) => {
    if (!event.isTrusted) return false;
    if (event.type !== 'submit') return true;
    const form = event.target as HTMLFormElement;
    const isRecent = gesture !== null && event.timeStamp - gesture.timeStamp < GESTURE_MS;
    return isRecent && form.contains(gesture?.target as Node);
  };
  const guard = (event: Event) => {
    if (isMeant(event)) {
      if (isGesture(event)) gesture = event;
      passed.add(event);
      return;
    }
    // Also what the browser would make of it: a `click()` on a checkbox gives a trusted `change`.
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  for (const type of TYPES) container.addEventListener(type, guard, { capture: true });
}

/** Makes the handlers of everything drawn from now on so; once for each copy of preact. */
export function guardHandlers(): void {
  const passed = passedEvents();
  const before = options.vnode;
  options.vnode = (vnode: VNode) => {
    if (typeof vnode.type === 'string') {
      const props = vnode.props as Record<string, unknown>;
      for (const name in props) {
        const handler = props[name];
        if (typeof handler === 'function' && /^on[A-Z]/.test(name)) {
          props[name] = (event: Event) => {
            // Both: an event sent on by a script is the same one, but no longer trusted.
            const isMeant = event.isTrusted && (!TYPES.includes(event.type) || passed.has(event));
            return isMeant ? handler(event) : undefined;
          };
        }
      }
    }
    before?.(vnode);
  };
}
