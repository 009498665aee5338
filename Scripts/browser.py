"""One headless Chromium for many pages, driven through its debugging pipe (Chrome DevTools Protocol).

    with Browser(program) as browser:
        page = browser.page()
        page.size(360); page.open("file:///..."); page.run("document.title")

What the pages write to their console is kept until asked for. Needs nothing but Python.
"""

import json
import os
import select
import shutil
import subprocess
import tempfile
import time


class BrowserError(Exception):
    """What the browser did not do."""


class Browser:
    """A browser with a profile of its own, which goes with it."""

    def __init__(self, program):
        self.profile = tempfile.mkdtemp(prefix="pages-")
        (there, self.out), (self.back, here) = os.pipe(), os.pipe()

        def connect():
            # Far from 3 and 4 first, so that neither is closed by the other's place.
            a, b = os.dup(there), os.dup(here)
            os.dup2(a, 3)
            os.dup2(b, 4)

        self.process = subprocess.Popen(
            [program, "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run",
             "--allow-file-access-from-files", "--remote-debugging-pipe", f"--user-data-dir={self.profile}", "about:blank"],
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, preexec_fn=connect, pass_fds=(3, 4))
        os.close(there)
        os.close(here)
        self.rest, self.number, self.events, self.answers = b"", 0, [], {}

    def __enter__(self):
        return self

    def __exit__(self, *_):
        os.close(self.out)
        try:
            self.process.wait(10)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        os.close(self.back)
        shutil.rmtree(self.profile, ignore_errors=True)

    def send(self, method, session=None, **parameters):
        """Gives a command; the number under which it is answered."""
        self.number += 1
        message = {"id": self.number, "method": method, "params": parameters} | ({"sessionId": session} if session else {})
        data = json.dumps(message).encode() + b"\0"
        while data:
            data = data[os.write(self.out, data):]
        return self.number

    def call(self, method, session=None, seconds=60, **parameters):
        """The answer to a command."""
        own, end = self.send(method, session, **parameters), time.monotonic() + seconds
        return self.answer(own, method, end)

    def answer(self, number, method, end):
        """What came back under a number."""
        while number not in self.answers:
            self.read(end, method)
        answer = self.answers.pop(number)
        if "error" in answer:
            raise BrowserError(f"{method}: {answer['error'].get('message')}")
        return answer["result"]

    def read(self, end, what):
        """Takes in what the browser says next."""
        ready, _, _ = select.select([self.back], [], [], max(end - time.monotonic(), 0))
        data = os.read(self.back, 1 << 20) if ready else b""
        if not data:
            raise BrowserError(f"{what}: " + ("the browser is gone" if ready else "no answer in time"))
        *whole, self.rest = (self.rest + data).split(b"\0")
        for text in whole:
            message = json.loads(text)
            if "id" in message:
                self.answers[message["id"]] = message
            else:
                self.events.append(message)

    def page(self):
        """A new page."""
        target = self.call("Target.createTarget", url="about:blank")["targetId"]
        return Page(self, self.call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"])


class Page:
    """A page of a browser."""

    KEYS = {"Tab": 9, "Enter": 13, "Escape": 27, " ": 32, "ArrowRight": 39, "ArrowDown": 40}

    def __init__(self, browser, session):
        self.browser, self.session, self.said, self.loaded = browser, session, [], 0
        for domain in ("Page", "Runtime", "Log"):
            self.call(domain + ".enable")

    def call(self, method, **parameters):
        return self.browser.call(method, self.session, **parameters)

    def size(self, width, height=900):
        """The page's own width and height in pixels."""
        self.call("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=False)

    def dark(self, is_dark):
        """Whether the reader's system is dark."""
        value = "dark" if is_dark else "light"
        self.call("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": value}])

    def throttle(self, rate):
        """Slows the processor."""
        self.call("Emulation.setCPUThrottlingRate", rate=rate)

    def open(self, address):
        """Opens an address anew, also where only its place differs, and waits until it is loaded."""
        self.go("about:blank")
        self.go(address)

    def go(self, address):
        self.wait(lambda: self.call("Page.navigate", url=address))

    def reload(self):
        self.wait(lambda: self.call("Page.reload"))

    def wait(self, act, seconds=60):
        """Does something that loads a page, and waits for it."""
        self.sort()
        before, end = self.loaded, time.monotonic() + seconds
        act()
        self.sort()
        while self.loaded == before:
            self.browser.read(end, "load")
            self.sort()

    def sort(self):
        """Looks through what the browser has told of this page."""
        others = []
        for event in self.browser.events:
            if event.get("sessionId") != self.session:
                others.append(event)
            elif event["method"] == "Page.loadEventFired":
                self.loaded += 1
            elif event["method"] == "Runtime.exceptionThrown":
                details = event["params"]["exceptionDetails"]
                self.said.append(details.get("exception", {}).get("description") or details["text"])
            elif event["method"] == "Runtime.consoleAPICalled":
                self.said.append(" ".join(str(item.get("value", item.get("description"))) for item in event["params"]["args"]))
            elif event["method"] == "Log.entryAdded":
                self.said.append(event["params"]["entry"]["text"] + " " + event["params"]["entry"].get("url", ""))
        self.browser.events = others

    def console(self):
        """What was said since this was last asked."""
        self.sort()
        said, self.said = self.said, []
        return said

    def run(self, script):
        """The value of an expression, waited for where it is a promise."""
        answer = self.call("Runtime.evaluate", expression=script, awaitPromise=True, returnByValue=True)
        if "exceptionDetails" in answer:
            details = answer["exceptionDetails"]
            raise BrowserError(details.get("exception", {}).get("description") or details["text"])
        return answer["result"].get("value")

    def until(self, expression, seconds=10):
        """Waits until an expression holds; whether it came to."""
        end = time.monotonic() + seconds
        while not self.run(f"!!({expression})"):
            if time.monotonic() > end:
                return False
            time.sleep(0.02)
        return True

    def ask(self, function, *values):
        """What a function gives for some values."""
        return self.run(f"({function})({','.join(json.dumps(value) for value in values)})")

    def press(self, key, times=1):
        """Presses a key as a hand would, or many times as a faster one."""
        text = {"Enter": "\r", " ": " "}.get(key)
        about = {"key": key, "code": "Space" if key == " " else key, "windowsVirtualKeyCode": self.KEYS[key]}
        down = about | {"type": "keyDown" if text else "rawKeyDown"} | ({"text": text} if text else {})
        sent = []
        for _ in range(times):
            sent.append(self.browser.send("Input.dispatchKeyEvent", self.session, **down))
            sent.append(self.browser.send("Input.dispatchKeyEvent", self.session, type="keyUp", **about))
        for number in sent:
            self.browser.answer(number, "Input.dispatchKeyEvent", time.monotonic() + 60)

    def type(self, text):
        """Types a text where the focus is."""
        self.call("Input.insertText", text=text)

    def picture(self, path, whole=False):
        """Saves what shows as a PNG file."""
        import base64

        data = self.call("Page.captureScreenshot", format="png", captureBeyondViewport=whole)["data"]
        with open(path, "wb") as file:
            file.write(base64.b64decode(data))
