#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""Opens result cards in a browser: desk, phone, dark, paper.

card_test.py CARD.html...                        cards that are there already
card_test.py --program ABSAH -- FILE... OPTIONS  cards that `ABSAH check FILE... OPTIONS` writes,
                                                 in both languages
Exit: 0 all is well, 1 something is not, 77 there is no browser to try it with.
"""
import argparse
import pathlib
import subprocess
import sys
import tempfile

from png import has_a_picture

VERDICTS = {"id": {"Lengkap", "Perlu ditinjau", "Tidak sesuai"},
            "en": {"Complete", "Please look", "Does not fit"}}
DESK, PHONE, A4 = (1280, 900), (390, 844), (718, 1000)

WIDER_THAN_SCREEN = """
  const wide = document.documentElement.scrollWidth - innerWidth;
  const out = [...document.querySelectorAll('main *')].filter(e => !e.closest('svg'))
    .filter(e => e.getBoundingClientRect().right > innerWidth + 1);
  return wide > 0 ? ['page ' + wide] : out.map(e => e.tagName + '.' + e.className);"""

BOXES_OFF_THE_PAGE = """
  return [...document.querySelectorAll('.page svg')].flatMap(svg => {
    const page = svg.getBoundingClientRect();
    return [...svg.querySelectorAll('.box rect')].map(r => r.getBoundingClientRect())
      .filter(b => b.left < page.left - 2 || b.right > page.right + 2
                || b.top < page.top - 2 || b.bottom > page.bottom + 2
                || b.width < 1 || b.height < 1)
      .map(b => JSON.stringify(b)); });"""

LOST_LINKS = """
  return [...document.querySelectorAll('a[href]')].map(a => a.getAttribute('href'))
    .filter(h => !h.startsWith('#') || !document.getElementById(h.slice(1)));"""

# WCAG 2.1 contrast of every text against what is painted behind it.
FAINT_TEXTS = """
  const light = c => { const [r, g, b] = c.match(/[\\d.]+/g).slice(0, 3).map(v => v / 255)
      .map(v => v <= .03928 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4);
    return .2126 * r + .7152 * g + .0722 * b; };
  const behind = e => { for (; e; e = e.parentElement) {
      const c = getComputedStyle(e).backgroundColor;
      if (!/, 0\\)$|transparent/.test(c)) return c; }
    return 'rgb(255, 255, 255)'; };
  return [...document.querySelectorAll('main *')].filter(e => !e.closest('svg'))
    .filter(e => [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim()))
    .filter(e => { const a = light(getComputedStyle(e).color), b = light(behind(e));
      return (Math.max(a, b) + .05) / (Math.min(a, b) + .05) < 4.5; })
    .map(e => e.tagName + '.' + e.className + ': ' + e.textContent.slice(0, 40));"""

VERDICT = """
  const h = document.querySelector('h1'), r = h.getBoundingClientRect();
  return {top: r.top, bottom: r.bottom, screen: innerHeight,
          words: [...document.querySelectorAll('.verdict h1 span:last-child')].map(e => e.textContent),
          language: document.documentElement.lang};"""

LINES = """
  return [...document.querySelectorAll('article')].map(a =>
    [...a.querySelectorAll('.line')].map(l => ({label: l.querySelector('h3').textContent,
      state: l.querySelector('.state').textContent.trim(),
      sign: l.querySelector('.sign').textContent.trim(),
      says: l.querySelector('.body').innerText.trim()})));"""


class Report:
    def __init__(self):
        self.failures = 0
        self.checks = 0

    def expect(self, where, what, wrong):
        """`wrong` is empty when all is well, otherwise what is not."""
        self.checks += 1
        if wrong:
            self.failures += 1
            print(f"FAILED {where}: {what}: {wrong}")


def check_screen(browser, card, size, scheme, report):
    where = f"{card.name} {size[0]}x{size[1]} {scheme}"
    browser.screen(*size, mobile=size == PHONE)
    browser.media(scheme=scheme)
    browser.open(card)
    verdict = browser.run(VERDICT)
    report.expect(where, "verdict not seen without scrolling",
                  verdict["top"] < 0 or verdict["bottom"] > verdict["screen"])
    report.expect(where, "verdict in unknown words",
                  set(verdict["words"]) - VERDICTS[verdict["language"]] or not verdict["words"])
    report.expect(where, "wider than the screen", browser.run(WIDER_THAN_SCREEN))
    report.expect(where, "boxes outside the page picture", browser.run(BOXES_OFF_THE_PAGE))
    report.expect(where, "text too faint", browser.run(FAINT_TEXTS))


def check_contents(browser, card, report, with_lines):
    where = card.name
    browser.screen(*PHONE, mobile=True)
    browser.media()
    browser.open(card)
    asked = browser.requests()
    report.expect(where, "asks for more than itself",
                  [url for url in asked if url != card.resolve().as_uri()])
    report.expect(where, "did not even ask for itself", not asked)
    report.expect(where, "the console complains", browser.complaints())
    report.expect(where, "links that lead nowhere", browser.run(LOST_LINKS))
    cards = browser.run(LINES)
    for lines in cards:
        report.expect(where, "neither eight nor nine lines", len(lines) not in (0, 8, 9) and lines)
        report.expect(where, "a line without label, sign or state",
                      [line for line in lines if not all(line.values())])
    report.expect(where, "no card with lines", with_lines and not any(cards))
    cuts = browser.find_all(".cut")
    report.expect(where, "no element was cut out", with_lines and not cuts)
    report.expect(where, "empty cut-outs", [
        cut.get_attribute("aria-label") for cut in cuts
        if not has_a_picture(browser.picture_of(cut))])
    for view in browser.find_all(".page svg"):
        report.expect(where, "empty page picture", not has_a_picture(browser.picture_of(view)))


def check_print(browser, card, report):
    browser.screen(*A4)
    browser.media(kind="print")
    browser.open(card)
    where = f"{card.name} on A4"
    report.expect(where, "wider than the paper", browser.run(WIDER_THAN_SCREEN))
    browser.media()
    articles = len(browser.find_all("article"))
    views = len(browser.find_all(".page"))
    most = articles + max(articles, views) + (articles > 1)
    pages = browser.printed_pages()
    report.expect(where, f"takes {pages} pages, {most} at most", not 1 <= pages <= most)


def written_cards(program, arguments, folder):
    for language in ("id", "en"):
        card = folder / f"card-{language}.html"
        command = [program, "check", *arguments, "--quiet", "--lang", language, "--card", str(card)]
        done = subprocess.run(command, stdout=subprocess.DEVNULL, check=False)
        if done.returncode not in (0, 3):
            sys.exit(f"{' '.join(command)}: exit code {done.returncode}")
        yield card


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--program", help="the absah to write the cards with")
    parser.add_argument("--no-lines", action="store_true", help="cards of unreadable files only")
    parser.add_argument("arguments", nargs="+", help="cards, or what `check` is asked")
    options = parser.parse_args()
    try:
        from browser import Browser, is_installed
    except ImportError as missing:
        print(f"skipped: {missing}")
        return 77
    if not is_installed():
        print("skipped: no Chromium with its driver")
        return 77
    report = Report()
    with tempfile.TemporaryDirectory() as folder:
        cards = [pathlib.Path(name) for name in options.arguments]
        if options.program:
            cards = list(written_cards(options.program, options.arguments, pathlib.Path(folder)))
        with Browser() as browser:
            for card in cards:
                for size in (DESK, PHONE):
                    for scheme in ("light", "dark"):
                        check_screen(browser, card, size, scheme, report)
                check_contents(browser, card, report, not options.no_lines)
                check_print(browser, card, report)
    print(f"{report.checks - report.failures} of {report.checks} checks passed")
    return 1 if report.failures else 0


if __name__ == "__main__":
    sys.exit(main())
