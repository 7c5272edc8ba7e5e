#include "bank/bankline.h"

#include <stdio.h>
#include <string.h>

#include "scratch.h"
#include "unit.h"

static struct arena arena;
static struct bankline line;
static const struct where at = { .line = 3 };

static void
tear_down(void)
{
	bankline_end(&line);
	arena_free(&arena);
	scratch_end(&scratch);
}

/* Work with a template of which `file` and `body` are the lines. */
static void
use(const char *file, const char *body)
{
	char content[1024];

	snprintf(content, sizeof(content),
		 "[bank]\nname_zh = 甲\nname_en = A\n[file]\n%s[body]\n%s", file, body);
	scratch_write(&scratch, "t.ini", content);
	const struct bank *bank = bank_read(scratch_path(&scratch, "t.ini"), &arena, &scratch.diag);

	ck_assert_msg(bank != NULL, "%s", scratch.said);
	bankline_begin(&line, bank, BANK_SENT);
}

static struct bank_row
row_of(const char *payee, fen_t amount)
{
	struct bank_row row;

	bankline_clear(&row);
	row.text[BANK_account] = TEXT("6299990009001164");
	row.text[BANK_payee] = text_of(payee);
	row.value[BANK_amount] = amount;
	row.value[BANK_date] = day_of(2026, 12, 1);
	return row;
}

static bool
make(const struct bank_row *row)
{
	return bankline_make(&line, BANK_BODY, row, &at, &scratch.diag);
}

static void
expect(const char *bytes, size_t n)
{
	ck_assert_uint_eq(line.n, n);
	ck_assert_mem_eq(line.bytes, bytes, n);
}

START_TEST(a_delimited_line)
{
	struct bank_row row = row_of("张三", 65000);

	use("delimiter = |@|\nline = lf\ndates = hyphen\n",
	    "01 = account\n02 = payee\n03 = amount\n04 = date\n05 = remark\n");
	ck_assert(make(&row));
	expect("6299990009001164|@|张三|@|650.00|@|2026-12-01|@|\n", 51);
	/* nothing is a figure too: refused are 0.00 */
	row.value[BANK_amount] = 0;
	ck_assert(make(&row));
	expect("6299990009001164|@|张三|@|0.00|@|2026-12-01|@|\n", 49);
}
END_TEST

/* 张三 is D5 C5 C8 FD in GBK. */
START_TEST(a_fixed_line_counts_the_bytes_of_the_bank)
{
	struct bank_row row = row_of("张三", 65000);

	use("form = fixed\nencoding = GBK\namount = fen\n",
	    "01 = account, 20b, pad left\n02 = payee, 6b\n03 = amount, 8b\n04 = date, 8b\n");
	ck_assert(make(&row));
	expect("    6299990009001164\xD5\xC5\xC8\xFD  0006500020261201\r\n", 44);
}
END_TEST

START_TEST(what_the_encoding_lacks_is_held_back_and_never_replaced)
{
	struct bank_row row = row_of("李𬭎", 1);

	use("delimiter = \"|\"\nencoding = GBK\n", "01 = account\n02 = amount\n03 = payee\n");
	ck_assert(!make(&row));
	ck_assert_str_eq(scratch.cells, "B101 3 payee - 李𬭎\n");
	ck_assert_ptr_nonnull(strstr(scratch.said, "“𬭎”"));
	bankline_end(&line);
	scratch_forget(&scratch);
	use("delimiter = \"|\"\nencoding = GB18030\n", "01 = account\n02 = amount\n03 = payee\n");
	ck_assert(make(&row));
}
END_TEST

static const struct {
	const char *column;
	const char *payee;
	const char *found;
} limits[] = {
	{ "payee, 4b", "张三", "" },
	{ "payee, 3b", "张三", "B102 3 payee - 张三\n" },
	{ "payee, 2c", "张三", "" },
	{ "payee, 2c", "张三丰", "B102 3 payee - 张三丰\n" },
	{ "payee, required", "", "B103 3 payee - -\n" },
	{ "payee", "张|三", "B104 3 payee - 张|三\n" },
	{ "payee", "张\n三", "B104 3 payee - 张\n三\n" },
};

