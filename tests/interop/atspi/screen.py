"""The application as assistive technology has it: the AT-SPI tree and its events, read over the bus and nothing else.

Nothing here sleeps: every wait runs the event loop until its condition holds or its deadline is over.
"""
import re
import time

import gi
import pyatspi

gi.require_version('Atspi', '2.0')
from gi.repository import Atspi, GLib  # noqa: E402

POLL_MS = 150
SECONDS = 30  # for one step; a busy machine is slow with a sanitized build
PRESSABLE = {'push button', 'toggle button', 'check box', 'radio button', 'menu item', 'link', 'combo box', 'text',
             'page tab', 'slider', 'spin button'}
EVENTS = ('object:property-change:accessible-name', 'object:text-changed')
LEAVES = {'heading', 'label', 'text', 'check box'}
GONE = (GLib.Error, RuntimeError, LookupError, NotImplementedError)  # what pyatspi says of an object that is no more


class Failed(Exception):
    """The journey cannot go on, or something is not as a person needs it."""


class Node:
    """One object as it was when the tree was read."""

    def __init__(self, accessible, depth):
        self.accessible = accessible
        self.depth = depth
        self.role = accessible.getRoleName()
        self.name = accessible.name
        self.states = set(accessible.getState().getStates())

    def has(self, state):
        return state in self.states

    @property
    def showing(self):
        return self.has(pyatspi.STATE_VISIBLE) and self.has(pyatspi.STATE_SHOWING)

    @property
    def acts(self):
        return self.has(pyatspi.STATE_FOCUSABLE) or self.role in PRESSABLE

    def __str__(self):
        words = [pyatspi.stateToString(s) for s in self.states
                 if s in (pyatspi.STATE_FOCUSABLE, pyatspi.STATE_FOCUSED, pyatspi.STATE_CHECKED)]
        if not self.has(pyatspi.STATE_ENABLED):
            words.append('disabled')
        return f'{"  " * self.depth}{self.role} {self.name!r} {" ".join(sorted(words))}'.rstrip()


