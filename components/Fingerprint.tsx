/** Enough to tell sentences apart by eye. */
const SHOWN = 12;

/**
 * A sentence's SHA-256: the first digits are seen, the rest is there to be selected and copied with them
 * (a clip, not a cut; see `.fingerprint` in facts.css).
 */
export function Fingerprint({ sha256 }: { readonly sha256: string }) {
  return (
    <code class="fingerprint" title={sha256} dir="ltr">
      {sha256.slice(0, SHOWN)}
      <span class="fingerprint-rest">{sha256.slice(SHOWN)}</span>
    </code>
  );
}
