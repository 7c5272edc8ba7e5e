#include "here.h"

#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "base/text.h"

enum language
here_language(void)
{
	static const char *const variables[] = { "LC_ALL", "LC_MESSAGES", "LANG" };

	for (size_t i = 0; i < ARRAY_LENGTH(variables); i++) {
		const char *value = getenv(variables[i]);

		if (value != NULL && value[0] != '\0')
			return strncmp(value, "zh", 2) == 0 ? LANGUAGE_ZH : LANGUAGE_EN;
	}
	return LANGUAGE_EN;
}

day_t
here_today(void)
{
	time_t now = time(NULL);
	struct tm wall;

	if (now == (time_t)-1 || localtime_r(&now, &wall) == NULL)
		return DAY_NONE;
	return day_of(wall.tm_year + 1900, wall.tm_mon + 1, wall.tm_mday);
}

const char *
here_array(void)
{
	static const char *const variables[] = { "SLURM_ARRAY_TASK_ID", "PBS_ARRAY_INDEX",
						 "SGE_TASK_ID", "PARALLEL_SEQ" };

	for (size_t i = 0; i < ARRAY_LENGTH(variables); i++) {
		const char *value = getenv(variables[i]);

		/* a job of Grid Engine that is no array has this word there */
		if (value != NULL && value[0] != '\0' && strcmp(value, "undefined") != 0)
			return variables[i];
	}
	return NULL;
}
