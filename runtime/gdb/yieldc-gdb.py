# SPDX-License-Identifier: MIT
# gdb for programs made by yieldc: `source yieldc-gdb.py` (or `gdb -x`), then
#
#   print V              a JsValue as JavaScript shows it
#   js print EXPRESSION  a value with its own properties or elements
#   js locals            the variables of the innermost JavaScript function, by their JavaScript names
#   js generators        the suspended frames of the heap: function, file:line, locals; what is garbage since the last
#                        collection is listed too
#   js next              next, over an await or yield to where the frame goes on
#   js bt                the chain of awaiters of the innermost frame
#
# All is read from memory: nothing is called in the program. The layouts come from the library's debug information; the
# encoding of values is that of value.h.
import re
import struct

import gdb

EMPTY, NULL, FALSE, TRUE, UNDEFINED, EXCEPTION = 0x00, 0x02, 0x06, 0x07, 0x0A, 0x12
SPECIALS = {EMPTY: "<empty>", NULL: "null", FALSE: "false", TRUE: "true", UNDEFINED: "undefined",
            EXCEPTION: "<exception>"}
NUMBER_TAG, DOUBLE_OFFSET, POINTER = 0xFFFE << 48, 2 << 48, (1 << 48) - 1
UTF16, ROPE, SLICE = 1, 4, 8
LONGEST = 200
C_NAMES = ("js", "base", "f", "u", "a", "how", "sent", "self", "argc", "argv", "new_target")  # of emitted functions
TEMPORARY = re.compile(r"[a-z]\d+$")
FRAMES = {"JS_KIND_ASYNC_FUNCTION": "async function", "JS_KIND_GENERATOR": "generator",
          "JS_KIND_ASYNC_GENERATOR": "async generator"}


def kinds():
    """Numbers of JsKind by name."""
    return {f.name: f.enumval for f in gdb.lookup_type("JsKind").strip_typedefs().fields()}


def kind_of(address):
    head = int(at(address, "JsCell")["head"])
    return next((name for name, n in kinds().items() if n == head >> 48 & 255), "?")


def flags_of(address):
    return int(at(address, "JsCell")["head"]) >> 56


def at(address, type_name):
    return gdb.Value(address).cast(gdb.lookup_type(type_name).pointer()).dereference()


def bits_of(value):
    """The word of a JsValue: a number, or a struct in a checking build."""
    plain = value.type.strip_typedefs()
    return int(value["bits"] if plain.code == gdb.TYPE_CODE_STRUCT else value) & (1 << 64) - 1


def units(address):
    """The text of a JsString, whatever its form."""
    s, flags = at(address, "JsString"), flags_of(address)
    if flags & ROPE:
        rope = at(address, "JsRope")
        return units(int(rope["left"])) + units(int(rope["right"]))
    start, base, length = 0, address, int(s["length"])
    if flags & SLICE:
        part = at(address, "JsSlice")
        start, base = int(part["start"]), int(part["base"])
    wide = flags_of(base) & UTF16
    size = 2 if wide else 1
    memory = gdb.selected_inferior().read_memory(base + s.type.sizeof + start * size,
                                                 min(length, LONGEST) * size) if length else b""
    return bytes(memory).decode("utf-16-le" if wide else "latin-1", "replace")


def quoted(address):
    text = units(address)
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'").replace("\n", "\\n") + "'"


def number(bits):
    if bits & NUMBER_TAG == NUMBER_TAG:
        return str(struct.unpack("<i", struct.pack("<I", bits & 0xFFFFFFFF))[0])
    d = struct.unpack("<d", struct.pack("<Q", bits - DOUBLE_OFFSET & (1 << 64) - 1))[0]
    return {"inf": "Infinity", "-inf": "-Infinity", "nan": "NaN"}.get(repr(d), repr(d).removesuffix(".0"))


def function_name(function):
    if not int(function):
        return "(none)"
    name = function["code"]["name"]
    return units(int(name)) if int(name) else "(anonymous)"


def shape_of(address):
    return at(int(at(address, "JsCell")["head"]) & POINTER, "JsShape")


