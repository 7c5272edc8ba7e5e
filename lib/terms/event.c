#include "terms/event.h"

#include <stdlib.h>

#include "base/num.h"
#include "base/prose.h"
#include "register/recordout.h"

enum { GROUNDS_MOST = 3, ARTICLES_SIZE = 1024 };

/* What is to be done, and what it is cited by. */
static const struct duty {
	const char *words[2]; /* by enum language */
	enum ground ground[GROUNDS_MOST + 1];
} duties[] = {
	[EVENT_DUTY_MINOR] = { { "重新认定劳动能力、特困条件、儿童保障和分类施保",
				 "decide anew on ability to work, special hardship, children's "
				 "support, supplements" },
			       { GROUND_TEKUN_MINOR, GROUND_CHILD_AGE, GROUND_AGE_MINOR } },
	[EVENT_DUTY_ELDER] = { { "重新认定特困条件和分类施保",
				 "decide anew on special hardship and supplements" },
			       { GROUND_TEKUN_ELDER, GROUND_AGE_ELDER } },
	[EVENT_DUTY_PHASE_OUT] = { { "期满停发，按规定先听取意见，再书面告知；收入又低于标准的重新"
				     "核算",
				     "stop with the end; hear them where the law asks for it, and "
				     "tell "
				     "them in writing; recompute where income fell again" },
				   { GROUND_PHASE_OUT_TERM, GROUND_CHANGE_HEARING,
				     GROUND_CHANGE_WRITTEN } },
	[EVENT_DUTY_RIGID] = { { "期满前提醒重新申请，重新认定",
				 "remind them before the end to apply anew, and decide anew" },
			       { GROUND_RIGID_RENEWAL } },
	[EVENT_DUTY_LOW_INCOME] = { { "期满前复核，重新认定",
				      "recheck before the end and decide anew" },
				    { GROUND_NONE } },
	[EVENT_DUTY_CERTIFICATE] = { { "提醒换证；残疾等级变化的重新核算",
				       "remind them to renew it; recompute where the grade "
				       "changes" },
				     { GROUND_CHANGE_ADJUST } },
	[EVENT_DUTY_SCHOOL] = { { "查明就业和收入，重新核算",
				  "find out about work and income; recompute" },
				{ GROUND_CHANGE_ADJUST } },
	[EVENT_DUTY_TEKUN_SCHOOL] = { { "查明是否继续就学；不再就学的重新认定特困条件",
					"find out whether school goes on; where not, decide anew "
					"on "
					"special hardship" },
				      { GROUND_TEKUN_STUDENT } },
	[EVENT_DUTY_DEATH] = { { "办结变更：停发本人份额，重新核算",
				 "finish the change: stop this person's share and recompute" },
			       { GROUND_DEATH_SETTLE } },
	[EVENT_DUTY_AGREEMENT] = { { "续签照料协议，或者另行落实照料人",
				     "renew the agreement on care, or find somebody else" },
				   { GROUND_TEKUN_CARER } },
	[EVENT_DUTY_ASSESSMENT] = { { "重新评估生活自理能力，按结果调整照料护理标准",
				      "assess self-care again; the care fee follows" },
				    { GROUND_TEKUN_ASSESSMENT } },
};

/* A look at one household. */
struct look {
	struct event_list *list;
	struct recheck *recheck;
	const struct household *household;
	int64_t days;
};

static const struct value *
rule(const struct look *look, enum param param)
{
	return &look->recheck->law->value[param];
}

static bool
is_near(const struct look *look, day_t on)
{
	return on >= look->recheck->date && on - look->recheck->date <= look->days;
}

