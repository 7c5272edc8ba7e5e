#include "base/letters.h"

void
letters_add(struct letters *letters, struct text text)
{
	size_t used;

	for (size_t at = 0; at < text.n; at += used) {
		uint32_t code = text_decode(text.p + at, text.n - at, &used) % LETTERS_CODES;

		letters->bit[code / 8] |= (unsigned char)(1U << code % 8);
	}
}

/* The first character of a text, or its last; the text is not blank. */
static struct text
end_of(struct text text, bool last)
{
	size_t at = last ? text.n - 1 : 0;
	size_t n = 1;

	while (last && at > 0 && ((unsigned char)text.p[at] & 0xC0) == 0x80)
		at--;
	while (at + n < text.n && ((unsigned char)text.p[at + n] & 0xC0) == 0x80)
		n++;
	return (struct text){ text.p + at, n };
}

void
letters_add_marks(struct letters *letters, const char *words, struct text common)
{
	struct text rest = text_of(words);

	while (rest.n > 0) {
		struct text word = text_next(&rest, '|');

		if (word.n > 0)
			letters_add(letters, end_of(word, !text_has(common, end_of(word, true))));
	}
}

bool
letters_has(const struct letters *letters, uint32_t code)
{
	code %= LETTERS_CODES;
	return (letters->bit[code / 8] >> code % 8 & 1) != 0;
}

bool
letters_meet(const struct letters *letters, struct text text)
{
	size_t used;

	for (size_t at = 0; at < text.n; at += used)
		if (letters_has(letters, text_decode(text.p + at, text.n - at, &used)))
			return true;
	return false;
}
