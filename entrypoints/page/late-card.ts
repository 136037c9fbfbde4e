/** The cards as the page's script has them: their own script comes when the first is wanted. */
import { ask } from '../../messages/sender.ts';
import { type CardFace, type CardOrder, type CardService, offeredCard } from '../../page/card-face.ts';
import type { Mention } from '../../page/mention.ts';
import type { Box } from '../../page/wedge.ts';

export interface LateCardService extends CardService {
  readonly onProblem: (problem: unknown) => void;
}

export class LateCard {
  private face: CardFace | null = null;
  private loading: Promise<CardFace | null> | null = null;
  private service: LateCardService | null = null;

  serve(service: LateCardService): void {
    this.service = service;
    this.face?.serve(service);
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

  clear(): void {
    this.face?.clear();
  }

  escape(): boolean {
    return this.face?.escape() ?? false;
  }

  isHost(node: unknown): boolean {
    return this.face?.isHost(node) ?? false;
  }

  isCard(target: unknown): boolean {
    return this.face?.isCard(target) ?? false;
  }

  hasKeyFocus(): boolean {
    return this.face?.hasKeyFocus() ?? false;
  }

  box(): Box | null {
    return this.face?.box() ?? null;
  }

  private load(): Promise<CardFace | null> {
    this.loading ??= this.fetch().catch((problem: unknown) => {
      // The next hover tries again.
      this.loading = null;
      this.service?.onProblem(problem);
      return null;
    });
    return this.loading;
  }

  private async fetch(): Promise<CardFace | null> {
    if (!offeredCard()) await ask('loadCard', null);
    this.face = offeredCard() ?? null;
    if (this.service) this.face?.serve(this.service);
    return this.face;
  }
}
