/// The look of the page: one set of tokens for light, dark and paper.
///
/// Contrast as WCAG computes it is at least 6.2 for text in light and 7.6 in dark, 3 for frames that mean something.
/// A verdict is told by shape, word and column, never by colour alone.
enum PageStyle {
  static let css = tokens + text + page + cover + tables + article + sheet + pictures + small + paper

  private static let tokens = """
    :root{
     color-scheme:light dark;
     --paper:#faf9f6;--card:#fff;--ink:#191b20;--soft:#50545c;--rule:#d8d4ca;--edge:#84817a;
     --link:#1b4b7c;--focus:#0b57d0;--mark:#fff3c4;
     --sup:#17613f;--sup-t:#e9f4ed;--ref:#9a1f25;--ref-t:#fbeceb;--con:#6e4600;--con-t:#fbf1de;
     --nee:#3d4f6b;--nee-t:#ebeff5;--opn:#55585f;--opn-t:#f1f0ec;--nck:#55585f;--nck-t:#f1f0ec;
     --serif:Charter,"Bitstream Charter","Iowan Old Style","Palatino Linotype",Palatino,Georgia,"Noto Serif","Liberation Serif",serif;
     --sans:-apple-system,"Segoe UI",Roboto,"Helvetica Neue","Noto Sans","Liberation Sans",Arial,sans-serif;
     --mono:ui-monospace,"SF Mono",SFMono-Regular,Menlo,Consolas,"Liberation Mono","DejaVu Sans Mono",monospace;
    }
    @media screen and (prefers-color-scheme:dark){:root{
     --paper:#131519;--card:#1a1d22;--ink:#e9e7e1;--soft:#adb1ba;--rule:#363b44;--edge:#7d838e;
     --link:#9cc6f5;--focus:#9cc6f5;--mark:#453a12;
     --sup:#7ed3a2;--sup-t:#16291f;--ref:#ff9f97;--ref-t:#331a1a;--con:#ecc071;--con-t:#2e2513;
     --nee:#b4c4e0;--nee-t:#1d2531;--opn:#b4b8c0;--opn-t:#23262c;--nck:#b4b8c0;--nck-t:#23262c;
    }}
    .sup{--c:var(--sup);--t:var(--sup-t)}.ref{--c:var(--ref);--t:var(--ref-t)}.con{--c:var(--con);--t:var(--con-t)}
    .nee{--c:var(--nee);--t:var(--nee-t)}.opn{--c:var(--opn);--t:var(--opn-t)}.nck{--c:var(--nck);--t:var(--nck-t)}

    """

  private static let text = """
    *{box-sizing:border-box}
    html{scroll-padding-top:1rem;-webkit-text-size-adjust:100%}
    body{margin:0;background:var(--paper);color:var(--ink);font:400 1rem/1.55 var(--serif);overflow-wrap:anywhere;font-variant-numeric:lining-nums}
    h1,h2,h3{font-family:var(--serif);font-weight:600;line-height:1.2;text-wrap:balance;margin:0;overflow-wrap:anywhere}
    h1{font-size:clamp(1.9rem,1.35rem + 2.4vw,2.9rem);letter-spacing:-.012em}
    h2{font-size:1.75rem;letter-spacing:-.006em;margin:0 0 .5rem}
    h3{font-size:1.32rem}
    h4{font:600 .9375rem/1.35 var(--sans);margin:0 0 .375rem}
    h5{font:600 .875rem/1.35 var(--sans);margin:0 0 .5rem}
    p,ul,ol,dl,blockquote{margin:0 0 .75rem}
    a{color:var(--link);text-underline-offset:.16em;text-decoration-thickness:1px}
    a:hover{text-decoration-thickness:2px}
    :focus-visible{outline:3px solid var(--focus);outline-offset:2px}
    code,.m{font-family:var(--mono);font-size:.8125rem;font-variant-ligatures:none}
    .m,.cid,.v,.nw,time,thead th{overflow-wrap:normal}.h{overflow-wrap:anywhere}
    .ui,table,dl,nav,.note,.card,.chain,.v,.pos,.steps{font-family:var(--sans)}
    .soft{color:var(--soft)}
    .mini{font:600 .9375rem/1.4 var(--sans);letter-spacing:0;margin-bottom:.4rem}
    .vh{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
    .skip{position:absolute;left:.5rem;top:-6rem;background:var(--ink);color:var(--paper);padding:.6rem 1rem;z-index:9;font:600 1rem var(--sans)}
    .skip:focus{top:.5rem}
    .v{display:inline-flex;align-items:center;gap:.4em;font-weight:650;font-size:.9375rem;line-height:1.25;color:var(--c)}
    .sh{width:1.05em;height:1.05em;flex:none;fill:none;stroke:currentColor;stroke-width:1.7;overflow:visible}
    .sh .f{fill:currentColor}.sh .k{stroke:var(--g,var(--card));stroke-width:2}

    """

