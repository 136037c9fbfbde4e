/** Composition root of the options page. */
import { render } from 'preact';
import { Options } from './Options.tsx';

render(<Options />, document.getElementById('root')!);
