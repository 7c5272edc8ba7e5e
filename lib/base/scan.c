#include "base/scan.h"

/* As scan_filled(), one at a time. */
static uint64_t
each_filled(const size_t *number, size_t n)
{
	uint64_t filled = 0;

	while (n-- > 0)
		filled = filled << 1 | (number[2 * n] != 0);
	return filled;
}

#if defined(__SSE2__) && defined(__LP64__) && !defined(SCAN_PLAIN)
#include <emmintrin.h>

enum { STEP = sizeof(__m128i) };

static __m128i
load(const char *s)
{
	return _mm_loadu_si128((const void *)s);
}

static __m128i
equal(__m128i bytes, char byte)
{
	return _mm_cmpeq_epi8(bytes, _mm_set1_epi8(byte));
}

static __m128i
either(__m128i a, __m128i b)
{
	return _mm_or_si128(a, b);
}

/* A bit for each byte whose highest bit is set. */
static uint64_t
bits(__m128i bytes)
{
	return (uint64_t)_mm_movemask_epi8(bytes);
}

/* The bits of the n bytes that are left, where there are fewer than a step. */
static uint64_t
first(uint64_t bits, size_t n)
{
	return n < STEP ? bits & ((UINT64_C(1) << n) - 1) : bits;
}

struct scan_stops
scan_stops(const char *s, size_t n, char delimiter)
{
	struct scan_stops stops = { 0 };
	uint64_t within = n < SCAN_BLOCK ? (UINT64_C(1) << n) - 1 : UINT64_MAX;

	for (size_t i = 0; i < SCAN_BLOCK; i += STEP) {
		__m128i bytes = load(s + i);

		stops.delimiters |= bits(equal(bytes, delimiter)) << i;
		stops.quotes |= bits(equal(bytes, '"')) << i;
	}
	stops.delimiters &= within;
	stops.quotes &= within;
	return stops;
}

/* FF for each quote, and each control character or first byte of one. */
static __m128i
specials(__m128i bytes)
{
	__m128i low = equal(_mm_subs_epu8(bytes, _mm_set1_epi8('\x1F')), 0);
	__m128i longer = equal(_mm_and_si128(bytes, _mm_set1_epi8('\xDF')), '\xC2');
	__m128i controls = either(low, either(longer, equal(bytes, '\x7F')));

	return either(controls, equal(bytes, '"'));
}

bool
scan_special(const char *s, size_t n, char delimiter)
{
	for (size_t i = 0; i < n; i += STEP) {
		__m128i bytes = load(s + i);
		__m128i any = either(equal(bytes, delimiter), specials(bytes));

		if (first(bits(any), n - i) != 0)
			return true;
	}
	return false;
}

/* A number, and the next but one. */
static __m128i
pair(const size_t *number)
{
	return _mm_unpacklo_epi64(_mm_loadl_epi64((const void *)number),
				  _mm_loadl_epi64((const void *)(number + 4)));
}

/* FF FF FF FF for each of four numbers that is 0. */
static __m128i
four_zeros(const size_t *number)
{
	__m128i four = either(pair(number), _mm_slli_epi64(pair(number + 2), 32));

	return _mm_cmpeq_epi32(four, _mm_setzero_si128());
}

/* FF FF for each of eight. */
static __m128i
zeros(const size_t *number)
{
	return _mm_packs_epi32(four_zeros(number), four_zeros(number + 8));
}

uint64_t
scan_filled(const size_t *number, size_t n)
{
	uint64_t filled = 0;
	size_t i = 0;

	for (; n - i >= STEP; i += STEP, number += (ptrdiff_t)STEP * 2)
		filled |= (bits(_mm_packs_epi16(zeros(number), zeros(number + STEP))) ^ UINT16_MAX)
			  << i;
	return n == i ? filled : filled | each_filled(number, n - i) << i;
}

/*
 * FF for each byte that is a blank or control of ASCII or begins one: C2, E2, E3 (and, here, C3)
 * and EF.
 */
static __m128i
blanks(__m128i bytes)
{
	__m128i ascii = equal(_mm_subs_epu8(bytes, _mm_set1_epi8(' ')), 0);
	__m128i longer = equal(_mm_and_si128(bytes, _mm_set1_epi8('\xDE')), '\xC2');

	return either(either(ascii, equal(bytes, '\x7F')), either(longer, equal(bytes, '\xEF')));
}

