#include "page/asked.h"

#include "unit.h"

static struct asked
ask(enum record_type record, int place, enum asked_need need)
{
	static struct asked_field field[8];
	static size_t fields;
	struct asked_field *one = &field[fields++ % ARRAY_LENGTH(field)];

	*one = (struct asked_field){ 0, record, place, need, { "", "" } };
	return asked_of(one, LANGUAGE_ZH);
}

static void
says(struct text found, const char *wanted)
{
	ck_assert_msg(text_equal(found, text_of(wanted)), "%.*s", SHOW(found));
}

START_TEST(numbers_that_are_names_are_text)
{
	char buf[ASKED_WORDS];
	struct asked asked = ask(RECORD_REGISTER, REGISTER_account, ASKED_MAY);

	ck_assert_uint_eq(asked_look(&asked), LOOK_NAME | LOOK_OPEN);
	ck_assert_int_eq(asked_check(&asked, 0).kind, CHECK_LENGTHS);
	ck_assert_int_eq(asked_check(&asked, 0).most, 32);
	says(asked_allows(&asked, LANGUAGE_EN, buf), "8 to 32 digits, as text");
	says(asked_blank(&asked, LANGUAGE_ZH), "没有");
}
END_TEST

/* Whoever follows an example writes what the column takes. */
START_TEST(each_column_has_an_example)
{
	char buf[ASKED_WORDS];
	struct asked word = ask(RECORD_REGISTER, REGISTER_area, ASKED_MAY);
	struct asked name = ask(RECORD_REGISTER, REGISTER_name, ASKED_MAY);
	struct asked day = ask(RECORD_VERDICT, VERDICT_told_on, ASKED_LATER);
	struct asked number = ask(RECORD_INDEX, INDEX_cpi, ASKED_MUST);

	says(asked_example(&word, LANGUAGE_ZH, buf), "城镇");
	says(asked_example(&name, LANGUAGE_ZH, buf), "张三");
	says(asked_example(&name, LANGUAGE_EN, buf), "Zhang San");
	says(asked_example(&day, LANGUAGE_EN, buf), "2026-10-01");
	says(asked_example(&number, LANGUAGE_EN, buf), "2.6");
#define FORM(form, source, key, name, zh, en, row_zh, row_en, command)
#define FIELD(form, record, key, need, zh, en)                                                     \
	{                                                                                          \
		struct asked asked = ask(RECORD_##record, record##_##key, ASKED_##need);           \
                                                                                                   \
		ck_assert_msg(asked_example(&asked, LANGUAGE_ZH, buf).n > 0, #key);                \
	}
#include "page/fillin.def"
#undef FORM
#undef FIELD
}
END_TEST

START_TEST(days_lie_ahead_or_not)
{
	day_t date = day_of(2026, 11, 23);
	struct asked past = ask(RECORD_REGISTER, REGISTER_died_on, ASKED_MAY);
	struct asked ahead = ask(RECORD_REGISTER, REGISTER_disability_until, ASKED_AHEAD);

	ck_assert_int_eq(asked_check(&past, date).last, date);
	ck_assert_int_gt(asked_check(&ahead, date).last, date);
}
END_TEST

START_TEST(what_is_read_as_text_has_its_kind)
{
	char buf[ASKED_WORDS];
	struct asked word = ask(RECORD_VERDICT, VERDICT_status, ASKED_LATER);
	struct asked amount = ask(RECORD_VERDICT, VERDICT_amount, ASKED_MAY);
	struct asked yes = ask(RECORD_REGISTER, REGISTER_insured, ASKED_MAY);

	ck_assert_int_eq(asked_check(&word, 0).kind, CHECK_LIST);
	ck_assert_int_eq(word.column.words, WORDS_VERDICT);
	says(asked_allows(&amount, LANGUAGE_ZH, buf), "元；0至999999999.99，最多两位小数");
	says(asked_blank(&yes, LANGUAGE_EN), "no");
	yes = ask(RECORD_REGISTER, REGISTER_name, ASKED_MUST);
	says(asked_blank(&yes, LANGUAGE_EN), "never blank");
}
END_TEST

UNIT(NULL, NULL, each_column_has_an_example, numbers_that_are_names_are_text, days_lie_ahead_or_not,
     what_is_read_as_text_has_its_kind);
