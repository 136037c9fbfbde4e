/** For commands with long output: `… | head` closes the pipe early, which is no fault of anybody's. */
export function mayBeCutShort(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });
}
