import '@/components/tokens.css';
import '@/src/ui/panels/base.css';
import './style.css';
import { background } from '@/src/rpc/client.ts';
import { Dashboard } from '@/src/surfaces/dashboard/Dashboard.tsx';
import { fetchFirstView } from '@/src/surfaces/dashboard/frame/use-page-view.ts';
import { answeredAhead } from '@/src/ui/ask-ahead.ts';
import { noticingOdd } from '@/src/ui/odd-seen.ts';
import { startPage } from '@/src/ui/start-page.ts';

// Before anything is drawn: script and rows come while the frame is.
const ask = noticingOdd(answeredAhead(background));
fetchFirstView(ask);
void startPage(() => <Dashboard ask={ask} />);
