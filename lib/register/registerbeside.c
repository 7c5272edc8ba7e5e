#include "register/registerbeside.h"

#include <string.h>

#include "register/recordbeside.h"
#include "register/registerreader.h"

/* A piece of a register that is being held. */
struct holding {
	struct register_reader *reg;
	struct heldrows *held;
	size_t enough;  /* bytes */
	size_t persons; /* of the household at hand, of which more than may be are enough */

	/* in lines that are not held yet */
	size_t lines;     /* passed over */
	const char *last; /* where the household at hand begins; NULL: before them */
	size_t before;    /* lines before that */
	uint64_t hash;    /* of its number */
};

static bool
begins(const struct holding *holding, struct text id)
{
	const struct register_reader *reg = holding->reg;

	return holding->persons == 0 || id.n == 0 || reg->stray || !text_equal(id, reg->id);
}

/* Is what is held, with so many bytes, enough, if the next row does or does not begin a household?
 */
static bool
suffices(const struct holding *holding, bool begins, size_t bytes)
{
	return holding->persons > PERSONS_MAX || (begins && bytes >= holding->enough);
}

static void
begin_household(struct holding *holding, struct text id)
{
	struct register_reader *reg = holding->reg;

	arena_reset(&reg->arena);
	reg->id = arena_text(&reg->arena, id);
	reg->stray = id.n == 0;
	holding->persons = 0;
}

/* Hold the row stepped to; false where there is enough already, and it is to be looked at alone. */
static bool
hold_row(struct holding *holding)
{
	struct register_reader *reg = holding->reg;
	struct text id = record_household(reg->reader);
	bool begun = begins(holding, id);

	if (suffices(holding, begun, holding->held->bytes)) {
		recordbeside_hold(reg->reader, holding->held, false);
		return false;
	}
	if (begun)
		begin_household(holding, id);
	recordbeside_hold(reg->reader, holding->held,
			  holding->persons++ == 0 && !reg->stray &&
				  register_came_again(reg, hash_text(id)));
	reg->ahead = false;
	return true;
}

/* Hold the lines before a place, so many. */
static void
hold_to(struct holding *holding, const char *to, size_t count, bool flag)
{
	struct table_lines *rest = &holding->reg->lines;
	struct table_lines part = *rest;

	part.text.n = (size_t)(to - rest->text.p);
	if (part.text.n > 0)
		heldrows_add_lines(holding->held, &part, flag);
	rest->text = text_from(rest->text, part.text.n);
	rest->line += count;
	holding->lines -= count;
}

/* The household at hand, or what there is of it in these lines, ends before a place. */
static void
end_household(struct holding *holding, const char *to)
{
	const char *from = holding->last;

	holding->last = NULL;
	if (from == NULL || !register_came_again(holding->reg, holding->hash))
		return;
	hold_to(holding, from, holding->before, false);
	hold_to(holding, to, holding->lines, true);
}

/* A blank line is no row: it is not held. */
static void
drop_line(struct holding *holding, const struct table_lines *line)
{
	struct table_lines *rest = &holding->reg->lines;

	end_household(holding, line->text.p);
	hold_to(holding, line->text.p, holding->lines, false);
	rest->text = text_from(rest->text, line->text.n);
	rest->line++;
}

/* A household begins with a line.  Whether it came before is asked when the memory is there that
 * tells it. */
static void
begin_lines(struct holding *holding, const char *p, struct text id)
{
	end_household(holding, p);
	begin_household(holding, id);
	if (id.n == 0)
		return;
	holding->hash = hash_text(id);
	hash_set_expect(&holding->reg->seen, holding->hash);
	holding->last = p;
	holding->before = holding->lines;
}

/* As hold_row(), of a line, which is held later on with those around it. */
static bool
pass_line(struct holding *holding, const struct table_lines *line)
{
	struct register_reader *reg = holding->reg;
	size_t before = (size_t)(line->text.p - reg->lines.text.p);
	struct text id;

	if (!recordbeside_household(line, &reg->cells, &id)) {
		drop_line(holding, line);
		return true;
	}
	bool begun = begins(holding, id);

	if (suffices(holding, begun, holding->held->bytes + before))
		return false;
	if (begun)
		begin_lines(holding, line->text.p, id);
	holding->persons++;
	holding->lines++;
	return true;
}

/* Hold the lines stepped over; false where there is enough: the rest remains. */
static bool
hold_lines(struct holding *holding)
{
	struct table_lines *rest = &holding->reg->lines;
	struct table_lines line = *rest;
	const char *end = rest->text.p + rest->text.n;
	bool more = true;

	holding->lines = 0;
	while (more && line.text.p < end) {
		const char *lf = memchr(line.text.p, '\n', (size_t)(end - line.text.p));

		line.text.n = (size_t)(lf + 1 - line.text.p);
		more = pass_line(holding, &line);
		line.text.p += more ? line.text.n : 0;
	}
	end_household(holding, line.text.p);
	hold_to(holding, line.text.p, holding->lines, false);
	line.line = rest->line;
	if (!more)
		heldrows_add_lines(holding->held, &line, false);
	return more;
}

bool
registerbeside_hold(struct register_reader *reg, struct heldrows *held, size_t bytes)
{
	struct holding holding = { .reg = reg, .held = held, .enough = bytes };
	bool more = true;

	if (reg->state != TABLE_ROW)
		return false;
	heldrows_begin(held);
	held->stray = reg->stray;
	while (more)
		if (reg->lines.text.n > 0 ||
		    (!reg->ahead && recordbeside_lines(reg->reader, &reg->lines)))
			more = hold_lines(&holding);
		else
			more = register_look_ahead(reg) && hold_row(&holding);
	heldrows_end(held, reg->state);
	return true;
}

struct register_reader *
registerbeside_open(const struct register_reader *reg, struct heldrows *held, struct diag *diag)
{
	struct register_reader *beside = arena_calloc(1, sizeof(*beside));

	beside->held = held;
	beside->diag = diag;
	beside->reader = recordbeside_open(reg->reader, held, diag);
	beside->examiner = reg->examiner;
	beside->examiner.reader = beside->reader;
	beside->examiner.diag = diag;
	return beside;
}

void
registerbeside_begin(struct register_reader *beside)
{
	beside->state = TABLE_ROW;
	beside->ahead = false;
	beside->stray = beside->held->stray;
}
