/// The style of every page. Ink on ground is at least 7:1 and links at least 4.5:1 in both themes.
enum PageStyle {
  static let css = [colors, text, blocks, tables, index, print].joined(separator: "\n")

  private static let colors = """
    :root{color-scheme:light dark;--ink:#1b1f24;--soft:#57606a;--ground:#fff;--panel:#f1f4f8;\
    --rule:#d0d7de;--link:#0059a3;--note:#8a5f00}
    @media (prefers-color-scheme:dark){:root{--ink:#e6edf3;--soft:#a3adb8;--ground:#0d1117;\
    --panel:#1a2230;--rule:#303844;--link:#6abeee;--note:#ebb02e}}
    """

  private static let text = """
    *{box-sizing:border-box}
    html{-webkit-text-size-adjust:100%}
    body{margin:0;background:var(--ground);color:var(--ink);font:16px/1.6 system-ui,-apple-system,"Segoe UI",\
    "Noto Sans","Noto Sans CJK SC","PingFang SC","Microsoft YaHei",sans-serif;overflow-wrap:anywhere}
    main{max-width:52rem;margin:0 auto;padding:1.25rem 1rem 3rem}
    h1{font-size:1.6rem;line-height:1.25;margin:.5rem 0 1rem}
    h1,h2{text-wrap:balance}
    :lang(en) h1,:lang(en) h2{word-break:keep-all}
    h2{font-size:1.25rem;line-height:1.3;margin:2.25rem 0 .5rem;padding-top:.75rem;border-top:1px solid var(--rule)}
    h3{font-size:1.05rem;margin:1.5rem 0 .5rem}
    a{color:var(--link)}
    code,pre{font:.92em/1.5 ui-monospace,SFMono-Regular,Menlo,Consolas,monospace}
    """

  private static let blocks = """
    pre{background:var(--panel);padding:.75rem 1rem;overflow-x:auto;border-radius:6px}
    .note{border-left:4px solid var(--note);background:var(--panel);padding:.25rem 1rem;margin:1rem 0;\
    border-radius:0 6px 6px 0}
    .note p{margin:.5rem 0}
    figure{margin:1.25rem 0}
    figure svg{display:block;width:100%;height:auto;max-width:720px}
    @media (max-width:40rem){figure svg{width:calc(100% + 2rem);margin:0 -1rem}}
    figcaption{color:var(--soft);font-size:.92rem}
    details{margin:.5rem 0}
    summary{cursor:pointer;color:var(--link)}
    """

  private static let tables = """
    .scroll{overflow-x:auto;margin:.75rem 0;\
    background:linear-gradient(to left,var(--ground) 40%,transparent) right/2.5rem 100% no-repeat local,\
    linear-gradient(to left,var(--rule),transparent) right/1rem 100% no-repeat scroll}
    .scroll:focus-visible{outline:2px solid var(--link)}
    table{border-collapse:collapse;font-variant-numeric:tabular-nums;overflow-wrap:normal}
    th,td{padding:.35rem .75rem;text-align:left;vertical-align:top;border-bottom:1px solid var(--rule)}
    th{font-weight:600;background:var(--panel);vertical-align:bottom;word-break:keep-all}
    th.r{min-width:4.25rem}
    td:first-child{word-break:keep-all}
    .facts td:first-child{word-break:normal;min-width:7em}
    .r{text-align:right}
    td.r{white-space:nowrap}
    td.wide{white-space:normal;min-width:6.5rem}
    .c{text-align:center}
    td:not(.r):not(.c):not(:first-child){min-width:9rem}
    @media (max-width:40rem){table{font-size:.92rem}th,td{padding:.3rem .45rem}\
    table:not(.facts) td:last-child:not(.r):not(.c):not(:first-child){min-width:14rem}}
    td.name{white-space:nowrap}
    td.long{min-width:8.5rem;word-break:normal}
    """

  private static let index = """
    [hidden]{display:none!important}
    #find{position:sticky;top:0;background:var(--ground);padding:.5rem 0;border-bottom:1px solid var(--rule)}
    #find label{font-weight:600}
    #find input{display:block;width:100%;font:inherit;color:var(--ink);background:var(--panel);\
    border:1px solid var(--soft);border-radius:6px;padding:.5rem .75rem;margin:.25rem 0}
    #find p{margin:0;color:var(--soft);font-size:.92rem}
    #find+.group h2{border-top:0;margin-top:1rem}
    ul.index{padding-left:1.1rem}
    ul.index li{margin:.2rem 0}
    .remark{color:var(--soft)}
    """

  private static let print = """
    @media print{:root{--ink:#000;--soft:#333;--ground:#fff;--panel:#fff;--rule:#999;--link:#000;--note:#555}\
    body{font-size:11pt}main{max-width:none;padding:0}figure,table,.note{break-inside:avoid}\
    h2,h3{break-after:avoid}.scroll{overflow:visible}}
    """
}
