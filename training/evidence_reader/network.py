"""The bundled encoder as a PyTorch network, its weights read from the committed ONNX file."""

import numpy as np
import onnx
import torch
import torch.nn as nn
import torch.nn.functional as F
from onnx import numpy_helper
from tokenizers import Tokenizer

LAYERS, WIDTH, INNER, HEADS = 4, 512, 2048, 8
CLS, SEP = 101, 102

# What a part is called in the ONNX file, and here.
PARTS = {
    "attention.self.query": "query",
    "attention.self.key": "key",
    "attention.self.value": "value",
    "attention.output.dense": "attended",
    "attention.output.LayerNorm": "first_norm",
    "intermediate.dense": "inner",
    "output.dense": "outer",
    "output.LayerNorm": "second_norm",
}


def matrix_name(node_name: str) -> str:
    """/encoder/layer.0/attention/self/query/MatMul_quant → encoder.layer.0.attention.self.query"""
    return node_name.strip("/").replace("/MatMul_quant", "").replace("/", ".")


def read_weights(path: str) -> dict[str, torch.Tensor]:
    """Weights by name, the int8 ones multiplied out."""
    model = onnx.load(path)
    arrays = {tensor.name: numpy_helper.to_array(tensor) for tensor in model.graph.initializer}
    weights = {}
    for name, values in arrays.items():
        if name.endswith("_quantized") and "onnx::" not in name:
            own = name.removesuffix("_quantized")
            zero = arrays[own + "_zero_point"].astype(np.float32)
            weights[own] = (values.astype(np.float32) - zero) * arrays[own + "_scale"]
        elif values.dtype == np.float32 and not name.endswith("_scale"):
            weights[name] = values
    for node in model.graph.node:
        if node.op_type == "MatMulInteger":
            quantized = node.input[1]
            scale = arrays[quantized.removesuffix("_quantized") + "_scale"]
            weights[matrix_name(node.name) + ".weight"] = (arrays[quantized].astype(np.float32) * scale).T
    return {name: torch.from_numpy(np.array(values, dtype=np.float32)) for name, values in weights.items()}


class Layer(nn.Module):
    def __init__(self):
        super().__init__()
        self.query, self.key, self.value = (nn.Linear(WIDTH, WIDTH) for _ in range(3))
        self.attended, self.inner, self.outer = nn.Linear(WIDTH, WIDTH), nn.Linear(WIDTH, INNER), nn.Linear(INNER, WIDTH)
        self.first_norm, self.second_norm = (nn.LayerNorm(WIDTH, eps=1e-12) for _ in range(2))

    def forward(self, x, mask, dropout):
        count, length, width = x.shape
        by_head = lambda t: t.view(count, length, HEADS, width // HEADS).transpose(1, 2)
        seen = F.scaled_dot_product_attention(
            by_head(self.query(x)), by_head(self.key(x)), by_head(self.value(x)), attn_mask=mask
        )
        seen = self.attended(seen.transpose(1, 2).reshape(count, length, width))
        x = self.first_norm(x + F.dropout(seen, dropout, self.training))
        return self.second_norm(x + F.dropout(self.outer(F.gelu(self.inner(x))), dropout, self.training))


class Encoder(nn.Module):
    def __init__(self, weights: dict[str, torch.Tensor]):
        super().__init__()
        sizes = {name: weights[f"embeddings.{name}_embeddings.weight"] for name in ("word", "position", "token_type")}
        self.word, self.position, self.token_type = (nn.Parameter(w, requires_grad=False) for w in sizes.values())
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))
        state = {"norm.weight": weights["embeddings.LayerNorm.weight"], "norm.bias": weights["embeddings.LayerNorm.bias"]}
        for number in range(LAYERS):
            for theirs, ours in PARTS.items():
                for kind in ("weight", "bias"):
                    state[f"layers.{number}.{ours}.{kind}"] = weights[f"encoder.layer.{number}.{theirs}.{kind}"]
        # The vocabulary's vectors are in place already; every other name must be known.
        if self.load_state_dict(state, strict=False).unexpected_keys:
            raise ValueError("The ONNX file names its weights in another way")

    def forward(self, ids, types, attention, dropout=0.0):
        x = self.norm(F.embedding(ids, self.word) + self.position[: ids.shape[1]] + F.embedding(types, self.token_type))
        mask = attention[:, None, None, :].bool()
        for layer in self.layers:
            x = layer(x, mask, dropout)
        return x


class EvidenceReader(nn.Module):
    """Two numbers for a pair: how it ranks among passages (used while fitting alone), and the log-odds that it answers."""

    def __init__(self, weights: dict[str, torch.Tensor]):
        super().__init__()
        self.encoder = Encoder(weights)
        self.head = nn.Linear(WIDTH, 2)

    def forward(self, ids, types, attention, dropout=0.0):
        return self.head(self.encoder(ids, types, attention, dropout)[:, 0])


class Pairs:
    """Cuts texts into tokens and puts pairs of them together."""

    def __init__(self, tokenizer_path: str, longest: int = 100, longest_question: int = 48):
        self.tokenizer = Tokenizer.from_file(tokenizer_path)
        self.tokenizer.no_padding()
        self.tokenizer.no_truncation()
        self.longest, self.longest_question, self.known = longest, longest_question, {}

    def tokens(self, text: str) -> list[int]:
        if text not in self.known:
            self.known[text] = self.tokenizer.encode(text, add_special_tokens=False).ids
        return self.known[text]

    def batch(self, pairs: list[tuple[str, str]]):
        """[CLS] question [SEP] passage [SEP], padded: ids, types, attention."""
        rows = []
        for question, passage in pairs:
            asked = self.tokens(question)[: self.longest_question]
            read = self.tokens(passage)[: self.longest - 3 - len(asked)]
            rows.append(([CLS, *asked, SEP, *read, SEP], [0] * (len(asked) + 2) + [1] * (len(read) + 1)))
        length = max(len(ids) for ids, _ in rows)
        tensors = [torch.zeros(len(rows), length, dtype=torch.long) for _ in range(3)]
        for row, (ids, types) in enumerate(rows):
            for tensor, values in zip(tensors, (ids, types, [1] * len(ids))):
                tensor[row, : len(values)] = torch.tensor(values)
        return tensors
