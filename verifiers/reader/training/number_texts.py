"""Certificate numbers of many grammars, and dates, as texts for the line generator."""

import words

DIGITS = "0123456789"
CAPITALS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
CONSONANTS = "BCDFGHJKLMNPRSTWY"
VOWELS = "AIUEO"
SEPARATORS = ("/", "/", "/", "/", "-", "-", ".", ".", " / ", "/ ", " /", " - ", "_", " ")


def digits(rng, count):
    return "".join(rng.choice(DIGITS) for _ in range(count))


def serial(rng):
    """A running number; often short with zeros in front."""
    if rng.random() < 0.5:
        return str(rng.randint(1, 999)).zfill(rng.choice((3, 3, 4, 5)))
    return digits(rng, rng.randint(1, 8))


def year(rng):
    if rng.random() < 0.2:
        return digits(rng, rng.choice((2, 4)))
    return rng.choice(("2019", "2021", "2022", "2023", "2023", "2024", "2024", "2025"))


def letter_code(rng):
    """An office, school or kind of letter: known, spelled at random, or with figures."""
    draw = rng.random()
    if draw < 0.35:
        code = rng.choice(words.CODES)
    elif draw < 0.6:
        code = "".join(rng.choice(CAPITALS) for _ in range(rng.randint(1, 5)))
    else:
        pieces = rng.randint(1, 3)
        code = "".join(rng.choice(CONSONANTS) + rng.choice(VOWELS) for _ in range(pieces))
        code += rng.choice(("", "", rng.choice(CONSONANTS), rng.choice(CONSONANTS)))
    draw = rng.random()
    if draw < 0.15:
        code += digits(rng, rng.randint(1, 2))
    elif draw < 0.30:
        code += rng.choice(".-") + digits(rng, rng.randint(1, 2))
        if rng.random() < 0.4:
            code += "." + digits(rng, rng.randint(1, 2))
    elif draw < 0.45:
        code += rng.choice(".-") + rng.choice(words.CODES)
    elif draw < 0.5:
        code += digits(rng, 1) + rng.choice(CAPITALS) + rng.choice(CAPITALS)
    return code


def dotted(rng):
    """Classification codes: 421.3, 800.1.12, 107.3.2"""
    groups = [digits(rng, 3)]
    groups += [digits(rng, rng.choice((1, 1, 2))) for _ in range(rng.randint(1, 3))]
    return ".".join(groups)


def part(rng):
    draw = rng.random()
    if draw < 0.3:
        return letter_code(rng)
    if draw < 0.45:
        return rng.choice(words.ROMANS)
    if draw < 0.6:
        return dotted(rng)
    if draw < 0.72:
        return year(rng)
    if draw < 0.8:
        return f"{rng.randint(1, 12):02d}"
    return serial(rng)


def sectioned(rng):
    """Parts between separators: 421.3/0123/SMPN2/XII/2023, 135 / DKKT / I / 2024"""
    if rng.random() < 0.5:
        parts = [serial(rng), letter_code(rng)]
        parts += [letter_code(rng)] * (rng.random() < 0.3)
        parts += [rng.choice(words.ROMANS)] * (rng.random() < 0.75)
        parts += [year(rng)]
        if rng.random() < 0.25:
            rng.shuffle(parts)
    else:
        parts = [part(rng) for _ in range(rng.randint(2, 6))]
    if rng.random() < 0.1:
        parts[0] = rng.choice("ABEKSTUR") + rng.choice("-. ") + parts[0]
    separator = rng.choice(SEPARATORS)
    text = parts[0]
    for piece in parts[1:]:
        between = rng.choice(SEPARATORS) if rng.random() < 0.12 else separator
        text += between + piece
    return text


def hexadecimal(rng):
    length = rng.choice((6, 8, 8, 10, 12, 12, 16))
    text = "".join(rng.choice("0123456789abcdef") for _ in range(length))
    if rng.random() < 0.25 and length % 4 == 0:
        text = "-".join(text[i : i + 4] for i in range(0, length, 4))
    return text.upper() if rng.random() < 0.25 else text


