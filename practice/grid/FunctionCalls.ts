import type { Answer, Invoke } from "./Invoke";

interface Outstanding {
  /** The engine's ids of the cells that show "busy" until this answer comes. */
  readonly cells: Set<number>;
}

/** The cell that asks: the engine's id, and its address for the function to read. */
export interface Caller {
  readonly cell: number | undefined;
  readonly address: string;
}

const REMEMBERED = 50_000;

/**
 * Calls of our worksheet functions from cells. They are answered by Microsoft's own runtime in the task pane's page, so
 * the answer comes later: until then the cell is busy, then it is computed again with the answer at hand.
 * An answer is remembered by function and exact arguments, as long as there is room.
 */
export class FunctionCalls {
  private readonly answers = new Map<string, Answer>();
  private readonly outstanding = new Map<string, Outstanding>();
  private readonly due = new Set<number>();
  private waiters: (() => void)[] = [];
  private timer: ReturnType<typeof setTimeout> | null = null;
  private invoke: Invoke | null = null;
  private readonly evaluate: (cells: readonly number[]) => void;

  /** @param evaluate computes cells again, by the engine's ids */
  constructor(evaluate: (cells: readonly number[]) => void) {
    this.evaluate = evaluate;
  }

  /** From now on calls are answered by `invoke`; whatever was asked before is asked again. */
  connect(invoke: Invoke | null): void {
    this.invoke = invoke;
    const cells = [...this.outstanding.values()].flatMap((one) => [...one.cells]);
    this.outstanding.clear();
    if (invoke !== null && cells.length > 0) this.schedule(cells);
  }

  /** The remembered answer, or undefined after asking for one on behalf of a cell. */
  ask(
    key: string,
    id: string,
    args: () => readonly unknown[],
    { cell, address }: Caller,
  ): Answer | undefined {
    const known = this.answers.get(key);
    if (known !== undefined) return known;
    const open = this.outstanding.get(key);
    if (open !== undefined) {
      if (cell !== undefined) open.cells.add(cell);
      return undefined;
    }
    const call: Outstanding = { cells: new Set(cell === undefined ? [] : [cell]) };
    this.outstanding.set(key, call);
    const { invoke } = this;
    if (invoke !== null) void this.run(key, call, () => invoke(id, args(), address));
    return undefined;
  }

  /** Forgets every answer, so that the next look at a cell asks again. */
  forget(): void {
    this.answers.clear();
  }

  /** Number of answers still to come. */
  get pending(): number {
    return this.outstanding.size;
  }

  /** Done when no call is open and every answer has reached its cells. */
  idle(): Promise<void> {
    if (this.isIdle()) return Promise.resolve();
    return new Promise((resolve) => this.waiters.push(resolve));
  }

  private isIdle(): boolean {
    return this.outstanding.size === 0 && this.timer === null;
  }

  private async run(key: string, call: Outstanding, ask: () => Promise<Answer>): Promise<void> {
    let value: Answer;
    try {
      value = await ask();
    } catch (error) {
      value = { error: "#VALUE!", message: error instanceof Error ? error.message : String(error) };
    }
    if (this.outstanding.get(key) !== call) return;
    this.outstanding.delete(key);
    if (this.answers.size >= REMEMBERED) this.answers.delete(this.answers.keys().next().value!);
    this.answers.set(key, value);
    this.schedule(call.cells);
  }

  /** Answers come in batches; the cells of one batch are computed together. */
  private schedule(cells: Iterable<number>): void {
    for (const cell of cells) this.due.add(cell);
    this.timer ??= setTimeout(() => {
      this.timer = null;
      const due = [...this.due];
      this.due.clear();
      this.evaluate(due);
      if (!this.isIdle()) return;
      const { waiters } = this;
      this.waiters = [];
      for (const done of waiters) done();
    }, 0);
  }
}
