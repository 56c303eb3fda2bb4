"""What a line of a certificate may say: names, organisers, titles, sentences, noise."""

import words
from number_texts import date, number

LETTERS = "abcdefghijklmnopqrstuvwxyz"
DIGITS = "0123456789"
PRINTABLE = "".join(chr(code) for code in range(33, 127))


def syllable(rng):
    text = rng.choice(words.ONSETS) + rng.choice(words.VOWELS)
    if rng.random() < 0.35:
        text += rng.choice(words.CODAS)
    return text


def invented_word(rng):
    count = rng.choice((2, 2, 3, 3, 4))
    return "".join(syllable(rng) for _ in range(count)).capitalize()


def name(rng):
    """A person's name, three in ten words invented, often with titles."""
    count = rng.choice((1, 2, 2, 2, 3, 3, 4))
    parts = []
    for index in range(count):
        draw = rng.random()
        if draw < 0.30:
            parts.append(invented_word(rng))
        elif index == 0 or draw < 0.5:
            parts.append(rng.choice(words.GIVEN_NAMES))
        else:
            parts.append(rng.choice(words.FAMILY_NAMES))
    if count > 2 and rng.random() < 0.15:
        parts[1] = parts[1][0] + "."
    if rng.random() < 0.04:
        parts[0] = rng.choice(("I ", "Ni ", "Ida ", "I Gusti ", "Ni Luh ")) + parts[0]
    text = " ".join(parts)
    if rng.random() < 0.24:
        text = text.upper()
    if rng.random() < 0.14:
        for _ in range(rng.choice((1, 1, 1, 2))):
            text = rng.choice(words.FRONT_TITLES) + " " + text
    if rng.random() < 0.42:
        for index in range(rng.choice((1, 1, 2, 2, 3))):
            separator = ", " if index == 0 or rng.random() < 0.8 else " "
            text += separator + rng.choice(words.TITLES)
    if rng.random() < 0.06:
        text = "(" + text + ")"
    return text


def organiser(rng):
    text = rng.choice(words.ORGANISERS) + " " + rng.choice(words.ORGANISER_TAILS)
    if rng.random() < 0.5:
        text += " " + rng.choice(words.CITIES)
    if rng.random() < 0.2:
        text += " " + invented_word(rng)
    return text.upper() if rng.random() < 0.35 else text


def activity(rng):
    """An activity's title, sometimes quoted, with a colon or a year."""
    count = rng.randint(2, 6)
    pool = words.ACTIVITY_WORDS if rng.random() < 0.5 else words.TITLE_WORDS
    parts = [rng.choice(pool) for _ in range(count)]
    if rng.random() < 0.2:
        parts.insert(rng.randint(1, count), invented_word(rng))
    if rng.random() < 0.12:
        parts[rng.randrange(len(parts) - 1)] += ":"
    text = " ".join(parts)
    if rng.random() < 0.15:
        text += rng.choice((" Tahun 2024", " Angkatan II", " 2023", " (32 JP)", " Tahap 1"))
    if rng.random() < 0.3:
        text = text.upper()
    return f'"{text}"' if rng.random() < 0.1 else text


def sentence(rng):
    count = rng.randint(2, 7)
    parts = [rng.choice(words.SENTENCE_WORDS) for _ in range(count)]
    if rng.random() < 0.25:
        parts.insert(rng.randint(0, count), rng.choice(words.CITIES))
    if rng.random() < 0.2:
        parts.insert(rng.randint(0, count), str(rng.randint(1, 99)))
    text = " ".join(parts)
    if rng.random() < 0.4:
        text = text[0].upper() + text[1:]
    if rng.random() < 0.12:
        text = text.upper()
    return text + rng.choice(("", "", "", ".", ",", ":"))


def random_text(rng):
    """Letters or any printable ASCII, so that the net cannot live off a dictionary."""

    def word(alphabet):
        length = rng.randint(2, 8)
        return "".join(rng.choice(alphabet) for _ in range(length))

    draw = rng.random()
    if draw < 0.72:
        count = rng.randint(1, 4)
        if draw < 0.12:
            return " ".join(word(LETTERS + LETTERS.upper()) for _ in range(count))
        if draw < 0.4:
            return " ".join(word(LETTERS).capitalize() for _ in range(count))
        return " ".join(invented_word(rng) for _ in range(count))
    length = rng.randint(3, 22)
    alphabet = PRINTABLE + "    " + DIGITS
    return "".join(rng.choice(alphabet) for _ in range(length)).strip() or "x"


def any_text(rng):
    """A line as a certificate may hold it: (text, what it is)."""
    draw = rng.random()
    if draw < 0.34:
        text, what = name(rng), "name"
    elif draw < 0.66:
        text, what = number(rng), "number"
    elif draw < 0.74:
        text, what = date(rng), "date"
    elif draw < 0.80:
        text, what = organiser(rng), "org"
    elif draw < 0.86:
        text, what = activity(rng), "act"
    elif draw < 0.90:
        text, what = sentence(rng), "say"
    elif draw < 0.94:
        text, what = rng.choice(words.PHRASES), "misc"
    else:
        text, what = random_text(rng), "rnd"
    return " ".join(text.split()), what
