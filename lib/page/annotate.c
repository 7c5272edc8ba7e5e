#include "page/annotate.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/prose.h"
#include "page/problems.h"
#include "table/bookout.h"
#include "table/celllook.h"
#include "table/comments.h"

enum {
	WORDS_MOST = 30000, /* bytes of a comment, of which a cell takes 32,767 characters */
	NOTE_MORE = 32,     /* that a note has besides its words */
	WIDTH_LEAST = 6,
	WIDTH_MOST = 40,
	LINE_HEIGHT = 16,
	BLANKS_BELOW = 50, /* rows behind the last one that keep their look, as to fill in */
};

void
annotate_take(struct annotate *annotate, const struct finding *finding)
{
	struct arena *arena = &annotate->arena;

	annotate->note = arena_grow(annotate->note, &annotate->room, annotate->count,
				    sizeof(*annotate->note));
	struct problem *note = &annotate->note[annotate->count];

	*note = (struct problem){
		.order = annotate->count++,
		.level = finding->level,
		.id = finding->id,
		.where = *finding->where,
		.value = arena_text(arena, finding->value),
		.message = arena_text(arena, finding->message),
		.remedy = arena_text(arena, finding->remedy),
	};
	note->where.file = arena_text(arena, note->where.file);
	note->where.column = arena_text(arena, note->where.column);
	note->where.household = arena_text(arena, note->where.household);
}

/* By sheet and line, those of a line as they came. */
static int
compare_notes(const void *a, const void *b)
{
	const struct problem *one = a;
	const struct problem *two = b;
	int by_file = text_compare(one->where.file, two->where.file);

	if (by_file != 0)
		return by_file;
	if (one->where.line != two->where.line)
		return one->where.line < two->where.line ? -1 : 1;
	return one->order < two->order ? -1 : 1;
}

/* A run over the clerk's file. */
struct copy {
	const struct annotate_source *source;
	struct bookout *book;
	struct problem *note; /* of the row */
	size_t count;
	size_t *place; /* of each note of the row, its column */
	size_t room;
	const struct table_comment *own; /* what people wrote beside the cells of the sheet */
	size_t owns;
	size_t line;
	size_t header; /* its line: titles stand above it, and widen nothing */
	int *width;    /* by column, as its cells need */
	size_t width_room;
	size_t widths;
	struct celllooks looks; /* of the sheet */
	size_t next_look;       /* the first of its cells that was not come by */
	enum language language;
};

/* What a cell's comment says, as it is put together. */
struct words {
	char *p;
	size_t room;
	size_t n;
};

static void
add_text(struct words *words, struct text text)
{
	for (size_t i = 0; i < text.n; i++) {
		words->p = arena_grow(words->p, &words->room, words->n, 1);
		words->p[words->n++] = text.p[i];
	}
}

/* "M401: MESSAGE; REMEDY" */
static void
add_note(struct words *words, const struct problem *note, enum language language)
{
	add_text(words, text_of(note->id));
	add_text(words, TEXT(": "));
	add_text(words, note->message);
	if (note->remedy.n > 0)
		add_text(words, language == LANGUAGE_ZH ? TEXT("；") : TEXT("; "));
	add_text(words, note->remedy);
}

/* What people wrote beside the cell themselves, for it has one comment only. */
static struct text
own_words(const struct copy *copy, size_t line, size_t place)
{
	size_t at = comments_from(copy->own, copy->owns, line, place);

	if (at == copy->owns || copy->own[at].line != line || copy->own[at].column != place)
		return TEXT_NONE;
	return copy->own[at].words;
}