def cell_text(address):
    kind = kind_of(address)
    if kind == "JS_KIND_STRING":
        return quoted(address)
    if kind == "JS_KIND_SYMBOL":
        return "Symbol(%s)" % value_text(bits_of(at(address, "JsSymbol")["description"]))
    if kind == "JS_KIND_ARRAY":
        return "Array(%d)" % int(at(address, "JsArray")["length"])
    if kind == "JS_KIND_FUNCTION":
        return "[Function: %s]" % function_name(at(address, "JsFunction"))
    if kind in FRAMES:
        return "[%s %s]" % (FRAMES[kind], where(at(address, "JsFrame")))
    if kind == "JS_KIND_PROMISE":
        p = at(address, "JsPromise")
        state = int(p["state"])
        return "Promise { %s }" % ("<pending>" if state == 0 else
                                   ("<rejected> " if state == 2 else "") + value_text(bits_of(p["result"])))
    if kind == "JS_KIND_BIGINT":
        return "[bigint]"
    if kinds().get(kind, 0) >= kinds()["JS_KIND_OBJECT"]:
        return "[%s]" % shape_of(address)["class_"]["name"].string()
    return "<%s>" % kind


def value_text(bits):
    if bits in SPECIALS:
        return SPECIALS[bits]
    try:
        return number(bits) if bits & NUMBER_TAG else cell_text(bits)
    except (gdb.MemoryError, gdb.error):
        return "<%#x>" % bits


class ValuePrinter:
    def __init__(self, value):
        self.value = value

    def to_string(self):
        return value_text(bits_of(self.value))


def lookup(value):
    return ValuePrinter(value) if value.type.name == "JsValue" else None


def properties(address):
    """(name, value) of the own named data properties, then the dense elements."""
    o, shape = at(address, "JsObject"), shape_of(address)
    value_size, store = gdb.lookup_type("JsValue").sizeof, o["store"]
    for i in range(int(shape["count"])):
        prop = shape["props"]["v"][i]
        key, slot = int(prop["key"]["bits"]), int(prop["slot"])
        if not key or int(prop["attributes"]) & 0xF8:
            continue
        inline = int(shape["inline_capacity"])
        v = (at(address + int(shape["inline_start"]) + slot * value_size, "JsValue") if slot < inline
             else store["v"][slot - inline])
        name = units(key) if kind_of(key) == "JS_KIND_STRING" else cell_text(key)
        yield name, value_text(bits_of(v))
    for i in range(min(int(store["element_count"]), LONGEST)):
        yield str(i), value_text(bits_of(store["v"][int(store["slot_capacity"]) + i]))


def where(frame):
    """`name file:line` of a suspended frame."""
    code = frame["fn"]["code"]
    state = int(frame["state"])
    line = int(code["points"][state]["line"]) if int(code["points"]) else int(code["line"])
    file = code["file"].string() if int(code["file"]) else "C"
    return "%s %s:%d" % (function_name(frame["fn"]), file, line)


def frame_type(frame):
    """The struct that the emitted C gave the frame: NAME_resume works on struct NAME_frame."""
    symbol = gdb.execute("info symbol %d" % int(frame["fn"]["code"]["resume"]), to_string=True)
    stem = symbol.split()[0].removesuffix("_resume")
    return gdb.lookup_type("struct %s_frame" % stem)


def frame_locals(frame):
    try:
        kind = frame_type(frame)
    except gdb.error:
        return
    whole = frame.address.cast(kind.pointer()).dereference()
    for field in kind.fields():
        if field.name != "base":
            yield field.name, whole[field.name]


def shown(v):
    return value_text(bits_of(v)) if v.type.name == "JsValue" else str(v)


