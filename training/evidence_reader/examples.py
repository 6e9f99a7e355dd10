"""What the reader is fitted on: sentences with the questions they answer, and with questions that they nearly do."""

import json
import random
import unicodedata
from dataclasses import dataclass, field

import torch

from network import CLS, SEP, Encoder, Pairs

HELD_OUT_EVERY = 12
# How often a passage is read below its document's title, as clauses are below their headings.
TITLED = 0.4
# A sentence that leaves out what it is on is nothing without its heading.
TITLED_CONTRAST = 0.75


def as_read(text: str) -> str:
    """Halfwidth and lower case, as src/adapters/onnx-evidence-reader.ts has it."""
    return unicodedata.normalize("NFKC", text).lower()


@dataclass
class Line:
    block: int
    title: str
    sentence: str
    questions: list[str]
    other: str
    answered_by_other: str
    unanswered: str
    # Sentences of other documents, the nearest to each question first.
    elsewhere: list[list["Line"]] = field(default_factory=list)


@dataclass
class Contrast:
    """Sentences of one passage on the same matter; each answers its own questions alone, and none the last ones."""

    title: str
    sentences: list[str]
    questions: list[list[str]]
    unanswered: list[str]

    def below_title(self, number: int) -> str:
        """A sentence below its document's title, below the last part of it, or alone."""
        if random.random() > TITLED_CONTRAST:
            return self.sentences[number]
        title = self.title if random.random() < 0.6 else self.title.rpartition(" / ")[2]
        return f"{title.replace(' / ', ' ')} {self.sentences[number]}"


@dataclass
class Asked:
    """A question on a whole document, the passages that have the facts, and those that are read besides, the nearest first."""

    document: str
    kind: str
    question: str
    answers: list[str]
    others: list[str]


class Examples:
    def __init__(self, path: str):
        written = json.load(open(path, encoding="utf8"))
        blocks = written["blocks"]
        self.blocks = [
            [
                Line(
                    number,
                    as_read(block["title"]),
                    as_read(line["sentence"]),
                    [as_read(question) for question in line["questions"]],
                    as_read(line["other"]),
                    as_read(line["answeredByOther"]),
                    as_read(line["unanswered"]),
                )
                for line in block["lines"]
            ]
            for number, block in enumerate(blocks)
        ]
        self.fitted = [line for block in self.blocks if block[0].block % HELD_OUT_EVERY for line in block]
        self.held_out = [line for block in self.blocks if block[0].block % HELD_OUT_EVERY == 0 for line in block]
        contrasts = [
            Contrast(
                as_read(one["title"]),
                [as_read(line["sentence"]) for line in one["lines"]],
                [[as_read(question) for question in line["questions"]] for line in one["lines"]],
                [as_read(question) for question in one["unanswered"]],
            )
            for one in written["contrasts"]
        ]
        self.contrasts = [one for number, one in enumerate(contrasts) if number % HELD_OUT_EVERY]
        self.held_out_contrasts = contrasts[::HELD_OUT_EVERY]
        asked = [
            Asked(
                one["document"],
                one["kind"],
                as_read(one["question"]),
                [as_read(passage) for passage in one["answers"]],
                [as_read(passage) for passage in one["others"]],
            )
            for one in written["documents"]
        ]
        held_out = sorted({one.document for one in asked})[::HELD_OUT_EVERY]
        self.asked = [one for one in asked if one.document not in held_out]
        self.held_out_asked = [one for one in asked if one.document in held_out]

    def find_lookalikes(self, encoder: Encoder, pairs: Pairs, count: int = 20) -> None:
        """For every question the sentences of other documents that the embedding model takes for the nearest."""
        lines = self.fitted
        sentences = embed(encoder, pairs, [line.sentence for line in lines])
        questions = embed(encoder, pairs, [question for line in lines for question in line.questions])
        at = 0
        for line in lines:
            for _ in line.questions:
                nearest = (sentences @ questions[at]).topk(count * 2).indices.tolist()
                line.elsewhere.append([lines[i] for i in nearest if lines[i].block != line.block][:count])
                at += 1

    @property
    def questions(self) -> list[tuple[Line, int]]:
        """Every question that is fitted on: a line, and which of its questions."""
        return [(line, number) for line in self.fitted for number in range(len(line.questions))]

    def neighbours(self, line: Line) -> list[Line]:
        return [other for other in self.blocks[line.block] if other is not line]


def titled(line: Line, passage: str) -> str:
    return f"{line.title} {passage}" if random.random() < TITLED else passage


@torch.no_grad()
def embed(encoder: Encoder, pairs: Pairs, texts: list[str], size: int = 64) -> torch.Tensor:
    vectors = [None] * len(texts)
    order = sorted(range(len(texts)), key=lambda i: len(texts[i]))
    for start in range(0, len(order), size):
        chosen = order[start : start + size]
        rows = [[CLS, *pairs.tokens(texts[i])[:126], SEP] for i in chosen]
        length = max(map(len, rows))
        ids, attention = (torch.zeros(len(rows), length, dtype=torch.long) for _ in range(2))
        for row, tokens in enumerate(rows):
            ids[row, : len(tokens)] = torch.tensor(tokens)
            attention[row, : len(tokens)] = 1
        encoded = encoder(ids, torch.zeros_like(ids), attention)[:, 0]
        for i, vector in zip(chosen, torch.nn.functional.normalize(encoded, dim=-1)):
            vectors[i] = vector
    return torch.stack(vectors)
