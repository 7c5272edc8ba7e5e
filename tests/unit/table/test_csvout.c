#include "table/csvout.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "scratch.h"
#include "table/outfile.h"
#include "textfile.h"
#include "unit.h"

struct cell {
	enum cell_kind kind;
	const char *value; /* NULL: end of the row */
};

static char bytes[4096];

/* Write cells; returns how many bytes they are. */
static size_t
write_cells(const char *encoding, const struct cell *cell, size_t count)
{
	char path[256];
	struct rowout_options options = { .encoding = encoding };
	struct where where = { .file = TEXT("out.csv") };

	snprintf(path, sizeof(path), "%s/out.csv", scratch.dir);
	struct outfile *out = outfile_open(path, &scratch.diag);
	void *csv = csvout_format.open(out, &options);

	for (size_t i = 0; i < count; i++) {
		if (cell[i].value == NULL)
			csvout_format.end_row(csv);
		else
			csvout_format.cell(csv, cell[i].kind, text_of(cell[i].value));
	}
	ck_assert(!csvout_format.failed(csv));
	ck_assert(csvout_format.finish(csv, &scratch.diag, &where));
	ck_assert(outfile_finish(out));
	FILE *file = fopen(path, "rb");
	size_t n = fread(bytes, 1, sizeof(bytes) - 1, file);

	fclose(file);
	bytes[n] = '\0';
	return n;
}

#define WRITE(encoding, ...)                                                                       \
	write_cells(encoding, (const struct cell[]){ __VA_ARGS__ },                                \
		    sizeof((const struct cell[]){ __VA_ARGS__ }) / sizeof(struct cell))
#define MARK "\xEF\xBB\xBF"
#define END                                                                                        \
	{                                                                                          \
		CELL_TEXT, NULL                                                                    \
	}

static void
end(void)
{
	scratch_end(&scratch);
}

START_TEST(quotes_only_where_they_must_be)
{
	WRITE(NULL, { CELL_TEXT, "a b" }, { CELL_TEXT, "1,5" }, { CELL_TEXT, "say \"no\"" },
	      { CELL_TEXT, "" }, END, { CELL_TEXT, "x\ny" }, { CELL_TEXT, "\"" },
	      { CELL_TEXT, ";" }, END);
	ck_assert_str_eq(bytes, MARK "a b,\"1,5\",\"say \"\"no\"\"\",\n\"x\ny\",\"\"\"\",;\n");
}
END_TEST

START_TEST(formulas_are_made_harmless)
{
	WRITE(NULL, { CELL_TEXT, "=1+1" }, { CELL_TEXT, "+1" }, { CELL_TEXT, "-1" },
	      { CELL_TEXT, "@A1" }, { CELL_TEXT, "\tx" }, { CELL_TEXT, "\rx" },
	      { CELL_TEXT, "=A(\"b\",1)" }, { CELL_TEXT, "a=1" }, { CELL_TEXT, "＝1" },
	      { CELL_NAME, "＋1" }, { CELL_TEXT, "，" }, END);
	ck_assert_str_eq(
		bytes,
		MARK "'=1+1,'+1,'-1,'@A1,'\tx,\"'\rx\",\"'=A(\"\"b\"\",1)\",a=1,'＝1,'＋1,，\n");
}
END_TEST

START_TEST(numbers_stay_numbers)
{
	WRITE(NULL, { CELL_MONEY, "-3.00" }, { CELL_NUMBER, "-1" }, { CELL_DATE, "2026-11-23" },
	      { CELL_NAME, "+86 138-0000" }, { CELL_NAME, "6299990000000000" },
	      { CELL_NAME, "=cmd()" }, { CELL_NAME, "-1+A1" }, { CELL_TEXT, "'=1" }, END);
	ck_assert_str_eq(bytes,
			 MARK "-3.00,-1,2026-11-23,+86 138-0000,6299990000000000,'=cmd(),'-1+A1,"
			      "'=1\n");
}
END_TEST

START_TEST(no_control_character_goes_out)
{
	WRITE(NULL, { CELL_TEXT, "\x1B]52;c;QQ==\x07" },
	      { CELL_TEXT, "张\xC2\x9B"
			   "31m,\xE2\x80\xAE" },
	      { CELL_TEXT, "\x01=1" }, { CELL_TEXT, "\x01\xE2\x80\xAA" }, { CELL_TEXT, "王·五“" },
	      END, { CELL_NAME, "\x7F" }, END);
	ck_assert_str_eq(bytes, MARK "]52;c;QQ==,\"张31m,\",'=1,,王·五“\n\"\"\n");
}
END_TEST

START_TEST(row_of_one_blank_cell_is_a_row)
{
	WRITE(NULL, { CELL_TEXT, "" }, END, { CELL_TEXT, "" }, { CELL_TEXT, "" }, END);
	ck_assert_str_eq(bytes, MARK "\"\"\n,\n");
}
END_TEST

