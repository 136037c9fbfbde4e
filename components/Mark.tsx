/** The product's sign: the underline of a name, and the card that opens below it; as in assets/icon.svg. */
export function Mark() {
  return (
    <svg class="mark" viewBox="0 0 128 128" aria-hidden="true">
      <rect class="mark-ground" width="128" height="128" rx="28" />
      <path class="mark-underline" d="M24 24h80" />
      <path
        class="mark-card"
        d="M24 56h16l8-12 8 12h48a8 8 0 0 1 8 8v40a8 8 0 0 1-8 8H24a8 8 0 0 1-8-8V64a8 8 0 0 1 8-8Z"
      />
      <path class="mark-text" d="M36 76h56M36 92h32" />
    </svg>
  );
}
