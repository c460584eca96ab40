# shellcheck shell=bash
# The tools that build and test the widget, at the versions that are pinned here.
#
# A tool of the right version on PATH is used. Any other is installed into a cache folder that is
# named after tool and version, so that nothing on the machine is replaced. Source this file from
# the top of the repository, then call `tools_for_demo` or `tools_for_tests`.

readonly TRUNK=0.21.14
readonly BINARYEN=132
readonly ESBUILD=0.28.2
readonly TYPESCRIPT=5.9.3
readonly GECKODRIVER_VERSION=0.37.1
readonly AXE_CORE=4.14.1
readonly TOOLS=${XDG_CACHE_HOME:-$HOME/.cache}/invitation-widget

# What a build of the widget and the server needs.
tools_for_demo() {
  compiler
  wasm_target
  cargo_tool trunk "$TRUNK" trunk "to build the page and the wasm" \
    --no-default-features --features rustls
  cargo_tool wasm-bindgen "$(locked wasm-bindgen)" wasm-bindgen-cli "to make the wasm's JavaScript"
  npm_tool wasm-opt "$BINARYEN" "binaryen@$BINARYEN.0.0" "to make the wasm small"
  npm_tool esbuild "$ESBUILD" "esbuild@$ESBUILD" "to join the scripts and styles"
}

# Builds the widget into dist/. What ships must not name the folders of the machine that built it.
#
# The standard library is compiled with it, for size and with panics that end in a bare trap: that
# takes a twelfth off the wasm. The compiler is the pinned stable one, told to take the two flags that
# this needs. trunk builds offline, so the crates have to be there before, those of the standard library
# too.
build_widget() {
  cargo fetch --quiet --locked
  local -x RUSTC_BOOTSTRAP=1 CARGO_UNSTABLE_BUILD_STD=std,panic_abort
  local -x CARGO_UNSTABLE_BUILD_STD_FEATURES=optimize_for_size
  local -x CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER=$PWD/demo/wasm-ld
  local -x RUSTFLAGS="-Zunstable-options -Cpanic=immediate-abort -Zlocation-detail=none -Zfmt-debug=none"
  RUSTFLAGS+=" --remap-path-prefix=${CARGO_HOME:-$HOME/.cargo}/registry/src="
  RUSTFLAGS+=" --remap-path-prefix=$(rustc --print sysroot)/lib/rustlib/src/rust= --remap-path-prefix=$PWD="
  cargo fetch --quiet --locked --target wasm32-unknown-unknown
  # All at the same time; trunk asks for one after the other, and finds them built.
  cargo build --quiet --release --offline --locked --target wasm32-unknown-unknown --features view --bins
  trunk --quiet build --release --offline --locked
}

# Builds the design-review page into demo/review/dist/, with the files of the widget beside it that
# build_widget has built. Any server of files will do for that folder.
build_review() {
  cargo fetch --quiet --locked --target wasm32-unknown-unknown
  trunk --quiet build --release --offline --locked --config demo/review/Trunk.toml
  cp dist/invitation-{widget,more}*.{js,json,wasm} dist/invitation-links*.{js,wasm} demo/review/dist
}

# What the tests need besides.
tools_for_tests() {
  tools_for_demo
  npm_tool tsc "$TYPESCRIPT" "typescript@$TYPESCRIPT" "to check the types of the scripts"
  browsers
  axe_core
}

# The version of a crate in the lock file: tool and crate must agree.
locked() {
  awk -v name="\"$1\"" '$1 == "name" { hit = $3 == name } hit && $1 == "version" {
    gsub(/"/, "", $3); print $3; exit
  }' Cargo.lock
}

# Whether the command $1 answers --version with the version $2.
has_version() {
  [[ " $("$1" --version 2>/dev/null | tr '\n' ' ') " == *" $2 "* ]]
}

# Puts folder $1 in front of PATH when the command $2 in it is of version $3.
use_cached() {
  has_version "$1/$2" "$3" && PATH="$1:$PATH"
}

