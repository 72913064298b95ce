"""Pages in the styles of news sites: each takes an article and puts round it what such sites put round theirs."""
import html
import json

LINKS = ["Ferry timetable for the spring", "Ten walks along the old quay", "Your letters this week", "Crossword: number 4,211",
         "Why the tram is always late", "Recipe: barley soup", "Chess column: the lost bishop"]
COMMENTS = ["I have lived here for forty years and nobody ever asked us what we think about any of this, and now look.",
            "Typical. The same people who voted for it will be the first to complain when the bill arrives in the post.",
            "Can somebody explain to me why the other paper has a quite different number for this? Somebody is not counting right."]
COOKIES = "We and our 214 partners use cookies to store and read information on your device. You can change your choice at any time."
TEASER = "The long account of what went wrong, told by those who were there, in four parts that you can read in one evening."


def esc(text):
    return html.escape(text, quote=False)


def linked(text, number):
    """A paragraph with a link in it, as most have one here and there."""
    words = esc(text).split(" ")
    if number % 3 == 1 and len(words) > 9:
        words[4] = f'<a href="/topic/{number}">{words[4]}'
        words[6] += "</a>"
    return " ".join(words)


def body(lines, p="p", h="h2", quote="<blockquote><p>{}</p></blockquote>", between=None, skip=1, table=("<table>", "</table>"), post=None):
    """The article's paragraphs as elements; what `between` gives stands between them."""
    out, inside = [], None

    def leave():
        nonlocal inside
        if inside:
            out.append({"list": "</ul>", "table": table[1]}[inside])
        inside = None

    for number, line in enumerate(lines[skip:]):
        mark, text = (line[0], line.lstrip("#=>-|@ ")) if line[0] in "#=>-|@" else ("", line)
        if mark != "-" and inside == "list" or mark != "|" and inside == "table":
            leave()
        if mark == "=":
            out.append(f'<{p} class="standfirst">{esc(text)}</{p}>')
        elif mark == "#":
            out.append(f"<{h}>{esc(text)}</{h}>")
        elif mark == ">":
            out.append(quote.format(esc(text)))
        elif mark == "@":
            out.append((post or "<h3>{}</h3>").format(esc(text)))
        elif mark == "-":
            if inside != "list":
                out.append("<ul>")
                inside = "list"
            out.append(f"<li>{esc(text)}</li>")
        elif mark == "|":
            cells = [cell.strip() for cell in text.split("|")]
            if inside != "table":
                out.append(table[0])
                inside = "table"
                out.append("<tr>" + "".join(f"<th>{esc(cell)}</th>" for cell in cells) + "</tr>")
            else:
                out.append("<tr>" + "".join(f"<td>{esc(cell)}</td>" for cell in cells) + "</tr>")
        else:
            out.append(f"<{p}>{linked(text, number)}</{p}>")
        if between and not inside and number in between:
            out.append(between[number])
    leave()
    return "\n".join(out)


def head(title, site="The Tidewater Post", more=""):
    return (f"<!doctype html>\n<html lang='en'>\n<head><meta charset='utf-8'><title>{esc(title)} | {site}</title>"
            f"<meta property='og:title' content='{html.escape(title)}'><meta property='og:site_name' content='{site}'>{more}</head>")


def menu(tag="nav", kind="menu"):
    items = "".join(f"<li><a href='/{word.lower()}'>{word}</a></li>" for word in ["Home", "News", "Sport", "Culture", "Opinion", "Archive"])
    return f"<{tag} class='{kind}'><ul>{items}</ul></{tag}>"


def links(title="Related stories", tag="div", kind="related", count=4, level="h3"):
    return (f"<{tag} class='{kind}'><{level}>{title}</{level}><ul>"
            + "".join(f"<li><a href='/s/{n}'>{word}</a></li>" for n, word in enumerate(LINKS[:count])) + f"</ul></{tag}>")


def comments(kind="comments", tag="section"):
    return (f"<{tag} id='{kind}' class='{kind}'><h3>3 comments</h3>"
            + "".join(f"<div class='comment'><b>reader{n}</b><p>{text}</p></div>" for n, text in enumerate(COMMENTS)) + f"</{tag}>")


def plain(a):
    t = a[0][2:]
    return f"{head(t)}<body>{menu()}<main><article><h1>{esc(t)}</h1><p class='byline'>By Ines Calder</p>{body(a)}</article></main><footer><p>© 2031 The Tidewater Post. All rights reserved.</p></footer></body></html>"


