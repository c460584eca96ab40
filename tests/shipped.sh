#!/usr/bin/env bash
# Looks through a release build, given as a folder, for what must never be shipped.
set -euo pipefail
readonly DIST=$1

# refuse WHAT PATTERN [grep's arguments]: fails when a file has a line like the pattern.
refuse() {
  local what=$1 pattern=$2
  shift 2
  if grep -rnaEo "$@" -e "$pattern" "$DIST"; then
    echo "$DIST holds $what" >&2
    return 1
  fi
}

# A2: the glue runs on pages that require Trusted Types and forbid eval.
refuse "markup or code made from text" \
  'innerHTML|outerHTML|insertAdjacentHTML|\beval\(|new Function\b' --include='*.js'
# A19: a whole API key has its prefix, 22 characters and a secret behind a second dot.
refuse "an API key" 'VRTX\.[A-Za-z0-9_-]{22}\.'
echo "No markup or code from text, no API key."
