#!/bin/sh
# steps.sh: what jz-month and jz-quarter have in common; it is read by them and does nothing by itself.
#
# Each step runs one or two tools.  What they write goes to a work folder first, and from there into
# the folder of the period, but never over a file that a person has changed.  A step whose tool ends
# with 1 stops the script, or with --all is told and passed, until a person has looked and says
# --go-on; that word holds only for what was looked at.  Everything that is known stands in the folder:
#
#   settings    the date, spreadsheet, rules and so on that were given last
#   go-on.csv   who went on where, when, and the checksum of what the step had written
#   .made       the checksum of each file as the script wrote it
#   .stop       the steps that the last run told to look at, and the checksum of each
#
# The script that reads this sets self (its name), period and steps (all of them), and has advice().
# shellcheck disable=SC2154,SC2034
set -u
umask 077
# shellcheck disable=SC1091
. "${0%/*}/names.sh"

# ---- words ----

case ${LC_ALL:-${LC_MESSAGES:-${LANG:-}}} in
zh*) chinese=yes ;;
*) chinese= ;;
esac

# say ZH EN [ARGUMENT...]: one line in the language of the locale; both are formats of printf.
say() {
	form=$2
	[ -z "$chinese" ] || form=$1
	shift 2
	# shellcheck disable=SC2059
	printf "$self: $form\n" "$@" >&2
}

fail() {
	say "$@"
	exit 2
}

wrong() {
	say "$@"
	fail '用法见--help' 'see --help for how it is used'
}

# ---- the folder of the period ----

# setting KEY [FOLDER]
setting() {
	sed -n "s/^$1=//p" "${2:-$folder}/settings" 2>/dev/null
}

# What a setting is called.
name_of() {
	case $1${chinese:+.zh} in
	date.zh) echo 办理日期 ;;
	roster.zh | spreadsheet.zh) echo 花名册 ;;
	rules.zh) echo 规则文件夹 ;;
	previous.zh) echo 上一期的文件夹 ;;
	map.zh) echo 列名对照 ;;
	ids.zh) echo 户编号表 ;;
	template.zh) echo 银行模板 ;;
	standing.zh) echo 花名册上的项目 ;;
	illustrative.zh) echo 只是演示 ;;
	per-week.zh) echo 每周走访户数 ;;
	*) echo "$1" ;;
	esac
}

# settle KEY VALUE DEFAULT: what is given, else what an earlier run was given, else the default.
settle() {
	kept=$(setting "$1")
	if [ ! -e "$folder/settings" ]; then
		kept=${2:-$3}
	elif [ -n "$2" ] && [ "$2" != "$kept" ]; then
		say '%s：原来是“%s”，这次起改为“%s”' '%s: was “%s”, from now on it is “%s”' "$(name_of "$1")" "${kept:--}" "$2"
		kept=$2
	fi
	printf '%s=%s\n' "$1" "$kept" >>"$work/settings" || exit 2
}

# keep_settings: from here on; but where the run cannot do its work, they may be what was wrong.
keep_settings() {
	[ ! -e "$folder/settings" ] || cp "$folder/settings" "$work/settings.before" || exit 2
	mv "$work/settings" "$folder/settings" || exit 2
}

# They have done their work.
trust_settings() {
	rm -f "$work/settings.before"
}

# forget_settings STATUS: what was given to a run that could not do its work is not remembered.
forget_settings() {
	[ "$1" = 2 ] && [ -e "$work/settings.before" ] || return 0
	cmp -s "$work/settings.before" "$folder/settings" || {
		cp "$work/settings.before" "$folder/settings"
		say '没有做成，这次改的选项没有记下' 'it was not done, and the changed options were not kept'
	}
}

checksum() {
	cksum <"$1" | tr ' ' -
}

# made NAME [FOLDER]: the checksum of a file as it was made, or nothing.
made() {
	[ ! -e "${2:-$folder}/.made" ] || awk -v name="$1" '$1 == name { print $2 }' "${2:-$folder}/.made"
}

note_made() {
	[ "$(made "$1")" != "$2" ] || return 0
	{
		[ ! -e "$folder/.made" ] || awk -v name="$1" '$1 != name' "$folder/.made"
		echo "$1 $2"
	} >"$work/made" && mv "$work/made" "$folder/.made" || exit 2
}

# put NAME: bring a new file from the work folder into the folder of the period.  One that a person
# changed stays; where it would come out differently now, the new one is put beside it and $look set.
put() {
	[ -e "$work/$1" ] || return 0
	new=$(checksum "$work/$1")
	before=$(made "$1")
	now=
	[ ! -e "$folder/$1" ] || now=$(checksum "$folder/$1")
	if [ -z "$now" ] || [ "$now" = "$before" ] || [ "$now" = "$new" ]; then
		[ "$now" = "$new" ] || mv "$work/$1" "$folder/$1" || exit 2
		note_made "$1" "$new"
		rm -f "$folder/new.$1"
	elif [ "$new" != "$before" ]; then
		mv "$work/$1" "$folder/new.$1" || exit 2
		look=yes
		say '%s/%s有人改过，保留不动；按现在的数据会不同，见%s/new.%s' \
			'%s/%s was changed by a person and stays; it would come out differently now, see %s/new.%s' \
			"$folder" "$1" "$folder" "$1"
	fi
}

# ---- steps ----

# keep_log NAME: a log for what the tools say from here on, by 2>&3.  It is there before they run, for a
# shell that cannot open it with them gives 1, as if a person had to look.
keep_log() {
	command exec 3>"$work/$1.log" || exit 2
}

