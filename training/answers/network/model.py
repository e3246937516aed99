"""The answer network as it is fitted; `src/reading/answer/rank/network/network.ts` runs it. Names of weights are those of the file."""

import math

import torch
import torch.nn.functional as F
from torch import nn

# Features of a candidate that are numbers of kinds; the others are quantities.
KINDS = ["type", "relation asked", "mark asked", "sort", "cut", "relation", "mark", "focus place", "place", "file"]
TOLD = 128


def bend(x):
    return F.leaky_relu(x, 0.1)


class Dropout(nn.Module):
    """Leaves out the same numbers of all tokens of a row."""

    def __init__(self, share):
        super().__init__()
        self.share = share

    def forward(self, x):
        if not self.training or self.share == 0:
            return x
        kept = torch.empty(x.shape[0], *([1] * (x.dim() - 2)), x.shape[-1]).bernoulli_(1 - self.share)
        return x * kept / (1 - self.share)


@torch.jit.script
def recur(z, forget, reset, x, seen_by_forget, seen_by_reset, real, back: bool):
    """One direction of a simple recurrent unit (Lei et al. 2018)."""
    z_, f_, r_, x_, m_ = z.unbind(1), forget.unbind(1), reset.unbind(1), x.unbind(1), real.unbind(1)
    c = torch.zeros_like(z_[0])
    out = []
    for step in range(len(z_)):
        t = len(z_) - 1 - step if back else step
        f = torch.sigmoid(torch.addcmul(f_[t], seen_by_forget, c))
        r = torch.sigmoid(torch.addcmul(r_[t], seen_by_reset, c))
        c = torch.lerp(z_[t], c, f) * m_[t]
        out.append(torch.lerp(x_[t], c, r))
    if back:
        out.reverse()
    return torch.stack(out, 1)


class Recurrent(nn.Module):
    """Mixes every token with its neighbours, then runs a simple recurrent unit each way."""

    def __init__(self, width):
        super().__init__()
        self.half = width // 2
        self.mix = nn.Parameter(torch.tensor([0.1, 1.0, 0.1])[:, None].repeat(1, width))
        self.gates = nn.Linear(width, 3 * width, bias=False)
        # for each direction: what the forget and the reset gate see of the state before, then their biases
        gates = torch.randn(2, 4, self.half) * 0.1
        gates[:, 2] = 0
        gates[:, 3] = -1
        self.recurrent = nn.Parameter(gates)

    def forward(self, x, lengths):
        n = x.shape[1]
        real = (torch.arange(n)[None] < lengths[:, None]).float().unsqueeze(-1)
        x = x * real
        before, behind = F.pad(x, (0, 0, 1, 0))[:, :n], F.pad(x, (0, 0, 0, 1))[:, 1:]
        gated = self.gates(before * self.mix[0] + x * self.mix[1] + behind * self.mix[2])
        h = self.half
        ways = []
        for way in range(2):
            u = gated[..., way * 3 * h : (way + 1) * 3 * h]
            v = self.recurrent[way]
            own = x[..., way * h : (way + 1) * h]
            ways.append(recur(u[..., :h], u[..., h : 2 * h] + v[2], u[..., 2 * h :] + v[3], own, v[0], v[1], real, way == 1))
        return torch.cat(ways, -1)


class Side(nn.Module):
    """Tokens of the question or of the text as rows."""

    def __init__(self, sizes, vector, width):
        super().__init__()
        self.sizes = sizes
        self.told = nn.Linear(TOLD, width)
        self.vectors = nn.Linear(vector, width, bias=False)
        self.categories = nn.Embedding(sum(sizes), width)
        nn.init.normal_(self.categories.weight, std=0.1)
        self.alike = nn.Linear(width, width)

    def forward(self, told, vectors, categories, more=0):
        above = torch.tensor([sum(self.sizes[:c]) for c in range(len(self.sizes))])
        return bend(self.told(told) + self.vectors(vectors) + self.categories(categories.long() + above).sum(-2) + more)


