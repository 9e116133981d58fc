import type { Background } from '@/src/rpc/client.ts';
import { BiliError, type ErrorKind } from '@/src/shared/errors.ts';
import { onRevision } from '@/src/storage/revisions.ts';
import { signedInMid } from '@/src/storage/session-cookies.ts';
import { accountTurn, orderRefused } from './account-turn.ts';
import { keptViews } from './kept-view.ts';

const CHANGED: ErrorKind = 'account-changed';
/** What a person orders, by the last word of the method. */
const ORDERS = /\.(?:order|undo|start|retry|restore|write|put|drop|change|changeMany)$/;

/**
 * The door of one of our pages. Everything is asked in the name of the account that the page is drawn for, until the
 * page begins anew for another (`accountTurn`): what was seen of one account is no order of the next, and what was
 * asked for in one name is not told in another.
 * @param whose Who was signed in before anything was drawn.
 */
export function createPageDoor(whose: Promise<number | null>, send: Background): Background {
  let drawnFor: number | null = null;
  const drawFor = (mid: number | null) => {
    drawnFor = mid;
    keptViews.belongTo(mid);
  };
  // Cookies out of reach: as nobody, which the background will not hold for anybody.
  const known = whose.then(drawFor, () => drawFor(null));

  /** The topic tells of more than that: an edited profile takes nothing away. */
  async function look() {
    await known;
    const now = await signedInMid().catch(() => drawnFor);
    if (now === drawnFor) return;
    drawFor(now);
    orderRefused.value = false;
    accountTurn.value += 1;
  }
  onRevision(['account'], () => void look(), new AbortController().signal);

  return async (method, input, options) => {
    await known;
    const asked = drawnFor;
    const viewer = options?.viewer === undefined ? asked : options.viewer;
    const answer = await send(method, input, { ...options, viewer }).catch(async (error) => {
      // Known before the page was told.
      if (error instanceof BiliError && error.kind === CHANGED) {
        await look();
        if (asked !== drawnFor && ORDERS.test(method)) orderRefused.value = true;
      }
      throw error;
    });
    if (asked !== drawnFor) throw new BiliError({ kind: CHANGED, operation: method });
    return answer;
  };
}

declare global {
  /** Who was signed in when the script of the head looked; missing where it did not run in time. */
  var bilideckWhose: Promise<number | null> | undefined;
}
