"""What happens outside the application: the browser that it opens, the operator's pages in it, and the payment."""
import json
import os
import urllib.parse
import urllib.request
from html.parser import HTMLParser
from http.cookiejar import CookieJar

SECONDS = 15
BROWSER = '''#!/bin/sh
# stands where the desktop's own program is: hands the address over and opens nothing
printf '%s\\n' "$1" >'{pipe}'
'''


class Browser:
    """An xdg-open that is found first and writes each address into a pipe."""

    def __init__(self, folder):
        self.path = os.path.join(folder, 'bin')
        os.mkdir(self.path)
        pipe = os.path.join(folder, 'addresses')
        os.mkfifo(pipe)
        self._pipe = os.open(pipe, os.O_RDWR | os.O_NONBLOCK)  # with a writer of our own it never ends
        self._read = b''
        program = os.path.join(self.path, 'xdg-open')
        with open(program, 'w', encoding='utf-8') as out:
            out.write(BROWSER.format(pipe=pipe))
        os.chmod(program, 0o755)

    def close(self):
        os.close(self._pipe)

    def address(self):
        """The next address that was opened, or None when none was yet."""
        try:
            self._read += os.read(self._pipe, 65536)
        except BlockingIOError:
            pass
        line, end, rest = self._read.partition(b'\n')
        if not end:
            return None
        self._read = rest
        return line.decode()


class Forms(HTMLParser):
    """The forms of a page: where each goes, and its fields with what stands in them."""

    def __init__(self, html):
        super().__init__()
        self.forms = []
        self.feed(html)

    def handle_starttag(self, tag, attributes):
        of = dict(attributes)
        if tag == 'form':
            self.forms.append({'action': of.get('action') or '', 'fields': {}})
        elif tag == 'input' and self.forms and of.get('name'):
            self.forms[-1]['fields'][of['name']] = of.get('value') or ''


class Operator:
    """The stand-in operator over HTTP, as a browser and a bank reach it."""

    def __init__(self, base):
        self.base = base
        self._opener = urllib.request.build_opener(urllib.request.ProxyHandler({}),
                                                   urllib.request.HTTPCookieProcessor(CookieJar()))

    def sign_in(self, address, password):
        """Walks the sign-in page to the end of its redirects; gives the address where that is."""
        with self._opener.open(address, timeout=SECONDS) as page:
            at, html = page.geturl(), page.read().decode()
        form = next((of for of in Forms(html).forms if 'password' in of['fields']), None)
        if form is None:
            raise ValueError(f'{at} asks for no service password')
        body = urllib.parse.urlencode({**form['fields'], 'password': password}).encode()
        with self._opener.open(urllib.parse.urljoin(at, form['action']), body, timeout=SECONDS) as page:
            return page.geturl()

    def approve(self, payment):
        """Somebody pays."""
        request = urllib.request.Request(f'{self.base}/sandbox/v1/payments/{payment}/approve', b'{}',
                                         {'Content-Type': 'application/json'})
        with self._opener.open(request, timeout=SECONDS) as answer:
            json.load(answer)

    def is_gone(self):
        try:
            self._opener.open(f'{self.base}/sandbox/v1/counters', timeout=SECONDS).close()
        except urllib.error.URLError:
            return True
        return False
