import assert from 'node:assert/strict';

/** Waits until something has the expected value; fails with both values when it has not after some seconds. */
export async function eventually<T>(actual: () => T | Promise<T>, expected: T, patience = 15_000): Promise<void> {
  const deadline = Date.now() + patience;
  for (;;) {
    const value = await actual();
    try {
      return assert.deepEqual(value, expected);
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

/**
 * Does what a person would try again when nothing happens: repeats an action until it shows.
 *
 * @param shown rejects when the action has not shown within a time that it sets itself
 */
export async function repeatUntil(action: () => Promise<void>, shown: () => Promise<void>, attempts = 5): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      await action();
      return await shown();
    } catch (error) {
      if (attempt === attempts) throw error;
    }
  }
}