/* What was found in a cell: a comment on it, and the look that its colour gives. */
static unsigned
mark_cell(struct copy *copy, size_t place)
{
	enum diag_level worst = DIAG_NOTE;
	struct words words = { 0 };

	add_text(&words, own_words(copy, copy->line, place));
	for (size_t i = 0; i < copy->count; i++) {
		const struct problem *note = &copy->note[i];
		size_t most = note->message.n + note->remedy.n + NOTE_MORE;

		if (copy->place[i] != place || note->level == DIAG_NOTE)
			continue;
		/* a cell holds so much; the sheet of all findings has the rest */
		if (words.n + most <= WORDS_MOST) {
			add_text(&words, words.n > 0 ? TEXT("\n") : TEXT_NONE);
			add_text(&words, worst == DIAG_NOTE ? TEXT(COMMENTS_OURS) : TEXT_NONE);
			add_note(&words, note, copy->language);
			worst = worst == DIAG_NOTE ? DIAG_WARNING : worst;
		}
		worst = note->level > worst ? note->level : worst;
	}
	if (worst != DIAG_NOTE)
		add_text(&words, TEXT(COMMENTS_OURS));
	if (words.n > 0)
		bookout_comment(copy->book, copy->line - 1, place,
				(struct text){ words.p, words.n });
	free(words.p);
	return problems_fill(worst);
}

/* Comments beside rows that have no cells, from a line on and before another. */
static void
copy_comments(const struct copy *copy, size_t from, size_t line)
{
	for (size_t i = comments_from(copy->own, copy->owns, from, 0);
	     i < copy->owns && copy->own[i].line < line; i++)
		bookout_comment(copy->book, copy->own[i].line - 1, copy->own[i].column,
				copy->own[i].words);
}

static void
widen(struct copy *copy, size_t place, struct text value)
{
	size_t width = text_width(value);

	while (copy->widths <= place) {
		copy->width = arena_grow(copy->width, &copy->width_room, copy->widths,
					 sizeof(*copy->width));
		copy->width[copy->widths++] = WIDTH_LEAST;
	}
	width = width + 2 > WIDTH_MOST ? WIDTH_MOST : width + 2;
	if ((int)width > copy->width[place])
		copy->width[place] = (int)width;
}

/* Cells before a place that hold nothing and have a look. */
static void
write_blanks(struct copy *copy, size_t line, size_t place)
{
	const struct celllooks *looks = &copy->looks;

	for (; copy->next_look < looks->cells; copy->next_look++) {
		const struct celllook_cell *cell = &looks->cell[copy->next_look];

		if (cell->line > line || (cell->line == line && cell->column >= place))
			return;
		if (cell->look < looks->looks)
			bookout_cell(copy->book, cell->line - 1, cell->column, CELL_TEXT, TEXT_NONE,
				     (cell->look + 1) * LOOK_OWN);
	}
}

/* As it was: a number, a day, or text, in its own look or, where it has none, in ours. */
static void
write_cell(struct copy *copy, const struct row *row, size_t place, unsigned fill)
{
	size_t own = celllook_of(&copy->looks, row->line, place, &copy->next_look);
	struct text value = place < row->count ? row->cell[place] : TEXT_NONE;
	enum table_mark mark = row->mark == NULL || place >= row->count
				       ? TABLE_TEXT
				       : (enum table_mark)row->mark[place];
	enum cell_kind kind = CELL_TEXT;
	unsigned look = LOOK_NAME;

	if (mark == TABLE_NUMBER) {
		kind = CELL_NUMBER;
		look = LOOK_NUMBER;
	} else if (mark == TABLE_DATE || mark == TABLE_DAY_SHORT) {
		/* what shows as a month alone is a day of it: as text it does not become another */
		kind = value.n == DAY_LENGTH ? CELL_DATE : CELL_TEXT;
		look = value.n == DAY_LENGTH ? LOOK_DAY : LOOK_NAME;
	}
	if (row->line >= copy->header)
		widen(copy, place, value);
	if (own > 0)
		look = (unsigned)own * LOOK_OWN |
		       (kind == CELL_TEXT && value.n > 0 ? LOOK_NAME : 0);
	else
		look |= row->line < copy->header ? 0 : LOOK_BORDER;
	if (value.n > 0 || fill != 0 || own > 0)
		bookout_cell(copy->book, row->line - 1, place, kind, value, look | fill);
}

