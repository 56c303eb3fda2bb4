#!/usr/bin/env python3
"""train.py STATE.pt --lines FOLDER --seconds N: trains the reader, or goes on from STATE.pt.
train.py STATE.pt --lines FOLDER --finish N --out WEIGHTS.pt: weights to use, from that state.

The state holds the weights, their moving average, the optimiser and the counters; it is
written every few minutes and when the time is over. The learning rate stays constant, so
that the main run can go on for as long as wanted; --finish lets it sink to nothing in a
run aside, whose average is what export.py takes, and leaves the state alone.

--lines names a folder of line sets that gen.py may still be adding to (rename finished
sets into it). Every pass takes the sets that were used least, newest first; a set that
has been used --uses times is deleted.
"""

import argparse
import copy
import glob
import json
import os
import random
import time

import cv2
import torch
from torch import nn

from augment import Augmenter, batches, pack
from lines import collapse, edit_distance, encode, load_lines
from model import Net
from optimise import Optimiser

WARM_UP = 60  # steps
AVERAGE = 0.998
SETS = 2  # of lines in a pass; small ones keep the lines fresh
EXTRA = (0, 0, 0, 16, 80)  # empty columns at the right of a batch
PATIENCE = 10  # seconds between looks for a new set


def check(net, lines):
    """(CER %, exact %) over lines, case-sensitive."""
    net.eval()
    errors = characters = exact = 0
    order = sorted(range(len(lines)), key=lambda i: lines[i][0].shape[1])
    plain = Augmenter(0).plain
    with torch.no_grad():
        for start in range(0, len(order), 24):
            part = order[start : start + 24]
            batch = torch.from_numpy(pack([plain(lines[i][0]) for i in part], 16))
            best = net(batch)[:, :, 0].argmax(1).numpy()
            for index, classes in zip(part, best):
                text = lines[index][1]
                distance = edit_distance(collapse(classes), text)
                errors += distance
                characters += len(text)
                exact += distance == 0
    return round(100 * errors / characters, 2), round(100 * exact / len(lines), 1)


def ctc_loss(logits, texts):
    """Logits (N, CLASSES, 1, T) and N texts -> mean CTC loss."""
    scores = logits[:, :, 0].permute(2, 0, 1).log_softmax(2)
    targets = torch.tensor([label for text in texts for label in encode(text)])
    return nn.functional.ctc_loss(
        scores,
        targets,
        torch.full((len(texts),), scores.shape[0]),
        torch.tensor([len(text) for text in texts]),
        zero_infinity=True,
    )


def save(value, path):
    """Written beside and renamed, so that the file is always whole."""
    torch.save(value, path + ".part")
    os.replace(path + ".part", path)


class LineSets:
    """The sets of a folder, the least used first."""

    def __init__(self, folder, most_uses, widest):
        self.folder = folder
        self.most_uses = most_uses
        self.widest = widest
        self.uses = {}  # passes over each set, by file name

    def take(self):
        """The lines of the next sets; waits for one when all are used up."""
        self.remove_used()
        while not self.paths():
            time.sleep(PATIENCE)
        paths = sorted(self.paths(), reverse=True)
        taken = sorted(paths, key=self.uses_of)[:SETS]
        for path in taken:
            self.uses[os.path.basename(path)] = self.uses_of(path) + 1
        lines = [line for path in taken for line in load_lines(path)]
        return [line for line in lines if line[0].shape[1] <= self.widest]

    def paths(self):
        return glob.glob(os.path.join(self.folder, "*.pkl"))

    def uses_of(self, path):
        return self.uses.get(os.path.basename(path), 0)

    def remove_used(self):
        for path in self.paths():
            if self.most_uses and self.uses_of(path) >= self.most_uses:
                os.remove(path)


