#include "page/fillin.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "table/sheetfile.h"
#include "unit.h"

static struct sheetfile file;
static char folder[32];
static char path[64];
static struct diag diag = { .language = LANGUAGE_EN };
static const struct papers *papers;

static void
begin(void)
{
	snprintf(folder, sizeof(folder), "/tmp/jz-form-XXXXXX");
	ck_assert_ptr_nonnull(mkdtemp(folder));
	snprintf(path, sizeof(path), "%s/form.xlsx", folder);
}

static void
finish(void)
{
	unlink(path);
	ck_assert_int_eq(rmdir(folder), 0);
}

/* A form with a row of the record, or blank where it is NULL. */
static void
make(enum fillin_kind kind, enum language language, const struct record *record,
     const struct text *extra, size_t extras)
{
	const struct fillin_options options = { .kind = kind,
						.language = language,
						.date = day_of(2026, 11, 23),
						.rows = 3,
						.extra = extra,
						.extras = extras,
						.papers = papers };
	struct where where = { .file = TEXT("form.xlsx") };
	struct outfile *out = outfile_open(path, &diag);
	struct fillin *form = fillin_open(out, &options);

	if (record != NULL)
		fillin_row(form, record);
	ck_assert(fillin_finish(form, &diag, &where));
	ck_assert(outfile_finish(out));
}

#define SHEET1 "xl/worksheets/sheet1.xml"

START_TEST(a_form_is_found_by_both_names)
{
	ck_assert_int_eq(fillin_find(TEXT("roster")), FILLIN_ROSTER);
	ck_assert_int_eq(fillin_find(TEXT("登记册")), FILLIN_REGISTER);
	ck_assert_int_eq(fillin_find(TEXT("")), FILLIN_KINDS);
	ck_assert_str_eq(fillin_name(FILLIN_VERDICTS, LANGUAGE_EN), "verdicts");
	ck_assert_int_eq(fillin_source(FILLIN_VERDICTS), RECORD_DECISION);
	ck_assert_int_eq(fillin_source(FILLIN_ROSTER), RECORD_TYPES);
	ck_assert_int_eq(fillin_source(FILLIN_REFERRALS), RECORD_REFERRAL);
}
END_TEST

/* Whoever fills it in sees to it in every language: each heading is one that its reader knows. */
START_TEST(headings_are_known_to_their_readers)
{
	for (int kind = 0; kind < FILLIN_KINDS; kind++) {
		make((enum fillin_kind)kind, _i == 0 ? LANGUAGE_ZH : LANGUAGE_EN, NULL, NULL, 0);
		sheetfile_read(&file, path, NULL, 1);
		ck_assert_str_eq(file.findings, "");
		char *line = strstr(file.rows, "\n2|");

		ck_assert_ptr_nonnull(line);
		line[strcspn(line + 1, "\n") + 1] = '\0';
		for (char *heading = strtok(line + 3, "|"); heading != NULL;
		     heading = strtok(NULL, "|")) {
			bool known = column_find(schema_of(RECORD_SHEET), text_of(heading)) >= 0;

			for (int type = 0; type < RECORD_TYPES; type++)
				known |= ((enum record_type)type ==
						  fillin_source((enum fillin_kind)kind) ||
					  kind == FILLIN_VERDICTS || kind == FILLIN_ROSTER) &&
					 column_find(schema_of((enum record_type)type),
						     text_of(heading)) >= 0;
			ck_assert_msg(known, "%s", heading);
		}
	}
}
END_TEST

START_TEST(every_column_of_the_register_is_asked)
{
	const struct schema *schema = schema_of(RECORD_REGISTER);

	make(FILLIN_REGISTER, LANGUAGE_EN, NULL, NULL, 0);
	sheetfile_read(&file, path, "what to do", 1);
	for (size_t i = 0; i < schema->count; i++) {
		char wanted[64];

		snprintf(wanted, sizeof(wanted), "|%.*s|", SHOW(schema->column[i].key));
		ck_assert_msg(strstr(file.rows, wanted) != NULL, "%s: add it to fillin.def",
			      wanted);
	}
}
END_TEST

START_TEST(the_directions_say_what_is_not_asked_for)
{
	struct papers_item item = { .name = { TEXT("残疾人证"), TEXT("card") },
				    .shown = { TEXT("残疾人"), TEXT("disabled") },
				    .from = BLANK,
				    .until = BLANK };
	const struct papers own = { &item, 1, 0, { 0 } };

	papers = &own;
	make(FILLIN_APPLICATIONS, LANGUAGE_ZH, NULL, NULL, 0);
	papers = NULL;
	sheetfile_read(&file, path, "填写说明", 1);
	ck_assert_ptr_nonnull(strstr(file.rows, "|残疾人证|不要|各项|残疾人\n"));
}
END_TEST

