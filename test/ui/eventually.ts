const LIMIT = 20_000;
const BETWEEN_TRIES = 50;

/** Tries again and again until a claim holds; fails as the claim does. */
export async function eventually(claim: () => Promise<void>): Promise<void> {
  const tooLate = Date.now() + LIMIT;
  for (;;) {
    try {
      await claim();
      return;
    } catch (error) {
      if (Date.now() > tooLate) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, BETWEEN_TRIES));
  }
}
