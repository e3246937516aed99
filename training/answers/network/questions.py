"""Questions as `rows.ts` wrote them, in halves and in batches."""

import json
from pathlib import Path

import numpy as np
import torch


class Questions:
    """One folder of `rows.ts`: the numbers of all questions, each cut out when a batch needs it."""

    def __init__(self, folder):
        about = json.loads((Path(folder) / "about.json").read_text())
        read = lambda name, kind: np.fromfile(Path(folder) / name, kind)
        self.features = about["features"]
        self.sizes = about["categorySizes"]
        self.all = about["questions"]
        tokens = sum(q["question"] + q["starts"][-1] for q in self.all)
        self.vectors = read("vectors.f32", np.float32).reshape(tokens, about["VECTOR"])
        self.states = read("states.f32", np.float32).reshape(tokens, -1)
        self.categories = read("categories.u8", np.uint8).reshape(tokens, about["CATEGORIES"])
        self.asked = read("asked.u8", np.uint8)
        self.like = read("like.f32", np.float32)
        self.candidates = read("candidates.i32", np.int32).reshape(-1, 4)
        self.rows = read("features.f32", np.float32).reshape(-1, len(self.features))
        self.share = read("share.f32", np.float32)
        token = asked = like = candidate = 0
        for q in self.all:
            q["token"], q["ask"], q["like"], q["candidate"] = token, asked, like, candidate
            token += q["question"] + q["starts"][-1]
            asked += q["question"]
            like += q["question"] * q["starts"][-1]
            candidate += q["candidates"]
            own = self.candidates[q["candidate"] : candidate]
            q["usable"] = bool(q["candidates"]) and bool((own[:, :2] >= 0).all())

    def batch(self, numbers):
        """The questions of these numbers as tensors: tokens padded, sentences as rows of their own, candidates in one list."""
        own = [self.all[n] for n in numbers]
        asked, sentences = len(own), [(b, s) for b, q in enumerate(own) for s in range(len(q["starts"]) - 1)]
        longest_question = max(q["question"] for q in own)
        lengths = np.array([own[b]["starts"][s + 1] - own[b]["starts"][s] for b, s in sentences])
        longest = int(lengths.max())
        room = lambda rows, columns, array: np.zeros((rows, columns, array.shape[1]), array.dtype)
        question = {name: room(asked, longest_question, getattr(self, name)) for name in ("vectors", "states", "categories")}
        text = {name: room(len(sentences), longest, getattr(self, name)) for name in ("vectors", "states", "categories")}
        flags = np.zeros((asked, longest_question), np.int64)
        real = np.zeros((asked, longest_question), bool)
        for b, q in enumerate(own):
            n = q["question"]
            for name, room_ in question.items():
                room_[b, :n] = getattr(self, name)[q["token"] : q["token"] + n]
            flags[b, :n] = self.asked[q["ask"] : q["ask"] + n]
            real[b, :n] = True
        like = np.zeros((len(sentences), longest_question, longest), np.float32)
        for row, (b, s) in enumerate(sentences):
            q = own[b]
            start, end, n = q["starts"][s], q["starts"][s + 1], q["question"]
            at = q["token"] + n + start
            for name, room_ in text.items():
                room_[row, : end - start] = getattr(self, name)[at : at + end - start]
            whole = self.like[q["like"] : q["like"] + n * q["starts"][-1]].reshape(n, -1)
            like[row, :n, : end - start] = whole[:, start:end]
        first_sentence = np.cumsum([0] + [len(q["starts"]) - 1 for q in own])
        at, of, features, share = [], [], [], []
        for b, q in enumerate(own):
            some = slice(q["candidate"], q["candidate"] + q["candidates"])
            c = self.candidates[some]
            starts = np.array(q["starts"])[c[:, 3]]
            at.append(np.stack([first_sentence[b] + c[:, 3], *(c[:, i] - starts for i in range(3))], 1))
            of.append(np.full(len(c), b))
            features.append(self.rows[some])
            share.append(self.share[some])
        tensor = torch.from_numpy
        return {
            "question": {name: tensor(x) for name, x in question.items()},
            "text": {name: tensor(x) for name, x in text.items()},
            "flags": tensor(flags),
            "real": tensor(real),
            "lengths": tensor(lengths),
            "like": tensor(like),
            "sentence_of": tensor(np.array([b for b, _ in sentences])),
            "at": tensor(np.concatenate(at).astype(np.int64)),
            "of": tensor(np.concatenate(of)),
            "features": tensor(np.concatenate(features)),
            "share": tensor(np.concatenate(share)),
            "coverage": torch.tensor([q["coverage"] for q in own], dtype=torch.float32),
            "answerable": torch.tensor([q["answerable"] for q in own]),
        }


def half_of(squad, articles, sentences):
    """0 or 1 for each document: taken in turn, an article the same in both sets that ask about it (as in `fit.ts`)."""
    in_order = lambda questions: list(dict.fromkeys(q["document"] for q in questions.all))
    documents = in_order(articles)
    others = [d for d in in_order(sentences) if d not in set(documents)]
    return {d: i % 2 for names in (in_order(squad), documents, others) for i, d in enumerate(names)}
