# Sourced by the commands of this folder: makes the project ready, sets $root and $node. `ready=--build` builds the pages too.
root=$(CDPATH= cd -- "$(dirname -- "$0")/.." && pwd)
if ! command -v node >/dev/null 2>&1 || ! command -v npm >/dev/null 2>&1; then
  echo 'Yhdellä needs Node 20 or newer and npm. Install them (https://nodejs.org) and start again.' >&2
  exit 1
fi
if [ "$(node -p 'Number(process.versions.node.split(".")[0]) >= 20')" != true ]; then
  echo "Yhdellä needs Node 20 or newer; this one is $(node --version). Install a newer one and start again." >&2
  exit 1
fi
node "$root/tools/start/ready.mjs" ${ready-}
if [ -e "$root/node_modules/.bin/node" ]; then node=$root/node_modules/.bin/node; else node=node; fi
PATH=$root/node_modules/.bin:$PATH
export PATH
