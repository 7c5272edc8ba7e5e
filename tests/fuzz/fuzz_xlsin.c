/*
 * An old workbook.  Bytes that begin as a container do are the file itself; "biff" on the first
 * line begins records as text, each a line with its number and its content in hexadecimal
 * digits; all else is the stream of records.  Of a stream the target makes the container, and
 * tells each sheet whose place is 0 where the next substream begins, so that a mutation lands
 * in the records and not in the wrapping.  The mutator turns text into a stream first.
 */
#include <stdlib.h>
#include <string.h>

#include "fuzz.h"
#include "table/ole.h"

enum {
	SECTOR = 512,
	LEAST = 4096,
	HEAD = 3 * SECTOR, /* header, allocation table, directory */
	STREAM = (SECTOR / 4 - 2) * SECTOR,
	BOF = 0x809,
	BOUNDSHEET = 0x85,
	FREE = -1,
	LAST = -2,
	TABLE = -3,
};

static const char title[] = "biff\n";

/* The records as text. */

static int
nibble(uint8_t c)
{
	if (c >= '0' && c <= '9')
		return c - '0';
	return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

/* The digits of a line as bytes; an odd one at its end is passed over. */
static size_t
bytes_of(const uint8_t *line, size_t n, uint8_t *out, size_t room)
{
	size_t used = 0;
	int high = -1;

	for (size_t i = 0; i < n && used < room; i++) {
		int digit = nibble(line[i]);

		if (digit < 0)
			continue;
		if (high >= 0)
			out[used++] = (uint8_t)(high * 16 + digit);
		high = high >= 0 ? -1 : digit;
	}
	return used;
}

static void
put(uint8_t *at, uint32_t value, size_t bytes)
{
	for (size_t i = 0; i < bytes; i++)
		at[i] = (uint8_t)(value >> (8 * i));
}

/* "0809 0006…": a number of four digits, the high one first, and the content of its record. */
static size_t
stream_of(const uint8_t *text, size_t n, uint8_t *out)
{
	size_t used = 0;

	for (size_t at = sizeof(title) - 1; at < n;) {
		const uint8_t *end = memchr(text + at, '\n', n - at);
		size_t length = end == NULL ? n - at : (size_t)(end - text) - at;
		uint8_t id[2];

		if (length >= 4 && used + 4 < STREAM && bytes_of(text + at, 4, id, 2) == 2) {
			size_t got = bytes_of(text + at + 4, length - 4, out + used + 4,
					      STREAM - used - 4);

			put(out + used, (uint32_t)id[0] << 8 | id[1], 2);
			put(out + used + 2, (uint32_t)got, 2);
			used += 4 + got;
		}
		at += length + 1;
	}
	return used;
}

static bool
is_text(const uint8_t *data, size_t n)
{
	return n >= sizeof(title) - 1 && memcmp(data, title, sizeof(title) - 1) == 0;
}

/* The container. */

/* Where the next record of a kind begins; n where there is none. */
static size_t
find_record(const uint8_t *bytes, size_t n, size_t at, uint16_t id)
{
	while (at + 4 <= n && ole_u16(bytes + at) != id)
		at += 4U + ole_u16(bytes + at + 2);
	return at + 8 <= n ? at : n;
}

static void
place_sheets(uint8_t *bytes, size_t n)
{
	size_t sheet = find_record(bytes, n, 0, BOUNDSHEET);
	size_t begin = find_record(bytes, n, 0, BOF);

	while (sheet < n && begin < n) {
		begin = find_record(bytes, n, begin + 4U + ole_u16(bytes + begin + 2), BOF);
		if (ole_u32(bytes + sheet + 4) == 0)
			put(bytes + sheet + 4, (uint32_t)begin, 4);
		sheet = find_record(bytes, n, sheet + 4U + ole_u16(bytes + sheet + 2), BOUNDSHEET);
	}
}

static void
put_entry(uint8_t *entry, const char *name, unsigned kind, uint32_t child, uint32_t first,
	  size_t size)
{
	size_t length = strlen(name);

	for (size_t i = 0; i < length; i++)
		put(entry + 2 * i, (uint8_t)name[i], 2);
	put(entry + 64, (uint32_t)(length + 1) * 2, 2);
	put(entry + 66, 0x100 | kind, 2);
	put(entry + 68, (uint32_t)FREE, 4);
	put(entry + 72, (uint32_t)FREE, 4);
	put(entry + 76, child, 4);
	put(entry + 116, first, 4);
	put(entry + 120, (uint32_t)size, 4);
}

/* Put head, allocation table and directory in front of a stream of some sectors. */
static void
contain(uint8_t *file, const char *name, size_t sectors)
{
	memcpy(file, "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8);
	put(file + 24, 0x0003003E, 4);
	put(file + 28, 0x0009FFFE, 4);
	put(file + 32, 6, 4);
	put(file + 44, 1, 4);              /* sectors of the table */
	put(file + 48, 1, 4);              /* where the directory is */
	put(file + 56, LEAST, 4);          /* smaller streams would stand elsewhere, */
	put(file + 60, (uint32_t)LAST, 4); /* and there are none */
	put(file + 68, (uint32_t)LAST, 4);
	memset(file + 80, 0xFF, 2 * SECTOR - 80); /* the table is in sector 0 */
	uint8_t *table = file + SECTOR;

	put(table, (uint32_t)TABLE, 4);
	put(table + 4, (uint32_t)LAST, 4);
	for (size_t i = 0; i < sectors; i++)
		put(table + 8 + 4 * i, i + 1 == sectors ? (uint32_t)LAST : (uint32_t)i + 3, 4);
	put_entry(file + 2L * SECTOR, "Root Entry", 5, 1, (uint32_t)LAST, 0);
	put_entry(file + 2L * SECTOR + 128, name, 2, (uint32_t)FREE, 2, sectors * SECTOR);
}

static void
run_stream(const uint8_t *data, size_t size, const struct table_options *options)
{
	uint8_t *file = calloc(1, HEAD + STREAM);
	uint8_t *stream = file + HEAD;
	size_t n = size < STREAM ? size : STREAM;

	if (is_text(data, size))
		n = stream_of(data, size, stream);
	else if (n > 0)
		memcpy(stream, data, n);
	bool old = n > 5 && stream[5] == 5;
	size_t sectors = ((n < LEAST ? LEAST : n) + SECTOR - 1) / SECTOR;

	place_sheets(stream, n);
	contain(file, old ? "Book" : "Workbook", sectors);
	fuzz_table(options, file, HEAD + sectors * SECTOR);
	free(file);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static const char *const sheets[] = { NULL, NULL, "2", "b" };
	struct table_options options = { .sheet = sheets[size % 4] };

	if (size >= 4 && memcmp(data, "\xD0\xCF\x11\xE0", 4) == 0)
		fuzz_table(&options, data, size);
	else
		run_stream(data, size, &options);
	return 0;
}

#ifdef JZ_FUZZER
size_t LLVMFuzzerMutate(uint8_t *data, size_t size, size_t max);
size_t LLVMFuzzerCustomMutator(uint8_t *data, size_t size, size_t max, unsigned seed);

size_t
LLVMFuzzerCustomMutator(uint8_t *data, size_t size, size_t max, unsigned seed)
{
	(void)seed;
	if (is_text(data, size)) {
		uint8_t *stream = malloc(STREAM);

		size = stream_of(data, size, stream);
		size = size < max ? size : max;
		memcpy(data, stream, size);
		free(stream);
	}
	return LLVMFuzzerMutate(data, size, max);
}
#endif
