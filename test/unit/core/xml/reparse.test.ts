import assert from 'node:assert/strict';
import { applyEdits } from '../../../../src/core/text/edits.js';
import { parseXml } from '../../../../src/core/xml/parse.js';
import { reparse } from '../../../../src/core/xml/reparse.js';
import type { XmlElement } from '../../../../src/core/xml/tree.js';

const TEXT = '<m:root xmlns:m="urn:m" a="1"><m:first><m:inner/></m:first><m:second/></m:root>';

/** Edits the text by putting one string for another, and tells which children of the root were taken over. */
function edited(wanted: string, by: string, text = TEXT): { root: XmlElement; taken: boolean[] } {
  const earlier = parseXml(text);
  const start = text.indexOf(wanted);
  const edits = [{ start, end: start + wanted.length, text: by }];
  const { root } = reparse(earlier, edits, applyEdits(text, edits));
  return { root: root!, taken: root!.elements.map((element) => earlier.root!.elements.includes(element)) };
}

describe('reparse', () => {
  it('takes over the elements in which nothing changed', () => {
    assert.deepEqual(edited('<m:inner/>', '<m:inner b="2"/>').taken, [false, true]);
    assert.deepEqual(edited('<m:second/>', '').taken, [true]);
  });

  it('takes over what lies below a root that declares one more namespace or says something else of itself', () => {
    const { root, taken } = edited(' a="1"', ' a="2" xmlns:n="urn:n"');
    assert.deepEqual(taken, [true, true]);
    assert.equal(root.value('a'), '2');
    assert.equal(root.scope.resolve('n'), 'urn:n');
  });

  it('reads everything where a prefix of the root means something else, or nothing any more', () => {
    const { root, taken } = edited('urn:m', 'urn:other');
    assert.deepEqual(taken, [false, false]);
    assert.equal(root.elements[0]!.elements[0]!.uri, 'urn:other');
    assert.deepEqual(edited(' xmlns:m="urn:m"', '').taken, [false, false]);
    assert.deepEqual(edited(' a="1"', ' xmlns="urn:m"').taken, [false, false]);
  });

  it('reads everything where the root has another name', () => {
    assert.deepEqual(edited('m:root xml', 'm:roots xml').taken, [false, false]);
  });
});
