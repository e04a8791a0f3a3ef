import assert from 'node:assert';
import { CommandHistory } from '../../../webview/editor/command-history.js';

/** A history of three commands whose texts are t0 to t3. */
function threeCommands(): CommandHistory {
  const history = new CommandHistory();
  history.reset('t0');
  for (const text of ['t1', 't2', 't3']) {
    history.executed();
    history.remember(history.index, text);
  }
  return history;
}

describe('CommandHistory', () => {
  it('finds a text that was shown before', () => {
    assert.strictEqual(threeCommands().find('t1', 'back'), 1);
  });

  it('finds nothing in the other direction', () => {
    assert.strictEqual(threeCommands().find('t1', 'forward'), undefined);
  });

  it('finds what was undone', () => {
    const history = threeCommands();
    history.undone();
    history.undone();
    assert.strictEqual(history.find('t3', 'forward'), 3);
    assert.strictEqual(history.find('t3', 'any'), 3);
  });

  it('forgets what was undone when a new command comes', () => {
    const history = threeCommands();
    history.undone();
    history.executed();
    history.remember(history.index, 't4');
    assert.strictEqual(history.index, 3);
    assert.strictEqual(history.find('t3', 'any'), undefined);
    assert.strictEqual(history.find('t4', 'any'), 3);
  });

  it('takes the nearest of equal texts', () => {
    const history = threeCommands();
    history.executed();
    history.remember(history.index, 't2');
    history.executed();
    assert.strictEqual(history.find('t2', 'back'), 4);
  });

  it('skips a command that was sent together with the next one', () => {
    const history = new CommandHistory();
    history.reset('t0');
    history.executed();
    history.executed();
    history.remember(2, 't2');
    assert.strictEqual(history.find('t0', 'back'), 0);
  });
});