/* What a cell becomes does not hang on those around it, nor on how many there are. */
START_TEST(each_cell_stands_for_itself)
{
	static const struct {
		struct cell cell;
		const char *wanted;
	} kinds[] = {
		{ { CELL_TEXT, "" }, "" },
		{ { CELL_TEXT, "张大" }, "张大" },
		{ { CELL_MONEY, "12.50" }, "12.50" },
		{ { CELL_MONEY, "-12.50" }, "-12.50" },
		{ { CELL_TEXT, "a,b" }, "\"a,b\"" },
		{ { CELL_TEXT, "a\nb" }, "\"a\nb\"" },
		{ { CELL_TEXT, "a\"b" }, "\"a\"\"b\"" },
		{ { CELL_TEXT, "=1,2" }, "\"'=1,2\"" },
		{ { CELL_TEXT, "（甲）" }, "（甲）" },
		{ { CELL_TEXT, "王·五“" }, "王·五“" },
		{ { CELL_TEXT, "a\x7F" }, "a" },
		{ { CELL_TEXT, "\xE2\x80\xAA=1" }, "'=1" },
	};
	enum { KINDS = sizeof(kinds) / sizeof(*kinds), CELLS = 150 };
	uint32_t seed = 1;

	for (size_t n = 1; n <= CELLS; n++) {
		struct cell cell[2 * CELLS + 2];
		char wanted[sizeof(bytes)] = MARK;
		size_t count = 0;

		/* two rows: the second begins anew */
		for (size_t row = 0; row < 2; row++) {
			for (size_t i = 0; i < n; i++) {
				seed = seed * 1103515245 + 12345;
				size_t kind = i == 0 ? 1 : (seed >> 16) % (n % 2 == 0 ? KINDS : 4);

				cell[count++] = kinds[kind].cell;
				strcat(strcat(wanted, i == 0 ? "" : ","), kinds[kind].wanted);
			}
			cell[count++] = (struct cell)END;
			strcat(wanted, "\n");
		}
		write_cells(NULL, cell, count);
		ck_assert_str_eq(bytes, wanted);
	}
}
END_TEST

static void
check_encoded(const char *encoding, const char *mark, const char *utf8, const char *iconv_name)
{
	size_t n = WRITE(encoding, { CELL_TEXT, "王𬭚" }, { CELL_TEXT, "a,b" }, END,
			 { CELL_TEXT, "㑇" }, { CELL_TEXT, "c\td" }, END);
	size_t wanted_size;
	char *wanted = textfile_encode(utf8, iconv_name, &wanted_size);
	size_t marked = strlen(mark);

	ck_assert_uint_eq(n, marked + wanted_size);
	ck_assert(memcmp(bytes, mark, marked) == 0);
	ck_assert(memcmp(bytes + marked, wanted, wanted_size) == 0);
	free(wanted);
}

/* Who reads a stream does not look for a mark. */
START_TEST(a_stream_has_no_mark)
{
	const struct rowout_options options = { .encoding = "UTF-8-BOM" };
	const char *fifo = scratch_path(&scratch, "fifo.csv");

	ck_assert_int_eq(mkfifo(fifo, 0600), 0);
	int reader = open(fifo, O_RDONLY | O_NONBLOCK);
	struct outfile *out = outfile_open(fifo, &scratch.diag);
	void *csv = csvout_format.open(out, &options);

	csvout_format.cell(csv, CELL_TEXT, TEXT("甲"));
	csvout_format.end_row(csv);
	ck_assert(csvout_format.finish(csv, &scratch.diag, &(struct where){ 0 }));
	ck_assert(outfile_finish(out));
	bytes[read(reader, bytes, sizeof(bytes) - 1)] = '\0';
	ck_assert_str_eq(bytes, "甲\n");
	close(reader);
}
END_TEST

START_TEST(encodings)
{
	static const char comma[] = "王𬭚,\"a,b\"\r\n㑇,c\td\r\n";
	static const char tab[] = "王𬭚\ta,b\r\n㑇\t\"c\td\"\r\n";

	static const char *const utf8[] = { NULL, "UTF-8", "utf-8", "UTF-8-BOM", "xlsx", "xls" };

	for (size_t i = 0; i < sizeof(utf8) / sizeof(*utf8); i++)
		check_encoded(utf8[i], MARK, "王𬭚,\"a,b\"\n㑇,c\td\n", "UTF-8");
	check_encoded("GB18030", "", comma, "GB18030");
	check_encoded("GBK", "", comma, "GB18030");
	check_encoded("UTF-16LE", "\xFF\xFE", tab, "UTF-16LE");
	check_encoded("UTF-16BE", "\xFE\xFF", tab, "UTF-16BE");
}
END_TEST

UNIT(scratch_set_up, end, quotes_only_where_they_must_be, formulas_are_made_harmless,
     numbers_stay_numbers, no_control_character_goes_out, row_of_one_blank_cell_is_a_row,
     each_cell_stands_for_itself, encodings, a_stream_has_no_mark);
