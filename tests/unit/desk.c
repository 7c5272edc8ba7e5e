#include "desk.h"

#include <stdio.h>

#include "unit.h"

struct desk desk;

static char path[256];

void
desk_begin(void)
{
	scratch_begin(&desk.scratch);
}

/* What lies there is put away. */
static void
clear(void)
{
	for (size_t i = 0; i < desk.parts; i++)
		survey_free(&desk.part[i].survey);
	desk.parts = 0;
	book_close(desk.book);
	desk.book = NULL;
	scratch_forget(&desk.scratch);
}

void
desk_end(void)
{
	clear();
	arena_free(&desk.arena);
	arena_free(&desk.row);
	scratch_end(&desk.scratch);
}

static void
open_file(const char *name)
{
	static const struct table_options options;

	snprintf(path, sizeof(path), "%s", scratch_path(&desk.scratch, name));
	desk.book = book_open(path, &options, NULL, &desk.scratch.diag);
}

struct sheet *
desk_text(const char *content)
{
	struct sheet *sheet = NULL;

	clear();
	scratch_write(&desk.scratch, "in.csv", content);
	open_file("in.csv");
	return desk.book != NULL && book_next(desk.book, &sheet) ? sheet : NULL;
}

void
desk_book(const struct xlsxfile_part *sheets, size_t count)
{
	clear();
	xlsxfile_sheets(scratch_path(&desk.scratch, "in.xlsx"), sheets, count);
	open_file("in.xlsx");
	ck_assert_ptr_nonnull(desk.book);
}

void
desk_survey(struct survey *survey, struct sheet *sheet)
{
	const struct mender mender = { .today = day_of(2026, 11, 27), .arena = &desk.row };

	sheet_yield(sheet);
	sheet_unit(sheet);
	ck_assert(survey_take(survey, sheet, &mender, NULL));
}

bool
desk_settle(struct layout *layout, struct sheet *sheet)
{
	struct survey survey;

	desk_survey(&survey, sheet);
	bool good = layout_settle(layout, sheet, &survey, true, &desk.arena);

	survey_free(&survey);
	return good;
}

void
desk_take(const struct xlsxfile_part *sheets, size_t count)
{
	struct sheet *sheet;

	desk_book(sheets, count);
	while (book_next(desk.book, &sheet) && sheet != NULL) {
		struct part *part = &desk.part[desk.parts++];

		*part = (struct part){ .sheet = sheet };
		desk_survey(&part->survey, sheet);
		ck_assert(layout_settle(&part->layout, sheet, &part->survey, true, &desk.arena));
	}
	scratch_forget(&desk.scratch);
}
