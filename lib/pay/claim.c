#include "pay/claim.h"

#include <stdlib.h>
#include <string.h>

#include "base/hash.h"
#include "base/num.h"
#include "base/prose.h"
#include "decide/content.h"
#include "decide/unit.h"
#include "register/recordout.h"

enum { ARTICLES_SIZE = 512 };

/* What is too much of one unit and month. */
struct excess {
	const struct posting *line;
	size_t unit; /* in the order in which units were met */
	int64_t cause;
	fen_t left;
	fen_t received;
};

struct search {
	const struct payment_list *list;
	struct excess *item;
	size_t count;
	size_t room;
	struct index units; /* of items, by their first mark */
};

/* ---- what is too much ---- */

/* Why aid that ended was drawn, as far as the register and the decision say. */
static int64_t
cause_of_end(const struct payment_list *list, const struct posting *line,
	     const struct approval *row)
{
	struct clash_party party = posting_party(line);
	int64_t status = people_status(&list->people, &party);

	if (status == WORD_MEMBER_DEAD)
		return WORD_CLAIM_DEAD;
	if (status == WORD_MEMBER_PRISON)
		return WORD_CLAIM_PRISON;
	return row != NULL && row->state == APPROVAL_ENDED ? WORD_CLAIM_OVER : BLANK;
}

/* Was the same person paid before by another programme that excludes this one? */
static bool
is_paid_otherwise(const struct payment_list *list, const struct posting *line)
{
	struct clash_party party = posting_party(line);
	const struct posting *other = NULL;
	uint64_t key;

	for (size_t n = 0; clash_key(&list->clash, &party, n, &key); n++)
		while ((other = posting_next_of(list->postings, key, other)) != NULL) {
			struct clash_party second = posting_party(other);

			if (other < line && other->owed == line->owed &&
			    posting_same_purse(other->kind, line->kind) &&
			    clash_is(&list->clash, &party, &second))
				return true;
		}
	return false;
}

/* What of the sum is due, INT64_MAX where nothing speaks against it; *cause is why the rest is not.
 */
static fen_t
due(const struct payment_list *list, const struct posting_sum *sum, int64_t *cause)
{
	const struct posting *line = sum->first;
	struct clash_party party = posting_party(line);
	const struct approval *row;
	month_t died;

	*cause = WORD_CLAIM_DEAD;
	if (people_is_dead(&list->people, &party, &died) && died != MONTH_NONE && line->owed > died)
		return 0;
	enum approval_state state =
		approval_of(&list->approvals, &line->marks, line->kind, line->owed, &row);

	*cause = cause_of_end(list, line, row);
	if (state == APPROVAL_ENDED)
		return 0;
	if (state == APPROVAL_DUE && row->from != row->until &&
	    row->amount < sum->held + sum->repaid) {
		/* a line more than once for the month is drawn twice; else it is too much */
		bool twice = sum->lines > 1 && sum->open != NULL &&
			     sum->open->amount - sum->open->back == sum->held - row->amount;

		*cause = twice ? WORD_CLAIM_TWICE : WORD_CLAIM_OVER;
		return row->amount;
	}
	*cause = WORD_CLAIM_TWICE;
	return is_paid_otherwise(list, line) ? 0 : INT64_MAX;
}

static void
add_excess(struct search *search, const struct excess *excess)
{
	uint64_t mark = excess->line->marks.own[0];
	size_t same = index_find(&search->units, mark);

	search->item = arena_grow(search->item, &search->room, search->count, sizeof(*excess));
	search->item[search->count] = *excess;
	search->item[search->count].unit =
		same == INDEX_NONE ? search->count : search->item[same].unit;
	index_add(&search->units, mark, search->count++);
}

/*
 * The lines of a unit and month are looked at together, once.  What has been paid back stays in its
 * claim as long as that is open, so that the claim keeps its months and its name.
 */
static void
look(struct search *search, const struct posting *line)
{
	const struct payment_list *list = search->list;
	struct posting_sum sum = posting_sum(list->postings, &line->marks, line->kind, line->owed);
	struct excess excess = { .line = line };
	fen_t drawn = sum.held + sum.repaid;

	if (sum.first != line || drawn == 0 || line->owed > list->month)
		return;
	fen_t most = due(list, &sum, &excess.cause);

	if (drawn <= most)
		return;
	excess.left = sum.held > most ? sum.held - most : 0;
	excess.received = drawn - most - excess.left;
	add_excess(search, &excess);
}

/* ---- months on end ---- */

static int
compare(const void *a, const void *b)
{
	const struct excess *x = a;
	const struct excess *y = b;
	int64_t px = x->line->kind == WORD_PAYMENT_PRICE;
	int64_t py = y->line->kind == WORD_PAYMENT_PRICE;

	if (x->unit != y->unit)
		return x->unit < y->unit ? -1 : 1;
	if (px != py)
		return px < py ? -1 : 1;
	return (x->line->owed > y->line->owed) - (x->line->owed < y->line->owed);
}

