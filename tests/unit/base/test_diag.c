#include "base/diag.h"

#include <string.h>

#include "unit.h"

/* What the last finding said. */
struct heard {
	size_t times;
	enum diag_level level;
	char id[8];
	char value[512];
	char message[2048];
	char remedy[2048];
};

static void
copy(char *to, size_t size, struct text t)
{
	ck_assert_uint_lt(t.n, size);
	if (t.n > 0)
		memcpy(to, t.p, t.n);
	to[t.n] = '\0';
}

static void
hear(void *context, const struct finding *finding)
{
	struct heard *heard = context;

	heard->times++;
	heard->level = finding->level;
	copy(heard->id, sizeof(heard->id), text_of(finding->id));
	copy(heard->value, sizeof(heard->value), finding->value);
	copy(heard->message, sizeof(heard->message), finding->message);
	copy(heard->remedy, sizeof(heard->remedy), finding->remedy);
}

static const struct where nowhere;

START_TEST(values_and_arguments_are_filled_in)
{
	struct heard heard = { 0 };
	struct diag diag = { .language = LANGUAGE_ZH, .sink = hear, .context = &heard };

	diag_say(&diag, DIAG_MIXED_ENCODING, .at = nowhere, .value = TEXT("x"),
		 .one = TEXT("UTF-8"), .two = TEXT("GB18030"));
	ck_assert_str_eq(heard.id, "T108");
	ck_assert_str_eq(heard.message, "文件是UTF-8，这一行却是GB18030；已按GB18030读出");
	ck_assert_str_eq(heard.remedy, "核对这一行的文字");
	diag.language = LANGUAGE_EN;
	diag_say(&diag, DIAG_HEADER_DOUBLE, .at = nowhere, .value = TEXT("工资"));
	ck_assert_str_eq(heard.message, "two columns of the header are “工资”");
	diag_say(&diag, DIAG_ROW_SHORT, .at = nowhere, .two = TEXT("{1}"));
	ck_assert_str_eq(heard.message, "cells in the row: ; in the header: {1}");
	ck_assert_uint_eq(heard.times, 3);
	ck_assert_uint_eq(diag.count[DIAG_WARNING], 1);
	ck_assert_uint_eq(diag.count[DIAG_ERROR], 1);
	ck_assert_uint_eq(diag.count[DIAG_TROUBLE], 1);
	ck_assert_uint_eq(diag.count[DIAG_NOTE], 0);
}
END_TEST

START_TEST(findings_are_counted_without_a_sink)
{
	struct diag diag = { .language = LANGUAGE_EN };

	diag_say(&diag, DIAG_CELL_NUL, .at = nowhere);
	ck_assert_uint_eq(diag.count[DIAG_ERROR], 1);
}
END_TEST

START_TEST(a_second_reading_is_silent_but_for_trouble)
{
	struct heard heard = { 0 };
	struct diag diag = { .language = LANGUAGE_EN, .sink = hear, .context = &heard };

	ck_assert_int_eq(diag_hush(&diag, DIAG_TROUBLE), 0);

	diag_say(&diag, DIAG_CELL_NUL, .at = nowhere);
	ck_assert_uint_eq(heard.times, 0);
	ck_assert_uint_eq(diag.count[DIAG_ERROR], 0);
	diag_say(&diag, DIAG_FILE_READ, .at = nowhere, .one = TEXT("x"));
	ck_assert_uint_eq(heard.times, 1);
	ck_assert_uint_eq(diag.count[DIAG_TROUBLE], 1);
}
END_TEST

START_TEST(secrets_are_masked)
{
	static const struct {
		const char *secret;
		const char *shown;
	} row[] = {
		{ "", "" },
		{ "1", "*" },
		{ "1234567", "*******" },
		{ "12345678", "123***78" },
		{ "439921199001011239", "439*************39" },
		{ "一二三四五六七八", "一二三***七八" },
		{ "4.39921E+17", "4.3******17" },
		{ "\xFF\xFF\xFF", "***" },
	};
	char buf[64];

	for (size_t i = 0; i < sizeof(row) / sizeof(*row); i++) {
		struct text shown = diag_mask(text_of(row[i].secret), buf, sizeof(buf));

		ck_assert_msg(text_equal(shown, text_of(row[i].shown)), "%s", row[i].secret);
	}
	ck_assert_uint_eq(diag_mask(TEXT("12345678"), buf, 4).n, 4);
}
END_TEST

