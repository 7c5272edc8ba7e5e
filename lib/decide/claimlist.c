#include "decide/claimlist.h"

#include <stdlib.h>

#include "base/hash.h"
#include "base/num.h"
#include "decide/content.h"
#include "mend/mendrecord.h"
#include "register/recordout.h"

enum { ARTICLES_SIZE = 512 };

struct claim *
claimlist_add(struct claims *claims, const struct claim *claim)
{
	claims->item =
		arena_grow(claims->item, &claims->room, claims->count, sizeof(*claims->item));
	claims->item[claims->count] = *claim;
	claims->item[claims->count].notice_on = BLANK;
	return &claims->item[claims->count++];
}

/* Of household, person, programme and first month; the cause may still be mended by people. */
static void
name(struct claim *claim)
{
	bool once = claim->kind == WORD_PAYMENT_ONCE;
	enum word kind = once || claim->kind == WORD_PAYMENT_PRICE ? (enum word)claim->kind
								   : WORD_PAYMENT_REGULAR;
	const struct text more[] = { word_text(kind, LANGUAGE_EN), MONTH_TEXT(claim->from),
				     claim->case_id };

	(void)content_id(claim->household, claim->person_id, claim->person, more,
			 ARRAY_LENGTH(more) - !once, claim->id);
}

static void
drop_settled(struct claims *claims)
{
	size_t kept = 0;

	claims->left = 0;
	for (size_t i = 0; i < claims->count; i++)
		if (claims->item[i].left > 0) {
			claims->left += claims->item[i].left;
			claims->item[kept++] = claims->item[i];
		}
	claims->count = kept;
}

void
claimlist_settle(struct claims *claims)
{
	drop_settled(claims);
	for (size_t i = 0; i < claims->count; i++) {
		name(&claims->item[i]);
		index_add(&claims->by_id, hash_text(text_of(claims->item[i].id)), i);
	}
}

/* ---- what people said of them ---- */

static void
take(struct claims *claims, struct claim *claim, const struct record *row)
{
	int64_t received = row->value[CLAIM_received];
	fen_t amount = claim->left + claim->received;

	if (row->value[CLAIM_cause] != BLANK)
		claim->cause = row->value[CLAIM_cause];
	claim->notice_on = row->value[CLAIM_notice_on];
	if (!claims->received_in || received == BLANK)
		return;
	claim->received = received < amount ? received : amount;
	claims->left -= claim->left;
	claim->left = amount - claim->received;
	claims->left += claim->left;
}

bool
claimlist_read(struct claims *claims, const char *path, const struct table_options *table,
	       day_t today, struct diag *diag)
{
	static const int required[] = { CLAIM_claim_id, -1 };
	struct record_reader *reader = record_open(path, RECORD_CLAIM, table, NULL, required, diag);
	struct mendrecord mend;
	struct arena arena = { 0 };
	struct record row;
	enum table_result result;

	mendrecord_begin(&mend, reader, today, &arena, diag);
	while ((result = record_each(reader, &row)) == TABLE_ROW) {
		size_t i = index_find(&claims->by_id, hash_text(row.text[CLAIM_claim_id]));

		if (i == INDEX_NONE) {
			diag_say(diag, DIAG_CLAIM_IN,
				 .at = record_where(reader, &row, CLAIM_claim_id));
		} else {
			take(claims, &claims->item[i], &row);
		}
	}
	record_close(reader);
	arena_free(&arena);
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
	{ WORD_CLAIM_UNREPORTED, BLANK, { GROUND_REPORTING_DUTY, GROUND_CHANGE_ADJUST } },
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
	       (grounds[i].programme != BLANK && grounds[i].programme != claim->programme))
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
claimlist_write(const struct claims *claims, const struct ruleset *rules, const struct law *law,
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
		row.text[CLAIM_household_id] = claim->household;
		row.text[CLAIM_person] = claim->person;
		row.value[CLAIM_programme] = claim->programme;
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
claimlist_free(struct claims *claims)
{
	free(claims->item);
	index_free(&claims->by_id);
}
