/**
 * One task after the other. What touches a document runs here, so that no edit is computed from a text that another
 * edit is about to change.
 */
export class DocumentQueue {
  private tail: Promise<unknown> = Promise.resolve();

  /** Runs a task when all earlier ones are done, however they ended. Rejects when the task does. */
  run<T>(task: () => Promise<T>): Promise<T> {
    const result = this.tail.then(task, task);
    this.tail = result.catch(() => undefined);
    return result;
  }
}