class Trainer:
    def __init__(self, args):
        self.args = args
        self.net = Net()
        self.average = copy.deepcopy(self.net)
        self.optimiser = Optimiser(self.net, args.rate)
        uses = 0 if args.finish else args.uses
        self.sets = LineSets(args.lines, uses, args.widest)
        self.step = self.seen = self.cpu = 0
        self.loss = None
        if os.path.exists(args.state):
            self.restore(torch.load(args.state, map_location="cpu"))
        elif args.finish:
            raise SystemExit(f"{args.state}: no such state to finish from")
        seed = args.seed + self.step  # other draws after every start
        torch.manual_seed(seed)
        self.rng = random.Random(seed)
        self.augment = Augmenter(seed)
        self.checks = {}
        for entry in args.check:
            name, _, path = entry.partition("=")
            self.checks[name] = load_lines(path)[: args.check_lines]
        self.seconds = args.finish or args.seconds
        self.started = time.time()
        self.cpu_before = self.cpu

    def state(self):
        return {
            "net": self.net.state_dict(),
            "average": self.average.state_dict(),
            "optimiser": self.optimiser.state_dict(),
            "uses": self.sets.uses,
            "step": self.step,
            "seen": self.seen,
            "cpu": self.cpu,
            "loss": self.loss,
        }

    def restore(self, state):
        self.net.load_state_dict(state["net"])
        self.average.load_state_dict(state["average"])
        self.optimiser.load_state_dict(state["optimiser"])
        self.sets.uses = state["uses"]
        for name in ("step", "seen", "cpu", "loss"):
            setattr(self, name, state[name])

    def share(self):
        """Of the time that is over: CPU time when finishing, else wall time."""
        if self.args.finish:
            return min(1, (self.cpu - self.cpu_before) / self.seconds)
        return min(1, (time.time() - self.started) / self.seconds)

    def rate_now(self):
        """Linear warm-up, then constant; linear to nothing when finishing."""
        rate = self.args.rate * min(1, (self.step + 1) / WARM_UP)
        return rate * (1 - self.share()) if self.args.finish else rate

    def train_on(self, lines):
        arrays = [self.augment(line[0]) for line in lines]
        batch = torch.from_numpy(pack(arrays, self.rng.choice(EXTRA)))
        self.net.train()
        loss = ctc_loss(self.net(batch), [line[1] for line in lines])
        self.optimiser.zero_grad()
        loss.backward()
        norm = nn.utils.clip_grad_norm_(self.net.parameters(), 3.0)
        if not torch.isfinite(norm):
            return
        self.optimiser.step(self.rate_now())
        self.step += 1
        self.seen += len(lines)
        self.update_average()
        value = loss.item()
        self.loss = value if self.loss is None else 0.98 * self.loss + 0.02 * value

    def update_average(self):
        """Move the average towards the net, faster in the first steps."""
        keep = min(AVERAGE, (1 + self.step) / (10 + self.step))
        pairs = zip(self.average.state_dict().values(), self.net.state_dict().values())
        with torch.no_grad():
            for old, new in pairs:
                if old.dtype.is_floating_point:
                    old.lerp_(new, 1 - keep)

    def report(self):
        """Check the average on every check set, print and log it."""
        row = {
            "wall_s": round(time.time() - self.started),
            "cpu_s": round(self.cpu),
            "steps": self.step,
            "lines": self.seen,
            "rate": round(self.rate_now(), 6),
            "loss": round(self.loss, 4),
        }
        for name, lines in self.checks.items():
            row[name] = check(self.average, lines)
        print(json.dumps(row), flush=True)
        if self.args.log:
            with open(self.args.log, "a", encoding="utf-8") as stream:
                stream.write(json.dumps(row) + "\n")

    def save(self):
        if self.args.finish:
            save(self.average.state_dict(), self.args.out)
        else:
            save(self.state(), self.args.state)

    def run(self):
        next_save = time.time() + self.args.save_every
        next_report = time.time() + self.args.report_every / 4
        while True:
            lines = self.sets.take()
            for indexes in batches(lines, self.rng):
                before = time.process_time()
                self.train_on([lines[i] for i in indexes])
                self.cpu += time.process_time() - before
                if self.share() >= 1:
                    self.save()
                    self.report()
                    return
                if time.time() > next_save:
                    self.save()
                    next_save = time.time() + self.args.save_every
                if time.time() > next_report:
                    self.report()
                    next_report = time.time() + self.args.report_every


def parse_arguments():
    parser = argparse.ArgumentParser(description="train the line reader")
    parser.add_argument("state", help="to go on from and to write (.pt)")
    parser.add_argument("--lines", required=True, help="folder of sets from gen.py")
    length = parser.add_mutually_exclusive_group(required=True)
    length.add_argument("--seconds", type=float, help="of the main run, by the clock")
    length.add_argument("--finish", type=float, metavar="SECONDS", help="CPU time")
    parser.add_argument("--out", help="weights that --finish writes (.pt)")
    parser.add_argument(
        "--check",
        nargs="*",
        default=[],
        metavar="NAME=SET",
        help="sets to measure, not to train on",
    )
    parser.add_argument("--check-lines", type=int, default=100, metavar="N")
    parser.add_argument("--rate", type=float, default=0.02, help="learning rate")
    parser.add_argument("--uses", type=int, default=2, help="passes over a set")
    parser.add_argument("--widest", type=int, default=2000, metavar="PIXELS")
    parser.add_argument("--seed", type=int, default=5)
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--log", metavar="FILE", help="JSON lines of every report")
    parser.add_argument("--report-every", type=float, default=600, metavar="SECONDS")
    parser.add_argument("--save-every", type=float, default=180, metavar="SECONDS")
    args = parser.parse_args()
    if args.finish and not args.out:
        parser.error("--finish needs --out")
    return args


def main():
    args = parse_arguments()
    cv2.setNumThreads(1)
    torch.set_num_threads(args.threads)
    torch.set_flush_denormal(True)
    Trainer(args).run()


if __name__ == "__main__":
    main()
