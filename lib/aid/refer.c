#include "aid/refer.h"

#include <stdlib.h>

#include "aid/exclusion.h"
#include "base/digest.h"
#include "base/prose.h"
#include "decide/decision.h"
#include "decide/unit.h"
#include "law/gloss.h"

enum { ID_DIGITS = 12, WORDS_SIZE = 2048, HOUSEHOLD_SIZE = 256 };

/* A row in the making. */
struct referral {
	struct refer *refer;
	const struct walk *walk;
	enum programme programme;
	size_t seat; /* whose; of a household the one by whom it is due */
	const struct entitled *who;
	const struct entitlement *found;
};

/* ---- words ---- */

/* Another part of a list of words. */
static struct text
more(struct refer *refer, enum language language, struct text words, struct text part)
{
	if (words.n == 0 || part.n == 0)
		return words.n == 0 ? part : words;
	return prose_part(&refer->arena, language, "{1}；{2}", "{1}; {2}", words, part);
}

static struct text
said(const struct refer *refer, const char *const *words)
{
	return text_of(words[refer->language]);
}

/* What it rests on: the class, and the needs that hold. */
static struct text
because_of(const struct referral *r, enum language language)
{
	struct refer *refer = r->refer;
	const struct way *way = r->found->way;
	struct text words = TEXT_NONE;

	for (int class = 0; class < CLASSES; class ++)
		if ((way->classes >> class & 1) != 0 && r->who->standing.in[class] == TRUTH_YES)
			words = more(refer, language, words,
				     standing_class_name((enum standing_class) class, language));
	for (enum need need = 0; need < NEEDS; need++)
		if ((way->needs & ~r->found->open & NEED_BIT(need)) != 0)
			words = more(refer, language, words, text_of(need_of(need)->say[language]));
	return words;
}

/* What would settle the class: the facts that its decision waits for. */
static struct text
class_question(const struct referral *r)
{
	struct refer *refer = r->refer;
	char buf[WORDS_SIZE];
	struct text facts =
		gloss_facts(r->who->standing.missing, refer->language, buf, sizeof(buf));

	if (facts.n == 0)
		return text_of(refer->language == LANGUAGE_ZH ? "家庭的保障类别"
							      : "the household's category");
	return prose_part(&refer->arena, refer->language, "家庭的保障类别（还缺{1}）",
			  "the household's category (missing: {1})", facts);
}

/* The cheapest questions first, each once, at most so many. */
static struct text
missing_of(const struct referral *r)
{
	enum { COSTS = 3, CLASS_COST = 2 };
	struct refer *refer = r->refer;
	struct text words = TEXT_NONE;
	const char *last = "";
	size_t n = 0;

	for (int cost = 1; cost <= COSTS; cost++) {
		if (cost == CLASS_COST && r->found->class_open && n++ < REFER_MISSING_MOST)
			words = more(refer, refer->language, words, class_question(r));
		for (enum need need = 0; need < NEEDS && n < REFER_MISSING_MOST; need++) {
			const struct need_info *info = need_of(need);

			if ((r->found->open & NEED_BIT(need)) == 0 || info->cost != cost ||
			    info->ask[0] == last)
				continue;
			last = info->ask[0];
			words = more(refer, refer->language, words, said(refer, info->ask));
			n++;
		}
	}
	return words;
}

/* A value of the rules that the amount needs and nobody set. */
static struct text
unset_of(const struct referral *r)
{
	const enum param params[] = { r->found->way->amount, r->found->way->share };

	for (size_t i = 0; i < ARRAY_LENGTH(params); i++)
		if (params[i] != WAY_NO_PARAM && !r->walk->law->value[params[i]].set)
			return prose_part(&r->refer->arena, r->refer->language, "政策数值“{1}”",
					  "the rule value “{1}”",
					  text_of(param_label(params[i], r->refer->language)));
	return TEXT_NONE;
}

static struct text
grade_of(const struct referral *r, bool has_amount, bool yearly)
{
	const struct way *way = r->found->way;

	if (has_amount)
		return text_of(r->refer->language == LANGUAGE_ZH ? (yearly ? "每年" : "每月")
								 : (yearly ? "a year" : "a month"));
	if (way->grade_ground != GROUND_NONE &&
	    law_cite(r->walk->law, way->grade_ground, 0) == NULL)
		return TEXT_NONE;
	return said(r->refer, way->grade);
}

/* ---- one row ---- */

