// Imported first by every script: an older Node would fail later, and less clearly.
const [major, minor] = process.versions.node.split('.').map(Number);

if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Paritrana needs Node.js 20.19 or newer; this is ${process.versions.node}.`);
  process.exit(1);
}
