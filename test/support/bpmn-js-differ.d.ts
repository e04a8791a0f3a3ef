/** The part of bpmn-js-differ that the benchmark uses; it comes without types. */
declare module 'bpmn-js-differ' {
  export function diff(before: unknown, after: unknown): unknown;
}
