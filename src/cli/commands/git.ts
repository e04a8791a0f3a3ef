import { installGit, SettingRefused, uninstallGit } from '../../node/git-integration.js';
import { isInNpxCache, ownCommand } from '../../node/own-command.js';
import type { Command } from '../command.js';
import { CliError } from '../command.js';
import { Exit } from '../io.js';
import { readOptions } from '../options.js';
import { repositoryRoot } from '../revisions.js';

const DONE = {
  install: {
    en: 'git now compares and merges models with Prozessatlas in this repository. Commit .gitattributes, so that it can for the others too; each of them runs this command once.\n',
    de: 'git vergleicht und vereint Modelle in diesem Repository jetzt mit Prozessatlas. Nehmen Sie .gitattributes in einen Commit auf, damit es auch bei den anderen geht; jede und jeder von ihnen führt diesen Befehl einmal aus.\n',
  },
  uninstall: { en: 'git treats models in this repository as plain text again.\n', de: 'git behandelt Modelle in diesem Repository wieder als einfachen Text.\n' },
};

const REFUSED = { en: 'git does not accept the setting: {reason}', de: 'git nimmt die Einstellung nicht an: {reason}' };

const IN_CACHE = {
  en: 'git starts the copy in the cache of npx. Should that be emptied, run this command again, or install Prozessatlas for good.\n',
  de: 'git startet die Kopie im Zwischenspeicher von npx. Wird er geleert, führen Sie diesen Befehl erneut aus oder installieren Prozessatlas dauerhaft.\n',
};

/** Readable diffs and safe merges for everybody who works with git in this repository. */
export const gitCommand: Command = {
  summary: { en: 'sets up git to compare and merge models', de: 'richtet git zum Vergleichen und Vereinen von Modellen ein' },
  help: {
    en: `Usage: prozessatlas git install
       prozessatlas git uninstall

install   “git diff” and “git log -p” show models in words; merge, rebase and cherry-pick combine them element by element.
          Writes to .gitattributes and to this repository's own settings below .git only, so that it holds on every branch.
uninstall takes back exactly that.`,
    de: `Aufruf: prozessatlas git install
        prozessatlas git uninstall

install   „git diff“ und „git log -p“ zeigen Modelle in Worten; merge, rebase und cherry-pick vereinen sie Element für Element.
          Schreibt nur in .gitattributes und in die Einstellungen dieses Repositorys unter .git; so gilt es auf jedem Zweig.
uninstall nimmt genau das zurück.`,
  },
  async run(args, io, lang) {
    const { paths: [action, ...rest] } = readOptions(args, {});
    if ((action !== 'install' && action !== 'uninstall') || rest.length > 0) {
      throw new CliError({ en: 'Say “git install” or “git uninstall”.', de: 'Sagen Sie „git install“ oder „git uninstall“.' });
    }
    const root = repositoryRoot(io.cwd);
    const script = process.argv[1] ?? '';
    try {
      if (action === 'install') installGit(root, ownCommand({ node: process.execPath, isElectron: process.versions.electron !== undefined, script, env: io.env }));
      else uninstallGit(root);
    } catch (error) {
      if (error instanceof SettingRefused) throw new CliError(REFUSED, { reason: error.message });
      throw error;
    }
    io.out(DONE[action][lang]);
    if (action === 'install' && isInNpxCache(script)) io.err(IN_CACHE[lang]);
    return Exit.ok;
  },
};
