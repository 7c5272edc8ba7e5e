#define _GNU_SOURCE /* sched_getaffinity() */
#include "os/turns.h"

#include <assert.h>
#include <pthread.h>
#include <sched.h>

enum state { FREE, HELD /* being read or worked at */, MADE /* to be written */ };

struct seat {
	void *hand;
	enum state state;
	size_t number; /* of its piece */
};

struct turns {
	const struct turns_job *job;
	pthread_mutex_t lock;  /* has all below */
	pthread_cond_t turned; /* there is something to do that was not */
	struct seat seat[TURNS_HANDS];
	size_t seats;
	size_t read; /* pieces so far */
	size_t written;
	bool reading;
	bool writing;
	bool over;    /* no more is read */
	bool stopped; /* nor written */
};

/* A free seat, or the one whose piece is the next to be written; NULL where there is none. */
static struct seat *
find(struct turns *turns, enum state state)
{
	for (size_t i = 0; i < turns->seats; i++) {
		struct seat *seat = &turns->seat[i];

		if (seat->state == state && (state == FREE || seat->number == turns->written))
			return seat;
	}
	return NULL;
}

/* Read a piece and work at it; all others go on meanwhile. */
static void
read_next(struct turns *turns, struct seat *seat)
{
	turns->reading = true;
	seat->state = HELD;
	(void)pthread_mutex_unlock(&turns->lock);
	bool more = turns->job->read(turns->job->context, seat->hand);

	(void)pthread_mutex_lock(&turns->lock);
	turns->reading = false;
	turns->over |= !more;
	seat->number = turns->read;
	turns->read += more;
	(void)pthread_cond_signal(&turns->turned);
	if (more) {
		(void)pthread_mutex_unlock(&turns->lock);
		turns->job->work(seat->hand);
		(void)pthread_mutex_lock(&turns->lock);
	}
	seat->state = more ? MADE : FREE;
}

static void
write_next(struct turns *turns, struct seat *seat)
{
	turns->writing = true;
	(void)pthread_mutex_unlock(&turns->lock);
	bool more = turns->job->write(turns->job->context, seat->hand);

	(void)pthread_mutex_lock(&turns->lock);
	turns->writing = false;
	turns->written++;
	turns->over |= !more;
	turns->stopped |= !more;
	seat->state = FREE;
	(void)pthread_cond_signal(&turns->turned);
}

/* Whoever has a thread does what can be done; who holds a piece writes it, and those behind it. */
static void *
work(void *context)
{
	struct turns *turns = context;
	struct seat *seat;

	(void)pthread_mutex_lock(&turns->lock);
	for (;;) {
		if (!turns->writing && !turns->stopped && (seat = find(turns, MADE)) != NULL)
			write_next(turns, seat);
		else if (turns->over)
			break;
		else if (!turns->reading && (seat = find(turns, FREE)) != NULL)
			read_next(turns, seat);
		else
			(void)pthread_cond_wait(&turns->turned, &turns->lock);
	}
	(void)pthread_cond_broadcast(&turns->turned);
	(void)pthread_mutex_unlock(&turns->lock);
	return NULL;
}

void
turns_take(const struct turns_job *job, void *const *hand, size_t hands, size_t threads)
{
	struct turns turns = { .job = job,
			       .lock = PTHREAD_MUTEX_INITIALIZER,
			       .turned = PTHREAD_COND_INITIALIZER,
			       .seats = hands };
	pthread_t other[TURNS_MOST];
	size_t others = 0;

	assert(threads >= 1 && threads <= TURNS_MOST && hands >= threads && hands <= TURNS_HANDS);
	for (size_t i = 0; i < hands; i++)
		turns.seat[i].hand = hand[i];
	while (others + 1 < threads && pthread_create(&other[others], NULL, work, &turns) == 0)
		others++;
	(void)work(&turns);
	while (others-- > 0)
		(void)pthread_join(other[others], NULL);
	(void)pthread_mutex_destroy(&turns.lock);
	(void)pthread_cond_destroy(&turns.turned);
}

size_t
turns_processors(void)
{
	cpu_set_t set;
	int count = sched_getaffinity(0, sizeof(set), &set) == 0 ? CPU_COUNT(&set) : 1;

	return count < 1 ? 1 : count > TURNS_MOST ? TURNS_MOST : (size_t)count;
}
