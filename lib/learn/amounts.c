#include "learn/amounts.h"

#include <stdlib.h>

#include "base/arena.h"

enum { FILLED_OF = 5 /* people, of whom one may lack an amount that is each person's */ };

void
amounts_add(struct amounts *amounts, struct amount amount)
{
	amounts->row =
		arena_grow(amounts->row, &amounts->room, amounts->count, sizeof(*amounts->row));
	amounts->row[amounts->count++] = amount;
}

/* How the rows of households of several have their amounts. */
struct sums {
	size_t several; /* households of several rows */
	size_t each;    /* of these, with an amount on more than one */
	fen_t all;      /* of all rows */
	fen_t first;    /* of the first row of each household that has one */
	size_t added;   /* of several, whose column of sums is that of its rows, */
	size_t shared;  /* and is the amount of the first */
};

/* What the column of sums says of a household of which several rows have amounts. */
static void
look_at_whole(struct sums *sums, fen_t whole, fen_t sum, fen_t first)
{
	sums->added += whole == sum && sum != first;
	sums->shared += whole == first && sum != first;
}

static struct sums
look_at_sums(const struct amounts *amounts, const struct bounds *bounds)
{
	struct sums sums = { 0 };

	for (size_t at = 0, end; at < amounts->count; at = end) {
		size_t with = 0;
		fen_t sum = 0;
		fen_t first = 0;
		fen_t whole = AMOUNT_UNSAID;

		end = bounds_end_of(bounds, at);
		for (size_t i = at; i < end; i++) {
			const struct amount *row = &amounts->row[i];

			if (!row->has)
				continue;
			sum += row->fen;
			first = with++ == 0 ? row->fen : first;
			whole = whole == AMOUNT_UNSAID ? row->whole : whole;
		}
		sums.all += sum;
		sums.first += first;
		look_at_whole(&sums, whole, sum, first);
		sums.several += end - at > 1;
		sums.each += with > 1;
	}
	return sums;
}

/* Whose the amounts are by the words of their heading. */
static enum amounts_of
judge_heading(struct text heading)
{
	bool each = text_has_any(heading,
				 "人均|每人|个人|本人|/人|／人|人月|每一人|per person|per capita");
	bool all = text_has_any(heading, "每户|户均|全户|全家|家庭|/户|／户|户月|per household");

	return each == all ? AMOUNTS_OPEN : each ? AMOUNTS_ADDED : AMOUNTS_SHARED;
}

/* What several things say that agree; open where two of them do not, or none says anything. */
static enum amounts_of
agree(const enum amounts_of *said, size_t count)
{
	enum amounts_of all = AMOUNTS_OPEN;

	for (size_t i = 0; i < count; i++) {
		if (said[i] == AMOUNTS_OPEN)
			continue;
		if (all != AMOUNTS_OPEN && all != said[i])
			return AMOUNTS_OPEN;
		all = said[i];
	}
	return all;
}

static enum amounts_of
judge(const struct amounts *amounts, const struct bounds *bounds, struct text heading,
      bool repeated)
{
	struct sums sums = look_at_sums(amounts, bounds);

	if (sums.each * 2 <= sums.several || sums.all == sums.first)
		return AMOUNTS_SHARED;
	const enum amounts_of said[] = {
		!amounts->totalled             ? AMOUNTS_OPEN
		: amounts->total == sums.first ? AMOUNTS_SHARED
		: amounts->total == sums.all   ? AMOUNTS_ADDED
					       : AMOUNTS_OPEN,
		sums.added > sums.shared   ? AMOUNTS_ADDED
		: sums.shared > sums.added ? AMOUNTS_SHARED
					   : AMOUNTS_OPEN,
		judge_heading(heading),
	};
	bool quiet = true;

	for (size_t i = 0; i < ARRAY_LENGTH(said); i++)
		quiet &= said[i] == AMOUNTS_OPEN;
	return quiet && repeated ? AMOUNTS_SHARED : agree(said, ARRAY_LENGTH(said));
}

/* Households of which it is not known which amount is theirs. */
static void
leave_open(struct amounts *amounts, const struct bounds *bounds)
{
	for (size_t at = 0, end; at < amounts->count; at = end) {
		size_t with = 0;

		end = bounds_end_of(bounds, at);
		for (size_t i = at; i < end; i++)
			with += amounts->row[i].has;
		for (size_t i = at; i < end && with > 1; i++) {
			amounts->row[i].open = true;
			amounts->row[i].has = false;
		}
	}
}

static bool
are_each(const struct amounts *amounts)
{
	size_t blank = 0;

	for (size_t i = 0; i < amounts->count; i++)
		blank += !amounts->row[i].has;
	return blank * FILLED_OF < amounts->count;
}

/* The household's amount stands in the row of its head, where all of its people's can be read. */
static void
add_up(struct amounts *amounts, const struct bounds *bounds)
{
	for (size_t at = 0, end; at < amounts->count; at = end) {
		bool has = false;
		bool odd = false;
		fen_t sum = 0;
		size_t head = at;

		end = bounds_end_of(bounds, at);
		for (size_t i = at; i < end; i++) {
			has |= amounts->row[i].has;
			odd |= amounts->row[i].odd;
			sum += amounts->row[i].fen;
			head = bounds->row[i].head ? i : head;
			amounts->row[i] = (struct amount){ .whole = AMOUNT_UNSAID };
		}
		amounts->row[head].has = has && !odd;
		amounts->row[head].fen = odd ? 0 : sum;
	}
}

void
amounts_settle(struct amounts *amounts, const struct bounds *bounds, struct text heading,
	       bool repeated)
{
	amounts->of = judge(amounts, bounds, heading, repeated);
	if (amounts->of == AMOUNTS_ADDED) {
		amounts->each = are_each(amounts);
		add_up(amounts, bounds);
	}
	if (amounts->of == AMOUNTS_OPEN)
		leave_open(amounts, bounds);
}

void
amounts_free(struct amounts *amounts)
{
	free(amounts->row);
	*amounts = (struct amounts){ 0 };
}
