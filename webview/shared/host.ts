/** What VS Code gives a webview; to be acquired once. */
interface VsCodeApi<State> {
  postMessage(message: unknown): void;
  getState(): State | undefined;
  setState(state: State): State;
}

declare function acquireVsCodeApi<State>(): VsCodeApi<State>;

/** The host as a webview sees it: messages both ways, and a state that survives hiding the view. */
export class Host<Outgoing, Incoming, State> {
  private readonly api = acquireVsCodeApi<State>();

  post(message: Outgoing): void {
    this.api.postMessage(message);
  }

  onMessage(listener: (message: Incoming) => void): void {
    // Only the extension can post into a webview's frame from another origin than its own.
    window.addEventListener('message', (event: MessageEvent<Incoming>) => {
      if (event.source === window) return;
      listener(event.data);
    });
  }

  get state(): State | undefined {
    return this.api.getState();
  }

  set state(state: State | undefined) {
    if (state) this.api.setState(state);
  }
}
