#include "scale/checked.h"

#include <stdlib.h>

#include "register/registerbeside.h"
#include "scale/cores.h"

struct checking {
	struct check *check;
	struct register_reader *reg;
	const struct checked_reading *reading;
	size_t readings;
};

/* ---- by one thread ---- */

static bool
begin(void *context)
{
	struct checking *checking = context;

	checking->readings++;
	return checking->reading->begin(checking->reading->context);
}

static struct checked
checked_of(const struct household *household)
{
	return (struct checked){ household->id, household->persons, household->row.broken };
}

static void
take(void *context, const struct household *household)
{
	const struct checking *checking = context;
	struct checked checked = checked_of(household);

	if (checking->readings == 1)
		check_household(checking->check, household);
	checking->reading->take(checking->reading->context, &checked);
}

/* ---- by several ---- */

/* What may stand in another household too, and how many findings came before it. */
struct met {
	struct check_meeting meeting;
	size_t heard;
};

/* A household, and how many findings and meetings there are up to its end. */
struct done {
	struct checked checked;
	size_t heard;
	size_t met;
};

/* What a thread has. */
struct checker {
	struct share_seat *seat;
	struct register_reader *reg;
	struct check check;
	struct arena arena; /* the texts of what is below */
	struct met *met;
	size_t meetings;
	size_t met_room;
	struct done *done;
	size_t households;
	size_t done_room;
};

static void
keep_meeting(void *context, const struct check_meeting *meeting)
{
	struct checker *checker = context;

	checker->met = arena_grow(checker->met, &checker->met_room, checker->meetings,
				  sizeof(*checker->met));
	struct met *met = &checker->met[checker->meetings++];

	*met = (struct met){ *meeting, checker->seat->heard.count };
	met->meeting.number = arena_text(&checker->arena, meeting->number);
	met->meeting.where.household = arena_text(&checker->arena, meeting->where.household);
}

static void *
hire(void *context, struct share_seat *seat)
{
	const struct checking *checking = context;
	struct checker *checker = arena_calloc(1, sizeof(*checker));

	checker->seat = seat;
	checker->reg = registerbeside_open(checking->reg, &seat->held, &seat->diag);
	checker->check = (struct check){
		.diag = &seat->diag,
		.today = checking->check->today,
		.reader = register_records(checker->reg),
		.meet = keep_meeting,
		.context = checker,
	};
	return checker;
}

static bool
work(void *hand)
{
	struct checker *checker = hand;
	struct household household;
	enum register_result result;

	arena_reset(&checker->arena);
	checker->meetings = checker->households = 0;
	registerbeside_begin(checker->reg);
	while ((result = register_next(checker->reg, &household)) == REGISTER_HOUSEHOLD) {
		check_household(&checker->check, &household);
		checker->done = arena_grow(checker->done, &checker->done_room, checker->households,
					   sizeof(*checker->done));
		struct done *done = &checker->done[checker->households++];

		*done = (struct done){ checked_of(&household), checker->seat->heard.count,
				       checker->meetings };
		done->checked.id = arena_text(&checker->arena, household.id);
	}
	return result == REGISTER_END;
}

static void
write(void *context, void *hand)
{
	const struct checking *checking = context;
	const struct checker *checker = hand;
	const struct heard *heard = &checker->seat->heard;
	struct diag *diag = checking->check->diag;
	size_t told = 0;
	size_t met = 0;

	for (size_t i = 0; i < checker->households; i++) {
		const struct done *done = &checker->done[i];

		for (; met < done->met; met++) {
			heard_tell(heard, told, checker->met[met].heard, diag);
			told = checker->met[met].heard;
			check_meet(checking->check, &checker->met[met].meeting);
		}
		heard_tell(heard, told, done->heard, diag);
		told = done->heard;
		checking->reading->take(checking->reading->context, &done->checked);
	}
	heard_tell(heard, told, heard->count, diag);
}

static void
dismiss(void *hand)
{
	struct checker *checker = hand;

	register_close(checker->reg);
	arena_free(&checker->arena);
	free(checker->met);
	free(checker->done);
	free(checker);
}

bool
checked_register(struct check *check, struct register_reader *reg, struct diag *own,
		 const struct checked_reading *reading)
{
	struct checking checking = { check, reg, reading, 0 };
	const struct register_reading each = { begin, take, &checking };
	const struct share_task task = {
		cores_hold, reg, own, hire, work, write, dismiss, &checking
	};
	size_t threads = cores_threads(reg, reading->threads);

	if (threads == 1)
		return register_each(reg, &each);
	return begin(&checking) && share_rows(&task, threads, reading->piece) == SHARE_ALL &&
	       (!register_must_repeat(reg) || register_each(reg, &each));
}