START_TEST(a_secret_value_never_comes_out_whole)
{
	struct heard heard = { 0 };
	struct diag diag = { .language = LANGUAGE_EN, .sink = hear, .context = &heard };
	const struct where where = { .secret = true };

	diag_say(&diag, DIAG_HEADER_DOUBLE, .at = where, .value = TEXT("439921199001011239"));
	ck_assert_str_eq(heard.value, "439*************39");
	ck_assert_str_eq(heard.message, "two columns of the header are “439*************39”");
	diag_say(&diag, DIAG_HEADER_DOUBLE, .at = where, .value = TEXT("同上"));
	ck_assert_str_eq(heard.value, "同上");
	diag_say(&diag, DIAG_HEADER_DOUBLE, .at = where, .value = TEXT("一三九〇〇〇〇〇六一一"));
	ck_assert_str_eq(heard.value, "一三九******一一");
	diag_say(&diag, DIAG_HEADER_DOUBLE, .at = where, .value = TEXT("卡１２"));
	ck_assert_str_eq(heard.value, "***");
}
END_TEST

START_TEST(what_looks_like_a_number_of_somebody_is_masked_in_any_column)
{
	struct heard heard = { 0 };
	struct diag diag = { .language = LANGUAGE_EN, .sink = hear, .context = &heard };

	diag_say(&diag, DIAG_HEADER_DOUBLE, .at = nowhere, .value = TEXT("439921195501069017"));
	ck_assert_str_eq(heard.value, "439*************17");
	diag_say(&diag, DIAG_HEADER_DOUBLE, .at = nowhere, .value = TEXT("199 0000-0001"));
	ck_assert_str_eq(heard.value, "199********01");
	diag_say(&diag, DIAG_ROW_SHORT, .at = nowhere, .one = TEXT("43992119550106901×"),
		 .two = TEXT("430971121001"));
	ck_assert_str_eq(heard.message,
			 "cells in the row: 439*************1×; in the header: 430971121001");
	diag_say(&diag, DIAG_HEADER_DOUBLE, .at = nowhere, .value = TEXT("1234567890"));
	ck_assert_str_eq(heard.value, "1234567890");
	diag_say(&diag, DIAG_CELL_MENDED, .at = nowhere, .value = TEXT("199 0000 0001"),
		 .one = TEXT("19900000001"));
	ck_assert_ptr_null(strstr(heard.message, "19900000001"));
}
END_TEST

START_TEST(identity_numbers_are_hidden_in_names_and_arguments)
{
	struct heard heard = { 0 };
	struct diag diag = { .sink = hear, .context = &heard };
	const char *id = "439921199001011234";
	char buf[64];

	ck_assert(text_equal(diag_hide(TEXT("a/43992119900101123X.csv"), buf, sizeof(buf)),
			     TEXT("a/439*************3X.csv")));
	ck_assert(text_equal(
		diag_hide(TEXT("439921199001011234439921199001011234"), buf, sizeof(buf)),
		TEXT("439*************34439*************34")));
	ck_assert(text_equal(diag_hide(TEXT("6299992163113122731"), buf, sizeof(buf)),
			     TEXT("629**************31")));
	ck_assert(text_equal(diag_hide(TEXT(""), buf, sizeof(buf)), TEXT("")));
	diag_say(&diag, DIAG_VERDICT_MANY, .at = nowhere, .one = text_of(id));
	ck_assert_ptr_nonnull(strstr(heard.message, "439*************34"));
}
END_TEST

START_TEST(numbers_of_persons_are_hidden_however_they_are_written)
{
	static const struct {
		const char *name;
		const char *shown;
	} row[] = {
		{ "13900001234", "139******34" },
		{ "H 13900001234/2", "H 139******34/2" },
		{ "439921195501069", "439**********69" },
		{ "43992119550106901", "439************01" },
		{ "439921-19550106-901x", "439***************1x" },
		{ "439921,195501069017", "439**************17" },
		{ "４３９９２１１９５５０１０６９０１７", "４３９*************１７" },
		{ "6222 0200 0000 1234", "622**************34" },
		{ "13900001234,13900001235", "139******34,139******35" },
		{ "1, 13900001234", "1, 139******34" },
		/* of households, by village and number, by year, or running */
		{ "430922101201", "430922101201" },
		{ "430922101201001", "430922101201001" },
		{ "430922-101-201-0001", "430922-101-201-0001" },
		{ "43092210120100017", "43092210120100017" },
		{ "6205022012010001", "6205022012010001" },
		{ "2026-11-23-0001", "2026-11-23-0001" },
		{ "10900001234", "10900001234" },
		{ "139000012345", "139000012345" },
		{ "HB-0001", "HB-0001" },
		{ "410101.19400101.0013", "410***************13" },
	};
	char buf[128];

	for (size_t i = 0; i < ARRAY_LENGTH(row); i++) {
		struct text shown = diag_hide_name(text_of(row[i].name), buf, sizeof(buf));

		ck_assert_msg(text_equal(shown, text_of(row[i].shown)), "%s: %.*s", row[i].name,
			      SHOW(shown));
	}
	/* in a sentence they stand apart: two figures are no number */
	ck_assert(text_equal(diag_hide(TEXT("1300-1500-150"), buf, sizeof(buf)),
			     TEXT("1300-1500-150")));
	ck_assert(text_equal(diag_hide(TEXT("tel 13900001234"), buf, sizeof(buf)),
			     TEXT("tel 139******34")));
}
END_TEST

