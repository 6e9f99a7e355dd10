"""Fits the evidence reader: python fit.py examples.json (see ../README.md)."""

import hashlib
import random
import sys
import time
from pathlib import Path

import torch
import torch.nn.functional as F

from examples import Asked, Examples, Line, titled
from network import EvidenceReader, Pairs, read_weights
from pack import pack

ROOT = Path(__file__).resolve().parents[2] / "embeddings" / "bge-small-zh-v1.5"
DROPOUT = 0.1
RANK, ANSWERS = 0, 1
# Sentences of a contrast, and contrasts of a step.
SENTENCES, PASSAGES = 3, 4
# Passages of a question on a document.
READ = 5


def main() -> None:
    torch.manual_seed(0)
    random.seed(0)
    examples = Examples(sys.argv[1])
    reader = EvidenceReader(read_weights(str(ROOT / "onnx" / "model_quantized.onnx")))
    pairs = Pairs(str(ROOT / "tokenizer.json"), longest=140)
    examples.find_lookalikes(reader.encoder, pairs)
    for stage in (find_the_sentence, tell_near_misses, tell_by_the_sentence, read_closely, read_documents):
        print(stage.__name__)
        stage(reader, pairs, examples)
        measure(reader, pairs, examples)
    packed = pack(reader, str(ROOT / "onnx" / "model_quantized.onnx"))
    (ROOT / "evidence-reader.bin").write_bytes(packed)
    print("evidence-reader.bin: SHA-256", hashlib.sha256(packed).hexdigest(), "(goes into src/runtimes/open-reader.ts)")


def find_the_sentence(reader: EvidenceReader, pairs: Pairs, examples: Examples) -> None:
    """First to find the sentence that answers among three that do not: two of its document, one of another."""
    questions = examples.questions

    def step():
        batch = [group(examples, *random.choice(questions)) for _ in range(10)]
        logits = run(reader, pairs, [pair for pairs_of_one in batch for pair in pairs_of_one]).view(10, 4, 2)
        return first_is_best(logits[:, :, RANK]) + answers_or_not(logits[:, :, ANSWERS], positive_weight=2)

    optimise(reader, step, steps=1200, rate=6e-5)


def tell_near_misses(reader: EvidenceReader, pairs: Pairs, examples: Examples) -> None:
    """Then that a question on the same matter may have no answer in it."""
    questions = examples.questions
    missed = [(line, q) for line in examples.fitted for q in (line.answered_by_other, line.unanswered)]

    def step():
        batch = [group(examples, *random.choice(questions)) for _ in range(8)]
        kept = [pair for own in batch for pair in (own[0], own[1], own[3 if random.random() < 0.4 else 2])]
        near = [(question, titled(line, line.sentence)) for line, question in random.sample(missed, 8)]
        logits = run(reader, pairs, kept + near)
        of_groups = logits[:24].view(8, 3, 2)
        return (
            first_is_best(of_groups[:, :, RANK])
            + 1.5 * answers_or_not(of_groups[:, :, ANSWERS], other_weight=0.3)
            + 0.7 * F.binary_cross_entropy_with_logits(logits[24:, ANSWERS], torch.zeros(8))
        )

    optimise(reader, step, steps=1200, rate=1.5e-4, last=0.5)


def tell_by_the_sentence(reader: EvidenceReader, pairs: Pairs, examples: Examples) -> None:
    """
    Then, that the way of asking tells nothing: near misses were written by others than the questions were. Half of them now have a sentence
    that answers them, which answers none of the questions before.
    """
    step = lambda: told_by_the_sentence(reader, pairs, examples)
    optimise(reader, step, steps=1300, rate=1.3e-4)


def told_by_the_sentence(reader: EvidenceReader, pairs: Pairs, examples: Examples) -> torch.Tensor:
    kept = []
    for line, number in random.sample(examples.questions, 6):
        own = group(examples, line, number)
        instead = (line.questions[number], titled(line, line.other))
        kept += [own[0], own[1], instead if random.random() < 0.6 else own[random.choice((2, 3))]]
    for line in random.sample(examples.fitted, 6):
        neighbour = random.choice(examples.neighbours(line))
        passages = (line.other, line.sentence, random.choice((neighbour.other, neighbour.sentence)))
        kept += [(line.answered_by_other, titled(line, passage)) for passage in passages]
    for line in random.sample(examples.fitted, 4):
        kept.append((line.unanswered, titled(line, line.other if random.random() < 0.3 else line.sentence)))
    logits = run(reader, pairs, kept)[:, ANSWERS]
    answered, weight = torch.zeros(len(kept)), torch.ones(len(kept))
    answered[0:36:3], weight[0:36:3], weight[1:18:3] = 1, 1.5, 0.5
    return 0.5 * first_is_best(logits[:36].view(12, 3)) + 2 * F.binary_cross_entropy_with_logits(
        logits, answered, weight=weight
    )