def suspended(js):
    """All frames of the heap that wait for something."""
    heap, names = js["heap"], {n: k for k, n in kinds().items()}
    states, blocks, base = heap["states"], heap["blocks"], int(heap["base"])
    done = {int(gdb.parse_and_eval("JS_WAIT_NONE")), int(gdb.parse_and_eval("JS_WAIT_DONE"))}
    for i in range(int(heap["fresh"])):
        if int(states[i]) != int(gdb.parse_and_eval("BLOCK_CELLS")):
            continue
        block = blocks[i]
        size = int(block["cell_size"])
        for c in range(int(block["cells"])):
            address = base + (i << 16) + c * size
            if not int(block["live"][c // 64]) >> c % 64 & 1:
                continue
            head = int(at(address, "JsCell")["head"])
            if names.get(head >> 48 & 255) not in FRAMES:
                continue
            frame = at(address, "JsFrame")
            started = int(frame["wait"]) or int(frame["gen_state"]) == 0
            if int(frame["fn"]) and started and int(frame["wait"]) not in done - {0}:
                yield frame


def find(name):
    """A variable of the innermost C frame that has one of this name, and that frame."""
    frame = gdb.selected_frame()
    while frame:
        try:
            value = frame.read_var(name)
            if not value.is_optimized_out:
                return value, frame
        except ValueError:
            pass
        frame = frame.older()
    raise gdb.GdbError("no `%s` in sight: stop in JavaScript or in the library" % name)


class Js(gdb.Command):
    """JavaScript of yieldc: js print, js locals, js generators, js bt, js next."""

    def __init__(self):
        super().__init__("js", gdb.COMMAND_DATA, prefix=True)


class JsPrint(gdb.Command):
    """js print EXPRESSION: a value with its own properties or elements."""

    def __init__(self):
        super().__init__("js print", gdb.COMMAND_DATA)

    def invoke(self, argument, from_tty):
        bits = bits_of(gdb.parse_and_eval(argument))
        gdb.write(value_text(bits) + "\n")
        if 64 <= bits < DOUBLE_OFFSET and kinds().get(kind_of(bits), 0) >= kinds()["JS_KIND_OBJECT"]:
            for name, text in properties(bits):
                gdb.write("  %s: %s\n" % (name, text))


class JsLocals(gdb.Command):
    """js locals: the variables of the innermost JavaScript function, those of its frame first."""

    def __init__(self):
        super().__init__("js locals", gdb.COMMAND_STACK)

    def invoke(self, argument, from_tty):
        c_frame = gdb.selected_frame()
        block, names = c_frame.block(), []
        while block and not block.is_static:
            names += [s.name for s in block if s.is_variable or s.is_argument]
            block = block.superblock
        if "f" in names:
            for field in c_frame.read_var("f").dereference().type.strip_typedefs().fields():
                if field.name != "base":
                    gdb.write("%s = %s\n" % (field.name, shown(c_frame.read_var("f")[field.name])))
        for name in names:
            if name in C_NAMES or TEMPORARY.match(name):
                continue
            gdb.write("%s = %s\n" % (name, shown(c_frame.read_var(name))))


class JsGenerators(gdb.Command):
    """js generators: suspended generators, async functions and async generators."""

    def __init__(self):
        super().__init__("js generators", gdb.COMMAND_DATA)

    def invoke(self, argument, from_tty):
        js, _ = find("js")
        for frame in suspended(js):
            gdb.write("%#x %s %s\n" % (int(frame.address), FRAMES[kind_of(int(frame.address))], where(frame)))
            for name, v in frame_locals(frame):
                gdb.write("    %s = %s\n" % (name, shown(v)))


def awaiter(frame):
    """The frame that waits for this one, through at most one promise."""
    target = int(frame["target"])
    if target and kind_of(target) == "JS_KIND_PROMISE":
        p = at(target, "JsPromise")
        target = int(p["last"]["next"]) if int(p["state"]) == 0 and int(p["last"]) else 0
    return at(target, "JsFrame") if target and kind_of(target) in FRAMES else None


class JsBacktrace(gdb.Command):
    """js bt: the innermost JavaScript frame and the frames that await it."""

    def __init__(self):
        super().__init__("js bt", gdb.COMMAND_STACK)

    def invoke(self, argument, from_tty):
        base, c_frame = find("base")
        frame, number = base.dereference(), 0
        gdb.write("#0 %s at %s:%d\n" % (function_name(frame["fn"]), c_frame.find_sal().symtab.filename,
                                        c_frame.find_sal().line))
        frame = awaiter(frame)
        while frame is not None and number < 1000:
            number += 1
            gdb.write("#%d async %s\n" % (number, where(frame)))
            frame = awaiter(frame)


class JsNext(gdb.Command):
    """js next: as next, but over an await or yield to where the same frame goes on."""

    def __init__(self):
        super().__init__("js next", gdb.COMMAND_RUNNING)

    def invoke(self, argument, from_tty):
        base, c_frame = find("base")
        c_frame.select()
        address, name, line = int(base), c_frame.name(), c_frame.find_sal().line
        gdb.execute("next")
        if gdb.selected_inferior().pid == 0 or gdb.selected_frame().name() == name:
            return
        gdb.Breakpoint(name, internal=True, temporary=True).condition = "(long)base == %d" % address
        gdb.execute("continue", to_string=True)
        # From the head of the function to the resume point, and on from what is left of the line.
        steps = 0
        while gdb.selected_inferior().pid and gdb.selected_frame().name() == name and steps < 3 and (
                steps == 0 or gdb.selected_frame().find_sal().line == line):
            gdb.execute("next", to_string=steps == 0)
            steps += 1


gdb.pretty_printers.append(lookup)
for command in (Js, JsPrint, JsLocals, JsGenerators, JsBacktrace, JsNext):
    command()
