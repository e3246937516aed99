"""Writes the answer network's weights as `src/reading/syntax/network/weights.ts` reads them. Names and shapes are those that `rooms.ts` of the network takes."""

import json
import struct

import numpy as np

from model import KINDS, TOLD

MAGIC = b"OTRSYN1\n"


def write(model, path):
    """Matrices as rows in, columns out, rounded to 16 bits by row; what is small stays as it is."""
    sections, chunks, size = [], [], 0

    def push(name, kind, array):
        nonlocal size
        data = np.ascontiguousarray(array).tobytes()
        data += b"\0" * (-len(data) % 4)
        sections.append({"name": name, "type": kind, "rows": array.shape[0], "columns": array.shape[1], "offset": size})
        chunks.append(data)
        size += len(data)

    def floats(name, array):
        push(name, "f32", np.atleast_2d(np.asarray(array, np.float32)))

    def whole(name, array):
        scales = np.maximum(np.abs(array).max(1, keepdims=True), 1e-12) / 32767
        push(name, "i16", np.round(array / scales).astype(np.int16))
        floats(f"{name}:scale", scales.T)

    def padded(array, rows):
        return np.concatenate([array, np.zeros((rows - len(array), array.shape[1]), np.float32)])

    numbers = lambda tensor: tensor.detach().numpy().astype(np.float32)
    matrix = lambda linear: numbers(linear.weight).T
    d = model.width

    whole("states", matrix(model.states))
    floats("statesBias", numbers(model.states.bias))
    for name, side in (("question", model.question), ("text", model.text)):
        whole(f"{name}.told", matrix(side.told))
        whole(f"{name}.vectors", matrix(side.vectors))
        floats(f"{name}Bias", numbers(side.told.bias))
        floats(f"{name}.categories", numbers(side.categories.weight))
        whole(f"{name}.alike", matrix(side.alike))
        floats(f"{name}AlikeBias", numbers(side.alike.bias))
    floats("asked", numbers(model.asked.weight))
    floats("likeness", numbers(model.likeness))
    floats("attend", numbers(model.attend.weight))
    floats("want", matrix(model.want))
    floats("wantBias", numbers(model.want.bias))
    whole("matched", padded(matrix(model.matched), 3 * d + 8))
    floats("matchedBias", numbers(model.matched.bias))
    floats("mix", numbers(model.recurrent.mix))
    whole("gates", matrix(model.recurrent.gates))
    floats("recurrent", numbers(model.recurrent.recurrent).reshape(2, -1))
    whole("places", matrix(model.places))
    whole("wanted", matrix(model.wanted))
    floats("summary", matrix(model.summary))
    by_quantity = matrix(model.of_quantities)
    whole("quantities", padded(by_quantity, -(-len(by_quantity) // 8) * 8))
    floats("mean", numbers(model.mean))
    floats("deviation", numbers(model.deviation))
    floats("candidateBias", numbers(model.summary.bias))
    floats("kinds", np.concatenate([numbers(table.weight) for table in model.of_kinds]))
    whole("deep", matrix(model.deep))
    floats("deepBias", numbers(model.deep.bias))
    floats("score", np.concatenate([numbers(model.score.weight)[0], numbers(model.score.bias)]))
    none = matrix(model.none)
    floats("none.summary", none[:d])
    floats("none.most", none[d : 2 * d])
    floats("none.coverage", none[2 * d :])
    floats("noneBias", numbers(model.none.bias))
    floats("noneScore", np.concatenate([numbers(model.none_score.weight)[0], numbers(model.none_score.bias)]))

    head = json.dumps(
        {
            "sizes": {"width": d, "states": model.states.in_features, "told": TOLD},
            "kinds": [{"feature": name, "size": size} for name, size in zip(KINDS, model.kind_sizes)],
            "quantities": [model.names[i] for i in model.quantities],
            "sections": sections,
        }
    ).encode()
    with open(path, "wb") as file:
        file.write(MAGIC + struct.pack("<I", len(head)) + head + b"\0" * (-(12 + len(head)) % 4))
        for chunk in chunks:
            file.write(chunk)
