/** The requests that are being answered right now, so that a stop can wait for them. */
export class Running {
  readonly #tasks = new Set<Promise<unknown>>();

  get count(): number {
    return this.#tasks.size;
  }

  /** Counts a task as running until it ends. Returns what the task returns, and rejects as it rejects. */
  track<T>(task: () => Promise<T>): Promise<T> {
    // the task must not start before it is counted, and a throw must not escape the count
    const promise = Promise.resolve().then(task);
    const settled = promise.then(
      () => {},
      () => {},
    );
    this.#tasks.add(settled);
    void settled.then(() => this.#tasks.delete(settled));
    return promise;
  }

  /**
   * Waits until nothing is running, also for tasks that begin meanwhile.
   *
   * @returns how many were still running after `mostMs`
   */
  async idle(mostMs: number): Promise<number> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<'late'>((resolve) => {
      timer = setTimeout(resolve, mostMs, 'late');
    });
    while (this.#tasks.size > 0) {
      if ((await Promise.race([Promise.all(this.#tasks), late])) === 'late') break;
    }
    clearTimeout(timer);
    return this.#tasks.size;
  }
}
