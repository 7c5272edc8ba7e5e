#include "publish/letters.h"

#include <string.h>

#include "publish/digitrun.h"

enum {
	NUMERALS_MOST = 3, /* in a row, in a name: 一 is one, 三三 are two */
	NAME_MOST = 40,    /* letters of one */
	HAN_MOST = 6,      /* of a Chinese one without a point */
	PLAIN_LEAST = 2,
	PLAIN_MOST = 3,
};

static const char kin[] = "妈|爸|父|母|爷|奶|婆|公|妻|夫|媳|儿|女|子|孙|哥|姐|弟|妹|叔|伯|姑|舅|"
			  "姨|代|之|家|替";

struct text
letters_only(struct text text, struct arena *arena)
{
	size_t size = text.n * 3 + 1;
	char *buf = arena_alloc(arena, size);
	struct text folded = text_fold(text, buf, size);
	size_t n = 0;
	size_t used;

	for (size_t i = 0; i < folded.n; i += used) {
		uint32_t code = text_decode(folded.p + i, folded.n - i, &used);

		if (!digitrun_is_sign(code)) {
			memmove(buf + n, folded.p + i, used);
			n += used;
		}
	}
	return (struct text){ buf, n };
}

uint64_t
letters_key(struct text name)
{
	struct arena arena = { 0 };
	struct text letters = letters_only(name, &arena);
	uint64_t key = letters.n == 0 ? 0 : hash_text(letters);

	arena_free(&arena);
	return key;
}

bool
letters_are_one(struct text a, struct text b)
{
	uint64_t key = letters_key(a);

	return key != 0 && key == letters_key(b);
}

/* ---- names ---- */

static bool
is_han(uint32_t code)
{
	return code == 0x3005 || code == 0x3007 || (code >= 0x3400 && code <= 0x9FFF) ||
	       (code >= 0xF900 && code <= 0xFAFF) || (code >= 0x20000 && code <= 0x323AF);
}

static bool
is_latin(uint32_t code)
{
	return (code >= 'A' && code <= 'Z') || (code >= 'a' && code <= 'z') ||
	       (code >= 0xC0 && code <= 0x24F && code != 0xD7 && code != 0xF7);
}

/* What people type for the point between the parts of a name. */
static bool
is_point(uint32_t code)
{
	return code == 0xB7 || code == 0x2022 || code == 0x2027 || code == 0x2219 ||
	       code == 0x22C5 || code == 0x30FB || code == 0xFF0E || code == 0xFF65 || code == '.';
}

bool
letters_are_name(struct text text)
{
	size_t han = 0;
	size_t latin = 0;
	size_t numerals = 0;
	size_t used;
	bool points = false;
	bool good = true;

	for (size_t i = 0; good && i < text.n; i += used) {
		uint32_t code = text_decode(text.p + i, text.n - i, &used);
		bool letter = is_han(code) || is_latin(code);

		numerals = digitrun_digit(code) >= 0 ? numerals + 1 : 0;
		han += is_han(code);
		latin += is_latin(code);
		points |= is_point(code);
		good = (letter || is_point(code) || code == ' ' || code == 0x3000) &&
		       numerals <= NUMERALS_MOST;
	}
	return good && han + latin > 1 && han + latin <= NAME_MOST && (points || han <= HAN_MOST);
}

bool
letters_are_plain(struct text text)
{
	size_t letters = 0;
	size_t used;
	bool plain = true;

	for (size_t i = 0; plain && i < text.n; i += used) {
		plain = is_han(text_decode(text.p + i, text.n - i, &used));
		letters++;
	}
	return plain && letters >= PLAIN_LEAST && letters <= PLAIN_MOST;
}

/* ---- a name within more ---- */

/* The letters of a text where they begin, and its end behind them. */
static size_t
split(struct text text, size_t at[NAME_MOST + 1])
{
	size_t count = 0;
	size_t used;

	at[0] = 0;
	for (size_t i = 0; i < text.n && count < NAME_MOST; i += used) {
		(void)text_decode(text.p + i, text.n - i, &used);
		at[++count] = i + used;
	}
	return count;
}

bool
letters_hold(struct text text, const struct hash_set *names)
{
	struct arena arena = { 0 };
	struct text all = letters_only(text, &arena);
	size_t at[NAME_MOST + 1];
	size_t count = split(all, at);
	/* 王明华 is another than 王明 */
	bool other = count == PLAIN_MOST && letters_are_plain(all) && !text_has_any(all, kin);
	bool found = false;

	for (size_t i = 0; !other && !found && i < count; i++)
		for (size_t j = i + 2; !found && j <= count; j++)
			found = j - i < count &&
				hash_set_has(names, hash_text((struct text){ all.p + at[i],
									     at[j] - at[i] }));
	arena_free(&arena);
	return found;
}
