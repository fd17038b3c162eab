#!/usr/bin/env bash
# Runs actionlint and zizmor over this repository's workflows, and over the examples and the README's workflow as a
# reader's repository has them. Needs Go and Python. In a workflow, with a GH_TOKEN, zizmor also asks GitHub about the
# actions that are used.
set -euo pipefail
cd "$(dirname "$0")/../.."

# zizmor refuses an empty token. With one, it looks up every repository that is used, and fails if one is missing.
if [ -z "${GH_TOKEN:-}" ] || [ -z "${GITHUB_REPOSITORY:-}" ]; then unset GH_TOKEN; fi
work="$(mktemp --directory)"
trap 'rm --recursive --force "$work"' EXIT
GOBIN="$work" go -C .github/lint install tool
python3 -m venv "$work/python"
"$work/python/bin/pip" install --quiet --require-hashes --requirement .github/lint/requirements.txt

reader="$work/reader"
mkdir --parents "$reader/.git" "$reader/.github"
cp --recursive examples "$reader/.github/workflows"
sed --quiet '/^```yaml/,/^```/{//!p}' README.md > "$reader/.github/workflows/readme.yml"
# There is no your-org/docusign-access-token to look up.
sed --in-place "s#your-org/[a-z-]*#${GITHUB_REPOSITORY:-your-org/your-repo}#" "$reader/.github/workflows/"*
cp .github/lint/actionlint.yaml .github/lint/zizmor.yml "$reader/.github"

"$work/actionlint"
(cd "$reader" && "$work/actionlint")
if "$work/actionlint" -config-file <(echo '{}') "$reader/.github/workflows/sender-and-signer.yml" > /dev/null; then
  echo 'actionlint knows parallel steps now: remove the exemption here, in actionlint.yaml, and in workflows.test.ts.'
  exit 1
fi
"$work/python/bin/zizmor" --quiet . "$reader"