def paywall(a):
    t = a[0][2:]
    note = "<div class='paywall-notice'><h3>Keep reading for one crown</h3><p>You have two free articles left this month. Subscribe to go on reading and support the work of our newsroom.</p><button>Subscribe now</button></div>"
    return f"{head(t, 'Evening Lantern')}<body><div class='site-header'>{menu('div', 'top-menu')}</div><div id='content'><div class='article-wrapper'><h1 class='headline'>{esc(t)}</h1><div class='meta'><span>Jon Aske</span><time datetime='2031-03-02T10:00'>2 March 2031</time></div><div class='article-body'>{body(a, between={1: note})}</div></div>{links('Most read', 'aside', 'sidebar')}</div><div class='footer'>Terms · Privacy · Contact</div></body></html>"


def cookies(a):
    t = a[0][2:]
    return f"{head(t)}<body><div id='cookie-consent' role='dialog'><h2>Before you go on</h2><p>{COOKIES}</p><button>Accept all</button></div><header>{menu()}</header><div class='container'><section class='story'><h1>{esc(t)}</h1>{body(a, p='p')}</section></div>{comments()}<footer>{menu('div', 'footer-links')}</footer></body></html>"


def divs(a):
    """No paragraph elements at all."""
    t = a[0][2:]
    return f"{head(t, 'Hallin Herald')}<body><div class='hd'>{menu('div', 'nav')}</div><div class='wrap'><div class='left'>{links('Latest', 'div', 'latest-links', 6)}</div><div class='story-content'><div class='title'><h1>{esc(t)}</h1></div>{body(a, p='div')}</div></div></body></html>"


def breaks(a):
    """Paragraphs parted by two line breaks, in a table, as old systems made them."""
    t = a[0][2:]
    paragraphs = "<br><br>\n".join(linked(line.lstrip("=>-|@# ").replace(" | ", " "), n) for n, line in enumerate(a[1:]))
    return f"<html><head><title>{esc(t)}</title></head><body bgcolor=white><table width=100%><tr><td width=150 valign=top>{'<br>'.join(f'<a href=/{n}>{w}</a>' for n, w in enumerate(LINKS))}</td><td valign=top><font size=5><b>{esc(t)}</b></font><br><br><font face=Arial>{paragraphs}</font></td></tr></table><center><font size=1>Copyright 2001 Orrin Online</font></center></body></html>"


def blog(a):
    t = a[0][2:]
    related = f"<div class='wp-related'><h2>You may also like</h2><div><a href='/1'>{LINKS[1]}</a></div><div><a href='/2'>{LINKS[2]}</a></div></div>"
    share = "<div class='sharedaddy'><h3>Share this:</h3><ul><li><a href='#'>Mail</a></li><li><a href='#'>Print</a></li></ul></div>"
    return f"{head(t, 'Notes from the Quay')}<body class='single'><div id='page'><div id='masthead'><h2 class='site-title'><a href='/'>Notes from the Quay</a></h2></div><div id='primary'><article class='post'><header class='entry-header'><h1 class='entry-title'>{esc(t)}</h1><div class='entry-meta'>Posted on 4 March 2031 by Ines</div></header><div class='entry-content'>{body(a)}{share}{related}</div><footer class='entry-footer'>Posted in Harbour, Politics</footer></article>{comments('comments', 'div')}</div><div id='secondary' class='widget-area'><h3>Archives</h3><ul><li><a href='/2031'>March 2031</a></li></ul></div></div></body></html>"


def figures(a):
    t = a[0][2:]
    figure = "<figure><img src='/x.jpg' alt=''><figcaption>The scene on Tuesday morning, seen from the northern shore. Photograph: Una Stahl / Quay Pictures</figcaption></figure>"
    return f"{head(t)}<body>{menu('header', 'bar')}<main id='maincontent'><article><h1>{esc(t)}</h1>{figure}<div class='content__article-body'>{body(a, between={0: figure, 3: links('More on this', 'aside', 'rich-link', 1)})}</div><div class='submeta'><span>Topics</span><ul><li><a href='/t/a'>Harbours</a></li><li><a href='/t/b'>Politics</a></li></ul></div></article></main></body></html>"


def inline_related(a):
    t = a[0][2:]
    read = f"<p class='read-more'><strong>Read more: <a href='/7'>{LINKS[4]}</a></strong></p>"
    return f"{head(t, 'Varn Gazette')}<body>{menu()}<div role='main'><h1>{esc(t)}</h1><div class='article__content'>{body(a, between={1: read, 2: '<div class=ad-slot>Advertisement</div>'})}</div></div>{links('Trending now', 'div', 'trending', 5)}</body></html>"


