/** The card as the page's script has it: its own script comes when the first card is wanted. */
import { ask } from '../../messages/sender.ts';
import { type CardFace, type CardOrder, offeredCard } from '../../page/card-face.ts';
import type { Mention } from '../../page/mention.ts';
import type { Box } from '../../page/wedge.ts';

export interface LateCardNeeds {
  /** The reader closed the card from within. */
  readonly closed: () => void;
  readonly onProblem: (problem: unknown) => void;
  /** The extension is gone from under this page. */
  readonly gone: () => void;
}

export class LateCard {
  private face: CardFace | null = null;
  private loading: Promise<CardFace | null> | null = null;
  private readonly needs: LateCardNeeds;

  constructor(needs: LateCardNeeds) {
    this.needs = needs;
  }

  async prepare({ name }: Mention): Promise<void> {
    (await this.load())?.prepare(name.entity);
  }

  /** @param order asked for once the script is there; null when the card is no longer wanted by then */
  async show(order: () => CardOrder | null): Promise<void> {
    const face = await this.load();
    const wanted = order();
    if (wanted) face?.show(wanted);
  }

  hide(): void {
    this.face?.hide();
  }

  isHost(node: unknown): boolean {
    return this.face?.isHost(node) ?? false;
  }

  box(): Box | null {
    return this.face?.box() ?? null;
  }

  private load(): Promise<CardFace | null> {
    this.loading ??= this.fetch().catch((problem: unknown) => {
      // The next hover tries again.
      this.loading = null;
      this.needs.onProblem(problem);
      return null;
    });
    return this.loading;
  }

  private async fetch(): Promise<CardFace | null> {
    if (!offeredCard()) await ask('loadCard', null);
    this.face = offeredCard()?.({ closed: this.needs.closed, gone: this.needs.gone }) ?? null;
    return this.face;
  }
}
