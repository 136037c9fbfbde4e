import { randomUUID } from 'node:crypto';
import type { Frame, Page } from 'puppeteer-core';
import { hostName } from './host-name.ts';
import { type FrameProof, nodeProofSource } from './node-proof-page.ts';

export type { FrameProof };

export interface NodeProof {
  /** One entry a frame that has a document of its own, the top frame first. */
  read(): Promise<FrameProof[]>;
}

/**
 * Takes a snapshot of every node when a document is parsed, before a content script of `document_idle` runs,
 * and compares when asked. Install it before the page is opened; it stays for later pages in this tab.
 * It proves the page untouched only where the page's own scripts change nothing.
 */
export async function installNodeProof(page: Page): Promise<NodeProof> {
  // Unguessable, so that the page cannot answer in our place.
  const key = `proof-${randomUUID()}`;
  // Scripts of this kind are the browser's own: no content security policy of the page holds them up.
  await page.evaluateOnNewDocument(nodeProofSource(key, hostName));
  return {
    async read() {
      const proofs = await Promise.all(page.frames().map((frame) => readFrame(frame, key)));
      return proofs.filter((proof) => proof !== null);
    },
  };
}

async function readFrame(frame: Frame, key: string): Promise<FrameProof | null> {
  if (frame.detached || frame.url() === 'about:blank' || frame.url() === '') return null;
  const json = await frame.evaluate((name) => {
    const compare = (globalThis as unknown as Record<string, undefined | (() => string)>)[name];
    return compare ? compare() : null;
  }, key);
  if (json) return JSON.parse(json) as FrameProof;
  const missing =
    'No snapshot: the document is still being parsed, or forbids all scripts by a sandbox, tests too.';
  return { url: frame.url(), nodes: 0, hosts: 0, mutations: 0, differences: [missing] };
}

/** All differences of all frames, each with its place; empty when the page stayed as it was. */
export function allDifferences(proofs: readonly FrameProof[]): string[] {
  return proofs.flatMap(({ url, differences }) => differences.map((difference) => `${url}: ${difference}`));
}
