/**
 * The part of the node proof that runs in the page. It is sent as source text: the functions may use each
 * other and the browser's globals, nothing else.
 */

export interface FrameProof {
  readonly url: string;
  /** Nodes in the snapshot, through open shadow roots. */
  readonly nodes: number;
  /** Our hosts; more than one is also a difference. */
  readonly hosts: number;
  /** Records of a MutationObserver since the snapshot, those about our host left out. */
  readonly mutations: number;
  /** For people; at most a few dozen. */
  readonly differences: string[];
}

/** Parallel arrays: an object a node would cost a large page several times as much. */
interface Snapshot {
  readonly nodes: Node[];
  readonly parents: (Node | null)[];
  readonly values: (string | null)[];
}

type Read = (node: Node) => unknown;

interface Readers {
  readonly parent: Read;
  readonly value: Read;
  readonly first: Read;
  readonly next: Read;
  readonly attributes: Read;
  readonly root: Read;
}

export function nodeProofSource(key: string, hostName: string): string {
  const parts = [
    nativeReaders,
    snapshotOf,
    textOf,
    describe,
    compareSnapshots,
    missingOrMoved,
    addedNodes,
    countMutations,
    startNodeProof,
  ];
  return `(() => { 'use strict';\n${parts.join('\n')}\nstartNodeProof(${JSON.stringify(key)}, ${JSON.stringify(hostName)}); })();`;
}

/** The browser's own getters, taken before a script of the page can replace them. */
function nativeReaders(): Readers {
  const getter = (prototype: object, name: string): Read => {
    const get = Object.getOwnPropertyDescriptor(prototype, name)?.get;
    if (!get) throw new Error(`no getter for ${name}`);
    return Function.prototype.call.bind(get);
  };
  return {
    parent: getter(Node.prototype, 'parentNode'),
    value: getter(Node.prototype, 'nodeValue'),
    first: getter(Node.prototype, 'firstChild'),
    next: getter(Node.prototype, 'nextSibling'),
    attributes: getter(Element.prototype, 'attributes'),
    root: getter(Element.prototype, 'shadowRoot'),
  };
}

/** Every node in document order, a shadow root before the children of its host; our host is left out. */
function snapshotOf(document: Document, read: Readers, hostName: string): Snapshot {
  const snapshot: Snapshot = { nodes: [], parents: [], values: [] };
  const visit = (node: Node, parent: Node | null) => {
    snapshot.nodes.push(node);
    snapshot.parents.push(parent);
    snapshot.values.push(textOf(node, read));
    const root = node.nodeType === 1 ? (read.root(node) as Node | null) : null;
    if (root) visit(root, node);
    for (let child = read.first(node) as Node | null; child; child = read.next(child) as Node | null) {
      if (child.nodeName.toLowerCase() !== hostName) visit(child, node);
    }
  };
  visit(document, null);
  return snapshot;
}

/** What a node says of itself: its text, or for an element its attributes. */
function textOf(node: Node, read: Readers): string | null {
  if (node.nodeType !== 1) return read.value(node) as string | null;
  let text = '';
  for (const { name, value } of read.attributes(node) as NamedNodeMap)
    text += ` ${name}=${JSON.stringify(value)}`;
  return text;
}

function describe(node: Node | null): string {
  if (!node) return 'nothing';
  if (node.nodeType === 1)
    return `<${node.nodeName.toLowerCase()}${(node as Element).id && ` id="${(node as Element).id}"`}>`;
  if (node.nodeType === 3) return `text ${JSON.stringify((node.nodeValue ?? '').slice(0, 60))}`;
  return node.nodeName;
}

function compareSnapshots(before: Snapshot, after: Snapshot): string[] {
  const same =
    before.nodes.length === after.nodes.length && before.nodes.every((node, i) => after.nodes[i] === node);
  const differences = same ? [] : [...missingOrMoved(before, after), ...addedNodes(before, after)];
  const places = same ? null : new Map(after.nodes.map((node, i) => [node, i]));
  before.nodes.forEach((node, i) => {
    const place = places ? places.get(node) : i;
    if (place === undefined) return;
    const [was, is] = [before.values[i], after.values[place]];
    if (was !== is)
      differences.push(
        `${describe(node)} changed from ${JSON.stringify(was)} to ${JSON.stringify(is)}`.slice(0, 400),
      );
  });
  if (!same && !differences.length) differences.push('the order of the nodes changed');
  const most = 30;
  return differences.length > most
    ? [...differences.slice(0, most), `and ${differences.length - most} more`]
    : differences;
}

function missingOrMoved(before: Snapshot, after: Snapshot): string[] {
  const parents = new Map(after.nodes.map((node, i) => [node, after.parents[i]]));
  const differences: string[] = [];
  before.nodes.forEach((node, i) => {
    const parent = before.parents[i] ?? null;
    if (!parents.has(node)) differences.push(`${describe(node)} was taken out of ${describe(parent)}`);
    else if (parents.get(node) !== parent) {
      differences.push(
        `${describe(node)} moved from ${describe(parent)} to ${describe(parents.get(node) ?? null)}`,
      );
    }
  });
  return differences;
}

function addedNodes(before: Snapshot, after: Snapshot): string[] {
  const known = new Set(before.nodes);
  return after.nodes.flatMap((node, i) =>
    known.has(node) ? [] : [`${describe(node)} was added to ${describe(after.parents[i] ?? null)}`],
  );
}

function countMutations(snapshot: Snapshot, hostName: string): () => number {
  let count = 0;
  const isHost = (node: Node) => node.nodeName.toLowerCase() === hostName;
  const take = (records: MutationRecord[]) => {
    for (const { target, addedNodes: added, removedNodes: removed } of records) {
      const changed = [...added, ...removed];
      if (!isHost(target) && !(changed.length && changed.every(isHost))) count += 1;
    }
  };
  const observer = new MutationObserver(take);
  // Document (9) and shadow roots (11): an observer does not look into shadow trees by itself.
  for (const root of snapshot.nodes.filter((node) => node.nodeType === 9 || node.nodeType === 11)) {
    observer.observe(root, { subtree: true, childList: true, attributes: true, characterData: true });
  }
  return () => {
    take(observer.takeRecords());
    return count;
  };
}

function startNodeProof(key: string, hostName: string): void {
  const read = nativeReaders();
  const begin = () => {
    const before = snapshotOf(document, read, hostName);
    const mutations = countMutations(before, hostName);
    const compare = () => {
      const count = mutations();
      const differences = compareSnapshots(before, snapshotOf(document, read, hostName));
      const hosts = [...document.getElementsByTagName('*')].filter(
        (one) => one.localName === hostName,
      ).length;
      if (hosts > 1) differences.push(`${hosts} elements <${hostName}>, where one is allowed`);
      return JSON.stringify({
        url: location.href,
        nodes: before.nodes.length,
        hosts,
        mutations: count,
        differences,
      });
    };
    Object.defineProperty(globalThis, key, { value: compare, enumerable: false });
  };
  // On the window and in the capture phase: before any listener of the page.
  addEventListener('DOMContentLoaded', begin, { capture: true, once: true });
}