/* However it is typed, in the capitals in which it mostly is. */
static struct text
household_of(struct text id, char buf[HOUSEHOLD_SIZE])
{
	struct text folded = unit_fold_number(id, buf, HOUSEHOLD_SIZE);

	if (id.n > HOUSEHOLD_SIZE)
		return id;
	for (size_t i = 0; i < folded.n; i++)
		buf[i] = (char)(buf[i] >= 'a' && buf[i] <= 'z' ? buf[i] - 'a' + 'A' : buf[i]);
	return folded;
}

/* The same for the same household, person and programme, whatever the order of rows and columns. */
static struct text
id_of(const struct referral *r)
{
	const struct programme_info *info = programme_of(r->programme);
	const struct person *person = r->walk->seat[r->seat].person;
	char buf[HOUSEHOLD_SIZE];
	struct text whole = household_of(r->walk->household->id, buf);
	char digest[DIGEST_SIZE];

	if (info->subject == SUBJECT_PERSON)
		whole = prose_part(&r->refer->arena, LANGUAGE_EN, "{1}\n{2}", "{1}\n{2}", whole,
				   person->number.n > 0 ? person->number
							: person->row.text[REGISTER_name]);
	whole = prose_part(&r->refer->arena, LANGUAGE_EN, "{1}\n{2}", "{1}\n{2}", whole,
			   text_of(info->code));
	digest_of(whole, digest);
	return prose_part(&r->refer->arena, LANGUAGE_EN, "F{1}", "F{1}",
			  (struct text){ digest, ID_DIGITS });
}

static enum word
state_of(const struct referral *r)
{
	bool basic = programme_of(r->programme)->layer == LAYER_BASIC;

	if (r->found->barred)
		return WORD_REFERRAL_BARRED;
	if (r->found->truth == TRUTH_UNKNOWN)
		return WORD_REFERRAL_MAY;
	return basic && r->who->standing.recorded ? WORD_REFERRAL_HAS : WORD_REFERRAL_DUE;
}

static void
fill_who(const struct referral *r, struct record *row)
{
	const struct household *household = r->walk->household;
	const struct person *person = r->walk->seat[r->seat].person;

	row->text[REFERRAL_household_id] = household->id;
	if (!household_is_at_risk(household)) {
		row->text[REFERRAL_town] = household->row.text[REGISTER_town];
		row->text[REFERRAL_village] = household->row.text[REGISTER_village];
	}
	if (programme_of(r->programme)->subject != SUBJECT_PERSON && household->persons > 0)
		person = &household->person[household->head];
	row->text[REFERRAL_person] = person->row.text[REGISTER_name];
	row->text[REFERRAL_person_id] = person->number;
}

static void
fill_amount(const struct referral *r, struct record *row)
{
	bool yearly = false;
	bool basic = programme_of(r->programme)->layer == LAYER_BASIC;
	int64_t amount = basic ? r->who->standing.amount
			       : entitle_amount(r->found->way, r->walk->law, &yearly);

	row->value[REFERRAL_amount] = amount;
	row->text[REFERRAL_grade] = grade_of(r, amount != BLANK, yearly);
}

/* What it is cited by: that which bars it, where something does. */
static struct text
article_of(const struct referral *r)
{
	enum ground ground = r->found->way->ground;

	if (r->found->barred)
		(void)exclusion_of(r->walk->law, r->found->by, r->programme, &ground);
	const struct cite *cite = law_cite(r->walk->law, ground, 0);

	return cite == NULL ? TEXT_NONE : cite->text;
}

static void
fill(const struct referral *r, struct record *row)
{
	struct refer *refer = r->refer;
	enum word state = state_of(r);

	record_clear(row);
	fill_who(r, row);
	row->text[REFERRAL_referral_id] = id_of(r);
	row->text[REFERRAL_programme] = programme_cell(r->programme, refer->language);
	row->text[REFERRAL_department] =
		programme_department(r->programme, refer->nearest, refer->places, refer->language);
	row->value[REFERRAL_state] = state;
	row->text[REFERRAL_because] = because_of(r, refer->language);
	row->text[REFERRAL_article] = article_of(r);
	if (state == WORD_REFERRAL_BARRED) {
		row->text[REFERRAL_because] =
			prose_part(&refer->arena, refer->language, "已有{1}", "has {1}",
				   said(refer, programme_of(r->found->by)->name));
		return;
	}
	if (state != WORD_REFERRAL_MAY)
		fill_amount(r, row);
	row->text[REFERRAL_missing] = state == WORD_REFERRAL_MAY ? missing_of(r) : unset_of(r);
	enum basis basis = row->value[REFERRAL_amount] == BLANK
				   ? BASIS_OFFICIAL
				   : entitle_basis(r->found->way, r->walk->law);

	row->value[REFERRAL_basis] =
		document_basis(basis > r->walk->basis ? basis : r->walk->basis);
}

