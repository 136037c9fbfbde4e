/** Composition root of the side panel: Chromium's side panel, Firefox's sidebar. */
import { render } from 'preact';
import { loadPageTexts } from '../texts/load-texts.ts';
import { followTheme } from '../theme/follow-theme.ts';
import { Panel } from './Panel.tsx';

await Promise.all([loadPageTexts('popup.title'), followTheme()]);
render(<Panel />, document.getElementById('root')!);
