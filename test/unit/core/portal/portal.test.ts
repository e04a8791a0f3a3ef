import assert from 'node:assert/strict';
import { modelOf, PortalFixture } from '../../../support/portal-fixture.js';

const LANDSCAPE = `
=== landscape.yaml
schemaVersion: "1"
name: Our office
tree: [{ id: g, type: core, name: Services }]
portal: { operator: Town, email: us@town.example, feedback: us@town.example }
=== catalogs/roles.yaml
- { id: role:counter, name: Counter }
- { id: role:office, name: Office }
=== catalogs/laws.yaml
- { id: law:a, name: Residence, citation: § 1 A, changedOn: 2026-06-12, url: "javascript:alert(1)" }
=== catalogs/systems.yaml
- { id: sys:a, name: Register }
=== catalogs/documents.yaml
- { id: doc:a, name: Form, file: ../form.md }
- { id: doc:b, name: Sheet, file: ../sheet.pdf }
=== form.md
# The form

<script>alert(1)</script> [out](https://town.example/a) [bad](javascript:alert(1)) ![far](https://evil.example/x.png)
=== new.process.yaml
{ id: new, name: New permit, parent: g, status: draft, version: 0.1.0, model: { bpmn: new.bpmn } }
=== new.bpmn
${modelOf('new', ['Write it', 'Check it', 'Sign it'])}
=== old.process.yaml
{ id: old, name: Old permit, parent: g, status: in_revision, version: 1.1.0, owner: role:office, model: { bpmn: old.bpmn },
  governance: { released: { version: 1.1.0, date: 2026-07-01, snapshot: released/old-1.1.0.bpmn } },
  legalBases: [{ ref: law:a }], onboarding: [{ kind: text, ref: form.md, stage: week1, audience: role:counter }] }
=== old.bpmn
${modelOf('old', ['Take it', 'Copy it', 'Tomorrow'])}
=== released/old-1.1.0.bpmn
${modelOf('old', ['Take it', 'Scan it', 'File it'])}
=== released/old-1.0.0.bpmn
${modelOf('old', ['Take it', 'Copy it', 'File it'])}
=== gone.process.yaml
{ id: gone, name: Gone permit, parent: g, status: retired }
`;

