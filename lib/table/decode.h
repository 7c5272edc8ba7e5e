#ifndef JZ_TABLE_DECODE_H
#define JZ_TABLE_DECODE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/diag.h"
#include "base/text.h"
#include "table/format.h"

/*
 * The bytes of a text file as UTF-8, block by block, in bounded memory; and UTF-8 in the bytes
 * of another encoding.
 *
 * Without options.encoding the encoding is found out: a byte order mark; else UTF-16 by its
 * NUL bytes; else, from the first block that is not all ASCII, UTF-8 or GB18030, whichever
 * more of its lines are.  A later line that is surely the other one of the two (a row pasted
 * from another file) is read as that, with the finding MIXED_ENCODING.  GB2312 and GBK are
 * read as GB18030, which holds them.
 */
struct decode;

/*
 * Trouble (unknown encoding, not text, cannot be read) is reported and gives NULL.  The
 * source's descriptor is read from its beginning; source must outlive the decoder.
 */
struct decode *decode_open(const struct table_source *source, struct diag *diag);

/*
 * Up to size bytes of valid UTF-8, without byte order mark; a character may be cut in two by
 * the end of buf.  U+FFFD stands for each byte or unit that could not be read; nothing is left
 * out.  0 at the end, and after a failure, which is reported.
 */
size_t decode_read(struct decode *decode, char *buf, size_t size);
bool decode_failed(const struct decode *decode);

/* Again from the beginning. */
bool decode_rewind(struct decode *decode);

/*
 * "UTF-8", "UTF-8-BOM", "GB18030", "UTF-16LE", "UTF-16BE" or the name that was given.  "UTF-8"
 * as long as everything was ASCII.
 */
const char *decode_encoding(const struct decode *decode);

/* NULL is allowed. */
void decode_close(struct decode *decode);

/* UTF-8 to another encoding; all names that decode_open() knows.  NULL: unknown. */
struct decode_encoder;
struct decode_encoder *decode_encoder_open(const char *encoding);

/* What such a file begins with: its byte order mark, or nothing. */
struct text decode_encoder_mark(const struct decode_encoder *encoder);

/*
 * Turn the beginning of *utf8, which is taken off it, into at most size bytes (size >= 16);
 * returns how many, 0 only when *utf8 is blank.  SIZE_MAX: the encoding has no such character.
 */
size_t decode_encode(struct decode_encoder *encoder, struct text *utf8, char *buf, size_t size);

/* NULL is allowed. */
void decode_encoder_close(struct decode_encoder *encoder);

#endif