static void
write_row(struct copy *copy, const struct row *row)
{
	size_t count = row->count;

	write_blanks(copy, row->line, 0);
	copy->line = row->line;
	for (size_t i = 0; i < copy->count; i++) {
		copy->place = arena_grow(copy->place, &copy->room, i, sizeof(*copy->place));
		copy->place[i] = copy->source->place(copy->source->context, &copy->note[i].where);
		count = copy->place[i] >= count ? copy->place[i] + 1 : count;
	}
	for (size_t i = comments_from(copy->own, copy->owns, row->line, 0);
	     i < copy->owns && copy->own[i].line == row->line; i++)
		count = copy->own[i].column >= count ? copy->own[i].column + 1 : count;
	if (row->hidden)
		bookout_row(copy->book, row->line - 1, LINE_HEIGHT, true);
	for (size_t i = 0; i < count; i++)
		write_cell(copy, row, i, mark_cell(copy, i));
}

/* The notes of a row; from: those before it are of rows above, in the order of the sheet. */
static size_t
notes_of(const struct annotate *annotate, size_t from, struct text file, const struct row *row,
	 struct copy *copy)
{
	size_t end;

	while (from < annotate->count && text_equal(annotate->note[from].where.file, file) &&
	       annotate->note[from].where.line < row->line)
		from++;
	for (end = from; end < annotate->count &&
			 text_equal(annotate->note[end].where.file, file) &&
			 annotate->note[end].where.line == row->line;)
		end++;
	copy->note = annotate->note + from;
	copy->count = end - from;
	return end;
}

/* Merged cells, but those that lie over others, which no spreadsheet program makes. */
static void
copy_merged(const struct copy *copy, struct table *table)
{
	size_t count;
	const struct table_range *range = table_merged(table, &count);
	size_t *below = arena_calloc(TABLE_COLUMNS, sizeof(*below)); /* each column, so far */

	for (size_t i = 0; i < count; i++) {
		bool over = false;
		size_t right = range[i].right < TABLE_COLUMNS ? range[i].right : TABLE_COLUMNS - 1;

		for (size_t k = range[i].left; k <= right; k++)
			over |= range[i].top <= below[k];
		for (size_t k = range[i].left; k <= right && !over; k++)
			below[k] = range[i].bottom;
		if (!over)
			bookout_merge(copy->book, range[i].top - 1, range[i].left,
				      range[i].bottom - 1, right,
				      LOOK_NAME | (range[i].top < copy->header ? LOOK_CENTER
									       : LOOK_BORDER));
	}
	free(below);
}

/* The widths that the sheet says, and what its cells need of the others. */
static void
set_widths(struct copy *copy)
{
	const struct celllooks *looks = &copy->looks;
	size_t columns = copy->widths > looks->widths ? copy->widths : looks->widths;
	int all = 0;

	for (size_t i = 0; i < columns; i++) {
		uint32_t width = i < looks->widths ? looks->width[i] : 0;

		if (width == 0 && i < copy->widths)
			width = (uint32_t)copy->width[i] * 100 + BOOKOUT_BESIDE;
		if (width > 0)
			bookout_width(copy->book, i, width);
		all += i < copy->widths ? (int)(width / 100) : 0;
	}
	bookout_page(copy->book,
		     &(struct bookout_page){ .header = copy->header > 0 ? copy->header - 1 : 0,
					     .columns = copy->widths,
					     .width = all });
}

