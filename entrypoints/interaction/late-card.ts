/** The cards as this script has them: their own script comes when the first is wanted. */
import type { CardFace, CardOrder, CardService } from '../../page/card-face.ts';
import type { Mention } from '../../page/mention.ts';
import type { Box } from '../../page/wedge.ts';
import { LateScript } from '../page/late-script.ts';

export interface LateCardService extends CardService {
  readonly onProblem: (problem: unknown) => void;
}

export class LateCard {
  #service: LateCardService | null = null;
  readonly #script = new LateScript<CardFace>(
    'card',
    (face) => this.#service && face.serve(this.#service),
    (problem) => this.#service?.onProblem(problem),
  );

  serve(service: LateCardService): void {
    this.#service = service;
    this.#script.face?.serve(service);
  }

  async prepare({ name }: Mention): Promise<void> {
    (await this.#script.load())?.prepare(name.entity);
  }

  /** @param order asked for once the script is there; null when the card is no longer wanted by then */
  async show(order: () => CardOrder | null): Promise<void> {
    const face = await this.#script.load();
    const wanted = order();
    if (wanted) face?.show(wanted);
  }

  hide(): void {
    this.#script.face?.hide();
  }

  escape(): boolean {
    return this.#script.face?.escape() ?? false;
  }

  isCard(target: unknown): boolean {
    return this.#script.face?.isCard(target) ?? false;
  }

  hasKeyFocus(): boolean {
    return this.#script.face?.hasKeyFocus() ?? false;
  }

  box(): Box | null {
    return this.#script.face?.box() ?? null;
  }
}
