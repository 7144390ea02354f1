/** What hosts have to be told, from one definition: headers, the page for every address of the app, and what may be kept how long. */
import { type Allowed, headerPolicy } from "./contentSecurityPolicy.ts";

/** What pages may ask the browser for. The presentation fills the screen and keeps it awake; links and pictures are copied. */
const USED = ["clipboard-write", "fullscreen", "screen-wake-lock"];
const UNUSED = [
  "accelerometer",
  "camera",
  "display-capture",
  "geolocation",
  "gyroscope",
  "magnetometer",
  "microphone",
  "midi",
  "payment",
  "usb",
  "xr-spatial-tracking",
];

/** Folders of files: what is not in them is not a page of the app. */
export const FILE_FOLDERS = ["assets", "data", "icons", "schema", "standalone"];

/** Files with a hash in their names. */
export const FOREVER = "public, max-age=31536000, immutable";
/** Everything else is asked for again, and not sent again where it is the same. */
export const REVALIDATED = "no-cache";

/** The headers of every answer. */
export function headers(allowed: Allowed): Readonly<Record<string, string>> {
  return {
    "Content-Security-Policy": headerPolicy(allowed),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Permissions-Policy": [...USED.map((name) => `${name}=(self)`), ...UNUSED.map((name) => `${name}=()`)].join(", "),
    "Cross-Origin-Opener-Policy": "same-origin",
    // Data and schemas are there for all; a frame without an origin of its own needs it for code and fonts too.
    "Access-Control-Allow-Origin": "*",
    "Cross-Origin-Resource-Policy": "cross-origin",
  };
}

/**
 * `_headers`, as Netlify and Cloudflare read it from the root of a site. What is not immutable gets their own default, which asks
 * again at every visit.
 * @param base path of the app, with a slash at both ends
 */
export function headersFile(base: string, allowed: Allowed): string {
  const lines = Object.entries(headers(allowed)).map(([name, value]) => `  ${name}: ${value}\n`);
  return `${base}*\n${lines.join("")}${base}assets/*\n  Cache-Control: ${FOREVER}\n`;
}

/** `_redirects`, as Netlify reads it: files first, then the page for every address but those of files. */
export function redirectsFile(base: string): string {
  const missing = FILE_FOLDERS.map((folder) => `${base}${folder}/*  ${base}index.html  404\n`);
  return `${missing.join("")}${base}*  ${base}index.html  200\n`;
}

/** What nginx would send as bytes without a type, or does not count as text. */
const COMPRESSED =
  "text/css text/javascript application/javascript application/json application/schema+json application/manifest+json application/xml image/svg+xml";

/**
 * A server for nginx, as a file for its `conf.d`. The build lies under `/usr/share/nginx/html`, in a folder where the app has a
 * path of its own.
 */
export function nginxFile(base: string, allowed: Allowed): string {
  const at = base.replaceAll(".", "\\.");
  const lines = Object.entries(headers(allowed)).map(([name, value]) => `  add_header ${name} "${value}" always;\n`);
  return `# Written by the build of Alliance Atlas: change src/cli/hostFiles.ts instead.
map $uri $atlas_cache {
  default "${REVALIDATED}";
  "~^${at}assets/" "${FOREVER}";
}
# What is not there is not kept.
map $status $atlas_keep {
  default $atlas_cache;
  "~^[45]" "no-store";
}

server {
  listen 8080;
  server_name _;
  root /usr/share/nginx/html;
  server_tokens off;
  absolute_redirect off;
  charset utf-8;
  charset_types text/css text/javascript application/javascript application/json application/xml;
  gzip on;
  gzip_vary on;
  gzip_min_length 1024;
  gzip_types ${COMPRESSED};

${lines.join("")}  add_header Cache-Control $atlas_keep always;

${base === "/" ? "" : `  location = ${base.slice(0, -1)} {\n    return 301 ${base};\n  }\n`}  location ${base} {
    try_files $uri ${base}index.html;
  }
  # What directs a host is no file of the site.
  location ~ "(/\\.|^${at}_(headers|redirects)$)" {
    return 404;
  }
  location = ${base}manifest.webmanifest {
    types { }
    default_type application/manifest+json;
  }
  location ~ "^${at}schema/.+\\.json$" {
    types { }
    default_type application/schema+json;
    try_files $uri =404;
  }
  # The report names files and places in them: the only addresses of the app with dots.
  location ~ "^${at}(?!(${FILE_FOLDERS.join("|")})/)[^/]+/report(/|$)" {
    try_files $uri ${base}index.html;
  }
  # No other address of the app has a dot: what looks like a file is one.
  location ~ "^${at}(.*\\.[a-z0-9]+|(${FILE_FOLDERS.join("|")})/.*)$" {
    try_files $uri =404;
  }
}
`;
}
