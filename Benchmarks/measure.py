"""Runs commands in alternation and keeps what they took."""
import os
import statistics
import subprocess
import sys
import time


class Measured:
    """What some runs of a command took: the median of the seconds, and the most memory in MB."""

    def __init__(self, seconds=(), memory=0.0):
        self.seconds, self.memory = list(seconds), memory

    def run(self, command, stdin=None):
        began = time.perf_counter()
        process = subprocess.Popen(
            command, stdin=stdin or subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        errors = process.stderr.read()
        _, status, usage = os.wait4(process.pid, 0)
        self.seconds.append(time.perf_counter() - began)
        self.memory = max(self.memory, usage.ru_maxrss / 1024)
        if status != 0:
            sys.exit(f"{command[:3]}: {errors.decode()[-500:]}")
        return self

    @property
    def median(self):
        return statistics.median(self.seconds)


def measure(commands, rounds, before=None):
    """Runs each command once a round, in turn, so that what the machine does besides falls on all of them. What is to be done
    before a command isn't measured."""
    results = {name: Measured() for name in commands}
    for _ in range(rounds):
        for name, command in commands.items():
            if before and name in before:
                before[name]()
            results[name].run(command)
    return results


def percentile(values, share):
    """The value below which this share of them lies."""
    return sorted(values)[min(len(values) - 1, int(len(values) * share))]
