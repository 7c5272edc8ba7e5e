#include "table/serial.h"

#include "unit.h"

static const struct {
	const char *code;
	enum serial_kind kind;
} codes[] = {
	{ "General", SERIAL_NONE },
	{ "GENERAL", SERIAL_NONE },
	{ "G/通用格式", SERIAL_NONE },
	{ "0", SERIAL_NONE },
	{ "@", SERIAL_NONE },
	{ "#,##0.00", SERIAL_NONE },
	{ "0.00E+00", SERIAL_NONE },
	{ "[Red]-0.00", SERIAL_NONE },
	{ "0\"days\"", SERIAL_NONE },
	{ "\\d0", SERIAL_NONE },
	{ "_(* #,##0.00_);_(* (#,##0.00)", SERIAL_NONE },
	{ "yyyy/m/d", SERIAL_DAY },
	{ "YYYY-MM-DD", SERIAL_DAY },
	{ "yyyy\\年m\\月d\\日", SERIAL_DAY },
	{ "[$-804]yyyy\"年\"m\"月\"d\"日\";@", SERIAL_DAY },
	{ "[DBNum1][$-804]yyyy\"年\"m\"月\"d\"日\"", SERIAL_DAY },
	{ "e\"年\"m\"月\"d\"日\"", SERIAL_DAY },
	{ "m/d", SERIAL_DAY },
	{ "yyyy", SERIAL_DAY },
	{ "yyyy/m/d h:mm", SERIAL_DAY },
	{ "yyyy\"年\"m\"月\"", SERIAL_MONTH },
	{ "mmm-yy", SERIAL_MONTH },
	{ "yyyy.mm", SERIAL_MONTH },
	{ "h:mm AM/PM", SERIAL_TIME },
	{ "[h]:mm:ss", SERIAL_TIME },
	{ "mm:ss.0", SERIAL_TIME },
	{ "\"", SERIAL_NONE },
	{ "[", SERIAL_NONE },
	{ "\\", SERIAL_NONE },
	{ "", SERIAL_NONE },
};

START_TEST(a_format_code_tells_dates_from_numbers)
{
	ck_assert_msg(serial_code(text_of(codes[_i].code)) == codes[_i].kind, "%s", codes[_i].code);
}
END_TEST

START_TEST(built_in_formats)
{
	static const struct {
		int id;
		enum serial_kind kind;
	} ids[] = {
		{ 0, SERIAL_NONE },   { 13, SERIAL_NONE },  { 14, SERIAL_DAY },
		{ 17, SERIAL_MONTH }, { 18, SERIAL_TIME },  { 22, SERIAL_DAY },
		{ 23, SERIAL_NONE },  { 27, SERIAL_MONTH }, { 31, SERIAL_DAY },
		{ 33, SERIAL_TIME },  { 36, SERIAL_MONTH }, { 37, SERIAL_NONE },
		{ 44, SERIAL_NONE },  { 45, SERIAL_TIME },  { 49, SERIAL_NONE },
		{ 50, SERIAL_MONTH }, { 58, SERIAL_DAY },   { 59, SERIAL_NONE },
	};

	for (size_t i = 0; i < sizeof(ids) / sizeof(*ids); i++)
		ck_assert_msg(serial_builtin(ids[i].id) == ids[i].kind, "%d", ids[i].id);
}
END_TEST

static const struct {
	const char *number;
	enum serial_kind kind;
	bool from_1904;
	const char *shown; /* NULL: no date belongs to it */
} numbers[] = {
	{ "1", SERIAL_DAY, false, "1900-01-01" },
	{ "59", SERIAL_DAY, false, "1900-02-28" },
	{ "60", SERIAL_DAY, false, "1900-02-29" },
	{ "60", SERIAL_MONTH, false, "1900-02" },
	{ "61", SERIAL_DAY, false, "1900-03-01" },
	{ "44566", SERIAL_DAY, false, "2022-01-05" },
	{ "44566.75", SERIAL_DAY, false, "2022-01-05" },
	{ "46250.9958", SERIAL_DAY, false, "2026-08-16" },
	{ "46250.9995023148", SERIAL_DAY, false, "2026-08-17" },
	{ "46250.9960300926", SERIAL_DAY, false, "2026-08-17" }, /* 23:54:17 */
	{ "46250.9993055556", SERIAL_DAY, false, "2026-08-16" }, /* 23:59:00 is a time */
	{ "46250.9965277778", SERIAL_DAY, false, "2026-08-16" }, /* 23:55:00 */
	{ "46250.99999", SERIAL_DAY, false, "2026-08-17" },
	{ "43951.9995023148", SERIAL_MONTH, false, "2020-05" },
	{ "43104", SERIAL_DAY, true, "2022-01-05" },
	{ "0", SERIAL_DAY, true, "1904-01-01" },
	{ "44566", SERIAL_MONTH, false, "2022-01" },
	{ "2958465", SERIAL_DAY, false, "9999-12-31" },
	{ "2958466", SERIAL_DAY, false, NULL },
	{ "2958465", SERIAL_DAY, true, NULL },
	{ "0", SERIAL_DAY, false, NULL },
	{ "-1", SERIAL_DAY, false, NULL },
	{ "44566", SERIAL_NONE, false, NULL },
	{ "0.5", SERIAL_TIME, false, "12:00:00" },
	{ "0.5208333333", SERIAL_TIME, false, "12:30:00" },
	{ "0.999999", SERIAL_TIME, false, "00:00:00" },
	{ "0.99998", SERIAL_TIME, false, "23:59:58" },
	{ "0", SERIAL_TIME, false, "00:00:00" },
	{ "44566.5", SERIAL_TIME, false, "2022-01-05" },
	{ "", SERIAL_DAY, false, NULL },
};

START_TEST(day_numbers_become_dates)
{
	char buf[SERIAL_SIZE];
	struct text out = TEXT("untouched");
	bool is = serial_show(text_of(numbers[_i].number), numbers[_i].kind, numbers[_i].from_1904,
			      buf, &out);
	const char *wanted = numbers[_i].shown == NULL ? "untouched" : numbers[_i].shown;

	ck_assert_msg(is == (numbers[_i].shown != NULL), "%s", numbers[_i].number);
	ck_assert_msg(text_equal(out, text_of(wanted)), "%s: %.*s", numbers[_i].number, (int)out.n,
		      out.p);
}
END_TEST

static const struct {
	const char *text;
	bool is;
	int year, month, day;
} texts[] = {
	{ "1900-03-01", true, 1900, 3, 1 },  { "1900-02-28", false, 7, 8, 9 },
	{ "2024-02-29", true, 2024, 2, 29 }, { "2026-12", true, 2026, 12, 1 },
	{ "2026-01", true, 2026, 1, 1 },     { "2026-02-30", false, 7, 8, 9 },
	{ "20261123", false, 7, 8, 9 },      { "", false, 7, 8, 9 },
};

START_TEST(texts_are_split_where_a_workbook_has_the_day)
{
	int year = 7;
	int month = 8;
	int day = 9;

	ck_assert(serial_split(text_of(texts[_i].text), &year, &month, &day) == texts[_i].is);
	ck_assert_int_eq(year, texts[_i].year);
	ck_assert_int_eq(month, texts[_i].month);
	ck_assert_int_eq(day, texts[_i].day);
}
END_TEST

UNIT(NULL, NULL, EACH(a_format_code_tells_dates_from_numbers, codes), built_in_formats,
     EACH(day_numbers_become_dates, numbers),
     EACH(texts_are_split_where_a_workbook_has_the_day, texts));
