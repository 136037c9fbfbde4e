import type { Browser, Frame } from 'puppeteer-core';

/** The parts of a BiDi answer that are read here. */
interface Answer {
  readonly result: {
    readonly type?: string;
    readonly result?: RemoteValue;
    readonly exceptionDetails?: { readonly text: string };
    readonly contexts?: readonly { readonly context: string }[];
  };
}

export interface RemoteValue {
  readonly type: string;
  readonly value?: unknown;
  readonly sharedId?: string;
}

interface Connection {
  send(method: string, params: object): Promise<Answer>;
}

/** What puppeteer has and does not publish; this is the only place that knows it. */
interface Unpublished {
  readonly connection: Connection;
}

/** The id of this frame in WebDriver BiDi. */
export function contextIdOf(frame: Frame): string {
  return (frame as unknown as { readonly _id: string })._id;
}

/** Speaks WebDriver BiDi with Firefox where puppeteer has no words: browser windows and closed shadow roots. */
export class BidiChannel {
  readonly #connection: Connection;

  constructor(browser: Browser) {
    this.#connection = (browser as unknown as Unpublished).connection;
  }

  /**
   * Runs a function in the browser window, with the browser's own rights (needs --remote-allow-system-access).
   * It may use its arguments and the globals of that window only; arguments and result are JSON.
   */
  async inBrowserWindow<T, Args extends unknown[]>(
    func: (...args: Args) => T | Promise<T>,
    ...args: Args
  ): Promise<T> {
    const { result } = await this.#connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
    const context = result.contexts?.[0]?.context;
    if (!context) throw new Error('Firefox has no window left.');
    return this.call<T>({ context }, func.toString(), [], args);
  }

  /** Calls a function with nodes first, then JSON arguments. */
  async call<T>(
    target: object,
    source: string,
    nodeIds: readonly string[],
    args: readonly unknown[],
  ): Promise<T> {
    const nodes = nodeIds.map((_, index) => `node${index}`);
    const parameters = [...nodes, 'json'].join();
    const call = `(${source})(${[...nodes, '...JSON.parse(json)'].join()})`;
    const value = await this.#evaluated('script.callFunction', {
      target,
      awaitPromise: true,
      functionDeclaration: `async (${parameters}) => JSON.stringify([await ${call}])`,
      arguments: [
        ...nodeIds.map((sharedId) => ({ sharedId })),
        { type: 'string', value: JSON.stringify(args) },
      ],
    });
    return (JSON.parse(String(value.value)) as [T])[0];
  }

  /** Evaluates an expression that gives a node, with ids for its shadow root, closed ones too. */
  node(target: object, expression: string): Promise<RemoteValue> {
    return this.#evaluated('script.evaluate', {
      target,
      expression,
      awaitPromise: false,
      serializationOptions: { includeShadowTree: 'all', maxDomDepth: 0 },
    });
  }

  async #evaluated(method: string, params: object): Promise<RemoteValue> {
    const { result } = await this.#connection.send(method, params);
    if (result.exceptionDetails) throw new Error(`Firefox, ${method}: ${result.exceptionDetails.text}`);
    if (!result.result) throw new Error(`Firefox, ${method}: no result came back.`);
    return result.result;
  }
}
