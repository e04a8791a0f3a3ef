import assert from 'node:assert/strict';
import { parseXml } from '../../../../src/core/xml/parse.js';

const codes = (text: string): string[] => parseXml(text).problems.map((problem) => problem.code);

describe('parseXml', () => {
  it('knows the place of every part of an element', () => {
    const text = '\ufeff<?xml version="1.0" encoding="UTF-8"?>\r\n<a:root xmlns:a="urn:a" b = \'1 &amp; 2\'>x<c/></a:root>\n';
    const { root, problems, encoding } = parseXml(text);
    assert.deepEqual(problems, []);
    assert.equal(encoding, 'UTF-8');
    assert.ok(root);
    assert.equal(text.slice(root.start, root.nameEnd), '<a:root');
    assert.equal(text.slice(root.openEnd, root.closeStart), 'x<c/>');
    assert.equal(text.slice(root.closeStart, root.end), '</a:root>');
    assert.equal(root.uri, 'urn:a');
    const b = root.attribute('b');
    assert.ok(b);
    assert.equal(text.slice(b.start, b.end), "b = '1 &amp; 2'");
    assert.equal(b.value, '1 & 2');
  });

  it('decodes the predefined entities and numeric references, nothing else', () => {
    const { root } = parseXml('<a b="&lt;&gt;&quot;&apos;&#10;&#xDF;"><![CDATA[<&amp;]]></a>');
    assert.equal(root?.value('b'), '<>"\'\nß');
    assert.equal(root?.text, '<&amp;');
  });

  it('expands no entity of a document type', () => {
    const { root, problems, doctype } = parseXml('<!DOCTYPE a [<!ENTITY x "boom">]><a>&x;</a>');
    assert.ok(doctype);
    assert.equal(root?.text, '&x;');
    assert.deepEqual(problems.map((problem) => problem.code), ['undefined-entity']);
  });

  for (const [text, code] of [
    ['', 'no-root-element'],
    ['<a>', 'unclosed-element'],
    ['<a></b></a>', 'unexpected-end-tag'],
    ['<a/><b/>', 'several-root-elements'],
    ['<a b="1" b="2"/>', 'duplicate-attribute'],
    ['<a xmlns:p="u" xmlns:q="u" p:x="1" q:x="2"/>', 'duplicate-attribute'],
    ['<a b=1/>', 'unquoted-attribute-value'],
    ['<a b/>', 'attribute-without-value'],
    ['<a b="1"c="2"/>', 'missing-space'],
    ['<p:a/>', 'unbound-prefix'],
    ['<a>&nbsp;</a>', 'undefined-entity'],
    ['<a>&#0;</a>', 'bad-character-reference'],
    ['<a>fish & chips</a>', 'stray-ampersand'],
    ['<a>\u0001</a>', 'invalid-character'],
    ['<a b="<"/>', 'less-than-in-attribute'],
    ['<a><!-- a -- b --></a>', 'double-hyphen-in-comment'],
    ['<a>]]></a>', 'cdata-end-in-text'],
    [' <?xml version="1.0"?><a/>', 'misplaced-xml-declaration'],
    ['<1a/>', 'invalid-name'],
  ] as const) {
    it(`names the fault in ${JSON.stringify(text)}`, () => assert.deepEqual(codes(text), [code]));
  }

  it('reads a hundred thousand nested elements', () => {
    const { root, problems } = parseXml('<a>'.repeat(100_000) + '</a>'.repeat(100_000));
    assert.ok(root);
    assert.deepEqual(problems, []);
  });
});