static void
add(const struct look *look, enum event_duty duty, day_t on, const struct person *about,
    int64_t age)
{
	static const enum word words[] = {
		[EVENT_DUTY_MINOR] = WORD_EVENT_TURNS_AGE,
		[EVENT_DUTY_ELDER] = WORD_EVENT_TURNS_AGE,
		[EVENT_DUTY_PHASE_OUT] = WORD_EVENT_PHASE_OUT_ENDS,
		[EVENT_DUTY_RIGID] = WORD_EVENT_STATUS_ENDS,
		[EVENT_DUTY_LOW_INCOME] = WORD_EVENT_STATUS_ENDS,
		[EVENT_DUTY_CERTIFICATE] = WORD_EVENT_CERTIFICATE_ENDS,
		[EVENT_DUTY_SCHOOL] = WORD_EVENT_SCHOOL_ENDS,
		[EVENT_DUTY_TEKUN_SCHOOL] = WORD_EVENT_SCHOOL_ENDS,
		[EVENT_DUTY_DEATH] = WORD_EVENT_DEATH_TO_SETTLE,
		[EVENT_DUTY_AGREEMENT] = WORD_EVENT_AGREEMENT_ENDS,
		[EVENT_DUTY_ASSESSMENT] = WORD_EVENT_ASSESSMENT_DUE,
	};
	struct event_list *list = look->list;
	const struct household *household = look->household;
	const struct text *shared = household->row.text;
	const struct text *own =
		(about != NULL ? about : &household->person[household->head])->row.text;

	list->event = arena_grow(list->event, &list->room, list->count, sizeof(*list->event));
	list->event[list->count] = (struct event){
		.on = on,
		.event = words[duty],
		.duty = duty,
		.age = age,
		.place = list->count,
		.household = arena_text(&list->arena, household->id),
		.town = arena_text(&list->arena, shared[REGISTER_town]),
		.village = arena_text(&list->arena, shared[REGISTER_village]),
		.person = arena_text(&list->arena, own[REGISTER_name]),
		.person_id = arena_text(&list->arena, own[REGISTER_id_number]),
	};
	list->count++;
}

static void
look_at_ages(const struct look *look, const struct person *person)
{
	const struct value *ages = rule(look, PARAM_RECHECK_AGES);
	const struct value *leap = rule(look, PARAM_AGE_LEAP);
	enum day_leap mode =
		text_equal(leap->list[0], TEXT("february")) ? DAY_LEAP_FEBRUARY : DAY_LEAP_MARCH;
	const struct value *from = rule(look, PARAM_AGE_ELDER);
	int64_t elder = from->set ? from->whole : INT64_MAX;
	int64_t age = 0;

	for (size_t i = 0; person->birth != DAY_NONE && i < ages->count; i++) {
		(void)num_parse(ages->list[i].p, ages->list[i].n, INT64_MAX, &age);
		day_t on = day_birthday(person->birth, (int)age, mode);

		if (is_near(look, on))
			add(look, age < elder ? EVENT_DUTY_MINOR : EVENT_DUTY_ELDER, on, person,
			    age);
	}
}

/* A month later, or many; the last day where the month is too short. */
static day_t
add_months(day_t day, int64_t months)
{
	int mday;
	month_t month = month_of(day) + (month_t)months;
	day_t last = month_last(month);

	day_split(day, NULL, NULL, &mday);
	day_t same = month_first(month) + mday - 1;

	return same < last ? same : last;
}

static void
look_at_death(const struct look *look, const struct person *person)
{
	int64_t died = person->row.value[REGISTER_died_on];
	day_t on = DAY_NONE;

	if (died != BLANK)
		on = add_months((day_t)died, rule(look, PARAM_DEATH_SETTLE)->whole);
	if (on == DAY_NONE || on - look->recheck->date <= look->days)
		add(look, EVENT_DUTY_DEATH, on, person, 0);
}

/* Of somebody in special hardship: told from so many days before until it is done. */
static void
look_at_care(const struct look *look, const struct person *person)
{
	const int64_t *value = person->row.value;
	const struct value *again = rule(look, PARAM_RECHECK_ASSESSMENT);
	day_t last = look->recheck->date + (day_t)look->days;

	if (value[REGISTER_care_until] != BLANK && value[REGISTER_care_until] <= last &&
	    value[REGISTER_care_mode] != WORD_CARE_INSTITUTION)
		add(look, EVENT_DUTY_AGREEMENT, (day_t)value[REGISTER_care_until], person, 0);
	if (!again->set || value[REGISTER_assessed_on] == BLANK)
		return;
	day_t on = add_months((day_t)value[REGISTER_assessed_on], again->whole);

	if (on <= last)
		add(look, EVENT_DUTY_ASSESSMENT, on, person, 0);
}

