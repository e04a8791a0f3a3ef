/** How one file looks in bpmn-js and in our drawing. */
export interface Comparison {
  /** Whether bpmn-js opens the file; if not, there is nothing to compare with. */
  readonly opened: boolean;
  readonly reason: string;
  /** Shapes, connections and labels that bpmn-js draws. */
  readonly elements: number;
  readonly differences: readonly Difference[];
}

export interface Difference {
  readonly id: string;
  readonly type: string;
  readonly what: 'missing' | 'outline' | 'line' | 'label' | 'label missing';
  /** Pixels. */
  readonly by?: number;
  /** The lines of the label: theirs, ours. */
  readonly texts?: readonly [string, string];
}
