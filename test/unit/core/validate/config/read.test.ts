import assert from 'node:assert/strict';
import { activeLandscapeRules, activeRules, ignoringIn } from '../../../../../src/core/validate/config/config.js';
import { readBpmnlintrc } from '../../../../../src/core/validate/config/bpmnlintrc.js';
import { describeConfigProblem } from '../../../../../src/core/validate/config/problems.js';
import { readConfig, type ReadConfig } from '../../../../../src/core/validate/config/read.js';
import type { Problem } from '../../../../../src/core/validate/problem.js';
import { ruleMetas } from '../../../../../src/core/validate/registry.js';
import { landscapeRules } from '../../../../../src/core/validate/rules/landscape/index.js';

const read = (text: string): ReadConfig => readConfig(text, 'prozessatlas:core');

/** Rule ids and severities that run, without the two that always do. */
function running({ config, problems }: ReadConfig): Record<string, string> {
  assert.deepEqual(problems, []);
  const active = activeRules(config).filter(({ rule }) => !['bpmn/well-formed', 'bpmn/unknown-root'].includes(rule.meta.id));
  return Object.fromEntries(active.map(({ rule, severity }) => [rule.meta.id, severity]));
}

/** Checks the one complaint about a text: the text it points at, and its sentence. */
function complains(text: string, about: string, sentence: RegExp, reader = read): void {
  const { problems } = reader(text);
  assert.equal(problems.length, 1, JSON.stringify(problems));
  const [problem] = problems;
  assert.equal(text.slice(problem!.start, problem!.end), about);
  assert.match(describeConfigProblem(problem!, 'en'), sentence);
}

describe('prozessatlas.yaml', () => {
  it('extends presets and sets levels', () => {
    const levels = running(read('extends: [bpmnlint:recommended]\nrules:\n  label-required: info\n  fake-join: off\n  standard-size: warn\n'));
    assert.equal(levels['label-required'], 'info');
    assert.equal(levels['standard-size'], 'warning');
    assert.equal(levels['start-event-required'], 'error');
    assert.equal(levels['fake-join'], undefined);
  });

  it('runs only what it names', () => assert.deepEqual(running(read('rules: { label-required: error }')), { 'label-required': 'error' }));
  it('keeps the default where it says nothing about rules', () => assert.equal(running(read('ignores: []'))['label-required'], 'error'));
  it('may be JSON', () => assert.deepEqual(running(read('{\n\t"rules": { "fake-join": "warning" }\n}')), { 'fake-join': 'warning' }));
  it('may be empty', () => assert.equal(running(read(''))['label-required'], 'error'));

  it('hands over options in both spellings', () => {
    for (const setting of ['[info, { elements: 20 }]', '{ level: info, options: { elements: 20 } }']) {
      const rule = activeRules(read(`rules: { convention/model-size: ${setting} }`).config).find(({ rule: { meta } }) => meta.id === 'convention/model-size');
      assert.deepEqual([rule?.severity, rule?.options], ['info', { elements: 20 }]);
    }
  });

  it('complains at the place, with a suggestion', () => {
    complains('rules:\n  lable-required: error', 'lable-required', /no rule “lable-required”. Did you mean “label-required”\?/);
    complains('extends: prozessatlas:kore', 'prozessatlas:kore', /no preset .* Did you mean “prozessatlas:core”\?/);
    complains('rule: {}', 'rule', /no setting “rule”. Did you mean “rules”\?/);
    complains('rules: { fake-join: eror }', 'eror', /no level.*“error”\?/);
    complains('rules: { convention/model-size: [info, { element: 3 }] }', 'element', /no option “element”. Did you mean “elements”\?/);
    complains('rules: { convention/model-size: [info, { elements: many }] }', 'many', /does not take this value/);
    complains('rules: { bpmn/well-formed: off }', 'bpmn/well-formed', /cannot be switched off/);
    complains('ignores:\n  - rules: fake-join', 'rules', /needs a “reason”/);
    complains('ignores:\n  - { rules: fake-jion, reason: x }', 'fake-jion', /“fake-join”\?/);
    complains('ignores: yes', 'yes', /takes text or a list/);
    complains('- a', '- a', /takes settings/);
    assert.notEqual(read('rules: {').problems.length, 0);
  });

  it('leaves findings out by file, element and rule', () => {
    const { config } = read('ignores:\n  - { files: [archive, "*.draft.bpmn"], reason: old }\n  - { elements: A, rules: fake-join, reason: agreed }');
    const finding = (rule: string, elementId: string): Problem => ({ rule, elementId, severity: 'error', message: '', range: { start: 0, end: 0 } });
    const ignores = (path: string, rule: string, elementId: string): boolean => ignoringIn(config, path)?.(finding(rule, elementId)) ?? false;
    assert.equal(ignores('archive/2019/a.bpmn', 'global', 'X'), true);
    assert.equal(ignores('b/c.draft.bpmn', 'global', 'X'), true);
    assert.equal(ignores('b/archive.bpmn', 'global', 'X'), false);
    assert.equal(ignores('b/c.bpmn', 'fake-join', 'A'), true);
    assert.equal(ignores('b/c.bpmn', 'fake-join', 'B'), false);
    assert.equal(ignores('b/c.bpmn', 'global', 'A'), false);
    assert.equal(ignores('archive/a.bpmn', 'bpmn/well-formed', 'X'), false);
  });

  it('survives a bomb of aliases', () => {
    const bomb = ['a: &a [x,x,x,x,x,x,x,x,x,x]', ...'bcdefgh'.split('').map((c, i) => `${c}: &${c} [${`*${'abcdefgh'[i]},`.repeat(9)}*${'abcdefgh'[i]}]`)].join('\n');
    assert.ok(read(`${bomb}\nrules: { convention/model-size: [info, { elements: *h }] }`).problems.length > 0);
  });
});

