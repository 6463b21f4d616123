// One validating proxy per TM Forum API, all in this process. Every request and every answer that passes is held
// against the official v4 file; what does not fit is collected, not only logged.
import { createServer } from "@stoplight/prism-http-server";
import { getHttpOperationsFromSpec } from "@stoplight/prism-cli/dist/operations.js";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

export const APIS = ["TMF621", "TMF637", "TMF638", "TMF641", "TMF654", "TMF666", "TMF676", "TMF678", "TMF681", "TMF688"];

export async function startProxies(specs, upstream) {
  const report = { requests: 0, perApi: {}, violations: [] };
  const roots = {};
  const servers = [];
  for (const api of APIS) {
    const file = readdirSync(specs).find((name) => name.startsWith(`${api}-`) && name.endsWith(".swagger.json"));
    if (!file) throw new Error(`no file of ${api} in UNBAR_TMF_SPECS`);
    const spec = JSON.parse(readFileSync(join(specs, file), "utf8"));
    const base = (spec.basePath ?? "/").replace(/\/+$/, "");
    const operations = await getHttpOperationsFromSpec(join(specs, file));
    // HTTP itself (RFC 9110, 13.1.2) answers a conditional GET with 304; the files leave it out
    for (const operation of operations.filter((one) => one.method === "get"))
      operation.responses.push({ id: `${operation.id}-304`, code: "304", headers: [], contents: [] });
    report.perApi[api] = 0;
    const note = (fields, message) => {
      const text = message ?? (typeof fields === "string" ? fields : "");
      if (/^Violation:|Request terminated with error/.test(text)) report.violations.push(`${api} ${text}`);
    };
    const logger = {
      info(fields, message) {
        if (message === "Request received") {
          report.requests += 1;
          report.perApi[api] += 1;
        }
      },
      warn: note, error: note, debug() {}, trace() {}, success() {}, fatal: note, child() { return logger; },
    };
    const server = createServer(operations, {
      components: { logger },
      cors: false,
      config: {
        isProxy: true, upstream: new URL(upstream + base), upstreamProxy: undefined, mock: false, errors: false,
        checkSecurity: false, validateRequest: true, validateResponse: true,
      },
    });
    roots[api] = await server.listen(0, "127.0.0.1");
    servers.push(server);
  }
  return { roots, report, close: () => Promise.all(servers.map((server) => server.close())) };
}
