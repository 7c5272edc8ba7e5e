#include "terms/comings.h"

#include <stdlib.h>

#include "base/hash.h"
#include "decide/unit.h"
#include "register/household.h"
#include "terms/reply.h"

static const struct {
	const char *item[2];
	const char *question[2];
} rows[COMING_KINDS] = {
	[COMING_CAME] = { { "新增成员", "new member" },
			  { "有没有新增的人：左边写姓名、身份证号，右边写与户主关系、哪天、原因；"
			    "一人一行，不够就加行",
			    "anybody new: name and number at the left, relation, day and reason at "
			    "the right; a row for each" } },
	[COMING_LEFT] = { { "离开成员", "member who left" },
			  { "有没有离开的人：左边写姓名，右边写哪天、原因（去世、出嫁、迁出等）；"
			    "一人一行，不够就加行",
			    "anybody who left: name at the left, day and reason at the right "
			    "(died, "
			    "married, moved away); a row for each" } },
};

struct text
comings_item(enum coming_kind kind, enum language language)
{
	return text_of(rows[kind].item[language]);
}

struct text
comings_question(enum coming_kind kind, enum language language)
{
	return text_of(rows[kind].question[language]);
}

static const struct column *
column_of(int column)
{
	return &schema_of(RECORD_REGISTER)->column[column];
}

static struct where
where_of(const struct comings *comings, const struct coming *coming)
{
	return (struct where){ .file = comings->file,
			       .line = coming->line,
			       .household = coming->household };
}

/* ---- reading what was written ---- */

enum { WORDS_MOST = 4 };

/* What a cell says beside the days and numbers in it. */
struct words {
	size_t count;
	struct text item[WORDS_MOST];
};

/* Take off *rest what stands before the next sign. */
static struct text
next_part(struct text *rest)
{
	static const char signs[] = "，|,|、|；|;|。|：|:|（|）|(|)| |　";
	size_t n = 0;

	while (n < rest->n && text_begin_of(text_from(*rest, n), signs) == 0)
		n++;
	struct text part = { rest->p, n };

	*rest = text_from(*rest, n + text_begin_of(text_from(*rest, n), signs));
	return part;
}

/* The figures of a part from its first on, as “2026.12.1” and “12月22日” are. */
static struct text
figures_of(struct text part)
{
	static const char within[] = ".|-|/|年|月|日|号";
	size_t from = 0;
	size_t n;

	while (from < part.n && !text_is_digit(part.p[from]))
		from++;
	for (n = from; n < part.n;) {
		size_t sign = text_begin_of(text_from(part, n), within);

		if (sign == 0 && !text_is_digit(part.p[n]) && part.p[n] != 'X' && part.p[n] != 'x')
			break;
		n += sign > 0 ? sign : 1;
	}
	return (struct text){ part.p + from, n - from };
}

static void
add_word(struct words *words, struct text word)
{
	word = text_drop_end(text_drop_begin(word, "已于|于|在|on"), "已|了");
	if (word.n > 0 && words->count < WORDS_MOST)
		words->item[words->count++] = word;
}

/* A part: a number, a day, a word, or a word before or behind a day. */
static void
take_part(struct coming *coming, struct text part, const struct mender *mender, struct words *words)
{
	enum { NUMBER_LEAST = 15 };
	struct text figures = figures_of(part);
	struct reply reply;

	if (figures.n >= NUMBER_LEAST && coming->number.n == 0) {
		coming->number = figures;
		part = TEXT_NONE;
	} else if (figures.n > 0 && coming->on == DAY_NONE &&
		   reply_read(mender, column_of(REGISTER_died_on), figures, &reply) &&
		   reply.value != BLANK) {
		coming->on = (day_t)reply.value;
		add_word(words, (struct text){ part.p, (size_t)(figures.p - part.p) });
		part = text_from(part, (size_t)(figures.p - part.p) + figures.n);
	}
	add_word(words, part);
}

/* Is it said of how somebody came, and not of whom he is to the head? */
static bool
is_reason(struct text word)
{
	return text_has_any(word,
			    "出生|新生|婚|嫁|娶|迁|收养|领养|回来|返乡|回家|落户|入户|刑满|退役|"
			    "born|married|moved|adopted|came");
}

/* Is the day that of his birth, which nothing else says? */
static bool
is_born(const struct coming *coming)
{
	return coming->number.n == 0 && coming->on != DAY_NONE &&
	       text_has_any(coming->why, "出生|新生|born");
}