def figures_only(rng):
    """00899 04 5 2024, 170240-202404240, 2024.0411.05, 30112847"""
    if rng.random() < 0.3:
        return digits(rng, rng.randint(3, 18))
    groups = [digits(rng, rng.randint(1, 9)) for _ in range(rng.randint(2, 5))]
    if rng.random() < 0.5:
        groups[rng.randrange(len(groups))] = year(rng)
    return rng.choice((" ", " ", "-", ".", "/")).join(groups)


def glued(rng):
    """DKKT202400666, UTK-202405-00174"""
    count = rng.randint(2, 6)
    code = "".join(rng.choice(CAPITALS) for _ in range(count))
    if rng.random() < 0.2:
        code += "-" + "".join(rng.choice(CAPITALS) for _ in range(rng.randint(2, 4)))
    separator = rng.choice(("", "", "-", ".", " "))
    month = f"{rng.randint(1, 12):02d}" if rng.random() < 0.4 else ""
    text = code + separator + year(rng) + month
    return text + separator + digits(rng, rng.randint(3, 6))


def mixed(rng):
    """Letters and figures in any order, small letters rarely: AB-1234-9X0K7"""
    alphabet = DIGITS + CAPITALS
    if rng.random() < 0.25:
        alphabet += CAPITALS.lower()
    groups = []
    for _ in range(rng.randint(1, 4)):
        length = rng.randint(2, 7)
        groups.append("".join(rng.choice(alphabet) for _ in range(length)))
    return rng.choice(("-", "-", "", "/", ".")).join(groups)


def civil_servant(rng):
    """NIP 19700101 199703 1 002 and its kin NUPTK and NIK."""
    text = ""
    if rng.random() < 0.6:
        text = rng.choice(("NIP. ", "NIP ", "NIP: ", "NUPTK ", "NIK. ", "NRG. "))
    text += rng.choice(("19", "20")) + digits(rng, 6)
    text += " " * (rng.random() < 0.7) + digits(rng, 6)
    text += " " * (rng.random() < 0.5) + rng.choice("12")
    return text + " " * (rng.random() < 0.5) + digits(rng, 3)


KINDS = (
    [sectioned] * 9 + [figures_only] * 4 + [hexadecimal] * 2 + [glued] * 3 + [mixed] * 2
)


def number(rng):
    """A number; one in four behind a label, some in brackets."""
    kind = civil_servant if rng.random() < 0.09 else rng.choice(KINDS)
    text = kind(rng)
    draw = rng.random()
    if draw < 0.27 and kind is not civil_servant:
        label = rng.choice(words.LABELS)
        text = label + " " * (label != "#" or rng.random() < 0.5) + text
    elif draw < 0.30:
        text = rng.choice(("({})", "[{}]")).format(text)
    return text


def date(rng):
    day = rng.randint(1, 31)
    month = rng.randint(0, 11)
    full = rng.randint(2015, 2026)
    draw = rng.random()
    if draw < 0.45:
        text = f"{day} {words.MONTHS[month]} {full}"
    elif draw < 0.52:
        text = f"{day:02d}-{month + 1:02d}-{full}"
    elif draw < 0.6:
        text = f"{day:02d}/{month + 1:02d}/{full}"
    elif draw < 0.68:
        text = f"{day} {words.MONTHS_SHORT[month]} {full}"
    elif draw < 0.76:
        text = f"{day} s.d. {rng.randint(1, 31)} {words.MONTHS[month]} {full}"
    elif draw < 0.84:
        text = f"{words.MONTHS_ENGLISH[month]} {day}, {full}"
    elif draw < 0.92:
        text = f"{day} - {rng.randint(1, 31)} {words.MONTHS[month]} {full}"
    else:
        first, second = words.MONTHS[month], words.MONTHS[(month + 1) % 12]
        text = f"{day} {first} - {rng.randint(1, 31)} {second} {full}"
    if rng.random() < 0.12:
        text = text.upper()
    if rng.random() < 0.35:
        text = rng.choice(words.CITIES) + ", " + text
    elif rng.random() < 0.1:
        text = rng.choice(("tanggal ", "pada tanggal ", "Tanggal : ", "on ")) + text
    return text
