/** The layout program as text: it is started from a blob, as a webview cannot load workers from its own files. */
declare module 'elkjs/lib/elk-worker.min.js' {
  const source: string;
  export default source;
}
