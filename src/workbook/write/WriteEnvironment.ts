/** Time, chance and patience arrive from outside, so that the same plan gives the same bytes. */
export interface WriteEnvironment {
  /** ISO 8601 in UTC. */
  readonly now: () => string;
  /** An id no other write has. */
  readonly newId: () => string;
  readonly wait: (milliseconds: number) => Promise<void>;
}

/** The clock and the chance of the machine. */
export const realEnvironment: WriteEnvironment = {
  now: () => new Date().toISOString(),
  newId: () => {
    const bytes = crypto.getRandomValues(new Uint8Array(9));
    return Array.from(bytes, (byte) => byte.toString(36).padStart(2, "0")).join("");
  },
  wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
};