/* Of household, person, programme and first month; the cause may still be mended by people. */
static void
name(struct claim *claim)
{
	const struct posting *line = claim->line;
	bool once = line->kind == WORD_PAYMENT_ONCE;
	enum word kind = once || line->kind == WORD_PAYMENT_PRICE ? (enum word)line->kind
								  : WORD_PAYMENT_REGULAR;
	const struct text more[] = { word_text(kind, LANGUAGE_EN), MONTH_TEXT(claim->from),
				     line->case_id };

	(void)content_id(line->household, line->beneficiary_id, line->beneficiary, more,
			 ARRAY_LENGTH(more) - !once, claim->id);
}

static void
add_claims(struct claims *claims, const struct search *search)
{
	for (size_t i = 0; i < search->count; i++) {
		const struct excess *excess = &search->item[i];
		struct claim *claim = claims->count == 0 ? NULL : &claims->item[claims->count - 1];

		/* one claim is of months that follow on each other, of one cause and one purse */
		if (claim == NULL || excess[-1].unit != excess->unit ||
		    claim->cause != excess->cause ||
		    !posting_same_purse(claim->line->kind, excess->line->kind) ||
		    excess->line->owed != claim->until + 1) {
			claims->item = arena_grow(claims->item, &claims->room, claims->count,
						  sizeof(*claims->item));
			claim = &claims->item[claims->count];
			*claim = (struct claim){ .line = excess->line,
						 .from = excess->line->owed,
						 .cause = excess->cause,
						 .notice_on = BLANK };
			claims->count++;
		}
		claim->until = excess->line->owed;
		claim->months++;
		claim->left += excess->left;
		claim->received += excess->received;
		claims->left += excess->left;
	}
}

/* What is settled is no claim any more. */
static void
drop_settled(struct claims *claims)
{
	size_t kept = 0;

	for (size_t i = 0; i < claims->count; i++) {
		if (claims->item[i].left == 0)
			continue;
		claims->item[kept] = claims->item[i];
		name(&claims->item[kept]);
		index_add(&claims->by_id, hash_text(text_of(claims->item[kept].id)), kept);
		kept++;
	}
	claims->count = kept;
}

void
claim_find(struct claims *claims, const struct payment_list *list)
{
	struct search search = { .list = list };

	for (size_t i = 0; list->postings != NULL && i < list->postings->count; i++)
		look(&search, &list->postings->item[i]);
	if (search.count > 0)
		qsort(search.item, search.count, sizeof(*search.item), compare);
	add_claims(claims, &search);
	drop_settled(claims);
	index_free(&search.units);
	free(search.item);
}

/* ---- what people said of them ---- */

bool
claim_read(struct claims *claims, const char *path, const struct table_options *table,
	   struct diag *diag)
{
	static const int required[] = { CLAIM_claim_id, -1 };
	struct record_reader *reader = record_open(path, RECORD_CLAIM, table, NULL, required, diag);
	struct record row;
	enum table_result result;

	while ((result = record_each(reader, &row)) == TABLE_ROW) {
		size_t i = index_find(&claims->by_id, hash_text(row.text[CLAIM_claim_id]));

		if (i == INDEX_NONE) {
			diag_say(diag, DIAG_CLAIM_IN,
				 .at = record_where(reader, &row, CLAIM_claim_id));
		} else {
			if (row.value[CLAIM_cause] != BLANK)
				claims->item[i].cause = row.value[CLAIM_cause];
			claims->item[i].notice_on = row.value[CLAIM_notice_on];
		}
	}
	record_close(reader);
	return result == TABLE_END;
}

/* ---- the list ---- */

/* On what a claim rests; programme BLANK: any.  Fraud goes by the day of the act: add_fraud(). */
static const struct {
	int64_t cause;
	int64_t programme;
	enum ground ground[3]; /* the last is none */
} grounds[] = {
	{ WORD_CLAIM_DEAD, WORD_CATEGORY_TEKUN, { GROUND_TEKUN_ENDING, GROUND_CHANGE_ADJUST } },
	{ WORD_CLAIM_DEAD, WORD_CATEGORY_ORPHAN, { GROUND_CHANGE_ADJUST } },
	{ WORD_CLAIM_DEAD, WORD_CATEGORY_UNATTENDED, { GROUND_CHANGE_ADJUST } },
	{ WORD_CLAIM_DEAD, BLANK, { GROUND_DEATH_SETTLE, GROUND_CHANGE_ADJUST } },
	{ WORD_CLAIM_PRISON, BLANK, { GROUND_MEMBERS_EXCLUDED, GROUND_CHANGE_ADJUST } },
	{ WORD_CLAIM_MOVED, BLANK, { GROUND_CHANGE_ADJUST } },
	{ WORD_CLAIM_TWICE, BLANK, { GROUND_CHANGE_ADJUST } },
	{ WORD_CLAIM_OVER, BLANK, { GROUND_CHANGE_ADJUST } },
	{ WORD_CLAIM_KEPT, BLANK, { GROUND_RETURN_REFUSED, GROUND_CHANGE_ADJUST } },
	{ BLANK, BLANK, { GROUND_CHANGE_ADJUST } },
};

