import '@/components/tokens.css';
import '@/src/ui/panels/base.css';
import './style.css';
import { background } from '@/src/rpc/client.ts';
import { Dashboard } from '@/src/surfaces/dashboard/Dashboard.tsx';
import { startPage } from '@/src/ui/start-page.ts';

void startPage(() => <Dashboard ask={background} />);
