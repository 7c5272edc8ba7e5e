#include "table/webin.h"

#include <errno.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/fault.h"
#include "base/num.h"
#include "os/spool.h"
#include "table/comments.h"
#include "table/shown.h"
#include "table/webnote.h"
#include "table/webtree.h"

enum { SPAN_MAX = 1 << 20, OPENING = 1024 };

struct webin {
	const struct table_source *source;
	struct diag *diag;
	xmlNodePtr root;
	xmlNodePtr *table;         /* of each sheet */
	struct table_sheet *sheet; /* NULL: a web page has none */
	size_t table_room;
	size_t sheet_room;
	size_t tables;
	struct text *struck; /* names of styles that strike through */
	size_t struck_room;
	size_t strucks;
	size_t filled; /* cells of the row, and of these, struck through */
	size_t lined;
	bool is_xml;
	bool noted; /* a page with comments */
	struct comments comments;
	struct arena notes; /* their words */
	xmlNodePtr top;     /* the table that is read */
	xmlNodePtr row;     /* the next one; NULL at the end */
	bool ranges_known;  /* all rows were gone through once */
	size_t line;        /* of the row that was read */
	struct arena names;
	struct arena arena; /* texts of the row */
	struct text *cell;
	unsigned char *mark;
	size_t *until; /* the line down to which a cell above reaches, of each column */
	size_t room[3];
	size_t count;
	size_t width; /* columns that until knows */
	struct table_range *range;
	size_t range_room;
	size_t ranges;
};

bool
webin_begins(struct text bytes)
{
	struct text t = bytes;
	char fold[OPENING];

	if (text_begins(t, TEXT("\xEF\xBB\xBF")))
		t = (struct text){ t.p + 3, t.n - 3 };
	t = text_trim(t);
	t.n = t.n < sizeof(fold) / 2 ? t.n : sizeof(fold) / 2;
	for (size_t i = 0; i < t.n; i++)
		fold[i] = (char)(t.p[i] >= 'A' && t.p[i] <= 'Z' ? t.p[i] | 0x20 : t.p[i]);
	t = (struct text){ fold, t.n };
	if (text_begins(t, TEXT("<?xml")))
		return text_has_any(t, "office:spreadsheet|<html");
	return text_begins_any(t,
			       "<html|<table|<!doctype html|<head|<body|<div|<style|<meta|<center");
}

/* The first or next row of a table, not of one that lies within it. */
static xmlNodePtr
next_row(xmlNodePtr node, const xmlNode *table)
{
	bool down = node == table;

	while ((node = webtree_next(node, table, down)) != NULL) {
		if (webtree_is_named(node, "tr", "Row"))
			return node;
		down = !webtree_is_named(node, "table", "table");
	}
	return NULL;
}

/* The styles of a workbook whose font strikes through. */
static void
take_style(struct webin *in, xmlNodePtr style)
{
	for (xmlNodePtr font = style->children; font != NULL; font = font->next) {
		if (!webtree_is_named(font, "Font", "Font") ||
		    webtree_number(font, "StrikeThrough", 2) != 1)
			continue;
		in->struck =
			arena_grow(in->struck, &in->struck_room, in->strucks, sizeof(*in->struck));
		in->struck[in->strucks++] = webtree_attribute(style, "ID", &in->names);
	}
}

/* Does its own style strike it through, or the one thing that is in it, and so on? */
static bool
is_struck(struct webin *in, xmlNodePtr node)
{
	struct text style = webtree_attribute(node, "StyleID", &in->arena);

	for (size_t i = 0; i < in->strucks && style.n > 0; i++)
		if (text_equal(style, in->struck[i]))
			return true;
	for (; node != NULL && node->type == XML_ELEMENT_NODE; node = node->children) {
		if (webtree_is_named(node, "s", "strike") || webtree_is_named(node, "del", "S") ||
		    webtree_says(node, "style", "line-through"))
			return true;
		if (node->children == NULL || node->children->next != NULL)
			return false;
	}
	return false;
}

static void
add_table(struct webin *in, xmlNodePtr table)
{
	in->table = arena_grow(in->table, &in->table_room, in->tables, sizeof(*in->table));
	in->table[in->tables++] = table;
}

/* Every worksheet, by its name. */
static void
find_sheets(struct webin *in, xmlNodePtr root)
{
	for (xmlNodePtr node = root; node != NULL; node = webtree_next(node, root, true)) {
		if (webtree_is_named(node, "Style", "Style"))
			take_style(in, node);
		if (!webtree_is_named(node, "Worksheet", "Worksheet"))
			continue;
		struct text name = webtree_attribute(node, "Name", &in->names);

		in->sheet = arena_grow(in->sheet, &in->sheet_room, in->tables, sizeof(*in->sheet));
		in->sheet[in->tables] =
			(struct table_sheet){ .name = text_of(arena_string(&in->names, name)),
					      .table = true };
		add_table(in, node);
	}
}