/* The greatest fine, times what was got; not set: there is no rule of it. */
static const struct value *
fine_of(const struct law *law)
{
	return &law->value[PARAM_FRAUD_FINE_MOST];
}

/*
 * Is the rule of today milder than that of the day of the act?  Then it counts,
 * 行政处罚法第三十七条.
 */
static bool
is_milder(const struct law *now, const struct law *then)
{
	return fine_of(now)->set && fine_of(then)->set &&
	       ratio_compare(fine_of(now)->ratio, fine_of(then)->ratio) < 0;
}

/* What was got by fraud: the law of the day of the act, and what makes that of today count. */
static size_t
add_fraud(const struct law *then, const struct law *now, char buf[ARTICLES_SIZE])
{
	size_t used = 0;

	law_cite_add(then, GROUND_FRAUD_RETURN, buf, ARTICLES_SIZE, &used);
	law_cite_add(then, GROUND_FRAUD_FINE, buf, ARTICLES_SIZE, &used);
	if (!is_milder(now, then))
		return used;
	law_cite_add(now, GROUND_FRAUD_LENITY, buf, ARTICLES_SIZE, &used);
	law_cite_add(now, GROUND_FRAUD_FINE, buf, ARTICLES_SIZE, &used);
	return used;
}

/* "民发〔2022〕83号一（三）;社会救助法第四十七条" */
static struct text
articles(const struct claim *claim, const struct law *then, const struct law *now,
	 char buf[ARTICLES_SIZE])
{
	size_t i = 0;

	if (claim->cause == WORD_CLAIM_FRAUD)
		return (struct text){ buf, add_fraud(then, now, buf) };
	while (grounds[i].cause != claim->cause ||
	       (grounds[i].programme != BLANK && grounds[i].programme != claim->line->programme))
		i++;
	return law_articles(now, grounds[i].ground, buf, ARTICLES_SIZE);
}

/* The greatest fine: that of the day of the act, or of today where the rule has become milder. */
static int64_t
fine_most(const struct claim *claim, const struct law *then, const struct law *now)
{
	if (claim->cause != WORD_CLAIM_FRAUD || !fine_of(then)->set)
		return BLANK;
	const struct value *times = fine_of(is_milder(now, then) ? now : then);

	return money_round(ratio_mul(times->ratio, ratio_whole(claim->left + claim->received)),
			   (struct rounding){ ROUND_DOWN, 1 });
}

void
claim_write(const struct claims *claims, const struct ruleset *rules, const struct law *law,
	    struct rowout *out, enum language language)
{
	const struct value *review = &law->value[PARAM_REMEDY_REVIEW_TERM];
	char cited[ARTICLES_SIZE];
	struct record row;
	struct law then; /* on the first day of which it was drawn */

	recordout_header(out, RECORD_CLAIM, language, NULL, 0);
	for (size_t i = 0; i < claims->count; i++) {
		const struct claim *claim = &claims->item[i];

		ruleset_at(rules, month_first(claim->from), &then);
		record_clear(&row);
		row.text[CLAIM_claim_id] = text_of(claim->id);
		row.text[CLAIM_household_id] = claim->line->household;
		row.text[CLAIM_person] = claim->line->beneficiary;
		row.value[CLAIM_programme] = claim->line->programme;
		row.value[CLAIM_cause] = claim->cause;
		row.value[CLAIM_from] = claim->from;
		row.value[CLAIM_until] = claim->until;
		row.value[CLAIM_months] = claim->months;
		row.value[CLAIM_amount] = claim->left + claim->received;
		row.value[CLAIM_received] = claim->received;
		row.value[CLAIM_left] = claim->left;
		row.text[CLAIM_article] = articles(claim, &then, law, cited);
		row.value[CLAIM_notice_on] = claim->notice_on;
		if (claim->notice_on != BLANK && review->set)
			row.value[CLAIM_object_by] = claim->notice_on + review->whole;
		row.value[CLAIM_fine_most] = fine_most(claim, &then, law);
		recordout_row(out, RECORD_CLAIM, language, &row, 0);
	}
}

void
claim_free(struct claims *claims)
{
	free(claims->item);
	index_free(&claims->by_id);
}
