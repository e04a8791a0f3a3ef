import markdownIt from 'markdown-it';

/** Markup in the text stays text, and addresses are shown but lead nowhere: a preview is for reading. */
const markdown = markdownIt({ html: false, linkify: false });
markdown.validateLink = () => false;

/** Fills an element with a Markdown text. */
export function showMarkdown(text: string, into: HTMLElement): void {
  into.innerHTML = markdown.render(text.replace(/^---\n.*?\n---\n/s, ''));
}
