#include "table/ole.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "unit.h"
#include "xlsfile.h"

static unsigned char bytes[2 * XLSFILE_SIZE];
static size_t size;

/* A container with the one stream "Book", of 4096 bytes, that begins with record 7. */
static void
make(void)
{
	static struct xlsfile file;
	char path[] = "/tmp/jz-ole-XXXXXX";

	close(mkstemp(path));
	memset(&file, 0, sizeof(file));
	xlsfile_record(&file, 7, "010203");
	xlsfile_write(&file, "Book", path);
	FILE *in = fopen(path, "rb");

	size = fread(bytes, 1, sizeof(bytes), in);
	fclose(in);
	unlink(path);
}

START_TEST(a_stream_is_found_by_its_name)
{
	struct ole ole;
	size_t n;

	ck_assert(ole_open(&ole, bytes, size));
	ck_assert(ole_has(&ole, "Book"));
	ck_assert(!ole_has(&ole, "Workbook"));
	ck_assert_ptr_null(ole_stream(&ole, "Workbook", &n));
	unsigned char *stream = ole_stream(&ole, "Book", &n);

	ck_assert_uint_eq(n, 4096);
	ck_assert(memcmp(stream, "\7\0\3\0\1\2\3", 7) == 0);
	free(stream);
	ole_close(&ole);
}
END_TEST

START_TEST(a_chain_that_is_cut_or_runs_in_a_ring_is_none)
{
	struct ole ole;
	size_t n;

	ck_assert(ole_open(&ole, bytes, size - 1));
	ck_assert_ptr_null(ole_stream(&ole, "Book", &n));
	ole_close(&ole);
	bytes[512 + 4 * 4] = 2; /* the third sector of the stream leads back to the first */
	ck_assert(ole_open(&ole, bytes, size));
	ck_assert_ptr_null(ole_stream(&ole, "Book", &n));
	ole_close(&ole);
}
END_TEST

START_TEST(what_is_no_container_is_refused)
{
	struct ole ole;

	ck_assert(!ole_open(&ole, bytes, 511));
	ole_close(&ole);
	bytes[30] = 30; /* sectors of a gigabyte */
	ck_assert(!ole_open(&ole, bytes, size));
	ole_close(&ole);
	bytes[0] = 'P';
	ck_assert(!ole_open(&ole, bytes, size));
	ole_close(&ole);
}
END_TEST

START_TEST(numbers_have_their_low_byte_first)
{
	static const unsigned char n[] = { 1, 2, 3, 0xFF };

	ck_assert_uint_eq(ole_u16(n), 0x201);
	ck_assert_uint_eq(ole_u32(n), 0xFF030201);
}
END_TEST

UNIT(make, NULL, a_stream_is_found_by_its_name, a_chain_that_is_cut_or_runs_in_a_ring_is_none,
     what_is_no_container_is_refused, numbers_have_their_low_byte_first);
