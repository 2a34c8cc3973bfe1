export interface Source {
  readonly title: string;
  /** Where a copy was read; a copy may stand for the original. */
  readonly address: string;
  /** ISO date on which an excerpt of it was last read. */
  readonly readOn: string;
}
