import type { Operation } from '../define.ts';
import * as account from './account.ts';
import * as channels from './channels.ts';
import * as dynamics from './dynamics.ts';
import * as favourites from './favourites.ts';
import * as feed from './feed.ts';
import * as followings from './followings.ts';
import * as groups from './groups.ts';
import * as history from './history.ts';
import * as nav from './nav.ts';
import * as notes from './notes.ts';
import * as page from './page.ts';
import * as relation from './relation.ts';
import * as shows from './shows.ts';
import * as space from './space.ts';
import * as toview from './toview.ts';
import * as works from './works.ts';

/** Every declared operation by its id. Adding one is a declaration in a resource file. */
export const operations = {
  ...nav,
  ...account,
  ...space,
  ...page,
  ...works,
  ...channels,
  ...dynamics,
  ...relation,
  ...followings,
  ...groups,
  ...toview,
  ...favourites,
  ...history,
  ...notes,
  ...shows,
  ...feed,
} as const;

/** The same, as a list; refuses an id that is used twice or differs from its export's name. */
export function listOperations(): readonly Operation[] {
  const seen = new Set<string>();
  return Object.entries(operations).map(([name, operation]) => {
    if (operation.id !== name || seen.has(operation.id)) {
      throw new TypeError(`operation ${operation.id} is exported as ${name}`);
    }
    seen.add(operation.id);
    return operation;
  });
}
