/** The script of the reading portal. Every page can be read without it; it adds search, zoom, ticks and the role of the reader. */
import { connectDiagram } from './diagram.js';
import { rememberTicks } from './memory.js';
import { offerRole } from './my-role.js';
import { startSearch } from './search.js';
import './style.css';

for (const button of document.querySelectorAll<HTMLButtonElement>('button.print')) {
  button.hidden = false;
  button.addEventListener('click', () => print());
}
rememberTicks();
offerRole();
connectDiagram();
startSearch();
// What is folded away belongs on paper too; only the answers of the self-test do not.
addEventListener('beforeprint', () => {
  for (const folded of document.querySelectorAll<HTMLDetailsElement>('.variant details')) folded.open = true;
});
