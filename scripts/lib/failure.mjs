// How the scripts end: with one clear sentence, never with a stack.

/** Something the person at the terminal has to know; the message is the sentence to print. */
export class Failure extends Error {}

/**
 * Runs the main function of a script. A `Failure` is printed as it is; any other error is a mistake of ours and keeps its stack.
 * @param {string} name what the lines on stderr start with
 * @param {() => Promise<number | void>} main resolves to the exit status
 */
export async function runScript(name, main) {
  try {
    process.exitCode = (await main()) ?? 0;
  } catch (error) {
    console.error(`${name}: ${error instanceof Failure ? error.message : error instanceof Error ? error.stack : error}`);
    process.exitCode = 1;
  }
}
