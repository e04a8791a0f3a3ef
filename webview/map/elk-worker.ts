// A chunk of its own, loaded with the first layout of calls.
import source from 'elkjs/lib/elk-worker.min.js' with { type: 'text' };

/** Starts the layout program. */
export function startElkWorker(): Worker {
  const address = URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
  const worker = new Worker(address);
  URL.revokeObjectURL(address);
  return worker;
}
