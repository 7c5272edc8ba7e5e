#ifndef JZ_BASE_SCAN_H
#define JZ_BASE_SCAN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/*
 * Bytes looked at many at a time, where the processor can, for what is done to every byte of a
 * file.  SCAN_BEHIND bytes behind those that are asked about must be there to be read; they
 * change no answer.
 */
enum { SCAN_BLOCK = 64, SCAN_BEHIND = SCAN_BLOCK - 1 };

/* A bit for each byte of a block, the lowest for the first. */
struct scan_stops {
	uint64_t delimiters;
	uint64_t quotes;
};

/*
 * Where delimiters and quotes stand among s[0..n), by its blocks.  May there be a blank
 * (text_is_blank()) or a control character (text_is_control()) too?  Sure where the answer is no.
 */
bool scan_line(const char *s, size_t n, char delimiter, struct scan_stops *stops);

/*
 * How many delimiters are among s[0..n)?  SCAN_SPECIAL where a quote or a control character is, or
 * a byte that may begin one: C2, E2.
 */
#define SCAN_SPECIAL SIZE_MAX
size_t scan_delimiters(const char *s, size_t n, char delimiter);

/*
 * A bit for each of n pairs of words, SCAN_BLOCK at most, whose second is not 0, as the length of a
 * text is; none is 4 GiB.
 */
uint64_t scan_filled(const void *pair, size_t n);

/*
 * How many bytes of s[0..n) are well-formed UTF-8 that is easily seen to be, up to the end of a
 * character; what follows may be well-formed too.  Nothing behind s[0..n) is read.
 */
size_t scan_utf8(const char *s, size_t n);

#endif
