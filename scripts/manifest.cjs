// The one manifest.xml is written for the development address; these make the two that are used.

const DEVELOPMENT_HOST = "https://localhost:3000/";

/** The manifest of a release served from `host`. */
function releaseManifest(xml, host) {
  const address = host.endsWith("/") ? host : `${host}/`;
  if (!address.startsWith("https://")) {
    throw new Error(`host is "${host}"; Excel loads add-ins over https only`);
  }
  return xml.replaceAll(DEVELOPMENT_HOST, address);
}

/**
 * The manifest of a development build: another identity and namespace, so that it can be installed
 * beside the released add-in without either answering for the other's cells.
 */
function developmentManifest(xml) {
  return replaceOnce(
    replaceOnce(
      replaceOnce(xml, /<Id>[^<]+<\/Id>/, "<Id>0b6f3c02-6a7b-4c46-9a59-4f6ce0c7d1de</Id>"),
      '<bt:String id="Functions.Namespace" DefaultValue="CALIB"',
      '<bt:String id="Functions.Namespace" DefaultValue="CALIBDEV"',
    ),
    '<DisplayName DefaultValue="Evenhand"',
    '<DisplayName DefaultValue="Evenhand (development)"',
  );
}

function replaceOnce(text, pattern, replacement) {
  const replaced = text.replace(pattern, replacement);
  if (replaced === text) throw new Error(`manifest.xml has no ${pattern}`);
  return replaced;
}

module.exports = { developmentManifest, releaseManifest };