class AnswerNetwork(nn.Module):
    def __init__(self, questions, width, dropout, state_dropout, feature_dropout):
        super().__init__()
        names = questions.features
        self.names, self.width = names, width
        self.kinds = [names.index(k) for k in KINDS]
        self.quantities = [i for i in range(len(names)) if i not in self.kinds]
        rows = questions.rows
        self.register_buffer("mean", torch.tensor(rows[:, self.quantities].mean(0)))
        self.register_buffer("deviation", torch.tensor(rows[:, self.quantities].std(0) + 1e-3))
        # the kind -1 has row 0, and there is one more for kinds that were not seen
        self.kind_sizes = [int(rows[:, k].max()) + 3 for k in self.kinds]
        vector = questions.vectors.shape[1]
        self.states = nn.Linear(questions.states.shape[1], TOLD)
        self.question = Side(questions.sizes, vector, width)
        self.text = Side(questions.sizes, vector, width)
        self.asked = nn.Embedding(8, width)
        nn.init.normal_(self.asked.weight, std=0.1)
        with torch.no_grad():
            self.text.alike.weight.mul_(0.3)
        self.likeness = nn.Parameter(torch.tensor([3.0]))
        self.attend = nn.Linear(width, 1, bias=False)
        self.want = nn.Linear(width, width)
        self.matched = nn.Linear(3 * width + 3, width)
        self.recurrent = Recurrent(width)
        self.places = nn.Linear(width, 3 * width, bias=False)
        self.wanted = nn.Linear(width, width, bias=False)
        self.summary = nn.Linear(width, width)
        self.of_quantities = nn.Linear(len(self.quantities), width, bias=False)
        self.of_kinds = nn.ModuleList([nn.Embedding(size, width) for size in self.kind_sizes])
        for table in self.of_kinds:
            nn.init.normal_(table.weight, std=0.05)
        self.deep = nn.Linear(width, width)
        self.score = nn.Linear(width, 1)
        self.none = nn.Linear(2 * width + 2, width)
        self.none_score = nn.Linear(width, 1)
        self.drop, self.drop_states, self.drop_features = Dropout(dropout), Dropout(state_dropout), Dropout(feature_dropout)

    def forward(self, b):
        q, t = b["question"], b["text"]
        told = lambda side: bend(self.states(self.drop_states(side["states"])))
        asked = self.drop(self.question(told(q), self.drop_states(q["vectors"]), q["categories"], self.asked(b["flags"])))
        own = self.drop(self.text(told(t), self.drop_states(t["vectors"]), t["categories"]))
        like, of = b["like"], b["sentence_of"]
        words = (b["flags"] & 1).float()[of].unsqueeze(-1) * like
        hint = torch.stack([like.max(1).values, words.max(1).values, words.sum(1)], -1)
        asked_of = asked[of]
        attention = torch.einsum("pqd,ptd->pqt", self.question.alike(asked_of), self.text.alike(own)) / math.sqrt(self.width)
        attention = (attention + self.likeness * like).masked_fill(~b["real"][of].unsqueeze(-1), -1e4)
        met = torch.einsum("pqt,pqd->ptd", attention.softmax(1), asked_of)
        shares = self.attend(asked).squeeze(-1).masked_fill(~b["real"], -1e4).softmax(-1)
        summary = torch.einsum("bq,bqd->bd", shares, asked)
        want = self.want(summary)
        matched = bend(self.matched(torch.cat([own, met, own * met, hint], -1)))
        context = self.drop(self.recurrent(matched, b["lengths"]))
        return self.candidates(b, context, summary, want), self.no_answer(b, context, summary)

    def candidates(self, b, context, summary, want):
        row, first, last, head = b["at"].unbind(1)
        d, of = self.width, b["of"]
        places = self.places(context)
        quantities = (b["features"][:, self.quantities] - self.mean) / self.deviation
        hidden = places[row, first, :d] + places[row, last, d : 2 * d] + places[row, head, 2 * d :]
        hidden = hidden + self.wanted(context[row, head] * want[of]) + self.summary(summary)[of]
        hidden = hidden + self.of_quantities(self.drop_features(quantities))
        for table, column, size in zip(self.of_kinds, self.kinds, self.kind_sizes):
            hidden = hidden + table((b["features"][:, column].long() + 1).clamp(0, size - 1))
        hidden = self.drop(bend(self.deep(self.drop(bend(hidden)))))
        return self.score(hidden).squeeze(-1)

    def no_answer(self, b, context, summary):
        n = context.shape[1]
        real = (torch.arange(n)[None] < b["lengths"][:, None]).unsqueeze(-1)
        most = context.masked_fill(~real, -1e4).max(1).values
        best = torch.full_like(summary, -1e4).scatter_reduce(0, b["sentence_of"].unsqueeze(-1).expand_as(most), most, "amax")
        hidden = self.drop(bend(self.none(torch.cat([summary, best, b["coverage"]], -1))))
        return self.none_score(hidden).squeeze(-1)


def loss_of(scores, none, b, may_be_none):
    """How far the shares of the candidates are from the words they share with a gold answer; of an unanswerable question, from none."""
    n, of = len(none), b["of"]
    high = torch.full((n,), -1e4).scatter_reduce(0, of, scores, "amax")
    if may_be_none:
        high = torch.maximum(high, none)
    high = high.detach()
    each = torch.exp(scores - high[of])
    no_answer = torch.exp(none - high) if may_be_none else torch.zeros(n)
    whole = torch.zeros(n).index_add(0, of, each) + no_answer
    right = torch.zeros(n).index_add(0, of, each * b["share"] ** 2)
    best = torch.zeros(n).scatter_reduce(0, of, b["share"], "amax")
    found = -torch.log(right / whole / (best**2).clamp(min=0.05) + 1e-6)
    loss = torch.where(b["answerable"] & (best > 0.2), found, torch.zeros(n))
    if may_be_none:
        loss = torch.where(b["answerable"], loss, -torch.log(no_answer / whole + 1e-6))
    return loss.mean()