say_install() {
  printf 'Installing %s %s, which is missing: needed %s.\n' "$1" "$2" "$3"
}

# The same after an installation, when anything else is a fault.
use_installed() {
  use_cached "$@" || { printf '%s/%s is not of version %s.\n' "$@" >&2 && return 1; }
}

# cargo_tool COMMAND VERSION CRATE WHY [cargo install's arguments]
# Compiled for a short installation: these tools run for seconds and compile for minutes.
cargo_tool() {
  local command=$1 version=$2 crate=$3 why=$4 root="$TOOLS/$1-$2"
  shift 4
  has_version "$command" "$version" && return
  use_cached "$root/bin" "$command" "$version" && return
  say_install "$crate" "$version" "$why"
  env -u CARGO_TARGET_DIR CARGO_PROFILE_RELEASE_OPT_LEVEL=1 CARGO_PROFILE_RELEASE_LTO=off \
    CARGO_PROFILE_RELEASE_CODEGEN_UNITS=16 \
    cargo install --quiet --locked --force --root "$root" --version "$version" "$crate" "$@"
  use_installed "$root/bin" "$command" "$version"
}

# npm_tool COMMAND VERSION PACKAGE WHY
npm_tool() {
  local command=$1 version=$2 package=$3 why=$4 root="$TOOLS/$1-$2"
  has_version "$command" "$version" && return
  use_cached "$root/node_modules/.bin" "$command" "$version" && return
  say_install "$command" "$version" "$why"
  npm install --silent --prefix "$root" "$package"
  use_installed "$root/node_modules/.bin" "$command" "$version"
}

# The script that looks for barriers; it is a file, and no command.
axe_core() {
  local root="$TOOLS/axe-core-$AXE_CORE"
  export AXE=$root/node_modules/axe-core/axe.min.js
  [[ -f $AXE ]] && return
  say_install axe-core "$AXE_CORE" "to look for barriers"
  npm install --silent --prefix "$root" "axe-core@$AXE_CORE"
}

wasm_target() {
  local library
  library=$(rustc --print sysroot)/lib/rustlib
  if [[ ! -d $library/wasm32-unknown-unknown ]]; then
    say_install wasm32-unknown-unknown "(Rust's wasm target)" "to compile the widget"
    rustup target add wasm32-unknown-unknown
  fi
  if [[ ! -d $library/src/rust ]]; then
    say_install rust-src "(Rust's standard library)" "to compile it for the widget"
    rustup component add rust-src
  fi
}

compiler() {
  command -v cc >/dev/null || packages "to compile SQLite" gcc libc6-dev
}

# The engines of the stories. WebKit and its driver need a screen; Firefox's driver is a crate.
browsers() {
  local missing=()
  command -v chromium >/dev/null || missing+=(chromium)
  command -v chromedriver >/dev/null || missing+=(chromium-driver)
  command -v WebKitWebDriver >/dev/null || missing+=(webkit2gtk-driver)
  command -v Xvfb >/dev/null || missing+=(xvfb)
  command -v firefox-esr >/dev/null || missing+=(firefox-esr)
  ((${#missing[@]} == 0)) || packages "to run the tests in browsers" "${missing[@]}"
  cargo_tool geckodriver "$GECKODRIVER_VERSION" geckodriver "to run the tests in Firefox"
}

# packages WHY PACKAGE…: from the distribution, whose version is the one there is.
packages() {
  local why=$1
  shift
  if ! command -v apt-get >/dev/null; then
    printf 'Please install %s: needed %s.\n' "$*" "$why" >&2
    return 1
  fi
  say_install "$*" "(Debian)" "$why"
  as_root apt-get update -qq
  as_root apt-get install -y -qq --no-install-recommends "$@" </dev/null
}

as_root() {
  if ((EUID == 0)); then DEBIAN_FRONTEND=noninteractive "$@"; else sudo "$@"; fi
}
