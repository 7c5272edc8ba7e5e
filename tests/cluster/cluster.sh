#!/bin/sh
# cluster.sh BIN GENERATE PERSONS: a register on a cluster of one machine, as jiuzhu-cluster(7) says.  munged, slurmctld and
# slurmd are started by themselves, on loopback and with a folder of their own, whatever Slurm the machine has.
# Eight parts give what the whole gives, though one task is killed and one is taken back; a part that is lost is
# named; what lies between households is found; GNU parallel does the same; a task pays nothing.
set -eu
bin=$1
generate=$2
persons=$3
top=$(cd "$(dirname "$0")/../.." && pwd)
work=$(mktemp -d)
chmod 755 "$work"
daemons=

end() {
	status=$?
	trap - EXIT
	for pid in $daemons; do
		kill "$pid" 2>/dev/null || continue
		for _ in 1 2 3 4 5 6 7 8 9 10; do
			kill -0 "$pid" 2>/dev/null || break
			sleep 0.5
		done
		kill -9 "$pid" 2>/dev/null || :
	done
	rm -rf "$work"
	exit "$status"
}
trap end EXIT
trap 'exit 1' INT TERM HUP

fail() {
	echo "cluster: $*" >&2
	tail -n 20 "$work"/slurm*.log "$work"/munge.log >&2 || :
	exit 1
}

# like WHAT A B: both files are the same.
like() {
	cmp "$2" "$3" || fail "$1 differs"
	echo "$1: the same"
}

# ---- a cluster of this machine ----

cd "$work"
mkdir state spool bin
dd if=/dev/urandom of=munge.key bs=128 count=1 2>/dev/null
chmod 400 munge.key
cat >slurm.conf <<END
ClusterName=jiuzhu
SlurmctldHost=localhost(127.0.0.1)
SlurmctldPort=26817
SlurmdPort=26818
AuthType=auth/munge
AuthInfo=socket=$work/munge.socket
CredType=cred/munge
MpiDefault=none
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
SwitchType=switch/none
ReturnToService=2
SlurmUser=$(id -un)
SlurmdUser=$(id -un)
StateSaveLocation=$work/state
SlurmdSpoolDir=$work/spool
SlurmctldPidFile=$work/slurmctld.pid
SlurmdPidFile=$work/slurmd.pid
SchedulerType=sched/backfill
SelectType=select/cons_tres
SelectTypeParameters=CR_Core
JobAcctGatherType=jobacct_gather/none
AccountingStorageType=accounting_storage/none
JobCompType=jobcomp/none
SchedulerParameters=batch_sched_delay=1,sched_interval=1,bf_interval=1
NodeName=localhost NodeAddr=127.0.0.1 CPUs=$(nproc) RealMemory=256 State=UNKNOWN
PartitionName=main Nodes=ALL Default=YES MaxTime=INFINITE State=UP
END
SLURM_CONF=$work/slurm.conf
export SLURM_CONF
PATH=$PATH:/usr/sbin

munged --foreground --force --socket="$work/munge.socket" --key-file="$work/munge.key" \
	--pid-file="$work/munge.pid" --log-file="$work/munge.log" --seed-file="$work/munge.seed" >munge.log 2>&1 &
daemons=$!
sleep 1
slurmctld -D -c -f "$SLURM_CONF" >slurmctld.log 2>&1 &
daemons="$! $daemons"
slurmd -D -N localhost -f "$SLURM_CONF" >slurmd.log 2>&1 &
daemons="$! $daemons"
for _ in $(seq 60); do
	[ "$(sinfo -h -o %t 2>/dev/null)" = idle ] && break
	sleep 1
done
[ "$(sinfo -h -o %t)" = idle ] || fail "the node is not idle"

# wait_all: until no job is left.
wait_all() {
	for _ in $(seq 600); do
		[ -n "$(squeue -h 2>/dev/null)" ] || return 0
		sleep 1
	done
	squeue >&2
	fail "the jobs do not end"
}

# ---- one register, the whole and in parts ----

PATH=$bin:$PATH
LC_ALL=C
export LC_ALL
"$generate" "$persons" >register.csv
day=2026-11-23
jz-assess -q -d $day -r sample -o whole.csv -e whole.findings.csv --status-file whole.status register.csv 2>/dev/null

# The tool that the tasks see: the first run of part 003 is killed in its middle, that of 005 is taken back.
cat >bin/jz-assess <<END
#!/bin/sh
for part; do :; done
case \$part in
*/003.csv | */005.csv) [ -e "\$part.tried" ] || {
	: >"\$part.tried"
	"$bin/jz-assess" "\$@" &
	sleep 0.1
	case \$part in
	*/003.csv) kill -9 \$! ; wait \$! ; exit ;;
	*) scontrol requeue "\$SLURM_JOB_ID"; wait ;;
	esac
} ;;
esac
exec "$bin/jz-assess" "\$@"
END
chmod 755 bin/jz-assess
PATH=$work/bin:$PATH "$top/data/scripts/slurm/submit" -n 8 -d $day -r sample -o cut register.csv >/dev/null
wait_all
[ -e cut/parts/003.csv.tried ] && [ -e cut/parts/005.csv.tried ] || fail "no task was killed"
like decisions whole.csv cut/decisions.csv
like findings whole.findings.csv cut/findings.csv
like status whole.status cut/status
sed -n '/^.count/,$p' whole.csv.run >whole.count
sed -n '/^.count/,$p' cut/decisions.csv.run >cut.count
like counts whole.count cut.count

# ---- a part that is lost ----

cp cut/decisions.csv kept.csv
: >cut/results/004.csv
status=0
jz-join -q -o cut/decisions.csv cut/parts cut/results 2>lost || status=$?
[ $status = 2 ] && grep -q 'S201: part 004' lost || fail "the part that is empty is not named"
like "what was joined before" kept.csv cut/decisions.csv

# ---- between households, on a small register with one person in two of them ----

awk -F, -v OFS=, 'NR == 2 { id = $6 } { print } END { $1 = "NW-9999"; $6 = id; print }' \
	"$top/data/register-sample.csv" >twice.csv
jz-check -q -d $day -e twice.findings.csv twice.csv 2>/dev/null || :
"$top/data/scripts/slurm/submit" -c -n 5 -d $day -o check twice.csv >/dev/null 2>&1
wait_all
{
	cat check/findings.csv
	tail -n +2 check/id_number/findings.csv
	tail -n +2 check/account/findings.csv
} | sort >all
sort twice.findings.csv | cmp - all || fail "what is found between households differs"
grep -q K101 all || fail "the person is not found"
echo "between households: the same"

# ---- a task pays nothing ----

job=$(sbatch --parsable --array=1 -o pay.log --wrap \
	"jz-pay -d $day -m 2026-12 -l ledger.csv --begin --record -o list.csv cut/decisions.csv")
wait_all
grep -q S130 pay.log && [ ! -e ledger.csv ] || fail "job $job recorded"
echo "a task: records nothing"

# ---- the everyday form ----

mkdir results
parallel --will-cite --joblog log --resume-failed \
	jz-assess -q -d $day -r sample -o results/{/.}.csv \
	-e results/{/.}.findings.csv --status-file results/{/.}.status {} \
	::: cut/parts/[0-9]*.csv >/dev/null 2>&1 || fail "GNU parallel saw a failure"
jz-join -q -o parallel.csv -e parallel.findings.csv cut/parts results 2>/dev/null || :
like "GNU parallel, decisions" whole.csv parallel.csv
like "GNU parallel, findings" whole.findings.csv parallel.findings.csv
