"""The arrears journey as somebody has it who hears the screen: each control found by its role and name and pressed
through AT-SPI, the number typed through the registry, each page judged on the way. usage: journey.py BIN_DIR FOLDER.
The browser is played by a script, the operator's sign-in page is walked over HTTP, the payment is approved at the
stand-in operator. Exit 77: skipped.
"""
import json
import os
import re
import signal
import subprocess
import sys
import urllib.parse

try:
    from screen import Failed, Screen
except (ImportError, ValueError) as missing:
    print(f'skipped: {missing}')
    sys.exit(77)
from operator_web import Browser, Operator

NUMBER, PASSWORD = '13800138000', '268000'
WHOLE_RUN = 100
SUM = r'¥[0-9,]+\.[0-9]{2}'
ALT_MASK, KEY_F4 = 1 << 3, 0xffc1
HERE = os.path.dirname(os.path.abspath(__file__))


def class_names():
    """The names of the widgets of ui/, none of which is for people's ears."""
    names = set()
    for folder, _, files in os.walk(os.path.join(HERE, '..', '..', '..', 'ui')):
        for name in files:
            if name.endswith('.h'):
                with open(os.path.join(folder, name), encoding='utf-8') as header:
                    names.update(re.findall(r'^class (\w+)', header.read(), re.MULTILINE))
    if 'MainWindow' not in names:
        raise Failed('the headers of ui/ are not where they should be')
    return names


def start(binaries, folder, browser):
    environment = dict(os.environ, PATH=browser.path + os.pathsep + os.environ['PATH'], LC_ALL='C.UTF-8')
    return subprocess.Popen([os.path.join(binaries, 'unbar'), '--demo', '--profile', os.path.join(folder, 'profile'),
                             '--lang', 'en'], env=environment)


def sign_in(screen, folder, browser):
    screen.page('Is this your operator\\?')
    now = len(screen.announced)
    screen.press('Use this operator')
    screen.page('Which number is suspended\\?', now)
    screen.type('Mobile number', NUMBER[:8])
    screen.put('Mobile number', NUMBER)
    now = len(screen.announced)
    screen.press('Find my number')
    screen.page('How do you show it is you\\?', now)
    now = len(screen.announced)
    screen.press('Service password')
    screen.page('Your browser opens next', now)
    now = len(screen.announced)
    screen.press('Open the browser')
    screen.page('Go on in your browser', now)
    address = screen.until('an address for the browser', browser.address)
    with open(os.path.join(folder, 'profile', 'operator.json'), encoding='utf-8') as profile:
        operator = Operator(json.load(profile)['base'].rstrip('/'))
    end = urllib.parse.urlsplit(operator.sign_in(address, PASSWORD))
    if end.hostname != '127.0.0.1' or end.port == urllib.parse.urlsplit(operator.base).port:
        raise Failed(f'signing in ended at {end.geturl()}, not at the application')
    return operator


def pay(screen, operator, browser):
    screen.page('Your number is suspended\\. One step to go')
    screen.press(f'Pay {SUM}')
    screen.page(f'You owe {SUM}')
    now = len(screen.announced)
    screen.press(f'Pay {SUM}')
    screen.page(f'Scan to pay {SUM}', now)
    screen.press('Pay in the browser')  # the code itself is a picture
    page = screen.until("the payer's page", browser.address)
    now = len(screen.announced)
    operator.approve(urllib.parse.urlsplit(page).path.rsplit('/', 1)[-1])
    screen.page('Paid and posted\\. Keep this receipt', now)  # nothing was pressed: this is the payment's own news
    screen.press('Follow the progress')
    screen.page('Your number works again')


def leave(screen, process, operator):
    """The window is closed by its keys; the application ends clean and takes its operator along."""
    screen.press_with(ALT_MASK, KEY_F4)
    screen.process = None
    code = screen.until('the end of the application', lambda: process.poll() is not None and [process.returncode])[0]
    if code != 0:
        raise Failed(f'the application ended with {code}')
    screen.until('the end of its operator', operator.is_gone)


def main(binaries, folder):
    browser = Browser(folder)
    screen = Screen(class_names(), WHOLE_RUN)
    process = start(binaries, folder, browser)
    try:
        screen.attach(process)
        operator = sign_in(screen, folder, browser)
        pay(screen, operator, browser)
        leave(screen, process, operator)
        print(f'the number works again; {len(screen.announced)} changes announced')
        return 0
    except (Failed, OSError, ValueError) as failure:
        print(f'failed: {failure}\nthe last changes announced: {screen.announced[-12:]}')
        if screen.application is not None:
            print(f'the tree:\n{screen.tree()}')
        return 1
    finally:
        if process.poll() is None:
            process.send_signal(signal.SIGTERM)
            process.wait(10)
        screen.close()
        browser.close()


if __name__ == '__main__':
    sys.exit(main(*sys.argv[1:3]))