/* ---- answers ---- */

static void
fill_answer(const struct answer *answer, day_t date, struct record *row)
{
	if (answer->answer == WORD_ANSWER_REFUSED || answer->answer == WORD_ANSWER_GRANTED)
		return; /* what it rested on has changed, or it is over: it is asked anew */
	int64_t since = answer->sent_on != BLANK ? answer->sent_on : answer->answered_on;

	row->value[REFERRAL_sent_on] = answer->sent_on;
	if (since != BLANK && since <= date)
		row->value[REFERRAL_days] = date - since;
	row->value[REFERRAL_answer] = answer->answer;
	row->value[REFERRAL_answered_on] = answer->answered_on;
	row->text[REFERRAL_answer_reason] = answer->reason;
	row->text[REFERRAL_passed_to] = answer->passed_to;
	if (answer->answer == WORD_ANSWER_PASSED && answer->passed_to.n > 0)
		row->text[REFERRAL_department] = answer->passed_to;
}

static void
count(struct refer *refer, const struct record *row)
{
	int64_t state = row->value[REFERRAL_state];
	int64_t days = row->value[REFERRAL_days];

	if (days != BLANK && days > refer->oldest)
		refer->oldest = days;
	if (row->value[REFERRAL_answer] != BLANK)
		refer->answered++;
	else if (state == WORD_REFERRAL_DUE)
		refer->due++;
	else if (state == WORD_REFERRAL_MAY)
		refer->may++;
	else if (state == WORD_REFERRAL_BARRED)
		refer->barred++;
}

/* A refusal stands as long as what it rested on, in whichever language that was said. */
static bool
rests_as_before(const struct referral *r, const struct answer *answer)
{
	return answer->because.n == 0 || text_equal(answer->because, because_of(r, LANGUAGE_ZH)) ||
	       text_equal(answer->because, because_of(r, LANGUAGE_EN));
}

/* What is had by the year, and what happened to somebody, is asked anew after a time. */
static bool
is_over(const struct referral *r, const struct answer *answer)
{
	const struct value *again = &r->walk->law->value[PARAM_REFER_AGAIN];
	int64_t on = answer->answered_on != BLANK ? answer->answered_on : answer->sent_on;

	if (programme_of(r->programme)->again != AGAIN_RENEWED || !again->set || on == BLANK)
		return false;
	return day_months_later((day_t)on, (int32_t)again->whole) <= r->walk->law->as_of;
}

static bool
is_settled(const struct referral *r, const struct answer *answer)
{
	if (is_over(r, answer))
		return false;
	return answer->answer == WORD_ANSWER_GRANTED ||
	       (answer->answer == WORD_ANSWER_REFUSED && rests_as_before(r, answer));
}

static enum language
other_of(enum language language)
{
	return language == LANGUAGE_ZH ? LANGUAGE_EN : LANGUAGE_ZH;
}

static void
hand_on(const struct referral *r)
{
	struct refer *refer = r->refer;
	struct record row;

	fill(r, &row);
	struct answer *answer = answer_find(refer->answers, row.text[REFERRAL_referral_id]);

	if (answer != NULL)
		answer->met = true;
	struct text other = programme_cell(r->programme, other_of(refer->language));
	bool personal = programme_of(r->programme)->subject == SUBJECT_PERSON;

	if (answer != NULL && !answer_is_of(answer, &row, other, personal)) {
		diag_say(refer->diag, DIAG_ANSWER_OTHER, .at = answer->where);
		answer = NULL;
	}
	if (answer != NULL) {
		if (is_settled(r, answer)) {
			refer->settled++;
			return;
		}
		fill_answer(answer, r->walk->law->as_of, &row);
	}
	count(refer, &row);
	refer->take(refer->context, &row, r->programme);
}

/* ---- a household ---- */

/* The entitlement of a household: by the first who is due it, else the first who may be. */
static size_t
best_seat(const struct refer *refer, size_t seats, enum programme programme)
{
	size_t best = 0;

	for (size_t i = 1; i < seats; i++) {
		enum truth a = refer->entitled[i].of[programme].truth;
		enum truth b = refer->entitled[best].of[programme].truth;

		if (b != TRUTH_YES && (a == TRUTH_YES || (b == TRUTH_NO && a != TRUTH_NO)))
			best = i;
	}
	return best;
}

