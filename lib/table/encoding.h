#ifndef JZ_TABLE_ENCODING_H
#define JZ_TABLE_ENCODING_H

#include <stdbool.h>
#include <stddef.h>

#include "base/text.h"

/* The encodings that clerks' files have, their names, and how each is known by its bytes. */

enum encoding_mode {
	ENCODING_BY_LINE_UTF8,
	ENCODING_BY_LINE_GB18030, /* in these two a line may be the other one */
	ENCODING_THROUGHOUT,      /* of one encoding from end to end */
	ENCODING_UNDECIDED,       /* all ASCII so far */
};

struct encoding {
	const char *name;      /* one that a user may give, in upper case */
	const char *canonical; /* what it is called in output */
	const char *iconv;
	enum encoding_mode mode;
	struct text mark; /* byte order mark, which we also write */
	size_t unit;      /* bytes to pass over where nothing can be read */
};

/* By these numbers the table begins; aliases follow. */
enum {
	ENCODING_UTF8,
	ENCODING_UTF8_BOM,
	ENCODING_UTF16LE,
	ENCODING_UTF16BE,
	ENCODING_GB18030,
};
extern const struct encoding encoding_table[];

/* By name, in any case; NULL where we know none of our own. */
const struct encoding *encoding_look_up(const char *name);

/* By the byte order mark, or by the NUL bytes of ASCII in UTF-16; else NULL. */
const struct encoding *encoding_marked(struct text bytes);
const struct encoding *encoding_sixteen(struct text bytes);

bool encoding_is_ascii(struct text bytes);

/* So many control characters that it is no text? */
bool encoding_is_binary(struct text bytes);

/* How many bytes the first line has, with its line end: LF or CR. */
size_t encoding_line(struct text bytes);

/* What the bytes of a line look like. */
struct encoding_tally {
	size_t high;  /* bytes that are not ASCII */
	bool formed;  /* all of them are well-formed UTF-8 */
	bool chinese; /* and are ideographs and the punctuation that goes with them */
	bool damaged; /* not all, but at least half of them: UTF-8 with a few bytes lost */
};

struct encoding_tally encoding_count(struct text bytes);

/* UTF-8 (formed or damaged) or GB18030 (the rest), whichever more lines are. */
const struct encoding *encoding_vote(struct text bytes);

#endif
