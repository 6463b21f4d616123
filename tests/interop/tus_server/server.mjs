// A tus server on loopback with its files in the folder given. Prints one JSON line when it serves; ends when stdin closes.
import { createServer } from "node:http";
import { Server } from "@tus/server";
import { FileStore } from "@tus/file-store";

const tus = new Server({ path: "/files", datastore: new FileStore({ directory: process.argv[2] }), relativeLocation: process.argv[3] === "relative" });
const server = createServer((request, answer) => tus.handle(request, answer));
server.requestTimeout = 0;
server.listen(0, "127.0.0.1", () => console.log(JSON.stringify({ ready: true, root: `http://127.0.0.1:${server.address().port}/files` })));
process.stdin.resume();
process.stdin.on("end", () => process.exit(0));
