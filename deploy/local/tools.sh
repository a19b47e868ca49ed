# Shared by the commands of this folder: sets $root and $java, checks what the machine lacks.
root=$(cd "$here/../.." && pwd)
java=${JAVA_HOME:+$JAVA_HOME/bin/}java

fail() {
  printf '%s\n' "$*" >&2
  exit 1
}

require_java() {
  command -v "$java" >/dev/null || fail "Java manque. Installez un JDK 17 ou plus récent, par exemple : sudo apt-get install openjdk-17-jdk-headless"
  local version
  version=$("$java" -version 2>&1 | sed -n 's/.*version "\([0-9]*\).*/\1/p' | head -1)
  [ "${version:-0}" -ge 17 ] || fail "Java ${version:-inconnu} est trop ancien : il faut un JDK 17 ou plus récent, par exemple : sudo apt-get install openjdk-17-jdk-headless"
}

require_build_tools() {
  command -v "${java}c" >/dev/null || fail "Le compilateur Java (javac) manque : il faut un JDK, pas un JRE. Par exemple : sudo apt-get install openjdk-17-jdk-headless"
  command -v mvn >/dev/null || fail "Maven manque (version 3.8 ou plus récente). Par exemple : sudo apt-get install maven"
  command -v node >/dev/null || fail "Node.js manque : l'interface web en a besoin pour être construite. Installez Node.js 20 ou plus récent : https://nodejs.org"
  command -v npm >/dev/null || fail "npm manque : il accompagne Node.js 20 ou plus récent, https://nodejs.org"
  local version
  version=$(node --version | sed 's/^v\([0-9]*\).*/\1/')
  [ "$version" -ge 20 ] || fail "Node.js $(node --version) est trop ancien : il faut Node.js 20 ou plus récent, https://nodejs.org"
}

# True when the WAR, a plugin or the launcher is missing or older than a source file.
build_is_stale() {
  local war=$1 oldest=$1 plugin
  [ -f "$war" ] && [ -f "$here/target/launcher.classpath" ] || return 0
  for plugin in "$root"/plugins/*/pom.xml; do
    [ -e "$plugin" ] || continue
    compgen -G "$(dirname "$plugin")/target/plugin/*.jar.sig" >/dev/null || return 0
  done
  [ -n "$(find "$root/pom.xml" "$root/platform" "$root/plugins" "$here" \
    \( -name target -o -name node_modules -o -name dist -o -path '*/src/test' -o -name bench \) -prune \
    -o -type f -newer "$oldest" -print -quit)" ]
}

launcher_class_path() {
  printf '%s:%s' "$here/target/classes" "$(cat "$here/target/launcher.classpath")"
}

require_chromium() {
  require_package chromium chromium Chromium
}

# Opens the Word documents that the tests make.
require_office() {
  require_package soffice libreoffice-writer-nogui LibreOffice
}

# Checks the seals that the tests make.
require_pdfsig() {
  require_package pdfsig poppler-utils Poppler
}

# command, Debian package, name for people
require_package() {
  command -v "$1" >/dev/null && return
  local as_root=()
  if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null || fail "$3 manque. Installez-le en tant qu'administrateur : apt-get install $2"
    as_root=(sudo)
  fi
  command -v apt-get >/dev/null || fail "$3 manque : installez le paquet $2 de votre système."
  echo "Installation de $3…"
  "${as_root[@]}" apt-get update -qq && "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$2" ||
    fail "$3 n'a pas pu être installé. Installez-le en tant qu'administrateur : apt-get install $2"
}

# Sums JUnit's XML reports from the standard input: tests, failed (errors included), skipped.
count_tests() {
  { grep -o '<testsuite [^>]*>' || true; } | awk '
    function value(name) { return match($0, " " name "=\"[0-9]+") ? substr($0, RSTART + length(name) + 3, RLENGTH - length(name) - 3) : 0 }
    { tests += value("tests"); failed += value("failures") + value("errors"); skipped += value("skipped") }
    END { print tests + 0, failed + 0, skipped + 0 }'
}
