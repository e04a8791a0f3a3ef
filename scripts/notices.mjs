// `npm run notices`: writes THIRD_PARTY_NOTICES.md for the last build; test:cli checks that it is up to date.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { runScript } from './lib/failure.mjs';
import { thirdPartyNotices } from './lib/notices.mjs';
import { root } from './lib/root.mjs';

await runScript('notices', async () => {
  writeFileSync(path.join(root, 'THIRD_PARTY_NOTICES.md'), thirdPartyNotices());
});
