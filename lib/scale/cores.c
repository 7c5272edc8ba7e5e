#include "scale/cores.h"

#include <stdlib.h>

#include "register/recordbeside.h"
#include "register/registerbeside.h"

size_t
cores_threads(const struct register_reader *reg, size_t threads)
{
	return share_threads(recordbeside_text(register_records(reg)), threads);
}

bool
cores_hold(void *reg, struct heldrows *held, size_t bytes)
{
	return registerbeside_hold(reg, held, bytes);
}

struct team {
	struct assess *assess;
	const struct cores_reading *reading;
	struct diag *diag;
};

struct assessor {
	const struct team *team;
	struct share_seat *seat;
	struct assess assess;
	void *made; /* the reading's hand */
};

static void
dismiss_assessor(void *hand)
{
	struct assessor *assessor = hand;

	if (assessor->made != NULL)
		assessor->team->reading->dismiss(assessor->made);
	assess_close(&assessor->assess);
	free(assessor);
}

static void *
hire_assessor(void *context, struct share_seat *seat)
{
	const struct team *team = context;
	struct assessor *assessor = arena_calloc(1, sizeof(*assessor));

	assessor->team = team;
	assessor->seat = seat;
	assess_beside(&assessor->assess, team->assess, &seat->held, &seat->diag);
	assessor->made = team->reading->hire(team->reading->reading.context, &assessor->assess);
	if (assessor->made != NULL)
		return assessor;
	dismiss_assessor(assessor);
	return NULL;
}

static bool
assess_piece(void *hand)
{
	struct assessor *assessor = hand;
	const struct register_reading *reading = &assessor->team->reading->reading;
	enum register_result result;

	registerbeside_begin(assessor->assess.reg);
	while ((result = assess_next(&assessor->assess)) == REGISTER_HOUSEHOLD)
		reading->take(assessor->made, &assessor->assess.household);
	return result == REGISTER_END;
}

static void
collect_piece(void *context, void *hand)
{
	const struct team *team = context;
	struct assessor *assessor = hand;
	const struct heard *heard = &assessor->seat->heard;

	heard_tell(heard, 0, heard->count, team->diag);
	team->reading->collect(team->reading->reading.context, assessor->made);
	for (enum param param = 0; param < PARAM_COUNT; param++) {
		team->assess->waiting[param] += assessor->assess.waiting[param];
		assessor->assess.waiting[param] = 0;
	}
}

bool
cores_assess_in(struct assess *assess, const struct cores_reading *reading, size_t threads,
		size_t piece, struct diag *diag)
{
	struct team team = { assess, reading, diag };
	const struct share_task task = {
		.hold = cores_hold,
		.source = assess->reg,
		.diag = assess->diag,
		.hire = hire_assessor,
		.work = assess_piece,
		.write = collect_piece,
		.dismiss = dismiss_assessor,
		.context = &team,
	};

	threads = cores_threads(assess->reg, threads);
	if (threads > 1 && !reading->reading.begin(reading->reading.context))
		return false;
	enum share_result result = threads == 1 ? SHARE_NONE : share_rows(&task, threads, piece);

	if (result == SHARE_NONE)
		return assess_each(assess, &reading->reading);
	/* hardly any register is read a second time, and one thread does it */
	return result == SHARE_ALL &&
	       (!assess_repeat(assess) || assess_each(assess, &reading->reading));
}

bool
cores_assess(struct assess *assess, const struct cores_reading *reading, size_t threads,
	     struct diag *diag)
{
	return cores_assess_in(assess, reading, threads, SHARE_PIECE, diag);
}
