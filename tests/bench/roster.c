/*
 * A roster of invented persons, eight columns, as CSV text and as a workbook: the same cells
 * for the same number.  A workbook has its texts in the cells, as libxlsxwriter writes them in
 * constant memory, or shared, as Excel does.  usage: roster ROWS csv|inline|shared FILE
 */
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <xlsxwriter.h>

#include "base/day.h"
#include "base/money.h"
#include "base/num.h"
#include "invent.h"
#include "tally.h"

struct person {
	char text[TALLY_COLUMNS][INVENT_SIZE]; /* of the other columns blank */
	day_t day[TALLY_COLUMNS];
	fen_t fen[TALLY_COLUMNS];
};

static void
invent(struct person *person, uint64_t number)
{
	static const char *const name[] = { "王建国", "欧阳秀英", "李桂兰", "刘志强" };
	static const char *const village[] = { "金山社区", "银河社区", "红旗社区", "铭新村" };
	day_t birth = day_of(1936, 1, 1) + (day_t)invent_number(365 * 88);

	(void)snprintf(person->text[0], INVENT_SIZE, "DTH%08" PRIu64, number / 3);
	(void)snprintf(person->text[1], INVENT_SIZE, "%s", name[invent_number(4)]);
	invent_identity(person->text[2], birth);
	(void)snprintf(person->text[3], INVENT_SIZE, "%s", village[invent_number(4)]);
	person->day[4] = birth;
	person->fen[5] = (fen_t)invent_number(900 * 100);
	(void)snprintf(person->text[6], INVENT_SIZE, "62999900%011" PRIu64,
		       invent_number(10000000000));
	person->fen[7] = (fen_t)invent_number(650) * 100;
}

static bool
write_csv(const char *path, int64_t rows)
{
	FILE *file = fopen(path, "wb");
	struct person person = { 0 };
	char buf[MONEY_SIZE];

	if (file == NULL)
		return false;
	for (int i = 0; i < TALLY_COLUMNS; i++)
		(void)fprintf(file, "%s%s", tally_column[i].heading,
			      i + 1 < TALLY_COLUMNS ? "," : "\n");
	for (int64_t row = 0; row < rows; row++) {
		invent(&person, (uint64_t)row);
		for (int i = 0; i < TALLY_COLUMNS; i++)
			(void)fprintf(file, "%s%s",
				      tally_column[i].kind == TALLY_DAY
					      ? day_format(person.day[i], buf)
				      : tally_column[i].kind == TALLY_MONEY
					      ? money_format(person.fen[i], buf)
					      : person.text[i],
				      i + 1 < TALLY_COLUMNS ? "," : "\n");
	}
	return fclose(file) == 0;
}

struct sheet {
	lxw_worksheet *sheet;
	lxw_format *format[3]; /* by enum tally_kind */
};

static lxw_error
write_cell(const struct sheet *to, lxw_row_t row, lxw_col_t column, const struct person *person)
{
	/* Days from day 0 of a workbook, which is before its false leap day. */
	static const day_t first = -25569;
	enum tally_kind kind = tally_column[column].kind;
	lxw_format *format = to->format[kind];

	if (kind == TALLY_TEXT)
		return worksheet_write_string(to->sheet, row, column, person->text[column], format);
	return worksheet_write_number(to->sheet, row, column,
				      kind == TALLY_DAY ? (double)(person->day[column] - first)
							: (double)person->fen[column] / 100,
				      format);
}

static bool
write_rows(const struct sheet *to, int64_t rows)
{
	struct person person = { 0 };
	lxw_error error = LXW_NO_ERROR;

	for (lxw_col_t i = 0; i < TALLY_COLUMNS && error == LXW_NO_ERROR; i++)
		error = worksheet_write_string(to->sheet, 0, i, tally_column[i].heading, NULL);
	for (lxw_row_t row = 0; row < rows; row++) {
		invent(&person, row);
		for (lxw_col_t i = 0; i < TALLY_COLUMNS && error == LXW_NO_ERROR; i++)
			error = write_cell(to, row + 1, i, &person);
	}
	return error == LXW_NO_ERROR;
}

static bool
write_workbook(const char *path, int64_t rows, bool shared)
{
	lxw_workbook_options options = { .constant_memory = !shared };
	lxw_workbook *book = workbook_new_opt(path, &options);
	static const char *const code[] = { "@", "yyyy-mm-dd", "0.00" };
	struct sheet to;

	if (book == NULL)
		return false;
	to.sheet = workbook_add_worksheet(book, "名册");
	for (size_t i = 0; i < sizeof(code) / sizeof(*code); i++) {
		to.format[i] = workbook_add_format(book);
		format_set_num_format(to.format[i], code[i]);
	}
	bool ok = write_rows(&to, rows);

	return workbook_close(book) == LXW_NO_ERROR && ok;
}

int
main(int argc, char *argv[])
{
	int64_t rows;

	if (argc != 4 || !num_parse(argv[1], strlen(argv[1]), LXW_ROW_MAX - 1, &rows))
		return EXIT_FAILURE;
	bool ok = strcmp(argv[2], "csv") == 0
			  ? write_csv(argv[3], rows)
			  : write_workbook(argv[3], rows, strcmp(argv[2], "shared") == 0);

	return ok ? EXIT_SUCCESS : EXIT_FAILURE;
}
