import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { deflateRawSync } from 'node:zlib';

/**
 * zip.mjs FOLDER ZIP [PROGRAM…]: packs a folder, with its own means since a fresh machine has no zip. The named files
 * are executable where they are unpacked. The same folder gives the same bytes.
 */
const [folder, target, ...programs] = process.argv.slice(2);

const utf8Names = 0x0800, deflated = 8, unix = 3 << 8 | 20, firstOfJanuary1980 = 0x0021;
const mode = { program: 0o100755, file: 0o100644 };

const table = Uint32Array.from({ length: 256 }, (_, n) => {
  for (let bit = 0; bit < 8; bit++)
    n = n & 1 ? 0xEDB88320 ^ n >>> 1 : n >>> 1;
  return n;
});

function crc32(bytes) {
  let crc = ~0;
  for (const byte of bytes)
    crc = table[(crc ^ byte) & 255] ^ crc >>> 8;
  return ~crc >>> 0;
}

function files(of) {
  return readdirSync(of, { withFileTypes: true })
    .flatMap(entry => entry.isDirectory() ? files(join(of, entry.name)) : [join(of, entry.name)])
    .sort();
}

/** Numbers of two or four bytes, little end first. */
function record(...fields) {
  const bytes = Buffer.alloc(fields.reduce((sum, [, size]) => sum + size, 0));
  fields.reduce((at, [value, size]) => bytes.writeUIntLE(value, at, size), 0);
  return bytes;
}

const parts = [], directory = [];
let offset = 0;
for (const path of files(folder)) {
  const name = Buffer.from(relative(folder, path).split(sep).join('/'));
  const bytes = readFileSync(path), packed = deflateRawSync(bytes, { level: 9 });
  const common = [[utf8Names, 2], [deflated, 2], [0, 2], [firstOfJanuary1980, 2], [crc32(bytes), 4], [packed.length, 4], [bytes.length, 4], [name.length, 2], [0, 2]];
  const attributes = (programs.includes(name.toString()) ? mode.program : mode.file) * 0x10000;
  parts.push(record([0x04034b50, 4], [20, 2], ...common), name, packed);
  directory.push(record([0x02014b50, 4], [unix, 2], [20, 2], ...common, [0, 2], [0, 2], [0, 2], [attributes, 4], [offset, 4]), name);
  offset += 30 + name.length + packed.length;
}

const size = directory.reduce((sum, part) => sum + part.length, 0), count = directory.length / 2;
const end = record([0x06054b50, 4], [0, 2], [0, 2], [count, 2], [count, 2], [size, 4], [offset, 4], [0, 2]);
writeFileSync(target, Buffer.concat([...parts, ...directory, end]));
console.log(`${target}: ${count} files, ${(statSync(target).size / 1e6).toFixed(1)} MB`);
