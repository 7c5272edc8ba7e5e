#include "register/column.h"

#include <stdlib.h>

#include "unit.h"

static int
find(enum record_type type, const char *heading)
{
	return column_find(schema_of(type), text_of(heading));
}

START_TEST(headings_name_columns)
{
	ck_assert_int_eq(find(RECORD_REGISTER, "户编号"), REGISTER_household_id);
	ck_assert_int_eq(find(RECORD_REGISTER, "wage"), REGISTER_wage);
	ck_assert_int_eq(find(RECORD_REGISTER, "WAGE"), REGISTER_wage);
	ck_assert_int_eq(find(RECORD_REGISTER, "身份证\n号码"), REGISTER_id_number);
	ck_assert_int_eq(find(RECORD_REGISTER, "村（社区）"), REGISTER_village);
	ck_assert_int_eq(find(RECORD_DECISION, "月保障金"), DECISION_amount);
	ck_assert_int_eq(find(RECORD_PAYMENT, "金额"), PAYMENT_amount);
	ck_assert_int_eq(find(RECORD_FINDING, "行号"), FINDING_line);
	ck_assert_int_eq(find(RECORD_REGISTER, "备注"), -1);
	ck_assert_int_eq(find(RECORD_REGISTER, ""), -1);
}
END_TEST

START_TEST(a_unit_must_be_the_columns_own)
{
	ck_assert_int_eq(find(RECORD_REGISTER, "月工资性收入（元）"), REGISTER_wage);
	ck_assert_int_eq(find(RECORD_REGISTER, "月工资性收入(元/月)"), REGISTER_wage);
	ck_assert_int_eq(find(RECORD_REGISTER, "年工资性收入（元 / 年）"), REGISTER_wage_year);
	ck_assert_int_eq(find(RECORD_REGISTER, "wage(元)"), REGISTER_wage);
	ck_assert_int_eq(find(RECORD_REGISTER, "住房套数（套）"), REGISTER_dwellings);
	ck_assert_int_eq(find(RECORD_REGISTER, "车辆（辆）"), REGISTER_vehicles);
	ck_assert_int_eq(find(RECORD_REGISTER, "月工资性收入（元/年）"), -1);
	ck_assert_int_eq(find(RECORD_REGISTER, "年工资性收入（元/月）"), -1);
	ck_assert_int_eq(find(RECORD_REGISTER, "月工资性收入（万元）"), -1);
	ck_assert_int_eq(find(RECORD_REGISTER, "金融资产（元/月）"), -1);
	ck_assert_int_eq(find(RECORD_REGISTER, "姓名（元）"), -1);
}
END_TEST

START_TEST(no_name_means_two_columns)
{
	for (int type = 0; type < RECORD_TYPES; type++) {
		const struct schema *schema = schema_of((enum record_type)type);

		for (size_t i = 0; i < schema->count; i++) {
			const struct column *column = &schema->column[i];
			struct text rest = column->aliases;

			ck_assert_int_eq(column_find(schema, column->key), (int)i);
			ck_assert_int_eq(column_find(schema, column->label), (int)i);
			ck_assert_int_eq(column_by_key(schema, column->key), (int)i);
			while (rest.n > 0) {
				char buf[128];
				struct text alias = text_next(&rest, '|');

				ck_assert_msg(column_find(schema, alias) == (int)i, "%.*s",
					      (int)alias.n, alias.p);
				ck_assert(text_equal(alias, text_fold(alias, buf, sizeof(buf))));
			}
		}
	}
	ck_assert_int_eq(column_by_key(schema_of(RECORD_REGISTER), TEXT("Wage")), -1);
}
END_TEST