class Screen:
    def __init__(self, class_names, seconds):
        self.class_names = class_names
        self.ends = time.monotonic() + seconds
        self.process = None
        self.application = None
        self.announced = []  # the names of what told a change, in order
        self._news = {}  # what has told one since, its name not asked for yet
        self._pages = None
        self._context = GLib.MainContext.default()
        Atspi.set_timeout(5000, 5000)
        for event in EVENTS:
            pyatspi.Registry.registerEventListener(self._on_event, event)

    def close(self):
        for event in EVENTS:
            pyatspi.Registry.deregisterEventListener(self._on_event, event)

    # -- waiting ------------------------------------------------------------------------------------------------

    def until(self, what, ready, seconds=SECONDS):
        """Runs the event loop until ready() gives something; what it gives is returned."""
        end = min(time.monotonic() + seconds, self.ends)
        timer = GLib.timeout_add(POLL_MS, lambda: True)  # also looks when no event comes
        try:
            while True:
                while self._context.pending():
                    self._context.iteration(False)
                self._take_news()
                found = ready()
                if found:
                    return found
                if self.process is not None and self.process.poll() is not None:
                    raise Failed(f'the application ended with {self.process.returncode} while waiting for {what}')
                if time.monotonic() > end:
                    raise Failed(f'never came: {what}')
                self._context.iteration(True)
        finally:
            GLib.source_remove(timer)

    def _on_event(self, event):
        self._news[event.source.path] = event.source

    def _take_news(self):
        """Asks for the names of what has changed; what is gone by now says nothing, as to any reader."""
        news, self._news = self._news, {}
        for source in news.values():
            try:
                name = source.name
            except GONE:
                continue
            if name:
                self.announced.append(name)

    # -- reading ------------------------------------------------------------------------------------------------

    def attach(self, process):
        """Waits until the process is in the tree; what it says is always asked anew, never taken from a cache."""
        self.process = process

        def find():
            for application in pyatspi.Registry.getDesktop(0):
                if application is not None and application.get_process_id() == process.pid:
                    return application
            return None

        self.application = self.until('the application in the AT-SPI tree', find)
        self.application.set_cache_mask(Atspi.Cache.NONE)

    def nodes(self):
        """Everything that shows, in reading order; what is torn down while it is read is left out."""
        found = []
        self._read(self.application, 0, found)
        return found

    def _read(self, accessible, depth, found):
        try:
            node = Node(accessible, depth)
            if not node.showing and depth > 0:
                return
            found.append(node)
            children = [] if node.role in LEAVES else [accessible.getChildAtIndex(i)
                                                       for i in range(accessible.childCount)]
        except GONE:
            return
        for child in children:
            if child is not None:
                self._read(child, depth + 1, found)

    def headline(self):
        """The name of the page that shows, or None."""
        try:
            if self._pages is None:
                self._pages = next((n.accessible for n in self.nodes() if n.role == 'layered pane'), None)
            for i in range(self._pages.childCount if self._pages else 0):
                page = self._pages.getChildAtIndex(i)
                if page.getState().contains(pyatspi.STATE_SHOWING):
                    return page.name
        except (*GONE, AttributeError):
            pass
        return None

    def tree(self):
        return '\n'.join(str(node) for node in self.nodes())

    def find(self, role, name):
        """The objects of that role whose whole name matches the pattern."""
        pattern = re.compile(name)
        return [node for node in self.nodes() if node.role == role and pattern.fullmatch(node.name)]

    # -- acting -------------------------------------------------------------------------------------------------

    def control(self, role, name):
        """The one object of that name that can be used now."""

        def usable():
            found = self.find(role, name)
            if len(found) > 1 and len(self.find(role, name)) > 1:  # not only while the page is built anew
                raise Failed(f'{len(found)} of "{name}" ({role}): a person cannot tell them apart')
            return found[0] if found and found[0].has(pyatspi.STATE_SENSITIVE) else None

        return self.until(f'{role} "{name}"', usable)

    def press(self, name, role='push button'):
        """Presses it; a page that was built anew since it was found is looked at again."""
        def pressed():
            try:
                action = self.control(role, name).accessible.queryAction()
                names = [action.getName(i).lower() for i in range(action.nActions)]
                return [action.doAction(names.index(of)) for of in ('press', 'toggle') if of in names][:1] or [None]
            except GONE:
                return None

        if self.until(f'"{name}" to press', pressed) != [True]:
            raise Failed(f'"{name}" cannot be pressed')

    def type(self, name, words):
        """Puts the focus on a field and types, key by key, through the registry."""
        field = self.control('text', name).accessible
        field.queryComponent().grabFocus()
        self.until(f'the focus on "{name}"', lambda: field.getState().contains(pyatspi.STATE_FOCUSED))
        pyatspi.Registry.generateKeyboardEvent(0, words, pyatspi.KEY_STRING)
        self.until(f'"{words}" in "{name}"', lambda: self._text(field) == words)

    def put(self, name, words):
        """Puts the words into a field whole, as dictation does."""
        field = self.control('text', name).accessible
        field.queryEditableText().setTextContents(words)
        self.until(f'"{words}" in "{name}"', lambda: self._text(field) == words)

    @staticmethod
    def _text(field):
        text = field.queryText()
        return text.getText(0, text.characterCount)

    @staticmethod
    def press_with(modifiers, key):
        """One key (an X key symbol) while the modifiers (an X mask) are held."""
        kind = Atspi.KeySynthType
        Atspi.generate_keyboard_event(modifiers, None, kind.LOCKMODIFIERS)
        Atspi.generate_keyboard_event(key, None, kind.SYM)
        Atspi.generate_keyboard_event(modifiers, None, kind.UNLOCKMODIFIERS)

    # -- judging ------------------------------------------------------------------------------------------------

    def page(self, headline, since=None, seconds=SECONDS):
        """Waits until the page of that headline shows, and judges it. With `since` the page stays the same object and
        only its headline becomes another: then the change must have been told, later than that.
        """
        said = re.compile(headline)
        if since is not None:
            self.until(f'"{headline}" told as a change',
                       lambda: any(map(said.fullmatch, self.announced[since:])), seconds)
        self.until(f'the page "{headline}"', lambda: said.fullmatch(self.headline() or ''), seconds)

        def there():
            nodes = self.nodes()
            headings = [n for n in nodes if n.role == 'heading' and said.fullmatch(n.name)]
            return (headings[0], nodes) if headings and any(n.has(pyatspi.STATE_FOCUSED) for n in nodes) else None

        heading, nodes = self.until(f'the heading "{headline}", and the focus on something', there, seconds)
        if self._judge(nodes):
            faults = self._judge(self.nodes())  # what was read while the page was built anew counts for nothing
            if faults:
                raise Failed(f'on "{heading.name}": ' + '; '.join(faults))

    def _judge(self, nodes):
        acting = [node for node in nodes if node.acts]
        return [fault for node in acting for fault in self._faults(node)] + list(self._twins(acting))

    @staticmethod
    def _twins(acting):
        """What a person who hears them cannot tell apart: same role, name and description."""
        seen = {}
        for node in acting:
            seen.setdefault((node.role, node.name), []).append(node)
        for (role, name), same in seen.items():
            try:
                told = {node.accessible.description for node in same} if len(same) > 1 else {''}
            except GONE:
                continue
            if len(told) < len(same):
                yield f'{len(same)} times the {role} "{name}"'

    def _faults(self, node):
        """Everything that can have the focus or be pressed has a name, and one for people."""
        name = node.name.strip()
        if not name:
            yield f'no name: {node.role} at depth {node.depth}'
        elif '::' in name or re.fullmatch(r'Q[A-Z]\w+', name) or name in self.class_names:
            yield f'a class name for a name: {node.role} "{name}"'
        elif name.endswith((':', '：')):
            yield f'the name ends with a colon: {node.role} "{name}"'
