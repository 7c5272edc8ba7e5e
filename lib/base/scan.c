#include "base/scan.h"

/* As scan_filled(), one at a time. */
static uint64_t
each_filled(const size_t *word, size_t n)
{
	uint64_t filled = 0;

	while (n-- > 0)
		filled = filled << 1 | (word[2 * n + 1] != 0);
	return filled;
}

#if defined(__SSE2__) && defined(__LP64__) && !defined(SCAN_PLAIN)
#include <immintrin.h>

enum { STEP = sizeof(__m128i) };

static __m128i
load(const void *s)
{
	return _mm_loadu_si128(s);
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

/* A bit for each byte of a block that is among n. */
static uint64_t
among(size_t n)
{
	return n < SCAN_BLOCK ? (UINT64_C(1) << n) - 1 : UINT64_MAX;
}

/* ---- the same of twice as many bytes, by processors that can (AVX2) ---- */

#define WIDE __attribute__((target("avx2,popcnt")))

enum { WIDE_STEP = sizeof(__m256i) };

static bool
is_wide(void)
{
#ifdef SCAN_NARROW
	return false;
#else
	return __builtin_cpu_supports("avx2") != 0; /* all that can count bits too */
#endif
}

WIDE static __m256i
wide_load(const void *s)
{
	return _mm256_loadu_si256(s);
}

WIDE static __m256i
wide_equal(__m256i bytes, char byte)
{
	return _mm256_cmpeq_epi8(bytes, _mm256_set1_epi8(byte));
}

WIDE static __m256i
wide_either(__m256i a, __m256i b)
{
	return _mm256_or_si256(a, b);
}

WIDE static uint64_t
wide_bits(__m256i bytes)
{
	return (uint32_t)_mm256_movemask_epi8(bytes);
}

/* FF for each byte that is the byte or less. */
WIDE static __m256i
wide_most(__m256i bytes, char byte)
{
	return wide_equal(_mm256_subs_epu8(bytes, _mm256_set1_epi8(byte)), 0);
}

/* As blanks() below. */
WIDE static __m256i
wide_blanks(__m256i bytes)
{
	__m256i longer = wide_equal(_mm256_and_si256(bytes, _mm256_set1_epi8('\xDE')), '\xC2');
	__m256i ascii = wide_either(wide_most(bytes, ' '), wide_equal(bytes, '\x7F'));

	return wide_either(wide_either(ascii, longer), wide_equal(bytes, '\xEF'));
}

WIDE static uint64_t
wide_both(__m256i low, __m256i high)
{
	return wide_bits(low) | wide_bits(high) << WIDE_STEP;
}

WIDE static bool
wide_line(const char *s, size_t n, char delimiter, struct scan_stops *stops)
{
	__m256i any = _mm256_setzero_si256();
	uint64_t last = 0;

	for (size_t at = 0; at < n; at += SCAN_BLOCK, stops++) {
		__m256i low = wide_load(s + at);
		__m256i high = wide_load(s + at + WIDE_STEP);
		uint64_t within = among(n - at);

		stops->quotes = wide_both(wide_equal(low, '"'), wide_equal(high, '"')) & within;
		stops->delimiters =
			wide_both(wide_equal(low, delimiter), wide_equal(high, delimiter)) & within;
		if (n - at < SCAN_BLOCK)
			last = wide_both(wide_blanks(low), wide_blanks(high)) & within;
		else
			any = wide_either(any, wide_either(wide_blanks(low), wide_blanks(high)));
	}
	return (wide_bits(any) | last) != 0;
}

/* As specials() below. */
WIDE static __m256i
wide_specials(__m256i bytes)
{
	__m256i longer = wide_equal(_mm256_and_si256(bytes, _mm256_set1_epi8('\xDF')), '\xC2');
	__m256i controls = wide_either(wide_most(bytes, '\x1F'), wide_equal(bytes, '\x7F'));

	return wide_either(wide_either(controls, longer), wide_equal(bytes, '"'));
}

WIDE static size_t
wide_delimiters(const char *s, size_t n, char delimiter)
{
	__m256i any = _mm256_setzero_si256();
	uint64_t last = 0;
	size_t count = 0;

	for (size_t i = 0; i < n; i += WIDE_STEP) {
		__m256i bytes = wide_load(s + i);
		uint64_t within = among(n - i);

		count += (size_t)__builtin_popcountll(wide_bits(wide_equal(bytes, delimiter)) &
						      within);
		if (n - i < WIDE_STEP)
			last = wide_bits(wide_specials(bytes)) & within;
		else
			any = wide_either(any, wide_specials(bytes));
	}
	return (wide_bits(any) | last) != 0 ? SCAN_SPECIAL : count;
}

/* The second of each of four pairs, in the order 0, 2, 1, 3. */
WIDE static __m256i
wide_four(const size_t *word)
{
	return _mm256_unpackhi_epi64(wide_load(word), wide_load(word + 4));
}

/* A bit for each of eight that is not 0. */
WIDE static uint64_t
wide_eight(const size_t *word)
{
	__m256i order = _mm256_setr_epi32(0, 4, 2, 6, 1, 5, 3, 7);
	__m256i eight = wide_either(wide_four(word), _mm256_slli_epi64(wide_four(word + 8), 32));
	__m256i zeros = _mm256_cmpeq_epi32(eight, _mm256_setzero_si256());

	zeros = _mm256_permutevar8x32_epi32(zeros, order);
	return (uint64_t)_mm256_movemask_ps(_mm256_castsi256_ps(zeros)) ^ UINT8_MAX;
}

WIDE static uint64_t
wide_filled(const size_t *word, size_t n)
{
	uint64_t filled = 0;
	size_t i = 0;

	for (; n - i >= 8; i += 8)
		filled |= wide_eight(word + 2 * i) << i;
	return n == i ? filled : filled | each_filled(word + 2 * i, n - i) << i;
}

/* ---- any ---- */

/* FF for each quote, and each control character or first byte of one. */
static __m128i
specials(__m128i bytes)
{
	__m128i low = equal(_mm_subs_epu8(bytes, _mm_set1_epi8('\x1F')), 0);
	__m128i longer = equal(_mm_and_si128(bytes, _mm_set1_epi8('\xDF')), '\xC2');
	__m128i controls = either(low, either(longer, equal(bytes, '\x7F')));

	return either(controls, equal(bytes, '"'));
}

size_t
scan_delimiters(const char *s, size_t n, char delimiter)
{
	size_t count = 0;
	uint64_t special = 0;

	if (is_wide())
		return wide_delimiters(s, n, delimiter);
	for (size_t i = 0; i < n; i += STEP) {
		__m128i bytes = load(s + i);

		count += (size_t)__builtin_popcountll(first(bits(equal(bytes, delimiter)), n - i));
		special |= first(bits(specials(bytes)), n - i);
	}
	return special != 0 ? SCAN_SPECIAL : count;
}

/* FF FF FF FF for each of four pairs whose second is 0. */
static __m128i
four_zeros(const size_t *word)
{
	__m128i even = _mm_unpackhi_epi64(load(word), load(word + 4));
	__m128i odd = _mm_unpackhi_epi64(load(word + 2), load(word + 6));
	__m128i four = either(even, _mm_slli_epi64(odd, 32));

	return _mm_cmpeq_epi32(four, _mm_setzero_si128());
}

/* FF FF for each of eight. */
static __m128i
zeros(const size_t *word)
{
	return _mm_packs_epi32(four_zeros(word), four_zeros(word + 8));
}

uint64_t
scan_filled(const void *pair, size_t n)
{
	const size_t *word = pair;
	uint64_t filled = 0;
	size_t i = 0;

	if (is_wide())
		return wide_filled(word, n);
	for (; n - i >= STEP; i += STEP, word += (ptrdiff_t)STEP * 2)
		filled |= (bits(_mm_packs_epi16(zeros(word), zeros(word + STEP))) ^ UINT16_MAX)
			  << i;
	return n == i ? filled : filled | each_filled(word, n - i) << i;
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
scan_line(const char *s, size_t n, char delimiter, struct scan_stops *stops)
{
	uint64_t any = 0;

	if (is_wide())
		return wide_line(s, n, delimiter, stops);
	for (size_t at = 0; at < n; at += SCAN_BLOCK, stops++) {
		uint64_t within = among(n - at);
		uint64_t blank = 0;

		*stops = (struct scan_stops){ 0 };
		for (size_t i = 0; i < SCAN_BLOCK; i += STEP) {
			__m128i bytes = load(s + at + i);

			stops->delimiters |= bits(equal(bytes, delimiter)) << i;
			stops->quotes |= bits(equal(bytes, '"')) << i;
			blank |= bits(blanks(bytes)) << i;
		}
		stops->delimiters &= within;
		stops->quotes &= within;
		any |= blank & within;
	}
	return any != 0;
}

/* Bytes of a block by what they may be in UTF-8; each bit in one of the masks at most. */
struct kinds {
	uint64_t high;  /* 80 to FF */
	uint64_t inner; /* 80 to BF: all but the first byte of a character */
	uint64_t two;   /* C2 to DF: the first of two */
	uint64_t three; /* E1 to EF but for ED: the first of three, any three */
};

/* FF for each byte below another, both taken as signed: 80 is the least. */
WIDE static __m256i
wide_below(__m256i bytes, char byte)
{
	return _mm256_cmpgt_epi8(_mm256_set1_epi8(byte), bytes);
}

WIDE static struct kinds
wide_kinds(const char block[SCAN_BLOCK])
{
	struct kinds kinds = { 0 };

	for (size_t i = 0; i < SCAN_BLOCK; i += WIDE_STEP) {
		__m256i bytes = wide_load(block + i);
		__m256i below_e0 = wide_below(bytes, '\xE0');
		__m256i two = _mm256_andnot_si256(wide_below(bytes, '\xC2'), below_e0);
		__m256i not_three = wide_either(below_e0, wide_either(wide_equal(bytes, '\xE0'),
								      wide_equal(bytes, '\xED')));

		kinds.high |= wide_bits(bytes) << i;
		kinds.inner |= wide_bits(wide_below(bytes, '\xC0')) << i;
		kinds.two |= wide_bits(two) << i;
		kinds.three |= wide_bits(_mm256_andnot_si256(not_three, wide_below(bytes, '\xF0')))
			       << i;
	}
	return kinds;
}

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

/* As scan_utf8().  Into the one that calls it, with how a block is looked at. */
__attribute__((always_inline)) static inline size_t
utf8(const char *s, size_t n, struct kinds (*look)(const char block[SCAN_BLOCK]))
{
	uint64_t owed = 0; /* the bytes of the next block that a character of the last goes on in */
	size_t at = 0;

	for (; n - at >= SCAN_BLOCK; at += SCAN_BLOCK) {
		if (owed == 0 && is_ascii(s + at))
			continue;
		struct kinds k = look(s + at);

		if ((k.inner | k.two | k.three) != k.high ||
		    k.inner != (owed | (k.two | k.three) << 1 | k.three << 2))
			break;
		owed = (k.two | k.three) >> 63 | k.three >> 62;
	}
	while (owed != 0 && ((unsigned char)s[--at] & 0xC0) == 0x80)
		;
	return at;
}

WIDE static size_t
wide_utf8(const char *s, size_t n)
{
	return utf8(s, n, wide_kinds);
}

size_t
scan_utf8(const char *s, size_t n)
{
	return is_wide() ? wide_utf8(s, n) : utf8(s, n, kinds_of);
}

#else

size_t
scan_delimiters(const char *s, size_t n, char delimiter)
{
	size_t count = 0;

	for (size_t i = 0; i < n; i++) {
		unsigned char byte = (unsigned char)s[i];

		if (byte == '"' || byte < ' ' || byte == 0x7F || byte == 0xC2 || byte == 0xE2)
			return SCAN_SPECIAL;
		count += s[i] == delimiter;
	}
	return count;
}

static bool
may_be_blank(unsigned char byte)
{
	return byte <= ' ' || byte == 0x7F || byte == 0xC2 || byte == 0xE2 || byte == 0xE3 ||
	       byte == 0xEF;
}

bool
scan_line(const char *s, size_t n, char delimiter, struct scan_stops *stops)
{
	bool any = false;

	for (size_t i = 0; i < n; i++) {
		struct scan_stops *block = stops + i / SCAN_BLOCK;

		if (i % SCAN_BLOCK == 0)
			*block = (struct scan_stops){ 0 };
		block->delimiters |= (uint64_t)(s[i] == delimiter) << i % SCAN_BLOCK;
		block->quotes |= (uint64_t)(s[i] == '"') << i % SCAN_BLOCK;
		any |= may_be_blank((unsigned char)s[i]);
	}
	return any;
}

uint64_t
scan_filled(const void *pair, size_t n)
{
	return each_filled(pair, n);
}

size_t
scan_utf8(const char *s, size_t n)
{
	(void)s;
	(void)n;
	return 0;
}

#endif
