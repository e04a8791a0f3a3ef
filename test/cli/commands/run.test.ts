import assert from 'node:assert/strict';
import { CliError, type Command } from '../../../src/cli/command.js';
import { run } from '../../../src/cli/run.js';
import { version } from '../../../package.json';

const echo: Command = {
  summary: { en: 'prints its arguments', de: 'gibt seine Argumente aus' },
  help: { en: 'Usage: prozessatlas echo', de: 'Aufruf: prozessatlas echo' },
  run: async (args, io, lang) => {
    if (args.includes('fail')) throw new CliError({ en: 'No {what}.', de: 'Kein {what}.' }, { what: 'X' });
    if (args.includes('crash')) throw new Error('first line\n  second line');
    io.out(`${lang}:${args.join(',')}`);
    return 1;
  },
};

/** Runs one command line in memory. */
async function check(line: string, expected: { status: number; out?: string | RegExp; err?: string | RegExp }, env: Record<string, string> = {}): Promise<void> {
  const said = { out: '', err: '' };
  const status = await run(line.split(' ').filter(Boolean), { echo: async () => echo }, {
    out: (text) => { said.out += text; },
    outBytes: (bytes) => { said.out += new TextDecoder().decode(bytes); },
    err: (text) => { said.err += text; },
    cwd: '/',
    assets: '',
    env,
  });
  assert.equal(status, expected.status);
  for (const stream of ['out', 'err'] as const) {
    const wanted = expected[stream] ?? '';
    if (typeof wanted === 'string') assert.equal(said[stream], wanted);
    else assert.match(said[stream], wanted);
  }
}

describe('command line', () => {
  it('prints the version', () => check('--version', { status: 0, out: `${version}\n` }));
  it('prints the overview with every command', () => check('--help', { status: 0, out: /^Usage:[^]*echo +prints its arguments[^]*--lang/ }));
  it('shows the overview on stderr when no command is named', () => check('', { status: 2, err: /^Usage:/ }));
  it('names an unknown command in one line', () => check('nope', { status: 2, err: /^prozessatlas: .*“nope”.*\n$/ }));
  it('knows no command by what every object has', () => check('toString', { status: 2, err: /“toString”/ }));
  it('says where options belong', () => check('--format json echo', { status: 2, err: /^prozessatlas: The command comes before its options; .*“--format”.*\n$/ }));
  it('hands over the arguments and returns the status of the command', () => check('echo a b', { status: 1, out: 'en:a,b' }));
  it('prints the help of a command', async () => {
    for (const line of ['echo --help', 'help echo']) await check(line, { status: 0, out: 'Usage: prozessatlas echo\n' });
    await check('help nope', { status: 2, err: /“nope”/ });
  });
  it('leaves everything behind -- to the command', () => check('echo -- --help --lang de', { status: 1, out: 'en:--,--help,--lang,de' }));

  it('speaks the language of --lang, before or after the command', async () => {
    await check('--lang de echo', { status: 1, out: 'de:' });
    await check('echo x --lang=de y', { status: 1, out: 'de:x,y' });
  });
  it('speaks the language of the environment', () => check('echo', { status: 1, out: 'de:' }, { LANG: 'de_DE.UTF-8' }));
  it('prefers LC_ALL to LANG', () => check('echo', { status: 1, out: 'en:' }, { LC_ALL: 'C', LANG: 'de_DE.UTF-8' }));
  it('refuses a language it does not speak', () => check('echo --lang fr', { status: 2, err: /“fr”/ }));

  it('reports a failure of a command as one line in the chosen language', () => check('echo fail --lang de', { status: 2, err: 'prozessatlas: Kein X.\n' }));
  it('reports an unexpected failure as one line', () => check('echo crash', { status: 2, err: 'prozessatlas: first line second line\n' }));
});