def read_closely(reader: EvidenceReader, pairs: Pairs, examples: Examples) -> None:
    """
    Last, to tell sentences of one passage apart that speak of the same matter: each answers its own questions alone. What was learnt before
    is repeated meanwhile.
    """

    number = 0

    def step():
        nonlocal number
        number += 1
        loss = told_apart(reader, pairs, examples)
        return loss + told_by_the_sentence(reader, pairs, examples) if number % 2 == 0 else loss

    optimise(reader, step, steps=2000, rate=1.2e-4)


def read_documents(reader: EvidenceReader, pairs: Pairs, examples: Examples) -> None:
    """
    At the end, questions on whole documents with what is found for them there. The first layer stays as it is, and the result is averaged
    with what was before: it reads other documents no worse for that.
    """
    before = {name: values.clone() for name, values in reader.state_dict().items()}
    for part in (reader.encoder.norm, reader.encoder.layers[0]):
        part.requires_grad_(False)
    optimise(
        reader,
        lambda: one_or_none(reader, pairs, examples) + 0.7 * told_apart(reader, pairs, examples, passages=2),
        steps=900,
        rate=1e-4,
    )
    after = reader.state_dict()
    reader.load_state_dict({name: torch.lerp(before[name], after[name], 0.75) for name in after})


def one_or_none(reader: EvidenceReader, pairs: Pairs, examples: Examples) -> torch.Tensor:
    """
    One of the passages answers, or none does. A third of the questions that a document answers is read without the passage that does, so
    that how a question is asked tells nothing of whether it is answered.
    """
    of_kind = {kind: [one for one in examples.asked if one.kind == kind] for kind in ("answerable", "near-miss", "off-topic")}
    chosen = [
        *random.sample(of_kind["answerable"], 6),
        *random.sample(of_kind["near-miss"], 5),
        *random.sample(of_kind["off-topic"], 1),
    ]
    groups = [passages_of(one) for one in chosen]
    batch = [(one.question, passage) for one, (passages, _) in zip(chosen, groups) for passage in passages]
    logits = run(reader, pairs, batch)[:, ANSWERS]
    answered, weight = torch.zeros_like(logits), torch.full_like(logits, 0.5)
    chosen_loss, at = torch.zeros(()), 0
    for passages, is_answered in groups:
        # That none of them answers stands at log-odds of nought.
        with_none = F.pad(logits[at : at + len(passages)], (1, 0))[None]
        chosen_loss = chosen_loss + F.cross_entropy(with_none, torch.tensor([int(is_answered)])) / len(groups)
        if is_answered:
            answered[at], weight[at] = 1, 2
        at += len(passages)
    return chosen_loss + F.binary_cross_entropy_with_logits(logits, answered, weight=weight)


def passages_of(one: Asked) -> tuple[list[str], bool]:
    """What is read for a question, the nearest most often, and whether the first of it answers."""
    is_answered = bool(one.answers) and random.random() > 0.35
    others, drawn = list(one.others), []
    while others and len(drawn) < READ - 1:
        [number] = random.choices(range(len(others)), [1 / (1 + place) for place in range(len(others))])
        drawn.append(others.pop(number))
    return ([random.choice(one.answers)] if is_answered else []) + drawn, is_answered


def told_apart(
    reader: EvidenceReader, pairs: Pairs, examples: Examples, passages: int = PASSAGES
) -> torch.Tensor:
    """
    Each sentence's question is put to all of its passage, and so is one that none answers; and one to a sentence of a passage that was
    written next to it, in the same field.
    """
    chosen = random.sample(range(len(examples.contrasts)), passages)
    asked, elsewhere = [], []
    for place in chosen:
        one = examples.contrasts[place]
        questions = [random.choice(own) for own in one.questions] + [random.choice(one.unanswered)]
        asked += [(question, one.below_title(number)) for question in questions for number in range(SENTENCES)]
        beside = examples.contrasts[(place + random.choice((-3, -2, -1, 1, 2, 3))) % len(examples.contrasts)]
        elsewhere.append((random.choice(questions), beside.below_title(random.randrange(SENTENCES))))
    logits = run(reader, pairs, asked + elsewhere)[:, ANSWERS]
    logits, other = logits[: len(asked)].view(passages, SENTENCES + 1, SENTENCES), logits[len(asked) :]
    answered = torch.eye(SENTENCES + 1, SENTENCES).expand(passages, -1, -1)
    own = torch.arange(SENTENCES).expand(passages, -1)
    by_question = F.cross_entropy(logits[:, :SENTENCES].transpose(1, 2), own)
    by_sentence = F.cross_entropy(logits[:, :SENTENCES], own)
    told = F.binary_cross_entropy_with_logits(logits, answered, weight=1 + answered)
    away = F.binary_cross_entropy_with_logits(other, torch.zeros(passages))
    return 0.25 * (by_question + by_sentence) + 2 * told + 0.3 * away


