#include "table/biffrec.h"

#include "unit.h"
#include "xlsfile.h"

static struct xlsfile file;

START_TEST(records_come_in_turn)
{
	struct biffrec record;
	size_t at = 0;

	xlsfile_record(&file, 0x809, "0006");
	xlsfile_record(&file, 0x0A, "");
	ck_assert(biffrec_next(file.bytes, file.n, &at, &record));
	ck_assert_uint_eq(record.id, BIFFREC_BOF);
	ck_assert_uint_eq(record.n, 2);
	ck_assert_uint_eq(record.p[1], 6);
	ck_assert_uint_eq(at, 6);
	ck_assert(biffrec_next(file.bytes, file.n, &at, &record));
	ck_assert_uint_eq(record.id, BIFFREC_EOF);
	ck_assert(!biffrec_next(file.bytes, file.n, &at, &record));
	at = 0;
	ck_assert(!biffrec_next(file.bytes, 5, &at, &record));
	at = file.n + 1;
	ck_assert(!biffrec_next(file.bytes, file.n, &at, &record));
}
END_TEST

/* Texts behind two other bytes, and what they are; NULL: they do not fit. */
static const struct {
	const char *bytes;
	size_t length_bytes;
	const char *text;
} strings[] = {
	{ "0000 02 00 41e9", 1, "A\xC3\xA9" },
	{ "0000 0200 01 3275 594e", 2, "甲乙" },
	{ "0000 0200 01 72d8 5adf", 2, "\xF0\xAC\xAD\x9A" },
	{ "0000 0100 01 72d8", 2, "\xEF\xBF\xBD" },
	{ "0000 0200 00 0041", 2, "A" },
	{ "0000 00 00", 1, "" },
	{ "0000 03 00 4142", 1, NULL },
	{ "0000 0200 01 3275", 2, NULL },
	{ "0000 0200", 2, NULL },
};

START_TEST(a_text_is_read_where_it_fits)
{
	struct arena arena = { 0 };
	struct biffrec record;
	struct text text;
	size_t at = 0;

	file.n = 0;
	xlsfile_record(&file, 0x204, strings[_i].bytes);
	ck_assert(biffrec_next(file.bytes, file.n, &at, &record));
	bool fits = biffrec_string(&arena, &record, 2, strings[_i].length_bytes, &text);

	ck_assert_int_eq(fits, strings[_i].text != NULL);
	if (fits)
		ck_assert(text_equal(text, text_of(strings[_i].text)));
	arena_free(&arena);
}
END_TEST

UNIT(NULL, NULL, records_come_in_turn, EACH(a_text_is_read_where_it_fits, strings));
