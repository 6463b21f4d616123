// A certified OpenID provider on loopback for the sign-in client: public native client, PKCE, refresh rotation, device
// flow, revocation. Prints one JSON line when it serves; ends when stdin closes.
import { createServer } from "node:http";
import Provider from "oidc-provider";

const server = createServer().listen(0, "127.0.0.1", () => {
  const issuer = `http://127.0.0.1:${server.address().port}`;
  const provider = new Provider(issuer, {
    clients: [{
      client_id: "unbar-desktop", application_type: "native", token_endpoint_auth_method: "none",
      redirect_uris: ["http://127.0.0.1/callback"], response_types: ["code"],
      grant_types: ["authorization_code", "refresh_token", "urn:ietf:params:oauth:grant-type:device_code"],
      id_token_signed_response_alg: process.argv[2] ?? "RS256",
    }],
    features: { deviceFlow: { enabled: true }, revocation: { enabled: true }, devInteractions: { enabled: true } },
    pkce: { required: () => true },
    rotateRefreshToken: true,
    issueRefreshToken: async () => true,
    extraParams: ["way"],
    claims: { openid: ["sub"], phone: ["phone_number", "phone_number_verified"] },
    conformIdTokenClaims: false,
    findAccount: async (_, id) => ({
      accountId: id,
      claims: async () => ({ sub: id, phone_number: "+8613800138000", phone_number_verified: true }),
    }),
    cookies: { keys: ["only for this test run"] },
  });
  server.on("request", provider.callback());
  console.log(JSON.stringify({ ready: true, issuer }));
});
process.stdin.resume();
process.stdin.on("end", () => process.exit(0));