bool
scan_blank(const char *s, size_t n)
{
	__m128i any = _mm_setzero_si128();
	size_t i = 0;

	for (; n - i >= STEP; i += STEP)
		any = either(any, blanks(load(s + i)));
	return (bits(any) | first(bits(blanks(load(s + i))), n - i)) != 0;
}

/* Bytes of a block by what they may be in UTF-8; each bit in one of the masks at most. */
struct kinds {
	uint64_t high;  /* 80 to FF */
	uint64_t inner; /* 80 to BF: all but the first byte of a character */
	uint64_t two;   /* C2 to DF: the first of two */
	uint64_t three; /* E1 to EF but for ED: the first of three, any three */
};

static struct kinds
kinds_of(const char block[SCAN_BLOCK])
{
	struct kinds kinds = { 0 };

	for (size_t i = 0; i < SCAN_BLOCK; i += STEP) {
		__m128i bytes = load(block + i); /* compared as signed: 80 is the least */
		__m128i inner = _mm_cmplt_epi8(bytes, _mm_set1_epi8('\xC0'));
		__m128i below_e0 = _mm_cmplt_epi8(bytes, _mm_set1_epi8('\xE0'));
		__m128i below_f0 = _mm_cmplt_epi8(bytes, _mm_set1_epi8('\xF0'));
		__m128i two =
			_mm_andnot_si128(_mm_cmplt_epi8(bytes, _mm_set1_epi8('\xC2')), below_e0);
		__m128i not_three =
			either(either(below_e0, equal(bytes, '\xE0')), equal(bytes, '\xED'));

		kinds.high |= bits(bytes) << i;
		kinds.inner |= bits(inner) << i;
		kinds.two |= bits(two) << i;
		kinds.three |= bits(_mm_andnot_si128(not_three, below_f0)) << i;
	}
	return kinds;
}

static bool
is_ascii(const char block[SCAN_BLOCK])
{
	__m128i any = load(block);

	for (size_t i = STEP; i < SCAN_BLOCK; i += STEP)
		any = either(any, load(block + i));
	return bits(any) == 0;
}

size_t
scan_utf8(const char *s, size_t n)
{
	uint64_t owed = 0; /* the bytes of the next block that a character of the last goes on in */
	size_t at = 0;

	for (; n - at >= SCAN_BLOCK; at += SCAN_BLOCK) {
		if (owed == 0 && is_ascii(s + at))
			continue;
		struct kinds k = kinds_of(s + at);

		if ((k.inner | k.two | k.three) != k.high ||
		    k.inner != (owed | (k.two | k.three) << 1 | k.three << 2))
			break;
		owed = (k.two | k.three) >> 63 | k.three >> 62;
	}
	while (owed != 0 && ((unsigned char)s[--at] & 0xC0) == 0x80)
		;
	return at;
}

#else

struct scan_stops
scan_stops(const char *s, size_t n, char delimiter)
{
	struct scan_stops stops = { 0 };

	for (size_t i = 0; i < n && i < SCAN_BLOCK; i++) {
		stops.delimiters |= (uint64_t)(s[i] == delimiter) << i;
		stops.quotes |= (uint64_t)(s[i] == '"') << i;
	}
	return stops;
}

bool
scan_special(const char *s, size_t n, char delimiter)
{
	for (size_t i = 0; i < n; i++) {
		unsigned char byte = (unsigned char)s[i];

		if (s[i] == delimiter || byte == '"' || byte < ' ' || byte == 0x7F ||
		    byte == 0xC2 || byte == 0xE2)
			return true;
	}
	return false;
}

bool
scan_blank(const char *s, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		unsigned char byte = (unsigned char)s[i];

		if (byte <= ' ' || byte == 0x7F || byte == 0xC2 || byte == 0xE2 || byte == 0xE3 ||
		    byte == 0xEF)
			return true;
	}
	return false;
}

uint64_t
scan_filled(const size_t *number, size_t n)
{
	return each_filled(number, n);
}

size_t
scan_utf8(const char *s, size_t n)
{
	(void)s;
	(void)n;
	return 0;
}

#endif
