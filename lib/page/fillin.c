#include "page/fillin.h"

#include <assert.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "page/asked.h"
#include "page/papersheet.h"
#include "table/bookout.h"
#include "table/colwidth.h"

enum {
	FIELDS_MOST = COLUMN_LIMIT,
	MESSAGE_SIZE = 1536,
	TITLE_ACROSS = 9,
	TITLE_HEIGHT = 32,
	HEADER_HEIGHT = 34,
	LINE_HEIGHT = 16,
	ROW_HEIGHT = 20, /* of a row that is filled in by hand too */
	WIDTH_MOST =
		26, /* of a column that what stands in it makes wider; longer texts are broken */
	NOTES = 6,  /* columns of the sheet that says what to do */
	LAST_ROW = 1048575,
};

static const struct asked_field fields[] = {
#define FORM(form, source, key, name, zh, en, row_zh, row_en, command)
#define FIELD(form, record, key, need, zh, en)                                                     \
	{ FILLIN_##form, RECORD_##record, record##_##key, ASKED_##need, { zh, en } },
#include "page/fillin.def"
#undef FORM
#undef FIELD
};

static const struct kind {
	enum record_type source;
	const char *name[2];
	const char *title[2];
	const char *row[2];
	const char *command;
} kinds[] = {
#define FORM(form, source, key, name, zh, en, row_zh, row_en, command)                             \
	{ RECORD_##source, { name, key }, { zh, en }, { row_zh, row_en }, command },
#define FIELD(form, record, key, need, zh, en)
#include "page/fillin.def"
#undef FORM
#undef FIELD
};

struct fillin {
	const struct kind *kind;
	struct fillin_options options;
	struct bookout *book;
	struct asked asked[FIELDS_MOST];
	size_t columns;
	enum word_set list[FIELDS_MOST]; /* the sheet of words, a set a column */
	size_t lists;
	size_t line; /* the next row */
	int width;
};

enum { TITLE_ROW, HEADER_ROW, FIRST_ROW };

enum fillin_kind
fillin_find(struct text name)
{
	int kind = 0;

	while (kind < FILLIN_KINDS && !text_equal(name, text_of(kinds[kind].name[0])) &&
	       !text_equal(name, text_of(kinds[kind].name[1])))
		kind++;
	return (enum fillin_kind)kind;
}

const char *
fillin_name(enum fillin_kind kind, enum language language)
{
	return kinds[kind].name[language];
}

enum record_type
fillin_source(enum fillin_kind kind)
{
	return kinds[kind].source;
}

/* ---- columns ---- */

/* The column of the sheet of words with a set, made where it is new; and how many words it has. */
static size_t
list_of(struct fillin *form, enum word_set set, size_t *words)
{
	char buf[ASKED_WORDS];
	struct text rest = word_list(set, LANGUAGE_ZH, buf, sizeof(buf));
	size_t list = 0;

	for (*words = 1; text_find(rest, TEXT("、")) != SIZE_MAX; ++*words)
		rest = text_from(rest, text_find(rest, TEXT("、")) + TEXT("、").n);
	while (list < form->lists && form->list[list] != set)
		list++;
	if (list == form->lists)
		form->list[form->lists++] = set;
	return list;
}

static void
add_field(struct fillin *form, const struct asked_field *field)
{
	struct asked *asked = &form->asked[form->columns++];
	enum record_type source = fillin_source(form->options.kind);

	*asked = asked_of(field, form->options.language);
	if (source != RECORD_TYPES && field->need != ASKED_LATER)
		asked->source = column_by_key(schema_of(source), asked->column.key);
	if (asked->column.kind == KIND_WORD)
		asked->list = list_of(form, asked->column.words, &asked->words);
	form->width += asked->width;
}

/* The message where something else was typed. */
static void
set_check(struct fillin *form, size_t column)
{
	const struct asked *asked = &form->asked[column];
	struct bookout_check check = asked_check(asked, form->options.date);
	enum language language = form->options.language;
	bool zh = language == LANGUAGE_ZH;
	char words[ASKED_WORDS];
	char message[MESSAGE_SIZE];
	char day[DAY_SIZE];
	struct text allowed = asked_allows(asked, language, words);

	if (check.kind == CHECK_LIST)
		allowed = zh ? TEXT("请从列表里选一个") : TEXT("pick one from the list");
	if (check.kind == CHECK_DAY && asked->field->need != ASKED_AHEAD)
		(void)snprintf(message, sizeof(message),
			       zh ? "应为：%.*s，不晚于%s" : "%.*s, not after %s", SHOW(allowed),
			       day_format(check.last, day));
	else
		(void)snprintf(message, sizeof(message), zh ? "应为：%.*s" : "%.*s", SHOW(allowed));
	check.title = column_heading(&asked->column, language);
	check.message = text_of(message);
	bookout_check(form->book, column, FIRST_ROW, LAST_ROW, &check);
}

/* ---- the sheet that is filled in ---- */

static void
comment_on(struct fillin *form, size_t column)
{
	const struct asked *asked = &form->asked[column];
	enum language language = form->options.language;
	char allowed[ASKED_WORDS];
	char words[MESSAGE_SIZE];

	(void)snprintf(words, sizeof(words),
		       language == LANGUAGE_ZH ? "%s。\n填写：%.*s\n空白：%.*s"
					       : "%s.\nAllowed: %.*s\nBlank: %.*s",
		       asked->field->words[language], SHOW(asked_allows(asked, language, allowed)),
		       SHOW(asked_blank(asked, language)));
	bookout_comment(form->book, HEADER_ROW, column, text_of(words));
}

static void
write_heading(struct fillin *form, size_t column, struct text heading, bool must)
{
	unsigned fill = must ? FILL_NEED : FILL_HEAD;

	bookout_cell(form->book, HEADER_ROW, column, CELL_TEXT, heading,
		     (must ? LOOK_STARRED : LOOK_TEXT) | LOOK_BOLD | LOOK_WRAP | LOOK_BORDER |
			     LOOK_CENTER | fill * LOOK_FILL);
}

static void
begin_sheet(struct fillin *form)
{
	enum language language = form->options.language;
	size_t all = form->columns + form->options.extras;

	bookout_sheet(form->book, language == LANGUAGE_ZH ? TEXT("填表") : TEXT("form"));
	bookout_row(form->book, TITLE_ROW, TITLE_HEIGHT, false);
	bookout_row(form->book, HEADER_ROW, HEADER_HEIGHT, false);
	bookout_across(form->book, TITLE_ROW, all < TITLE_ACROSS ? all : TITLE_ACROSS,
		       text_of(form->kind->title[language]), LOOK_LARGE | LOOK_BOLD | LOOK_CENTER);
	for (size_t i = 0; i < form->columns; i++) {
		const struct asked *asked = &form->asked[i];

		bookout_column(form->book, i, asked->width, asked_look(asked));
		write_heading(form, i, column_heading(&asked->column, language),
			      asked->field->need == ASKED_MUST);
		comment_on(form, i);
		set_check(form, i);
	}
	for (size_t i = 0; i < form->options.extras; i++) {
		struct text heading = form->options.extra[i];
		int width = (int)text_width(heading) + 3;

		bookout_column(form->book, form->columns + i, width, LOOK_NAME | LOOK_OPEN);
		write_heading(form, form->columns + i, heading, false);
		form->width += width;
	}
	form->line = FIRST_ROW;
}

struct fillin *
fillin_open(struct outfile *file, const struct fillin_options *options)
{
	struct fillin *form = arena_calloc(1, sizeof(*form));

	form->options = *options;
	form->kind = &kinds[options->kind];
	for (size_t i = 0; i < ARRAY_LENGTH(fields); i++)
		if (fields[i].form == (int)options->kind)
			add_field(form, &fields[i]);
	form->book = bookout_open(file, options->language,
				  text_of(form->kind->title[options->language]), options->date);
	begin_sheet(form);
	return form;
}

/* Give a column room for what is written into it, as far as it goes. */
static void
widen(struct fillin *form, size_t column, struct text value)
{
	struct asked *asked = &form->asked[column];
	int width = (int)text_width(value) + 2;

	width = width > WIDTH_MOST ? WIDTH_MOST : width;
	if (width <= asked->width)
		return;
	form->width += width - asked->width;
	asked->width = width;
	bookout_column(form->book, column, width, asked_look(asked));
}

void
fillin_row(struct fillin *form, const struct record *record)
{
	const struct schema *schema = schema_of(fillin_source(form->options.kind));
	char buf[CELL_SIZE];

	for (size_t i = 0; i < form->columns; i++) {
		const struct asked *asked = &form->asked[i];
		struct text value = TEXT_NONE;

		if (asked->source >= 0)
			value = record_show(schema, record, (size_t)asked->source,
					    form->options.language, buf);
		widen(form, i, value);
		bookout_cell(form->book, form->line, i, cell_kind(&asked->column), value,
			     asked_look(asked) | LOOK_BORDER |
				     (asked->column.kind == KIND_TEXT ? LOOK_WRAP : 0));
	}
	for (size_t i = 0; i < form->options.extras; i++)
		bookout_cell(form->book, form->line, form->columns + i, CELL_TEXT,
			     record->extra == NULL ? TEXT_NONE : record->extra[i],
			     LOOK_NAME | LOOK_OPEN | LOOK_BORDER);
	form->line++;
}

static void
end_sheet(struct fillin *form)
{
	size_t rows = form->options.rows;
	size_t all = form->columns + form->options.extras;

	for (; form->line < FIRST_ROW + rows; form->line++) {
		bookout_row(form->book, form->line, ROW_HEIGHT, false);
		for (size_t i = 0; i < all; i++)
			bookout_cell(form->book, form->line, i, CELL_TEXT, TEXT_NONE,
				     (i < form->columns ? asked_look(&form->asked[i])
							: LOOK_NAME | LOOK_OPEN) |
					     LOOK_BORDER);
	}
	bookout_page(form->book, &(struct bookout_page){ .header = HEADER_ROW,
							 .freeze = 2,
							 .columns = all,
							 .width = form->width,
							 .locked = true });
}

/* ---- the sheet that says what to do, and that of the words ---- */

static const char *const steps[][2] = {
	{ "1. 在“填表”里填写，%s。标*的橙色列每行都要填写；别的列没有内容的空着。",
	  "1. Fill in the sheet “form”: %s. The orange columns with a star are filled in in every "
	  "row." },
	{ "2. "
	  "点到格子出现箭头的，从列表里选。身份证号、账号、电话已经设成文本，逐位输入就不会丢位。",
	  "2. Where an arrow comes up, pick from its list. Identity numbers, accounts and "
	  "telephones are text: "
	  "type every digit." },
	{ "3. 从别的表复制来的，用“选择性粘贴”里的“数值”或“文本”，格式和检查才不会丢。",
	  "3. What is copied from elsewhere, paste as values or as text alone, so that formats and "
	  "checks stay." },
	{ "4. 可以插入行、删除行、调整列宽；不要改列名，不要合并单元格，不要加合计行。",
	  "4. Rows may be inserted and deleted and columns made wider; change no heading, merge no "
	  "cells, add no sums." },
	{ "5. 填完保存（仍为.xlsx），用 %s 读入。",
	  "5. Save it as .xlsx, and have it read by %s." },
};

static size_t
write_steps(struct fillin *form)
{
	enum language language = form->options.language;
	bool zh = language == LANGUAGE_ZH;
	char line[MESSAGE_SIZE];
	size_t row = 0;

	bookout_row(form->book, row, TITLE_HEIGHT, false);
	bookout_across(form->book, row++, NOTES, zh ? TEXT("填写说明") : TEXT("What to do"),
		       LOOK_LARGE | LOOK_BOLD | LOOK_CENTER);
	for (size_t i = 0; i < ARRAY_LENGTH(steps); i++) {
		const char *form_of = steps[i][language];
		const char *mark = strstr(form_of, "%s");
		const char *with = i == 0 ? form->kind->row[language] : form->kind->command;

		if (mark == NULL)
			(void)snprintf(line, sizeof(line), "%s", form_of);
		else
			(void)snprintf(line, sizeof(line), "%.*s%s%s", (int)(mark - form_of),
				       form_of, with, mark + 2);
		bookout_row(form->book, row, 2 * LINE_HEIGHT, false);
		bookout_across(form->book, row++, NOTES, text_of(line), LOOK_WRAP);
	}
	return row;
}

/* A cell of the directions: of a column, or of their header where asked is NULL. */
static struct text
note_cell(const struct asked *asked, size_t i, enum language language, char allowed[ASKED_WORDS])
{
	static const char *const heading[NOTES][2] = {
		{ "列", "column" },
		{ "必填", "needed" },
		{ "含义", "meaning" },
		{ "怎样填写", "what may stand there" },
		{ "空白表示", "a blank means" },
		{ "示例", "for example" },
	};

	if (asked == NULL)
		return text_of(heading[i][language]);
	switch (i) {
	case 0:
		return column_heading(&asked->column, language);
	case 1:
		return asked->field->need == ASKED_MUST ? TEXT("*") : TEXT_NONE;
	case 2:
		return text_of(asked->field->words[language]);
	case 3:
		return asked_allows(asked, language, allowed);
	case 4:
		return asked_blank(asked, language);
	default:
		return asked_example(asked, language, allowed);
	}
}

static const int note_width[NOTES] = { 22, 8, 44, 40, 16, 22 };
static_assert((int)NOTES == (int)PAPERSHEET_COLUMNS, "papers stand below, in the same columns");

static void
write_note(struct fillin *form, size_t row, const struct asked *asked)
{
	enum language language = form->options.language;
	char allowed[ASKED_WORDS];
	bool must = asked != NULL && asked->field->need == ASKED_MUST;
	unsigned look = LOOK_WRAP | LOOK_BORDER;
	int lines = 1;

	if (asked == NULL)
		look |= LOOK_BOLD | LOOK_CENTER | FILL_HEAD * LOOK_FILL;
	else if (must)
		look |= FILL_NEED * LOOK_FILL;

	for (size_t i = 0; i < NOTES; i++) {
		struct text cell = note_cell(asked, i, language, allowed);
		int needed = (int)colwidth_lines(cell, (size_t)note_width[i]);

		lines = needed > lines ? needed : lines;
		bookout_column(form->book, i, note_width[i], LOOK_TEXT);
		bookout_cell(form->book, row, i, CELL_TEXT, cell, look);
	}
	bookout_row(form->book, row, LINE_HEIGHT * lines, false);
}

static void
write_notes(struct fillin *form)
{
	enum language language = form->options.language;

	bookout_sheet(form->book, language == LANGUAGE_ZH ? TEXT("填写说明") : TEXT("what to do"));
	size_t row = write_steps(form);
	size_t header = row;

	write_note(form, row++, NULL);
	for (size_t i = 0; i < form->columns; i++)
		write_note(form, row++, &form->asked[i]);
	if (form->options.papers != NULL)
		(void)papersheet_write(form->book, row + 1, form->options.papers, note_width,
				       language, form->options.date);
	bookout_page(form->book,
		     &(struct bookout_page){
			     .header = header, .columns = NOTES, .width = 1, .locked = true });
}

static void
write_words(struct fillin *form)
{
	bool zh = form->options.language == LANGUAGE_ZH;
	struct text comma = zh ? TEXT("、") : TEXT(", ");
	char buf[ASKED_WORDS];

	if (form->lists == 0)
		return;
	bookout_words(form->book);
	for (size_t i = 0; i < form->lists; i++) {
		struct text rest =
			word_list(form->list[i], form->options.language, buf, sizeof(buf));

		for (size_t row = 0; rest.n > 0; row++) {
			size_t end = text_find(rest, comma);
			size_t n = end == SIZE_MAX ? rest.n : end;

			bookout_cell(form->book, row, i, CELL_TEXT, (struct text){ rest.p, n },
				     LOOK_NAME);
			rest = end == SIZE_MAX ? TEXT_NONE : text_from(rest, n + comma.n);
		}
	}
}

bool
fillin_finish(struct fillin *form, struct diag *diag, const struct where *where)
{
	end_sheet(form);
	write_notes(form);
	write_words(form);
	bool good = bookout_finish(form->book, diag, where);

	free(form);
	return good;
}

void
fillin_abandon(struct fillin *form)
{
	if (form == NULL)
		return;
	bookout_abandon(form->book);
	free(form);
}
