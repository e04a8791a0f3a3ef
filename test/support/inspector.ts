import { eventually } from './eventually.js';

/** A process of Node that is looked into, by the protocol of its inspector. */
export interface Inspector {
  send(method: string): Promise<object>;
  close(): void;
}

const PORT = 9229;

/** Opens the inspector of a running process and connects to it; needs `node --experimental-websocket`. */
export async function inspectorOf(pid: number): Promise<Inspector> {
  process.kill(pid, 'SIGUSR1');
  const targets = async (): Promise<{ readonly webSocketDebuggerUrl: string }[]> => fetch(`http://127.0.0.1:${PORT}/json`).then((answer) => answer.json() as Promise<never>, () => []);
  await eventually(async () => (await targets()).length, 1);
  const socket = new WebSocket((await targets())[0]!.webSocketDebuggerUrl);
  await new Promise((resolve, reject) => { socket.addEventListener('open', resolve); socket.addEventListener('error', reject); });
  let last = 0;
  const waiting = new Map<number, (result: object) => void>();
  socket.addEventListener('message', ({ data }) => {
    const { id, result } = JSON.parse(String(data)) as { readonly id: number; readonly result: object };
    waiting.get(id)?.(result);
    waiting.delete(id);
  });
  return {
    send: (method) => new Promise((resolve) => {
      waiting.set(++last, resolve);
      socket.send(JSON.stringify({ id: last, method }));
    }),
    close: () => socket.close(),
  };
}