START_TEST(long_words_are_cut_between_characters)
{
	char much[3001];
	struct heard heard = { 0 };
	struct diag diag = { .sink = hear, .context = &heard };

	for (size_t n = 990; n < 1030; n++) {
		memset(much, 'a', n);
		memcpy(much + n, "户户", sizeof("户户"));
		for (int language = LANGUAGE_ZH; language <= LANGUAGE_EN; language++) {
			diag.language = (enum language)language;
			diag_say(&diag, DIAG_ROW_SHORT, .at = nowhere, .value = text_of(much),
				 .one = text_of(much), .two = TEXT("2"));
			ck_assert_uint_eq(text_valid(heard.message, strlen(heard.message)),
					  strlen(heard.message));
			ck_assert_uint_eq(text_valid(heard.value, strlen(heard.value)),
					  strlen(heard.value));
		}
	}
}
END_TEST

/* The set of slots in a template, as bits; 1 << 4 for one that there is not. */
static unsigned
slots(const char *template)
{
	unsigned set = 0;

	for (const char *at = strchr(template, '{'); at != NULL; at = strchr(at + 1, '{'))
		set |= at[1] >= '0' && at[1] <= '3' && at[2] == '}' ? 1U << (at[1] - '0') : 1U << 4;
	return set;
}

START_TEST(the_catalogue_is_whole_in_both_languages)
{
	for (int i = DIAG_NONE + 1; i < DIAG_CODES; i++) {
		enum diag_code code = (enum diag_code)i;
		const char *id = diag_id(code);
		const char *zh = diag_message(code, LANGUAGE_ZH);
		const char *en = diag_message(code, LANGUAGE_EN);
		const char *mend_zh = diag_remedy(code, LANGUAGE_ZH);
		const char *mend_en = diag_remedy(code, LANGUAGE_EN);

		ck_assert_msg(strlen(id) == 4 && id[0] >= 'A' && id[0] <= 'Z' &&
				      strspn(id + 1, "0123456789") == 3,
			      "%s", id);
		ck_assert_msg(*zh != '\0' && *en != '\0', "%s says nothing", id);
		ck_assert_msg((*mend_zh == '\0') == (*mend_en == '\0'), "%s: remedy", id);
		ck_assert_msg(slots(zh) == slots(en) && slots(zh) < 1U << 4, "%s: slots", id);
		ck_assert_msg(slots(mend_zh) == slots(mend_en) && slots(mend_zh) < 1U << 4,
			      "%s: slots of the remedy", id);
		ck_assert_msg(text_valid(zh, strlen(zh)) == strlen(zh), "%s", id);
		for (int k = 0; k < i; k++)
			ck_assert_msg(strcmp(id, diag_id((enum diag_code)k)) != 0, "%s twice", id);
	}
}
END_TEST

START_TEST(levels_have_names)
{
	ck_assert_str_eq(diag_level_name(DIAG_ERROR, LANGUAGE_ZH), "错误");
	ck_assert_str_eq(diag_level_name(DIAG_TROUBLE, LANGUAGE_EN), "trouble");
	ck_assert_int_eq(diag_level(DIAG_COLUMN_UNKNOWN), DIAG_NOTE);
}
END_TEST

UNIT(NULL, NULL, values_and_arguments_are_filled_in, findings_are_counted_without_a_sink,
     a_second_reading_is_silent_but_for_trouble, secrets_are_masked,
     a_secret_value_never_comes_out_whole,
     what_looks_like_a_number_of_somebody_is_masked_in_any_column,
     identity_numbers_are_hidden_in_names_and_arguments,
     numbers_of_persons_are_hidden_however_they_are_written, long_words_are_cut_between_characters,
     the_catalogue_is_whole_in_both_languages, levels_have_names);