START_TEST(each_encoding_is_as_small_as_it_is)
{
	static const struct {
		const char *name;
		bool rong; /* 镕, of GBK */
		bool hong; /* 𬭎, of GB18030 */
	} encodings[] = { { "GB2312", false, false },
			  { "GBK", true, false },
			  { "GB18030", true, true },
			  { "UTF-8", true, true } };
	struct bank_row rong = row_of("镕", 1);
	struct bank_row hong = row_of("𬭎", 1);

	for (size_t i = 0; i < ARRAY_LENGTH(encodings); i++) {
		char file[64];

		snprintf(file, sizeof(file), "delimiter = \"|\"\nencoding = %s\n",
			 encodings[i].name);
		use(file, "01 = account\n02 = amount\n03 = payee\n");
		ck_assert(make(&rong) == encodings[i].rong);
		ck_assert(make(&hong) == encodings[i].hong);
		bankline_end(&line);
	}
}
END_TEST

START_TEST(what_is_too_long_blank_or_broken_is_held_back)
{
	struct bank_row row = row_of(limits[_i].payee, 1);
	char body[128];

	snprintf(body, sizeof(body), "01 = account\n02 = amount\n03 = %s\n", limits[_i].column);
	use("delimiter = \"|\"\nencoding = GBK\n", body);
	ck_assert(make(&row) == (limits[_i].found[0] == '\0'));
	ck_assert_str_eq(scratch.cells, limits[_i].found);
}
END_TEST

static bool
take(const char *content, struct bank_row *row)
{
	return bankline_read(&line, BANK_BODY, text_of(content), &at, &arena, row, &scratch.diag);
}

START_TEST(a_line_is_read_as_it_was_made)
{
	struct bank_row row;

	use("form = fixed\nencoding = GBK\namount = fen\n",
	    "01 = account, 20b, pad left\n02 = payee, 6b\n03 = amount, 8b\n04 = date, 8b\n");
	ck_assert(take("    6299990009001164张三  0006500020261201", &row));
	ck_assert(text_equal(row.text[BANK_account], TEXT("6299990009001164")));
	ck_assert(text_equal(row.text[BANK_payee], TEXT("张三")));
	ck_assert_int_eq(row.value[BANK_amount], 65000);
	ck_assert_int_eq(row.value[BANK_date], day_of(2026, 12, 1));
	ck_assert(take("    6299990009001164张三  0006500000000000", &row));
	ck_assert(row.value[BANK_date] == BLANK);
	/* a character that stands across the end of its column, and something behind the last one
	 */
	ck_assert(!take("   6299990009001164张三   0006500020261201", &row));
	ck_assert(!take("    6299990009001164张三  0006500020261201x", &row));
	ck_assert_str_eq(scratch.found, ":3 B202\n:3 B202\n");
}
END_TEST

START_TEST(cells_in_quotes_hold_the_delimiter)
{
	struct bank_row row;

	use("delimiter = \",\"\n", "01 = account\n02 = payee\n03 = amount\n04 = const \"X\"\n");
	ck_assert(take("6299990009001164,\"张, \"\"三\"\"\",0650.00,X", &row));
	ck_assert(text_equal(row.text[BANK_payee], TEXT("张, \"三\"")));
	ck_assert_int_eq(row.value[BANK_amount], 65000);
}
END_TEST

static const struct {
	const char *content;
	const char *found;
} unread[] = {
	{ "6299990009001164,张三,650.00", ":3 B201\n" },
	{ "6299990009001164,张三,650.00,X,Y", ":3 B201\n" },
	{ "6299990009001164,张三,6.5E2,X", ":3 B203\n" },
	{ "6299990009001164,张三,650.001,X", ":3 B203\n" },
	{ "6299990009001164,张三,,X", ":3 B204\n" },
	{ ",张三,650.00,X", ":3 B204\n" },
	{ "6299990009001164,张三,650.00,Y", ":3 B205\n" },
};

START_TEST(what_does_not_fit_is_trouble)
{
	struct bank_row row;

	use("delimiter = \",\"\n", "01 = account\n02 = payee\n03 = amount\n04 = const \"X\"\n");
	ck_assert(!take(unread[_i].content, &row));
	ck_assert_str_eq(scratch.found, unread[_i].found);
	ck_assert_uint_eq(scratch.diag.count[DIAG_TROUBLE], 1);
}
END_TEST

UNIT(scratch_set_up, tear_down, a_delimited_line, a_fixed_line_counts_the_bytes_of_the_bank,
     what_the_encoding_lacks_is_held_back_and_never_replaced, each_encoding_is_as_small_as_it_is,
     EACH(what_is_too_long_blank_or_broken_is_held_back, limits), a_line_is_read_as_it_was_made,
     cells_in_quotes_hold_the_delimiter, EACH(what_does_not_fit_is_trouble, unread));
