/**
 * One task after the other. What touches a document runs here, so that no edit is computed from a text that another
 * edit is about to change.
 */
export class TaskQueue {
  private tail: Promise<unknown> = Promise.resolve();

  /** Runs a task when all earlier ones are done, however they ended. Rejects when the task does. */
  run<T>(task: () => Promise<T>): Promise<T> {
    const result = this.tail.then(task, task);
    this.tail = result.catch(() => undefined);
    return result;
  }

  /** Resolves when all tasks of this moment are done. For what must come after them and itself waits for later tasks. */
  async idle(): Promise<void> {
    await this.tail;
  }
}
