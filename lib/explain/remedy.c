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
	prose_say(telling->prose,
		  "　　对家庭经济状况调查核实结果有异议的，可以提供证据，由镇（办事处）重新核查{1}"
		  "。\n",
		  "  Who disagrees with what was found of the household's means may give evidence; "
		  "the town then looks into it again{1}.\n",
		  tell_ground(telling, objection_of(telling->walk), false));
}

static void
tell_hearing(const struct telling *telling)
{
	const struct value *hearing = &telling->walk->law->value[PARAM_CHANGE_HEARING];

	if (hearing->set && hearing->whole != 0)
		prose_say(telling->prose,
			  "　　决定调减或者终止以前，听取你户的意见。有不同意见的，请在决定作出以"
			  "前向镇（办事处）提出{1}。\n",
			  "  Before aid is reduced or ends, the household is heard. Who disagrees "
			  "is asked to tell the town before it is decided{1}.\n",
			  tell_ground(telling, GROUND_CHANGE_HEARING, false));
	else
		tell_objection(telling);
	prose_say(telling->prose, "　　决定作出以后，书面告知并说明理由{1}。\n",
		  "  What is decided is told in writing, with the reasons{1}.\n",
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

static void
tell_remedies(const struct telling *telling)
{
	prose_say(telling->prose,
		  "　　对正式决定不服的，可以依法申请行政复议或者提起行政诉讼{1}{2}{3}。\n",
		  "  Against the final decision, administrative reconsideration or a lawsuit is "
		  "open{1}{2}{3}.\n",
		  tell_ground(telling, GROUND_REMEDY_REVIEW, false),
		  term_of(telling, PARAM_REMEDY_REVIEW_TERM, GROUND_REMEDY_REVIEW_TERM,
			  "；申请行政复议的，自知道决定之日起{1}日内提出{2}",
			  "; reconsideration is asked for within {1} days of learning of it{2}"),
		  term_of(telling, PARAM_REMEDY_SUIT_TERM, GROUND_REMEDY_SUIT_TERM,
			  "；直接提起行政诉讼的，自知道或者应当知道决定之日起{1}个月内提出{2}",
			  "; a lawsuit is brought within {1} months of that{2}"));
}

void
remedy_tell(const struct telling *telling, bool less)
{
	if (less)
		tell_hearing(telling);
	else
		tell_objection(telling);
	tell_remedies(telling);
	prose_add(telling->prose, "　　本告知书为审核意见，以审核确认机关盖章的决定为准。\n",
		  "  This is the proposal of the review; what the confirming authority seals is "
		  "the decision.\n");
}
