import assert from 'node:assert/strict';
import { branchName } from '../../../../src/core/hand-in/branch-name.js';
import { reviewPage } from '../../../../src/core/hand-in/merge-request.js';

const url = (remote: string, branch = 'pruefung/2026-11-28-a', target: string | undefined = 'main', forge?: 'github' | 'gitlab' | 'gitea') => reviewPage(remote, branch, target, forge)?.url;

describe('the page for a review', () => {
  it('is found for GitHub, GitLab and Gitea, from every spelling of a remote', () => {
    const github = 'https://github.com/stadt/prozesse/compare/main...pruefung/2026-11-28-a?expand=1';
    for (const remote of ['https://github.com/stadt/prozesse.git', 'git@github.com:stadt/prozesse.git', 'ssh://git@github.com/stadt/prozesse', 'https://github.com/stadt/prozesse/']) {
      assert.equal(url(remote), github);
    }
    assert.equal(url('ssh://git@gitlab.opencode.de:2222/stadt/amt/prozesse.git'), 'https://gitlab.opencode.de/stadt/amt/prozesse/-/merge_requests/new?merge_request%5Bsource_branch%5D=pruefung%2F2026-11-28-a&merge_request%5Btarget_branch%5D=main');
    assert.equal(url('git@codeberg.org:stadt/prozesse.git'), 'https://codeberg.org/stadt/prozesse/compare/main...pruefung/2026-11-28-a');
    assert.equal(url('http://gitea.stadt.example:3000/amt/prozesse.git'), 'http://gitea.stadt.example:3000/amt/prozesse/compare/main...pruefung/2026-11-28-a');
  });

  it('follows a choice where the name of the host does not tell', () => {
    assert.equal(url('https://git.stadt.example/amt/p.git'), undefined);
    assert.equal(reviewPage('https://git.stadt.example/amt/p.git', 'b', undefined, 'gitlab')?.url, 'https://git.stadt.example/amt/p/-/merge_requests/new?merge_request%5Bsource_branch%5D=b');
  });

  it('never shows a password', () => {
    assert.equal(url('https://user:geheim@github.com/stadt/p.git'), 'https://github.com/stadt/p/compare/main...pruefung/2026-11-28-a?expand=1');
  });

  it('encodes what a browser would take for something else', () => {
    assert.equal(url('https://github.com/stadt/p.git', 'prüfung/a#1'), 'https://github.com/stadt/p/compare/main...pr%C3%BCfung/a%231?expand=1');
  });

  it('does not exist for a folder on a drive', () => {
    for (const remote of ['/srv/git/p.git', 'C:\\git\\p.git', 'file:///srv/p.git', '', '../p']) assert.equal(url(remote), undefined, remote);
  });
});

describe('the name of a working branch', () => {
  it('tells date and subject in letters that every system takes', () => {
    assert.equal(branchName('pruefung', '2026-11-28', 'Anträge prüfen & „weiß“', []), 'pruefung/2026-11-28-antraege-pruefen-weiss');
    assert.equal(branchName('review', '2026-11-28', 'إقامة', []), 'review/2026-11-28');
  });

  it('is free, whatever its letters\' case', () => {
    assert.equal(branchName('p', '2026-11-28', 'a', ['P/2026-11-28-A', 'p/2026-11-28-a-2']), 'p/2026-11-28-a-3');
  });
});
