#include "law/deadline.h"

/* When a step is one of an application's. */
enum {
	ALWAYS = 0,
	UNLESS_DELEGATED = 1,
	IF_DELEGATED = 2, /* and not special, and the rule was there */
	UNLESS_APPROVED = 4,
	OPTIONAL = 8, /* no document need set the limit */
	NOTICE = 16,  /* a wait in calendar days */
	IF_BEGUN = 32,
	UNTIMED = 64,    /* must be done, by no day: the rule is a switch */
	IF_SET = 128,    /* a document in force has the rule */
	AGAIN = 256,     /* what ends it is a second one, behind its beginning, and not the first */
	FORBIDDEN = 512, /* there must be no such step */
	DAYS = 1024,     /* its limit is in calendar days */
	IF_APPROVED = 2048,
	IF_DECLINED = 4096, /* not accepted, whatever the aid; then there is no other step */
};

/* Each step of each aid. */
static const struct rule {
	enum word aid;
	enum word step;
	enum param normal;
	enum param special;
	enum deadline_event from;
	enum deadline_event to;
	unsigned when;
} rules[] = {
#define STEP(aid, step, rule, special, from, to, when)                                             \
	{ WORD_AID_##aid,  WORD_STEP_##step, PARAM_##rule, PARAM_##special,                        \
	  DEADLINE_##from, DEADLINE_##to,    when },
#include "law/deadline.def"
#undef STEP
};

/* What aid rests on that the documents set no limit for; of other aid no document is known. */
static const struct {
	enum word aid;
	enum ground ground;
} grounds[] = {
	{ WORD_AID_ORPHAN, GROUND_CHILD_ORPHAN },
	{ WORD_AID_EMERGENCY, GROUND_RELIEF_WHO },
	{ WORD_AID_EXPENDITURE, GROUND_RELIEF_WHO },
	{ WORD_AID_MEDICAL, GROUND_MEDICAL_WHO },
	{ WORD_AID_EDUCATION, GROUND_EDUCATION_WHO },
	{ WORD_AID_HOUSING, GROUND_HOUSING_WHO },
	{ WORD_AID_EMPLOYMENT, GROUND_EMPLOYMENT_SERVICES },
	{ WORD_AID_DISASTER, GROUND_DISASTER_WHO },
	{ WORD_AID_JUDICIAL, GROUND_JUDICIAL_AID_WHO },
	{ WORD_AID_LEGAL, GROUND_LEGAL_AID_WHO },
	{ WORD_AID_TRAFFIC, GROUND_TRAFFIC_FUND },
	{ WORD_AID_PRICE, GROUND_PRICE_SUPPLEMENT },
};

/* The aid whose procedure an application follows; see choices(7), deadline.low-income.  Alone or
 * with his household, it is minimum living. */
static enum word
procedure_of(enum word aid)
{
	if (aid == WORD_AID_LOW_INCOME || aid == WORD_AID_DIBAO_SINGLE)
		return WORD_AID_DIBAO;
	for (size_t i = 0; i < ARRAY_LENGTH(rules); i++)
		if (rules[i].aid == aid)
			return aid;
	return WORD_AID_OTHER;
}

/* Is the switch on? */
static bool
law_says(const struct law *law, enum param param)
{
	return law->value[param].set && law->value[param].whole != 0;
}

static bool
town_decides(const struct deadline_case *file, const struct law *law)
{
	return file->delegated || (file->unsaid && law_says(law, PARAM_CONFIRM_TOWN));
}

static bool
applies(const struct rule *rule, const struct deadline_case *file, const struct law *law)
{
	bool begun = file->on[rule->from] != DAY_NONE;

	if (file->declined || (rule->when & IF_DECLINED) != 0)
		return file->declined && (rule->when & IF_DECLINED) != 0;
	if (rule->aid != procedure_of(file->aid) || (rule->when & FORBIDDEN) != 0)
		return false;
	if ((rule->when & UNLESS_DELEGATED) != 0 && town_decides(file, law))
		return false;
	if ((rule->when & IF_DELEGATED) != 0 &&
	    (!town_decides(file, law) || file->special || !law->value[rule->normal].set))
		return false;
	if ((rule->when & UNLESS_APPROVED) != 0 &&
	    (file->approved || file->on[DEADLINE_DECIDED] == DAY_NONE))
		return false;
	if ((rule->when & IF_APPROVED) != 0 && !file->approved)
		return false;
	if ((rule->when & IF_SET) != 0 && !law_says(law, rule->normal))
		return false;
	if ((rule->when & (IF_BEGUN | UNTIMED)) != 0)
		return begun;
	/* once decided, what was never begun is no matter */
	return begun || file->on[DEADLINE_DECIDED] == DAY_NONE;
}

static day_t
due_on(const struct deadline_step *step, const struct law *law, const struct workday *calendar)
{
	const struct value *extend = &law->value[PARAM_NOTICE_EXTEND];

	if (step->from == DAY_NONE || step->limit < 0)
		return DAY_NONE;
	if (!step->days)
		return workday_add(calendar, step->from, step->limit);
	day_t last = step->from + step->limit;

	return extend->set && extend->whole != 0 ? workday_from(calendar, last) : last;
}

/* Must it have been done, though the day is not written down? */
static bool
is_passed(const struct deadline_step *step, const struct deadline_case *file)
{
	if (!step->kept)
		return true;
	if (step->step == WORD_STEP_REFUSAL || step->step == WORD_STEP_ASSIGNING ||
	    step->step == WORD_STEP_DECLINED)
		return false;
	if (file->on[DEADLINE_DECIDED] != DAY_NONE)
		return true;
	return step->step == WORD_STEP_SURVEY &&
	       (file->on[DEADLINE_NOTICED] != DAY_NONE || file->on[DEADLINE_RECEIVED] != DAY_NONE);
}

/* Who is heard, is heard before it is decided. */
static enum word
status_of_untimed(const struct deadline_step *step, const struct deadline_case *file)
{
	day_t decided = file->on[DEADLINE_DECIDED];
	bool missed = step->step == WORD_STEP_HEARING && decided != DAY_NONE;

	if (step->reached == DAY_NONE)
		return missed ? WORD_PROGRESS_UNRECORDED : WORD_PROGRESS_UNLIMITED;
	return missed && step->reached > decided ? WORD_PROGRESS_LATE : WORD_PROGRESS_DONE;
}

static enum word
status_of(const struct deadline_step *step, const struct deadline_case *file, day_t today,
	  int32_t within)
{
	if (step->notice && (today > step->due || step->reached != DAY_NONE) &&
	    step->due != DAY_NONE)
		return WORD_PROGRESS_DONE;
	if (step->untimed)
		return status_of_untimed(step, file);
	if (step->limit < 0 && step->param != PARAM_COUNT)
		return WORD_PROGRESS_UNLIMITED;
	if (step->due == DAY_NONE)
		return step->param == PARAM_COUNT ? WORD_PROGRESS_UNLIMITED : WORD_PROGRESS_WAITING;
	if (step->reached != DAY_NONE)
		return step->reached > step->due ? WORD_PROGRESS_LATE : WORD_PROGRESS_DONE;
	if (is_passed(step, file))
		return WORD_PROGRESS_UNRECORDED;
	if (today > step->due)
		return WORD_PROGRESS_OVERDUE;
	if (!step->notice && step->left <= within)
		return WORD_PROGRESS_SOON;
	return step->provisional ? WORD_PROGRESS_PROVISIONAL : WORD_PROGRESS_OPEN;
}

static int32_t
distance(const struct deadline_step *step, const struct workday *calendar, day_t from, day_t to)
{
	if (from > to)
		return -distance(step, calendar, to, from);
	return step->days ? to - from : workday_count(calendar, from, to);
}

/* How far a step has come whose rule, beginning and end are known. */
static void
measure(struct deadline_step *step, const struct deadline_case *file,
	const struct workday *calendar, day_t today, int32_t within)
{
	day_t until = step->reached != DAY_NONE ? step->reached : today;

	if (step->notice && step->due != DAY_NONE && step->due < until)
		until = step->due;
	step->used = step->from == DAY_NONE || step->from > until
			     ? -1
			     : distance(step, calendar, step->from, until);
	step->left = step->due == DAY_NONE ? 0 : distance(step, calendar, today, step->due);
	step->provisional = step->due != DAY_NONE && step->due > workday_final(calendar);
	step->status = status_of(step, file, today, within);
}

static void
take_basis(struct deadline_step *step, const struct value *value)
{
	if (value->set && value->document->basis > step->basis)
		step->basis = value->document->basis;
}

/* No document limits the step: cite what says of the aid, or of what is not accepted, at all. */
static void
take_ground(struct deadline_step *step, const struct deadline_case *file, const struct law *law)
{
	enum ground ground = file->declined ? GROUND_ACCEPT_DECLINED : GROUND_NONE;

	for (size_t i = 0; i < ARRAY_LENGTH(grounds) && !file->declined; i++)
		if (grounds[i].aid == file->aid)
			ground = grounds[i].ground;
	const struct cite *cite = law_cite(law, ground, 0);

	if (cite == NULL)
		return;
	step->document = cite->document;
	step->article = cite->article;
	step->basis = cite->document->basis;
}

static void
take_step(struct deadline_step *step, const struct rule *rule, const struct deadline_case *file,
	  const struct law *law, const struct workday *calendar)
{
	enum param param = file->special ? rule->special : rule->normal;
	const struct value *value = &law->value[param];
	bool untimed = (rule->when & UNTIMED) != 0;
	bool before = (rule->when & AGAIN) != 0 && file->on[rule->to] <= file->on[rule->from];

	*step = (struct deadline_step){
		.step = rule->step,
		.param = param,
		.limit = value->set && !untimed ? (int32_t)value->whole : -1,
		.document = value->document,
		.article = value->article,
		.untimed = untimed,
		.unset = !value->set && (rule->when & (OPTIONAL | UNTIMED)) == 0,
		.notice = (rule->when & NOTICE) != 0,
		.days = (rule->when & (NOTICE | DAYS)) != 0,
		.from = file->on[rule->from],
		.reached = before ? DAY_NONE : file->on[rule->to],
		.kept = file->kept[rule->to],
	};
	take_basis(step, value);
	if (step->days)
		take_basis(step, &law->value[PARAM_NOTICE_EXTEND]);
	if (!value->set && (rule->when & OPTIONAL) != 0)
		take_ground(step, file, law);
	step->due = due_on(step, law, calendar);
}

/* Work that a plan sets, with a date instead of a limit. */
static void
take_task(struct deadline_step *step, const struct deadline_case *file)
{
	*step = (struct deadline_step){
		.step = WORD_STEP_TASK,
		.param = PARAM_COUNT,
		.limit = -1,
		.from = file->on[DEADLINE_ACCEPTED],
		.due = file->due,
		.reached = file->on[DEADLINE_DECIDED],
		.kept = true,
	};
}

bool
deadline_is_open(const struct deadline_step *step)
{
	return step->status == WORD_PROGRESS_OVERDUE || step->status == WORD_PROGRESS_SOON ||
	       step->status == WORD_PROGRESS_OPEN || step->status == WORD_PROGRESS_PROVISIONAL;
}

static void
mark_binding(struct deadline_step *step, size_t count)
{
	struct deadline_step *binding = NULL;

	for (size_t i = 0; i < count; i++)
		if (deadline_is_open(&step[i]) && !step[i].notice &&
		    (binding == NULL || step[i].due < binding->due))
			binding = &step[i];
	if (binding != NULL)
		binding->binding = true;
}

size_t
deadline_walk(const struct deadline_case *file, const struct law *law,
	      const struct workday *calendar, day_t today, int32_t within,
	      struct deadline_step step[DEADLINE_STEPS])
{
	size_t count = 0;

	if (file->aid == WORD_AID_TASK)
		take_task(&step[count++], file);
	else
		for (size_t i = 0; i < ARRAY_LENGTH(rules); i++)
			if (applies(&rules[i], file, law))
				take_step(&step[count++], &rules[i], file, law, calendar);
	for (size_t i = 0; i < count; i++)
		measure(&step[i], file, calendar, today, within);
	mark_binding(step, count);
	return count;
}

bool
deadline_disorder(const struct deadline_case *file, enum deadline_event *first,
		  enum deadline_event *second)
{
	static const enum deadline_event pairs[][2] = {
		{ DEADLINE_ACCEPTED, DEADLINE_REQUESTED }, { DEADLINE_ACCEPTED, DEADLINE_MATCHED },
		{ DEADLINE_REQUESTED, DEADLINE_MATCHED },  { DEADLINE_ACCEPTED, DEADLINE_SURVEYED },
		{ DEADLINE_ACCEPTED, DEADLINE_NOTICED },   { DEADLINE_ACCEPTED, DEADLINE_OBJECTED },
		{ DEADLINE_ACCEPTED, DEADLINE_RECEIVED },  { DEADLINE_ACCEPTED, DEADLINE_DECIDED },
		{ DEADLINE_ACCEPTED, DEADLINE_NOTIFIED },  { DEADLINE_RECEIVED, DEADLINE_DECIDED },
		{ DEADLINE_DECIDED, DEADLINE_NOTIFIED },   { DEADLINE_ACCEPTED, DEADLINE_HEARD },
		{ DEADLINE_DECIDED, DEADLINE_ASSIGNED },
	};

	for (size_t i = 0; i < ARRAY_LENGTH(pairs); i++) {
		day_t a = file->on[pairs[i][0]];
		day_t b = file->on[pairs[i][1]];

		if (a == DAY_NONE || b == DAY_NONE || a <= b)
			continue;
		*first = pairs[i][0];
		*second = pairs[i][1];
		return true;
	}
	return false;
}

/* Has the aid a step that is so? */
static bool
has(enum word aid, unsigned when)
{
	enum word procedure = procedure_of(aid);

	for (size_t i = 0; i < ARRAY_LENGTH(rules); i++)
		if (rules[i].aid == procedure && (rules[i].when & when) != 0)
			return true;
	return false;
}

bool
deadline_is_change(enum word aid)
{
	return has(aid, UNTIMED);
}

bool
deadline_is_unheard(const struct deadline_case *file, const struct law *law)
{
	day_t decided = file->on[DEADLINE_DECIDED];
	day_t heard = file->on[DEADLINE_HEARD];

	return deadline_is_change(file->aid) && law_says(law, PARAM_CHANGE_HEARING) &&
	       decided != DAY_NONE && (heard == DAY_NONE || heard > decided);
}

bool
deadline_needs_notice(enum word aid)
{
	return has(aid, NOTICE);
}

bool
deadline_forbids_notice(enum word aid)
{
	return has(aid, FORBIDDEN);
}
