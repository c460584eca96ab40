// Signs tokens for the widget; needs nothing but Node.

import { createHmac, createPrivateKey, sign } from "node:crypto";

/** How long a token lives, in seconds: the page asks for another one in time. */
const LIFETIME = 300;

/**
 * A token for the person that `claims` name, signed with the API key, which stays on the server.
 *
 * @param {string} apiKey
 * @param {object} claims
 */
export function invitationToken(apiKey, claims) {
  const [, id, key] = apiKey.split(".");
  const hex = Buffer.from(id, "base64url").toString("hex");
  const kid = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
  const signingKey = createHmac("sha256", key).update(kid).digest();
  const mac = (text) => createHmac("sha256", signingKey).update(text).digest();
  return signed({ alg: "HS256", typ: "JWT", kid }, claims, mac);
}

/**
 * The same, signed with a private key whose public half the backend was given under the name `kid`.
 *
 * @param {string} pem An Ed25519 key, one on the curve P-256, or an RSA key.
 * @param {string} kid
 * @param {object} claims
 */
export function keyPairToken(pem, kid, claims) {
  const key = createPrivateKey(pem);
  const alg = { ed25519: "EdDSA", ec: "ES256", rsa: "RS256" }[key.asymmetricKeyType];
  const hash = alg === "EdDSA" ? null : "sha256";
  const signature = (text) => sign(hash, Buffer.from(text), { key, dsaEncoding: "ieee-p1363" });
  return signed({ alg, typ: "JWT", kid }, claims, signature);
}

function signed(header, claims, signature) {
  const part = (value) => Buffer.from(JSON.stringify(value)).toString("base64url");
  const exp = Math.floor(Date.now() / 1000) + LIFETIME;
  const text = `${part(header)}.${part({ ...claims, exp })}`;
  return `${text}.${signature(text).toString("base64url")}`;
}