/* The table of a page that has most rows. */
static void
find_table(struct webin *in, xmlNodePtr root)
{
	xmlNodePtr best = NULL;
	size_t most = 0;

	for (xmlNodePtr node = root; node != NULL; node = webtree_next(node, root, true)) {
		size_t rows = 0;

		if (!webtree_is_named(node, "table", "table"))
			continue;
		for (xmlNodePtr row = next_row(node, node); row != NULL; row = next_row(row, node))
			rows++;
		if (rows > most)
			best = node;
		most = rows > most ? rows : most;
	}
	if (best != NULL)
		add_table(in, best);
}

/* The bytes of the file; to be freed.  NULL where trouble was reported. */
static char *
read_bytes(struct webin *in, size_t *n)
{
	struct where where = { .file = in->source->name };
	char *bytes = arena_calloc(WEBIN_MOST + 1, 1);
	long got;

	for (*n = 0; (got = spool_read(in->source->fd, bytes + *n, WEBIN_MOST + 1 - *n)) > 0;)
		*n += (size_t)got;
	if (got == 0 && *n <= WEBIN_MOST)
		return bytes;
	if (got < 0) {
		struct fault room;

		diag_say(in->diag, DIAG_FILE_READ, .at = where,
			 .one = text_of(fault_text(errno, in->diag->language, &room)));
	} else {
		diag_say(in->diag, DIAG_PART_BOMB, .at = where, .one = in->source->name);
	}
	free(bytes);
	return NULL;
}

static bool
parse(struct webin *in)
{
	struct where where = { .file = in->source->name };
	size_t n;
	char *bytes = read_bytes(in, &n);

	if (bytes == NULL)
		return false;
	/* what such a page says of its encoding is often wrong: gb2312 for what is more than that
	 */
	const char *encoding = text_valid(bytes, n) == n ? "UTF-8" : "GB18030";
	struct text start = text_trim((struct text){ bytes, n < OPENING ? n : OPENING });

	if (in->source->options.encoding != NULL)
		encoding = in->source->options.encoding;
	if (text_begins(start, TEXT("\xEF\xBB\xBF")))
		start = text_trim((struct text){ start.p + 3, start.n - 3 });
	in->is_xml = text_begins(start, TEXT("<?xml")) && text_has_any(start, "office:spreadsheet");
	bool able =
		webtree_read(&in->root, bytes, n, in->is_xml ? NULL : encoding, &where, in->diag);

	free(bytes);
	if (in->root != NULL && in->is_xml)
		find_sheets(in, in->root);
	else if (in->root != NULL)
		find_table(in, in->root);
	in->noted = in->root != NULL && webnote_is_in(in->root);
	if (able && in->tables == 0)
		diag_say(in->diag, DIAG_FILE_KIND, .at = where,
			 .one = in->is_xml ? TEXT("XML") : TEXT("HTML"));
	return in->tables > 0;
}

static void
in_close(void *reader)
{
	struct webin *in = reader;

	webtree_free(in->root);
	free(in->table);
	free(in->sheet);
	free(in->cell);
	free(in->mark);
	free(in->until);
	free(in->range);
	free(in->struck);
	comments_free(&in->comments);
	arena_free(&in->notes);
	arena_free(&in->names);
	arena_free(&in->arena);
	free(in);
}

/* Before the first row. */
static void
start(struct webin *in)
{
	in->row = next_row(in->top, in->top);
	in->line = in->width = 0;
}

static void *
in_open(const struct table_source *source, struct diag *diag)
{
	struct webin *in = arena_calloc(1, sizeof(*in));

	in->source = source;
	in->diag = diag;
	if (!parse(in)) {
		in_close(in);
		return NULL;
	}
	return in;
}

static size_t
in_sheets(void *reader, const struct table_sheet **sheet)
{
	static const struct table_sheet page = { .name = { "HTML", 4 }, .table = true };
	struct webin *in = reader;

	*sheet = in->sheet == NULL ? &page : in->sheet;
	return in->tables;
}

/* Room for a column, blank, and not reached by a cell above. */
static void
widen(struct webin *in, size_t column)
{
	while (in->count <= column) {
		in->cell = arena_grow(in->cell, &in->room[0], in->count, sizeof(*in->cell));
		in->mark = arena_grow(in->mark, &in->room[1], in->count, 1);
		in->mark[in->count] = TABLE_TEXT;
		in->cell[in->count++] = TEXT_NONE;
	}
	while (in->width <= column) {
		in->until = arena_grow(in->until, &in->room[2], in->width, sizeof(*in->until));
		in->until[in->width++] = 0;
	}
}

