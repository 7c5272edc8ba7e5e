#ifndef JZ_BASE_TEXT_H
#define JZ_BASE_TEXT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* A run of UTF-8 bytes that somebody else owns; not NUL-terminated.  n 0 is blank. */
struct text {
	const char *p;
	size_t n;
};

#define TEXT_NONE ((struct text){ NULL, 0 }) /* blank */
#define TEXT(literal) ((struct text){ (literal), sizeof(literal) - 1 })
#define TEXT_INIT(literal)                                                                         \
	{                                                                                          \
		(literal), sizeof(literal) - 1                                                     \
	} /* for what is static */

/* A text as the arguments of printf()'s "%.*s"; shorter than INT_MAX. */
#define SHOW(t) (int)(t).n, (t).p

/* How many items an array has; not for pointers. */
#define ARRAY_LENGTH(array) (sizeof(array) / sizeof((array)[0]))

/* The bytes of a NUL-terminated string; NULL is blank. */
struct text text_of(const char *s);

/* t without its first n bytes; n at most t.n. */
struct text text_from(struct text t, size_t n);

bool text_equal(struct text a, struct text b);

/* As strcmp(), by bytes; the order of code points. */
int text_compare(struct text a, struct text b);

/* Does a begin, or end, with b? */
bool text_begins(struct text a, struct text b);
bool text_ends(struct text a, struct text b);

/* Where b first stands in a, or SIZE_MAX. */
size_t text_find(struct text a, struct text b);

/* Does part stand in a?  The blank stands in every text. */
bool text_has(struct text a, struct text part);

/*
 * Vocabularies are one line: "年|月|季".  Is a one of the words; has it one in it, begins or ends
 * it with one?  No word is blank, and none has a '|'.
 */
bool text_is_any(struct text a, const char *words);
bool text_has_any(struct text a, const char *words);
bool text_begins_any(struct text a, const char *words);

/* The bytes of the first of such words that begins t; 0 where none does. */
size_t text_begin_of(struct text t, const char *words);
bool text_ends_any(struct text a, const char *words);

/* Without the first of the words that begins, or ends, it, where something else stays. */
struct text text_drop_begin(struct text a, const char *words);
struct text text_drop_end(struct text a, const char *words);

/* Without any of the words at both its ends, however often: signs, quotes. */
struct text text_drop_ends(struct text a, const char *words);

/* Take off *rest, and return, what stands before its first separator; all of it where none. */
struct text text_next(struct text *rest, char separator);

/* Is item one of the parts of list? */
bool text_listed(struct text list, char separator, struct text item);

/*
 * The code point at s[0..n), n > 0, and in *used its bytes; a byte that begins no well-formed
 * UTF-8 sequence gives 0xFFFD with *used 1.
 */
uint32_t text_decode(const char *s, size_t n, size_t *used);

/* Write a code point as UTF-8; returns its bytes, 1 to 4. */
size_t text_encode(uint32_t code, char out[4]);

/* How many bytes of s[0..n) are well-formed UTF-8 before the first that is not; n if all. */
size_t text_valid(const char *s, size_t n);

/* One of 0 to 9, in ASCII? */
static inline bool
text_is_digit(char c)
{
	return c >= '0' && c <= '9';
}

/*
 * Is this code point a blank: space, tab, CR, LF, U+00A0, U+2000-U+200F, U+2028-U+202F,
 * U+205F-U+2069, U+3000, U+FEFF, U+00AD?  Among them the invisible ones that spreadsheets leave
 * behind.
 */
bool text_is_blank(uint32_t code);

/* Copy as much as fits into buf of size bytes, and NUL behind it. */
void text_keep(char *buf, size_t size, struct text t);

/* Has it one of 0 to 9? */
bool text_has_digit(struct text t);

/*
 * Is this code point one that moves a cursor or turns a line around, and no part of any word:
 * U+0000-U+001F but tab, CR and LF, U+007F-U+009F, U+2028-U+202E, U+2066-U+2069?
 */
bool text_is_control(uint32_t code);

/*
 * t without such; t itself where it has none, else a copy in buf, which has room for t.n bytes
 * and may be t's own.
 */
struct text text_uncontrolled(struct text t, char *buf);

/* Does it begin as a formula of a spreadsheet does: = + - @, also in full width? */
bool text_begins_formula(struct text t);

/* Without blanks at both ends; points into t. */
struct text text_trim(struct text t);

/*
 * The form in which labels and code words are compared: no blanks and no control characters at all,
 * for none is written, full-width ASCII made half-width, A-Z made a-z.  Writes at most size bytes
 * into buf and returns a text in it; what does not fit is cut off, which makes it equal to no
 * label.
 */
struct text text_fold(struct text t, char *buf, size_t size);

/* Columns on a terminal or in a worksheet: CJK and full-width count two. */
size_t text_width(struct text t);

#endif