def newsletter(a):
    t = a[0][2:]
    box = "<div class='newsletter-signup'><h4>The Morning Tide</h4><p>Get the five stories that matter in your mailbox every morning at six. Sign up for our free newsletter today.</p><form><input name=mail><label>Your address</label><button>Sign up</button></form></div>"
    return f"{head(t)}<body><div class='skip'><a href='#main'>Skip to content</a></div>{menu()}<main id='main'><div class='story__header'><h1>{esc(t)}</h1></div><div class='story__body'>{body(a, between={2: box})}</div></main><aside class='rail'>{links('Popular', 'div', 'popular')}<p>{TEASER}</p></aside></body></html>"


def liveblog(a):
    t = a[0][2:]
    posts = body(a, post="</div><div class='live-post'><h3><time>{}</time></h3>").replace("</div>", "", 1) + ("</div>" if any(l[0] == "@" for l in a) else "")
    summary = "<div class='key-events'><h4>Key events</h4><ol><li><a href='#1'>Ferry turns back</a></li><li><a href='#2'>Schools closed</a></li></ol></div>"
    return f"{head(t)}<body>{menu()}<main><h1>{esc(t)}</h1>{summary}<div class='liveblog-posts'>{posts}</div><button>Load more posts</button></main>{comments('discussion')}</body></html>"


def jsonld(a):
    t = a[0][2:]
    data = json.dumps({"@context": "https://schema.org", "@type": "NewsArticle", "headline": t, "datePublished": "2031-04-01", "author": [{"@type": "Person", "name": "Ines Calder"}]})
    return f"{head(t, more=f'<script type=application/ld+json>{data}</script><style>p{{margin:0}}</style>')}<body><script>window.dataLayer=[];function x(){{return '<p>no words of ours</p>'}}</script><div id='app'><div class='Header_root__a1'>{menu('div', 'Header_nav__b2')}</div><div class='Article_root__c3'><div class='Article_hed__d4'><h1>{esc(t)}</h1></div><div class='Article_bodyText__e5'>{body(a)}</div><div class='Recirc_recirculation__f6'><h4>Up next</h4><p>{TEASER}</p></div></div></div></body></html>"


def amp(a):
    t = a[0][2:]
    return f"<!doctype html><html amp lang=en><head><meta charset=utf-8><title>{esc(t)}</title><style amp-boilerplate>body{{visibility:hidden}}</style></head><body><amp-sidebar hidden>{menu('div', 'x')}</amp-sidebar><article><h1>{esc(t)}</h1><amp-social-share type=mail></amp-social-share>{body(a)}<section class=amp-related><h3>Related</h3><a href=/1>{LINKS[0]}</a><a href=/2>{LINKS[3]}</a></section></article></body></html>"


def tabloid(a):
    t = a[0][2:]
    promo = f"<div class='promo-box'><a href='/9'><b>DON'T MISS</b> {LINKS[5]}</a></div>"
    teasers = "".join(f"<article class='teaser'><h3><a href='/t/{n}'>{w}</a></h3><p>{TEASER}</p></article>" for n, w in enumerate(LINKS[:5]))
    return f"{head(t, 'The Daily Bell')}<body>{menu()}<div class='main-col'><article class='main-article' itemscope><h1 itemprop='headline'>{esc(t)}</h1><div class='author-bio'><p>Una Stahl has covered the coast for eleven years and keeps two goats.</p></div><div itemprop='articleBody'>{body(a, between={0: promo, 3: promo})}</div></article></div><div class='puffs'><h2>More from the Bell</h2>{teasers}</div></body></html>"


def agency(a):
    t = a[0][2:]
    paragraphs = body(a, p="p")
    return f"{head(t, 'Coastwire')}<body><div class='PageWrapper'><div class='TopBar'><a href='/'>Coastwire</a></div><div class='StandardArticle_container'><div class='ArticleHeader'><h1>{esc(t)}</h1><p class='BylineBar'>By Coastwire Staff</p></div><div class='StandardArticleBody_body'>{paragraphs}<div class='Attribution'><p class='Attribution_content'>Reporting by Una Stahl; Editing by Jon Aske</p></div></div><div class='trustBadge'>Our Standards: <a href='/x'>The Coastwire principles</a></div></div></div></body></html>"


def modal(a):
    t = a[0][2:]
    return f"{head(t)}<body><div class='modal' style='display: none'><p>{COOKIES} {TEASER}</p></div><div aria-hidden='true'><p>{TEASER}</p></div>{menu()}<div id='main-content'><h1>{esc(t)}</h1>{body(a, quote='<aside class=pullquote><blockquote>{}</blockquote></aside>' if False else '<blockquote>{}</blockquote>')}<div class='tags'><a href='/1'>Harbour</a> <a href='/2'>Council</a></div></div>{links('Recommended for you', 'section', 'recommendations', 6)}</body></html>"


LAYOUTS = [plain, paywall, cookies, divs, breaks, blog, figures, inline_related, newsletter, liveblog, jsonld, amp, tabloid, agency, modal]