# log_of STEP: what its log is called in the folder.  A period that was begun with English names keeps them.
log_of() {
	if [ -n "$(setting language)" ] && [ -z "$(made "$1.log")" ]; then
		echo "$(in_chinese "$1").log"
	else
		echo "$1.log"
	fi
}

put_log() {
	[ "$(log_of "$1")" = "$1.log" ] || [ ! -e "$work/$1.log" ] || mv "$work/$1.log" "$work/$(log_of "$1")" || exit 2
	put "$(log_of "$1")"
}

# finish STEP STATUS FILE...: put the files in their place; stop, or with --all tell it and go on,
# where a person must look.
finish() {
	step=$1
	status=$2
	shift 2
	if [ "$status" -gt 1 ]; then
		cat "$work/$step.log" >&2
		fail '%s：做不了，原因见上；改好后再运行一次' '%s: it could not be done, see above; mend it and run again' "$(step_name "$step")"
	fi
	sum=$(for file in "$@"; do [ ! -e "$work/$file" ] || checksum "$work/$file"; done | cksum | tr ' ' -)
	look=
	[ "$status" = 0 ] || look=yes
	for file in "$@"; do
		put "$file"
	done
	put_log "$step"
	if [ -z "$look" ]; then
		say '%s：完成' '%s: done' "$(step_name "$step")"
	elif accepted "$step" "$sum"; then
		say '%s：已看过（%s），继续' '%s: looked at (%s), going on' "$(step_name "$step")" "$(looked_at_by)"
		settled "$@"
	else
		tell "$step" "$sum"
		[ -n "$all" ] || stop
	fi
}

# A file that a person kept against a new one is looked at with its step.
settled() {
	for file in "$@"; do
		[ ! -e "$folder/new.$file" ] || note_made "$file" "$(checksum "$folder/new.$file")"
		rm -f "$folder/new.$file"
	done
}

looked_at_by() {
	[ ! -e "$folder/go-on.csv" ] ||
		awk -F, -v step="$step" -v name="$(in_chinese "$step")" -v sum="$sum" \
			'($1 == step || $1 == name) && $4 == sum { print $2, $3; exit }' "$folder/go-on.csv"
}

# Did a person say to go on with just this, now or earlier?
accepted() {
	if [ "$go_on" = "$1" ] || { [ "$go_on" = all ] && was_told "^$1 "; }; then
		meant=yes
		if [ -n "$(looked_at_by)" ]; then
			:
		elif was_told "^$1 $2\$"; then
			note_go_on "$1" "$2"
		else
			say '%s：结果与上次停下时不同，要重新看' \
				'%s: it came out differently since the last stop; look again' "$(step_name "$1")"
		fi
	fi
	[ -n "$(looked_at_by)" ]
}

was_told() {
	grep -q "$1" "$folder/.stop" 2>/dev/null
}

note_go_on() {
	if [ ! -e "$folder/go-on.csv" ] && [ -n "$(setting language)" ]; then
		printf '\357\273\277步骤,日期,姓名,校验和\n' >"$folder/go-on.csv" # WPS knows it by the mark
	elif [ ! -e "$folder/go-on.csv" ]; then
		echo 'step,date,name,checksum' >"$folder/go-on.csv"
	fi
	named=$1
	[ -z "$(setting language)" ] || named=$(in_chinese "$1")
	printf '%s,%s,%s,%s\n' "$named" "$(date +%Y-%m-%d)" "$by" "$2" >>"$folder/go-on.csv" || exit 2
}

tell() {
	echo "$1 $2" >>"$work/stop" || exit 2
	tail -n 12 "$folder/$(log_of "$1")" >&2
	if [ -n "$all" ]; then
		say '%s：要人看：%s' '%s: a person must look: %s' "$(step_name "$1")" "$(advice "$1")"
	else
		say '%s：停在这里，要人看：%s' '%s: stopped here, a person must look: %s' "$(step_name "$1")" "$(advice "$1")"
	fi
}

# The end of a run of which a person must look at something.
stop() {
	mv "$work/stop" "$folder/.stop" || exit 2
	say '看过以后继续：%s --go-on %s --by 姓名' 'when that is done, go on: %s --go-on %s --by NAME' \
		"$self $period${root:+ -o $root}" "$(step_name "${all:-$step}")"
	exit 1
}

# The later of two exit statuses.
worst() {
	[ "$1" -gt "$2" ] && echo "$1" || echo "$2"
}

# ---- the run ----

# Is the process one of ours still at work?  After a power cut its number may be another's.
is_running() {
	kill -0 "$1" 2>/dev/null || return
	[ ! -d /proc/self ] || grep -q "$self" "/proc/$1/cmdline" 2>/dev/null
}

# One run at a time: the work folder is the lock; one that a dead run left is taken over.
open_work() {
	work=$folder/.work
	mkdir -p "$folder" || exit 2
	if ! mkdir "$work" 2>/dev/null; then
		# one that has just begun writes its number a moment later
		[ -s "$work/pid" ] || sleep 1
		pid=$(cat "$work/pid" 2>/dev/null)
		[ -z "$pid" ] || ! is_running "$pid" ||
			fail '%s正在由另一个程序办理' '%s is being worked on by another run' "$folder"
		rm -rf "$work"
		mkdir "$work" || exit 2
	fi
	trap 'forget_settings $?; rm -rf "$work"' EXIT
	trap 'exit 2' HUP INT TERM
	echo $$ >"$work/pid" || exit 2
}

