import '@/components/tokens.css';
import '@/src/ui/panels/base.css';
import './style.css';
import { background } from '@/src/rpc/client.ts';
import { signedInMid } from '@/src/storage/session-cookies.ts';
import { Dashboard } from '@/src/surfaces/dashboard/Dashboard.tsx';
import { fetchFirstView } from '@/src/surfaces/dashboard/frame/use-page-view.ts';
import { lookName } from '@/src/surfaces/dashboard/look-name.ts';
import { answeredAhead } from '@/src/ui/ask-ahead.ts';
import { keepLooksAfter } from '@/src/ui/last-look/keep-later.ts';
import { noticingOdd } from '@/src/ui/odd-seen.ts';
import { createPageDoor } from '@/src/ui/page-door.ts';
import { startPage } from '@/src/ui/start-page.ts';

// Before anything is drawn: script and rows come while the frame is.
const whose = globalThis.bilideckWhose ?? signedInMid();
const door = createPageDoor(whose, background);
const ask = noticingOdd(answeredAhead(door));
fetchFirstView(ask);
keepLooksAfter(
  startPage(() => <Dashboard ask={ask} />, whose),
  lookName,
  whose,
);
