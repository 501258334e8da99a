/** The scores of both sides among people who are compared with one another only. Either side may be empty. */
export interface Stratum {
  readonly sales: ArrayLike<number>;
  readonly backOffice: ArrayLike<number>;
}

/** A stratum and what it is called. */
export interface LabelledStratum extends Stratum {
  /** The label as first written. */
  readonly label: string;
}
