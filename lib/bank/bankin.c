#include "bank/bankin.h"

#include <stdlib.h>
#include <string.h>

#include "base/num.h"
#include "os/spool.h"
#include "table/decode.h"
#include "table/filelog.h"
#include "table/infile.h"
#include "table/lines.h"

/* A line that was read, in memory of its own. */
struct kept {
	char *bytes;
	size_t n;
	size_t room;
	size_t line;
	bool there;
};

struct bankin {
	const struct bank *bank;
	enum bank_way way;
	struct diag *diag;
	struct table_source source;
	struct decode *decode;
	struct lines lines;
	struct bankline line;
	struct kept ahead; /* the line behind the one at hand: none behind the last */
	struct bank_row ends[BANK_PLACES];
	struct arena arena;
	int64_t found[BANK_FIELDS]; /* what the lines add up to, by the field that would state it */
	bool good;
};

static struct where
where_of(const struct bankin *in, size_t line)
{
	return (struct where){ .file = in->source.name, .line = line };
}

/* The next line that is not blank into kept. */
static void
fetch(struct bankin *in, struct kept *kept)
{
	struct lines_line line;
	enum lines_found found;

	kept->there = false;
	while (!kept->there && (found = lines_find(&in->lines, &line)) == LINES_FOUND) {
		size_t n = line.to - line.from;

		kept->line = in->lines.number;
		while (kept->room < n + 1)
			kept->bytes = arena_grow(kept->bytes, &kept->room, kept->room, 1);
		memcpy(kept->bytes, in->lines.bytes + line.from, n);
		kept->n = n;
		kept->there = text_trim((struct text){ kept->bytes, n }).n > 0;
		lines_pass(&in->lines, line.next);
		lines_begin(&in->lines);
	}
	if (!kept->there && found == LINES_LONG) {
		diag_say(in->diag, DIAG_CELL_HUGE, .at = where_of(in, in->lines.number),
			 .one = NUM_TEXT(LINES_RECORD));
		in->good = false;
	}
	in->good = in->good && !decode_failed(in->decode);
}

static const struct bank_part *
part(const struct bankin *in, enum bank_place place)
{
	return &in->bank->part[in->way][place];
}

/* The line at hand, and the next one is ahead; its text is the arena's. */
static struct text
advance(struct bankin *in, struct arena *arena, size_t *line)
{
	struct text content = arena_text(arena, (struct text){ in->ahead.bytes, in->ahead.n });

	*line = in->ahead.line;
	fetch(in, &in->ahead);
	return content;
}

static void
read_end(struct bankin *in, enum bank_place place)
{
	struct bank_row *row = &in->ends[place];

	if (part(in, place)->count == 0)
		return;
	if (!in->ahead.there) {
		diag_say(in->diag, DIAG_BANK_SHORT_FILE, .at = where_of(in, 0));
		in->good = false;
		return;
	}
	size_t line;
	struct text content = advance(in, &in->arena, &line);
	struct where where = where_of(in, line);

	if (!bankline_read(&in->line, place, content, &where, &in->arena, row, in->diag))
		in->good = false;
}

struct bankin *
bankin_open(const char *path, const struct bank *bank, enum bank_way way, struct diag *diag)
{
	struct where where = { .file = text_of(path) };
	int fd = infile_open(path, diag, &where);

	if (fd < 0)
		return NULL;
	struct bankin *in = arena_calloc(1, sizeof(*in));

	in->bank = bank;
	in->way = way;
	in->diag = diag;
	in->good = true;
	in->source = (struct table_source){
		.fd = fd,
		.file = filelog_open(diag->files, path, fd),
		.path = path,
		.name = where.file,
		.options = { .encoding = bank_encoding(&bank->shape[way]) },
	};
	bankline_begin(&in->line, bank, way);
	for (size_t i = 0; i < BANK_PLACES; i++)
		bankline_clear(&in->ends[i]);
	in->decode = decode_open(&in->source, diag);
	if (in->decode != NULL) {
		lines_open(&in->lines, in->decode, LINES_BLOCK);
		fetch(in, &in->ahead);
		read_end(in, BANK_HEAD);
		return in;
	}
	bankin_close(in);
	return NULL;
}

