"""What a page's head tells of its article: title, publisher, author, language, address.

Invariant: nothing here is believed beyond its field; a value is a line of text without markup, or None. Where several
places tell a field, the one made for machines counts first: schema.org's JSON-LD, Open Graph, meta tags, then elements.
"""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from html import unescape
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from briefing.articles.heading import split_site
from briefing.records import Metadata

if TYPE_CHECKING:
    from lxml.html import HtmlElement

FIELD_CHARS = 300
"""A longer value is no title or name."""
JSON_CHARS = 500_000
JSON_DEPTH = 6

_TITLE = ("og:title", "twitter:title", "dc.title", "parsely-title", "title")
_SITE = ("og:site_name", "application-name", "dc.publisher", "twitter:app:name:iphone", "apple-mobile-web-app-title")
_AUTHOR = ("author", "article:author", "dc.creator", "parsely-author", "sailthru.author", "byl", "twitter:creator")
_LANGUAGE = ("og:locale", "content-language", "dc.language", "language")
_ARTICLE = re.compile(r"article|posting|report", re.IGNORECASE)
_ADDRESS = re.compile(r"https?://[^\s\"'<>]{4,1000}$")
_BLOCK_END = re.compile(r"</(?:p|div|h\d|li)>|<br\s*/?>", re.IGNORECASE)
_TAG = re.compile(r"<[^<>]{0,1000}>")
_SPACE = re.compile(r"\s+")
_BY = re.compile(r"^by\s+", re.IGNORECASE)


def page_metadata(tree: "HtmlElement") -> Metadata:
    """The metadata of a parsed page, without its date."""
    meta, linked = _meta(tree), _linked_article(tree)
    titles = (meta.get(name) for name in _TITLE)
    title = _first(linked.get("headline"), *titles, _element(tree, "h1"), _element(tree, "title"))
    site = _first(_name(linked.get("publisher")), *(_no_address(meta.get(name)) for name in _SITE), _site_of(tree))
    author = _first(_name(linked.get("author")), *(_no_address(meta.get(name)) for name in _AUTHOR))
    address = _address(tree, meta)
    language = _first(linked.get("inLanguage"), tree.get("lang"), *(meta.get(name) for name in _LANGUAGE))
    return Metadata(
        title=_without_site(title, site),
        publisher=(site and _NO_HOUSE.fullmatch(site) and _host(address)) or site,
        author=_BY.sub("", author) if author and author != site else None,
        language=language[:2].lower() if language and re.match(r"[A-Za-z]{2}(?:[-_]|$)", language) else None,
        url=address,
    )


_NO_HOUSE = re.compile(r"(?:President|Prime Minister|King|Queen|Emperor) of .+|(?:[A-Z]\.){2,}")
"""Who holds an office, or a part of a site ("U.S."): read before a sentence, neither is the house that prints it."""


def _host(address: str | None) -> str | None:
    try:
        return (urlsplit(address or "").hostname or "").removeprefix("www.") or None
    except ValueError:  # "https://[north"
        return None


def linked_text(tree: "HtmlElement") -> list[str]:
    """The paragraphs of the article that stands in the page's JSON-LD; [] without one."""
    body = _linked_article(tree).get("articleBody")
    if not isinstance(body, str) or len(body) > JSON_CHARS:
        return []
    text = _TAG.sub(" ", unescape(_BLOCK_END.sub("\n", body)))
    return [" ".join(line.split()) for line in text.splitlines() if line.strip()]


def _meta(tree: "HtmlElement") -> dict[str, str]:
    """Content by name or property, in lower case; the first of each counts."""
    found: dict[str, str] = {}
    for element in tree.iter("meta"):
        name = element.get("property") or element.get("name") or element.get("http-equiv") or element.get("itemprop")
        content = element.get("content")
        if name and content:
            found.setdefault(name.strip().lower(), content)
    return found


def _linked_article(tree: "HtmlElement") -> Mapping[str, Any]:
    """The article in the page's JSON-LD; {} without one."""
    for script in tree.iter("script"):
        if (script.get("type") or "").lower() != "application/ld+json" or not script.text:
            continue
        if len(script.text) > JSON_CHARS:
            continue
        try:
            graph = json.loads(script.text, strict=False)
        except (ValueError, RecursionError):
            continue
        for node in _nodes(graph):
            if _ARTICLE.search(str(node.get("@type"))):
                return node
    return {}


def _nodes(graph: object) -> Iterator[Mapping[str, Any]]:
    """The objects of a graph, the outer ones first."""
    level: list[object] = [graph]
    for _ in range(JSON_DEPTH):
        inner: list[object] = []
        for value in level:
            if isinstance(value, dict):
                yield value
                inner.extend(value.values())
            elif isinstance(value, list):
                inner.extend(value)
        level = inner


def _name(value: object) -> str | None:
    """The name of a person or organisation, or the names of several."""
    if isinstance(value, list):
        names = [name for name in (_name(each) for each in value[:10]) if name]
        return ", ".join(dict.fromkeys(names)) or None
    if isinstance(value, dict):
        return _name(value.get("name"))
    return _no_address(value) if isinstance(value, str) else None


def _no_address(value: str | None) -> str | None:
    """A name, unless it is an address or an account's."""
    return None if value is None or value.startswith(("http", "@", "www.")) else value


def _first(*values: object) -> str | None:
    """The first value that is a line of text."""
    for value in values:
        text = _SPACE.sub(" ", _unescaped(value)).strip() if isinstance(value, str) else ""
        if 1 < len(text) <= FIELD_CHARS:
            return text
    return None


def _unescaped(value: str) -> str:
    if "&" not in value:
        return value
    from html import unescape

    return unescape(value)


def _element(tree: "HtmlElement", tag: str) -> str | None:
    element = next(iter(tree.iter(tag)), None)
    return None if element is None else " ".join(element.itertext())


def _site_of(tree: "HtmlElement") -> str | None:
    """The name behind the title in `<title>`."""
    title = _first(_element(tree, "title"))
    return split_site(title)[1] if title else None


def _without_site(title: str | None, site: str | None) -> str | None:
    base, behind = split_site(title) if title else (None, None)
    named = site is not None and behind is not None and site.casefold().removeprefix("the ") in behind.casefold()
    return base if named else title


def _address(tree: "HtmlElement", meta: Mapping[str, str]) -> str | None:
    canonical = (link.get("href") for link in tree.iter("link") if (link.get("rel") or "").lower() == "canonical")
    return _address_among((*canonical, meta.get("og:url"), meta.get("parsely-link"), meta.get("twitter:url")))


def _address_among(values: Iterable[str | None]) -> str | None:
    return next((value.strip() for value in values if value and _ADDRESS.match(value.strip())), None)
