/** Composition root of the toolbar popup. */
import { render } from 'preact';
import { Popup } from './Popup.tsx';

render(<Popup />, document.getElementById('root')!);
