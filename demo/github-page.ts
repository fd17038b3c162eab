/** Shows annotations, job summaries and issues as GitHub does, light or dark: one HTML page that needs nothing from anywhere else. */

import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import type { Annotation } from '../testing/runner/step-log.ts';

const JOB = 'integration-tests';

/** GitHub's own colours, by what they are for. */
const STYLE = `
:root { color-scheme: light dark; --canvas: #fff; --text: #1f2328; --muted: #59636e; --line: #d1d9e0; --faint-line: #d1d9e0b3;
  --inset: #f6f8fa; --link: #0969da; --code: #818b981f; --error: #d1242f; --warning: #9a6700; --notice: #59636e;
  --label: #fff8c5; --label-line: #d4a72c66; --open: #1f883d; --closed: #8250df; }
@media (prefers-color-scheme: dark) {
  :root { --canvas: #0d1117; --text: #f0f6fc; --muted: #9198a1; --line: #3d444d; --faint-line: #3d444db3;
    --inset: #151b23; --link: #4493f8; --code: #656c7633; --error: #f85149; --warning: #d29922; --notice: #9198a1;
    --label: #bb800926; --label-line: #bb800966; --open: #238636; --closed: #8957e5; }
}
* { box-sizing: border-box; }
html { background: var(--canvas); }
body { max-width: 1012px; margin: 0 auto; padding: 12px 16px 16px; color: var(--text); overflow-wrap: anywhere;
  font: 14px/1.5 -apple-system, BlinkMacSystemFont, "Segoe UI", "Noto Sans", Helvetica, "Liberation Sans", Arial, sans-serif; }
.label { margin: 0 0 12px; padding: 4px 12px; border-radius: 6px; background: var(--label); border: 1px solid var(--label-line);
  font-size: 12px; text-align: center; }
.box { border: 1px solid var(--line); border-radius: 6px; }
.box + .box { margin-top: 16px; }
.box > header { padding: 12px 16px; border-bottom: 1px solid var(--line); background: var(--inset); border-radius: 6px 6px 0 0; }
.box > header h1 { margin: 0; font-size: 14px; font-weight: 600; }
.box > header p { margin: 0; font-size: 12px; color: var(--muted); }
.annotation { display: flex; gap: 10px; padding: 12px 16px; }
.annotation + .annotation { border-top: 1px solid var(--line); }
.annotation svg { flex: none; margin-top: 2px; }
.annotation .error { color: var(--error); }
.annotation .warning { color: var(--warning); }
.annotation .notice { color: var(--notice); }
.annotation strong { display: block; font-weight: 600; }
.annotation p { margin: 4px 0 0; white-space: pre-wrap; font-size: 13px; }
a { color: var(--link); text-decoration: underline; }
article { padding: 16px; }
article h2, article h3 { margin: 20px 0 12px; font-weight: 600; line-height: 1.25; }
article h2 { margin-top: 0; padding-bottom: 6px; border-bottom: 1px solid var(--faint-line); font-size: 21px; }
article h3 { font-size: 17px; }
article p, article ul, article ol, article pre { margin: 0 0 12px; }
article ul, article ol { padding-left: 28px; }
article li + li { margin-top: 4px; }
article > :last-child { margin-bottom: 0; }
code { font: 12px/1.45 ui-monospace, SFMono-Regular, Menlo, Consolas, "Liberation Mono", monospace; padding: .2em .4em;
  border-radius: 6px; background: var(--code); }
pre { padding: 12px; border-radius: 6px; background: var(--inset); white-space: pre-wrap; }
pre code { padding: 0; background: none; }
.issue h1 { margin: 0 0 8px; font-size: 24px; font-weight: 400; line-height: 1.25; }
.issue h1 span, .issue .meta { color: var(--muted); }
.issue .state { display: inline-block; padding: 3px 12px; border-radius: 2em; color: #fff; background: var(--open); font-weight: 600; }
.issue .state.closed { background: var(--closed); }
.issue .name { padding: 0 8px; border: 1px solid var(--line); border-radius: 2em; font-size: 12px; }
.issue .meta { margin: 0 0 16px; }
.issue .box { border: 1px solid var(--line); border-radius: 6px; }
.issue .box > header { padding: 8px 16px; font-size: 13px; color: var(--muted); }
.issue .box > header strong { color: var(--text); }
.box > footer { padding: 8px 16px; border-top: 1px solid var(--line); font-size: 12px; color: var(--muted); }
`;

