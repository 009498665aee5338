import Reporting

/// The style of the site: that of every page, and what only the site has, its forms, lists and comparisons.
enum SiteStyle {
  static let css = PageStyle.css + source + "\n"

  private static let source = #"""
    .find{display:flex;flex:1;gap:.35rem;min-width:11rem;max-width:26rem;margin-left:auto}
    .language,.switches button{padding:.3rem .6rem}
    .places ul{list-style:none;display:flex;flex-wrap:wrap;gap:.1rem .9rem;margin:.4rem 0 0;padding:.35rem 0;border-bottom:1px solid var(--rule)}
    .places a{display:inline-block;padding:.2rem 0;text-decoration:none}
    .places a[aria-current]{font-weight:700;border-bottom:2px solid var(--accent)}
    .crumbs ol{list-style:none;display:flex;flex-wrap:wrap;margin:.75rem 0 0;padding:0;font-size:.92rem;color:var(--soft)}
    .crumbs li+li::before{content:"›";margin:0 .45rem}
    input[type=range]{width:100%;accent-color:var(--accent);padding:0;border:0;background:none}
    input[aria-invalid=true]{border-color:var(--reach);outline:1px solid var(--reach)}
    .wide-button{white-space:normal}
    #hits button{white-space:normal;text-align:left}
    button.primary,.wide-button{background:var(--accent);border-color:var(--accent);color:var(--on-accent);font-weight:600}
    .wide-button{display:block;width:100%;text-align:left;margin:.4rem 0}
    .card{background:var(--panel);border:1px solid var(--rule);border-radius:10px;padding:1rem;margin:1rem 0}
    .card input,.card select,.card button:not(.sort):not(.wide-button):not(.primary){background:var(--ground)}
    .card h2{border:0;margin:0 0 .5rem;padding:0}
    .fields{display:grid;grid-template-columns:repeat(auto-fit,minmax(8rem,1fr));gap:.6rem .9rem;align-items:end}
    .fields label{display:block;font-size:.92rem;color:var(--soft)}
    .fields .grow{grid-column:span 2;min-width:0}
    .fields select{width:100%}
    #answer{font-size:1.7rem;font-weight:700;line-height:1.3;margin:.5rem 0 .25rem}
    .level-reach{color:var(--reach)}.level-match{color:var(--match)}.level-safe{color:var(--safe)}
    .dots{display:grid;grid-template-columns:repeat(20,minmax(0,1fr));gap:3px;margin:.5rem 0 .1rem;max-width:27rem}
    .dot{aspect-ratio:1;border-radius:50%;border:2px solid var(--accent)}
    .dot.in{background:var(--accent)}
    .scale{display:flex;justify-content:space-between;max-width:27rem;color:var(--soft);font-size:.92rem;margin:0 0 .5rem}
    .found{list-style:none;padding:0;margin:.25rem 0 1rem}
    .found li{padding:.25rem 0;border-bottom:1px solid var(--rule)}
    #hits{list-style:none;padding:0;margin:.5rem 0}
    #hits li{margin:.25rem 0}
    .columns{columns:20rem;column-gap:2rem;list-style:none;padding:0}
    .columns li{break-inside:avoid;margin:.2rem 0}
    .tiles{display:grid;grid-template-columns:repeat(auto-fit,minmax(15rem,1fr));gap:.75rem;list-style:none;padding:0}
    .tiles li{background:var(--panel);border:1px solid var(--rule);border-radius:10px;padding:.75rem 1rem}
    .tiles a{font-weight:600}
    .pager{display:flex;justify-content:space-between;gap:1rem;margin:1rem 0}
    td.chance{font-weight:700}
    #list table{width:100%}
    .side th[scope=col]{min-width:11rem;vertical-align:top}
    .side th[scope=row]{vertical-align:top}
    .side td{min-width:11rem}
    .side td:first-child,.side th:first-child{min-width:6rem}
    .bar-range{position:relative;height:1.5rem;min-width:10rem}
    .bar-range span{position:absolute;top:.45rem;height:.6rem;background:var(--accent);opacity:.3}
    .bar-range .center{width:3px;top:.15rem;height:1.2rem;opacity:1}
    .bar-range .mine{width:0;top:0;height:1.5rem;opacity:1;border-left:3px dashed var(--reach);background:none}
    @media (max-width:40rem){.cards td.chance{font-size:1.15rem;white-space:nowrap}}
    @media (max-width:40rem){.fields .grow{grid-column:1/-1}.find{max-width:none;order:3;flex-basis:100%}}
    """#
}