START_TEST(headings_of_other_systems_mean_one_column)
{
#define HEADING(record, key, system, aliases)                                                      \
	{ RECORD_##record, record##_##key, TEXT_INIT(aliases) },
#define SPELT(set, name, system, aliases)
	static const struct {
		enum record_type record;
		int place;
		struct text aliases;
	} spellings[] = {
#include "register/spelling.def"
	};
#undef HEADING
#undef SPELT
	static const enum record_type other[] = {
		[RECORD_REGISTER] = RECORD_SHEET, [RECORD_SHEET] = RECORD_REGISTER
	};

	for (size_t i = 0; i < ARRAY_LENGTH(spellings); i++) {
		struct text rest = spellings[i].aliases;

		while (rest.n > 0) {
			char buf[128];
			struct text alias = text_next(&rest, '|');

			ck_assert_msg(text_equal(alias, text_fold(alias, buf, sizeof(buf))) &&
					      column_find(schema_of(spellings[i].record), alias) ==
						      spellings[i].place &&
					      column_find(schema_of(other[spellings[i].record]),
							  alias) == -1,
				      "%.*s", (int)alias.n, alias.p);
		}
	}
	ck_assert_int_eq(find(RECORD_REGISTER, "金融资产总额（元）"), REGISTER_financial_assets);
	ck_assert_int_eq(find(RECORD_REGISTER, "低保（特困）证号"), REGISTER_household_id);
}
END_TEST

START_TEST(headings_of_clerks_sheets)
{
	ck_assert_int_eq(find(RECORD_SHEET, "户主\n姓名"), SHEET_head);
	ck_assert_int_eq(find(RECORD_SHEET, "保障人数 "), SHEET_covered);
	ck_assert_int_eq(find(RECORD_SHEET, "月人均收入（元）"), SHEET_per_capita);
	ck_assert_int_eq(find(RECORD_SHEET, "类别"), SHEET_class);
	ck_assert_int_eq(find(RECORD_SHEET, "姓名"), -1);
}
END_TEST

START_TEST(no_heading_of_a_sheet_is_of_the_register_too)
{
	const struct schema *schema = schema_of(RECORD_SHEET);

	for (size_t i = 0; i < schema->count; i++) {
		struct text aliases = schema->column[i].aliases;

		ck_assert_int_eq(column_find(schema_of(RECORD_REGISTER), schema->column[i].label),
				 -1);
		while (aliases.n > 0)
			ck_assert_int_eq(
				column_find(schema_of(RECORD_REGISTER), text_next(&aliases, '|')),
				-1);
	}
}
END_TEST

START_TEST(what_a_column_is)
{
	const struct column *column = schema_of(RECORD_REGISTER)->column;
	char buf[128];

	ck_assert_int_eq(column[REGISTER_wage].blank, BLANK_UNKNOWN);
	ck_assert_int_eq(column[REGISTER_other_income].blank, BLANK_ZERO);
	ck_assert_int_eq(column[REGISTER_category].blank, BLANK_NOTHING);
	ck_assert_int_eq(column[REGISTER_supporter].blank, BLANK_ABLE);
	ck_assert_int_eq(column[REGISTER_area].scope, SCOPE_HOUSEHOLD);
	ck_assert_int_eq(column[REGISTER_name].scope, SCOPE_PERSON);
	ck_assert(column_is_secret(&column[REGISTER_disability_card]));
	ck_assert(!column_is_secret(&column[REGISTER_name]));
	ck_assert(text_equal(column_heading(&column[REGISTER_wage], LANGUAGE_ZH),
			     TEXT("月工资性收入")));
	ck_assert(text_equal(column_heading(&column[REGISTER_wage], LANGUAGE_EN), TEXT("wage")));
	ck_assert(text_equal(column_allows(&column[REGISTER_area], LANGUAGE_EN, buf, sizeof(buf)),
			     TEXT("urban, rural")));
	ck_assert(text_equal(
		column_allows(&column[REGISTER_care_gaps], LANGUAGE_EN, buf, sizeof(buf)),
		TEXT("a whole number, 0 to 6")));
	ck_assert_uint_eq(column_allows(&column[REGISTER_name], LANGUAGE_ZH, buf, sizeof(buf)).n,
			  0);
}
END_TEST

UNIT(NULL, NULL, headings_name_columns, a_unit_must_be_the_columns_own, no_name_means_two_columns,
     headings_of_other_systems_mean_one_column, headings_of_clerks_sheets,
     no_heading_of_a_sheet_is_of_the_register_too, what_a_column_is);