  private static let page = """
    .page{max-width:82rem;margin:0 auto;padding:1.5rem 1rem 2rem}
    main:focus{outline:0}
    nav.toc{font-size:.875rem;line-height:1.4}
    nav.toc h2{font:600 .875rem var(--sans);margin:0 0 .5rem}
    nav.toc ol{list-style:none;margin:0;padding:0}
    nav.toc a{display:block;padding:.3rem 0;text-decoration:none}
    nav.toc a:hover{text-decoration:underline}
    nav.toc .sub{display:flex;flex-wrap:wrap;gap:0 .25rem;margin:0 0 .25rem}
    nav.toc .sub a{display:inline-flex;gap:.3rem;align-items:center;min-height:1.6rem;padding:.15rem .3rem .15rem 0;font-family:var(--mono);font-size:.8125rem;color:var(--c)}
    nav.toc .sub .sh{--g:var(--paper)}
    main>section{margin:0 0 4rem;padding-top:1.25rem;border-top:3px solid var(--ink)}
    main>section.cover{border-top:0;padding-top:0}
    section>p,section>ul{max-width:44rem}section>p.brand{max-width:none}
    .note{font-size:.9375rem;line-height:1.5;border:1px solid var(--edge);padding:.75rem 1rem;margin:0 0 1.25rem;max-width:52rem}
    .note>:last-child{margin-bottom:0}
    .note p,.note li{font-size:.9375rem;line-height:1.5}
    .none{font:400 .875rem/1.45 var(--sans)!important;border:1px dashed var(--edge);padding:.7rem .8rem;color:var(--soft)}
    footer.end{font:400 .875rem/1.5 var(--sans);color:var(--soft);border-top:3px solid var(--ink);padding-top:.75rem}

    """

  private static let cover = """
    .brand{display:flex;flex-wrap:wrap;gap:.25rem 1.5rem;justify-content:space-between;font:600 .875rem/1.4 var(--sans);border-top:3px solid var(--ink);padding:.6rem 0 2.25rem}
    .brand span+span{font-weight:400;color:var(--soft)}
    .cover h1{max-width:17em;margin-bottom:1rem}
    .lede{font-size:1.1875rem;line-height:1.5;max-width:44rem}
    .units td .sh{margin-bottom:.2rem}.tally{display:flex;flex-wrap:wrap;gap:1.5rem 3rem;align-items:flex-start;margin:1.75rem 0;padding:1.25rem 0;border-top:1px solid var(--edge);border-bottom:1px solid var(--edge)}
    .left{flex:0 0 9.5rem}
    .left b{display:block;font:600 3.75rem/1 var(--serif);letter-spacing:-.03em}
    .left span{font:600 .9375rem/1.35 var(--sans)}
    .left small{display:block;font:400 .8125rem/1.4 var(--sans);color:var(--soft);margin-top:.35rem}
    .units{flex:0 1 auto;width:auto;border-collapse:collapse;font-size:.9375rem}
    .units caption{font:400 .8125rem/1.4 var(--sans);text-align:left;color:var(--soft);padding:.35rem 0 0;caption-side:bottom}
    .units th,.units td{padding:.22rem .75rem .22rem 0;border:0;vertical-align:middle;text-align:left}
    .units td.n{font-weight:650;text-align:right;width:2.25rem;overflow-wrap:normal}
    .units td .sh{margin-right:.35rem;vertical-align:-.12em;color:var(--c);--g:var(--paper)}
    .units .v{--g:var(--paper)}.units .bar{max-width:100%;vertical-align:-.1em;color:var(--c)}
    .states{min-width:9rem}
    .facts{display:grid;grid-template-columns:9.5rem 1fr;gap:.4rem 1.25rem;font-size:.9375rem;line-height:1.5;margin:0 0 1.5rem;max-width:56rem}
    .facts dt{font-weight:600}.facts dd{margin:0;min-width:0}
    .seal{display:flex;flex-wrap:wrap;gap:1.25rem 2.5rem;margin:0 0 1.5rem}
    .seal>div{flex:1 1 20rem;min-width:0}
    pre{font:400 .8125rem/1.6 var(--mono);margin:0;padding:.85rem 1rem;background:var(--card);border:1px solid var(--edge);white-space:pre-wrap;overflow-wrap:anywhere}
    .steps{padding-left:1.3rem;font:400 .9375rem/1.5 var(--sans);max-width:52rem}
    .steps li{margin-bottom:.5rem}

    """
}
