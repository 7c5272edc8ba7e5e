#include "urgent/eventid.h"

#include "base/hash.h"
#include "decide/unit.h"

/* A sign that people leave out or put in: ASCII that is neither digit nor letter. */
static bool
is_mark(char c)
{
	return (unsigned char)c < 0x80 && !text_is_digit(c) && (c < 'a' || c > 'z');
}

struct text
eventid_plain(struct text id, char buf[EVENTID_SIZE])
{
	struct text folded = unit_fold_number(id, buf, EVENTID_SIZE);
	size_t out = 0;
	bool parted = false; /* marks stand behind what was taken */

	for (size_t at = 0; at < folded.n; at++) {
		char c = buf[at];
		bool digit = text_is_digit(c);
		bool follows = out > 0 && text_is_digit(buf[out - 1]);

		if (is_mark(c)) {
			parted = true;
			continue;
		}
		if (digit && follows && parted)
			buf[out++] = '.';
		parted = false;
		follows = out > 0 && text_is_digit(buf[out - 1]);
		if (c == '0' && !follows && at + 1 < folded.n && text_is_digit(buf[at + 1]))
			continue; /* a leading zero */
		buf[out++] = c;
	}
	return (struct text){ buf, out };
}

uint64_t
eventid_key(struct text id)
{
	char buf[EVENTID_SIZE];

	return hash_text(eventid_plain(id, buf));
}