static bool
copy_sheet(const struct annotate *annotate, struct copy *copy, struct table *table, size_t number)
{
	struct text name = table_sheet_name(table, number);
	struct text file = table_name(table);
	enum table_result result;
	struct row row;
	size_t next = 0;
	size_t behind = 1; /* the last row, the line */

	if (name.n == 0)
		name = copy->language == LANGUAGE_ZH ? TEXT("原表") : TEXT("sheet");
	bookout_sheet(copy->book, name);
	while (next < annotate->count && !text_equal(annotate->note[next].where.file, file))
		next++;
	copy->widths = 0;
	copy->next_look = 0;
	copy->header = copy->source->header(copy->source->context, number);
	if (!table_comments(table, &copy->own, &copy->owns) || !table_looks(table, &copy->looks))
		return false;
	/* colours by which cells were marked before are none of people's */
	for (size_t i = 0; i < copy->looks.looks; i++)
		if (booklook_marks(copy->looks.look[i].fill))
			copy->looks.look[i].fill = COLOUR_NONE;
	bookout_own(copy->book, copy->looks.look);
	copy_merged(copy, table);
	for (size_t i = 0; i < copy->looks.rows; i++)
		bookout_height(copy->book, copy->looks.row[i].line - 1, copy->looks.row[i].height);
	while ((result = table_next(table, &row)) == TABLE_ROW) {
		next = notes_of(annotate, next, file, &row, copy);
		copy_comments(copy, behind, row.line);
		write_row(copy, &row);
		behind = row.line + 1;
	}
	copy_comments(copy, behind, SIZE_MAX);
	write_blanks(copy, behind + BLANKS_BELOW, 0);
	set_widths(copy);
	return result == TABLE_END;
}

static bool
copy_all(struct annotate *annotate, struct copy *copy, struct diag *diag)
{
	struct table_options every = copy->source->table;

	every.every = true;
	struct table *table = table_open(copy->source->path, &every, diag);
	bool good = table != NULL;

	for (size_t i = 0; good && i < table_sheets(table); i++)
		good = table_go_to(table, i) && copy_sheet(annotate, copy, table, i);
	if (good)
		problems_write(copy->book, annotate->note, annotate->count, copy->language);
	table_close(table);
	return good;
}

/* What the clerk's sheets have, and the copy has not. */
static void
say_left(unsigned left, const struct annotate_source *source, struct arena *arena,
	 struct diag *diag)
{
	static const struct {
		unsigned left;
		struct text words[2];
	} things[] = {
		{ LEFT_PICTURES, { TEXT_INIT("图片和图表"), TEXT_INIT("pictures and charts") } },
		{ LEFT_LISTS, { TEXT_INIT("下拉列表"), TEXT_INIT("lists to pick from") } },
		{ LEFT_RULES, { TEXT_INIT("条件格式"), TEXT_INIT("colours that follow a rule") } },
	};
	enum language language = diag->language;
	struct text all = TEXT_NONE;

	for (size_t i = 0; i < ARRAY_LENGTH(things); i++)
		if ((left & things[i].left) != 0)
			all = all.n == 0 ? things[i].words[language]
					 : prose_part(arena, language, "{1}、{2}", "{1}, {2}", all,
						      things[i].words[language]);
	if (all.n > 0)
		diag_say(diag, DIAG_COPY_LEFT, .at = { .file = text_of(source->path) }, .one = all);
}

bool
annotate_write(struct annotate *annotate, const struct annotate_source *source,
	       struct outfile *file, struct diag *diag, const struct where *where)
{
	struct copy copy = { .source = source, .language = diag->language };
	bool zh = diag->language == LANGUAGE_ZH;
	int heard = diag_hush(diag, DIAG_TROUBLE); /* what was said in the first reading */

	if (annotate->count > 0)
		qsort(annotate->note, annotate->count, sizeof(*annotate->note), compare_notes);
	copy.book = bookout_open(file, diag->language, zh ? TEXT("发现的问题") : TEXT("Findings"),
				 source->date);
	bool good = copy_all(annotate, &copy, diag);

	if (good)
		good = bookout_finish(copy.book, diag, where);
	else
		bookout_abandon(copy.book);
	(void)diag_hush(diag, heard);
	if (good)
		say_left(copy.looks.left, source, &annotate->arena, diag);
	free(copy.place);
	free(copy.width);
	celllook_free(&copy.looks);
	return good;
}

void
annotate_free(struct annotate *annotate)
{
	free(annotate->note);
	arena_free(&annotate->arena);
}
