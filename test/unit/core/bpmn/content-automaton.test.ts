import assert from 'node:assert/strict';
import { startOf } from '../../../../src/core/bpmn/content-automaton.js';
import { BPMN_NAMESPACE } from '../../../../src/core/bpmn/namespaces.js';
import { fullType, SchemaNames } from '../../../../src/core/bpmn/schema.js';
import { parseXml } from '../../../../src/core/xml/parse.js';

describe('the quick way through a content model', () => {
  const takes = (child: string): boolean => {
    const { root } = parseXml(`<extensionElements xmlns="${BPMN_NAMESPACE}" xmlns:x="urn:x">${child}</extensionElements>`);
    return startOf(fullType(`{${BPMN_NAMESPACE}}tExtensionElements`)!).step(new SchemaNames().of(root!.elements[0]!)) !== undefined;
  };

  it('lets elements of other vocabularies stand where there is room for them', () => {
    assert.ok(takes('<x:form/>'));
  });

  it('leaves elements of BPMN and of no vocabulary to the thorough check there', () => {
    assert.ok(!takes('<task/>'));
    assert.ok(!takes('<unknown/>'));
    assert.ok(!takes('<form xmlns=""/>'));
  });
});
