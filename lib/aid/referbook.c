#include "aid/referbook.h"

#include "base/prose.h"

enum { TITLE = 0, HEADER = 2, FIRST = 3, ANSWERS = 4, LINE_HEIGHT = 15 };

/* The columns of a sheet, and how wide they are. */
static const struct {
	enum column_place column;
	int width;
	unsigned look;
} columns[] = {
	{ REFERRAL_village, 10, LOOK_TEXT | LOOK_WRAP },
	{ REFERRAL_person, 8, LOOK_TEXT },
	{ REFERRAL_person_id, 20, LOOK_NAME },
	{ REFERRAL_programme, 16, LOOK_TEXT | LOOK_WRAP },
	{ REFERRAL_state, 7, LOOK_TEXT },
	{ REFERRAL_grade, 12, LOOK_TEXT | LOOK_WRAP },
	{ REFERRAL_amount, 8, LOOK_MONEY },
	{ REFERRAL_because, 15, LOOK_TEXT | LOOK_WRAP },
	{ REFERRAL_missing, 12, LOOK_TEXT | LOOK_WRAP },
	{ REFERRAL_sent_on, 11, LOOK_DAY },
	{ REFERRAL_answer, 8, LOOK_TEXT },
	{ REFERRAL_answered_on, 11, LOOK_DAY },
	{ REFERRAL_answer_reason, 8, LOOK_TEXT | LOOK_WRAP },
	{ REFERRAL_passed_to, 6, LOOK_TEXT | LOOK_WRAP },
	{ REFERRAL_referral_id, 17, LOOK_NAME },
};

bool
referbook_has(int64_t state, enum programme programme)
{
	/* what happened to nobody yet is asked at the window, and is told to no department */
	return state == WORD_REFERRAL_DUE ||
	       (state == WORD_REFERRAL_MAY && programme_of(programme)->subject != SUBJECT_EVENT);
}

static bool
is_handed(const struct referlist_row *row)
{
	return referbook_has(row->state, row->programme);
}

static bool
is_of(const struct referlist_row *row, struct text department)
{
	return is_handed(row) && text_equal(row->cell[REFERRAL_department], department);
}

/* The answers, on the hidden sheet that lists are picked from. */
static void
write_words(struct bookout *book, enum language language)
{
	bookout_words(book);
	for (enum word word = WORD_ANSWER_ACCEPTED; word <= WORD_ANSWER_GRANTED; word++)
		bookout_cell(book, (size_t)(word - WORD_ANSWER_ACCEPTED), 0, CELL_TEXT,
			     word_text(word, language), LOOK_TEXT);
}

static void
write_head(struct bookout *book, const struct referlist *list, struct text department, day_t date)
{
	const struct schema *schema = schema_of(RECORD_REFERRAL);
	struct arena arena = { 0 };

	bookout_across(book, TITLE, ARRAY_LENGTH(columns),
		       prose_part(&arena, list->language, "{1}：社会救助转办名单（{2}）",
				  "{1}: referrals of social assistance ({2})", department,
				  DAY_TEXT(date)),
		       LOOK_TEXT | LOOK_BOLD | LOOK_LARGE | LOOK_CENTER);
	for (size_t i = 0; i < ARRAY_LENGTH(columns); i++) {
		bookout_column(book, i, columns[i].width, columns[i].look);
		bookout_cell(book, HEADER, i, CELL_TEXT,
			     column_heading(&schema->column[columns[i].column], list->language),
			     LOOK_TEXT | LOOK_BOLD | LOOK_WRAP | LOOK_BORDER |
				     LOOK_FILL * FILL_HEAD);
	}
	arena_free(&arena);
}

/* How many lines the longest cell of a row takes: nobody else makes room for them. */
static int
lines_of(const struct referlist_row *row)
{
	int most = 1;

	for (size_t i = 0; i < ARRAY_LENGTH(columns); i++) {
		if ((columns[i].look & LOOK_WRAP) == 0)
			continue;
		/* a character of two columns does not stand half in a line */
		int room = columns[i].width - 1;
		int lines = ((int)text_width(row->cell[columns[i].column]) + room - 1) / room;

		most = lines > most ? lines : most;
	}
	return most;
}

static void
write_row(struct bookout *book, size_t at, const struct referlist_row *row)
{
	const struct schema *schema = schema_of(RECORD_REFERRAL);

	bookout_row(book, at, LINE_HEIGHT * lines_of(row), false);
	for (size_t i = 0; i < ARRAY_LENGTH(columns); i++)
		bookout_cell(book, at, i, cell_kind(&schema->column[columns[i].column]),
			     row->cell[columns[i].column], columns[i].look | LOOK_BORDER);
}

/* The answer is picked, from a list whose message says what it is. */
static void
check_answers(struct bookout *book, enum language language, size_t last)
{
	const struct bookout_check check = {
		.kind = CHECK_LIST,
		.words = ANSWERS,
		.title = language == LANGUAGE_ZH ? TEXT("答复") : TEXT("Answer"),
		.message = language == LANGUAGE_ZH ? TEXT("请从列表中选择")
						   : TEXT("Pick one of the list"),
	};

	for (size_t i = 0; i < ARRAY_LENGTH(columns); i++)
		if (columns[i].column == REFERRAL_answer)
			bookout_check(book, i, FIRST, last, &check);
}

static void
write_sheet(struct bookout *book, const struct referlist *list, struct text department, day_t date)
{
	size_t at = FIRST;
	int width = 0;

	for (size_t i = 0; i < ARRAY_LENGTH(columns); i++)
		width += columns[i].width;
	bookout_sheet(book, department);
	write_head(book, list, department, date);
	for (size_t i = 0; i < list->count; i++)
		if (is_of(&list->row[i], department))
			write_row(book, at++, &list->row[i]);
	check_answers(book, list->language, at - 1);
	bookout_page(book, &(struct bookout_page){ .header = HEADER,
						   .freeze = 3,
						   .columns = ARRAY_LENGTH(columns),
						   .width = width,
						   .filtered = true,
						   .last = at - 1 });
}

/* Did an earlier row name the department? */
static bool
is_known(const struct referlist *list, size_t before)
{
	for (size_t i = 0; i < before; i++)
		if (is_of(&list->row[i], list->row[before].cell[REFERRAL_department]))
			return true;
	return false;
}

bool
referbook_write(const struct referlist *list, struct outfile *file, day_t date, struct diag *diag,
		const struct where *where)
{
	struct bookout *book = bookout_stream(
		file, list->language,
		list->language == LANGUAGE_ZH ? TEXT("社会救助转办名单") : TEXT("Referrals"), date);

	for (size_t i = 0; i < list->count; i++)
		if (is_handed(&list->row[i]) && !is_known(list, i))
			write_sheet(book, list, list->row[i].cell[REFERRAL_department], date);
	write_words(book, list->language);
	return bookout_finish(book, diag, where);
}
