/**
 * A Chromium for Linux x64 that lies inside an npm package, together with the few libraries and the font that a bare
 * system lacks. It needs nothing else than the C library. It is a headless build: it can't show a window.
 */
import { chmodSync, createReadStream, createWriteStream, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { run, unpackPackage } from './npm.mjs';
import { provide } from './provision.mjs';

const PACKAGE = '@sparticuz/chromium@143.0.4';
const FOLDER = 'chromium-143.0.4';

/** The system's fonts where there are any, and the package's own besides. */
const FONT_CONFIGURATION = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir prefix="relative">fonts</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
`;

/** @returns {Promise<import('./chromium.mjs').Chromium>} */
export async function fetchChromium() {
  const folder = await provide({
    name: FOLDER,
    title: 'Chromium',
    recipe: [PACKAGE, FONT_CONFIGURATION],
    build: unpackChromium,
  });
  return {
    program: join(folder, 'chromium'),
    environment: {
      FONTCONFIG_FILE: join(folder, 'fonts.conf'),
      LD_LIBRARY_PATH: join(folder, 'lib'),
      XDG_CACHE_HOME: join(folder, 'cache'),
    },
  };
}

/** @param {string} folder */
async function unpackChromium(folder) {
  await unpackPackage(PACKAGE, folder, { only: 'bin' });
  const packed = join(folder, 'bin');
  const program = join(folder, 'chromium');
  await decompress(join(packed, 'chromium.br'), program);
  chmodSync(program, 0o755);
  await unpackArchive(join(packed, 'al2023.tar.br'), folder);
  await unpackArchive(join(packed, 'fonts.tar.br'), folder);
  writeFileSync(join(folder, 'fonts.conf'), FONT_CONFIGURATION);
  rmSync(packed, { recursive: true });
}

/**
 * @param {string} packed
 * @param {string} file
 */
function decompress(packed, file) {
  return pipeline(createReadStream(packed), createBrotliDecompress(), createWriteStream(file));
}

/**
 * @param {string} packed
 * @param {string} folder
 */
async function unpackArchive(packed, folder) {
  const archive = join(folder, basename(packed, '.br'));
  await decompress(packed, archive);
  await run('tar', ['-xf', archive, '--no-same-owner'], { cwd: folder });
  rmSync(archive);
}
