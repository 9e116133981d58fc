import { render } from 'preact';
import '@/components/tokens.css';
import './style.css';
import { background } from '@/src/rpc/client.ts';
import { Popup } from '@/src/views/popup/Popup.tsx';

const root = document.getElementById('app');
if (root) render(<Popup ask={background} />, root);
