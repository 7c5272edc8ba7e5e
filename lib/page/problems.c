#include "page/problems.h"

#include "base/num.h"
#include "register/column.h"

enum {
	NAME_SIZE = 512,
	WIDTH_WORDS = 60, /* of a sentence */
	LINE_HEIGHT = 16,
	TITLE_HEIGHT = 32,
};

unsigned
problems_fill(enum diag_level level)
{
	return level >= DIAG_ERROR     ? FILL_FAULT * LOOK_FILL
	       : level == DIAG_WARNING ? FILL_LOOK * LOOK_FILL
				       : 0;
}

static void
write_heading(struct bookout *book, enum language language)
{
	static const int width[] = { [FINDING_file] = 22,         [FINDING_line] = 7,
				     [FINDING_household_id] = 13, [FINDING_column] = 16,
				     [FINDING_code] = 7,          [FINDING_level] = 8,
				     [FINDING_value] = 20,        [FINDING_message] = WIDTH_WORDS,
				     [FINDING_remedy] = 44 };
	const struct schema *schema = schema_of(RECORD_FINDING);
	bool zh = language == LANGUAGE_ZH;

	bookout_sheet(book, zh ? TEXT("发现的问题") : TEXT("problems found"));
	bookout_row(book, 0, TITLE_HEIGHT, false);
	bookout_across(book, 0, schema->count, zh ? TEXT("发现的问题") : TEXT("Findings"),
		       LOOK_LARGE | LOOK_BOLD | LOOK_CENTER);
	bookout_across(book, 1, schema->count,
		       zh ? TEXT("表里红色的格是错误，黄色的格是提醒，说明在批注里；没有说是哪一列"
				 "的，标在这一"
				 "行第一格；提示只列在这里。")
			  : TEXT("In the sheets red cells are errors and yellow ones warnings, "
				 "with a comment each; "
				 "what is of no column is marked in the first cell of its row; "
				 "notes stand here alone."),
		       LOOK_WRAP);
	for (size_t i = 0; i < schema->count; i++) {
		bookout_column(book, i, width[i], LOOK_TEXT);
		bookout_cell(book, 2, i, CELL_TEXT, column_heading(&schema->column[i], language),
			     LOOK_BOLD | LOOK_BORDER | LOOK_CENTER | FILL_HEAD * LOOK_FILL);
	}
}

static void
write_problem(struct bookout *book, size_t row, const struct problem *problem,
	      enum language language)
{
	char line[NUM_SIZE] = "";
	char file[NAME_SIZE];
	char household[NAME_SIZE];
	const struct text cell[] = {
		[FINDING_file] = diag_hide_name(problem->where.file, file, sizeof(file)),
		[FINDING_line] = problem->where.line > 0
					 ? text_of(num_format((int64_t)problem->where.line, line))
					 : TEXT_NONE,
		[FINDING_household_id] =
			diag_hide(problem->where.household, household, sizeof(household)),
		[FINDING_column] = problem->where.column,
		[FINDING_code] = text_of(problem->id),
		[FINDING_level] = text_of(diag_level_name(problem->level, language)),
		[FINDING_value] = problem->value,
		[FINDING_message] = problem->message,
		[FINDING_remedy] = problem->remedy,
	};
	int lines = 1 + (int)text_width(problem->message) * 11 / 10 / WIDTH_WORDS;

	for (size_t i = 0; i < ARRAY_LENGTH(cell); i++)
		bookout_cell(book, row, i, i == FINDING_line ? CELL_NUMBER : CELL_TEXT, cell[i],
			     (i == FINDING_line ? LOOK_NUMBER | LOOK_CENTER : LOOK_NAME) |
				     LOOK_WRAP | LOOK_BORDER | problems_fill(problem->level));
	bookout_row(book, row, LINE_HEIGHT * (lines > 2 ? lines : 2), false);
}

void
problems_write(struct bookout *book, const struct problem *problem, size_t count,
	       enum language language)
{
	enum { FIRST = 3, WIDTH = 160 };

	write_heading(book, language);
	for (size_t i = 0; i < count; i++)
		write_problem(book, FIRST + i, &problem[i], language);
	bookout_page(book, &(struct bookout_page){ .header = FIRST - 1,
						   .columns = schema_of(RECORD_FINDING)->count,
						   .width = WIDTH,
						   .filtered = true,
						   .last = FIRST - 1 + count });
}