/**
 * @param label - Says above everything else what this is a rendering of.
 * @param boxes - In HTML, as `annotationsBox`, `summaryBox` and `issueBox` make them.
 */
export function githubPage(label: string, boxes: readonly string[]): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8" />
<meta name="viewport" content="width=device-width" />
<title>A failed run, as GitHub shows it</title>
<style>${STYLE}</style>
</head>
<body>
<p class="label">${asHtml(label)}</p>
${boxes.map((box) => `<section class="box">${box}</section>`).join('\n')}
</body>
</html>
`;
}

export function annotationsBox(annotations: readonly Annotation[]): string {
  return `<header><h1>Annotations</h1><p>${countsOf(annotations)}</p></header>
${annotations.map(asAnnotation).join('\n')}`;
}

/** @param markdown - Masked, as GitHub stores it. */
export function summaryBox(markdown: string): string {
  return `<header><h1>${JOB} summary</h1></header>
<article>${rendered(markdown)}</article>
<footer>Job summary generated at run-time</footer>`;
}

/** What is shown of an issue. */
export interface ShownIssue {
  readonly number: number;
  readonly title: string;
  readonly state: string;
  readonly labels: readonly string[];
  /** Markdown, as it is stored. */
  readonly body: string | null;
  readonly comments: readonly string[];
}

export function issueBox({ number, title, state, labels, body, comments }: ShownIssue): string {
  const said = [body ?? '', ...comments].map(
    (text) => `<div class="box"><header><strong>github-actions</strong> bot</header>
<article>${rendered(text.replace(/<!--[\s\S]*?-->/g, ''))}</article></div>`,
  );
  return `<article class="issue"><h1>${asHtml(title)} <span>#${number}</span></h1>
<p class="meta"><span class="state ${state}">${state === 'open' ? 'Open' : 'Closed'}</span>
${labels.map((name) => `<span class="name">${asHtml(name)}</span>`).join(' ')}</p>
${said.join('\n')}</article>`;
}

function rendered(markdown: string): string {
  return micromark(markdown, { extensions: [gfm()], htmlExtensions: [gfmHtml()] });
}

function asAnnotation({ level, title, message }: Annotation): string {
  return `<div class="annotation">
  <svg class="${level}" width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">${ICONS[level]}</svg>
  <div><strong>${JOB}</strong>${title === undefined ? '' : `<strong>${asHtml(title)}</strong>`}<p>${withLinks(message)}</p></div>
</div>`;
}

const EXCLAMATION = '<path d="M8 4v5m0 1.6v1.6" stroke="var(--canvas)" stroke-width="1.6" />';
const ICONS: Readonly<Record<Annotation['level'], string>> = {
  error: `<circle cx="8" cy="8" r="8" fill="currentColor" />
<path d="M5.2 5.2l5.6 5.6m0-5.6l-5.6 5.6" stroke="var(--canvas)" stroke-width="1.6" stroke-linecap="round" />`,
  warning: `<path d="M8 .5l8 14.5H0z" fill="currentColor" />${EXCLAMATION}`,
  notice: `<circle cx="8" cy="8" r="8" fill="currentColor" />${EXCLAMATION}`,
};

/** "1 error and 2 warnings" */
function countsOf(annotations: readonly Annotation[]): string {
  return (['error', 'warning', 'notice'] as const)
    .map((level) => ({ level, count: annotations.filter((one) => one.level === level).length }))
    .filter(({ count }) => count > 0)
    .map(({ level, count }) => `${count} ${level}${count === 1 ? '' : 's'}`)
    .join(' and ');
}

/** A message is plain text, in which addresses between spaces become links. */
function withLinks(message: string): string {
  return message
    .split(/((?<!\S)https?:\/\/\S+)/)
    .map((text, index) => (index % 2 === 0 ? asHtml(text) : `<a href="${asHtml(text)}">${asHtml(text)}</a>`))
    .join('');
}

function asHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
