import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { checkShape } from '../../../src/core/landscape/schema/check.js';
import type { SchemaKind } from '../../../src/core/landscape/schema/schemas.js';
import { parseXml } from '../../../src/core/xml/parse.js';
import { readYaml } from '../../../src/core/yaml/read.js';
import type { YamlValue } from '../../../src/core/yaml/tree.js';
import { toValue } from '../../../src/core/yaml/value.js';
import { contributes } from '../../../package.json';

const json = (file: string) => JSON.parse(readFileSync(file, 'utf8'));

interface Snippet { prefix: string[]; description: string; body: string | string[] }

/** A snippet as it stands there before anybody types: first choices, defaults, no tab stops. */
function expanded({ body }: Snippet): string {
  let text = [body].flat().join('\n').replace(/\$\{\d+\|([^,|]*)[^}]*\|\}/g, '$1').replace(/\$\{TM_[^}]*\}/g, 'file');
  for (let before = ''; before !== text;) [before, text] = [text, text.replace(/\$\{\d+:([^${}]*)\}/g, '$1')];
  return text.replace(/\$\d/g, '');
}

describe('landscape grammar', () => {
  const { repository } = json('syntaxes/landscape.tmLanguage.json') as { repository: Record<string, { match: string }> };
  const check = (rule: string, line: string, expected: string[]): void =>
    assert.deepEqual([...line.matchAll(new RegExp(repository[rule]!.match, 'gu'))].map(([found]) => found), expected, line);

  it('colours ids of catalogue entries', () => {
    check('catalogue-id', '- { ref: law:aufenthg-18b, role: decision }', ['law:aufenthg-18b']);
    check('catalogue-id', 'owner: role:sgl-erwerb', ['role:sgl-erwerb']);
    check('catalogue-id', 'orgUnit: org:straßenwesen', ['org:straßenwesen']);
    check('catalogue-id', 'url: https://example.org/term: x', []);
  });
  it('colours states', () => {
    check('status', 'status: in_review # draft', ['in_review']);
    check('status', '{ lang: de, status: approved }', ['approved']);
    check('status', 'goal: draft a letter', []);
  });
  it('colours citations', () => {
    check('citation', 'citation: § 18b AufenthG', ['§ 18b AufenthG']);
    check('citation', 'goal: nach §§ 9, 18c und § 104 Abs. 14 Satz 2 AufenthG', ['§§ 9, 18c', '§ 104 Abs. 14 Satz 2 AufenthG']);
    check('citation', 'Art. 28 GFK', ['Art. 28 GFK']);
  });
  it('colours durations', () => {
    check('duration', 'reviewCycle: P12M', ['P12M']);
    check('duration', '{ value: PT1H30M, target: P3W }', ['PT1H30M', 'P3W']);
    check('duration', 'name: PDF Post P-12', []);
  });
});

describe('snippets', () => {
  const kinds: Record<string, SchemaKind> = {
    'Process profile': 'profile', 'Landscape': 'landscape', 'Role': 'roles', 'Unit': 'org-units', 'Law': 'laws', 'Catalogue document': 'documents',
    'Catalogue system': 'systems', 'Term': 'glossary',
  };
  const lists: Record<string, string> = {
    'Legal basis of a process': 'legalBases', 'Document of a process': 'documents', 'System of a process': 'systems', 'Variant': 'variants', 'Client information': 'clientInfo',
  };
  const read = (text: string): YamlValue => {
    const document = readYaml(text);
    assert.deepEqual(document.problems, [], text);
    return toValue(document.root)!;
  };

  for (const [name, snippet] of Object.entries(json('snippets/landscape.json') as Record<string, Snippet>)) {
    it(`“${name}” fits its schema`, () => {
      const value = read(expanded(snippet));
      const kind = kinds[name];
      const list = lists[name];
      const profile = { id: 'a', name: 'A' };
      if (kind) assert.deepEqual(checkShape(kind, value), []);
      else assert.deepEqual(checkShape('profile', { ...profile, ...(list ? { [list]: value } : value as object) }), []);
    });
  }

  for (const [name, snippet] of Object.entries(json('snippets/bpmn.json') as Record<string, Snippet>)) {
    it(`“${name}” is well-formed`, () => {
      const text = expanded(snippet);
      const wrapped = text.startsWith('<?xml') ? text : `<a xmlns:bpmn="urn:a" xmlns:atlas="urn:b">${text}</a>`;
      assert.deepEqual(parseXml(wrapped).problems, [], text);
    });
  }
});

describe('contributed languages', () => {
  it('name files that exist', () => {
    const files = [
      ...contributes.languages.map((language) => language.configuration), ...contributes.grammars.map((grammar) => grammar.path),
      ...contributes.snippets.map((snippet) => snippet.path), ...contributes.yamlValidation.map((validation) => validation.url),
    ];
    for (const file of files) assert.ok(existsSync(file), file);
  });
});
