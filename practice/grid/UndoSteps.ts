type Request = "REQUEST_UNDO" | "REQUEST_REDO";

/**
 * The workbook's undo steps over the engine's own. One step of ours, such as everything a sync did, may be several of
 * the engine's, and is taken back as one.
 */
export class UndoSteps {
  private readonly repeat: (request: Request, count: number) => void;
  /** Engine steps by step of ours; `open` counts those of the one under way. */
  private readonly done: number[] = [];
  private undone: number[] = [];
  private open = 0;

  /** @param repeat asks the engine for so many of its own steps, without being told of them */
  constructor(repeat: (request: Request, count: number) => void) {
    this.repeat = repeat;
  }

  /** The engine took a step: part of the one under way, or a person's own. */
  taken(isUnderWay: boolean): void {
    this.undone = [];
    if (isUnderWay) this.open += 1;
    else this.done.push(1);
  }

  /** Ends the step under way. */
  close(): void {
    if (this.open === 0) return;
    this.done.push(this.open);
    this.open = 0;
  }

  /** @returns whether there was a step to take back */
  undo(): boolean {
    return this.move("REQUEST_UNDO", 0);
  }

  /** @returns whether there was a step to take again */
  redo(): boolean {
    return this.move("REQUEST_REDO", 0);
  }

  /** A person's undo or redo took one step of the engine; the rest of the same step of ours goes with it. */
  follow(request: Request): void {
    this.move(request, 1);
  }

  private move(request: Request, already: number): boolean {
    const [from, to] =
      request === "REQUEST_UNDO" ? [this.done, this.undone] : [this.undone, this.done];
    const count = from.pop();
    if (count === undefined) return false;
    this.repeat(request, count - already);
    to.push(count);
    return true;
  }
}