static void
take_words(struct coming *coming, const struct mender *mender, const struct words *words)
{
	struct reply reply;
	size_t i = 0;

	if (coming->name.n == 0 && words->count > 1)
		coming->name = words->item[i++];
	for (; i < words->count; i++)
		if (coming->kind == COMING_CAME && coming->relation.n == 0 &&
		    !is_reason(words->item[i]))
			coming->relation = words->item[i];
		else
			coming->why = words->item[i];
	if (coming->kind == COMING_LEFT && coming->why.n > 0 &&
	    reply_read(mender, column_of(REGISTER_member_status), coming->why, &reply))
		coming->status = reply.value;
}

/* What is not there, or cannot be; blank where all is well. */
static struct text
what_lacks(const struct coming *coming, enum language language)
{
	bool zh = language == LANGUAGE_ZH;

	if (coming->name.n == 0 && (coming->kind == COMING_CAME || coming->number.n == 0))
		return zh ? TEXT("姓名") : TEXT("the name");
	if (coming->kind == COMING_CAME && coming->relation.n == 0)
		return zh ? TEXT("与户主关系") : TEXT("the relation to the head");
	if (coming->kind == COMING_LEFT && coming->why.n == 0)
		return zh ? TEXT("离开的原因") : TEXT("the reason");
	return TEXT_NONE;
}

static bool
is_filled_in(const struct record *row)
{
	struct text now = row->text[VISIT_now];

	return row->text[VISIT_name].n > 0 || row->text[VISIT_id_number].n > 0 ||
	       (now.n > 0 && !text_is_any(now, "没有|无|没|否|不是|none|no|nobody") &&
		!reply_is_same(column_of(REGISTER_name), now));
}

static void
take_row(struct comings *comings, enum coming_kind kind, const struct record *row,
	 const struct mender *mender, struct diag *diag)
{
	struct coming coming = { .kind = kind,
				 .line = row->line,
				 .household = row->text[VISIT_household_id],
				 .name = row->text[VISIT_name],
				 .number = row->text[VISIT_id_number],
				 .on = DAY_NONE,
				 .status = BLANK };
	struct text rest = row->text[VISIT_now];
	struct words words = { 0 };

	while (rest.n > 0)
		take_part(&coming, next_part(&rest), mender, &words);
	take_words(&coming, mender, &words);
	struct text lacks = what_lacks(&coming, diag->language);
	struct where where = where_of(comings, &coming);

	if (lacks.n > 0) {
		diag_say(diag, DIAG_COMING_LACKS, .at = where, .one = lacks);
		return;
	}
	if (coming.on != DAY_NONE && coming.on > mender->today) {
		diag_say(diag, DIAG_COMING_AHEAD, .at = where, .one = DAY_TEXT(coming.on));
		return;
	}
	comings->item = arena_grow(comings->item, &comings->room, comings->count, sizeof(coming));
	comings->item[comings->count] = coming;
	index_add(&comings->households, hash_text(coming.household), comings->count++);
}

bool
comings_take(struct comings *comings, const struct record *row, const struct mender *mender,
	     struct diag *diag)
{
	for (int kind = 0; kind < COMING_KINDS; kind++)
		for (int language = 0; language < 2; language++) {
			if (!text_equal(row->text[VISIT_item], text_of(rows[kind].item[language])))
				continue;
			if (is_filled_in(row))
				take_row(comings, (enum coming_kind)kind, row, mender, diag);
			return true;
		}
	return false;
}

/* ---- matching it with the register ---- */

static bool
is_one(struct text number, struct text name, struct text other_number, struct text other_name)
{
	if (number.n > 0 && other_number.n > 0)
		return unit_person(number, name) == unit_person(other_number, other_name);
	return unit_is_one_name(name, other_name);
}

static bool
is_his_row(const struct coming *coming, const struct record *row)
{
	return is_one(coming->number, coming->name, row->text[REGISTER_id_number],
		      row->text[REGISTER_name]);
}

/* The next one of the row's household, from the first where *found is NULL; NULL at the end. */
static struct coming *
each(const struct comings *comings, const struct record *row, const struct coming *found,
     size_t *at)
{
	struct text household = row->text[REGISTER_household_id];
	uint64_t hash = hash_text(household);
	size_t i = found == NULL ? index_first(&comings->households, hash, at)
				 : index_next(&comings->households, hash, at);

	while (i != INDEX_NONE && !text_equal(comings->item[i].household, household))
		i = index_next(&comings->households, hash, at);
	return i == INDEX_NONE ? NULL : &comings->item[i];
}

void
comings_see(struct comings *comings, const struct record *row)
{
	struct coming *coming = NULL;
	size_t at;

	while ((coming = each(comings, row, coming, &at)) != NULL) {
		coming->last = row->line;
		if (!is_his_row(coming, row))
			continue;
		coming->rows++;
		coming->heads |= household_names_head(row->text[REGISTER_relation]);
	}
}