static void
refer_seat(struct refer *refer, const struct walk *walk, enum programme programme, size_t seat)
{
	struct referral r = { .refer = refer,
			      .walk = walk,
			      .programme = programme,
			      .seat = seat,
			      .who = &refer->entitled[seat],
			      .found = &refer->entitled[seat].of[programme] };

	bool elsewhere = r.who->elsewhere && programme_of(programme)->subject == SUBJECT_PERSON;

	if (r.found->truth != TRUTH_NO && !elsewhere)
		hand_on(&r);
}

/* Where somebody was told of before; blank: nowhere but in this household. */
static struct text
told_before(const struct refer *refer, uint64_t person, struct text household)
{
	size_t at = index_find(&refer->told, person);

	return at == INDEX_NONE || text_equal(refer->told_in[at], household) ? TEXT_NONE
									     : refer->told_in[at];
}

/* Keep where the person of a seat is told of; true where that is another household. */
static bool
is_told_elsewhere(struct refer *refer, const struct walk *walk, const struct seat *seat)
{
	const struct person *person = seat->person;
	struct text household = walk->household->id;
	bool here = seat->role != SEAT_OUT || standing_is_dead(person, walk->law);

	if (person->number.n == 0 || !here)
		return false;
	uint64_t known = unit_person(person->number, TEXT_NONE);
	struct text before = told_before(refer, known, household);

	if (before.n == 0) {
		refer->told_in = arena_grow(refer->told_in, &refer->told_room, refer->told.count,
					    sizeof(*refer->told_in));
		refer->told_in[refer->told.count] = arena_text(&refer->kept, household);
		index_add(&refer->told, known, refer->told.count);
		return false;
	}
	refer->twice++;
	if (refer->reader != NULL)
		diag_say(refer->diag, DIAG_REFER_TWICE,
			 .at = record_where(refer->reader, &person->row, -1), .one = before);
	return true;
}

static void
judge_seats(struct refer *refer, const struct walk *walk)
{
	while (refer->room < walk->seats)
		refer->entitled = arena_grow(refer->entitled, &refer->room, refer->room,
					     sizeof(*refer->entitled));
	for (size_t i = 0; i < walk->seats; i++) {
		char *buf = arena_alloc(&refer->arena, WORDS_SIZE);

		refer->entitled[i].standing = standing_of(refer->book, walk, i, buf, WORDS_SIZE);
		refer->entitled[i].absent = refer->absent;
		refer->entitled[i].elsewhere = is_told_elsewhere(refer, walk, &walk->seat[i]);
		entitle(&refer->entitled[i], walk, i);
	}
}

void
refer_household(struct refer *refer, const struct walk *walk)
{
	refer->households++;
	arena_reset(&refer->arena);
	if (!walk->household->valid || walk->seats == 0) {
		refer->held++;
		return;
	}
	judge_seats(refer, walk);
	for (enum programme p = 0; p < PROGRAMMES; p++) {
		if (programme_of(p)->subject != SUBJECT_PERSON) {
			refer_seat(refer, walk, p, best_seat(refer, walk->seats, p));
			continue;
		}
		for (size_t i = 0; i < walk->seats; i++)
			refer_seat(refer, walk, p, i);
	}
}

void
refer_pass(struct refer *refer, const struct walk *walk)
{
	for (size_t i = 0; i < walk->seats && walk->household->valid; i++)
		(void)is_told_elsewhere(refer, walk, &walk->seat[i]);
}

void
refer_forget(struct refer *refer)
{
	index_free(&refer->told);
	refer->told = (struct index){ 0 };
	arena_reset(&refer->kept);
}

void
refer_begin(struct refer *refer, const struct record_reader *reader)
{
	refer_forget(refer);
	refer->households = refer->held = refer->due = refer->may = refer->barred = 0;
	refer->answered = refer->settled = refer->twice = 0;
	refer->oldest = 0;
	refer->absent = 0;
	for (int i = 0; i < (int)START_DECISION; i++)
		refer->absent |= record_has(reader, i) ? 0 : BITS(i);
}

void
refer_free(struct refer *refer)
{
	index_free(&refer->told);
	free(refer->told_in);
	arena_free(&refer->kept);
	free(refer->entitled);
	arena_free(&refer->arena);
}
