#include "import/entry.h"

#include <stdint.h>
#include <stdlib.h>

#include "base/hash.h"
#include "base/num.h"
#include "mend/gone.h"
#include "table/comments.h"
#include "table/shown.h"

enum { WORDS_SIZE = 1024, AGAIN_LEAST = 5, AGAIN_PART = 4 /* of the rows */ };

struct where
entry_where(const struct entry *entry, size_t place)
{
	struct where where = {
		.file = entry->sheet->name,
		.line = entry->line,
		.household = entry->household,
	};

	if (place == SIZE_MAX)
		return where;
	const struct column *column = heading_column(entry->sheet->column[place].about);

	where.column = sheet_heading(entry->sheet, entry->member, place);
	where.secret = column != NULL && column_is_secret(column);
	return where;
}

struct text
entry_value(const struct entry *entry, size_t place)
{
	return place == SIZE_MAX ? TEXT_NONE : entry->mend[place].value;
}

void
entry_report(const struct entry *entry, size_t place, enum diag_code code, struct text one,
	     struct text two)
{
	struct where where = entry_where(entry, place);
	struct text cell = place == SIZE_MAX ? TEXT_NONE : entry->cell[place];

	/* in a column that is not known; a blank, or a village, has no digits of its own to tell it
	 */
	where.secret |= code == DIAG_ACCOUNT_DAMAGED || diag_looks_secret(one);
	diag_say(entry->sheet->diag, code, .at = where, .value = cell, .one = one, .two = two);
}

void
entry_flag(const struct entry *entry, size_t place, enum diag_code code)
{
	entry_report(entry, place, code, TEXT_NONE, TEXT_NONE);
}

void
entry_flag_blank(const struct entry *entry, size_t place)
{
	if (entry->mend[place].code == DIAG_CELL_BLANK)
		return;
	entry_flag(entry, place, DIAG_CELL_BLANK);
	entry->mend[place].code = DIAG_CELL_BLANK;
}

void
entry_report_mends(const struct entry *entry)
{
	for (size_t i = 0; i < entry->sheet->width; i++)
		if (entry->mend[i].code != DIAG_NONE)
			entry_report(entry, i, entry->mend[i].code, entry->mend[i].became,
				     entry->mend[i].also);
}

void
entry_report_width(const struct entry *entry, const struct sheet_row *row)
{
	size_t width = entry->sheet->width;
	size_t count = row->count;

	while (count > width && row->cell[count - 1].n == 0)
		count--;
	/* of a workbook, or where the header has cells above it too, it has slipped nowhere */
	if (count > width && (row->mark != NULL || count <= entry->sheet->room)) {
		bool person = rowkind_has_identity(
			&(struct row){ .cell = row->cell + width, .count = count - width });
		char letters[SHOWN_LETTERS];

		entry_report(entry, SIZE_MAX, person ? DIAG_PERSON_BESIDE : DIAG_CELL_BESIDE,
			     NUM_TEXT(count), shown_column(count - 1, letters));
		return;
	}
	/* the rows of a workbook, which alone have marks, end with their last content */
	if (row->bad || count == width || (count < width && row->mark != NULL))
		return;
	entry_report(entry, SIZE_MAX, count < width ? DIAG_ROW_SHORT : DIAG_ROW_LONG,
		     NUM_TEXT(count), NUM_TEXT(width));
}

/* ---- comments ---- */

static int
compare_words(const void *a, const void *b)
{
	const struct entry_words *x = a;
	const struct entry_words *y = b;

	if (x->hash != y->hash)
		return x->hash < y->hash ? -1 : 1;
	return (x->at > y->at) - (x->at < y->at);
}

bool
entry_take_comments(struct entry_comments *comment, struct sheet *sheet, size_t rows)
{
	*comment = (struct entry_comments){ .rows = rows };
	if (!table_comments(sheet->ahead->table, &comment->one, &comment->count))
		return false;
	comment->words = arena_alloc(&sheet->arena, (comment->count + 1) * sizeof(*comment->words));
	for (size_t i = 0; i < comment->count; i++)
		comment->words[i] = (struct entry_words){ hash_text(comment->one[i].words), i };
	if (comment->count > 1)
		qsort(comment->words, comment->count, sizeof(*comment->words), compare_words);
	return true;
}

/* How many of the words come before those, in their order. */
static size_t
words_before(const struct entry_comments *comment, const struct entry_words *words)
{
	size_t low = 0;
	size_t high = comment->count;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (compare_words(&comment->words[middle], words) < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

static void
tell(const struct sheet *sheet, const struct table_comment *one, enum diag_code code,
     struct text household, size_t again)
{
	char letters[SHOWN_LETTERS];
	char words[WORDS_SIZE];
	bool headed = one->column < sheet->width && sheet->column[one->column].heading.n > 0;

	diag_say(sheet->diag, code,
		 .at = { .file = sheet->name,
			 .line = one->line,
			 .household = household,
			 .column = headed ? sheet->column[one->column].heading
					  : shown_column(one->column, letters) },
		 .value = diag_hide_name(one->words, words, sizeof(words)), .one = NUM_TEXT(again));
}

void
entry_report_comments(const struct entry_comments *comment, const struct entry *entry)
{
	for (size_t i = comments_from(comment->one, comment->count, entry->line, 0);
	     i < comment->count && comment->one[i].line == entry->line; i++) {
		const struct table_comment *one = &comment->one[i];
		uint64_t hash = hash_text(one->words);
		size_t begin = words_before(comment, &(struct entry_words){ hash, 0 });
		size_t end = words_before(comment, &(struct entry_words){ hash, SIZE_MAX });
		size_t again = end - begin; /* so often the words stand in the sheet */
		bool gone = gone_is_said(one->words);
		/* the same beside many cells tells how a form is filled in: once is enough */
		bool form = !gone && again >= AGAIN_LEAST && again * AGAIN_PART >= comment->rows;

		if (!form || comment->words[begin].at == i)
			tell(entry->sheet, one,
			     gone   ? DIAG_COMMENT_GONE
			     : form ? DIAG_COMMENT_FORM
				    : DIAG_COMMENT,
			     entry->household, again);
	}
}

void
entry_pass_comments(const struct entry_comments *comment, const struct sheet *sheet, size_t line)
{
	for (size_t i = comments_from(comment->one, comment->count, line, 0);
	     i < comment->count && comment->one[i].line == line; i++)
		tell(sheet, &comment->one[i], DIAG_COMMENT_ASIDE, TEXT_NONE, 1);
}
