#define _GNU_SOURCE /* sched_getaffinity() */
#include "os/turns.h"

#include <assert.h>
#include <pthread.h>
#include <sched.h>

struct turns {
	const struct turns_job *job;
	pthread_mutex_t reading; /* has the members down to over */
	size_t read;             /* pieces so far */
	bool over;               /* no more is read */
	pthread_mutex_t writing; /* has those below */
	pthread_cond_t turned;   /* written was counted up */
	size_t written;
	bool stopped; /* no more is written */
};

struct worker {
	struct turns *turns;
	void *hand;
	pthread_t thread;
};

/* The next piece into the hand of a worker, and its number; false where there is none. */
static bool
read_next(struct turns *turns, void *hand, size_t *number)
{
	(void)pthread_mutex_lock(&turns->reading);
	bool more = !turns->over && turns->job->read(turns->job->context, hand);

	turns->over = !more;
	*number = turns->read;
	turns->read += more;
	(void)pthread_mutex_unlock(&turns->reading);
	return more;
}

/* Write the piece when those before it are; false where no more is written. */
static bool
write_in_turn(struct turns *turns, void *hand, size_t number)
{
	(void)pthread_mutex_lock(&turns->writing);
	while (turns->written != number)
		(void)pthread_cond_wait(&turns->turned, &turns->writing);
	turns->stopped = turns->stopped || !turns->job->write(turns->job->context, hand);
	bool goes_on = !turns->stopped;

	turns->written++;
	(void)pthread_cond_broadcast(&turns->turned);
	(void)pthread_mutex_unlock(&turns->writing);
	return goes_on;
}

static void *
work(void *context)
{
	const struct worker *worker = context;
	struct turns *turns = worker->turns;
	size_t number;

	while (read_next(turns, worker->hand, &number)) {
		turns->job->work(worker->hand);
		if (!write_in_turn(turns, worker->hand, number))
			break;
	}
	return NULL;
}

void
turns_take(const struct turns_job *job, void *const *hand, size_t hands)
{
	struct turns turns = { .job = job,
			       .reading = PTHREAD_MUTEX_INITIALIZER,
			       .writing = PTHREAD_MUTEX_INITIALIZER,
			       .turned = PTHREAD_COND_INITIALIZER };
	struct worker worker[TURNS_MOST];
	size_t others = 1;

	assert(hands >= 1 && hands <= TURNS_MOST);
	for (size_t i = 0; i < hands; i++)
		worker[i] = (struct worker){ .turns = &turns, .hand = hand[i] };
	while (others < hands &&
	       pthread_create(&worker[others].thread, NULL, work, &worker[others]) == 0)
		others++;
	(void)work(&worker[0]);
	while (--others > 0)
		(void)pthread_join(worker[others].thread, NULL);
	(void)pthread_mutex_destroy(&turns.reading);
	(void)pthread_mutex_destroy(&turns.writing);
	(void)pthread_cond_destroy(&turns.turned);
}

size_t
turns_processors(void)
{
	cpu_set_t set;
	int count = sched_getaffinity(0, sizeof(set), &set) == 0 ? CPU_COUNT(&set) : 1;

	return count < 1 ? 1 : count > TURNS_MOST ? TURNS_MOST : (size_t)count;
}
