/** The software behind a remote repository that shows changes for review. */
export type Forge = 'github' | 'gitlab' | 'gitea';

/** Where a person asks for a review of a branch in the browser. */
export interface ReviewPage {
  readonly forge: Forge;
  readonly url: string;
}

const GITEA_HOSTS = /(^|\.)(gitea|forgejo|codeberg)(\.|$)/;

/**
 * The address of the page on which a branch is handed in for review.
 *
 * @param remote Address of the remote repository as git knows it: https, ssh or `git@host:path`; credentials are left out.
 * @param branch The branch that was pushed.
 * @param target The branch it is to go into; the forge's default where absent.
 * @param forge What runs there, where its name does not tell.
 * @returns `undefined` for remotes that are no web servers, or where nothing tells what runs there.
 */
export function reviewPage(remote: string, branch: string, target: string | undefined, forge?: Forge): ReviewPage | undefined {
  const place = webAddress(remote);
  const kind = forge ?? (place && forgeOf(place.host));
  if (!place || !kind) return undefined;
  const [from, into] = [pathOf(branch), target === undefined ? undefined : pathOf(target)];
  switch (kind) {
    case 'github': return { forge: kind, url: `${place.url}/compare/${into === undefined ? '' : `${into}...`}${from}?expand=1` };
    case 'gitea': return { forge: kind, url: `${place.url}/compare/${into ?? 'HEAD'}...${from}` };
    case 'gitlab': {
      const fields = [['source', branch], ['target', target]].filter(([, value]) => value !== undefined)
        .map(([end, value]) => `merge_request%5B${end}_branch%5D=${encodeURIComponent(value!)}`);
      return { forge: kind, url: `${place.url}/-/merge_requests/new?${fields.join('&')}` };
    }
  }
}

/** The address of a repository in the browser, without credentials; `undefined` for folders and unknown protocols. */
function webAddress(remote: string): { host: string; url: string } | undefined {
  const trimmed = remote.trim();
  const short = /^(?:[\w.-]+@)?([\w.-]+\.[\w-]+):(?!\/\/)(.+)$/.exec(trimmed);
  const long = /^(https?|ssh|git):\/\/(?:[^@/]*@)?([\w.-]+|\[[\da-f:]+\])(:\d+)?\/(.+)$/i.exec(trimmed);
  const host = (short?.[1] ?? long?.[2])?.toLowerCase();
  const path = (short?.[2] ?? long?.[4])?.replace(/^\/+|\/+$/g, '').replace(/\.git$/, '');
  if (!host || !path) return undefined;
  // The port of ssh says nothing about the web server.
  const isWeb = long !== null && /^http/i.test(long[1]!);
  const [protocol, port] = isWeb ? [long![1]!.toLowerCase(), long![3] ?? ''] : ['https', ''];
  return { host, url: `${protocol}://${host}${port}/${pathOf(path)}` };
}

function forgeOf(host: string): Forge | undefined {
  if (host.includes('github')) return 'github';
  if (host.includes('gitlab') || host === 'opencode.de') return 'gitlab';
  return GITEA_HOSTS.test(host) ? 'gitea' : undefined;
}

/** Keeps slashes, encodes the rest; what is encoded already stays. */
function pathOf(path: string): string {
  return path.split('/').map((part) => encodeURIComponent(safeDecode(part))).join('/');
}

function safeDecode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
