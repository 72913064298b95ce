extension PageStyle {
  static let tables = """
    table{border-collapse:collapse;width:100%;font-size:.9rem;line-height:1.45}
    caption{text-align:left;font:400 .875rem/1.45 var(--sans);color:var(--soft);padding:0 0 .5rem}
    th,td{text-align:left;vertical-align:top;padding:.5rem .75rem .5rem 0;border-bottom:1px solid var(--rule)}
    thead th{font-weight:600;font-size:.8125rem;line-height:1.3;border-bottom:2px solid var(--ink);vertical-align:bottom}
    tbody th{font-weight:400}
    th b.m,td b.m{font-weight:600}
    tfoot th,tfoot td{border-top:2px solid var(--ink);border-bottom:0;font-weight:650}
    td.num,th.num{text-align:right}
    .nw{white-space:nowrap}
    tbody tr:target,.card:target,.sheet:target>header,.art .pos:target{background:var(--mark)}
    .scroll{overflow-x:auto;margin:0 0 1.25rem;background:linear-gradient(90deg,var(--paper) 30%,transparent) 0 0/2.5rem 100% no-repeat local,linear-gradient(270deg,var(--paper) 30%,transparent) 100% 0/2.5rem 100% no-repeat local,linear-gradient(90deg,var(--edge),transparent) 0 0/.6rem 100% no-repeat scroll,linear-gradient(270deg,var(--edge),transparent) 100% 0/.6rem 100% no-repeat scroll}
    .scroll>table,.lot{min-width:44rem}.lot+.lot{margin-top:1.25rem}
    .scroll>table.wide{min-width:58rem}
    .grid th[scope=row]{width:36%;padding-right:1rem}
    .grid th.rg{padding-top:1.1rem;font-weight:600;border-bottom:1px solid var(--edge)}
    .grid th.rg .soft{font-weight:400}
    .grid td[data-l],.grid thead th.d,.grid tfoot td.d{padding-left:.9rem;padding-right:0;overflow-wrap:normal}
    .grid .cid{font:600 .8125rem var(--mono);margin-right:.35rem}
    .grid .by{display:block;font-size:.8125rem;color:var(--soft)}
    .grid td.x,.grid th.x{text-align:center;padding-left:.25rem;padding-right:.25rem;width:5.1rem}
    .grid td.hit{background:var(--t)}
    .grid td.hit .v{font-size:1.125rem;--g:var(--t)}
    .grid tr{break-inside:avoid}
    .way td{font-size:.8125rem;padding-top:0}.way ol{margin:.25rem 0;padding-left:1.25rem}

    """

  static let article = """
    .art-head{margin:1.75rem 0 .75rem}
    .art-head h3{margin-bottom:.5rem}
    .art-facts{display:grid;grid-template-columns:9.5rem 1fr;gap:.2rem 1.25rem;font-size:.875rem;line-height:1.5;margin:0 0 1rem;max-width:56rem}
    .art-facts dt{color:var(--soft)}.art-facts dd{margin:0;min-width:0}
    .art{display:grid;grid-template-columns:7.25rem minmax(0,40rem);gap:0 1.5rem;font-size:1.0938rem;line-height:1.7;margin-top:1.25rem}
    .art .pos{font-size:.8125rem;line-height:1.35;color:var(--soft);text-align:right;padding-top:.4rem;font-family:var(--mono);white-space:nowrap}
    .art .pos b{display:block;font-weight:600;color:var(--ink)}
    .art p{margin:0 0 1.1rem;max-width:none;overflow-wrap:anywhere}
    mark{background:var(--t,var(--mark));color:inherit;padding:.08em .12em;text-decoration:underline;text-decoration-color:var(--c,currentColor);text-decoration-thickness:2px;text-underline-offset:.22em;-webkit-box-decoration-break:clone;box-decoration-break:clone}
    mark.ref{text-decoration-style:double;text-decoration-thickness:1.5px}
    mark.nee{text-decoration-style:dashed}
    mark.opn,mark.nck{text-decoration-style:dotted}
    .tag{font:600 .8125rem/1 var(--mono);white-space:nowrap;text-decoration:none;color:var(--c);margin-left:.15em;padding:.25em .1em}
    .tag .sh{vertical-align:-.14em;margin-right:.25em;--g:var(--paper)}
    .tag:hover{text-decoration:underline}
    .key{display:flex;flex-wrap:wrap;gap:.35rem 1.5rem;list-style:none;padding:0;max-width:none!important;font:400 .875rem var(--sans)}
    .key .v{font-size:.875rem;--g:var(--paper)}

    """

  static let sheet = """
    .sheet{background:var(--card);border:1px solid var(--rule);border-top:5px solid var(--c);padding:1.25rem clamp(1rem,2.6vw,2rem) 1.25rem;margin:0 0 2.5rem}
    .sheet>header{margin-bottom:1.25rem}
    .sid{display:flex;flex-wrap:wrap;justify-content:space-between;gap:.25rem 1rem;font:400 .875rem/1.6 var(--sans);color:var(--soft);margin-bottom:.6rem}
    .sid b{font:600 1rem var(--mono);color:var(--ink)}
    .sid a{padding:.15rem .1rem}
    .find{display:flex;flex-wrap:wrap;gap:.4rem 1.5rem;align-items:center;margin:.75rem 0 .6rem;font:400 .9375rem/1.4 var(--sans)}
    .find .v{font-size:1.125rem;border:2px solid var(--c);background:var(--t);--g:var(--t);padding:.3rem .7rem .3rem .55rem}
    .find .st{font-weight:600}
    .sum{font:400 .9375rem/1.5 var(--sans);color:var(--soft);max-width:46rem;margin:0 0 .6rem}
    .sheet .note{margin:.75rem 0 0;padding:.55rem .8rem;max-width:none;border-left-width:5px}
    .row{display:flex;flex-wrap:wrap;gap:1.25rem 2.25rem;margin:0 0 1.4rem}
    .row>*{flex:1 1 17rem;min-width:0}
    .row>.w2{flex:1.7 1 24rem}
    .part{padding-top:.6rem;border-top:1px solid var(--edge)}
    .part>:last-child{margin-bottom:0}
    .part p,.part li,.part td,.part dd{font:400 .9375rem/1.5 var(--sans)}
    .part h4.sub{margin-top:1rem}
    .part ul,.part ol{padding-left:1.15rem}
    blockquote.pr{font-size:1.125rem;line-height:1.55;margin:0 0 .5rem;padding-left:1rem;border-left:3px solid var(--edge)}
    .loc{font:400 .8125rem/1.5 var(--sans)!important;color:var(--soft)}
    .chain{list-style:none;padding:0!important;margin:.5rem 0;display:flex;flex-wrap:wrap;gap:.3rem 0}
    .chain li{font-size:.875rem!important;padding:0 .3rem 0 0}
    .chain li+li::before{content:"←\\00a0" / "heard from ";color:var(--soft)}
    .words+.words{margin-top:1.25rem;padding-top:1rem;border-top:1px dotted var(--edge)}
    dl.kv{display:grid;grid-template-columns:7rem 1fr;gap:.25rem .9rem;margin:0;font-size:.875rem}
    dl.kv dt{color:var(--soft)}dl.kv dd{margin:0;min-width:0}
    .part dl.kv dd{font-size:.875rem}
    .ev{display:flex;flex-wrap:wrap;gap:1rem 1.25rem;margin:0}
    .ev>div{flex:1 1 15rem;min-width:0;border-top:3px solid var(--ink);padding-top:.5rem}
    .ev>div.fo{padding-top:calc(.5rem + 2px)}
    .ev>div.ag{border-top-style:double;border-top-width:5px}
    .ev>div.cx{border-top-style:dashed;border-top-width:2px;padding-top:calc(.5rem + 3px)}
    .ev h5{display:flex;justify-content:space-between;gap:.5rem}
    .card{border:1px solid var(--rule);padding:.7rem .8rem;margin:0 0 .75rem;font-size:.875rem;line-height:1.45;break-inside:avoid;overflow-wrap:anywhere}
    .card p{font-size:.875rem!important;line-height:1.45!important;margin:0 0 .4rem}
    .card>:last-child{margin-bottom:0}
    .card blockquote{font:400 .9375rem/1.45 var(--serif);margin:0 0 .4rem;padding-left:.7rem;border-left:3px solid var(--ink)}
    .card blockquote p{font:inherit!important;margin:0 0 .3rem}
    .card .top{display:flex;justify-content:space-between;gap:.5rem;align-items:baseline}
    .card .top b{font:600 .875rem var(--mono)}
    .gr{font:600 .875rem var(--mono);border:1px solid var(--edge);padding:0 .35rem;white-space:nowrap}
    .card .own{font-weight:600}
    p.gone{font-size:.875rem;margin:0 0 .25rem}
    .gone del{color:var(--soft)}
    .part .rat p{font:400 1.0313rem/1.6 var(--serif)}
    a.cite{font:600 .8125em var(--mono)}
    .two{display:flex;flex-wrap:wrap;gap:.75rem 1rem;margin-bottom:.45rem}
    .two>div{flex:1 1 12rem;min-width:0;border:1px solid var(--edge);padding:.6rem .8rem}
    .two>div>p{margin:0 0 .3rem;font-size:.875rem!important}
    .two>.none{flex:1 1 100%;margin:0}
    .two>.blank{border-style:dashed;color:var(--soft)}
    .hist td,.hist th{font-size:.8125rem!important;padding:.25rem .6rem .25rem 0;line-height:1.4}
    .hist thead th{border-bottom-width:1px}
    .list{list-style:none;padding:0!important}
    .list li{padding:.35rem 0;border-bottom:1px solid var(--rule)}
    .list li:last-child{border-bottom:0}
    .list p{margin:.15rem 0}
    .rule{border-left:3px solid var(--edge);padding-left:.7rem;margin:0 0 .5rem}
    .rule.blocks{border-left:6px double var(--ref)}.rule.waived{border-left-style:dotted}
    .waiver p{margin:0}.waiver .list{margin:.1rem 0 .8rem}
    .rests{font:400 .8125rem/1.5 var(--sans);color:var(--soft);border-top:1px solid var(--edge);padding-top:.6rem;margin:0}

    """

  /// Pictures: the page's colours over those for paper that their shapes carry.
  static let pictures = """
    .fig{margin:0 0 1.5rem}
    .fig .scroll{padding:.25rem 0;margin:0}
    .fig figcaption{font:400 .875rem/1.5 var(--sans);color:var(--soft);margin-top:.4rem}
    .pic{display:block;max-width:none;height:auto;overflow:visible}
    .pic a{text-decoration:none}
    .pic a:focus-visible{outline:3px solid var(--focus);outline-offset:2px}
    .pic .f-ink{fill:var(--ink)}.pic .f-soft{fill:var(--soft)}.pic .f-edge{fill:var(--edge)}.pic .f-rule{fill:var(--rule)}.pic .f-card{fill:var(--card)}
    .pic .l-ink{stroke:var(--ink)}.pic .l-soft{stroke:var(--soft)}.pic .l-edge{stroke:var(--edge)}.pic .l-rule{stroke:var(--rule)}
    .pic .l-sup,.pic .s-sup{stroke:var(--sup)}.pic .l-ref,.pic .s-ref{stroke:var(--ref)}.pic .l-con,.pic .s-con{stroke:var(--con)}
    .pic .l-nee,.pic .s-nee{stroke:var(--nee)}.pic .l-opn,.pic .s-opn{stroke:var(--opn)}.pic .l-nck,.pic .s-nck{stroke:var(--nck)}
    .pic .s-sup .f{fill:var(--sup)}.pic .s-ref .f{fill:var(--ref)}.pic .s-con .f{fill:var(--con)}.pic .k{stroke:var(--card)}

    """

  static let small = """
    @media screen and (min-width:75rem){
     .page{padding:2rem 2rem 2rem}
     .tally{display:grid;grid-template-columns:9.5rem minmax(0,1fr) auto}
     main{display:grid;grid-template-columns:12.5rem minmax(0,1fr);column-gap:3.5rem}
     main>section{grid-column:2;min-width:0}
     nav.toc{grid-column:1;grid-row:1/span 30;position:sticky;top:1rem;align-self:start;max-height:calc(100vh - 2rem);overflow-y:auto;padding-top:.6rem;border-top:3px solid var(--ink)}
     .page.last{padding-top:0;padding-left:18rem}
     .grid th[scope=row]{width:32%}.grid td:last-child{min-width:6.2rem}
    }
    @media screen and (max-width:74.99rem){
     nav.toc{border:1px solid var(--edge);padding:.9rem 1rem;margin-bottom:3rem}
     nav.toc>ol{columns:2 13rem;column-gap:2rem}nav.toc li{break-inside:avoid}
    }
    @media screen and (max-width:47.99rem){
     .facts,.art-facts{grid-template-columns:1fr;gap:.1rem}.facts dd,.art-facts dd{margin-bottom:.6rem}
     .art{grid-template-columns:1fr;gap:0}.art .pos{text-align:left;padding:0}.art .pos b{display:inline}
     .lot{min-width:0}
     .grid,.grid tbody,.grid tr,.grid th[scope=row],.grid th.rg,.grid td{display:block;width:auto;border:0;padding:0}
     .grid thead,.grid tfoot{display:none}
     .grid tbody tr{border-bottom:1px solid var(--rule);padding:.8rem 0}
     .grid td.x{display:none}.grid td.x.hit{display:block;text-align:left;background:none;width:auto;padding:.35rem 0 .1rem}
     .grid td.hit .v{font-size:1rem;--g:var(--paper)}
     .grid td.hit .w{position:static;width:auto;height:auto;clip-path:none}
     .grid td[data-l]{font-size:.875rem;line-height:1.5;padding-left:0}
     .grid td[data-l]::before{content:attr(data-l) ": ";color:var(--soft)}
     .sheet{margin-left:-.5rem;margin-right:-.5rem}
     .hist thead{display:none}
     .hist tr{display:block;padding:.35rem 0;border-bottom:1px solid var(--rule)}
     .hist th,.hist td{display:inline;white-space:normal;border:0;padding:0 .5rem 0 0}
    }
    @media screen{.sheet{content-visibility:auto;contain-intrinsic-size:auto 70rem}
     .lot{content-visibility:auto;contain-intrinsic-size:auto 100rem}#s-articles>article{content-visibility:auto;contain-intrinsic-size:auto 80rem;margin-inline:-.4rem;padding-inline:.4rem}
     main>section.flow,#s-claims{content-visibility:auto;contain-intrinsic-size:auto 60rem;margin-inline:-.4rem;padding-inline:.4rem}
     .art-facts dd a{display:inline-block;min-height:1.5rem;line-height:1.5rem}
     :is(td,th,li,.waiver,.top,.loc) a.m,.grid .cid{display:inline-block;min-width:1.5rem;min-height:1.5rem;line-height:1.5rem}}
    @media (forced-colors:active){.find .v,.card,.sheet{border-color:CanvasText}}

    """

  static let paper = """
    @page{margin:19mm 16mm 18mm;
     @top-left{content:"Audit report";font:8pt "Helvetica Neue","Liberation Sans",Arial,sans-serif;color:#50545c}
     @bottom-right{content:"Page " counter(page) " of " counter(pages);font:8pt "Helvetica Neue","Liberation Sans",Arial,sans-serif;color:#191b20}}
    @page:first{@top-left{content:""}}
    @media print{
     :root{--paper:#fff;--card:#fff}
     html{font-size:9.6pt}
     body{orphans:3;widows:3;line-height:1.45}
     .page{max-width:none;padding:0 1.5pt 0 0}
     .skip,.noprint{display:none!important}
     nav.toc{padding:.5rem 0 0;margin:0;border-top:.6pt solid var(--edge)}
     nav.toc>ol{columns:4}nav.toc a{padding:.1rem 0;color:var(--ink)}
     main>section{break-before:page;margin:0 0 1.5rem;border-top-width:2pt}
     main>section.cover,main>section.flow{break-before:auto}
     h1{font-size:26pt}h2{font-size:17pt}h3{font-size:13.5pt}
     h2,h3,h4,h5,caption,thead{break-after:avoid}
     h4+*,h5+*{break-before:avoid}
     thead{display:table-header-group}tr,.card,.note,pre,.two>div,.list li,.steps li{break-inside:avoid}
     .scroll{overflow:visible;background:none}.scroll>table,.scroll>table.wide,.lot{min-width:0}
     .sheet{border:0;border-top:4pt solid var(--c);padding:.6rem 0 0;margin:0;break-before:page}
     .sheet.first{break-before:auto}
     .find .v{background:none;--g:var(--card)}mark{background:none}.grid td.hit .v{--g:var(--card)}
     .row{gap:.6rem 1.4rem;margin-bottom:.7rem}
     .ev{flex-wrap:nowrap;gap:.8rem}.ev>div{flex:1 1 0}
     .row>*{flex-basis:13rem}.row>.w2{flex-basis:18rem}
     .card{padding:.45rem .55rem;margin-bottom:.5rem}.card p{margin-bottom:.25rem}
     .part{padding-top:.4rem;border-top-width:.6pt}
     .art{font-size:10.2pt;line-height:1.55}.art p{margin-bottom:.7rem}
     a{color:var(--ink);text-decoration-thickness:.5pt}
     tfoot{display:table-row-group}tr:has(>.rg){break-after:avoid}.art-head{break-inside:avoid}
     .fig{break-inside:avoid}.fig .scroll{padding:0}.pic{max-width:100%;max-height:22cm}
     .row{break-inside:avoid}.row.evr{break-inside:auto}
     .grid td.x,.grid th.x{width:4.4rem}.grid thead th{font-size:.78rem}
     .tally{display:grid;grid-template-columns:9.5rem minmax(0,1fr) auto;margin:.8rem 0;padding:.6rem 0}.brand{padding-bottom:.9rem}.facts{gap:.25rem 1.25rem}
    }
    """
}
