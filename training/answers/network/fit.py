"""Fits the answer network on the rows that `rows.ts` wrote, and writes its weights' file.

    python3 fit.py FOLDER OUT.bin --half 0|1|all

Needs PyTorch 1.13 or later on one core (Debian: python3-torch). Half 0 or 1: fitted on that half of the documents, measured on the other.
The same seed with the same PyTorch gives the same weights.
"""

import argparse
import datetime
import json
import math
import time

options = argparse.ArgumentParser()
options.add_argument("folder")
options.add_argument("out")
options.add_argument("--half", default="all", choices=["0", "1", "all"])
options.add_argument("--seed", type=int, default=1)
options.add_argument("--width", type=int, default=96)
options.add_argument("--epochs", type=int, default=10)
options.add_argument("--rate", type=float, default=0.002)
options.add_argument("--dropout", type=float, default=0.3)
options.add_argument("--state-dropout", type=float, default=0.2)
options.add_argument("--feature-dropout", type=float, default=0.2)
options.add_argument("--sentences", type=float, default=0.5, help="what a question about a single sentence weighs")
options = options.parse_args()

# behind the options, so that --help and a mistyped option need no PyTorch
import numpy as np
import torch
from torch import nn

from export import write
from model import AnswerNetwork, loss_of
from questions import Questions, half_of

torch.manual_seed(options.seed)
torch.set_num_threads(1)
random = np.random.RandomState(options.seed)

sets = {name: Questions(f"{options.folder}/{name}") for name in ("squad", "articles", "sentences")}
halves = half_of(**sets)
model = AnswerNetwork(sets["squad"], options.width, options.dropout, options.state_dropout, options.feature_dropout)
optimiser = torch.optim.Adam(model.parameters(), lr=options.rate, betas=(0.9, 0.98))


def taught(question):
    return question["usable"] and (options.half == "all" or halves[question["document"]] == int(options.half))


def batches():
    """Questions of like length together, in a new order each time."""
    out = []
    for name, questions in sets.items():
        numbers = [n for n, q in enumerate(questions.all) if taught(q)]
        numbers.sort(key=lambda n: questions.all[n]["starts"][-1] + random.rand() * 20)
        size = 32 if name == "sentences" else 16
        out += [(name, numbers[i : i + size]) for i in range(0, len(numbers), size)]
    random.shuffle(out)
    return out


def measure(name):
    """F1 of what is chosen among the answerable, and the same where four in five of the unanswerable are declined by the network alone."""
    questions = sets[name]
    numbers = sorted((n for n, q in enumerate(questions.all) if q["usable"] and not taught(q)), key=lambda n: questions.all[n]["starts"][-1])
    got, sure, answerable = [], [], []
    with torch.no_grad():
        for i in range(0, len(numbers), 32):
            b = questions.batch(numbers[i : i + 32])
            scores, none = model(b)
            for k in range(len(none)):
                own = b["of"] == k
                s = scores[own]
                got.append(float(b["share"][own][s.argmax()]))
                sure.append(float(s.max() - torch.logsumexp(torch.cat([s, none[k : k + 1]]), 0)))
                answerable.append(bool(b["answerable"][k]))
    got, sure, answerable = map(np.array, (got, sure, answerable))
    bound = np.quantile(sure[~answerable], 0.8)
    kept = got[answerable] * (sure[answerable] > bound)
    return f"{name}: F1 of the answerable {100 * got[answerable].mean():.1f}, where 80 % are declined {100 * kept.mean():.1f}"


first = batches()
steps, step, averaged = options.epochs * len(first), 0, None
figures = []
for epoch in range(options.epochs):
    began, loss_sum = time.time(), 0.0
    model.train()
    for name, numbers in first if epoch == 0 else batches():
        rate = options.rate * min(1, (step + 1) / 100) * (0.515 + 0.485 * math.cos(math.pi * min(1, step / steps)))
        for group in optimiser.param_groups:
            group["lr"] = rate
        b = sets[name].batch(numbers)
        loss = loss_of(*model(b), b, name != "sentences") * (options.sentences if name == "sentences" else 1)
        optimiser.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(model.parameters(), 2.0)
        optimiser.step()
        loss_sum += float(loss)
        step += 1
        keep = min(0.998, (1 + step) / (10 + step))
        now = model.state_dict()
        averaged = {k: v.detach().clone() if averaged is None else averaged[k].mul_(keep).add_(v, alpha=1 - keep) for k, v in now.items()}
    print(f"epoch {epoch + 1}: loss {loss_sum / len(first):.3f}, {time.time() - began:.0f} s", flush=True)

model.load_state_dict(averaged)
model.eval()
if options.half != "all":
    figures = [measure("squad"), measure("articles")]
    print("\n".join(figures))
write(model, options.out)
about = {
    "what": "Weights of the network that chooses answers (src/reading/answer/rank/network)",
    "origin": ["SQuAD 2.0 dev (Rajpurkar, Jia and Liang)", "QAMR's questions on Wikinews", "states of syntax-network.bin"],
    "licence": "CC BY-SA 4.0, with attribution to the authors of SQuAD 2.0 (CC BY-SA 4.0), QAMR (MIT) and Wikinews (CC BY 2.5)",
    "date": datetime.date.today().isoformat(),
    "command": f"training/answers/network/fit.py ROWS OUT --half {options.half} --seed {options.seed} --width {options.width} --epochs {options.epochs}",
    "fitted": "all documents; what it reaches on documents that it was not taught is in answer-trust.json" if options.half == "all" else figures,
}
with open(options.out.removesuffix(".bin") + ".json", "w") as file:
    json.dump(about, file, indent=2)
    file.write("\n")