START_TEST(the_sheet_checks_what_is_typed)
{
	make(FILLIN_REGISTER, LANGUAGE_ZH, NULL, NULL, 0);
	/* the identity number in C is text of 15 to 18 places */
	sheetfile_holds(
		path, SHEET1,
		"sqref=\"C3:C1048576\"><formula1>AND(ISTEXT(C3),LEN(C3)&gt;=15,LEN(C3)&lt;=18)");
	/* 户口性质 in G is picked from the hidden sheet, which has two words for it */
	sheetfile_holds(
		path, SHEET1,
		"type=\"list\" allowBlank=\"1\" showInputMessage=\"1\" showErrorMessage=\"1\" "
		"errorTitle=\"户口性质\" error=\"应为：请从列表里选一个\" "
		"sqref=\"G3:G1048576\"><formula1>词!$A$1:$A$2");
	sheetfile_holds(path, SHEET1, "ROUND(");
	/* 2026-11-23 and the end of days */
	sheetfile_holds(path, SHEET1, "<formula1>61</formula1><formula2>46349</formula2>");
	sheetfile_holds(path, SHEET1, "<formula2>2958465</formula2>");
	sheetfile_holds(path, SHEET1, "error=\"应为：年-月-日，如2026-11-23，不晚于2026-11-23\"");
	sheetfile_holds(path, SHEET1, "<sheetProtection sheet=\"1\"");
	sheetfile_holds(path, SHEET1, "<pane xSplit=\"2\" ySplit=\"2\"");
	sheetfile_holds(
		path, "xl/comments1.xml",
		"公民身份号码，逐位填写，末位X大写。\n填写：18位，按文本逐位填写\n空白：没有");
	sheetfile_holds(path, "xl/styles.xml", "formatCode=\"@&quot;*&quot;\"");
	sheetfile_holds(path, "xl/workbook.xml", "name=\"词\" sheetId=\"3\" state=\"hidden\"");
	sheetfile_read(&file, path, "填写说明", 1);
	ck_assert_ptr_nonnull(strstr(
		file.rows, "|户口性质||适用城镇还是农村标准|城镇、农村|不清楚，待查|城镇\n"));
	ck_assert_ptr_nonnull(strstr(file.rows, "一人一行"));
	ck_assert_ptr_nonnull(strstr(file.rows, "jz-import -o register.csv"));
}
END_TEST

START_TEST(what_is_known_stands_in_it)
{
	static struct record record;
	const struct text heading = TEXT("帮扶人");
	const struct text aside = TEXT("007");

	record_clear(&record);
	record.text[REGISTER_household_id] = TEXT("001");
	record.text[REGISTER_name] = TEXT("张三");
	record.text[REGISTER_id_number] = TEXT("439921195208049957");
	record.value[REGISTER_area] = WORD_AREA_RURAL;
	record.value[REGISTER_financial_assets] = 150050;
	record.value[REGISTER_birth_date] = day_of(1952, 8, 4);
	record.text[REGISTER_died_on] = TEXT("去年");
	record.extra = &aside;
	make(FILLIN_REGISTER, LANGUAGE_ZH, &record, &heading, 1);
	sheetfile_read(&file, path, NULL, 1);
	ck_assert_ptr_nonnull(strstr(file.rows, "|帮扶人\n3|001|张三|439921195208049957||||农村|"));
	ck_assert_ptr_nonnull(strstr(file.rows, "|1500.5|"));
	ck_assert_ptr_nonnull(strstr(file.rows, "|1952-08-04|"));
	ck_assert_ptr_nonnull(strstr(file.rows, "|去年|007\n"));
	sheetfile_holds(path, SHEET1, "<v>19210</v>"); /* a day, and no text */
	fillin_abandon(NULL);
}
END_TEST

START_TEST(the_word_of_the_town_is_blank)
{
	static struct record record;

	record_clear(&record);
	record.text[DECISION_household_id] = TEXT("H1");
	record.value[DECISION_category] = WORD_CATEGORY_DIBAO;
	record.value[DECISION_amount] = 33000;
	record.value[DECISION_status] = WORD_STATUS_PROPOSED;
	record.text[DECISION_remark] = TEXT("from the decision");
	make(FILLIN_VERDICTS, LANGUAGE_EN, &record, NULL, 0);
	sheetfile_read(&file, path, NULL, 1);
	ck_assert_ptr_nonnull(strstr(file.rows, "\n3|H1|||||dibao|330\n"));
	ck_assert_ptr_null(strstr(file.rows, "proposed"));
	ck_assert_ptr_null(strstr(file.rows, "from the decision"));
}
END_TEST

UNIT(begin, finish, a_form_is_found_by_both_names, TIMES(headings_are_known_to_their_readers, 2),
     every_column_of_the_register_is_asked, the_directions_say_what_is_not_asked_for,
     the_sheet_checks_what_is_typed, what_is_known_stands_in_it, the_word_of_the_town_is_blank);
