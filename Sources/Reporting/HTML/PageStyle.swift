import Charts

/// The style of every page: of reports, which carry it inside, and of the site, which adds its own.
///
/// Ink on ground is at least 7:1, links and levels at least 4.5:1 in both themes. A reader's own choice between light and
/// dark stands in the attribute `data-theme` of the page and rules its drawings too.
package enum PageStyle {
  /// The rules.
  package static let css =
    source + "\n:root[data-theme=dark] figure svg{" + ThemeVariables.css(.dark) + "}\n"
    + ":root[data-theme=light] figure svg{" + ThemeVariables.css(.light) + "}\n"
    + "@media print{:root figure svg{" + ThemeVariables.css(.light) + "}}\n"

  private static let source = #"""
    :root{color-scheme:light dark;--ink:#1b1f24;--soft:#57606a;--ground:#fff;--panel:#f1f4f8;--rule:#d0d7de;--link:#0059a3;--note:#8a5f00;--accent:#0059a3;--on-accent:#fff;--reach:#a34700;--match:#0059a3;--safe:#00684c}
    @media (prefers-color-scheme:dark){:root{--ink:#e6edf3;--soft:#a3adb8;--ground:#0d1117;--panel:#1a2230;--rule:#303844;--link:#6abeee;--note:#ebb02e;--accent:#6abeee;--on-accent:#0d1117;--reach:#f08a43;--match:#6abeee;--safe:#4bddb1}}
    :root[data-theme=light]{color-scheme:light;--ink:#1b1f24;--soft:#57606a;--ground:#fff;--panel:#f1f4f8;--rule:#d0d7de;--link:#0059a3;--note:#8a5f00;--accent:#0059a3;--on-accent:#fff;--reach:#a34700;--match:#0059a3;--safe:#00684c}
    :root[data-theme=dark]{color-scheme:dark;--ink:#e6edf3;--soft:#a3adb8;--ground:#0d1117;--panel:#1a2230;--rule:#303844;--link:#6abeee;--note:#ebb02e;--accent:#6abeee;--on-accent:#0d1117;--reach:#f08a43;--match:#6abeee;--safe:#4bddb1}
    *{box-sizing:border-box}
    [hidden]{display:none!important}
    html{-webkit-text-size-adjust:100%;scroll-padding-top:1rem}
    body{margin:0;background:var(--ground);color:var(--ink);font:16px/1.6 system-ui,-apple-system,"Segoe UI","Noto Sans","Noto Sans CJK SC","PingFang SC","Microsoft YaHei",sans-serif;overflow-wrap:anywhere}
    a{color:var(--link)}
    :focus-visible{outline:2px solid var(--accent);outline-offset:2px}
    h1{font-size:1.85rem;line-height:1.25;margin:.4rem 0 1rem}
    h1,h2,h3{text-wrap:balance}
    .part{display:inline-block}
    :lang(en) h1,:lang(en) h2{word-break:keep-all}
    h2{font-size:1.4rem;line-height:1.3;margin:2.25rem 0 .5rem;padding-top:.75rem;border-top:1px solid var(--rule)}
    h3{font-size:1.1rem;margin:1.5rem 0 .5rem}
    code,pre{font:.92em/1.5 ui-monospace,SFMono-Regular,Menlo,Consolas,monospace}
    pre{background:var(--panel);padding:.75rem 1rem;overflow-x:auto;border-radius:6px;white-space:pre-wrap}
    .soft,.remark,figcaption{color:var(--soft)}
    small{display:block;color:var(--soft);font-size:.85rem}
    .skip{position:absolute;left:-9999px}
    .skip:focus{position:static;display:block;padding:.5rem 1rem}
    header,main,footer{max-width:84rem;margin:0 auto;padding:0 1rem}
    main p,main li,main summary{max-width:60rem}
    header{padding-top:.5rem}
    .bar{display:flex;flex-wrap:wrap;gap:.5rem 1rem;align-items:center}
    .home{font-weight:700;font-size:1.1rem;color:var(--ink);text-decoration:none}
    .space{flex:1}
    .switches{display:flex;gap:.5rem;align-items:center}
    input,select,button{font:inherit;color:var(--ink);background:var(--panel);border:1px solid var(--soft);border-radius:6px;padding:.4rem .6rem;min-height:2.6rem}
    input[type=search],input[type=number],input[type=text]{width:100%;min-width:0}
    button{cursor:pointer;white-space:nowrap}
    .note{border-left:4px solid var(--note);background:var(--panel);padding:.25rem 1rem;margin:1rem 0;border-radius:0 6px 6px 0}
    .note p{margin:.5rem 0}
    details{margin:.5rem 0}
    summary{cursor:pointer;color:var(--link)}
    figure{margin:1.25rem 0;max-width:56rem}
    figure svg{display:block;width:100%;height:auto}
    figure .wide{display:none}
    @media (min-width:44rem){figure .wide{display:block}figure .narrow{display:none}}
    @media (max-width:43.99rem){figure .narrow{margin:0 -1rem}}
    .scroll{overflow-x:auto;margin:.75rem 0}
    table{border-collapse:collapse;font-variant-numeric:tabular-nums;overflow-wrap:normal}
    th,td{padding:.35rem .75rem;text-align:left;vertical-align:top;border-bottom:1px solid var(--rule);background:var(--ground)}
    th{font-weight:600;background:var(--panel);vertical-align:bottom;word-break:keep-all}
    th button.sort{all:unset;cursor:pointer;display:inline-block}
    th button.sort:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
    th button.sort::after{content:"\00a0↕";color:var(--soft);font-weight:400}
    th[aria-sort=ascending] button.sort::after{content:"\00a0↑";color:var(--ink)}
    th[aria-sort=descending] button.sort::after{content:"\00a0↓";color:var(--ink)}
    .scroll td:first-child,.scroll th:first-child{position:sticky;left:0;z-index:1;box-shadow:1px 0 0 var(--rule)}
    th.r{min-width:4.25rem}
    td:first-child{word-break:keep-all}
    .facts td:first-child{word-break:normal;min-width:7em}
    .r{text-align:right}
    td.r{white-space:nowrap}
    td.wide{white-space:normal;min-width:6.5rem}
    .c{text-align:center}
    td:not(.r):not(.c):not(:first-child){min-width:7rem}
    td.name{white-space:nowrap}
    td.long{min-width:8.5rem;word-break:normal}
    @media (min-width:60rem){td.long{min-width:14rem}}
    input[type=checkbox]{min-height:0;width:1.1rem;height:1.1rem;vertical-align:middle}
    main>h1:first-child{margin-top:1.5rem}
    .filter{display:flex;gap:.75rem;align-items:center;margin:.75rem 0 0}
    .filter input{max-width:18rem}
    .content{min-width:0}
    @media (min-width:68rem){.with-contents{display:grid;grid-template-columns:14rem minmax(0,1fr);gap:0 2.5rem}.with-contents>*{grid-column:2}.with-contents>.crumbs,.with-contents>h1{grid-column:1/-1}.with-contents>.contents{grid-column:1;grid-row:3;position:sticky;top:1rem;align-self:start;max-height:calc(100vh - 2rem);overflow:auto}.with-contents>.content{grid-row:3}.content>section:first-child>h2:first-child{margin-top:0;border:0;padding:0}}
    .contents{font-size:.92rem}
    .contents p{font-weight:600;margin:.25rem 0}
    .contents ol{list-style:none;padding:0;margin:.25rem 0}
    .contents li{padding:.15rem 0}
    @media (max-width:67.99rem){.contents p{display:none}.contents ol{display:flex;flex-wrap:wrap;gap:0 .9rem;margin:0 0 .75rem}}
    #find{position:sticky;top:0;background:var(--ground);padding:.5rem 0;border-bottom:1px solid var(--rule)}
    #find label{font-weight:600}
    #find p{margin:0;color:var(--soft);font-size:.92rem}
    #find+.group h2{border-top:0;margin-top:1rem}
    ul.index{padding-left:1.1rem}
    ul.index li{margin:.2rem 0}
    @media (max-width:40rem){td:last-child:not(.r):not(.c):not(:first-child):not(:empty){min-width:10rem}table{font-size:.92rem}th,td{padding:.3rem .45rem}.scroll td:first-child,.scroll th:first-child{max-width:9.5rem;white-space:normal;min-width:6rem}.scroll td.long:first-child{min-width:7.5rem}h1{font-size:1.5rem}h2{font-size:1.25rem}}
    @media (max-width:40rem){.cards{display:block}.cards thead{position:absolute;left:-9999px}.cards tbody{display:block}.cards tr{display:flex;flex-wrap:wrap;gap:.1rem .75rem;border:1px solid var(--rule);border-radius:10px;padding:.6rem .75rem;margin:.5rem 0;background:var(--ground)}.cards td,.scroll .cards td:first-child{display:block;position:static;border:0;box-shadow:none;padding:0;flex:1 0 45%;min-width:min-content!important;max-width:100%!important;text-align:left;white-space:normal}.scroll .cards td:first-child,.cards td[data-wide]{flex-basis:100%}.scroll .cards td:first-child{font-weight:600}.scroll .cards td:first-child.r{flex:0 0 auto}.cards td:first-child.r+td{flex:1 0 80%;font-weight:600}.cards td.r:not(.wide){white-space:nowrap}.cards small{font-weight:400}.cards td:empty{display:none}.cards td[data-label]::before{content:attr(data-label) " ";color:var(--soft);font-size:.92rem;font-weight:400}}
    footer{margin-top:3rem;padding-top:1rem;padding-bottom:2rem;border-top:1px solid var(--rule);font-size:.92rem}
    @media print{:root,:root[data-theme]{color-scheme:light;--ink:#000;--soft:#333;--ground:#fff;--panel:#fff;--rule:#999;--link:#000;--note:#555;--accent:#000;--on-accent:#fff}body{font-size:11pt}header nav,.find,.switches,.contents,.filter,.crumbs,form,.pager,figure button{display:none!important}header,main,footer{max-width:none;padding:0}.with-contents{display:block}figure,table,.note{break-inside:avoid}h2,h3{break-after:avoid}.scroll{overflow:visible}.scroll td:first-child,.scroll th:first-child{position:static}th button.sort::after{content:""}}
    """#
}
