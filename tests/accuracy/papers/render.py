# SPDX-License-Identifier: Apache-2.0
"""One headless browser for all papers: HTML to PDF with the places of the fields."""
import base64
import pathlib
import subprocess
import tempfile

import cv2
from selenium import webdriver
from selenium.webdriver.chrome.options import Options
from selenium.webdriver.chrome.service import Service

from capture import undated

CSS = """@page{size:%(w)dpx %(h)dpx;margin:0}*{-webkit-print-color-adjust:exact}html{font-size:%(root)spx}body{margin:0;font-family:'%(font)s','Liberation Sans';font-size:1.02rem;line-height:1.42}
.page{width:%(w)dpx;height:%(h)dpx;overflow:hidden;position:relative;box-sizing:border-box;display:flex;flex-direction:column;break-after:page}
.logos{display:flex;gap:1.1rem;justify-content:center;align-items:center}.lg{display:inline-block;flex:none;filter:contrast(1.01)}.h{font-family:'%(display)s';font-size:2.5rem;line-height:1.25;text-align:center;margin:.6rem 0 .1rem}
.no{text-align:center}.lead{text-align:center;margin:.9rem 0 .2rem}.name{font-weight:600;line-height:1.3;text-align:center}.role{font-weight:bold;font-size:1.35rem}.body{margin-top:.5rem;text-align:center}
.gap{flex:1;min-height:.6rem}.signs{display:flex;gap:1.5rem;align-items:flex-end}.sig{min-width:13rem;text-align:center;line-height:1.3;font-size:.95rem}.small{font-size:.72rem}.qr{flex:none}
.head{display:flex;align-items:center;border-bottom:.25rem double #222;padding-bottom:.6rem;gap:1rem}.headtext{flex:1;text-align:center;font-size:1.1rem;line-height:1.3}.headname{font-weight:bold;font-size:1.25rem}
.lv{margin:.6rem 0 0 1.5rem;border-spacing:.4rem .15rem}.lv td{vertical-align:top;text-align:left}.lv td:first-child{white-space:nowrap;padding-right:1rem}.grid{border-collapse:collapse;margin:1rem auto}.grid td,.grid th{border:1px solid #444;padding:.3rem .8rem}.c{text-align:center}"""

FIT = """let r=document.documentElement,p=document.querySelector('.page'),s=parseFloat(getComputedStyle(r).fontSize);
const out=()=>{let q=p.getBoundingClientRect();if(p.scrollHeight>p.clientHeight+1||p.scrollWidth>p.clientWidth+1)return true;
for(const e of p.querySelectorAll('span[data-f],.sig,.lead,p,td')){let b=e.getBoundingClientRect();if(b.width&&(b.left<q.left+12||b.right>q.right-12||b.bottom>q.bottom-10))return true}return false};
while(out()&&s>8){s-=.4;r.style.fontSize=s+'px'}
let boxes=[];document.querySelectorAll('.page').forEach((g,i)=>{let q=g.getBoundingClientRect();g.querySelectorAll('[data-f]').forEach(e=>{let b=e.getBoundingClientRect();
if(b.width)boxes.push({field:e.dataset.f,page:i+1,x:(b.left-q.left)/q.width,y:(b.top-q.top)/q.height,w:b.width/q.width,h:b.height/q.height,font:parseFloat(getComputedStyle(e).fontSize),color:getComputedStyle(e).color})})});
return {boxes:boxes,over:out(),root:s};"""


class Browser:
    def __init__(self):
        o = Options()
        for a in ["--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--window-size=1300,1300"]:
            o.add_argument(a)
        self.driver = webdriver.Chrome(service=Service("/usr/bin/chromedriver"), options=o)
        self.folder = tempfile.TemporaryDirectory()
        self.file = pathlib.Path(self.folder.name) / "p.html"

    def close(self):
        self.driver.quit()
        self.folder.cleanup()

    def load(self, text):
        self.file.write_text(text, encoding="utf-8")
        self.driver.get(self.file.as_uri())

    def pdf(self, text):
        """(pdf bytes, boxes as fractions of the page, whether something did not fit)"""
        self.load(text)
        self.driver.execute_async_script("document.fonts.ready.then(arguments[0])")
        fit = self.driver.execute_script(FIT)
        return self.print(), fit["boxes"], fit["over"]

    def print(self):
        got = self.driver.execute_cdp_cmd("Page.printToPDF", {"preferCSSPageSize": True, "printBackground": True})
        return undated(base64.b64decode(got["data"]))

    def over_picture(self, hide, picture):
        """The page now loaded again: everything but the fields `hide` as one picture, those as text above it."""
        run = self.driver.execute_script
        if picture is None:
            run(
                "arguments[0].forEach(f=>document.querySelectorAll(`[data-f=${f}]`).forEach(e=>e.style.visibility='hidden'))",
                hide,
            )
            return self.print()
        run(
            """let p=document.querySelector('.page');let s=document.createElement('style');s.textContent='.page *{visibility:hidden!important;border-color:transparent!important}.page{background:none!important;border-color:transparent!important;outline:none!important;box-shadow:none!important}'+
arguments[0].map(f=>`.page [data-f=${f}]`).join(',')+'{visibility:visible!important}';document.head.append(s);
let i=document.createElement('img');i.src=arguments[1];i.style.cssText='position:absolute;left:0;top:0;z-index:-1;visibility:visible!important;width:'+p.offsetWidth+'px;height:'+p.offsetHeight+'px';document.body.style.position='relative';document.body.prepend(i);""",
            hide,
            "data:image/jpeg;base64," + base64.b64encode(picture).decode(),
        )
        self.driver.execute_async_script(
            "let i=document.querySelector('img');(i.decode?i.decode():Promise.resolve()).then(arguments[0])"
        )
        return self.print()

    def picture(self, svg, side=400):
        self.load(f'<body style="margin:0"><div style="width:{side}px;height:{side}px">{svg}</div>')
        got = self.driver.execute_cdp_cmd(
            "Page.captureScreenshot", {"format": "png", "clip": {"x": 0, "y": 0, "width": side, "height": side, "scale": 1}}
        )
        return base64.b64decode(got["data"])


def rasters(pdf, dpi):
    with tempfile.TemporaryDirectory() as d:
        f = pathlib.Path(d) / "p.pdf"
        f.write_bytes(pdf)
        subprocess.run(["pdftoppm", "-q", "-r", str(dpi), "-png", str(f), d + "/q"], check=True)
        return [cv2.imread(str(q)) for q in sorted(pathlib.Path(d).glob("q*.png"))]


def document(paper):
    w, h = (1123, 794) if paper.layout.wide else (794, 1123)
    css, body, *more = paper.layout.build(paper)
    second = (
        f'<div class="page" style="background:#fff;border:none;outline:none;box-shadow:none;display:block">{more[0]}</div>'
        if more
        else ""
    )
    base = CSS % dict(w=w, h=h, root=paper.root, font=paper.font, display=paper.display)
    return f'<!doctype html><html lang="id"><meta charset="utf-8"><style>{base}{css}.page:last-child{{break-after:auto}}</style><body><div class="page">{body}</div>{second}'
