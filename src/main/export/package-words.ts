/** Text files of a package that are the same, or nearly so, in every one. */

const VERIFY_START = `How to verify this package

The package is a bag in the sense of RFC 8493 (BagIt). No program of ours is needed to check it.

1. Unpack it and run, in the folder that holds this file:

       sha256sum -c manifest-sha256.txt
       sha256sum -c tagmanifest-sha256.txt

   (on macOS: shasum -a 256 -c …). Every file must be OK: one altered byte fails.

2. data/texts holds the text that was read from each source, under the SHA-256 of its original; places in the dossier
   count its UTF-16 units, those in annotations.jsonld and STIX or QDA exports Unicode code points.
`

const ORIGINALS_INSIDE = `
3. data/originals holds the files as they were imported, under their SHA-256. data/sources.txt gives their names.
`

const ORIGINALS_OUTSIDE = `
3. Not all original files are in this package. Put those you hold beside data/sources.txt and run, in data:

       sha256sum -c --ignore-missing sources.txt
`

const AUDIT = `
4. data/audit-log.txt holds every change to the case in its order, one a line: a SHA-256, a tab, the entry as JSON. Each
   sum covers the one before it and the entry, so that a changed, lost or reordered entry is found. Run, in data:

       sh verify-audit-log.sh

   It names the first broken entry, or says that the chain is whole.
`

const VERIFY_END = `
Nothing here is signed: the sums show that the files belong together, not who made them. Whoever can write all of them
anew can make others that fit; keep the SHA-256 of the package itself where nobody can change it.
`

/** What a person does who wants to know whether a package is as it was made. */
export function verifyText(originals: 'all' | 'not all', hasAuditLog: boolean): string {
  const middle = originals === 'all' ? ORIGINALS_INSIDE : ORIGINALS_OUTSIDE
  return `${VERIFY_START}${middle}${hasAuditLog ? AUDIT : ''}${VERIFY_END}`
}

/** Walks the chain of the audit log with nothing but a POSIX shell, \`sha256sum\` or \`shasum\`. */
export const VERIFY_AUDIT_LOG = `#!/bin/sh
# Checks audit-log.txt: each line is SHA-256, tab, entry; the SHA-256 is that of the one before it and the entry.
log=\${1:-audit-log.txt}
tab=$(printf '\\t')
if command -v sha256sum >/dev/null; then sum() { sha256sum; }; else sum() { shasum -a 256; }; fi
previous=0000000000000000000000000000000000000000000000000000000000000000
number=0
while IFS= read -r line || [ -n "$line" ]; do
  number=$((number + 1))
  recorded=\${line%%"$tab"*}
  entry=\${line#*"$tab"}
  computed=$(printf '%s%s' "$previous" "$entry" | sum | cut -c 1-64)
  if [ "$recorded" != "$computed" ]; then
    echo "Entry $number is BROKEN: it, or its place in the log, was changed."
    exit 1
  fi
  previous=$recorded
done < "$log"
echo "$number entries; the chain is whole. Last sum: $previous"
`