/* How far a cell reaches: colspan of a page, MergeAcross + 1 of a sheet. */
static size_t
span_of(xmlNodePtr cell, const char *html, const char *xml, size_t most)
{
	size_t span = webtree_number(cell, html, most);

	if (span == 0)
		span = webtree_number(cell, xml, most) + 1;
	return span;
}

/* What the cell says; what somebody wrote beside it is kept. */
static struct text
take_note(struct webin *in, xmlNodePtr cell, size_t column)
{
	struct text author;
	struct text words = webnote_words(cell, &in->arena, &author);

	if (!in->ranges_known && words.n > 0)
		comments_add(&in->comments, &in->notes, in->line, column, author, words, false);
	return webnote_cell(cell, &in->arena);
}

/* A cell from a column on; returns the first column behind it. */
static size_t
put_cell(struct webin *in, xmlNodePtr cell, size_t column)
{
	size_t across = span_of(cell, "colspan", "MergeAcross", TABLE_COLUMNS);
	size_t down = span_of(cell, "rowspan", "MergeDown", SPAN_MAX);

	if (across > TABLE_COLUMNS - column)
		across = TABLE_COLUMNS - column;
	for (size_t i = 0; i < across; i++) {
		widen(in, column + i);
		in->until[column + i] = in->line + down - 1;
	}
	in->cell[column] = in->is_xml || in->noted ? take_note(in, cell, column)
						   : webtree_content(cell, &in->arena);
	if (in->cell[column].n > 0) {
		in->filled++;
		in->lined += is_struck(in, cell) || is_struck(in, in->row);
	}
	if (!in->ranges_known && (across > 1 || down > 1)) {
		in->range = arena_grow(in->range, &in->range_room, in->ranges, sizeof(*in->range));
		in->range[in->ranges++] =
			(struct table_range){ in->line, column, in->line + down - 1,
					      column + across - 1 };
	}
	return column + across;
}

static void
read_row(struct webin *in)
{
	size_t index = webtree_number(in->row, "Index", SPAN_MAX);
	size_t column = 0;

	in->line = index > in->line ? index : in->line + 1;
	in->count = in->filled = in->lined = 0;
	arena_reset(&in->arena);
	for (xmlNodePtr cell = in->row->children; cell != NULL; cell = cell->next) {
		if (!webtree_is_named(cell, "td", "Cell") && !webtree_is_named(cell, "th", "th"))
			continue;
		size_t at = webtree_number(cell, "Index", TABLE_COLUMNS);

		column = at > column ? at - 1 : column;
		while (column < in->width && in->until[column] >= in->line && at == 0)
			column++;
		if (column < TABLE_COLUMNS)
			column = put_cell(in, cell, column);
	}
	while (in->count > 0 && in->cell[in->count - 1].n == 0)
		in->count--;
}

static enum table_result
in_next(void *reader, struct row *row)
{
	struct webin *in = reader;

	while (in->row != NULL) {
		xmlNodePtr node = in->row;

		read_row(in);
		in->row = next_row(node, in->top);
		if (in->count == 0)
			continue;
		if (in->ranges_known)
			shown_tell_struck(
				in->diag,
				(struct where){ .file = in->source->name, .line = in->line },
				in->lined, in->filled);
		*row = (struct row){ .line = in->line,
				     .cell = in->cell,
				     .mark = in->mark,
				     .count = in->count,
				     .hidden = webtree_number(node, "Hidden", 2) == 1 ||
					       webtree_says(node, "style", "display:none") ||
					       webtree_says(node, "style", "display: none") };
		return TABLE_ROW;
	}
	return TABLE_END;
}

/* Ranges may be asked for before the rows are read. */
static bool
in_select(void *reader, size_t sheet)
{
	struct webin *in = reader;
	struct row row;

	in->top = in->table[sheet];
	in->ranges_known = false;
	in->ranges = 0;
	comments_free(&in->comments);
	arena_reset(&in->notes);
	start(in);
	while (in_next(in, &row) == TABLE_ROW)
		continue;
	in->ranges_known = true;
	comments_settle(&in->comments);
	start(in);
	return true;
}

static const struct table_range *
in_merged(void *reader, size_t *count)
{
	struct webin *in = reader;

	*count = in->ranges;
	return in->range;
}

static bool
in_comments(void *reader, const struct table_comment **comment, size_t *count)
{
	const struct webin *in = reader;

	*comment = in->comments.shown;
	*count = in->comments.count;
	return true;
}

const struct table_format webin_format = {
	.encoding = "xls",
	.open = in_open,
	.sheets = in_sheets,
	.select = in_select,
	.next = in_next,
	.merged = in_merged,
	.comments = in_comments,
	.close = in_close,
};
