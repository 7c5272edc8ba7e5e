#include "explain/remedy.h"

#include "base/num.h"

/*
 * What an objection to the public notice rests on: whoever is in special hardship has his own
 * rule; children are not shown in public, and of rigid expenditure no document says it.
 */
static enum ground
objection_of(const struct walk *walk)
{
	enum ground ground = GROUND_NONE;

	for (size_t i = 0; i < walk->outcomes; i++) {
		int category = walk->outcome[i].category;

		if (category == WORD_CATEGORY_TEKUN)
			ground = GROUND_TEKUN_OBJECTION;
		else if (category != WORD_CATEGORY_ORPHAN && category != WORD_CATEGORY_UNATTENDED &&
			 category != WORD_CATEGORY_RIGID)
			return GROUND_NOTICE_OBJECTION;
	}
	return ground;
}

static void
tell_objection(const struct telling *telling)
{
	paper_say(telling->paper, PAPER_BODY,
		  "对家庭经济状况调查核实结果有异议的，可以提供证据，由镇（办事处）重新核查{1}"
		  "。",
		  "Who disagrees with what was found of the household's means may give evidence; "
		  "the town then looks into it again{1}.",
		  tell_ground(telling, objection_of(telling->walk), false));
}

static void
tell_hearing(const struct telling *telling)
{
	const struct value *hearing = &telling->walk->law->value[PARAM_CHANGE_HEARING];

	if (hearing->set && hearing->whole != 0)
		paper_say(telling->paper, PAPER_BODY,
			  "决定调减或者终止以前，听取你户的意见。有不同意见的，请在决定作出以"
			  "前向镇（办事处）提出{1}。",
			  "Before aid is reduced or ends, the household is heard. Who disagrees "
			  "is asked to tell the town before it is decided{1}.",
			  tell_ground(telling, GROUND_CHANGE_HEARING, false));
	else
		tell_objection(telling);
	paper_say(telling->paper, PAPER_BODY, "决定作出以后，书面告知并说明理由{1}。",
		  "What is decided is told in writing, with the reasons{1}.",
		  tell_ground(telling, GROUND_CHANGE_WRITTEN, false));
}

/* "；申请行政复议的，自知道决定之日起60日内提出（行政复议法第二十条第一款）" */
static struct text
term_of(const struct telling *telling, enum param param, enum ground ground, const char *zh,
	const char *en)
{
	const struct value *term = &telling->walk->law->value[param];

	return term->set ? TELL(telling, zh, en, NUM_TEXT(term->whole),
				tell_ground(telling, ground, false))
			 : TEXT_NONE;
}

/* "向大通湖区人民法院"; blank where the place does not say whom to turn to. */
static struct text
body_of(const struct telling *telling, const struct place *office, enum place_office which)
{
	struct text name = office == NULL ? TEXT_NONE : office->office[which];

	return name.n > 0 ? TELL(telling, "向{1}", " at {1}", name) : TEXT_NONE;
}

static void
tell_remedies(const struct telling *telling, const struct place *office)
{
	paper_say(
		telling->paper, PAPER_BODY,
		"对正式决定不服的，可以依法{4}申请行政复议或者{5}提起行政诉讼{1}{2}{3}。",
		"Against the final decision, administrative reconsideration{4} or a lawsuit{5} is "
		"open{1}{2}{3}.",
		tell_ground(telling, GROUND_REMEDY_REVIEW, false),
		term_of(telling, PARAM_REMEDY_REVIEW_TERM, GROUND_REMEDY_REVIEW_TERM,
			"；申请行政复议的，自知道决定之日起{1}日内提出{2}",
			"; reconsideration is asked for within {1} days of learning of it{2}"),
		term_of(telling, PARAM_REMEDY_SUIT_TERM, GROUND_REMEDY_SUIT_TERM,
			"；直接提起行政诉讼的，自知道或者应当知道决定之日起{1}个月内提出{2}",
			"; a lawsuit is brought within {1} months of that{2}"),
		body_of(telling, office, PLACE_OFFICE_REVIEW),
		body_of(telling, office, PLACE_OFFICE_COURT));
}

void
remedy_tell(const struct telling *telling, const struct place *office, bool less, bool final)
{
	if (!final && less)
		tell_hearing(telling);
	else if (!final)
		tell_objection(telling);
	tell_remedies(telling, office);
	if (!final)
		paper_words(telling->paper, PAPER_BODY,
			    "本告知书为审核意见，以审核确认机关盖章的决定为准。",
			    "This is the proposal of the review; what the confirming authority "
			    "seals is "
			    "the decision.");
}