static void
look_at_person(const struct look *look, const struct person *person)
{
	const int64_t *value = person->row.value;
	bool tekun = look->household->row.value[REGISTER_category] == WORD_CATEGORY_TEKUN;

	if (value[REGISTER_member_status] == WORD_MEMBER_DEAD || value[REGISTER_died_on] != BLANK) {
		look_at_death(look, person);
		return;
	}
	look_at_ages(look, person);
	if (tekun)
		look_at_care(look, person);
	if (value[REGISTER_disability_until] != BLANK &&
	    is_near(look, (day_t)value[REGISTER_disability_until]))
		add(look, EVENT_DUTY_CERTIFICATE, (day_t)value[REGISTER_disability_until], person,
		    0);
	if (value[REGISTER_school_until] != BLANK) {
		day_t on = month_last((month_t)value[REGISTER_school_until]);

		if (is_near(look, on))
			add(look, tekun ? EVENT_DUTY_TEKUN_SCHOOL : EVENT_DUTY_SCHOOL, on, person,
			    0);
	}
}

void
event_look(struct event_list *list, struct recheck *recheck, const struct household *household,
	   int64_t days)
{
	struct look look = { list, recheck, household, days };
	int64_t start = household->row.value[REGISTER_phase_out_start];
	int64_t months = rule(&look, PARAM_PHASE_OUT_MONTHS)->whole;
	month_t status = recheck_status_end(recheck, household);

	if (household->row.value[REGISTER_category] == WORD_CATEGORY_PHASE_OUT && start != BLANK) {
		day_t on = month_last((month_t)(start + months - 1));

		if (is_near(&look, on))
			add(&look, EVENT_DUTY_PHASE_OUT, on, NULL, 0);
	}
	if (status != MONTH_NONE && is_near(&look, month_last(status)))
		add(&look,
		    household->row.value[REGISTER_category] == WORD_CATEGORY_RIGID
			    ? EVENT_DUTY_RIGID
			    : EVENT_DUTY_LOW_INCOME,
		    month_last(status), NULL, 0);
	for (size_t i = 0; i < household->persons; i++)
		look_at_person(&look, &household->person[i]);
}

static int
by_day(const void *a, const void *b)
{
	const struct event *x = a;
	const struct event *y = b;

	if (x->on != y->on)
		return x->on < y->on ? -1 : 1;
	return (x->place > y->place) - (x->place < y->place);
}

void
event_sort(struct event_list *list)
{
	if (list->count > 0)
		qsort(list->event, list->count, sizeof(*list->event), by_day);
}

static struct text
detail(const struct event *event, struct prose *words)
{
	prose_clear(words);
	if (event->event == WORD_EVENT_TURNS_AGE)
		prose_add(words, "满%d周岁", "turns %d", (int)event->age);
	else if (event->on == DAY_NONE)
		prose_add(words, "没有死亡日期，请查明", "the day of death is not known");
	return (struct text){ words->p, words->n };
}

static void
write_event(const struct event *event, const struct law *law, struct prose *words,
	    struct rowout *out)
{
	const struct duty *duty = &duties[event->duty];
	char articles[ARTICLES_SIZE];
	struct record row;

	record_clear(&row);
	if (event->on != DAY_NONE) {
		row.value[EVENT_on] = event->on;
		row.value[EVENT_days] = event->on - law->as_of;
	}
	row.value[EVENT_event] = event->event;
	row.text[EVENT_detail] = detail(event, words);
	row.text[EVENT_household_id] = event->household;
	row.text[EVENT_town] = event->town;
	row.text[EVENT_village] = event->village;
	row.text[EVENT_person] = event->person;
	row.text[EVENT_person_id] = event->person_id;
	row.text[EVENT_duty] = text_of(duty->words[words->language]);
	row.text[EVENT_article] = law_articles(law, duty->ground, articles, sizeof(articles));
	recordout_row(out, RECORD_EVENT, words->language, &row, 0);
}

void
event_write(const struct event_list *list, const struct law *law, struct rowout *out,
	    enum language language)
{
	struct prose words = { .language = language };

	recordout_header(out, RECORD_EVENT, language, NULL, 0);
	for (size_t i = 0; i < list->count; i++)
		write_event(&list->event[i], law, &words, out);
	prose_free(&words);
}

void
event_clear(struct event_list *list)
{
	list->count = 0;
	arena_reset(&list->arena);
}

void
event_free(struct event_list *list)
{
	free(list->event);
	arena_free(&list->arena);
}