describe('presets', () => {
  const landscapeRulesOf = (preset: string): string[] => activeLandscapeRules(read(`extends: ${preset}`).config).map(({ rule }) => rule.meta.id);

  it('runs every rule across files inside a landscape', () => {
    for (const preset of ['prozessatlas:municipal', 'prozessatlas:fim']) {
      assert.deepEqual(landscapeRulesOf(preset), landscapeRules.map(({ meta }) => meta.id));
    }
    assert.deepEqual(landscapeRulesOf('prozessatlas:core'), []);
  });

  it('runs what carries a constraint of the standard, and nothing else', () => {
    const ids = Object.keys(running(read('extends: [prozessatlas:conformance]')));
    const numbered = ruleMetas.filter(({ constraints }) => constraints?.length).map(({ id }) => id);
    assert.deepEqual(ids, numbered);
    assert.ok(ids.length > 0 && ids.every((id) => id.startsWith('bpmn/')), ids.join());
  });
});

describe('.bpmnlintrc', () => {
  it('extends presets and sets levels as bpmnlint writes them', () => {
    const levels = running(readBpmnlintrc('{"extends":"bpmnlint:recommended","rules":{"bpmnlint/label-required":1,"fake-join":"OFF","global":["info",{}]}}'));
    assert.equal(levels['label-required'], 'warning');
    assert.equal(levels['fake-join'], undefined);
    assert.equal(levels['global'], 'info');
    assert.equal(levels['no-bpmndi'], 'error');
  });
  it('keeps the parts of plug-ins', () => {
    const { config, problems } = readBpmnlintrc('{"extends":["bpmnlint:correctness","plugin:camunda/all"],"rules":{"camunda/no-x":"warn"},"moddleExtensions":{"c":"camunda"}}');
    assert.deepEqual(problems, []);
    assert.deepEqual(config.plugins, { extends: ['plugin:camunda/all'], rules: { 'camunda/no-x': 'warn' }, moddleExtensions: { c: 'camunda' } });
  });
  it('complains at the place', () => {
    complains('{"extends":"bpmnlint:recomended"}', '"bpmnlint:recomended"', /“bpmnlint:recommended”\?/, readBpmnlintrc);
    complains('{"rules":{"fake-jion":2}}', '"fake-jion"', /“fake-join”\?/, readBpmnlintrc);
    complains('{"rules":{"fake-join":7}}', '7', /no level/, readBpmnlintrc);
    complains('[]', '[]', /takes settings/, readBpmnlintrc);
  });
});
