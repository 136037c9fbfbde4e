/** The product's sign: a line of text, underlined, and the card it opens. Same drawing as assets/icon.svg. */
export function Mark() {
  return (
    <svg class="mark" viewBox="0 0 128 128" aria-hidden="true">
      <rect class="mark-ground" width="128" height="128" rx="28" />
      <path class="mark-line" d="M24 36h80" />
      <path
        class="mark-card"
        d="M32 58h13l9-11 9 11h33a10 10 0 0 1 10 10v30a10 10 0 0 1-10 10H32a10 10 0 0 1-10-10V68a10 10 0 0 1 10-10Z"
      />
    </svg>
  );
}
