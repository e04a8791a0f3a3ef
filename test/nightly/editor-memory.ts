// Whether memory is given back when editors close: opens and closes a diagram 100 times in a window and compares what window
// and extension host hold after 10 and after 100 times: `npm run test:nightly:memory`.
import { execFileSync } from 'node:child_process';
import { messageOf } from '../../src/core/error-message.js';
import { newModel } from '../../src/core/bpmn/new-model.js';
import { Diagram } from '../support/diagram.js';
import { inspectorOf } from '../support/inspector.js';
import { startShared } from '../support/shared-vscode.js';
import { Workbench } from '../support/workbench.js';

const EARLY = 10;
const LATE = Number(process.env.TIMES ?? 100);
/** What may come and go by itself, in MB: caches of VS Code. */
const SLACK = 8;

async function main(): Promise<void> {
  const stop = await startShared();
  try {
    const workbench = await Workbench.open({ lang: 'de', files: { 'antrag.bpmn': newModel({ id: 'antrag', name: 'Antrag bearbeiten' }, 'de') } });
    const devtools = await workbench.page.context().newCDPSession(workbench.page);
    await devtools.send('Performance.enable');
    const host = await inspectorOf(extensionHost());
    const held = async (): Promise<{ readonly window: number; readonly host: number; readonly documents: number }> => {
      await devtools.send('HeapProfiler.collectGarbage');
      await host.send('HeapProfiler.collectGarbage');
      const { metrics } = await devtools.send('Performance.getMetrics');
      const metric = (name: string): number => metrics.find((each) => each.name === name)!.value;
      const { usedSize } = await host.send('Runtime.getHeapUsage') as { usedSize: number };
      return { window: metric('JSHeapUsedSize') / 1e6, host: usedSize / 1e6, documents: metric('Documents') };
    };
    let early: Awaited<ReturnType<typeof held>> | undefined;
    for (let i = 1; i <= LATE; i++) {
      const diagram = await Diagram.open(workbench, 'antrag.bpmn');
      await diagram.hit('Activity_1').waitFor({ state: 'attached' });
      await workbench.runCommand('View: Close All Editors');
      await workbench.tab('antrag.bpmn').waitFor({ state: 'detached' });
      if (i === EARLY) early = await held();
    }
    const late = await held();
    host.close();
    for (const [what, unit] of [['window', ' MB'], ['host', ' MB'], ['documents', '']] as const) console.log(`${what}: ${early![what].toFixed(1)}${unit} after ${EARLY}, ${late[what].toFixed(1)}${unit} after ${LATE}`);
    if (late.window - early!.window > SLACK || late.host - early!.host > SLACK || late.documents - early!.documents > 3) process.exitCode = 1;
    await workbench.close();
  } finally {
    await stop();
  }
}

/** The process of the server that this one has started and in which extensions run. */
function extensionHost(): number {
  const rows = execFileSync('ps', ['-eo', 'pid=,ppid=,args='], { encoding: 'utf8' }).split('\n').map((row) => /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(row)).filter((row) => row !== null);
  const isOurs = (pid: number): boolean => pid === process.pid || rows.some(([, own, parent]) => Number(own) === pid && Number(parent) > 1 && isOurs(Number(parent)));
  const found = rows.find(([, pid, , args]) => args!.includes('--type=extensionHost') && isOurs(Number(pid)));
  if (!found) throw new Error('there is no extension host');
  return Number(found[1]);
}

main().catch((error: unknown) => {
  console.error(messageOf(error));
  process.exitCode = 1;
});
