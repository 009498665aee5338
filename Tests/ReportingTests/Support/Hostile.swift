/// Texts that try to be markup, commands or other files.
let hostileTexts = [
  "<script>alert(1)</script>|x", "\"quoted\" & 'so'", "two\nlines\r\nand\ta tab", "`code` ``more``",
  "*star* **strong** _under_ __line__", "[link](javascript:alert(1)) ![image](x)", "# heading", "- item",
  "+ item", "1. item", "2) item", "> quote", "---", "===", "~~~", "~~gone~~", "$a_1$ and $b$", "back\\slash|",
  "https://example.org/a_b?c=d", "www.example.org", "WWW.example.org", "me@example.org", ":smile: 12:30",
  "&lt;b&gt; &#60;", "a ||| b", "\u{1B}[31mred\u{7}", "right\u{202E}to left", "</style></svg></title>",
  "[^1] footnote", "    indented", "北京|邮电*大学*", "<!-- comment -->", "{{ liquid }} {% raw %}",
]
