import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { paintEarly } from '@/src/ui/appearance/early.ts';

/** Runs in the dashboard before anything is drawn; the popup does the same with its first picture. */
export default defineUnlistedScript(paintEarly);
