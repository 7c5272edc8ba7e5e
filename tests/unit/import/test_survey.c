#include "import/survey.h"

#include <stdio.h>
#include <string.h>

#include "import/book.h"
#include "mend/mend.h"
#include "scratch.h"
#include "unit.h"

static struct scratch scratch;
static struct book *book;
static struct arena arena;

static void
begin(void)
{
	scratch_begin(&scratch);
}

static void
end(void)
{
	arena_free(&arena);
	book_close(book);
	book = NULL;
	scratch_end(&scratch);
}

static struct sheet *
open_text(const char *content)
{
	static char path[256];
	struct table_options options = { 0 };

	struct sheet *sheet = NULL;

	book_close(book);
	scratch_forget(&scratch);
	scratch_write(&scratch, "in.csv", content);
	snprintf(path, sizeof(path), "%s", scratch_path(&scratch, "in.csv"));
	book = book_open(path, &options, NULL, &scratch.diag);
	return book != NULL && book_next(book, &sheet) ? sheet : NULL;
}

START_TEST(patterns_of_the_whole_sheet)
{
	const struct mender mender = { .arena = &arena };
	struct sheet *sheet = open_text("序号,村,镇,户主姓名,保障类别,保障人数,月保障金额\n"
					"1,甲村,镇一,张三,A类,2,800\n"
					"2,,镇一,李四,a,1,400元\n"
					"3,,,王五,A类,3,1200\n"
					"5,乙村,,赵六,A类,1,500\n"
					"合计,,,,,7,2900\n");
	struct survey survey;
	fen_t rate;

	ck_assert(survey_take(&survey, sheet, &mender, NULL));
	ck_assert_uint_eq(survey.rows, 4);
	ck_assert_uint_eq(survey.bounds.count, 4);
	ck_assert(survey_is_merged(&survey, 1));
	ck_assert(!survey_is_merged(&survey, 2));
	ck_assert(!survey_is_merged(&survey, 3));
	ck_assert(survey_is_usual(&survey, 3) && !survey_is_usual(&survey, 1));
	ck_assert(survey_rate_of(&survey, TEXT("A类"), &rate));
	ck_assert_int_eq(rate, 40000);
	ck_assert(!survey_rate_of(&survey, TEXT("B类"), &rate));
	ck_assert_uint_eq(survey.categories, 0);
	survey_free(&survey);
}
END_TEST

UNIT(begin, end, patterns_of_the_whole_sheet);
