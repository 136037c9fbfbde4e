/** Composition root of the options page. */
import { render } from 'preact';
import { loadPageTexts } from '../texts/load-texts.ts';
import { followTheme } from '../theme/follow-theme.ts';
import { Options } from './Options.tsx';

await Promise.all([loadPageTexts('options.title'), followTheme()]);
render(<Options />, document.getElementById('root')!);
