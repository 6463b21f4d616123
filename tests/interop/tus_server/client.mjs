// tus-js-client sends one file: client.mjs ROOT FILE CHUNK. Prints the seconds it took and the address.
import { createReadStream, statSync } from "node:fs";
import { Upload } from "tus-js-client";

const [root, file, chunk] = process.argv.slice(2);
const begun = process.hrtime.bigint();
const upload = new Upload(createReadStream(file), {
  endpoint: root, chunkSize: Number(chunk), uploadSize: statSync(file).size, retryDelays: null,
  onError: (error) => { console.error(String(error)); process.exit(1); },
  onSuccess: () => console.log(JSON.stringify({ seconds: Number(process.hrtime.bigint() - begun) / 1e9, url: upload.url })),
});
upload.start();