def group(examples: Examples, line: Line, number: int) -> list[tuple[str, str]]:
    """A question with its sentence and with three others: two of its document, one of another that looks like it."""
    passages = [line, *random.sample(examples.neighbours(line), 2), random.choice(line.elsewhere[number])]
    return [(line.questions[number], titled(passage, passage.sentence)) for passage in passages]


def run(reader: EvidenceReader, pairs: Pairs, batch: list[tuple[str, str]]) -> torch.Tensor:
    with torch.autocast("cpu", dtype=torch.bfloat16):
        return reader(*pairs.batch(batch), dropout=DROPOUT if reader.training else 0).float()


def first_is_best(logits: torch.Tensor) -> torch.Tensor:
    return F.cross_entropy(logits, torch.zeros(len(logits), dtype=torch.long))


def answers_or_not(logits: torch.Tensor, positive_weight: float = 1, other_weight: float = 1) -> torch.Tensor:
    answered, weight = torch.zeros_like(logits), torch.full_like(logits, other_weight)
    answered[:, 0], weight[:, 0] = 1, positive_weight
    return F.binary_cross_entropy_with_logits(logits, answered, weight=weight)


def optimise(reader: EvidenceReader, step, steps: int, rate: float, last: float = 0.03) -> None:
    """AdamW; the rate rises over a hundred steps and falls to its `last` share. The vocabulary's vectors stay as they are."""
    groups = [
        {"params": [p for p in reader.encoder.parameters() if p.requires_grad], "lr": rate},
        {"params": reader.head.parameters(), "lr": 4e-4},
    ]
    optimiser = torch.optim.AdamW(groups, weight_decay=0.01)
    schedule = lambda n: min(1, (n + 1) / 100) * (1 - (1 - last) * n / steps)
    scheduler = torch.optim.lr_scheduler.LambdaLR(optimiser, schedule)
    reader.train()
    began, total = time.time(), 0.0
    for number in range(1, steps + 1):
        loss = step()
        optimiser.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(reader.parameters(), 1.0)
        optimiser.step()
        scheduler.step()
        total += loss.item()
        if number % 100 == 0:
            print(f"  {number} of {steps}: loss {total / 100:.3f}, {time.time() - began:.0f} s", flush=True)
            total = 0.0


@torch.no_grad()
def measure(reader: EvidenceReader, pairs: Pairs, examples: Examples) -> None:
    """On documents that were held out: the area between pairs that answer and pairs that do not."""
    reader.eval()
    lines = examples.held_out
    score = lambda chosen: torch.cat([run(reader, pairs, chosen[i : i + 64])[:, ANSWERS] for i in range(0, len(chosen), 64)])
    asked = [line.questions[number % len(line.questions)] for number, line in enumerate(lines)]
    own = score([(question, line.sentence) for question, line in zip(asked, lines)])
    missed = score([(line.answered_by_other, line.sentence) for line in lines])
    other = score([(line.answered_by_other, line.other) for line in lines])
    instead = score([(question, line.other) for question, line in zip(asked, lines)])
    print(f"  question or near miss, same sentence: {area(own, missed):.3f}")
    print(f"  same question, sentence that answers or not: {area(other, missed):.3f}, {area(own, instead):.3f}")
    print(f"  all: {area(torch.cat((own, other)), torch.cat((missed, instead))):.3f}")
    contrasts = examples.held_out_contrasts
    every = [
        (question, f"{one.title.replace(' / ', ' ')} {sentence}")
        for one in contrasts
        for question in [*(own[0] for own in one.questions), one.unanswered[0]]
        for sentence in one.sentences
    ]
    logits = score(every).view(len(contrasts), SENTENCES + 1, SENTENCES)
    found = (logits[:, :SENTENCES].argmax(2) == torch.arange(SENTENCES)).float().mean()
    print(f"  contrasts: own sentence of three {found:.3f}, surest of own or unanswered questions "
          f"{area(logits[:, :SENTENCES].amax(2).flatten(), logits[:, SENTENCES].amax(1)):.3f}")
    surest = {"answerable": [], "near-miss": [], "off-topic": []}
    found = []
    for one in examples.held_out_asked:
        logits = score([(one.question, passage) for passage in [*one.answers[:1], *one.others]])
        surest[one.kind].append(logits.max())
        if one.answers:
            found.append(float(logits.argmax() == 0))
    own, near, off = (torch.stack(values) for values in surest.values())
    print(f"  documents: near misses {area(own, near):.3f}, off-topic {area(own, off):.3f}, "
          f"own passage first {sum(found) / len(found):.3f}", flush=True)


def area(positive: torch.Tensor, negative: torch.Tensor) -> float:
    return (positive[:, None] > negative[None, :]).float().mean().item()


if __name__ == "__main__":
    main()
