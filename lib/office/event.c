#include "office/event.h"

#include "base/num.h"
#include "office/prose.h"

/* What is to be done, and the article where the rules have none for it. */
static const struct duty {
	const char *words[2];
	const char *article;
} duties[] = {
	[WORD_EVENT_TURNS_AGE -
	 WORD_EVENT_TURNS_AGE] = { { "重新认定劳动能力、特困条件、儿童保障和分类施保",
				     "decide anew on ability to work, special hardship, children's "
				     "support, "
				     "supplements" },
				   "大办发〔2021〕30号第六条" },
	[WORD_EVENT_PHASE_OUT_ENDS -
		WORD_EVENT_TURNS_AGE] = { { "期满停发并书面告知；收入又低于标准的重新核算",
					    "stop with the end and tell them in writing; recompute "
					    "where income fell again" },
					  "大办发〔2021〕30号第十一条" },
	[WORD_EVENT_STATUS_ENDS -
		WORD_EVENT_TURNS_AGE] = { { "期满前复核，重新认定",
					    "recheck before the end and decide anew" },
					  "民发〔2021〕57号第三十一条" },
	[WORD_EVENT_CERTIFICATE_ENDS -
		WORD_EVENT_TURNS_AGE] = { { "提醒换证；残疾等级变化的重新核算",
					    "remind them to renew it; recompute where the grade "
					    "changes" },
					  "民发〔2021〕57号第三十一条" },
	[WORD_EVENT_SCHOOL_ENDS -
		WORD_EVENT_TURNS_AGE] = { { "查明就业和收入，重新核算",
					    "find out about work and income; recompute" },
					  "民发〔2021〕57号第三十一条" },
	[WORD_EVENT_DEATH_TO_SETTLE -
		WORD_EVENT_TURNS_AGE] = { { "办结变更：停发本人份额，重新核算",
					    "finish the change: stop this person's share and "
					    "recompute" },
					  "民发〔2022〕83号一（三）" },
};

/* A look at one household. */
struct look {
	struct recheck *recheck;
	const struct household *household;
	int64_t days;
	enum language language;
	void (*take)(void *context, const struct event *event);
	void *context;
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
say(const struct look *look, enum word event, day_t on, const struct person *person,
    struct text detail)
{
	struct event said = {
		.on = on,
		.date = look->recheck->date,
		.event = event,
		.detail = detail,
		.household = look->household,
		.person = person,
		.article = text_of(duties[event - WORD_EVENT_TURNS_AGE].article),
	};

	look->take(look->context, &said);
}

static void
look_at_ages(const struct look *look, const struct person *person)
{
	const struct value *ages = rule(look, PARAM_RECHECK_AGES);
	const struct value *leap = rule(look, PARAM_AGE_LEAP);
	enum day_leap mode =
		text_equal(leap->list[0], TEXT("february")) ? DAY_LEAP_FEBRUARY : DAY_LEAP_MARCH;
	struct prose words = { .language = look->language };
	int64_t age = 0;

	for (size_t i = 0; person->birth != DAY_NONE && i < ages->count; i++) {
		(void)num_parse(ages->list[i].p, ages->list[i].n, INT64_MAX, &age);
		day_t on = day_birthday(person->birth, (int)age, mode);

		if (!is_near(look, on))
			continue;
		prose_clear(&words);
		prose_add(&words, "满%d周岁", "turns %d", (int)age);
		say(look, WORD_EVENT_TURNS_AGE, on, person, (struct text){ words.p, words.n });
	}
	prose_free(&words);
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
	int64_t died = person->cell.value[REGISTER_died_on];
	struct text none = look->language == LANGUAGE_ZH ? TEXT("没有死亡日期，请查明")
							 : TEXT("the day of death is not known");

	if (died == BLANK) {
		say(look, WORD_EVENT_DEATH_TO_SETTLE, DAY_NONE, person, none);
		return;
	}
	day_t on = add_months((day_t)died, rule(look, PARAM_DEATH_SETTLE)->whole);

	if (on - look->recheck->date <= look->days)
		say(look, WORD_EVENT_DEATH_TO_SETTLE, on, person, (struct text){ 0 });
}

static void
look_at_person(const struct look *look, const struct person *person)
{
	const int64_t *value = person->cell.value;

	if (value[REGISTER_member_status] == WORD_MEMBER_DEAD || value[REGISTER_died_on] != BLANK) {
		look_at_death(look, person);
		return;
	}
	look_at_ages(look, person);
	if (value[REGISTER_disability_until] != BLANK &&
	    is_near(look, (day_t)value[REGISTER_disability_until]))
		say(look, WORD_EVENT_CERTIFICATE_ENDS, (day_t)value[REGISTER_disability_until],
		    person, (struct text){ 0 });
	if (value[REGISTER_school_until] != BLANK) {
		day_t on = month_last((month_t)value[REGISTER_school_until]);

		if (is_near(look, on))
			say(look, WORD_EVENT_SCHOOL_ENDS, on, person, (struct text){ 0 });
	}
}

void
event_look(struct recheck *recheck, const struct household *household, int64_t days,
	   enum language language, void (*take)(void *context, const struct event *event),
	   void *context)
{
	struct look look = { recheck, household, days, language, take, context };
	int64_t start = household->cell.value[REGISTER_phase_out_start];
	int64_t months = rule(&look, PARAM_PHASE_OUT_MONTHS)->whole;
	month_t status = recheck_status_end(recheck, household);

	if (household->cell.value[REGISTER_category] == WORD_CATEGORY_PHASE_OUT && start != BLANK) {
		day_t on = month_last((month_t)(start + months - 1));

		if (is_near(&look, on))
			say(&look, WORD_EVENT_PHASE_OUT_ENDS, on, NULL, (struct text){ 0 });
	}
	if (status != MONTH_NONE && is_near(&look, month_last(status)))
		say(&look, WORD_EVENT_STATUS_ENDS, month_last(status), NULL, (struct text){ 0 });
	for (size_t i = 0; i < household->persons; i++)
		look_at_person(&look, &household->person[i]);
}

void
event_fill(struct record *out, const struct event *event, enum language language)
{
	const struct household *household = event->household;
	const struct person *person =
		event->person != NULL ? event->person : &household->person[household->head];

	record_clear(out);
	if (event->on != DAY_NONE) {
		out->value[EVENT_on] = event->on;
		out->value[EVENT_days] = event->on - event->date;
	}
	out->value[EVENT_event] = event->event;
	out->text[EVENT_detail] = event->detail;
	out->text[EVENT_household_id] = household->id;
	out->text[EVENT_town] = household->cell.text[REGISTER_town];
	out->text[EVENT_village] = household->cell.text[REGISTER_village];
	out->text[EVENT_person] = person->cell.text[REGISTER_name];
	out->text[EVENT_person_id] = person->cell.text[REGISTER_id_number];
	out->text[EVENT_duty] =
		text_of(duties[event->event - WORD_EVENT_TURNS_AGE].words[language]);
	out->text[EVENT_article] = event->article;
}
