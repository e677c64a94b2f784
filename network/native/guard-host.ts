/** Runs in the guard's own process: told which nodes there are, and kills them when its launcher is gone. */

interface Message {
  readonly watch?: number;
  readonly forget?: number;
  readonly end?: true;
}

const watched = new Set<number>();

process.on('message', ({ watch, forget, end }: Message) => {
  if (watch !== undefined) {
    watched.add(watch);
  }
  if (forget !== undefined) {
    watched.delete(forget);
  }
  if (end) {
    process.exit(0);
  }
});

// The launcher holds the other end of the channel; a killed one closes it without a word.
process.on('disconnect', () => {
  for (const pid of watched) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // It ended by itself.
    }
  }
  process.exit(0);
});
