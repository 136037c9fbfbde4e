/** Says what was just hidden, and takes it back; goes by itself after a while in which nobody attends to it. */
import type { Hiding } from '../../components/hiding.ts';
import { Notice, type NoticeProps } from '../../components/Notice.tsx';
import type { CardHost } from '../../page/card-host.ts';
import { moveCard } from '../../page/card-place.ts';
import type { Corner } from '../../page/placing.ts';
import type { Stage } from '../../page/stage.ts';
import { problemOf } from '../attempt/problem-of.ts';
import { Seat } from './seat.ts';

/** How long a notice stays when nobody attends to it, ms; and one that only says that it was undone. */
const STAY = 10_000;
const STAY_UNDONE = 3000;

export interface NoticeOrder {
  readonly hiding: Hiding;
  /** What takes the choice back, or why it could not be made. */
  readonly outcome: { readonly undo: () => Promise<void> } | { readonly problem: unknown };
  /** Where the card was. */
  readonly at: Corner;
  readonly theme: NoticeProps['theme'];
  readonly ended: () => void;
}

export class HiddenNotice {
  readonly seat: Seat;
  readonly #host: CardHost;
  readonly #order: NoticeOrder;
  #state: NoticeProps['state'];
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: CardHost, stage: Stage, order: NoticeOrder) {
    const { outcome } = order;
    this.#host = host;
    this.#order = order;
    this.#state = 'problem' in outcome ? problemOf(outcome.problem) : 'hidden';
    this.seat = new Seat(host, stage);
    this.#draw();
    this.seat.onAttention(() => this.#state !== 'undone' && this.#wait());
  }

  /** Keeps it in view, wherever the window's edges have gone. */
  place(): void {
    const { drawn } = this.seat;
    if (drawn) moveCard(drawn, this.#order.at, this.#host.viewport);
  }

  focus(): void {
    this.seat.drawn?.querySelector<HTMLElement>('button')?.focus({ preventScroll: true });
  }

  remove(): void {
    clearTimeout(this.#timer);
    this.seat.remove();
  }

  #draw(): void {
    const { hiding, theme, ended } = this.#order;
    const onUndo = () => void this.#undo();
    this.seat.draw(
      <Notice hiding={hiding} state={this.#state} onUndo={onUndo} onClose={ended} theme={theme} />,
    );
    this.place();
    this.seat.raise();
    this.#wait();
  }

  async #undo(): Promise<void> {
    const { outcome } = this.#order;
    if ('problem' in outcome || this.#state !== 'hidden') return;
    const hadFocus = this.seat.hasFocus;
    this.#state = await outcome.undo().then(() => 'undone' as const, problemOf);
    this.#draw();
    if (hadFocus) this.focus();
  }

  /** That it was undone is said and done with; the way back stays as long as somebody attends to it. */
  #wait(): void {
    clearTimeout(this.#timer);
    const isDone = this.#state === 'undone';
    const end = () => (!isDone && this.seat.isAttended ? this.#wait() : this.#order.ended());
    this.#timer = setTimeout(end, isDone ? STAY_UNDONE : STAY);
  }
}
