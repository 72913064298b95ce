"""A BERT-like encoder over word pieces and marks, with a linear-chain CRF over seven labels."""

import torch
from torch import nn

from pieces import LABELS, MARKS

COUNT = len(LABELS)


class Tagger(nn.Module):
    def __init__(self, encoder, width):
        super().__init__()
        self.encoder = encoder
        self.marks = nn.ModuleList(nn.Embedding(values, width) for values in MARKS)
        for table in self.marks:
            nn.init.zeros_(table.weight)
        self.drop = nn.Dropout(0.1)
        self.emit = nn.Linear(width, COUNT)
        self.begin = nn.Parameter(torch.zeros(COUNT))
        self.moves = nn.Parameter(torch.zeros(COUNT, COUNT))

    def forward(self, ids, mask, marks):
        """ids, mask [batch, length], marks [batch, length, 4] → emissions [batch, length, 7]"""
        words = self.encoder.embeddings.word_embeddings(ids)
        for number, table in enumerate(self.marks):
            words = words + table(marks[..., number])
        hidden = self.encoder(inputs_embeds=words, attention_mask=mask).last_hidden_state
        return self.emit(self.drop(hidden))

    def score(self, emissions, labels):
        """The score of the labels [batch, length] (-100 behind the end), summed."""
        known = labels >= 0
        gold = labels.clamp(min=0)
        score = (emissions.gather(2, gold[..., None]).squeeze(-1) * known).sum() + self.begin[gold[:, 0]].sum()
        return score + (self.moves[gold[:, :-1], gold[:, 1:]] * known[:, 1:]).sum()

    def partition(self, emissions, known):
        """The logarithm of the sum over all sequences of labels, summed over the batch."""
        total = self.begin + emissions[:, 0]
        for step in range(1, emissions.shape[1]):
            following = torch.logsumexp(total[:, :, None] + self.moves, 1) + emissions[:, step]
            total = torch.where(known[:, step, None], following, total)
        return torch.logsumexp(total, 1).sum()

    def expected_score(self, emissions, beliefs):
        """The mean score under a teacher's distribution, given as ``beliefs`` gives it, summed."""
        pieces, begin, moves = beliefs
        return (emissions * pieces).sum() + (self.begin * begin).sum() + (self.moves * moves).sum()

    def beliefs(self, emissions, known):
        """How likely each label of each piece is, and how often each begins and follows another: slopes of the partition."""
        emissions = emissions.detach().requires_grad_()
        with torch.enable_grad():
            total = self.partition(emissions, known)
            return torch.autograd.grad(total, [emissions, self.begin, self.moves])
