#include "scale/cores.h"

#include <stdlib.h>

#include "os/turns.h"
#include "register/recordbeside.h"

/* ---- any work ---- */

struct cores {
	const struct cores_task *task;
	size_t piece;
	bool good;
};

/* What a thread has. */
struct hand {
	const struct cores *cores;
	struct cores_seat seat;
	enum register_result result;
	void *own; /* the task's hand */
};

static bool
read_piece(void *context, void *piece)
{
	struct cores *cores = context;
	struct hand *hand = piece;
	struct diag *diag = cores->task->diag;

	diag->sink = heard_take;
	diag->context = &hand->seat.held.heard;
	return register_hold(cores->task->reg, &hand->seat.held, cores->piece);
}

static void
work_piece(void *piece)
{
	struct hand *hand = piece;

	hand->result = hand->cores->task->work(hand->own);
}

static bool
write_piece(void *context, void *piece)
{
	struct cores *cores = context;
	struct hand *hand = piece;

	cores->task->write(cores->task->context, hand->own);
	heard_forget(&hand->seat.heard);
	cores->good &= hand->result == REGISTER_END;
	return cores->good;
}

static struct hand *
hire(const struct cores *cores)
{
	struct hand *hand = arena_calloc(1, sizeof(*hand));

	hand->cores = cores;
	hand->seat.diag = (struct diag){ .language = cores->task->diag->language,
					 .sink = heard_take,
					 .context = &hand->seat.heard };
	hand->own = cores->task->hire(cores->task->context, &hand->seat);
	return hand;
}

static void
dismiss(struct hand *hand)
{
	if (hand->own != NULL)
		hand->cores->task->dismiss(hand->own);
	heldrows_free(&hand->seat.held);
	heard_free(&hand->seat.heard);
	free(hand);
}

enum cores_result
cores_share(const struct cores_task *task, size_t threads, size_t piece)
{
	struct cores cores = { task, piece, true };
	const struct turns_job job = { read_piece, work_piece, write_piece, &cores };
	const struct diag before = *task->diag;
	void *hand[TURNS_MOST] = { NULL };
	bool can = true;

	for (size_t i = 0; i < threads; i++) {
		struct hand *hired = hire(&cores);

		can = can && hired->own != NULL;
		hand[i] = hired;
	}
	if (can)
		turns_take(&job, hand, threads);
	task->diag->sink = before.sink;
	task->diag->context = before.context;
	for (size_t i = 0; i < threads; i++)
		dismiss(hand[i]);
	return !can ? CORES_NONE : cores.good ? CORES_ALL : CORES_FAILED;
}

size_t
cores_threads(const struct register_reader *reg, size_t threads)
{
	int64_t bytes = recordbeside_text(register_records(reg));

	if (threads == 0)
		threads = bytes < CORES_BYTES ? 1 : turns_processors();
	return bytes == 0 ? 1 : threads > TURNS_MOST ? TURNS_MOST : threads;
}

/* ---- households decided ---- */

struct team {
	struct assess *assess;
	const struct cores_reading *reading;
	struct diag *diag;
};

struct assessor {
	const struct team *team;
	struct cores_seat *seat;
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
hire_assessor(void *context, struct cores_seat *seat)
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

static enum register_result
assess_piece(void *hand)
{
	struct assessor *assessor = hand;
	const struct register_reading *reading = &assessor->team->reading->reading;
	enum register_result result;

	register_begin_held(assessor->assess.reg);
	while ((result = assess_next(&assessor->assess)) == REGISTER_HOUSEHOLD)
		reading->take(assessor->made, &assessor->assess.household);
	return result;
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
	const struct cores_task task = {
		assess->reg,   assess->diag,     hire_assessor, assess_piece,
		collect_piece, dismiss_assessor, &team,
	};

	threads = cores_threads(assess->reg, threads);
	if (threads > 1 && !reading->reading.begin(reading->reading.context))
		return false;
	enum cores_result result = threads == 1 ? CORES_NONE : cores_share(&task, threads, piece);

	if (result == CORES_NONE)
		return assess_each(assess, &reading->reading);
	/* hardly any register is read a second time, and one thread does it */
	return result == CORES_ALL &&
	       (!assess_repeat(assess) || assess_each(assess, &reading->reading));
}

bool
cores_assess(struct assess *assess, const struct cores_reading *reading, size_t threads,
	     struct diag *diag)
{
	return cores_assess_in(assess, reading, threads, CORES_PIECE, diag);
}
