import * as vscode from 'vscode';

/**
 * The page of a webview built as `dist/webview/<name>.js` and `.css`. Its policy allows the one script by a nonce, and
 * styles, fonts and pictures from the extension's own folder; nothing else is loaded, nothing is sent.
 *
 * @param body Markup inside `<body>`; must not hold anything that comes from a user.
 * @param options.worker Whether the page starts a worker from a script it has loaded.
 */
export function webviewPage(webview: vscode.Webview, extensionUri: vscode.Uri, name: string, body: string, options: { readonly worker?: boolean } = {}): string {
  const folder = vscode.Uri.joinPath(extensionUri, 'dist', 'webview');
  webview.options = { enableScripts: true, localResourceRoots: [folder] };
  const address = (file: string) => webview.asWebviewUri(vscode.Uri.joinPath(folder, file)).toString();
  const nonce = crypto.randomUUID();
  const policy = [
    `default-src 'none'`,
    `script-src 'nonce-${nonce}' 'strict-dynamic'`,
    `style-src ${webview.cspSource}`,
    `font-src ${webview.cspSource}`,
    `img-src ${webview.cspSource} data:`,
    ...(options.worker ? ['worker-src blob:'] : []),
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="${vscode.env.language.replace(/[^\w-]/g, '')}">
<head>
<meta charset="utf-8">
<title>Prozessatlas</title>
<meta http-equiv="Content-Security-Policy" content="${policy}">
<link rel="stylesheet" href="${address(`${name}.css`)}">
</head>
<body>
${body}
<script type="module" nonce="${nonce}" src="${address(`${name}.js`)}"></script>
</body>
</html>`;
}
