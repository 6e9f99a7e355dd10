"""Packs a fitted reader as what differs from the embedding model's ONNX file (src/adapters/packed-evidence-reader.ts opens it)."""

import hashlib
import json
import struct

import numpy as np
import onnx
from onnx import numpy_helper

from network import LAYERS, PARTS, WIDTH, EvidenceReader, matrix_name

# Seven bits, as the embedding model has it: processors without VNNI add two products in 16 bits.
STEPS = 64
MAGIC, ALIGNMENT = 0x31535743, 8


def replaced_arrays(reader: EvidenceReader, model: onnx.ModelProto) -> dict[str, np.ndarray]:
    """New values of the ONNX file's arrays, by name, of the same types and sizes."""
    state = {name: values.detach().float().numpy() for name, values in reader.encoder.state_dict().items()}
    new = {f"embeddings.LayerNorm.{kind}": state[f"norm.{kind}"] for kind in ("weight", "bias")}
    for number in range(LAYERS):
        for theirs, ours in PARTS.items():
            for kind in ("weight", "bias") if ours.endswith("norm") else ("bias",):
                new[f"encoder.layer.{number}.{theirs}.{kind}"] = state[f"layers.{number}.{ours}.{kind}"]
    for node in model.graph.node:
        if node.op_type != "MatMulInteger":
            continue
        number, _, part = matrix_name(node.name).removeprefix("encoder.layer.").partition(".")
        matrix = state[f"layers.{number}.{PARTS[part]}.weight"].T
        scale = np.abs(matrix).max(0) / STEPS
        scale[scale == 0] = 1
        new[node.input[1]] = np.clip(np.round(matrix / scale), -STEPS, STEPS).astype(np.int8)
        new[node.input[1].removesuffix("_quantized") + "_scale"] = scale.astype(np.float32)
    return new


def pack(reader: EvidenceReader, base_path: str) -> bytes:
    base = open(base_path, "rb").read()
    model = onnx.load(base_path)
    old = {tensor.name: numpy_helper.to_array(tensor) for tensor in model.graph.initializer}
    places, data = [], b""
    new = replaced_arrays(reader, model)
    for name in sorted(new, key=lambda name: base.find(old[name].tobytes())):
        before, after = old[name].tobytes(), new[name].tobytes()
        if len(before) != len(after) or base.count(before) != 1:
            raise ValueError(f"{name} cannot be replaced where it stands")
        places += [base.find(before), len(before)]
        data += after
    head = np.append(reader.head.weight[1].detach().numpy(), reader.head.bias[1].item()).astype(np.float32)
    manifest = {"format": 1, "base": hashlib.sha256(base).hexdigest(), "dimension": WIDTH}
    return pack_sections(
        [
            ("manifest", "text", json.dumps(manifest).encode()),
            ("places", "u32", np.array(places, dtype=np.uint32).tobytes()),
            ("bytes", "u8", data),
            ("head", "f32", head.tobytes()),
        ]
    )


def pack_sections(sections: list[tuple[str, str, bytes]]) -> bytes:
    """The layout of src/binary/sections.ts."""
    entries, body = [], b""
    for name, kind, content in sections:
        entries.append({"name": name, "kind": kind, "offset": len(body), "bytes": len(content)})
        body += content + b"\0" * (-len(content) % ALIGNMENT)
    contents = json.dumps(entries, separators=(",", ":")).encode()
    head = struct.pack("<II", MAGIC, len(contents)) + contents
    return head + b"\0" * (-len(head) % ALIGNMENT) + body
