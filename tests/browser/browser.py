# SPDX-License-Identifier: Apache-2.0
"""A headless Chromium that opens result cards as a teacher's computer, phone or printer would."""
import base64
import json
import shutil
import socket
import tempfile

from selenium import webdriver
from selenium.common.exceptions import TimeoutException
from selenium.webdriver.chrome.service import Service

FLAGS = ("--headless=new --no-sandbox --disable-gpu --disable-dev-shm-usage --disable-quic --no-first-run "
         "--disable-background-networking --disable-component-update --disable-sync").split()

# A picture in a data address is decoded and painted after the page counts as loaded.
PICTURES_DRAWN = """
  const done = arguments[arguments.length - 1];
  const painted = () => requestAnimationFrame(() => requestAnimationFrame(() => done()));
  Promise.allSettled([...document.querySelectorAll('image')].map(i => i.decode())).then(painted);"""


def is_installed():
    return all(shutil.which(program) for program in ("chromium", "chromedriver"))


class NumericService(Service):
    """Reaches the driver by number: a bare root has no /etc/hosts and so no "localhost"."""

    @property
    def service_url(self):
        return f"http://127.0.0.1:{self.port}"

    def is_connectable(self):
        try:
            socket.create_connection(("127.0.0.1", self.port), 1).close()
            return True
        except OSError:
            return False


class Browser:
    def __init__(self):
        self.profile = tempfile.mkdtemp(prefix="absah-browser-")
        options = webdriver.ChromeOptions()
        for flag in [*FLAGS, f"--user-data-dir={self.profile}"]:
            options.add_argument(flag)
        options.binary_location = shutil.which("chromium")
        options.set_capability("goog:loggingPrefs", {"performance": "ALL", "browser": "ALL"})
        self.driver = webdriver.Chrome(
            service=NumericService(shutil.which("chromedriver")), options=options)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.driver.quit()
        shutil.rmtree(self.profile, ignore_errors=True)

    def screen(self, width, height, mobile=False):
        self.driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", {
            "width": width, "height": height, "deviceScaleFactor": 1, "mobile": mobile})

    def media(self, kind="", scheme="light"):
        self.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {
            "media": kind, "features": [{"name": "prefers-color-scheme", "value": scheme}]})

    def open(self, card):
        self.driver.get_log("performance")
        self.driver.get(card.resolve().as_uri())
        self.driver.execute_async_script(PICTURES_DRAWN)

    def run(self, script):
        return self.driver.execute_script(script)

    def find_all(self, selector):
        return self.driver.find_elements("css selector", selector)

    def picture_of(self, element):
        """PNG of an element; the driver itself would cut off what is below the fold."""
        self.driver.execute_script("arguments[0].scrollIntoView({block: 'center'})", element)
        try:
            return element.screenshot_as_png
        except TimeoutException:  # the driver waits 10 s for a frame; a busy machine needs longer
            return element.screenshot_as_png

    def requests(self):
        """Every address asked for since `open`, data addresses aside."""
        events = [json.loads(entry["message"])["message"]
                  for entry in self.driver.get_log("performance")]
        asked = [event["params"]["request"]["url"] for event in events
                 if event["method"] == "Network.requestWillBeSent"]
        return [url for url in asked if not url.startswith("data:")]

    def complaints(self):
        """What the console holds against the page: blocked loads, broken markup, errors."""
        return [entry["message"] for entry in self.driver.get_log("browser")]

    def printed_pages(self):
        pdf = base64.b64decode(self.driver.execute_cdp_cmd(
            "Page.printToPDF", {"printBackground": False, "preferCSSPageSize": True})["data"])
        return pdf.count(b"/Type /Page\n")