/* Add a row to what head and tail should say. */
static void
tally(struct bankin *in, const struct bank_row *row)
{
	int64_t amount = row->value[BANK_amount] == BLANK ? 0 : row->value[BANK_amount];
	int status = bank_status(in->bank, row->text[BANK_status]);
	struct where where = where_of(in, row->line);

	in->found[BANK_count]++;
	in->found[BANK_sum] += amount;
	if (status == BANK_CONFIRMED) {
		in->found[BANK_confirmed_count]++;
		in->found[BANK_confirmed_sum] += amount;
	} else if (status == BANK_REFUSED) {
		in->found[BANK_refused_count]++;
		in->found[BANK_refused_sum] += amount;
	} else if (in->way == BANK_BACK) {
		diag_say(in->diag, DIAG_BANK_STATUS, .at = where, .value = row->text[BANK_status]);
		in->good = false;
	}
}

/* More than any batch has: digits that may as well be an account are not shown. */
#define TOTAL_MOST INT64_C(9999999999)

static struct text
show(int64_t total, bool money, char buf[MONEY_SIZE])
{
	if (total > (money ? 100 * TOTAL_MOST : TOTAL_MOST))
		return TEXT("…");
	return text_of(money ? money_format(total, buf) : num_format(total, buf));
}

static void
compare(struct bankin *in, enum bank_place place, enum bank_field field, bool money)
{
	int64_t said = in->ends[place].value[field];
	int64_t found = in->found[field];

	if (said == BLANK || said == found)
		return;
	struct where where = where_of(in, in->ends[place].line);
	char one[MONEY_SIZE];
	char two[MONEY_SIZE];

	where.column = bankcolumn_heading(field, in->diag->language);
	diag_say(in->diag, DIAG_BANK_TOTAL_DIFFERS, .at = where, .one = show(said, money, one),
		 .two = show(found, money, two));
	in->good = false;
}

/* Refused as a whole: no line comes back, and totals are those of what was sent. */
static bool
is_refused(const struct bankin *in, enum bank_place place)
{
	return in->found[BANK_count] == 0 &&
	       bank_status(in->bank, in->ends[place].text[BANK_status]) == BANK_REFUSED;
}

/* One fen off, and nothing of the file is to be believed. */
static void
compare_totals(struct bankin *in, enum bank_place place)
{
	static const struct {
		enum bank_field field;
		bool money;
	} totals[] = {
		{ BANK_count, false },           { BANK_sum, true },
		{ BANK_confirmed_count, false }, { BANK_confirmed_sum, true },
		{ BANK_refused_count, false },   { BANK_refused_sum, true },
	};

	if (is_refused(in, BANK_HEAD) || is_refused(in, BANK_TAIL))
		return;
	for (size_t i = 0; i < ARRAY_LENGTH(totals); i++)
		compare(in, place, totals[i].field, totals[i].money);
}

static enum table_result
end(struct bankin *in, struct text tail, size_t line)
{
	struct where where = where_of(in, line);
	struct text content = arena_text(&in->arena, tail);

	if (part(in, BANK_TAIL)->count > 0 && tail.n == 0) {
		diag_say(in->diag, DIAG_BANK_SHORT_FILE, .at = where_of(in, 0));
		in->good = false;
	} else if (tail.n > 0 && !bankline_read(&in->line, BANK_TAIL, content, &where, &in->arena,
						&in->ends[BANK_TAIL], in->diag)) {
		in->good = false;
	}
	if (in->good) {
		compare_totals(in, BANK_HEAD);
		compare_totals(in, BANK_TAIL);
	}
	return in->good ? TABLE_END : TABLE_FAILED;
}

enum table_result
bankin_next(struct bankin *in, struct arena *arena, struct bank_row *row)
{
	for (;;) {
		size_t line;

		if (!in->ahead.there)
			return end(in, TEXT_NONE, 0);
		struct text content = advance(in, arena, &line);

		if (!in->ahead.there && part(in, BANK_TAIL)->count > 0)
			return end(in, content, line);
		struct where where = where_of(in, line);

		if (!bankline_read(&in->line, BANK_BODY, content, &where, arena, row, in->diag)) {
			in->good = false;
			continue;
		}
		tally(in, row);
		return TABLE_ROW;
	}
}

const struct bank_row *
bankin_head(const struct bankin *in)
{
	return &in->ends[BANK_HEAD];
}

const struct bank_row *
bankin_tail(const struct bankin *in)
{
	return &in->ends[BANK_TAIL];
}

void
bankin_close(struct bankin *in)
{
	if (in == NULL)
		return;
	if (in->decode != NULL)
		lines_close(&in->lines);
	decode_close(in->decode);
	filelog_close(in->source.file, in->source.fd);
	spool_close(in->source.fd);
	bankline_end(&in->line);
	free(in->ahead.bytes);
	arena_free(&in->arena);
	free(in);
}
