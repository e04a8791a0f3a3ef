import { drawModel } from '../draw/draw.js';
import { toSvg } from '../draw/svg.js';
import { entriesOf } from '../landscape/data.js';
import { statuses } from '../landscape/terms.js';
import { toMarkdown } from '../narrative/index.js';
import type { ProcessContent } from './content.js';
import { contentOf } from './content.js';
import type { PortalPage } from './page.js';
import type { PortalOptions, PortalSource } from './site.js';
import { Site } from './site.js';

/**
 * The released processes for a document management system: a Markdown file for each, named after its id, with what is known
 * about it as YAML at the head, and its diagram as SVG beside it. The same landscape gives the same files.
 */
export function* markdownFiles(source: PortalSource, options: PortalOptions): Generator<PortalPage, void> {
  const site = new Site(source, options);
  for (const process of site.published) {
    const content = contentOf(site, { ...process, page: process.page! });
    const name = content.page.replace(/^processes\/|\.html$/g, '');
    const picture = content.model && { path: `${name}.svg`, content: toSvg(drawModel(content.model.model, { lang: site.lang, title: content.profile.name, theme: 'print' }), site.lang, 'diagram') };
    yield { path: `${name}.md`, content: `${frontMatter(site, content)}\n${body(site, content, picture?.path)}` };
    if (picture) yield picture;
  }
}

/** The keys are the same in every language, so that the system can read them; the values are what people say. */
function frontMatter(site: Site, { profile, publication }: ProcessContent): string {
  const { id, name, data, path } = profile;
  const names = (list: readonly ({ readonly ref?: string | null } | null)[] | null | undefined): string[] => [...entriesOf(list)].flatMap(([, { ref }]) => (ref ? [site.nameOf(ref, path)] : []));
  const isKnown = publication.as !== 'name';
  const fields: [string, string | readonly string[] | null | undefined][] = [
    ['id', id], ['title', name], ['number', data.number], ['language', site.lang],
    ['status', publication.as === 'draft' ? statuses.draft[site.lang] : statuses.released[site.lang]],
    ['version', isKnown ? publication.version : ''], ['released', isKnown ? publication.date : ''],
    ['owner', site.officeName(data.owner, path)], ['units', names(data.orgUnits)],
    ['legalBases', names(data.legalBases)], ['documents', names(data.documents)], ['systems', names(data.systems)],
  ];
  // A text in double quotes means the same in JSON and in YAML.
  const lines = fields.filter(([, value]) => value && value.length > 0).map(([key, value]) => `${key}: ${typeof value === 'string' ? JSON.stringify(value) : `[${(value as readonly string[]).map((each) => JSON.stringify(each)).join(', ')}]`}`);
  return `---\n${lines.join('\n')}\n---\n`;
}

function body(site: Site, { profile, model }: ProcessContent, picture: string | undefined): string {
  if (!model) return `# ${escaped(profile.name)}\n\n${site.say('noModel')}\n`;
  const told = toMarkdown(model.narrative).replace(/^# .*$/m, () => `# ${escaped(profile.name)}`);
  return `${told}\n## ${site.say('diagram')}\n\n![${site.say('diagram')}](${picture})\n`;
}

/** A name as text, whatever Markdown or HTML it resembles. */
function escaped(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_{}[\]<>#|~&]/g, '\\$&');
}