describe('portal', () => {
  const portal = new PortalFixture(LANDSCAPE);

  it('shows the released version while a newer one is edited', () => {
    const page = portal.page('processes/old.html');
    assert.match(page, /Scan it/);
    assert.doesNotMatch(page, /Tomorrow/);
    assert.match(page, /A newer version is being worked on/);
  });

  it('names drafts without a page, and publishes them marked when asked', () => {
    assert.equal(portal.page('processes/new.html'), '');
    assert.match(portal.page('index.html'), /New permit<\/span> <small class="for-readers">not released yet/);
    assert.match(portal.page('processes/new.html', { includeDrafts: true }), /This is a draft/);
    assert.equal(portal.page('processes/gone.html', { includeDrafts: true }), '');
  });

  it('tells what is new since the release before, for everybody and for the role it concerns', () => {
    assert.match(portal.page('processes/old.html'), /What is new in version 1\.1\.0.*“Copy it”.*“Scan it”/s);
    assert.match(portal.page('roles/counter.html'), /What has changed for this role.*Scan it/s);
    assert.doesNotMatch(portal.page('roles/office.html'), /What has changed for this role/);
  });

  it('links laws and systems to their uses and back', () => {
    const page = portal.page('processes/old.html');
    assert.match(page, /<a href="\.\.\/laws\.html#a">§ 1 A<\/a>/);
    assert.match(portal.page('laws.html'), /<a href="processes\/old\.html#s1-2">1 Take it<\/a>/);
    assert.match(portal.page('laws.html'), /to be checked: the law has changed/);
    assert.match(portal.page('systems.html'), /carried by hand in <a href="processes\/old\.html">Old permit/);
  });

  it('gives every role its steps, an onboarding path and a step card', () => {
    const page = portal.page('roles/counter.html');
    assert.match(page, /Week 1.*<input type="checkbox" data-remember="role:counter\|files\/form\.html"> <a href="\.\.\/files\/form\.html">The form/s);
    assert.match(page, /Take it/);
    assert.doesNotMatch(page, />File it</);
    assert.match(portal.page('cards/old.office.html'), /File it/);
  });

  it('only names the processes of a role, and the users of a law, where they are very many', () => {
    const many = new PortalFixture(`${LANDSCAPE}${Array.from({ length: 61 }, (_, i) => `=== p${i}.process.yaml\n{ id: p${i}, name: Permit ${i}, status: released, version: 1.0.0, model: { bpmn: p${i}.bpmn } }\n=== p${i}.bpmn\n${modelOf(`p${i}`, ['Take it', 'Scan it', 'File it'])}\n`).join('')}`);
    const files = new Map(many.files().map((file) => [file.path, 'content' in file ? file.content : '']));
    const page = files.get('roles/counter.html')!;
    assert.match(page, /<a href="\.\.\/processes\/p60\.html">Permit 60<\/a> · <a href="\.\.\/cards\/p60\.counter\.html">Step card/);
    assert.doesNotMatch(page, /processes\/p60\.html#/);
    assert.match(page, /Week 1.*The form/s);
    const laws = files.get('laws.html')!;
    assert.match(laws, /<a href="processes\/p60\.html">Permit 60<\/a>/);
    assert.doesNotMatch(laws, /processes\/p60\.html#/);
  });

  it('fills process, version and step into a report', () => {
    const link = /<a class="report" href="(mailto:[^"]+)" title="Report a problem with step 2"/.exec(portal.page('processes/old.html'))?.[1];
    assert.ok(link);
    assert.match(decodeURIComponent(link), /us@town\.example\?subject=Process old, version 1\.1\.0&amp;body=.*Step: 2 \(T2\)/s);
  });

  it('leaves out no level of headings in a text, whichever it begins with', () => {
    const text = (markdown: string): string => new PortalFixture(LANDSCAPE.replace('# The form', markdown)).page('files/form.html');
    assert.match(text('# The form\n\n## Who\n\n### When'), /<h1>The form<\/h1><h2>Who<\/h2>\s*<h3>When<\/h3>/);
    assert.match(text('# The form\n\n### Who'), /<h1>The form<\/h1><h2>Who<\/h2>/);
  });

  it('runs nothing and fetches nothing, whatever the texts say', () => {
    const form = portal.page('files/form.html');
    assert.match(form, /&lt;script&gt;alert\(1\)&lt;\/script&gt;/);
    assert.doesNotMatch(form, /(?:href|src)="(?:javascript:|https:\/\/evil)/);
    assert.doesNotMatch(portal.page('laws.html'), /javascript:/);
    for (const file of portal.files()) if ('content' in file && file.path.endsWith('.html')) assert.match(file.content, /default-src 'none'; script-src 'self'; style-src 'self'/, file.path);
  });

  it('escapes hostile names and gives them harmless files', () => {
    const hostile = new PortalFixture(`
=== landscape.yaml
schemaVersion: "1"
=== x.process.yaml
{ id: '../../"><script>alert(1)</script>', name: '</title><img src=x onerror=alert(1)>', status: released, version: 1.0.0 }
=== y.process.yaml
{ id: con, name: Device, status: released, version: 1.0.0 }
`);
    const paths = hostile.files().map(({ path }) => path).filter((path) => path.startsWith('processes/'));
    assert.deepEqual(paths.sort(), ['processes/p-con.html', 'processes/script-alert-1-script.html']);
    for (const file of hostile.files()) if ('content' in file) assert.doesNotMatch(file.content, /<img|<script>/, file.path);
  });

  it('keeps the endings of files, also of long names and of two with one name', () => {
    const long = 'a'.repeat(200);
    const files = new PortalFixture(`
=== landscape.yaml
schemaVersion: "1"
=== catalogs/documents.yaml
- { id: doc:a, name: A, file: ../a/Antrag.PDF }
- { id: doc:b, name: B, file: ../b/antrag.pdf }
- { id: doc:c, name: C, file: ../${long}.docx }
- { id: doc:d, name: D, file: ../b/aux.pdf }
=== a/Antrag.PDF
=== b/antrag.pdf
=== b/aux.pdf
=== ${long}.docx
`).files().map(({ path }) => path).filter((path) => path.startsWith('files/'));
    assert.deepEqual(files.sort(), [`files/${'a'.repeat(80)}.docx`, 'files/antrag-2.pdf', 'files/antrag.pdf', 'files/p-aux.pdf']);
  });

  it('shows a drawing as a picture that runs nothing, and publishes nothing that could run', () => {
    const hostile = new PortalFixture(`
=== landscape.yaml
schemaVersion: "1"
=== catalogs/documents.yaml
- { id: doc:svg, name: Drawing, file: ../drawing.svg }
- { id: doc:html, name: Page, file: ../page.html }
- { id: doc:md, name: Text, file: ../text.md }
=== drawing.svg
<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>
=== page.html
<script>alert(1)</script>
=== text.md
![drawing](drawing.svg) [page](page.html) [gone](gone.md) [up](../../../etc/passwd)
`);
    assert.match(hostile.page('files/drawing.html'), /<img class="drawing" src="data:image\/svg\+xml,%3Csvg/);
    assert.match(hostile.page('files/text.html'), /<img src="data:image\/svg\+xml,[^"]*" alt="drawing"> <a href="#">page<\/a> <a href="#">gone<\/a> <a href="#">up<\/a>/);
    assert.match(hostile.page('documents.html'), /could run programs/);
    for (const { path } of hostile.files()) assert.doesNotMatch(path, /\.svg$|page/);
  });

  it('names roles and units only, never what might be a person', () => {
    const person = new PortalFixture(`
=== landscape.yaml
schemaVersion: "1"
portal: { operator: Town, responsible: Erika Mustermann }
interfaces: [{ id: if, name: Housing, owner: Max Mustermann }]
=== catalogs/documents.yaml
- { id: doc:a, name: Form, owner: Anna Mustermann }
=== a.process.yaml
{ id: a, name: A, status: released, version: 1.0.0, owner: Müller Mustermann, keyUser: Kim Mustermann,
  governance: { approvals: [{ step: method, role: Lea Mustermann, date: 2026-01-01 }] } }
`);
    for (const file of person.files()) if ('content' in file) assert.doesNotMatch(file.content, /Mustermann/, file.path);
  });

  it('gets along with what is missing, empty or endless', () => {
    const name = 'Verwaltungsangelegenheit'.repeat(100);
    const poor = new PortalFixture(`
=== landscape.yaml
tree: [{ id: g }, null, 7]
=== a.process.yaml
{ id: "${name}", name: "${name}", parent: g, status: released, version: 1.0.0, model: { bpmn: gone.bpmn }, onboarding: [{ ref: gone.md, audience: role:x }, null], variants: [{ bpmn: gone.bpmn }], legalBases: [{ ref: law:gone }, null] }
=== b.process.yaml
status: released
=== c.process.yaml
{ id: c, status: released, model: { bpmn: c.bpmn } }
=== c.bpmn
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"><process id="c"><task id="T" na
=== catalogs/laws.yaml
- null
- { name: nameless }
- { id: law:a }
`);
    const paths = poor.files().map(({ path }) => path).filter((path) => path.startsWith('processes/'));
    assert.equal(paths.length, 3);
    for (const path of paths) assert.ok(path.length < 120, path);
    assert.match(poor.page('processes/b.html'), /There is no released model/);
  });

  it('shows no empty heading and no id where a name or all facts are missing', () => {
    const bare = new PortalFixture('=== landscape.yaml\n{ schemaVersion: "1", name: "", portal: { title: "" } }\n=== catalogs/systems.yaml\n- { id: sys:register }\n=== a.process.yaml\n{ id: a, name: A, status: released }\n');
    assert.match(bare.page('index.html'), /<h1>Our processes<\/h1>/);
    assert.match(bare.page('systems.html'), /<h2>register<\/h2>/);
    assert.doesNotMatch(bare.page('processes/a.html'), /At a glance/);
  });

  it('says what the law asks for and nobody has filled in', () => {
    assert.match(portal.page('imprint.html'), /Town/);
    assert.match(portal.page('privacy.html'), /has not filled in this page/);
  });

  it('leaves out what a missing file would show', () => {
    assert.match(portal.page('documents.html'), /id="b">.*The file is missing/s);
  });

  it('gives the same files for the same landscape, in whatever order it was read', () => {
    const [first, ...rest] = LANDSCAPE.split(/^(?==== )/m).filter((part) => part.trim() !== '');
    const reversed = new PortalFixture([...rest.reverse(), first].join(''));
    const byPath = (files: ReturnType<PortalFixture['files']>): [string, unknown][] => files.map((file): [string, unknown] => [file.path, file]).sort(([a], [b]) => (a < b ? -1 : 1));
    assert.deepEqual(byPath(reversed.files()), byPath(portal.files()));
  });

  it('leads every link to a page that exists, and every anchor to a place on it', () => {
    const files = new Map(portal.files().map((file) => [file.path, 'content' in file ? file.content : '']));
    const broken: string[] = [];
    for (const [path, content] of files) {
      if (!path.endsWith('.html')) continue;
      for (const [, href] of content.matchAll(/<a [^>]*?href="([^"]*)"/g)) {
        if (/^(?:https?|mailto|tel):/.test(href!)) continue;
        const url = new URL(href!.replaceAll('&amp;', '&'), `https://portal.example/${path}`);
        const target = files.get(url.pathname.slice(1));
        if (target === undefined || (url.hash.length > 1 && !target.includes(`id="${url.hash.slice(1)}"`))) broken.push(`${path} → ${href}`);
      }
    }
    assert.deepEqual(broken, []);
  });
});