/* Does the sheet have him in a row before? */
static bool
is_said_before(const struct comings *comings, size_t at)
{
	const struct coming *coming = &comings->item[at];

	for (size_t i = 0; i < at; i++) {
		const struct coming *other = &comings->item[i];

		if (other->kind == coming->kind &&
		    text_equal(other->household, coming->household) &&
		    is_one(coming->number, coming->name, other->number, other->name))
			return true;
	}
	return false;
}

/* What keeps it from being done, or DIAG_NONE. */
static enum diag_code
fault_of(const struct comings *comings, size_t at)
{
	const struct coming *coming = &comings->item[at];

	if (coming->last == 0)
		return DIAG_VISIT_NOBODY;
	if (coming->kind == COMING_CAME)
		return coming->rows > 0 || is_said_before(comings, at) ? DIAG_COMING_THERE
								       : DIAG_NONE;
	if (coming->rows != 1)
		return coming->rows == 0 ? DIAG_VISIT_NOBODY : DIAG_VISIT_TWO;
	/* the columns of the household stand in its head's row */
	return coming->heads && coming->status == BLANK ? DIAG_COMING_HEAD : DIAG_NONE;
}

void
comings_match(struct comings *comings, struct diag *diag)
{
	for (size_t i = 0; i < comings->count; i++) {
		struct coming *coming = &comings->item[i];
		enum diag_code fault = fault_of(comings, i);

		coming->good = fault == DIAG_NONE;
		if (!coming->good)
			diag_say(diag, fault, .at = where_of(comings, coming));
		else if (coming->kind == COMING_LEFT && coming->status == BLANK)
			diag_say(diag, DIAG_COMING_OUT, .at = where_of(comings, coming),
				 .one = coming->on == DAY_NONE ? TEXT_NONE : DAY_TEXT(coming->on),
				 .two = coming->why);
	}
}

/* The columns of the register that are written for one. */
static bits_t
columns_of(const struct coming *coming)
{
	if (coming->kind == COMING_LEFT)
		return (coming->status == BLANK ? 0 : BITS(REGISTER_member_status)) |
		       (coming->status == WORD_MEMBER_DEAD ? BITS(REGISTER_died_on) : 0);
	return BITS(REGISTER_relation) | (coming->number.n > 0 ? BITS(REGISTER_id_number) : 0) |
	       (is_born(coming) ? BITS(REGISTER_birth_date) : 0);
}

bits_t
comings_columns(const struct comings *comings)
{
	bits_t columns = 0;

	for (size_t i = 0; i < comings->count; i++)
		columns |= columns_of(&comings->item[i]);
	return columns;
}

bool
comings_drop(struct comings *comings, struct record *row, bits_t *taken)
{
	struct coming *coming = NULL;
	size_t at;

	while ((coming = each(comings, row, coming, &at)) != NULL) {
		if (coming->kind != COMING_LEFT || !coming->good || !is_his_row(coming, row))
			continue;
		comings->done[COMING_LEFT] += coming->status == BLANK;
		if (coming->status == BLANK)
			return true;
		row->value[REGISTER_member_status] = coming->status;
		*taken |= BITS(REGISTER_member_status);
		if (coming->status == WORD_MEMBER_DEAD && coming->on != DAY_NONE) {
			row->value[REGISTER_died_on] = coming->on;
			*taken |= BITS(REGISTER_died_on);
		}
	}
	return false;
}

const struct coming *
comings_next(struct comings *comings, const struct record *row, const struct coming *before,
	     size_t *at)
{
	const struct coming *coming = before;

	do {
		coming = each(comings, row, coming, at);
	} while (coming != NULL &&
		 (coming->kind != COMING_CAME || !coming->good || coming->last != row->line));
	comings->done[COMING_CAME] += coming != NULL;
	return coming;
}

bits_t
comings_fill(const struct coming *coming, const struct record *behind, struct record *out)
{
	static const int of_household[] = { REGISTER_household_id, REGISTER_town,
					    REGISTER_village };
	bits_t filled = columns_of(coming) | BITS(REGISTER_name);

	record_clear(out);
	for (size_t i = 0; i < ARRAY_LENGTH(of_household); i++) {
		out->text[of_household[i]] = behind->text[of_household[i]];
		filled |= BITS(of_household[i]);
	}
	out->text[REGISTER_name] = coming->name;
	out->text[REGISTER_relation] = coming->relation;
	out->text[REGISTER_id_number] = coming->number;
	if (is_born(coming))
		out->value[REGISTER_birth_date] = coming->on;
	return filled;
}

void
comings_free(struct comings *comings)
{
	free(comings->item);
	index_free(&comings->households);
}
